import { stateCouncilCalendar, standingHolidays } from './index.js';

const daysOf = (year: number, name: string): string[] =>
  standingHolidays(year).flatMap((holiday) => (holiday.name === name ? [holiday.day] : []));

describe('days off by law (全国年节及纪念日放假办法)', () => {
  it.each([
    [2027, '元旦', ['2027-01-01']],
    [2027, '春节', ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']],
    [2027, '清明节', ['2027-04-05']],
    [2027, '劳动节', ['2027-05-01', '2027-05-02']],
    [2027, '端午节', ['2027-06-09']],
    [2027, '中秋节', ['2027-09-15']],
    [2027, '国庆节', ['2027-10-01', '2027-10-02', '2027-10-03']],
    // Before 2025: three days of Spring Festival from its first day, one of May.
    [2024, '春节', ['2024-02-10', '2024-02-11', '2024-02-12']],
    [2024, '劳动节', ['2024-05-01']],
    [2025, '春节', ['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']],
    [2025, '劳动节', ['2025-05-01', '2025-05-02']],
    // From 2008 to 2013 from New Year's Eve.
    [2013, '春节', ['2013-02-09', '2013-02-10', '2013-02-11']],
    [2007, '劳动节', ['2007-05-01', '2007-05-02', '2007-05-03']],
    [2007, '清明节', []],
    // The first day of a year in which ICU puts it a day early.
    [2030, '春节', ['2030-02-02', '2030-02-03', '2030-02-04', '2030-02-05']],
  ])('of %i: %s', (year, name, expected) => expect(daysOf(year, name)).toEqual(expected));

  it('are thirteen a year from 2025, eleven from 2008', () => {
    for (let year = 2025; year <= 2060; year++) expect(standingHolidays(year)).toHaveLength(13);
    for (let year = 2008; year < 2025; year++) expect(standingHolidays(year)).toHaveLength(11);
  });

  it('are working days in no year whose notice is known', () => {
    for (let year = 2004; year <= 2026; year++) {
      const worked = standingHolidays(year).filter(({ day }) => stateCouncilCalendar.isWorkday(day));
      expect([year, worked]).toEqual([year, []]);
    }
  });
});
