import { randomUUID } from 'node:crypto';
import type { EventMetadata, EventStore, RecordedEvent } from './port.js';

/**
 * Units of work that span streams, on a store that need not append more than one stream at a time: their
 * events are staged under a batch id and count, everywhere at once, from the position at which the batch is
 * completed. One stream tells the life of all batches.
 */
export const BATCH_STREAM = 'batches';

export interface BatchOpened {
  readonly batchId: string;
  readonly office: string;
  readonly purpose: 'ledger-import' | 'simulation';
  /** A keyed digest of the content, so that the same work can be found and gone on with. */
  readonly digest: string;
}

/** A keyed digest, an id, or the plain digest of a workbook: of one length each, and no text of anybody's. */
const DIGEST = '([A-Za-z0-9_-]{22}|[0-9a-f-]{36}|[0-9a-f]{64}(/(all|skip)/)?)';
const AS_DIGEST = new RegExp(`^${DIGEST}$`);

/** SQL: the text of an event's data, $1, holds a digest that is none: earlier releases put what was mended there. */
export const TELLS_BY_DIGEST = `(data ~ '"digest":' and data !~ '"digest":"${DIGEST}"')`;

/** What stands as a batch's digest and is none, but a text that anybody can read; null where there is no such thing. */
export function clearDigest(data: unknown): string | null {
  const { batchId, digest } = (data ?? {}) as Partial<BatchOpened>;
  return typeof batchId === 'string' && typeof digest === 'string' && !AS_DIGEST.test(digest) ? digest : null;
}

export interface BatchState extends BatchOpened {
  readonly status: 'open' | 'completed' | 'abandoned';
  readonly openedAt: number;
  /** Position of completion; from there on its events count. */
  readonly completedAt: number | null;
  /** The instant of completion stands for the instant of all its events. */
  readonly completedInstant: string | null;
}

export class Batches {
  private readonly states = new Map<string, BatchState>();
  private seen = 0;

  constructor(private readonly store: EventStore) {}

  /** Reads what happened to batches since the last call. */
  async refresh(): Promise<this> {
    for (const event of await this.store.readStream(BATCH_STREAM, { from: this.seen + 1 })) {
      if (event.version <= this.seen) continue;
      this.apply(event);
      this.seen = event.version;
    }
    return this;
  }

  private apply(event: RecordedEvent): void {
    const data = event.data as BatchOpened;
    if (event.type === 'BatchOpened') {
      const fresh = {
        status: 'open',
        openedAt: event.position,
        completedAt: null,
        completedInstant: null,
      } as const;
      this.states.set(data.batchId, { ...data, ...fresh });
      return;
    }
    const state = this.states.get(data.batchId);
    if (!state) return;
    const completed = event.type === 'BatchCompleted';
    this.states.set(data.batchId, {
      ...state,
      status: completed ? 'completed' : 'abandoned',
      completedAt: completed ? event.position : null,
      completedInstant: completed ? event.recordedAt : null,
    });
  }

  get(batchId: string): BatchState | undefined {
    return this.states.get(batchId);
  }

  all(): BatchState[] {
    return [...this.states.values()];
  }

  /** Whether an event counts for a reader that has seen the store up to a position. */
  counts(event: Pick<RecordedEvent, 'position' | 'metadata'>, upTo: number): boolean {
    if (event.position > upTo) return false;
    const { batchId } = event.metadata;
    if (batchId === undefined) return true;
    const completedAt = this.states.get(batchId)?.completedAt;
    return completedAt != null && completedAt <= upTo;
  }

  /** Whether an event waits for its batch, so that nobody may build on it yet. */
  isPending(event: Pick<RecordedEvent, 'metadata'>): boolean {
    const { batchId } = event.metadata;
    return batchId !== undefined && this.states.get(batchId)?.status === 'open';
  }

  async tell(
    type: 'BatchOpened' | 'BatchCompleted' | 'BatchAbandoned',
    batch: BatchOpened,
    by: EventMetadata,
  ): Promise<number> {
    const { batchId, office, purpose, digest } = batch;
    // Said once: that of an earlier release may hold what was mended, which is not to be told again.
    const data = { batchId, office, purpose, ...(type === 'BatchOpened' ? { digest } : {}) };
    if (clearDigest(data) !== null) throw new Error('the digest of a batch is a text');
    const event = { id: randomUUID(), type, data, metadata: by };
    const { position } = await this.store.append({
      streamId: BATCH_STREAM,
      expected: 'any',
      events: [event],
    });
    await this.refresh();
    return position;
  }
}
