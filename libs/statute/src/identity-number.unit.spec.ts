import fc from 'fast-check';
import { checkDigitOf, maskIdentityNumber, readIdentityNumber } from './index.js';

const GOOD = '500000199406214594';

describe('identity numbers (GB 11643)', () => {
  it('tells birth and sex', () =>
    expect(readIdentityNumber(GOOD)).toEqual({ ok: true, birth: '1994-06-21', sex: 'male' }));
  it('takes a small x', () =>
    expect(readIdentityNumber('50000020030107229x')).toMatchObject({ ok: true, sex: 'male' }));
  it.each([
    ['50000019940621459', 'length'],
    ['50000019940621459A', 'characters'],
    ['500000199413214594', 'birth'],
    ['500000199406214595', 'check-digit'],
  ])('%s: %s', (number, fault) => expect(readIdentityNumber(number)).toEqual({ ok: false, fault }));

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digit = (Number(GOOD[place]) + shift) % 10;
        const wrong = GOOD.slice(0, place) + String(digit) + GOOD.slice(place + 1);
        expect(checkDigitOf(wrong)).not.toBe(GOOD[17]);
        expect(readIdentityNumber(wrong).ok).toBe(false);
      }),
      { seed: 1 },
    );
  });

  it('masks all but the first and the last two', () =>
    expect(maskIdentityNumber(GOOD)).toBe('5***************94'));
});
