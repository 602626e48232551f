import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addDays, addMonths, weekdayOf } from '#statute';
import { filePlace, registerPage, type RegisterLine } from '../api/questions.js';
import { useWho } from '../frame/who.js';
import { dayWords, t, today } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';

const SHOWN = '500';

/** The days of the weeks that a month lies in, Monday first. */
function daysOf(month: string): string[] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const last = addDays(addMonths(first, 1), -1);
  const days: string[] = [];
  for (let day = start; day <= last || days.length % 7 !== 0; day = addDays(day, 1)) days.push(day);
  return days;
}

const isOut = (line: RegisterLine, day: string): boolean =>
  String(line['startOn']) <= day && day <= String(line['returnedOn'] ?? line['dueOn']);

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

/** A month of leaves: on each day who is out, and who should have been back. */
export default function WhoIsOut() {
  const { office } = useWho();
  const [month, setMonth] = useState(today().slice(0, 7));
  const days = daysOf(month);
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const leaves = useQuery({
    queryKey: ['register', 'leaves', 'calendar', month, office],
    queryFn: async () => {
      const asked = {
        startOnTo: to,
        dueOnFrom: addDays(from, -60),
        limit: SHOWN,
        ...(office ? { office } : {}),
      };
      const [granted, returned] = await Promise.all([
        registerPage('leaves', { ...asked, status: 'granted' }),
        registerPage('leaves', { ...asked, status: 'returned' }),
      ]);
      return [...granted.items, ...returned.items];
    },
  });
  const move = (by: number): void => setMonth(addMonths(`${month}-01`, by).slice(0, 7));
  const now = today();
  return (
    <section>
      <div className="head">
        <h1>{t('谁在外')}</h1>
        <Button onClick={() => move(-1)}>{t('上月')}</Button>
        <strong>{dayWords(`${month}-01`).replace(/1日$/, '')}</strong>
        <Button onClick={() => move(1)}>{t('下月')}</Button>
      </div>
      <Failure error={leaves.error} />
      {leaves.isPending ? (
        <Waiting lines={8} />
      ) : (
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
                    {(leaves.data ?? [])
                      .filter((line) => isOut(line, day))
                      .map((line) => (
                        <Leave key={`${line.streamId}${line.ref}`} line={line} day={day} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Leave({ line, day }: { readonly line: RegisterLine; readonly day: string }) {
  const { path, id } = filePlace(line.streamId);
  const isLast = day === line['dueOn'];
  return (
    <Link to={`/files/${path}/${id}`} className={isLast ? 'last' : ''} title={String(line['destination'])}>
      {String(line['name'] || line['fileNumber'])}
      {isLast && ` ${t('应返')}`}
    </Link>
  );
}
