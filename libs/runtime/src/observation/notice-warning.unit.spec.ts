import { KNOWN_NOTICES, withNotices, workingCalendar } from '#statute';
import { missingNotice, noticeWarnings } from './notice-warning.js';

const known = (...years: readonly number[]) => ({ isPublished: (year: number) => years.includes(year) });

describe('the notice of days off that nobody entered', () => {
  it.each([
    ['2026-12-14', [2026], null],
    ['2026-12-15', [2026], 2027],
    ['2026-12-31', [2026], 2027],
    ['2026-12-31', [2026, 2027], null],
    ['2027-01-01', [2026], 2027],
    ['2027-06-01', [2026], 2027],
    ['2027-06-01', [2026, 2027], null],
  ])('on %s, with those of %j', (today, years, missing) => {
    expect(missingNotice(today, known(...years))).toBe(missing);
  });

  it('is asked for with the place where it is entered, until it is there', () => {
    const last = Math.max(...KNOWN_NOTICES.years);
    const today = `${last}-12-20`;
    const [warning] = noticeWarnings(today, workingCalendar(KNOWN_NOTICES));
    expect(warning?.text).toContain(`${last + 1} 年的放假安排还没有录入`);
    expect(warning?.text).toContain('“放假安排”');
    const notice = {
      year: last + 1,
      documentNumber: '国办发明电1号',
      issuedOn: `${last}-11-04`,
      daysOff: [],
      daysWorked: [],
    };
    expect(noticeWarnings(today, workingCalendar(withNotices(KNOWN_NOTICES, [notice])))).toEqual([]);
  });
});
