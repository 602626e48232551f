import { useState } from 'react';
import type { CaseFile } from '../api/questions.js';
import { isLateOn, isOutOn, MonthCalendar } from '../leaves/month-calendar.js';
import { t } from '../language/language.js';

type Leaves = NonNullable<CaseFile['details']>['leaves'];

/** One person's leaves by days, beginning with the last. */
export default function LeaveCalendar({ leaves }: { readonly leaves: Leaves }) {
  const out = leaves.filter(({ status }) => status === 'granted' || status === 'returned');
  const [month, setMonth] = useState(out.at(-1)?.startOn.slice(0, 7) ?? '');
  return (
    <MonthCalendar month={month} onMonth={setMonth}>
      {(day) =>
        out
          .filter((leave) => isOutOn(leave, day))
          .map((leave) => (
            <span
              key={leave.leaveId}
              className={isLateOn(leave, day) ? 'out late' : 'out'}
              title={leave.destination}
            >
              {day === leave.dueOn ? t('应返') : leave.destination.slice(0, 6)}
            </span>
          ))
      }
    </MonthCalendar>
  );
}
