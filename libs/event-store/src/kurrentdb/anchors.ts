import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { RecordedEvent } from '../port.js';

/** How the history stood at a position, kept outside of it. */
export interface Anchor {
  readonly position: number;
  /** Events up to there. */
  readonly events: number;
  /** The latest instant up to there, in milliseconds since 1970. */
  readonly recordedAt: number;
  /** Digest of everything up to there. */
  readonly chain: Buffer;
}

export const NOTHING: Anchor = { position: 0, events: 0, recordedAt: 0, chain: Buffer.alloc(0) };
/** So many events lie between two anchors at most. */
const APART = 1_000;

/** The next link: the digest of the one before and of what the event says. */
export function linkOf(previous: Buffer, event: RecordedEvent): Buffer {
  const { position, streamId, version, id, type, recordedAt, metadata, data } = event;
  const told = JSON.stringify([position, streamId, version, id, type, recordedAt, metadata, data]);
  return createHash('sha256').update(previous).update(told).digest();
}

export const passed = (anchor: Anchor, event: RecordedEvent): Anchor => ({
  position: event.position,
  events: anchor.events + 1,
  recordedAt: Math.max(anchor.recordedAt, Date.parse(event.recordedAt)),
  chain: linkOf(anchor.chain, event),
});

interface AnchorRow {
  readonly position: string;
  readonly events: string;
  readonly recorded_at: string;
  readonly chain: Buffer;
}

const anchorOf = ({ position, events, recorded_at, chain }: AnchorRow): Anchor => ({
  position: Number(position),
  events: Number(events),
  recordedAt: Number(recorded_at),
  chain,
});

type ReadPage = (after: number, limit: number) => Promise<RecordedEvent[]>;

/**
 * KurrentDB keeps no chain over its events and no index of instants. Both follow from anchors that PostgreSQL keeps:
 * added as the history grows, never changed, so that what is altered later in the one shows against the other.
 */
export class AnchorBook {
  private advancing: Promise<void> | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly prefix: string,
  ) {}

  /** Anchors everything that is readable now. */
  advance(readPage: ReadPage): Promise<void> {
    this.advancing ??= this.goOn(readPage).finally(() => (this.advancing = null));
    return this.advancing;
  }

  private async goOn(readPage: ReadPage): Promise<void> {
    let at = (await this.last()) ?? NOTHING;
    for (;;) {
      const page = await readPage(at.position, APART);
      if (page.length === 0) return;
      for (const event of page) at = passed(at, event);
      await this.add(at);
      if (page.length < APART) return;
    }
  }

  /** Whoever else anchored this position said the same, or the history changed under us, which `verify` shows. */
  private add({ position, events, recordedAt, chain }: Anchor): Promise<unknown> {
    return this.pool.query(
      'insert into event_store.anchors values ($1, $2, $3, $4, $5) on conflict do nothing',
      [this.prefix, position, events, recordedAt, chain],
    );
  }

  private async last(): Promise<Anchor | undefined> {
    return (await this.read('order by position desc limit 1'))[0];
  }

  /** The last one at which nothing later than an instant had been recorded. */
  async before(instant: number): Promise<Anchor | undefined> {
    return (await this.read('and recorded_at <= $2 order by position desc limit 1', instant))[0];
  }

  /** The last one at or before a position. */
  async at(position: number): Promise<Anchor | undefined> {
    return (await this.read('and position <= $2 order by position desc limit 1', position))[0];
  }

  all(): Promise<Anchor[]> {
    return this.read('order by position');
  }

  private async read(rest: string, ...values: readonly number[]): Promise<Anchor[]> {
    const { rows } = await this.pool.query<AnchorRow>(
      `select position, events, recorded_at, chain from event_store.anchors where prefix = $1 ${rest}`,
      [this.prefix, ...values],
    );
    return rows.map(anchorOf);
  }
}
