import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, ask, type Answers } from '../api/client.js';
import { useRight } from '../frame/who.js';
import { dayWords, momentWords, t, today } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Lines } from '../shared/lines.js';
import { Waiting } from '../shared/waiting.js';
import { EnterNotice } from './enter-notice.js';
import { TakeBackNotice } from './take-back-notice.js';

type Calendar = Answers['CalendarAnswer'];

const APPLYING_MS = 2_000;

/** From November on it is the next year that is asked for: its notice comes out then. */
const usualYear = (): number => Number(today().slice(0, 4)) + (today().slice(5, 7) >= '11' ? 1 : 0);

function stateWords({ state, source, year }: Calendar): string {
  if (state === 'provisional')
    return t('{year} 年的放假安排尚未公布或者录入：以下只是法定节日，跨到这一年的期限为暂定。', { year });
  return source === 'entered'
    ? t('{year} 年的放假安排已经录入，期限据此计算。', { year })
    : t('{year} 年的放假安排已经载入系统，期限据此计算。', { year });
}

/** The days off that deadlines are counted by; who may enters the State Council's notice of a year. */
export function CalendarOfDaysOff() {
  const [year, setYear] = useState(usualYear);
  const mayEnter = useRight('calendar.manage');
  const calendar = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => ask(api.GET('/api/v1/calendar/{year}', { params: { path: { year: String(year) } } })),
    refetchInterval: ({ state }) => (state.data?.isApplied === false ? APPLYING_MS : false),
  });
  return (
    <section>
      <div className="tools">
        <Button onClick={() => setYear(year - 1)}>{t('上一年')}</Button>
        <strong aria-live="polite">{t('{year} 年', { year })}</strong>
        <Button onClick={() => setYear(year + 1)}>{t('下一年')}</Button>
      </div>
      <Failure error={calendar.error} />
      {calendar.isPending && <Waiting lines={6} />}
      {calendar.data && <OneYear calendar={calendar.data} />}
      {mayEnter && calendar.data && calendar.data.notices.length > 0 && (
        <TakeBackNotice key={`-${year}`} year={year} />
      )}
      {mayEnter && <EnterNotice key={year} year={year} isInRelease={calendar.data?.isInRelease === true} />}
    </section>
  );
}

function OneYear({ calendar }: { readonly calendar: Calendar }) {
  return (
    <>
      <p role="status">{stateWords(calendar)}</p>
      {!calendar.isApplied && <p role="alert">{t('正在按新的放假安排重新计算各档案的期限……')}</p>}
      <Lines
        label={t('放假安排')}
        keyOf={({ day }) => day}
        lines={calendar.days}
        columns={[
          { key: 'day', title: t('日期'), show: ({ day }) => dayWords(day, true) },
          { key: 'kind', title: t('安排'), show: ({ kind }) => (kind === 'off' ? t('放假') : t('上班')) },
          { key: 'name', title: t('节日'), show: ({ name }) => name ?? '' },
        ]}
      />
      {calendar.notices.length > 0 && (
        <ul>
          {calendar.notices.map(({ documentNumber, enteredAt, enteredBy }) => (
            <li key={enteredAt}>
              {t('{number}，{who} 于 {when} 录入', {
                number: documentNumber,
                who: enteredBy,
                when: momentWords(enteredAt),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
