import { createRequire } from 'node:module';
import { addDays, weekdayOf, type Day } from './day.js';

/**
 * The State Council's yearly notice: days off beside weekends, and weekend days that are worked.
 * A year missing from `years` was not published (or is not in our data) and counts Monday to Friday.
 */
export interface PublishedCalendar {
  readonly daysOff: ReadonlySet<Day>;
  readonly daysWorked: ReadonlySet<Day>;
  readonly years: ReadonlySet<number>;
}

/** A counted day, and the years on the way for which no calendar was published (empty: it is certain). */
export interface Counted {
  readonly day: Day;
  readonly unpublishedYears: readonly number[];
}

export interface WorkingCalendar {
  isWorkday(day: Day): boolean;
  isPublished(year: number): boolean;
  /** The day itself, or the first working day after it (刑诉法105 third paragraph). */
  rollForward(day: Day): Counted;
  /** The `count`-th working day after `day`; the day itself is not counted. `count` ≥ 1. */
  addWorkingDays(day: Day, count: number): Counted;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

export function workingCalendar(published: PublishedCalendar): WorkingCalendar {
  const isWorkday = (day: Day): boolean =>
    published.daysWorked.has(day) || (weekdayOf(day) <= 5 && !published.daysOff.has(day));
  const counted = (from: Day, day: Day): Counted => {
    const unpublishedYears: number[] = [];
    for (let year = yearOf(from); year <= yearOf(day); year++) {
      if (!published.years.has(year)) unpublishedYears.push(year);
    }
    return { day, unpublishedYears };
  };
  return {
    isWorkday,
    isPublished: (year) => published.years.has(year),
    rollForward(day) {
      let at = day;
      while (!isWorkday(at)) at = addDays(at, 1);
      return counted(day, at);
    },
    addWorkingDays(day, count) {
      let at = day;
      for (let left = count; left > 0;) {
        at = addDays(at, 1);
        if (isWorkday(at)) left--;
      }
      return counted(day, at);
    },
  };
}

interface ChineseDaysFile {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/**
 * The calendar of the `chinese-days` package. Its data file is read, not its functions: they go through
 * local time and are a day off under another time zone (measured under America/New_York).
 */
function fromChineseDays(): PublishedCalendar {
  const file = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as ChineseDaysFile;
  const daysOff = new Set(Object.keys(file.holidays));
  return {
    daysOff,
    daysWorked: new Set(Object.keys(file.workdays)),
    years: new Set([...daysOff].map(yearOf)),
  };
}

export const stateCouncilCalendar: WorkingCalendar = workingCalendar(fromChineseDays());
