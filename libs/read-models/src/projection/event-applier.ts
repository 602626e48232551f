import type { PoolClient } from 'pg';
import { Batches, type EventStore, type RecordedEvent, type StreamSlice } from '#event-store';
import { NO_ROWS, REGISTER_KINDS, type RegisterKind } from '#register';
import type { Law } from '#statute';
import type { RowVault } from '../sealing/row-vault.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { changedRows, type ChangedRows } from './changed-rows.js';
import { collector } from './collector.js';
import { CountSums, MOST_SUMS } from './count-sums.js';
import { isOfAFile } from './file-faults.js';
import { KnownCases } from './known-cases.js';
import { LeaveChanges } from './leave-changes.js';
import { park, parkedIn, parkedOf, release, type NewlyParked } from './parked-files.js';
import { Places } from './places.js';
import { projectCase, UNTOLD, type ProjectedCase, type RecordedSince } from './project-stream.js';
import { BulkLoader, removeRows, removeStreams } from './row-writer.js';

/** What rows are made from: the history, the law they are judged by, and the keys they are sealed with. */
export interface Sources {
  readonly store: EventStore;
  readonly law: Law;
  readonly vault: RowVault;
  /** Goes by the law that the rows are made by, where this process knows its rules; else false. */
  readonly adoptLaw?: () => Promise<boolean>;
}

const STREAMS_AT_ONCE = 250;

/** Which tables of which schema events are applied to. */
export interface Target {
  readonly schema: string;
  readonly registers: readonly RegisterKind[];
  readonly figures: boolean;
  /** Only to compare with: what all schemas share is left as it is. */
  readonly isTrial?: true;
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

/** What is brought from one position to a later one, and where; everything happens in the caller's transaction. */
interface Work {
  readonly client: PoolClient;
  readonly target: Target;
  readonly from: number;
  readonly to: number;
  readonly next: Next;
  /** Left out so far, and whether they are still in the sums. */
  readonly parked: ReadonlyMap<string, boolean>;
}

/** A case as it was shown and as it is shown from now on. */
interface Outcome {
  readonly before: ProjectedCase;
  readonly now: ProjectedCase;
  readonly changes: ChangedRows;
  /** Why it cannot be shown: then it is left out altogether. */
  readonly parked?: NewlyParked;
}

const UNCHANGED: Outcome = { before: UNTOLD, now: UNTOLD, changes: { gone: NO_ROWS, come: NO_ROWS } };

/** Brings registers and sums from one position to a later one; a case that cannot be shown is left out, and the others are not. */
export class EventApplier {
  private readonly batches: Batches;
  private known = new KnownCases();
  /** The edition of the law that the known ones were judged by. */
  private knownBy = '';

  /** `mostSums`: as many are held in memory before they become a part. */
  constructor(
    private readonly sources: Sources,
    private readonly mostSums = MOST_SUMS,
  ) {
    this.batches = new Batches(sources.store);
  }

  /** `events` are all those after `from` up to `to`. What a table does not take fails all of it: see `applyCarefully`. */
  async apply(
    client: PoolClient,
    target: Target,
    events: readonly RecordedEvent[],
    from: number,
    to: number,
  ): Promise<void> {
    const work = await this.workOn(client, target, events, from, to);
    const places = new Places();
    for (const event of events) places.add(event);
    await this.bring(work, [...work.next.keys()], places);
  }

  /** The same, slower: where a table does not take what a case gives, that case is left out. */
  async applyCarefully(
    client: PoolClient,
    target: Target,
    events: readonly RecordedEvent[],
    from: number,
    to: number,
  ): Promise<void> {
    const work = await this.workOn(client, target, events, from, to);
    await this.bringCarefully(work, [...work.next.keys()], events);
  }

  /** These cases as they stand at a position, each from its beginning, into a schema that has nothing of them; carefully. */
  async put(client: PoolClient, target: Target, streamIds: readonly string[], to: number): Promise<void> {
    await this.batches.refresh();
    const next = new Map(streamIds.map((streamId) => [streamId, null] as const));
    const parked = await parkedIn(client, target.schema);
    await this.bringCarefully({ client, target, from: 0, to, next, parked }, streamIds, []);
  }

  private async workOn(
    client: PoolClient,
    target: Target,
    events: readonly RecordedEvent[],
    from: number,
    to: number,
  ): Promise<Work> {
    await this.batches.refresh();
    this.forgetOtherLaw();
    const [next, parked] = [await this.touchedStreams(events), await parkedIn(client, target.schema)];
    return { client, target, from, to, next, parked };
  }

