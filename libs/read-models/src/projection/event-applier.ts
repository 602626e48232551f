import type { PoolClient } from 'pg';
import { Batches, type EventStore, type RecordedEvent, type StreamSlice } from '#event-store';
import { NO_ROWS, REGISTER_KINDS, type RegisterKind, type RegisterRow, type RegisterRows } from '#register';
import type { Law } from '#statute';
import type { RowVault } from '../sealing/row-vault.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { changedRows } from './changed-rows.js';
import { CountSums, MOST_SUMS } from './count-sums.js';
import { KnownCases } from './known-cases.js';
import { LeaveChanges } from './leave-changes.js';
import { Places } from './places.js';
import { projectCase, type ProjectedCase } from './project-stream.js';
import { BulkLoader, removeRows, removeStreams } from './row-writer.js';

/** What rows are made from: the history, the law they are judged by, and the keys they are sealed with. */
export interface Sources {
  readonly store: EventStore;
  readonly law: Law;
  readonly vault: RowVault;
}

const STREAMS_AT_ONCE = 250;

/** Which tables of which schema events are applied to. */
export interface Target {
  readonly schema: string;
  readonly registers: readonly RegisterKind[];
  readonly figures: boolean;
}

export const LIVE: Target = { schema: READ_SCHEMA, registers: REGISTER_KINDS, figures: true };

/** A case that is touched, with all its events; a known one with what it was, and only those that come after. */
interface Touched extends StreamSlice {
  readonly known?: ProjectedCase;
  /** One of a whole ledger: nobody is at work on it just now. */
  readonly isImported: boolean;
}

/** What is gathered from all cases of a page, and written at its end. */
interface Gathered {
  readonly sums: CountSums;
  readonly changed: LeaveChanges;
  readonly places: Places;
}

/** The next events of a case where they are all that is new of it; null where it has to be read whole. */
type Next = ReadonlyMap<string, readonly RecordedEvent[] | null>;

/** Brings registers and sums from one position to a later one. */
export class EventApplier {
  private readonly batches: Batches;
  private readonly known = new KnownCases();

  /** `mostSums`: as many are held in memory before they become a part. */
  constructor(
    private readonly sources: Sources,
    private readonly mostSums = MOST_SUMS,
  ) {
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
    const places = new Places();
    for (const event of events) places.add(event);
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
      const write = this.projectStreams(client, target, slices, from, to, { sums, changed, places });
      await writing;
      const isFull = sums.size >= this.mostSums;
      writing = write().then(() => (isFull ? sums.spill(client) : undefined));
      writing.catch(() => undefined);
    }
    await writing;
    await places.flush(client);
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
      const projected = events && this.known.before(streamId, events);
      if (events && projected) known.push({ streamId, events, known: projected, isImported: false });
      else unknown.push(streamId);
    }
    if (unknown.length === 0) return known;
    const read = await this.sources.store.readStreams(unknown);
    return [...known, ...read.map((slice) => ({ ...slice, isImported: next.get(slice.streamId) === null }))];
  }

  /** Makes the rows of these cases; what it returns writes those that are others than before. */
  private projectStreams(
    client: PoolClient,
    target: Target,
    slices: readonly Touched[],
    from: number,
    to: number,
    { sums, changed, places }: Gathered,
  ): () => Promise<void> {
    const replaced: string[] = [];
    const gone = collector();
    const loader = new BulkLoader(client, this.sources.vault, target.schema, target.registers);
    for (const touched of slices) {
      const { streamId, known } = touched;
      const { before, now } = this.project(touched, from, to);
      const changes = changedRows(before.rows, now.rows);
      if (target.figures) {
        sums.add(now.office, changes.gone, -1);
        sums.add(now.office, changes.come, 1);
      }
      changed.add(now.office, changes.gone);
      changed.add(now.office, changes.come);
      // Of a ledger only the batch itself is among the events of the page.
      places.named(now.office);
      // Only of what this process wrote itself is it sure what the tables hold: a destroyed file reads otherwise now.
      if (known) {
        gone.add(changes.gone);
        loader.add(changes.come);
      } else {
        if (before.rows !== NO_ROWS) replaced.push(streamId);
        loader.add(now.rows);
      }
    }
    return async () => {
      await removeStreams(client, target, replaced);
      await removeRows(client, target, gone.rows);
      await loader.flush();
    };
  }

  /** A case as it stood at one position, and as it stands at a later one. */
  private project(
    { streamId, events, known, isImported }: Touched,
    from: number,
    to: number,
  ): { readonly before: ProjectedCase; readonly now: ProjectedCase } {
    const { law } = this.sources;
    const counting = (upTo: number): RecordedEvent[] =>
      events.filter((event) => this.batches.counts(event, upTo));
    const early = known ? [] : counting(from);
    const all = known ? events : counting(to);
    const before = known ?? projectCase(streamId, early, law);
    // A batch that was completed late may stand before what counted already.
    const now =
      all[early.length - 1] === early.at(-1)
        ? projectCase(streamId, all.slice(early.length), law, before)
        : projectCase(streamId, all, law);
    const last = all.at(-1);
    if (last && !isImported && all.length === events.length) this.known.remember(streamId, last, now);
    else this.known.forget(streamId);
    return { before, now };
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
