import { addDays, dayOf, type Day } from './day.js';

/** A day off by the law itself, whatever a year's notice arranges around it. */
export interface StandingHoliday {
  readonly day: Day;
  /** As the law names it. */
  readonly name: string;
}

/**
 * First day of the first, fifth of the fifth and fifteenth of the eighth month of the traditional calendar, as month and
 * day. A table, because the calendar of ICU is a day off in some of these years (2027, 2030).
 */
const LUNAR_DAYS = `
  2000 0205 0606 0912, 2001 0124 0625 1001, 2002 0212 0615 0921, 2003 0201 0604 0911,
  2004 0122 0622 0928, 2005 0209 0611 0918, 2006 0129 0531 1006, 2007 0218 0619 0925,
  2008 0207 0608 0914, 2009 0126 0528 1003, 2010 0214 0616 0922, 2011 0203 0606 0912,
  2012 0123 0623 0930, 2013 0210 0612 0919, 2014 0131 0602 0908, 2015 0219 0620 0927,
  2016 0208 0609 0915, 2017 0128 0530 1004, 2018 0216 0618 0924, 2019 0205 0607 0913,
  2020 0125 0625 1001, 2021 0212 0614 0921, 2022 0201 0603 0910, 2023 0122 0622 0929,
  2024 0210 0610 0917, 2025 0129 0531 1006, 2026 0217 0619 0925, 2027 0206 0609 0915,
  2028 0126 0528 1003, 2029 0213 0616 0922, 2030 0203 0605 0912, 2031 0123 0624 1001,
  2032 0211 0612 0919, 2033 0131 0601 0908, 2034 0219 0620 0927, 2035 0208 0610 0916,
  2036 0128 0530 1004, 2037 0215 0618 0924, 2038 0204 0607 0913, 2039 0124 0527 1002,
  2040 0212 0614 0920, 2041 0201 0603 0910, 2042 0122 0622 0928, 2043 0210 0611 0917,
  2044 0130 0531 1005, 2045 0217 0619 0925, 2046 0206 0608 0915, 2047 0126 0529 1004,
  2048 0214 0615 0922, 2049 0202 0604 0911, 2050 0123 0623 0930, 2051 0211 0613 0919,
  2052 0201 0601 0907, 2053 0219 0620 0926, 2054 0208 0610 0916, 2055 0128 0530 1005,
  2056 0215 0617 0924, 2057 0204 0606 0913, 2058 0124 0625 1002, 2059 0212 0614 0921,
  2060 0202 0603 0909
`;

type LunarDays = readonly [newYear: Day, dragonBoat: Day, midAutumn: Day];

const LUNAR: ReadonlyMap<number, LunarDays> = new Map(
  LUNAR_DAYS.split(',').map((entry) => {
    const [year = '', ...days] = entry.trim().split(' ');
    const told = days.map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);
    return [Number(year), told as unknown as LunarDays];
  }),
);

/** The day on which the sun reaches 15°, for the years 2000 to 2099. */
const qingming = (year: number): Day =>
  dayOf(year, 4, Math.floor(0.2422 * (year % 100) + 4.81) - Math.floor((year % 100) / 4));

/** An edition of 全国年节及纪念日放假办法: the days off of everybody, from a year on. */
interface Edition {
  readonly from: number;
  /** Spring Festival, in days from the first day of the first month (-1: New Year's Eve). */
  readonly spring: readonly number[];
  readonly labour: number;
  readonly national: number;
  /** Qingming, Dragon Boat and Mid-Autumn. */
  readonly traditional: boolean;
}

/** The last first. 国务院令第795号 (2025), 第644号 (2014), 第513号 (2008), 第270号 (of September 1999), 1949. */
const EDITIONS: readonly Edition[] = [
  { from: 2025, spring: [-1, 0, 1, 2], labour: 2, national: 3, traditional: true },
  { from: 2014, spring: [0, 1, 2], labour: 1, national: 3, traditional: true },
  { from: 2008, spring: [-1, 0, 1], labour: 1, national: 3, traditional: true },
  { from: 2000, spring: [0, 1, 2], labour: 3, national: 3, traditional: false },
  { from: 0, spring: [0, 1, 2], labour: 1, national: 2, traditional: false },
];

const run = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, at) => addDays(first, at));

/**
 * The days that are off by law in a year (全国年节及纪念日放假办法第二条), whether its notice is out or not. Those of the
 * traditional calendar are known for 2000 to 2060.
 */
export function standingHolidays(year: number): readonly StandingHoliday[] {
  const edition = EDITIONS.find(({ from }) => from <= year) as Edition;
  const lunar = LUNAR.get(year);
  const named = (name: string, days: readonly Day[]): StandingHoliday[] => days.map((day) => ({ day, name }));
  const traditional = lunar && edition.traditional;
  const holidays = [
    ...named('元旦', [dayOf(year, 1, 1)]),
    ...named('春节', lunar ? edition.spring.map((offset) => addDays(lunar[0], offset)) : []),
    ...named('清明节', traditional ? [qingming(year)] : []),
    ...named('劳动节', run(dayOf(year, 5, 1), edition.labour)),
    ...named('端午节', traditional ? [lunar[1]] : []),
    ...named('中秋节', traditional ? [lunar[2]] : []),
    ...named('国庆节', run(dayOf(year, 10, 1), edition.national)),
  ];
  return holidays.sort((a, b) => (a.day < b.day ? -1 : 1));
}