  /** What was judged by another edition of the law is not gone on from. */
  private forgetOtherLaw(): void {
    const { edition } = this.sources.law;
    if (edition !== this.knownBy) this.known = new KnownCases();
    this.knownBy = edition;
  }

  /** Halves what fails until one case is left that fails by itself; what was applied before it stays. */
  private async bringCarefully(
    work: Work,
    streamIds: readonly string[],
    events: readonly RecordedEvent[],
  ): Promise<void> {
    const { client } = work;
    await client.query('savepoint of_files');
    try {
      const of = new Set(streamIds);
      const places = new Places();
      for (const event of events) if (of.has(event.streamId)) places.add(event);
      await this.bring(work, streamIds, places);
      await client.query('release savepoint of_files');
    } catch (error) {
      await client.query('rollback to savepoint of_files; release savepoint of_files');
      const [first] = streamIds;
      if (!isOfAFile(error) || first === undefined) throw error;
      if (streamIds.length === 1) return this.leaveOut(work, first, error);
      const half = Math.ceil(streamIds.length / 2);
      await this.bringCarefully(work, streamIds.slice(0, half), events);
      await this.bringCarefully(work, streamIds.slice(half), events);
    }
  }

  /** Takes one case out of registers and sums, because a table does not take what it gives now. */
  private async leaveOut(work: Work, streamId: string, error: unknown): Promise<void> {
    this.known.forget(streamId);
    const [slice] = await this.sources.store.readStreams([streamId]);
    const gathered = { sums: new CountSums(), changed: new LeaveChanges(), places: new Places() };
    const touched = { streamId, events: [], ...slice, isImported: false };
    await this.write(work, [[touched, this.without(work, touched, error, gathered)]])();
    await this.flush(work, gathered);
  }

  private async bring(work: Work, streamIds: readonly string[], places: Places): Promise<void> {
    const { client } = work;
    const gathered = { sums: new CountSums(), changed: new LeaveChanges(), places };
    const part = (at: number): Promise<Touched[]> =>
      at < streamIds.length
        ? this.readTouched(streamIds.slice(at, at + STREAMS_AT_ONCE), work)
        : Promise.resolve([]);
    let reading = part(0);
    let writing: Promise<void> = Promise.resolve();
    try {
      for (let at = 0; at < streamIds.length; at += STREAMS_AT_ONCE) {
        const slices = await reading;
        // Read ahead while these rows are made and written.
        reading = part(at + STREAMS_AT_ONCE);
        reading.catch(() => undefined);
        const outcomes = slices.map((touched) => [touched, this.outcomeOf(work, touched, gathered)] as const);
        const write = this.write(work, outcomes);
        await writing;
        const isFull = gathered.sums.size >= this.mostSums;
        writing = write().then(() => (isFull ? gathered.sums.spill(client) : undefined));
        writing.catch(() => undefined);
      }
    } finally {
      // Also where reading failed: what the caller undoes must not go on being written.
      await writing;
    }
    await this.flush(work, gathered);
  }

