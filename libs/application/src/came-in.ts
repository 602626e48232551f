import type { RecordedEvent } from '#event-store';
import type { Day } from '#statute';
import { wallClock } from './clock.js';

/**
 * The day since which a case is kept here. One that a ledger brought came in with its past; one that was opened by an
 * order is kept here from its enrolment. Undefined while it has no history.
 */
export function cameInOn(history: readonly RecordedEvent[], today: Day): Day | undefined {
  const [first] = history;
  if (!first) return undefined;
  const isBrought = first.metadata.batchId !== undefined;
  const enrolled = isBrought ? undefined : history.find(({ type }) => type === 'SubjectEnrolled');
  const days = [today, wallClock(Date.parse(first.recordedAt)).day];
  if (enrolled) days.push(enrolled.metadata.occurredOn);
  return days.sort()[0];
}
