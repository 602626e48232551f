import { AGGREGATES, aggregateOf, fold, type Fact } from '#casework';
import type { RecordedEvent } from '#event-store';
import { NO_ROWS, rowsOf, type RegisterRows } from '#register';

/** The fact inside a recorded event, as deciders and states know it. */
export const factOf = (event: RecordedEvent): Fact => ({
  type: event.type,
  occurredOn: event.metadata.occurredOn,
  data: event.data,
});

/** The rows that the events of one stream give; none for a stream that is no case. */
export function projectStream(streamId: string, events: readonly RecordedEvent[]): RegisterRows {
  const name = aggregateOf(streamId);
  const first = events[0];
  if (!name || !first) return NO_ROWS;
  const state = fold(AGGREGATES[name], events.map(factOf));
  return rowsOf(name, { streamId, office: first.metadata.office }, state);
}
