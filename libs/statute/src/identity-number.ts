import { isDay, type Day } from './day.js';
import type { Sex } from './terms.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** What a citizen identity number says (GB 11643—1999), or the first thing wrong with it. */
export type IdentityReading =
  | { readonly ok: true; readonly birth: Day; readonly sex: Sex }
  | { readonly ok: false; readonly fault: 'length' | 'characters' | 'birth' | 'check-digit' };

/** The check digit of the first seventeen digits (ISO 7064, MOD 11-2). */
export function checkDigitOf(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_DIGITS[sum % 11] as string;
}

/** The birth date that an 18-character number states, unchecked; for numbers that were checked on entry. */
export const birthIn = (number: string): Day =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** Reads an 18-character number; a lower-case `x` is taken for `X`. */
export function readIdentityNumber(text: string): IdentityReading {
  const number = text.toUpperCase();
  if (number.length !== 18) return { ok: false, fault: 'length' };
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, fault: 'characters' };
  const birth = birthIn(number);
  if (!isDay(birth)) return { ok: false, fault: 'birth' };
  if (checkDigitOf(number) !== number[17]) return { ok: false, fault: 'check-digit' };
  return { ok: true, birth, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}

/** Stands where something was that nobody can read any more. */
export const DESTROYED = '（已销毁）';

/**
 * What stands where a number was that nobody can read any more: the birth, which figures need, and a mark that is the
 * same in all files of that person and says nothing else.
 */
export const destroyedNumber = (birth: Day, mark: string): string =>
  `000000${birth.replaceAll('-', '')}#${mark}`;
export const isDestroyedNumber = (number: string): boolean => /^0{6}\d{8}#/.test(number);

/** For logs and screens: first and last digit only, `3*************1X` (and never more). */
export const maskIdentityNumber = (number: string): string =>
  number.length < 6
    ? '*'.repeat(number.length)
    : `${number[0]}${'*'.repeat(number.length - 3)}${number.slice(-2)}`;
