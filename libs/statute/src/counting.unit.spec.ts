import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  ageOn,
  dayAt,
  daysBetween,
  inclusiveDays,
  isDay,
  ordinalOf,
  reachesAge,
  stateCouncilCalendar as calendar,
  termEnd,
  weekdayOf,
  workingCalendar,
} from './index.js';

const NOTHING = { daysOff: new Set<string>(), daysWorked: new Set<string>() };

const days = fc.integer({ min: ordinalOf('1950-01-01'), max: ordinalOf('2099-12-31') }).map(dayAt);

describe('days', () => {
  it.each(['2023-02-30', '2023-13-01', '2023-00-10', '23-01-01', '2023-1-1', '', '2023-02-29'])(
    '%s is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('agrees with Temporal on every day of 150 years', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        const there = Temporal.PlainDate.from(day);
        expect(addDays(day, count)).toBe(there.add({ days: count }).toString());
        expect(weekdayOf(day)).toBe(there.dayOfWeek);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(isDay(day)).toBe(true);
      }),
      { seed: 20230101, numRuns: 5000 },
    );
  });

  it('reaches an age on the first day on which that age is counted', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), (birth, years) => {
        const on = reachesAge(birth, years);
        expect([ageOn(birth, addDays(on, -1)), ageOn(birth, on)]).toEqual([years - 1, years]);
      }),
      { seed: 20230101 },
    );
  });
});

describe('counting by the law (刑诉法105, 刑诉解释202)', () => {
  it.each([
    ['decision notice: 5 days', '2023-01-13', 5, '2023-01-18'],
    [
      'documents: 10 days end in the Spring Festival and roll to a worked Saturday',
      '2023-01-13',
      10,
      '2023-01-28',
    ],
    ['arrival: 7 days', '2023-06-01', 7, '2023-06-08'],
  ])('%s', (_name, from, count, expected) => {
    expect(calendar.rollForward(addDays(from, count)).day).toBe(expected);
  });

  it.each([
    ['assessment: 10 working days over Labour Day', '2023-04-27', 10, '2023-05-15'],
    ['fast track: 5 working days', '2023-04-27', 5, '2023-05-08'],
    ['over National Day 2026', '2026-09-30', 1, '2026-10-08'],
  ])('%s', (_name, from, count, expected) => {
    expect(calendar.addWorkingDays(from, count)).toEqual({ day: expected, unpublishedYears: [] });
  });

  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-02-28', 1, '2023-03-31'],
    ['2023-05-15', -2, '2023-03-15'],
    ['2023-12-31', 2, '2024-02-29'],
  ])('%s and %i months', (from, count, expected) => expect(addMonths(from, count)).toBe(expected));

  it.each([
    ['one year', '2023-03-10', 12, '2024-03-09'],
    ['one year from 29 February', '2024-02-29', 12, '2025-02-27'],
    ['six months into a short month', '2023-08-31', 6, '2024-02-28'],
    ['three months of positioning', '2023-05-10', 3, '2023-08-09'],
  ])('a term of %s', (_name, start, months, expected) => expect(termEnd(start, months)).toBe(expected));

  it('appraisal is due 30 days before the term ends', () =>
    expect(addDays('2024-03-09', -30)).toBe('2024-02-08'));
  it('a leave counts its first and last day', () =>
    expect(inclusiveDays('2023-04-01', '2023-04-07')).toBe(7));

  const bare = workingCalendar({ daysOff: new Set(), daysWorked: new Set(), years: new Set([2026]) });

  it.each([
    ['5 days', 'rollForward', '2027-01-01', 0, '2027-01-04'],
    ['a working day after New Year', 'addWorkingDays', '2026-12-31', 1, '2027-01-04'],
    ['10 working days over New Year', 'addWorkingDays', '2026-12-28', 10, '2027-01-12'],
    ['a day in the Spring Festival', 'rollForward', '2027-02-08', 0, '2027-02-09'],
    ['Qingming, a Monday', 'rollForward', '2027-04-05', 0, '2027-04-06'],
    ['National Day', 'rollForward', '2027-10-01', 0, '2027-10-04'],
  ] as const)(
    'leaves out what is off by law while a notice is not out, and says so: %s',
    (_what, how, from, count, day) => {
      const counted = how === 'rollForward' ? bare.rollForward(from) : bare.addWorkingDays(from, count);
      expect(counted).toEqual({ day, unpublishedYears: [2027] });
    },
  );

  it('is sure of a day for which no unpublished year was looked at', () => {
    expect(bare.addWorkingDays('2026-12-28', 3)).toEqual({ day: '2026-12-31', unpublishedYears: [] });
    expect(workingCalendar({ ...NOTHING, years: new Set([2027]) }).addWorkingDays('2026-12-31', 1)).toEqual({
      day: '2027-01-01',
      unpublishedYears: [],
    });
    expect(calendar.isPublished(2003)).toBe(false);
    expect(calendar.isPublished(2023)).toBe(true);
  });
});
