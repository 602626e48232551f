import { AGGREGATES, aggregateOf, fold } from '#casework';
import type { RecordedEvent } from '#event-store';
import { NO_ROWS, rowsOf, type RegisterRows } from '#register';
import { NATIONAL_LAW, type Law } from '#statute';

/** The rows that the events of one stream give; none for a stream that is no case. */
export function projectStream(
  streamId: string,
  events: readonly RecordedEvent[],
  law: Law = NATIONAL_LAW,
): RegisterRows {
  const name = aggregateOf(streamId);
  const first = events[0];
  if (!name || !first) return NO_ROWS;
  const state = fold(AGGREGATES[name], events);
  return rowsOf(name, { streamId, office: first.metadata.office }, state, law);
}
