import { addDays, addMonths, dayOf, partsOf, type Day } from '#statute';
import type { StepTaken } from './steps.js';

/** A time in which something is owed at one interval: a calendar month, or so many months from its first day. */
export interface Interval {
  readonly on: Day;
  /** The day from which another interval holds. */
  readonly until?: Day;
  readonly months?: number;
}

/** The last day before the period in which a day lies. */
function lastBefore({ on, months }: Interval, usual: 'month' | number, day: Day): Day {
  const length = months ?? usual;
  if (length === 'month') {
    const { year, month } = partsOf(day);
    const before = addDays(dayOf(year, month, 1), -1);
    return before < on ? on : before;
  }
  let last = on;
  for (let count = 1; addMonths(on, count * length) < day; count++) last = addMonths(on, count * length);
  return last;
}

/**
 * The intervals of a duty that comes again: the usual one, and from the period in which it was lengthened by so many
 * months the longer one (办法24). What fell due before it was lengthened stays due.
 */
export function intervalsOf(
  begun: Day,
  usual: 'month' | number,
  extensions: readonly Pick<StepTaken, 'on' | 'months'>[],
): Interval[] {
  const found: Interval[] = [{ on: begun }];
  const base = usual === 'month' ? 1 : usual;
  for (const { on, months = 0 } of [...extensions].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const current = found.at(-1) as Interval;
    if (on < current.on) continue;
    const from = lastBefore(current, usual, on);
    found[found.length - 1] = { ...current, until: from === current.on ? from : addDays(from, 1) };
    found.push({ on: from, months: base + months });
  }
  return found;
}
