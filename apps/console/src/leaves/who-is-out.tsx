import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { addDays } from '#statute';
import { filePlace, registerPage, type RegisterLine } from '../api/questions.js';
import { useWho } from '../frame/who.js';
import { t, today } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';
import { daysOf, isLateOn, isOutOn, MonthCalendar, type Outing } from './month-calendar.js';

const SHOWN = '500';
/** Who is not back after so long is on the list of those who are late. */
const LOOKED_BACK = 60;

const outingOf = (line: RegisterLine): Outing => ({
  startOn: String(line['startOn']),
  dueOn: String(line['dueOn']),
  returnedOn: typeof line['returnedOn'] === 'string' ? line['returnedOn'] : null,
});

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
        dueOnFrom: addDays(from, -LOOKED_BACK),
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
  return (
    <section>
      <h1>{t('谁在外')}</h1>
      <Failure error={leaves.error} />
      {leaves.isPending ? (
        <Waiting lines={8} />
      ) : (
        <MonthCalendar month={month} onMonth={setMonth}>
          {(day) =>
            (leaves.data ?? [])
              .filter((line) => isOutOn(outingOf(line), day))
              .map((line) => <Leave key={`${line.streamId}${line.ref}`} line={line} day={day} />)
          }
        </MonthCalendar>
      )}
    </section>
  );
}

function Leave({ line, day }: { readonly line: RegisterLine; readonly day: string }) {
  const { path, id } = filePlace(line.streamId);
  const outing = outingOf(line);
  const isLast = day === outing.dueOn;
  const kind = isLateOn(outing, day) ? 'late' : isLast ? 'last' : '';
  return (
    <Link to={`/files/${path}/${id}`} className={kind} title={String(line['destination'])}>
      {String(line['name'] || line['fileNumber'])}
      {isLast && ` ${t('应返')}`}
      {kind === 'late' && ` ${t('逾期未归')}`}
    </Link>
  );
}
