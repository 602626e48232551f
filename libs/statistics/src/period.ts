import { addDays, earlierOf, monthLength, type Day } from '#statute';
import type { Count } from './counts.js';

/** Days `from`..`to`, both included, as the facts stood on `asOf`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
}

/** The last day whose facts count. */
export const lastCounted = ({ to, asOf }: Period): Day => earlierOf(to, asOf);

/** The day whose stock a period begins with. */
export const dayBefore = ({ from, asOf }: Period): Day => earlierOf(addDays(from, -1), asOf);

/** The day at whose close a stock is counted. */
export const dayOfStock = (at: 'opening' | 'closing', period: Period): Day =>
  at === 'opening' ? dayBefore(period) : lastCounted(period);

/** Whether a contribution counts in a period, for whoever looks on `asOf`. */
export function countsIn({ day, since, until }: Count, period: Period): boolean {
  if (day < period.from || day > lastCounted(period)) return false;
  return isSeen({ since, until }, period.asOf);
}

/** Whether a contribution adds to a stock on a day, for whoever looks on that day. */
export const countsUpTo = ({ day, since, until }: Count, on: Day): boolean =>
  day <= on && isSeen({ since, until }, on);

const isSeen = ({ since, until }: Pick<Count, 'since' | 'until'>, asOf: Day): boolean =>
  (since === undefined || since <= asOf) && (until === undefined || until > asOf);

const lastOfMonth = (day: Day): boolean =>
  Number(day.slice(8)) === monthLength(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** As an office writes it: `2023年1-12月`, `2023年3月`, else both days. */
export function periodWords({ from, to }: Period): string {
  const [fromYear, fromMonth, toMonth] = [from.slice(0, 4), Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const wholeMonths = from.endsWith('-01') && lastOfMonth(to) && fromYear === to.slice(0, 4);
  if (wholeMonths)
    return fromMonth === toMonth ? `${fromYear}年${fromMonth}月` : `${fromYear}年${fromMonth}-${toMonth}月`;
  return `${dayWords(from)}至${dayWords(to)}`;
}

/** `2023年3月5日`. */
export const dayWords = (day: Day): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
