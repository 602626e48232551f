import { isDay, type Day } from './day.js';
import { checkDigitOf, readIdentityNumber } from './identity-number.js';

/** What people type where a day or an identity number is asked for, and what to type instead. */

const PARTS =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?|(\d{2})(\d{2}))(?:[\sT]*\d{1,2}[:：时点].*|[\sT]+.*)?$/;
const TIME = /[:：时点]|[上下中]午/;
/** Nothing longer is a day or a number. */
const LONGEST = 64;
const typed = (text: string): string => text.slice(0, LONGEST).normalize('NFKC');
const two = (digits: string): string => digits.padStart(2, '0');

/** The day that a text in another form, or with a time, means; undefined where it means none. */
function dayMeant(text: string): Day | undefined {
  const parts = PARTS.exec(typed(text).trim());
  const [year, month, day] = (parts?.slice(1) ?? []).filter((part) => /^\d+$/.test(part ?? ''));
  const found = year && month && day ? `${year}-${two(month)}-${two(day)}` : '';
  return isDay(found) ? found : undefined;
}

/** What to type instead of a text that is no day. */
export function insteadOfDay(text: unknown): string {
  const day = typeof text === 'string' ? dayMeant(text) : undefined;
  if (day === undefined) return '请写成 2023-03-07 的形式，并核对这一天是否存在。';
  return TIME.test(typed(String(text)))
    ? `这一项只填日期，不填时刻，请写成 ${day}；时刻另有说明一项的写在说明里。`
    : `请写成 ${day}。`;
}

const FIRST_GENERATION = /^\d{15}$/;
/** Orders kept for those who were a hundred years old: their century is another. */
const CENTENARIAN = /99[6-9]$/;

/** The number of eighteen digits that one of fifteen became; undefined where it names no day, or another century. */
export function eighteenDigitsOf(fifteen: string): string | undefined {
  if (!FIRST_GENERATION.test(fifteen) || CENTENARIAN.test(fifteen)) return undefined;
  const body = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  const number = body + checkDigitOf(body);
  return readIdentityNumber(number).ok ? number : undefined;
}

const FAULT = {
  length: '应为 18 位',
  characters: '只能由数字组成，末位可以是 X',
  birth: '其中的出生日期不存在，请核对是否抄错',
  'check-digit': '校验码不对，请核对是否抄错',
} as const;

const OTHER_PAPER =
  '持护照等没有 18 位号码的证件的，目前还不能登记，请先保留纸质档案；港澳台居民居住证、外国人永久居留身份证上有 18 位号码的，填写该号码';

/** What is wrong with an identity number, and what to type instead. */
export function insteadOfNumber(text: unknown): string {
  const number = typeof text === 'string' ? typed(text).replace(/\s/g, '') : '';
  const reading = readIdentityNumber(number);
  if (reading.ok) return `请写成 ${number.toUpperCase()}，不加空格，数字用半角。`;
  if (FIRST_GENERATION.test(number)) {
    const proposed = eighteenDigitsOf(number);
    return proposed === undefined
      ? '15 位的是旧号码，请填写现用身份证上的 18 位号码。'
      : `15 位的是旧号码，请填写 18 位号码；按旧号码推算为 ${proposed}，请与身份证核对后填写。`;
  }
  const isOtherPaper = /^[A-Z]{1,3}\d{5,10}[A-Z0-9()]*$/i.test(number);
  return isOtherPaper ? `${OTHER_PAPER}。` : `${FAULT[reading.fault]}，请填写身份证上的 18 位号码。`;
}
