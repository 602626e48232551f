import type { MilestoneReached } from '#casework';
import { addDays, addHours, addMonths, calendarWith, dayOf, monthLength, partsOf, weekdayOf } from '#statute';
import type { Day, DueRule, HolidayNotice, ObligationRule, Period, WorkingCalendar } from '#statute';

export interface DueDay {
  readonly day: Day;
  /** The minute, `YYYY-MM-DDTHH:mm` in Asia/Shanghai, where the period is counted in hours. */
  readonly at: string | null;
  /** Years on the way whose notice of days off is not published: the day is provisional and may still move. */
  readonly unpublishedYears: readonly number[];
}

type AfterOpening = Extract<DueRule, { kind: 'after-opening' }>;

const certain = (day: Day): DueDay => ({ day, at: null, unpublishedYears: [] });
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The agreed day, where it was agreed on before the counted one was over: what is late stays late. */
function agreedDay({ agreed }: AfterOpening, { facts }: MilestoneReached, counted: Day): Day | null {
  const day = agreed === undefined ? null : textOf(facts?.[agreed]);
  const agreedOn = textOf(facts?.['agreedOn']);
  return agreedOn !== null && agreedOn > counted ? null : day;
}

function afterOpening(due: AfterOpening, opened: MilestoneReached, calendar: WorkingCalendar): DueDay | null {
  const counted = countedDay(due, opened, calendar);
  const waitsFrom = due.waits === undefined ? null : textOf(opened.facts?.[due.waits]);
  if (waitsFrom !== null && waitsFrom <= counted.day) return null;
  const agreed = agreedDay(due, opened, counted.day);
  return agreed === null ? counted : certain(agreed);
}

function countedDay(due: AfterOpening, opened: MilestoneReached, calendar: WorkingCalendar): DueDay {
  if (due.unit === 'hour') {
    const at = addHours(textOf(opened.facts?.['at']) ?? `${opened.on}T00:00`, due.count);
    return { day: at.slice(0, 10), at, unpublishedYears: [] };
  }
  if (due.unit === 'working-day') return { at: null, ...calendar.addWorkingDays(opened.on, due.count) };
  const last = due.unit === 'month' ? addMonths(opened.on, due.count) : addDays(opened.on, due.count);
  return due.rolls ? { at: null, ...calendar.rollForward(last) } : certain(last);
}

/** The last day of a duty that is owed once; null where the date it hangs on is not known, or its days do not run yet. */
export function dueDay(
  due: Exclude<DueRule, { kind: 'each' }>,
  opened: MilestoneReached,
  calendar: WorkingCalendar,
): DueDay | null {
  if (due.kind === 'after-opening') return afterOpening(due, opened, calendar);
  // What has to be done before a date goes by the date that was foreseen, where a later ruling brought it nearer.
  const foreseen = due.kind === 'before-date' ? textOf(opened.facts?.[`${due.date}Foreseen`]) : null;
  const date = foreseen ?? textOf(opened.facts?.[due.date]);
  if (date === null) return null;
  if (due.kind === 'on-date') return certain(date);
  const counted = due.unit === 'month' ? addMonths(date, -due.days) : addDays(date, -due.days);
  // A ruling may bring the date itself before that day: then it is due by the date.
  const last = textOf(opened.facts?.[due.date]);
  return certain(last !== null && last < counted ? last : counted);
}

/** The first day of the first whole week or month from a day on; periods of so many months begin with the day itself. */
export function firstPeriod(period: Period, from: Day): Day {
  if (period === 'week') return addDays(from, (8 - weekdayOf(from)) % 7);
  if (period !== 'month') return from;
  const { year, month, day } = partsOf(from);
  return day === 1 ? from : addDays(dayOf(year, month, monthLength(year, month)), 1);
}

/**
 * The years for whose notice a deadline still waits, from what a register keeps of it: empty where it is certain, and where
 * it was not counted but agreed.
 */
export function provisionalYears(
  { due, opens }: Pick<ObligationRule, 'due' | 'opens'>,
  { openedOn, dueOn }: { readonly openedOn: Day; readonly dueOn: Day },
  calendar: WorkingCalendar,
): readonly number[] {
  if (due.kind !== 'after-opening') return [];
  const counted = dueDay(due, { milestone: opens, ref: '', on: openedOn }, calendar);
  return counted?.day === dueOn ? counted.unpublishedYears : [];
}

/** On which day a counted deadline would fall by another calendar; null where it is not counted, or not by this one. */
export function movedTo(
  { due, opens }: Pick<ObligationRule, 'due' | 'opens'>,
  { openedOn, dueOn }: { readonly openedOn: Day; readonly dueOn: Day },
  by: WorkingCalendar,
  to: WorkingCalendar,
): Day | null {
  if (due.kind !== 'after-opening') return null;
  const opened = { milestone: opens, ref: '', on: openedOn };
  return dueDay(due, opened, by)?.day === dueOn ? (dueDay(due, opened, to)?.day ?? null) : null;
}

/**
 * The last notice of days off after which a counted deadline no longer fell on a day that it had fallen on before. Null where
 * it never did: then something else moved it. `entered`: all notices, in the order in which they came in.
 */
export function noticeThatMoved<Notice extends HolidayNotice>(
  { due, opens }: Pick<ObligationRule, 'due' | 'opens'>,
  { openedOn }: { readonly openedOn: Day },
  fromDay: Day,
  entered: readonly Notice[],
): Notice | null {
  if (due.kind !== 'after-opening') return null;
  const opened = { milestone: opens, ref: '', on: openedOn };
  const fellOn = (count: number): boolean => {
    const calendar = calendarWith(entered.slice(0, count));
    return dueDay(due, opened, calendar)?.day === fromDay;
  };
  const counts = entered.map((_notice, index) => index + 1);
  const moving = counts.findLast((count) => fellOn(count - 1) && !fellOn(count));
  return moving === undefined ? null : (entered[moving - 1] ?? null);
}

/** The last day of the period that a day falls in; `index` counts the periods from the opening, the first is 0. */
export function periodEnd(period: Period, openedOn: Day, start: Day, index: number): Day {
  if (period === 'week') return addDays(start, 7 - weekdayOf(start));
  if (period === 'month') {
    const { year, month } = partsOf(start);
    return dayOf(year, month, monthLength(year, month));
  }
  return addMonths(openedOn, period * (index + 1));
}