  private async flush({ client, target, to }: Work, { sums, changed, places }: Gathered): Promise<void> {
    if (!target.isTrial) await places.flush(client);
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

  private async readTouched(streamIds: readonly string[], { next, parked }: Work): Promise<Touched[]> {
    const known: Touched[] = [];
    const unknown: string[] = [];
    for (const streamId of streamIds) {
      const events = next.get(streamId) ?? null;
      const projected = events && !parked.has(streamId) && this.known.before(streamId, events);
      if (events && projected) known.push({ streamId, events, known: projected, isImported: false });
      else unknown.push(streamId);
    }
    if (unknown.length === 0) return known;
    const read = await this.sources.store.readStreams(unknown);
    return [...known, ...read.map((slice) => ({ ...slice, isImported: next.get(slice.streamId) === null }))];
  }

  /** Makes the rows of a case and gathers what else it gives; nothing that is in it keeps others from being shown. */
  private outcomeOf(work: Work, touched: Touched, gathered: Gathered): Outcome {
    const { streamId } = touched;
    // It stays away until the sums are made anew: there it would count twice.
    if (work.parked.get(streamId) === true) return this.stillParked(work, touched);
    try {
      const { before, now } = this.project(touched, work.parked.has(streamId) ? 0 : work.from, work.to);
      return { before, now, changes: gather(work.target, before, now, gathered) };
    } catch (error) {
      this.known.forget(streamId);
      return this.without(work, touched, error, gathered);
    }
  }

  /** A case that is left out: what it gave is taken back. */
  private without(work: Work, touched: Touched, error: unknown, gathered: Gathered): Outcome {
    const { streamId, events, known } = touched;
    const { law } = this.sources;
    const shownBefore = work.parked.has(streamId) ? [] : this.counting(touched, work.from);
    let isCounted = false;
    try {
      gather(work.target, known ?? projectCase(streamId, shownBefore, law), UNTOLD, gathered);
    } catch {
      // It cannot even be told what it gave.
      isCounted = shownBefore.length > 0;
    }
    const reached = shownAsFarAs(touched, this.counting(touched, work.to), law, work.from);
    const parked = parkedOf(streamId, events, error, { ...reached, from: known, isCounted });
    return { ...UNCHANGED, parked };
  }

  /** A case that stays left out: what came since may say that it must be kept from somebody. */
  private stillParked(work: Work, touched: Touched): Outcome {
    const { streamId, events } = touched;
    const reached = shownAsFarAs(touched, this.counting(touched, work.to), this.sources.law, work.from);
    return {
      ...UNCHANGED,
      parked: parkedOf(streamId, events, null, { ...reached, from: undefined, isCounted: true }),
    };
  }

  private counting({ events, known }: Touched, upTo: number): readonly RecordedEvent[] {
    return known ? events : events.filter((event) => this.batches.counts(event, upTo));
  }

  /** What it returns writes those rows that are others than before. */
  private write(
    { client, target, parked }: Work,
    outcomes: readonly (readonly [touched: Touched, outcome: Outcome])[],
  ): () => Promise<void> {
    const [replaced, returned, left]: [string[], string[], NewlyParked[]] = [[], [], []];
    const gone = collector();
    const loader = new BulkLoader(client, this.sources.vault, target.schema, target.registers);
    for (const [{ streamId, known }, outcome] of outcomes) {
      const { before, now, changes } = outcome;
      if (outcome.parked) left.push(outcome.parked);
      else if (parked.has(streamId)) returned.push(streamId);
      // Only of what this process wrote itself is it sure what the tables hold: a destroyed file reads otherwise now.
      if (known && !outcome.parked && isSameSince(before, now)) {
        gone.add(changes.gone);
        loader.add(changes.come, now);
      } else {
        if (before.rows !== NO_ROWS || outcome.parked) replaced.push(streamId);
        loader.add(now.rows, now);
      }
    }
    return async () => {
      await park(client, target.schema, this.sources.vault, left);
      await removeStreams(client, target, replaced);
      await removeRows(client, target, gone.rows);
      await loader.flush();
      await release(client, target.schema, returned);
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

/** Gathers, from one case, what is written at the end of a page. Throws where it cannot be told, with nothing gathered. */
function gather(
  target: Target,
  before: ProjectedCase,
  now: ProjectedCase,
  { sums, changed, places }: Gathered,
): ChangedRows {
  const changes = changedRows(before.rows, now.rows);
  const { gone, come } = changes;
  const office = now.office || before.office;
  // Months that are named once too often are only counted anew.
  changed.add(office, gone);
  changed.add(office, come);
  if (target.figures) {
    sums.add(office, come, 1);
    sums.add(office, gone, -1);
  }
  // Of a ledger only the batch itself is among the events of the page.
  places.named(now.office);
  return changes;
}

/** Rows that stay as they are tell since when they are so. */
const isSameSince = (before: RecordedSince, now: RecordedSince): boolean =>
  before.personSince === now.personSince && before.sealedAt === now.sealedAt;

/** How far a case can be shown, and at which event it cannot; where each of them can, it is the first of the new ones. */
function shownAsFarAs(
  { streamId, known }: Touched,
  events: readonly RecordedEvent[],
  law: Law,
  from: number,
): { readonly position: number; readonly shown: ProjectedCase } {
  let shown = known ?? UNTOLD;
  for (const event of events) {
    try {
      shown = projectCase(streamId, [event], law, shown);
    } catch {
      return { position: event.position, shown };
    }
  }
  const first = events.find(({ position }) => position > from) ?? events.at(-1);
  return { position: first?.position ?? from, shown };
}
