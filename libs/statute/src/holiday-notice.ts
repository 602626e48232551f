import { addDays, isCountableDay, weekdayOf, type Day } from './day.js';
import {
  KNOWN_NOTICES,
  stateCouncilCalendar,
  workingCalendar,
  yearOf,
  type PublishedCalendar,
  type WorkingCalendar,
} from './calendar.js';
import { standingHolidays } from './standing-holidays.js';

/** What the State Council's notice arranges for a year (国务院办公厅关于某年部分节假日安排的通知). */
export interface HolidayNotice {
  readonly year: number;
  /** 国办发明电〔2025〕7号. */
  readonly documentNumber: string;
  readonly issuedOn: Day;
  /** Every day of its holidays, weekend days among them. */
  readonly daysOff: readonly Day[];
  /** Weekend days that are worked instead. */
  readonly daysWorked: readonly Day[];
}

/** Something in a notice that cannot be right; `field` is the part of it that is meant. */
export interface NoticeFault {
  readonly field: keyof HolidayNotice;
  readonly message: string;
}

/** How a notice is quoted beside a deadline. */
export const quoteOf = ({ year, documentNumber }: Pick<HolidayNotice, 'year' | 'documentNumber'>): string =>
  `${year}年按${documentNumber}`;

/** A notice reaches back so far into December: 2018-12-29 was worked by that of 2019. */
const REACHES_BACK = 14;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
export const weekdayWord = (day: Day): string => `周${WEEKDAYS[weekdayOf(day) - 1]}`;

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;
const listed = (days: readonly Day[]): string => days.join('、');

/** The first day that a year's notice can tell. */
const firstDayOf = (year: number): Day => addDays(`${year}-01-01`, -REACHES_BACK);

const isIn = (year: number, day: Day): boolean =>
  isCountableDay(day) && day >= firstDayOf(year) && day <= `${year}-12-31`;

function dayFaults({ year, daysOff, daysWorked }: HolidayNotice): NoticeFault[] {
  const off = new Set(daysOff);
  const faults: NoticeFault[] = [];
  const fault = (field: NoticeFault['field'], days: readonly Day[], message: string): void => {
    if (days.length > 0) faults.push({ field, message: `${listed(days)}${message}` });
  };
  for (const [field, days] of [
    ['daysOff', daysOff],
    ['daysWorked', daysWorked],
  ] as const)
    fault(
      field,
      days.filter((day) => !isIn(year, day)),
      `不在${year}年（也不在上年年末），请核对年份和日期。`,
    );
  const sound = daysWorked.filter((day) => isIn(year, day));
  const worked = sound.filter((day) => !isWeekend(day));
  fault('daysWorked', worked, '不是周六或者周日，本来就上班，请核对日期。');
  const both = sound.filter((day) => off.has(day));
  fault('daysWorked', both, '既放假又上班，请核对日期。');
  const missing = standingHolidays(year).filter(({ day }) => !off.has(day));
  if (missing.length > 0) {
    const named = missing.map(({ day, name }) => `${day}（${name}）`).join('、');
    faults.push({
      field: 'daysOff',
      message: `${named}是法定节日，通知里却没有放假，请核对通知是否完整、年份是否正确（全国年节及纪念日放假办法第二条）。`,
    });
  }
  return faults;
}

/** `国办发明电〔2025〕7号`, with whatever body issued it. */
const NUMBER = /^[\p{Script=Han}]{2,20}〔\d{4}〕\d{1,4}号$/u;

/** What cannot be right in a notice; empty where it can be entered. `today`: nothing is issued later. */
export function noticeFaults(notice: HolidayNotice, today: Day): readonly NoticeFault[] {
  const { year, documentNumber, issuedOn } = notice;
  const next = yearOf(today) + 1;
  if (!Number.isInteger(year) || year < 2000 || year > next)
    return [
      { field: 'year', message: `年份应为不晚于${next}年的四位数；再往后的放假安排国务院还没有公布。` },
    ];
  const faults: NoticeFault[] = [];
  if (!NUMBER.test(documentNumber))
    faults.push({ field: 'documentNumber', message: '发文字号应写全，例如“国办发明电〔2025〕7号”。' });
  if (!isCountableDay(issuedOn))
    faults.push({ field: 'issuedOn', message: '成文日期应为存在的日期，例如 2025-11-04。' });
  else if (issuedOn > today)
    faults.push({ field: 'issuedOn', message: `成文日期 ${issuedOn} 晚于今天 ${today}，请核对。` });
  else if (yearOf(issuedOn) < year - 1 || yearOf(issuedOn) > year)
    faults.push({
      field: 'issuedOn',
      message: `${year}年的放假安排应在${year - 1}年或者${year}年成文，${issuedOn} 不是，请核对。`,
    });
  return [...faults, ...dayFaults(notice)];
}

/**
 * What is unusual in a notice and worth a second look: a year has as many weekdays off as days off by law and worked
 * weekend days together, unless days were added (as in February 2020).
 */
export function noticeRemarks({ year, daysOff, daysWorked }: HolidayNotice): readonly string[] {
  const off = new Set(daysOff.filter((day) => !isWeekend(day))).size;
  const expected = standingHolidays(year).length + new Set(daysWorked).size;
  if (off === expected) return [];
  return [
    `周一至周五共放假 ${off} 天，而法定节日 ${standingHolidays(year).length} 天加调休上班 ${new Set(daysWorked).size} 天应为 ${expected} 天：请再核对一遍，确实如此的可以录入。`,
  ];
}

/** What is known with these notices, the last of a year in the place of all that was known of it. */
export function withNotices(known: PublishedCalendar, notices: readonly HolidayNotice[]): PublishedCalendar {
  const latest = new Map(notices.map((notice) => [notice.year, notice]));
  // The end of a December is told by the next year's notice, where that is known.
  const toldBy = (day: Day): number => {
    const next = yearOf(day) + 1;
    return known.years.has(next) && day >= firstDayOf(next) ? next : yearOf(day);
  };
  const kept = (days: ReadonlySet<Day>): Day[] => [...days].filter((day) => !latest.has(toldBy(day)));
  const told = [...latest.values()];
  const worked = new Set([...kept(known.daysWorked), ...told.flatMap(({ daysWorked }) => daysWorked)]);
  const off = new Set([...kept(known.daysOff), ...told.flatMap(({ daysOff }) => daysOff)]);
  return {
    daysOff: off,
    daysWorked: worked,
    years: new Set([...known.years, ...latest.keys()]),
    notices: new Map(told.map((notice) => [notice.year, quoteOf(notice)])),
  };
}

/** The calendar of this release with the notices that were entered here. */
export const calendarWith = (notices: readonly HolidayNotice[]): WorkingCalendar =>
  notices.length === 0 ? stateCouncilCalendar : workingCalendar(withNotices(KNOWN_NOTICES, notices));
