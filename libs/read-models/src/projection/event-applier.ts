import type { PoolClient } from 'pg';
import { Batches, type EventStore, type RecordedEvent, type StreamSlice } from '#event-store';
import { NO_ROWS, REGISTER_KINDS, type RegisterKind, type RegisterRow, type RegisterRows } from '#register';
import type { Law } from '#statute';
import type { RowVault } from '../sealing/row-vault.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { CountSums } from './count-sums.js';
import { LeaveChanges } from './leave-changes.js';
import { projectStream } from './project-stream.js';
import { BulkLoader, removeRows } from './row-writer.js';

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

/** Brings registers and sums from one position to a later one. */
export class EventApplier {
  private readonly batches: Batches;

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
    const touched = await this.touchedStreams(events);
    if (target.schema === READ_SCHEMA) await placeOffices(client, events);
    const sums = new CountSums();
    const changed = new LeaveChanges();
    const part = (at: number): Promise<StreamSlice[]> =>
      at < touched.length
        ? this.sources.store.readStreams(touched.slice(at, at + STREAMS_AT_ONCE))
        : Promise.resolve([]);
    let next = part(0);
    let writing: Promise<void> = Promise.resolve();
    for (let at = 0; at < touched.length; at += STREAMS_AT_ONCE) {
      const slices = await next;
      // Read ahead while these rows are made and written.
      next = part(at + STREAMS_AT_ONCE);
      next.catch(() => undefined);
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
  private async touchedStreams(events: readonly RecordedEvent[]): Promise<string[]> {
    const touched = new Set<string>();
    for (const event of events) {
      if (event.type === 'BatchCompleted') {
        const { batchId } = event.data as { batchId: string };
        for (const streamId of await this.sources.store.streamsOfBatch(batchId)) touched.add(streamId);
      } else if (event.metadata.batchId === undefined) touched.add(event.streamId);
    }
    return [...touched];
  }

  /** Makes the rows of these cases; what it returns writes them. */
  private projectStreams(
    client: PoolClient,
    target: Target,
    slices: readonly StreamSlice[],
    from: number,
    to: number,
    sums: CountSums,
    changed: LeaveChanges,
  ): () => Promise<void> {
    const replaced: string[] = [];
    const loader = new BulkLoader(client, this.sources.vault, target.schema, target.registers);
    for (const { streamId, events } of slices) {
      const before = events.filter((event) => this.batches.counts(event, from));
      const now = events.filter((event) => this.batches.counts(event, to));
      const office = events[0]?.metadata.office ?? '';
      if (before.length > 0) {
        replaced.push(streamId);
        const old = projectStream(streamId, before, this.sources.law);
        sums.add(office, old, -1);
        changed.add(office, old);
      }
      const rows = projectStream(streamId, now, this.sources.law);
      sums.add(office, rows, 1);
      changed.add(office, rows);
      loader.add(rows);
    }
    return async () => {
      await removeRows(client, target, replaced);
      await loader.flush();
    };
  }
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
