import { dayOf, type Day } from '#statute';
import { badRequest } from '../http/validation.js';

const MOST = 36;

/** The months from one to another, both included. @throws HttpException for none or for too many */
export function monthsOf(from: string, to: string): { month: string; first: Day; last: Day }[] {
  const count =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5)) -
    Number(from.slice(5)) +
    1;
  if (count < 1) throw badRequest('to', 'to 不能早于 from。');
  if (count > MOST) throw badRequest('to', `一次最多 ${MOST} 个月。`);
  return Array.from({ length: count }, (_, index) => {
    const months = Number(from.slice(5)) - 1 + index;
    const [year, number] = [Number(from.slice(0, 4)) + Math.floor(months / 12), (months % 12) + 1];
    const first = dayOf(year, number, 1);
    return { month: first.slice(0, 7), first, last: dayOf(year, number, 31) };
  });
}
