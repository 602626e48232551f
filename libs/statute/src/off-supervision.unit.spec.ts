import { countsAsOffSupervision, offSupervisionFrom } from './off-supervision.js';
import { isEarlier, isMoment } from './moment.js';

describe('the forty-eight hours of 意见2026第13条', () => {
  it.each<[string, string, string | null, boolean]>([
    ['a day late, before the rule', '2026-02-20', '2026-02-20', true],
    ['the last minute before the rule', '2026-02-20T23:59', '2026-02-21', true],
    ['back on the second day after the last permitted one', '2026-03-01', '2026-03-02', false],
    ['back on the third', '2026-03-01', '2026-03-03', true],
    ['back after forty-eight hours to the minute', '2026-03-01T10:00', '2026-03-03T10:00', false],
    ['a minute later', '2026-03-01T10:00', '2026-03-03T10:01', true],
    ['back that day, nobody knows when', '2026-03-01T10:00', '2026-03-03', true],
    ['back at midnight, which closes the second day', '2026-03-01', '2026-03-03T00:00', false],
    ['not back', '2026-03-01', null, true],
  ])('%s', (_words, from, to, counts) => {
    expect(countsAsOffSupervision({ from, to })).toBe(counts);
  });

  it('end on the second day after', () => {
    expect(offSupervisionFrom('2026-02-27')).toBe('2026-03-01T00:00');
    expect(offSupervisionFrom('2026-02-27T18:30')).toBe('2026-03-01T18:30');
  });
});

describe('a time of which the hour may not be known', () => {
  it('is a day, or a minute of it', () => {
    expect(['2026-03-01', '2026-03-01T23:59'].every(isMoment)).toBe(true);
    expect(['2026-02-30', '2026-03-01T24:00', '2026-03-01 10:00', '2026-03-01T9:00', ''].some(isMoment)).toBe(
      false,
    );
  });

  it('is compared by days where one of two tells no hour', () => {
    expect(isEarlier('2026-03-01', '2026-03-01T10:00')).toBe(false);
    expect(isEarlier('2026-03-01T10:00', '2026-03-01')).toBe(false);
    expect(isEarlier('2026-03-01T09:59', '2026-03-01T10:00')).toBe(true);
    expect(isEarlier('2026-02-28T23:00', '2026-03-01')).toBe(true);
  });
});
