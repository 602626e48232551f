import { OPINION_2026_FROM } from './days-of-force.js';
import { addHours, beginningOf, closeOf, type Moment } from './moment.js';

const HOURS = 48;

/** A time out of supervision, as far as it is known. */
export interface TimeAway {
  /** Contact lost, left, or the day after the last permitted one. */
  readonly from: Moment;
  /** Back or found; null while nothing says so. */
  readonly to: Moment | null;
}

/** The moment after which somebody away since `from` counts as off supervision (意见2026第13条). */
export const offSupervisionFrom = (from: Moment): Moment => addHours(beginningOf(from), HOURS);

/**
 * Whether it lasted for more than forty-eight hours; before 意见2026 every time away counted. A return without an hour
 * is the close of its day, so that of days alone more than two after the last permitted one are too many.
 */
export const countsAsOffSupervision = ({ from, to }: TimeAway): boolean =>
  from < OPINION_2026_FROM || to === null || closeOf(to) > offSupervisionFrom(from);
