import { createRequire } from 'node:module';
import { addDays, weekdayOf, type Day } from './day.js';
import { standingHolidays } from './standing-holidays.js';

/**
 * The State Council's yearly notices: days off beside weekends, and weekend days that are worked.
 * In a year missing from `years`, whose notice is not out (or not in our data), weekends and the days that are off by
 * law are no working days; which others are not, and which weekend days are worked, is not known yet.
 */
export interface PublishedCalendar {
  readonly daysOff: ReadonlySet<Day>;
  readonly daysWorked: ReadonlySet<Day>;
  readonly years: ReadonlySet<number>;
  /** How the notice of a year is quoted, where it was entered here. */
  readonly notices?: ReadonlyMap<number, string>;
}

/** A counted day, and the years on the way for which no notice is published: empty, it is certain; else provisional. */
export interface Counted {
  readonly day: Day;
  readonly unpublishedYears: readonly number[];
}

export interface WorkingCalendar {
  isWorkday(day: Day): boolean;
  isPublished(year: number): boolean;
  /** How the notice of a year is quoted where it was entered by the operator; null for other years. */
  noticeOf(year: number): string | null;
  /** The day itself, or the first working day after it (刑诉法105 third paragraph). */
  rollForward(day: Day): Counted;
  /** The `count`-th working day after `day`; the day itself is not counted. `count` ≥ 1. */
  addWorkingDays(day: Day, count: number): Counted;
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Days off by law, found once for each year. */
function standingDays(): (year: number) => ReadonlySet<Day> {
  const known = new Map<number, ReadonlySet<Day>>();
  return (year) => {
    const found = known.get(year) ?? new Set(standingHolidays(year).map(({ day }) => day));
    known.set(year, found);
    return found;
  };
}

export function workingCalendar(published: PublishedCalendar): WorkingCalendar {
  const { daysOff, daysWorked, years, notices } = published;
  const standing = standingDays();
  const isWorkday = (day: Day): boolean => {
    if (daysWorked.has(day)) return true;
    if (weekdayOf(day) > 5 || daysOff.has(day)) return false;
    return years.has(yearOf(day)) || !standing(yearOf(day)).has(day);
  };
  /** `from`: the first day that was looked at. */
  const counted = (from: Day, day: Day): Counted => {
    const unpublishedYears: number[] = [];
    for (let year = yearOf(from); year <= yearOf(day); year++) {
      if (!years.has(year)) unpublishedYears.push(year);
    }
    return { day, unpublishedYears };
  };
  return {
    isWorkday,
    isPublished: (year) => years.has(year),
    noticeOf: (year) => notices?.get(year) ?? null,
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
      return counted(addDays(day, 1), at);
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

/** The notices that this release knows. */
export const KNOWN_NOTICES: PublishedCalendar = fromChineseDays();

export const stateCouncilCalendar: WorkingCalendar = workingCalendar(KNOWN_NOTICES);
