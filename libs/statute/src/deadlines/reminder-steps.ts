import type { WorkingCalendar } from '../calendar.js';
import { addDays, type Day } from '../day.js';

/** So many days, or working days, before the last day. */
export interface Lead {
  readonly days: number;
  readonly working?: true;
}

/** On which days somebody is reminded of a deadline. */
export interface ReminderSteps {
  readonly before: readonly Lead[];
  /** Each day overdue up to this many, and from then on every `thenEvery` days. */
  readonly dailyUntil: number;
  readonly thenEvery: number;
}

const AFTER = { dailyUntil: 7, thenEvery: 7 } as const;
const working = (days: number): Lead => ({ days, working: true });

/** Three working days before, a day before, on the day; overdue daily for a week, then weekly. */
export const USUAL: ReminderSteps = { before: [working(3), { days: 1 }], ...AFTER };
/** The usual ones, and earlier ones for what takes preparation. */
export const early = (...days: readonly number[]): ReminderSteps => ({
  before: [...days.map((count) => ({ days: count })), ...USUAL.before],
  ...AFTER,
});
/** What is owed at once: only the day itself and every day after it. */
export const AT_ONCE: ReminderSteps = { before: [], ...AFTER };
/** For short rhythms: the day before and the day itself, then weekly. */
export const BRIEF: ReminderSteps = { before: [{ days: 1 }], dailyUntil: 1, thenEvery: 7 };

/** A step by the name under which it is recorded as done: `-3w`, `-1`, `0`, `+5`. */
export interface Step {
  readonly name: string;
  readonly on: Day;
}

const FARTHEST_LEAD = 62;
const TEN_YEARS_OF_WEEKS = 520;

function workingDaysBefore(day: Day, count: number, calendar: WorkingCalendar): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (calendar.isWorkday(at)) left--;
  }
  return at;
}

/** The steps before and on the last day, earliest first; two that meet on one day are one. */
export function stepsBefore(steps: ReminderSteps, dueOn: Day, calendar: WorkingCalendar): Step[] {
  const found = new Map<Day, string>();
  for (const { days, working: counted } of steps.before) {
    const on = counted ? workingDaysBefore(dueOn, days, calendar) : addDays(dueOn, -days);
    found.set(on, `-${days}${counted ? 'w' : ''}`);
  }
  found.set(dueOn, '0');
  return [...found].map(([on, name]) => ({ on, name })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The step so many days after the last day; null where none falls. */
export function stepAfter(steps: ReminderSteps, overdue: number): string | null {
  const weekly = overdue > steps.dailyUntil && (overdue - steps.dailyUntil) % steps.thenEvery === 0;
  return overdue > 0 && (overdue <= steps.dailyUntil || weekly) ? `+${overdue}` : null;
}

/**
 * For a day: every last day that somebody is reminded of on it, with the step's name. It is a short list whatever
 * is open, so that finding what to remind of costs what is found.
 */
export function remindedOn(steps: ReminderSteps, day: Day, calendar: WorkingCalendar): Map<Day, string> {
  const found = new Map<Day, string>();
  for (let ahead = 0; ahead <= FARTHEST_LEAD; ahead++) {
    const dueOn = addDays(day, ahead);
    const step = stepsBefore(steps, dueOn, calendar).find(({ on }) => on === day);
    if (step) found.set(dueOn, step.name);
  }
  const farthest = steps.dailyUntil + steps.thenEvery * TEN_YEARS_OF_WEEKS;
  for (let overdue = 1; overdue <= farthest; overdue++) {
    const name = stepAfter(steps, overdue);
    if (name !== null) found.set(addDays(day, -overdue), name);
  }
  return found;
}

/** The last days that are reminded of after one day and up to another, each with the latest of its steps. */
export function remindedBetween(
  steps: ReminderSteps,
  after: Day,
  upTo: Day,
  calendar: WorkingCalendar,
): Map<Day, string> {
  const found = new Map<Day, string>();
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) {
    for (const [dueOn, step] of remindedOn(steps, day, calendar)) found.set(dueOn, step);
  }
  return found;
}
