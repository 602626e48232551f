import type { Pool } from 'pg';
import { inTransaction, Leases, LEASES_SCHEMA, USED_KEYS_SCHEMA } from '#database';
import type { MovableStore } from '../moving.js';
import type {
  Append,
  Appended,
  EventStore,
  HistoryFault,
  HistoryPage,
  ReadStreamOptions,
  RecordedEvent,
  StreamSlice,
  Subscription,
} from '../port.js';
import { AppendQueue } from './append-queue.js';
import { COLUMNS, decode, type EventRow } from './rows.js';
import { EVENT_STORE_SCHEMA } from './schema.js';
import { refuseElsewhere } from '../place.js';
import { restoreEvents } from './restore.js';
import { StreamReads } from './stream-reads.js';
import { subscribe } from './subscription.js';
import { verifyHistory } from './verify.js';

const SCAN_PAGE = 5_000;

/** The store on PostgreSQL: what `schema.ts` promises, and a queue that shares commits. */
export class PostgresEventStore implements EventStore, MovableStore {
  readonly place = null;
  private readonly queue: AppendQueue;
  private readonly reads: StreamReads;

  constructor(
    private readonly pool: Pool,
    private readonly leases = new Leases(pool),
  ) {
    this.queue = new AppendQueue(pool);
    this.reads = new StreamReads((streamIds) => this.readStreams(streamIds));
  }

  /** Creates what is missing, as the account that owns it; safe to run again and from several processes. */
  prepare(owner: Pool = this.pool): Promise<void> {
    return inTransaction(owner, async (client) => {
      await client.query(`select pg_advisory_xact_lock(hashtext('event_store.prepare'))`);
      await client.query(EVENT_STORE_SCHEMA);
      await client.query(LEASES_SCHEMA);
      await client.query(USED_KEYS_SCHEMA);
    });
  }

  append(append: Append): Promise<Appended> {
    return append.events.length === 0 ? this.nothingToAppend(append) : this.queue.add(append);
  }

  private async nothingToAppend({ streamId }: Append): Promise<Appended> {
    const [last] = await this.readStream(streamId, { backwards: true, limit: 1 });
    return { version: last?.version ?? 0, position: last?.position ?? 0, repeated: true };
  }

  appendAll(appends: readonly Append[]): Promise<Appended[]> {
    return Promise.all(appends.map((append) => this.append(append)));
  }

  readStream(streamId: string, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    const { backwards, from, limit } = options;
    const whole = !backwards && from === undefined && limit === undefined;
    return whole ? this.reads.read(streamId) : this.readPart(streamId, options);
  }

  private async readPart(
    streamId: string,
    { backwards = false, from, limit }: ReadStreamOptions,
  ): Promise<RecordedEvent[]> {
    const bound = from === undefined ? '' : `and version ${backwards ? '<=' : '>='} $3 `;
    const { rows } = await this.pool.query<EventRow>({
      name: `read-stream-${backwards ? 'backwards' : 'forwards'}-${from === undefined ? 'all' : 'from'}`,
      text:
        `select ${COLUMNS} from event_store.events where stream_id = $1 ${bound}` +
        `order by version ${backwards ? 'desc' : 'asc'} limit $2`,
      values: [streamId, limit ?? null, ...(from === undefined ? [] : [from])],
    });
    return rows.map((row) => decode(row));
  }

