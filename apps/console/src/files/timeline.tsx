import { useState } from 'react';
import { Button } from 'antd';
import type { CaseFile } from '../api/questions.js';
import { dayWords, momentWords, t } from '../language/language.js';
import { recordNumber } from './record-number.js';

type Fact = CaseFile['facts'][number];

const CORRECTIONS = new Set(['RecordCorrected', 'RecordVoided', 'RecordSupplemented']);
const SHOWN = 30;
/** Who records without being a person. */
const AUTHORS: Readonly<Record<string, string>> = {
  clock: '系统（期限到期）',
  system: '系统',
  demo: '示范台账',
};

/** What a fact says in words that are no dates and no codes. */
function noteOf({ data }: Fact): string {
  const told = (data ?? {}) as Readonly<Record<string, unknown>>;
  return [
    'leaveId',
    'transferId',
    'sanctionId',
    'recordId',
    'ref',
    'destination',
    'reason',
    'note',
    'summary',
  ]
    .map((name) => told[name])
    .filter((value): value is string => typeof value === 'string' && value !== '' && value !== 'case')
    .map(recordNumber)
    .join(' · ');
}

/** Everything that happened, newest first, each with both dates and its author; corrections stand as corrections. */
export function Timeline({ facts }: { readonly facts: readonly Fact[] }) {
  const [all, setAll] = useState(false);
  const newest = [...facts].reverse();
  const shown = all ? newest : newest.slice(0, SHOWN);
  return (
    <section className="timeline">
      <h2>{t('经过')}</h2>
      <ol>
        {shown.map((fact, index) => (
          <li
            key={`${fact.recordedAt}${fact.type}${index}`}
            className={CORRECTIONS.has(fact.type) ? 'correction' : ''}
          >
            <time dateTime={fact.occurredOn}>{dayWords(fact.occurredOn)}</time>
            <span className="what">
              {fact.title}
              <small>{noteOf(fact)}</small>
            </span>
            <small className="by">
              {t('{who} 于 {when} 登记', {
                who: AUTHORS[fact.actor] ? t(AUTHORS[fact.actor] ?? '') : fact.actor,
                when: momentWords(fact.recordedAt),
              })}
            </small>
          </li>
        ))}
      </ol>
      {newest.length > shown.length && (
        <Button onClick={() => setAll(true)}>{t('全部 {n} 条', { n: newest.length })}</Button>
      )}
    </section>
  );
}
