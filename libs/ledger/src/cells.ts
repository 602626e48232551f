import { fieldFault, type FieldValue } from '#casework';
import {
  addDays,
  codeOf,
  insteadOfDay,
  insteadOfNumber,
  isDay,
  momentWords,
  readIdentityNumber,
  readSentence,
  wordOf,
} from '#statute';
import { halfWidth, hourWords, writtenTime } from './hours.js';
import type { Column } from './sheets.js';

export type CellReading =
  | { readonly ok: true; readonly value: FieldValue | undefined }
  | { readonly ok: false; readonly code: string; readonly message: string };

const ok = (value: FieldValue | undefined): CellReading => ({ ok: true, value });
const bad = (code: string, message: string): CellReading => ({ ok: false, code, message });

/** What no text of an office holds and no database takes. */
const CONTROL = /[^\P{Cc}\n\r\t]/gu;

/** Leading and trailing blanks go, the full-width one and the byte-order mark too; so do control characters. */
export const trimmed = (text: string): string => text.toWellFormed().replace(CONTROL, '').trim();

const DAY =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[ T]0{1,2}:00(?::00(?:\.0+)?Z?)?)?$/;
const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)$/;
const two = (digits: string): string => digits.padStart(2, '0');

/** A day with a time is the likeliest of what is no day. */
const withTime = (text: string): string => (/[:：]/.test(text) ? insteadOfDay(text) : '');

function readDay(text: string): CellReading {
  const parts = DAY.exec(halfWidth(text));
  const numbers = parts?.slice(2).filter((part) => part !== undefined);
  const [month, day] = numbers ?? [];
  if (!parts || !month || !day) {
    return bad(
      'date-unreadable',
      `“${text}”不是日期，请写成 2023-03-07、2023/3/7、2023.3.7 或 2023年3月7日。${withTime(text)}`,
    );
  }
  const found = `${parts[1]}-${two(month)}-${two(day)}`;
  return isDay(found) ? ok(found) : bad('date-impossible', `“${text}”这一天不存在。`);
}

/** A day, or a minute of it; 24:00 is the first minute of the next day. */
function readMoment(text: string): CellReading {
  const time = writtenTime(halfWidth(text));
  const day = readDay(time?.day ?? text);
  if (!time) return day.ok || !/[:：]/.test(text) ? day : bad('date-unreadable', `“${text}”不是${TIMES}`);
  if (!day.ok) return day.code === 'date-impossible' ? day : bad(day.code, `“${text}”不是${TIMES}`);
  const hour = hourWords(time);
  if (hour === null) return bad('date-impossible', `“${text}”没有这个时刻，应在 00:00 至 24:00 之间。`);
  return ok(hour === '24:00' ? `${addDays(String(day.value), 1)}T00:00` : `${String(day.value)}T${hour}`);
}
const TIMES = '日期和时刻，请写成 2026-03-07 14:30；只知道日期的，写成 2026-03-07。';

function readMonth(text: string): CellReading {
  const parts = MONTH.exec(halfWidth(text));
  const month = parts?.[2] ?? parts?.[3];
  if (parts && month && Number(month) >= 1 && Number(month) <= 12) return ok(`${parts[1]}-${two(month)}`);
  const day = readDay(text);
  return day.ok
    ? ok(String(day.value).slice(0, 7))
    : bad('month-unreadable', `“${text}”不是月份，请写成 2023-04 或 2023年4月。`);
}

function readIdentity(text: string): CellReading {
  const reading = readIdentityNumber(text);
  if (reading.ok) return ok(text.toUpperCase());
  return bad(`identity-${reading.fault}`, `身份证号有误：${insteadOfNumber(text)}`);
}

function readYuan(text: string): CellReading {
  const plain = halfWidth(text).replace(/[,，]/g, '').replace(/元$/, '');
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain))
    return bad('amount-unreadable', `“${text}”不是金额，请填以元为单位的数字，如 1300。`);
  return ok(Math.round(Number(plain) * 100));
}

/** More days than anybody is held for. */
const MOST_DAYS = 9_999;

function readCount(text: string): CellReading {
  const [, digits] = /^(\d+)(?:天|日)?$/.exec(text.normalize('NFKC')) ?? [];
  const count = Number(digits);
  return digits !== undefined && count <= MOST_DAYS
    ? ok(count)
    : bad('number-unreadable', `“${text}”不是天数，请填不大于 ${MOST_DAYS} 的整数，如 30。`);
}

const readTold = (text: string): CellReading =>
  readSentence(text)
    ? ok(text)
    : bad('sentence-unreadable', `“${text}”不是刑期，请写成 3年6个月、拘役4个月、管制1年或者无期徒刑。`);

function readList(column: Column, text: string): CellReading {
  const list = column.list ?? {};
  const code = codeOf(list, text);
  if (code !== undefined) return ok(code);
  if (column.kind === 'open-list') return ok(text);
  const words = Object.keys(list).map((known) => wordOf(list, known));
  return bad('not-in-list', `“${text}”不在可选范围内，应为：${words.join('、')}。`);
}

/** Reads one trimmed cell; an empty one is an error where the column is required. */
export function readCell(column: Column, text: string): CellReading {
  if (text === '') return column.required ? bad('required', `“${column.title}”是必填项。`) : ok(undefined);
  const fault = fieldFault(column.field, text);
  if (fault !== null) return bad('bad-text', `“${column.title}”${fault}`);
  switch (column.kind) {
    case 'text':
      return ok(text);
    case 'day':
      return readDay(text);
    case 'moment':
      return readMoment(text);
    case 'month':
      return readMonth(text);
    case 'identity':
      return readIdentity(text);
    case 'yuan':
      return readYuan(text);
    case 'count':
      return readCount(text);
    case 'sentence':
      return readTold(text);
    case 'yes-no':
      return text === '是' || text === '否'
        ? ok(text === '是')
        : bad('not-in-list', `“${text}”不在可选范围内，应为：是、否。`);
    case 'list':
    case 'open-list':
      return readList(column, text);
    default: {
      const unknown: never = column.kind;
      return unknown;
    }
  }
}

/** What the ledger writes for a recorded value; the inverse of {@link readCell}. */
export function writeCell(column: Column, value: FieldValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (column.kind === 'yuan') return String(Number(value) / 100);
  const text = column.kind === 'moment' ? momentWords(String(value)) : String(value);
  return column.list ? wordOf(column.list, text) : text;
}
