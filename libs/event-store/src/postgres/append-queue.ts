import type { Pool } from 'pg';
import { packed } from '../packed-metadata.js';
import { HistoryMoved, MOVED, nameOfPlace, readPlace } from '../place.js';
import { VersionConflict, type Append, type Appended } from '../port.js';

interface Waiting {
  readonly append: Append;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

interface Outcome {
  readonly o_no: number;
  readonly o_outcome: 'appended' | 'repeated' | 'conflict';
  readonly o_version: number;
  readonly o_position: string;
}

const ANY = -1;
/** Enough to share one commit among all that wait, small enough to keep the lock short. */
const MAX_EVENTS = 2_000;

const SQL =
  'select * from event_store.append($1::text[], $2::integer[], $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])';

/**
 * Group commit: while one transaction commits, further appends of this process gather, and the next
 * transaction takes them all. Each still succeeds or fails by itself.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private scheduled = false;

  constructor(private readonly pool: Pool) {}

  add(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      // One turn of the event loop, so that requests that arrived together share the first commit.
      if (this.inFlight === 0 && !this.scheduled) {
        this.scheduled = true;
        setImmediate(() => {
          this.scheduled = false;
          this.send();
        });
      }
    });
  }

  /**
   * One transaction at a time, so that appends gather meanwhile; in bulk, where a full batch waits already, the
   * next one is sent ahead and waits at the server's lock instead of here.
   */
  private send(): void {
    while (this.waiting.length > 0 && (this.inFlight === 0 || (this.inFlight === 1 && this.isFull()))) {
      this.inFlight++;
      void this.commit(this.takeBatch()).finally(() => {
        this.inFlight--;
        this.send();
      });
    }
  }

  private isFull(): boolean {
    let events = 0;
    for (const { append } of this.waiting) {
      events += append.events.length;
      if (events >= MAX_EVENTS) return true;
    }
    return false;
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      settle(batch, await this.write(batch));
    } catch (error) {
      const moved = /history moved to (.*)/.exec((error as Error).message)?.[1];
      if ((error as { code?: string }).code === MOVED && moved !== undefined) {
        for (const { reject } of batch) reject(new HistoryMoved(nameOfPlace(readPlace(moved).place)));
        return;
      }
      await this.writeOneByOne(batch, error);
    }
  }

  /** As many as fit, each stream once: a second append to a stream sees the version of the first. */
  private takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    const streams = new Set<string>();
    let size = 0;
    for (const [index, item] of this.waiting.entries()) {
      if (size >= MAX_EVENTS) {
        left.push(...this.waiting.slice(index));
        break;
      }
      const { streamId, events } = item.append;
      const fits = batch.length === 0 || (size + events.length <= MAX_EVENTS && !streams.has(streamId));
      (fits ? batch : left).push(item);
      streams.add(streamId);
      if (fits) size += events.length;
    }
    this.waiting = left;
    return batch;
  }

  /** One bad append (text the server refuses, say) must not fail its neighbours. */
  private async writeOneByOne(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length === 1) {
      batch[0]?.reject(error);
      return;
    }
    for (const item of batch) {
      try {
        settle([item], await this.write([item]));
      } catch (own) {
        item.reject(own);
      }
    }
  }

  private async write(batch: readonly Waiting[]): Promise<Outcome[]> {
    const streams: string[] = [];
    const expecteds: number[] = [];
    const nos: number[] = [];
    const ids: string[] = [];
    const types: string[] = [];
    const metadatas: string[] = [];
    const datas: string[] = [];
    const batches: string[] = [];
    batch.forEach(({ append }, index) => {
      streams.push(append.streamId);
      expecteds.push(append.expected === 'any' ? ANY : append.expected);
      for (const event of append.events) {
        nos.push(index + 1);
        ids.push(event.id);
        types.push(event.type);
        metadatas.push(JSON.stringify(packed(event.metadata)));
        batches.push(event.metadata.batchId ?? '');
        datas.push(JSON.stringify(event.data));
      }
    });
    const values = [streams, expecteds, nos, ids, types, metadatas, datas, batches];
    const { rows } = await this.pool.query<Outcome>({ name: 'event-store-append', text: SQL, values });
    return rows;
  }
}

function settle(batch: readonly Waiting[], outcomes: readonly Outcome[]): void {
  for (const { o_no, o_outcome, o_version, o_position } of outcomes) {
    const item = batch[o_no - 1];
    if (!item) continue;
    if (o_outcome === 'conflict') {
      item.reject(new VersionConflict(item.append.streamId, item.append.expected, o_version));
    } else {
      item.resolve({ version: o_version, position: Number(o_position), repeated: o_outcome === 'repeated' });
    }
  }
}
