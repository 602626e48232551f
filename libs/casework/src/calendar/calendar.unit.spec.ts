import { noticesAfter } from './calendar.js';

const entered = (year: number, documentNumber: string) => ({
  type: 'HolidayNoticeEntered',
  data: { year, documentNumber, issuedOn: `${year - 1}-11-20`, daysOff: [`${year}-01-01`], daysWorked: [] },
});
const takenBack = (year: number) => ({ type: 'HolidayNoticeTakenBack', data: { year } });
const standing = (...events: Parameters<typeof noticesAfter>[0]) =>
  noticesAfter(events).map(({ documentNumber }) => documentNumber);

describe('the notices that stand', () => {
  it.each([
    [[], []],
    [[entered(2027, '一')], ['一']],
    [
      [entered(2027, '一'), entered(2028, '二')],
      ['一', '二'],
    ],
    [[entered(2027, '一'), takenBack(2027)], []],
    [[entered(2027, '一'), entered(2027, '更正'), takenBack(2027)], ['一']],
    [[entered(2027, '一'), takenBack(2028)], ['一']],
  ])('are what was entered and not taken back (%#)', (events, expected) => {
    expect(standing(...events)).toEqual(expected);
  });
});