  async readStreams(streamIds: readonly string[]): Promise<StreamSlice[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: 'read-streams',
      // Stream by stream, whatever the statistics say: on a young table `= any` reads all of it.
      text:
        `select e.* from unnest($1::text[]) wanted(id) cross join lateral (select ${COLUMNS} ` +
        'from event_store.events where stream_id = wanted.id order by version offset 0) e',
      values: [streamIds],
    });
    return this.sliced(rows);
  }

  async readAll(after: number, limit: number, only?: 'unbatched'): Promise<RecordedEvent[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: `read-all-${only ?? 'events'}`,
      text:
        `select ${COLUMNS} from event_store.events where position > $1 ` +
        `${only === undefined ? '' : 'and batch_id is null '}order by position limit $2`,
      values: [after, limit],
    });
    return rows.map((row) => decode(row));
  }

  async readPage(after: number, limit: number, only?: 'unbatched'): Promise<HistoryPage> {
    // Asked first: positions are given under one lock, so that up to the head nothing more can come.
    const head = await this.head();
    const read = await this.readAll(after, limit, only);
    const events = read.filter(({ position }) => position <= head);
    const more = read.length === limit && events.length === limit;
    return { events, to: more ? (events.at(-1)?.position ?? head) : Math.max(head, after), more };
  }

  async streamsOfBatch(batchId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ stream_id: string }>(
      'select distinct stream_id from event_store.events where batch_id = $1 order by stream_id',
      [batchId],
    );
    return rows.map(({ stream_id }) => stream_id);
  }

  async *scanStreams(upTo: number): AsyncGenerator<readonly StreamSlice[]> {
    const page = (stream: string, version: number): Promise<EventRow[]> =>
      this.pool
        .query<EventRow>({
          name: 'scan-streams',
          text:
            `select ${COLUMNS} from event_store.events ` +
            'where (stream_id, version) > ($1, $2) and position <= $3 order by stream_id, version limit $4',
          values: [stream, version, upTo, SCAN_PAGE],
        })
        .then(({ rows }) => rows);
    let held: EventRow[] = [];
    let next = page('', 0);
    for (;;) {
      const rows = await next;
      const last = rows.at(-1);
      if (!last) break;
      // The next page is fetched while the caller works on this one.
      next = page(last.stream_id, last.version);
      next.catch(() => undefined);
      const complete = rows.findLastIndex((row) => row.stream_id !== last.stream_id) + 1;
      if (complete > 0) yield this.sliced([...held, ...rows.slice(0, complete)]);
      held = complete > 0 ? rows.slice(complete) : [...held, ...rows];
    }
    if (held.length > 0) yield this.sliced(held);
  }

  /** @throws HistoryMoved once it lives elsewhere, so that whoever goes on here notices */
  async head(): Promise<number> {
    return (await refuseElsewhere(this.pool, this.place)).events;
  }

  async lastEvent(): Promise<RecordedEvent | null> {
    const { rows } = await this.pool.query<EventRow>(
      `select ${COLUMNS} from event_store.events order by position desc limit 1`,
    );
    return rows[0] ? decode(rows[0]) : null;
  }

  async eventAt(position: number): Promise<RecordedEvent | null> {
    const { rows } = await this.pool.query<EventRow>(
      `select ${COLUMNS} from event_store.events where position = $1`,
      [position],
    );
    return rows[0] ? decode(rows[0]) : null;
  }

  /** Also where the history lives elsewhere: what was moved away can come back. */
  restore(events: readonly RecordedEvent[]): Promise<void> {
    return inTransaction(this.pool, (client) => restoreEvents(client, events));
  }

  acceptEnd(): Promise<number> {
    return this.head();
  }

  /** Positions have no gaps here. */
  eventsUpTo(position: number): Promise<number> {
    return Promise.resolve(position);
  }

  async positionAt(instant: string): Promise<number> {
    const { rows } = await this.pool.query<{ position: string | null }>(
      'select max(position) as position from event_store.events where recorded_at <= $1',
      [Date.parse(instant)],
    );
    return Number(rows[0]?.position ?? 0);
  }

  subscribe(after: number, handler: (events: readonly RecordedEvent[]) => Promise<void>): Subscription {
    return subscribe(this.pool, (position, limit) => this.readAll(position, limit), after, handler);
  }

  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
    return this.leases.exclusively(name, work);
  }

  /** The chain is part of each event. */
  witness(): Promise<void> {
    return Promise.resolve();
  }

  async linkAt(position: number): Promise<string | null> {
    const { rows } = await this.pool.query<{ chain: string }>(
      `select encode(chain, 'hex') as chain from event_store.events where position = $1`,
      [position],
    );
    return rows[0]?.chain ?? null;
  }

  verify(): Promise<HistoryFault[]> {
    return verifyHistory(this.pool);
  }

  private sliced(rows: readonly EventRow[]): StreamSlice[] {
    const slices: { streamId: string; events: RecordedEvent[] }[] = [];
    for (const row of rows) {
      let slice = slices.at(-1);
      if (slice?.streamId !== row.stream_id) slices.push((slice = { streamId: row.stream_id, events: [] }));
      slice.events.push(decode(row));
    }
    return slices;
  }
}
