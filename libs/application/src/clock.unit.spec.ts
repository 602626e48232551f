import { clockOf, instantOf, wallClock } from './index.js';

describe('the office’s clock', () => {
  it.each([
    ['2024-02-28T16:00:00Z', '2024-02-29', '00:00'],
    ['2023-12-31T15:59:59Z', '2023-12-31', '23:59'],
    ['2023-12-31T16:00:00Z', '2024-01-01', '00:00'],
    ['2023-03-12T07:30:00Z', '2023-03-12', '15:30'],
  ])('%s is %s %s in Asia/Shanghai, whatever zone the machine is in', (instant, day, time) => {
    const at = Date.parse(instant);
    expect(wallClock(at)).toEqual({ day, time });
    expect(clockOf(() => at).today()).toBe(day);
    expect(instantOf(day, time)).toBe(Math.floor(at / 60_000) * 60_000);
  });
});
