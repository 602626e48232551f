import { randomUUID } from 'node:crypto';
import { schemaVersionOf, stableId, streamOf } from '#application';
import { AGGREGATES, fold, type Fact } from '#casework';
import { BATCH_STREAM, type Append, type EventMetadata, type EventStore, type NewEvent } from '#event-store';
import { planImport, readLedger, rowsByCase, type CaseRows } from '#ledger';
import { stateCouncilCalendar } from '#statute';
import { ledgerOf } from './ledger-of.js';
import { simulateLives, type Life, type World } from './life.js';

/** Facts of one case, in the order in which they are recorded. */
export interface SimulatedStream {
  readonly streamId: string;
  readonly office: string;
  readonly facts: readonly Fact[];
}

const ACTOR = '模拟';
const isEnding = ({ sheet }: CaseRows['rows'][number]): boolean => sheet.title === '解除终止';

/**
 * What the offices would have recorded of these lives: told by the same deciders that take a ledger and an officer's
 * orders, so that nothing stands in the history that could not stand in an office's own.
 */
export function recorded(lives: readonly Life[], world: World): SimulatedStream[] {
  const offices = new Map<string, Life[]>();
  for (const life of lives) {
    const own = offices.get(life.office);
    if (own) own.push(life);
    else offices.set(life.office, [life]);
  }
  return [...offices].flatMap(([office, own]) => recordedIn(office, own, world));
}

function recordedIn(office: string, lives: readonly Life[], { until }: World): SimulatedStream[] {
  const ledger = readLedger(ledgerOf(lives), new Map());
  if (ledger.errors.length > 0) {
    const [{ sheet, row, column, message } = { sheet: '', row: 0, column: '', message: '' }] = ledger.errors;
    throw new Error(`the simulated ledger is wrong: ${sheet} ${row} ${column}: ${message}`);
  }
  const cases = rowsByCase(office, ledger.rows);
  const planning = { today: until, correctionReason: null };
  const facts = new Map<string, readonly Fact[]>();
  const before = cases.map((one) => ({ ...one, rows: one.rows.filter((row) => !isEnding(row)) }));
  for (const one of planImport(before, { ...planning, known: facts }).streams)
    facts.set(one.streamId, one.facts);
  for (const { reports } of lives) addReports(office, reports, facts, until);
  const ends = cases.flatMap((one) => {
    const rows = one.rows.filter(isEnding);
    return rows.length > 0 ? [{ ...one, rows }] : [];
  });
  for (const { streamId, facts: more } of planImport(ends, { ...planning, known: facts }).streams) {
    facts.set(streamId, [...(facts.get(streamId) ?? []), ...more]);
  }
  return [...facts].map(([streamId, told]) => ({ streamId, office, facts: told }));
}

/** As an officer would have recorded them, a step a month, while the case goes on. */
function addReports(
  office: string,
  reports: Life['reports'],
  facts: Map<string, readonly Fact[]>,
  until: string,
): void {
  const [first] = reports;
  if (!first) return;
  const streamId = streamOf('correction', office, first.fileNumber);
  const told = [...(facts.get(streamId) ?? [])];
  let state: unknown = fold(AGGREGATES.correction, told);
  for (const { on } of reports) {
    const command = { type: 'TakeStep', step: 'RegularReportMade', on };
    const decision = AGGREGATES.correction.decide(state, command, {
      today: until,
      calendar: stateCouncilCalendar,
    });
    if (!decision.accepted) continue;
    for (const fact of decision.events) state = AGGREGATES.correction.evolve(state, fact);
    told.push(...decision.events);
  }
  facts.set(streamId, told);
}

const metadataOf = (office: string, commandId: string, occurredOn: string): EventMetadata => ({
  schemaVersion: 1,
  occurredOn,
  office,
  actor: ACTOR,
  commandId,
  causationId: commandId,
  correlationId: commandId,
});

/** The events of a simulated stream, appended where nothing is yet. */
export function appendOf({ streamId, office, facts }: SimulatedStream, batchId?: string): Append {
  const commandId = batchId ?? `simulated/${streamId}`;
  const events = facts.map((fact, index): NewEvent => ({
    id: stableId('simulated', streamId, String(index)),
    type: fact.type,
    data: fact.data,
    metadata: {
      ...metadataOf(office, commandId, fact.occurredOn),
      schemaVersion: schemaVersionOf(fact.type),
      ...(batchId === undefined ? {} : { batchId }),
    },
  }));
  return { streamId, expected: 0, events };
}

export interface Simulated {
  readonly subjects: number;
  readonly streams: number;
  readonly events: number;
}

const PART = 1_000;

/** Lives a part at a time, so that memory stays flat however many there are. */
export function* simulatedParts(subjects: number, world: World): Generator<SimulatedStream[]> {
  for (let from = 0; from < subjects; from += PART) {
    const numbers = Array.from({ length: Math.min(PART, subjects - from) }, (_, index) => from + index + 1);
    yield recorded(
      numbers.flatMap((number) => simulateLives(number, world)),
      world,
    );
  }
}

/**
 * Records the past of so many subjects in a store, whichever it is: in units of work, as ledgers come in, because what an
 * office kept before is not judged by what its ledger never said.
 */
export async function simulateInto(
  store: EventStore,
  subjects: number,
  world: World,
  onPart: (done: Simulated) => void = () => undefined,
): Promise<Simulated> {
  let done: Simulated = { subjects: 0, streams: 0, events: 0 };
  let writing: Promise<void> = Promise.resolve();
  for (const streams of simulatedParts(subjects, world)) {
    const events = streams.reduce((sum, { facts }) => sum + facts.length, 0);
    // One part is written while the next is made.
    await writing;
    writing = recordPart(store, streams, world);
    writing.catch(() => undefined);
    done = {
      subjects: Math.min(subjects, done.subjects + PART),
      streams: done.streams + streams.length,
      events: done.events + events,
    };
    onPart(done);
  }
  await writing;
  return done;
}

async function recordPart(
  store: EventStore,
  streams: readonly SimulatedStream[],
  { until }: World,
): Promise<void> {
  const batchId = randomUUID();
  const office = streams[0]?.office ?? '';
  const told = (type: string): Append => ({
    streamId: BATCH_STREAM,
    expected: 'any',
    events: [
      {
        id: randomUUID(),
        type,
        data: { batchId, office, purpose: 'simulation', digest: batchId },
        metadata: metadataOf(office, batchId, until),
      },
    ],
  });
  await store.append(told('BatchOpened'));
  await store.appendAll(streams.map((one) => appendOf(one, batchId)));
  await store.append(told('BatchCompleted'));
}
