import { AGGREGATES, aggregateOf, fold, namesPersonAnew, type AggregateName } from '#casework';
import { refuseUnreadable, type RecordedEvent } from '#event-store';
import { NO_ROWS, rowsOf, type RegisterRows } from '#register';
import { NATIONAL_LAW, type Law } from '#statute';

/** When it was recorded what decides how far a sealing reaches, as instants: these stay when a history is moved. */
export interface RecordedSince {
  /** That the file is of the person that it is of now. */
  readonly personSince: string | null;
  readonly sealedAt: string | null;
}

/** A case as far as it was told: its state, and the rows that it gives. */
export interface ProjectedCase extends RecordedSince {
  readonly office: string;
  /** Undefined while nothing was told, and of a stream that is no case. */
  readonly state: unknown;
  readonly rows: RegisterRows;
}

export const UNTOLD: ProjectedCase = {
  office: '',
  state: undefined,
  rows: NO_ROWS,
  personSince: null,
  sealedAt: null,
};

/** When what is sealed was, the last time: of which kind an event is can always be read. */
export const sealedAtIn = (events: readonly RecordedEvent[]): string | null =>
  events.findLast(({ type }) => type === 'RecordSealed')?.recordedAt ?? null;

/** Whose file it is, of those that name one person by a document. */
const personIn = (state: unknown): unknown =>
  (state as { readonly idNumber?: unknown } | undefined)?.idNumber;

type Folded = Pick<ProjectedCase, 'state' | 'personSince'>;

/** A correction file names its person when it is opened, and where its particulars are put right. */
const foldCorrection = (name: AggregateName, events: readonly RecordedEvent[], from: Folded): Folded => ({
  state: fold(AGGREGATES[name], events, from.state),
  personSince:
    events.findLast(({ data }) => namesPersonAnew(data))?.recordedAt ??
    from.personSince ??
    events[0]?.recordedAt ??
    null,
});

function foldOther(name: AggregateName, events: readonly RecordedEvent[], from: Folded): Folded {
  let { state, personSince } = from;
  for (const event of events) {
    const before = personIn(state);
    state = fold(AGGREGATES[name], [event], state);
    if (personIn(state) !== before) personSince = event.recordedAt;
  }
  return { state, personSince };
}

/** A case after these events, from nothing or on from where it stood. Throws where it cannot be shown: see `file-faults.ts`. */
export function projectCase(
  streamId: string,
  events: readonly RecordedEvent[],
  law: Law = NATIONAL_LAW,
  from: ProjectedCase = UNTOLD,
): ProjectedCase {
  const name = aggregateOf(streamId);
  const first = events[0];
  if (!name || !first) return from;
  const office = from === UNTOLD ? first.metadata.office : from.office;
  const before = from === UNTOLD ? AGGREGATES[name].initial : from.state;
  const folded = name === 'correction' ? foldCorrection : foldOther;
  const { state, personSince } = folded(name, refuseUnreadable(events), { ...from, state: before });
  const sealedAt = sealedAtIn(events) ?? from.sealedAt;
  return { office, state, rows: rowsOf(name, { streamId, office }, state, law), personSince, sealedAt };
}

/** The rows that the events of one stream give; none for a stream that is no case. */
export const projectStream = (streamId: string, events: readonly RecordedEvent[], law?: Law): RegisterRows =>
  projectCase(streamId, events, law).rows;
