import type { PoolClient } from 'pg';
import { Batches, type EventStore, type RecordedEvent, type StreamSlice } from '#event-store';
import { NO_ROWS, REGISTER_KINDS, type RegisterKind, type RegisterRow, type RegisterRows } from '#register';
import type { Law } from '#statute';
import type { RowVault } from '../sealing/row-vault.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { changedRows, type ChangedRows, type RowPlace } from './changed-rows.js';
import { CountSums } from './count-sums.js';
import { KnownCases } from './known-cases.js';
import { LeaveChanges } from './leave-changes.js';
import { projectStream } from './project-stream.js';
import { BulkLoader, removeRows, removeStreams } from './row-writer.js';

/** What rows are made from: the history, the law they are judged by, and the keys they are sealed with. */
export interface Sources {
  readonly store: EventStore;
  readonly law: Law;
  readonly vault: RowVault;
}

const STREAMS_AT_ONCE = 1_000;

/** Which tables of which schema events are applied to. */
export interface Target {
  readonly schema: string;
  readonly registers: readonly RegisterKind[];
  readonly figures: boolean;
}

export const LIVE: Target = { schema: READ_SCHEMA, registers: REGISTER_KINDS, figures: true };

/** A case that is touched, with all its events; known ones with the rows that they gave before. */
interface Touched extends StreamSlice {
  readonly before?: RegisterRows;
}

/** The next events of a case where they are all that is new of it; null where it has to be read whole. */
type Next = ReadonlyMap<string, readonly RecordedEvent[] | null>;

/** Brings registers and sums from one position to a later one. */
export class EventApplier {
  private readonly batches: Batches;
  private readonly known = new KnownCases();

  constructor(private readonly sources: Sources) {
    this.batches = new Batches(sources.store);
  }

  /** `events` are all those after `from` up to `to`; everything happens in the caller's transaction. */
  async apply(
    client: PoolClient,
    target: Target,
    events: readonly RecordedEvent[],
    from: number,
    to: number,
  ): Promise<void> {
    await this.batches.refresh();
    const next = await this.touchedStreams(events);
    const touched = [...next.keys()];
    if (target.schema === READ_SCHEMA) await placeOffices(client, events);
    const sums = new CountSums();
    const changed = new LeaveChanges();
    const part = (at: number): Promise<Touched[]> =>
      at < touched.length
        ? this.readTouched(touched.slice(at, at + STREAMS_AT_ONCE), next)
        : Promise.resolve([]);
    let reading = part(0);
    let writing: Promise<void> = Promise.resolve();
    for (let at = 0; at < touched.length; at += STREAMS_AT_ONCE) {
      const slices = await reading;
      // Read ahead while these rows are made and written.
      reading = part(at + STREAMS_AT_ONCE);
      reading.catch(() => undefined);
      const write = this.projectStreams(client, target, slices, from, to, sums, changed);
      await writing;
      writing = write();
      writing.catch(() => undefined);
    }
    await writing;
    if (target.figures) await sums.flush(client, target.schema);
    if (target.schema === READ_SCHEMA) await changed.flush(client, to);
  }

  /** Cases with an event that counts now: told in this page, or staged earlier by a batch completed in this page. */
  private async touchedStreams(events: readonly RecordedEvent[]): Promise<Next> {
    const touched = new Map<string, RecordedEvent[] | null>();
    for (const event of events) {
      if (event.type === 'BatchCompleted') {
        const { batchId } = event.data as { batchId: string };
        for (const streamId of await this.sources.store.streamsOfBatch(batchId)) touched.set(streamId, null);
      } else if (event.metadata.batchId === undefined) {
        const own = touched.get(event.streamId);
        if (own) own.push(event);
        else if (own === undefined) touched.set(event.streamId, [event]);
      }
    }
    return touched;
  }

  private async readTouched(streamIds: readonly string[], next: Next): Promise<Touched[]> {
    const known: Touched[] = [];
    const unknown: string[] = [];
    for (const streamId of streamIds) {
      const events = next.get(streamId) ?? null;
      const before = events && this.known.before(streamId, events);
      if (events && before) {
        known.push({ streamId, events: [...before.events, ...events], before: before.rows });
      } else unknown.push(streamId);
    }
    return unknown.length === 0 ? known : [...known, ...(await this.sources.store.readStreams(unknown))];
  }

  /** Makes the rows of these cases; what it returns writes those that are others than before. */
  private projectStreams(
    client: PoolClient,
    target: Target,
    slices: readonly Touched[],
    from: number,
    to: number,
    sums: CountSums,
    changed: LeaveChanges,
  ): () => Promise<void> {
    const replaced: string[] = [];
    const gone = new Map<RegisterKind, RowPlace[]>();
    const loader = new BulkLoader(client, this.sources.vault, target.schema, target.registers);
    for (const slice of slices) {
      const { streamId, events } = slice;
      const now = events.filter((event) => this.batches.counts(event, to));
      const office = events[0]?.metadata.office ?? '';
      const old = slice.before ?? this.rowsBefore(slice, from);
      const rows = projectStream(streamId, now, this.sources.law);
      if (old !== NO_ROWS) {
        sums.add(office, old, -1);
        changed.add(office, old);
      }
      sums.add(office, rows, 1);
      changed.add(office, rows);
      // Only of what this process wrote itself is it sure what the tables hold: a destroyed file reads otherwise now.
      if (slice.before) loader.add(noteChanges(changedRows(slice.before, rows), gone));
      else {
        if (old !== NO_ROWS) replaced.push(streamId);
        loader.add(rows);
      }
      if (now.length === events.length) this.known.remember(streamId, { events, rows });
      else this.known.forget(streamId);
    }
    return async () => {
      await removeStreams(client, target, replaced);
      await removeRows(client, target, gone);
      await loader.flush();
    };
  }

  private rowsBefore({ streamId, events }: Touched, from: number): RegisterRows {
    const before = events.filter((event) => this.batches.counts(event, from));
    return before.length === 0 ? NO_ROWS : projectStream(streamId, before, this.sources.law);
  }
}

/** Adds what has to go, and returns what has to come. */
function noteChanges(changes: ChangedRows, gone: Map<RegisterKind, RowPlace[]>): RegisterRows {
  for (const [kind, places] of changes.gone) {
    const all = gone.get(kind);
    if (all) all.push(...places);
    else gone.set(kind, [...places]);
  }
  return changes.come;
}

/** Gathers the rows of several cases into one set. */
export function collector(): { readonly rows: RegisterRows; add(rows: RegisterRows): void } {
  const rows = Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, []])) as unknown as Record<
    keyof RegisterRows,
    RegisterRow[]
  >;
  return {
    rows: rows as unknown as RegisterRows,
    add: (more) => {
      if (more === NO_ROWS) return;
      for (const kind of REGISTER_KINDS) rows[kind].push(...more[kind]);
    },
  };
}

/** Offices come into being with their first record; a placing puts them below a county. */
async function placeOffices(client: PoolClient, events: readonly RecordedEvent[]): Promise<void> {
  const names = new Set(events.map(({ metadata }) => metadata.office).filter((name) => name !== ''));
  if (names.size > 0) {
    await client.query(
      `insert into ${READ_SCHEMA}.offices (name) select unnest($1::text[]) on conflict do nothing`,
      [[...names]],
    );
  }
  for (const event of events) {
    if (event.type !== 'OfficePlaced') continue;
    const { office, county } = event.data as { office: string; county: string };
    await client.query(
      `insert into ${READ_SCHEMA}.offices values ($1, $2) on conflict (name) do update set county = excluded.county`,
      [office, county],
    );
  }
}
