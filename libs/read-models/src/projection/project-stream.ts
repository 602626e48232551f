import { AGGREGATES, aggregateOf, fold } from '#casework';
import { refuseUnreadable, type RecordedEvent } from '#event-store';
import { NO_ROWS, rowsOf, type RegisterRows } from '#register';
import { NATIONAL_LAW, type Law } from '#statute';

/** A case as far as it was told: its state, and the rows that it gives. */
export interface ProjectedCase {
  readonly office: string;
  /** Undefined while nothing was told, and of a stream that is no case. */
  readonly state: unknown;
  readonly rows: RegisterRows;
}

export const UNTOLD: ProjectedCase = { office: '', state: undefined, rows: NO_ROWS };

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
  const aggregate = AGGREGATES[name];
  const state = fold(aggregate, refuseUnreadable(events), from === UNTOLD ? aggregate.initial : from.state);
  return { office, state, rows: rowsOf(name, { streamId, office }, state, law) };
}

/** The rows that the events of one stream give; none for a stream that is no case. */
export const projectStream = (streamId: string, events: readonly RecordedEvent[], law?: Law): RegisterRows =>
  projectCase(streamId, events, law).rows;
