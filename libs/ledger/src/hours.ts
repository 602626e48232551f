/** A day as it is written, and the hour that stands behind it. */
export interface WrittenTime {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const FULL_WIDTH_DIGIT = /[０-９]/g;
const FULL_WIDTH_BY = 0xfee0;

/** With the digits and colons that a keyboard in full width gives written in half width. */
export const halfWidth = (text: string): string =>
  text
    .replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_BY))
    .replaceAll('：', ':');

/** A blank or `T` stands before the hour; after 日 nothing need. */
const TIME = /^([^:]*?)(?:(?<=日)|[ \u3000]+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?$/;

/** The hour in a text of half width that has one; null where it has none. */
export function writtenTime(text: string): WrittenTime | null {
  if (!text.includes(':')) return null;
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [hour, minute, second] = [parts[2], parts[3], parts[4]].map((digits) => Number(digits ?? 0));
  return { day: parts[1] ?? '', hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 };
}

const isHour = ({ hour, minute, second }: WrittenTime): boolean =>
  (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute === 0 && second === 0);

const two = (value: number): string => String(value).padStart(2, '0');

/** `HH:mm`; null where there is no such hour. */
export const hourWords = (time: WrittenTime): string | null =>
  isHour(time) ? `${two(time.hour)}:${two(time.minute)}` : null;

/** A cell for a day, and the hour in it that is kept as a remark; midnight says nothing. */
export function withoutHour(cell: string): { readonly day: string; readonly hour: string | null } {
  const time = writtenTime(halfWidth(cell));
  const hour = time ? hourWords(time) : null;
  if (!time || hour === null) return { day: cell, hour: null };
  return { day: time.day, hour: hour === '00:00' ? null : hour };
}
