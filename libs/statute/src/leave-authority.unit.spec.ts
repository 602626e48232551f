import { largestTwoMonthTotal, lowestLeaveAuthority, mayGrantLeave } from './index.js';

describe('who may grant leave (办法27)', () => {
  it.each([
    [7, 'judicial_office'],
    [8, 'county_institution'],
    [30, 'county_institution'],
    [31, 'municipal_institution'],
  ])('%i days: %s', (days, organ) => expect(lowestLeaveAuthority(days, '2023-04-01')).toBe(organ));

  it('under the 2012 measures nobody grants more than a month', () => {
    expect(lowestLeaveAuthority(8, '2019-04-01')).toBe('county_institution');
    expect(lowestLeaveAuthority(32, '2019-04-01')).toBeUndefined();
    expect(mayGrantLeave('municipal_institution', 40, '2020-06-30')).toBe(false);
    expect(mayGrantLeave('municipal_institution', 40, '2020-07-01')).toBe(true);
  });
});

describe('the total within two months', () => {
  it('counts 20 days in March and 12 in April as 32 in 03-02..05-01', () => {
    const earlier = [{ start: '2023-03-05', end: '2023-03-24' }];
    expect(largestTwoMonthTotal({ start: '2023-04-20', end: '2023-05-01' }, earlier)).toBe(32);
  });

  it('does not count what lies further back', () => {
    const earlier = [{ start: '2023-01-01', end: '2023-01-30' }];
    expect(largestTwoMonthTotal({ start: '2023-04-20', end: '2023-05-01' }, earlier)).toBe(12);
  });

  it('takes the actual return of an earlier leave', () => {
    const due = [{ start: '2023-03-05', end: '2023-03-24' }];
    const back = [{ start: '2023-03-05', end: '2023-03-10' }];
    const leave = { start: '2023-04-10', end: '2023-04-21' };
    expect([largestTwoMonthTotal(leave, due), largestTwoMonthTotal(leave, back)]).toEqual([32, 18]);
  });
});
