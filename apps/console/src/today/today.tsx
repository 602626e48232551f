import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { filePlace, useAgenda, useForms, type AgendaLine } from '../api/questions.js';
import { useRight, useWho } from '../frame/who.js';
import { dayWords, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Provisional } from '../shared/provisional.js';
import { Waiting } from '../shared/waiting.js';
import { SystemWarnings } from '../shared/warnings.js';
import { Approvals } from './approvals.js';

const Discharge = lazy(() => import('./discharge.js'));

interface Person {
  readonly streamId: string;
  readonly fileNumber: string;
  readonly name: string;
  readonly lines: readonly AgendaLine[];
}

/** The lines by the file they are in, in the order in which the first of each falls due. */
function byPerson(lines: readonly AgendaLine[]): Person[] {
  const found = new Map<string, AgendaLine[]>();
  for (const line of lines) {
    const own = found.get(line.streamId);
    if (own) own.push(line);
    else found.set(line.streamId, [line]);
  }
  return [...found].map(([streamId, own]) => ({
    streamId,
    fileNumber: own[0]?.fileNumber ?? '',
    name: own[0]?.name ?? '',
    lines: own,
  }));
}

function whenWords({ daysLeft, dueOn, dueAt }: AgendaLine): string {
  if (dueAt) return dueAt.replace('T', ' ');
  if (daysLeft < 0) return t('逾期 {n} 天', { n: -daysLeft });
  return daysLeft === 0 ? t('今天') : dayWords(dueOn, true);
}

const SHOWN = 40;

interface PartProps {
  readonly title: string;
  readonly lines: readonly AgendaLine[];
  readonly isLate?: boolean;
  readonly onDo: (line: AgendaLine) => void;
  readonly mayDo: boolean;
}

function Part({ title, lines, isLate = false, onDo, mayDo }: PartProps) {
  const [shown, setShown] = useState(SHOWN);
  const people = byPerson(lines);
  if (lines.length === 0) return null;
  return (
    <section className={isLate ? 'part late' : 'part'} aria-label={t(title)}>
      <h2>
        {t(title)} <span className="count">{lines.length}</span>
      </h2>
      {people.slice(0, shown).map(({ streamId, fileNumber, name, lines: own }) => {
        const { path, id } = filePlace(streamId);
        return (
          <article key={streamId} className="person-card">
            <h3>
              <Link to={`/files/${path}/${id}`}>{name || fileNumber}</Link>
              <small>
                {fileNumber} · {own[0]?.office}
              </small>
            </h3>
            <ul>
              {own.map((line) => (
                <li key={`${line.code}/${line.ref}/${line.dueOn}`}>
                  <span className="when">
                    {whenWords(line)}
                    <Provisional years={line.unpublishedYears} />
                  </span>
                  <span className="what">
                    {line.title}
                    <small title={line.reason}>
                      {line.owedBy} · {line.article}
                      {line.rank === 'norm' && `（${t('规范')}）`}
                    </small>
                  </span>
                  {mayDo && (
                    <Button
                      size="small"
                      onClick={() => onDo(line)}
                      aria-label={`${line.metBy[0] ?? t('办理')} ${name} ${fileNumber}`}
                    >
                      {line.metBy[0] ?? t('办理')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </article>
        );
      })}
      {people.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {t('再显示一些（还有 {n} 份档案）', { n: people.length - shown })}
        </Button>
      )}
    </section>
  );
}

/** Which years' notices of days off the days below wait for. */
function NotAnnounced({ lines }: Pick<PartProps, 'lines'>) {
  const years = [...new Set(lines.flatMap(({ unpublishedYears }) => unpublishedYears))].sort();
  if (years.length === 0) return null;
  return (
    <p role="note">
      {t('{years} 年的放假安排尚未公布或者录入，标有“暂定”的日期公布后可能变动。', {
        years: years.join('、'),
      })}{' '}
      <Link to="/system?tab=calendar">{t('放假安排')}</Link>
    </p>
  );
}

/** What must be done today: what is late first, by person, each with the act that discharges it. */
export default function Today() {
  const { office } = useWho();
  const agenda = useAgenda(office);
  const mayDo = useRight('case.record');
  const keeps = useRight('reminders.manage');
  // Asked for early, so that the form is there when somebody wants it.
  useForms();
  const [doing, setDoing] = useState<AgendaLine | null>(null);
  if (agenda.isPending) return <Waiting lines={10} />;
  if (agenda.error) return <Failure error={agenda.error} />;
  const { on, overdue, today, thisWeek, next30Days } = agenda.data;
  const parts = [
    ['已逾期', overdue],
    ['今天', today],
    ['本周', thisWeek],
    ['三十天内', next30Days],
  ] as const;
  const nothing = parts.every(([, lines]) => lines.length === 0);
  return (
    <section className="today">
      <div className="head">
        <h1>{dayWords(on, true)}</h1>
        <dl className="counters">
          {parts.map(([title, lines]) => (
            <div key={title}>
              <dt>{t(title)}</dt>
              <dd className={title === '已逾期' && lines.length > 0 ? 'late' : ''}>{lines.length}</dd>
            </div>
          ))}
        </dl>
      </div>
      {keeps && <SystemWarnings />}
      <NotAnnounced lines={parts.flatMap(([, lines]) => lines)} />
      <Approvals />
      {nothing && (
        <p className="nothing">
          {t('没有到期的事项。三十天内也没有。')}
          {mayDo && (
            <>
              {' '}
              {t('还没有档案的，先')} <Link to="/ledger">{t('导入台账')}</Link>
            </>
          )}
        </p>
      )}
      {parts.map(([title, lines]) => (
        <Part
          key={title}
          title={title}
          lines={lines}
          isLate={title === '已逾期'}
          onDo={setDoing}
          mayDo={mayDo}
        />
      ))}
      {doing && (
        <Suspense fallback={null}>
          <Discharge line={doing} onClose={() => setDoing(null)} />
        </Suspense>
      )}
    </section>
  );
}
