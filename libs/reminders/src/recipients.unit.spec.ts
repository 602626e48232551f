import { instantOf, wallClock } from '#application';
import { afterQuietHours, USUAL_TIMES, type Recipient } from './recipients.js';

const person = (times: Partial<Recipient> = {}) => ({ ...USUAL_TIMES, ...times }) as Recipient;
const from = (day: string, time: string, times?: Partial<Recipient>): string => {
  const { day: on, time: at } = wallClock(afterQuietHours(person(times), instantOf(day, time)));
  return `${on} ${at}`;
};

describe('quiet hours', () => {
  it.each([
    ['2023-12-31', '20:59', '2023-12-31 20:59'],
    ['2023-12-31', '21:00', '2024-01-01 07:30'],
    ['2024-02-29', '00:10', '2024-02-29 07:30'],
    ['2024-02-29', '07:30', '2024-02-29 07:30'],
  ])('at %s %s somebody is told at %s', (day, time, told) => expect(from(day, time)).toBe(told));
  it('may be by day, or not at all', () => {
    const noon = { quietFrom: '12:00', quietTo: '14:00' };
    expect(from('2023-06-05', '12:30', noon)).toBe('2023-06-05 14:00');
    expect(from('2023-06-05', '15:00', noon)).toBe('2023-06-05 15:00');
    expect(from('2023-06-05', '23:00', { quietFrom: '00:00', quietTo: '00:00' })).toBe('2023-06-05 23:00');
  });
});
