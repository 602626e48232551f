/**
 * A business day: the office's calendar day in Asia/Shanghai, written `YYYY-MM-DD`.
 *
 * Days are strings everywhere, because that is how they are compared, stored and printed; an instant
 * or a `Date` never stands for one. Counting goes through an ordinal, so no time zone can touch it.
 */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Length of a month in days; `month` is 1–12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);
}

/** Whether the text is an existing day, so `2023-02-30` is not. */
export function isDay(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** Whether the text is a day that can be counted on from: what follows the last year is written otherwise. */
export const isCountableDay = (text: string): boolean => isDay(text) && text < '9999';

/** Whether the text is a month, `YYYY-MM`, of such days. */
export const isMonth = (text: string): boolean => isCountableDay(`${text}-01`);

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month 1–12 and day of the month. */
export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The day with these parts; a day past the month's end becomes the month's last (刑诉解释202). */
export function dayOf(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, monthLength(year, month)), 2)}`;
}

/** A few ten thousand days come up again and again, in millions of cases; more than that are not kept. */
const KEPT = 100_000;

function remembered<From, To>(find: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    let found = known.get(from);
    if (found === undefined) {
      if (known.size >= KEPT) known.clear();
      known.set(from, (found = find(from)));
    }
    return found;
  };
}

/** The earlier of two days; one that is not known is none. */
export function earlierOf(a: Day, b: Day | null | undefined): Day;
export function earlierOf<Unknown extends null | undefined>(
  a: Day | Unknown,
  b: Day | Unknown,
): Day | Unknown;
export function earlierOf(a: Day | null | undefined, b: Day | null | undefined): Day | null | undefined {
  return a == null || (b != null && b < a) ? b : a;
}

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export const ordinalOf: (at: Day) => number = remembered(findOrdinal);

/** The inverse of {@link ordinalOf}. */
export const dayAt: (ordinal: number) => Day = remembered(findDay);

function findOrdinal(at: Day): number {
  const { year, month, day } = partsOf(at);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function findDay(ordinal: number): Day {
  const shifted = ordinal + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** `count` calendar days later (earlier when negative); the starting day is not counted (刑诉法105). */
export const addDays = (day: Day, count: number): Day => dayAt(ordinalOf(day) + count);

/** Calendar days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinalOf(to) - ordinalOf(from);

/** Length of a leave in days, both the day of departure and the day of return counted (办法27). */
export const inclusiveDays = (start: Day, end: Day): number => daysBetween(start, end) + 1;

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((((ordinalOf(day) + 3) % 7) + 7) % 7) + 1;

/**
 * The same day `count` months later; from a month's last day to a month's last day, and to the last
 * day where the month is too short (刑诉解释202): 2023-01-31 + 1 = 2023-02-28.
 */
export function addMonths(from: Day, count: number): Day {
  const { year, month, day } = partsOf(from);
  const index = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const fromLast = day === monthLength(year, month);
  return dayOf(toYear, toMonth, fromLast ? monthLength(toYear, toMonth) : day);
}

/**
 * Last day of a term of so many months that begins on `start` (刑诉解释202 second paragraph): the day
 * before the same day, and where that day is missing, the day before the month's last day; where months are counted
 * from a month's last day, the day before a month's last day.
 */
export function termEnd(start: Day, months: number): Day {
  const { year, month, day } = partsOf(start);
  const index = year * 12 + (month - 1) + months;
  const fromLast = months % 12 !== 0 && day === monthLength(year, month);
  return addDays(dayOf(Math.floor(index / 12), (index % 12) + 1, fromLast ? 31 : day), -1);
}

/** Age in full years on a day, reached on the birthday itself, as statistics count it. */
export function ageOn(birth: Day, on: Day): number {
  const years = partsOf(on).year - partsOf(birth).year;
  return on.slice(5) >= birth.slice(5) ? years : years - 1;
}

/** The first day on which {@link ageOn} gives `years`; 1 March for a 29 February without a leap year. */
export function reachesAge(birth: Day, years: number): Day {
  const { year, month, day } = partsOf(birth);
  const missing = day > monthLength(year + years, month);
  return missing ? dayOf(year + years, month + 1, 1) : dayOf(year + years, month, day);
}

/** Whether somebody is under so many years on a day, as criminal law counts: a year is full from the day after the birthday. */
export const isUnder = (birth: Day, years: number, on: Day): boolean => on <= reachesAge(birth, years);
