import { Button } from 'antd';
import type { ReactNode } from 'react';
import { addDays, addMonths, weekdayOf } from '#statute';
import { dayWords, t, today } from '../language/language.js';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

/** The days of the weeks that a month (`YYYY-MM`) lies in, Monday first. */
export function daysOf(month: string): string[] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const last = addDays(addMonths(first, 1), -1);
  const days: string[] = [];
  for (let day = start; day <= last || days.length % 7 !== 0; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A leave as a calendar knows it; not back yet, it lasts until today. */
export interface Outing {
  readonly startOn: string;
  readonly dueOn: string;
  readonly returnedOn?: string | null | undefined;
}

export function isOutOn({ startOn, dueOn, returnedOn }: Outing, day: string): boolean {
  const now = today();
  return startOn <= day && day <= (returnedOn ?? (dueOn < now ? now : dueOn));
}

/** A day on which somebody should have been back. */
export const isLateOn = ({ dueOn, returnedOn }: Outing, day: string): boolean =>
  day > dueOn && day <= (returnedOn ?? today());

interface Props {
  readonly month: string;
  readonly onMonth: (month: string) => void;
  readonly children: (day: string) => ReactNode;
}

/** A month by weeks, with something to say of each day. */
export function MonthCalendar({ month, onMonth, children }: Props) {
  const days = daysOf(month);
  const now = today();
  const move = (by: number): void => onMonth(addMonths(`${month}-01`, by).slice(0, 7));
  return (
    <>
      <div className="head">
        <Button onClick={() => move(-1)}>{t('上月')}</Button>
        <strong>{dayWords(`${month}-01`).replace(/1日$/, '')}</strong>
        <Button onClick={() => move(1)}>{t('下月')}</Button>
      </div>
      <table className="calendar">
        <thead>
          <tr>
            {WEEK.map((word) => (
              <th key={word} scope="col">
                {t(`星期${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: days.length / 7 }, (_, week) => (
            <tr key={week}>
              {days.slice(week * 7, week * 7 + 7).map((day) => (
                <td key={day} className={day === now ? 'now' : day.startsWith(month) ? '' : 'outside'}>
                  <time dateTime={day}>{Number(day.slice(8))}</time>
                  {children(day)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
