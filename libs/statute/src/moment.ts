import { addDays, isDay, type Day } from './day.js';

/** A minute of Asia/Shanghai, `YYYY-MM-DDTHH:mm`, or only its day, `YYYY-MM-DD`, where no hour is known. */
export type Moment = string;

const TIME = /^T([01]\d|2[0-3]):[0-5]\d$/;
const DAY_LENGTH = 10;
const MINUTES_A_DAY = 1_440;
const two = (value: number): string => String(value).padStart(2, '0');

/** Whether the text is such a minute, or a day. */
export const isMoment = (text: string): boolean =>
  isDay(text.slice(0, DAY_LENGTH)) && (text.length === DAY_LENGTH || TIME.test(text.slice(DAY_LENGTH)));

export const dayIn = (moment: Moment): Day => moment.slice(0, DAY_LENGTH);

const tellsHour = (moment: Moment): boolean => moment.length > DAY_LENGTH;

/** The minute itself; a day alone counts from its first. */
export const beginningOf = (moment: Moment): Moment => (tellsHour(moment) ? moment : `${moment}T00:00`);

/** The minute itself; of a day alone its close, which is the first minute of the next. */
export const closeOf = (moment: Moment): Moment =>
  tellsHour(moment) ? moment : `${addDays(moment, 1)}T00:00`;

/** Whether one lies before the other; where one of them tells no hour, days are compared. */
export const isEarlier = (a: Moment, b: Moment): boolean =>
  tellsHour(a) && tellsHour(b) ? a < b : dayIn(a) < dayIn(b);

/** So many clock hours after a minute. */
export function addHours(at: Moment, count: number): Moment {
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + count * 60;
  const rest = minutes % MINUTES_A_DAY;
  const day = addDays(dayIn(at), Math.floor(minutes / MINUTES_A_DAY));
  return `${day}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** As people write it: `YYYY-MM-DD HH:mm`, or the day alone. */
export const momentWords = (moment: Moment): string => moment.replace('T', ' ');
