import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';

interface Note {
  readonly streamId: string;
  readonly version: number;
  readonly position: number;
}

interface Waiting {
  readonly note: Note;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** How far something has come, at least. */
export type Reached = Pick<Note, 'version' | 'position'>;

const REMEMBERED_STREAMS = 100_000;

/**
 * What the history is known to hold, at least: what was acknowledged to any process, kept in PostgreSQL, and what this
 * process saw itself. A node of a cluster that was deposed and does not know it, or that lags, answers with less: by
 * this it shows, and its answer is not taken.
 */
export class Acknowledged {
  private readonly seen = new LRUCache<string, Reached>({ max: REMEMBERED_STREAMS });
  private seenPosition = 0;
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly pool: Pool,
    private readonly prefix: string,
  ) {}

  /** What a server gave is there, whoever does not know of it. */
  see(events: readonly Note[]): void {
    for (const { streamId, version, position } of events) this.seeOne({ streamId, version, position });
  }

  private seeOne({ streamId, version, position }: Note): void {
    this.seenPosition = Math.max(this.seenPosition, position);
    if ((this.seen.get(streamId)?.version ?? 0) < version) this.seen.set(streamId, { version, position });
  }

  /** Resolves once every process can know of it; those that come together are written together. */
  note(note: Note): Promise<void> {
    this.seeOne(note);
    return new Promise((resolve, reject) => {
      this.waiting.push({ note, resolve, reject });
      if (!this.isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const page = this.waiting;
      this.waiting = [];
      try {
        await this.keep(page.map(({ note }) => note));
        for (const { resolve } of page) resolve();
      } catch (error) {
        for (const { reject } of page) reject(error);
      }
    }
    this.isWriting = false;
  }

  /** In the order of their names, so that two processes never wait for each other. */
  private async keep(notes: readonly Note[]): Promise<void> {
    const last = new Map<string, Note>();
    for (const note of notes)
      if ((last.get(note.streamId)?.version ?? 0) < note.version) last.set(note.streamId, note);
    const rows = [...last.values()].sort((one, other) => (one.streamId < other.streamId ? -1 : 1));
    await this.pool.query({
      name: 'acknowledged-keep',
      // Not waited for on the disk: what a crash of PostgreSQL loses is an older knowledge, not a fact.
      text: `with quick as (select set_config('synchronous_commit', 'off', true))
        insert into event_store.acknowledged as known (prefix, stream_id, version, position)
        select $1, n.stream_id, n.version, n.position
          from quick, unnest($2::text[], $3::integer[], $4::bigint[]) with ordinality
                 as n(stream_id, version, position, ord)
         order by n.ord
        on conflict (prefix, stream_id) do update
          set version = excluded.version, position = excluded.position
        where known.version < excluded.version`,
      values: [
        this.prefix,
        rows.map(({ streamId }) => streamId),
        rows.map(({ version }) => version),
        rows.map(({ position }) => position),
      ],
    });
  }

  /** The version that each stream has at least; 0 where nothing is known of it. */
  async versions(streamIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ stream_id: string; version: number }>({
      name: 'acknowledged-versions',
      text: `select stream_id, version from event_store.acknowledged
              where prefix = $1 and stream_id = any($2)`,
      values: [this.prefix, streamIds],
    });
    const kept = new Map(rows.map(({ stream_id, version }) => [stream_id, version]));
    return new Map(streamIds.map((id) => [id, Math.max(kept.get(id) ?? 0, this.seen.get(id)?.version ?? 0)]));
  }

  /** The position that the history has reached at least. */
  async position(): Promise<number> {
    const { rows } = await this.pool.query<{ position: string | null }>({
      name: 'acknowledged-position',
      text: 'select max(position) as position from event_store.acknowledged where prefix = $1',
      values: [this.prefix],
    });
    return Math.max(this.seenPosition, Number(rows[0]?.position ?? 0));
  }

  /** The history ends here, whatever was acknowledged once. */
  async forgetAfter(position: number): Promise<void> {
    const ours = 'prefix = $1 and position > $2';
    await this.pool.query(`delete from event_store.acknowledged where ${ours}`, [this.prefix, position]);
    this.seen.clear();
    this.seenPosition = position;
  }
}
