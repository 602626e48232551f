import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import {
  CONDUCT_DECISION,
  GAP_GROUND,
  LEAVE_GROUND,
  momentWords,
  ORGAN,
  SUPERVISION_GAP,
  TRANSFER_DECISION,
  TRANSFER_REPLY,
} from '#statute';
import { CONFIRMATION, DECIDED_RECORD, DECISION_CHANGE, LEAVE_STATUS } from '#register';
import type { Action, CaseFile } from '../api/questions.js';
import { dayWords, say, t } from '../language/language.js';

const LeaveCalendar = lazy(() => import('./leave-calendar.js'));

interface Props {
  readonly file: CaseFile;
  readonly onDo: (action: Action) => void;
}

const word = (
  list: Readonly<Record<string, { zh: string; en: string }>>,
  code: string | undefined,
): string => (code ? say(list[code]) || code : '');

/** What can be done with one record of the file. */
function Own({ file, about, onDo }: Props & { readonly about: string }) {
  const own = file.actions.filter((action) => action.allowed && action.about === about);
  return (
    <>
      {own.map((action) => (
        <Button key={`${action.path}${action.step ?? ''}`} size="small" onClick={() => onDo(action)}>
          {t(action.title)}
        </Button>
      ))}
    </>
  );
}

/** Decisions of other bodies that were told here and that the body has not confirmed. */
function Unconfirmed({ file, onDo }: Props) {
  const open = (file.details?.decisions ?? []).filter(({ status }) => status !== 'confirmed');
  if (open.length === 0) return null;
  return (
    <section className="records" aria-label={t('其他机关的决定')}>
      <h2>{t('其他机关的决定')}</h2>
      <ul>
        {open.map(({ record, ref, organ, change, decidedOn, documentNumber, status, reason }) => (
          <li key={`${record}:${ref ?? ''}`}>
            <strong className={status === 'disputed' ? 'late' : ''}>{word(CONFIRMATION, status)}</strong>{' '}
            {word(DECIDED_RECORD, record)} {ref} · {word(ORGAN, organ)} {word(DECISION_CHANGE, change)}{' '}
            {dayWords(decidedOn)} {documentNumber ?? t('没有文号')} {reason}
            <span className="own">
              <Own file={file} about={`${record}:${ref ?? ''}`} onDo={onDo} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Times in which nobody supervised him. */
function Gaps({ file, onDo }: Props) {
  const gaps = file.details?.supervisionGaps ?? [];
  if (gaps.length === 0) return null;
  return (
    <section className="records">
      <h2>{t('脱管漏管')}</h2>
      <ul>
        {[...gaps]
          .reverse()
          .map(({ recordId, kind, ground, beganAt, discoveredAt, recoveredAt, justified }) => (
            <li key={recordId}>
              <strong>{word(SUPERVISION_GAP, kind)}</strong> {recordId} {word(GAP_GROUND, ground)}{' '}
              {justified && t('有正当理由')}
              <br />
              {beganAt && `${t('脱离时间')} ${momentWords(beganAt)} · `}
              {t('发现时间')} {momentWords(discoveredAt)} ·{' '}
              {recoveredAt ? (
                `${t('恢复时间')} ${momentWords(recoveredAt)}`
              ) : (
                <span className="late">{t('尚未恢复')}</span>
              )}
              <span className="own">
                <Own file={file} about={recordId} onDo={onDo} />
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The leaves, transfers and sanctions of a correction file, each with what comes next. */
export function Records({ file, onDo }: Props) {
  const { details } = file;
  const [byDays, setByDays] = useState(false);
  if (!details) return null;
  const { leaves, transfers, sanctions } = details;
  return (
    <>
      <Unconfirmed file={file} onDo={onDo} />
      {leaves.length > 0 && (
        <section className="records">
          <h2>
            {t('请销假')}{' '}
            <Button size="small" aria-expanded={byDays} onClick={() => setByDays(!byDays)}>
              {t('日历')}
            </Button>
          </h2>
          {byDays && (
            <Suspense fallback={null}>
              <LeaveCalendar leaves={leaves} />
            </Suspense>
          )}
          <ul>
            {[...leaves]
              .reverse()
              .map(({ leaveId, status, reason, destination, startOn, dueOn, returnedOn }) => (
                <li key={leaveId}>
                  <strong>{leaveId}</strong> {word(LEAVE_STATUS, status)} · {word(LEAVE_GROUND, reason)} ·{' '}
                  {destination}
                  <br />
                  {dayWords(startOn)} — {dayWords(dueOn)}
                  {returnedOn && (
                    <span className={returnedOn > dueOn ? 'late' : ''}>
                      {' '}
                      {t('{day} 销假', { day: dayWords(returnedOn) })}
                    </span>
                  )}
                  <span className="own">
                    <Own file={file} about={leaveId} onDo={onDo} />
                    {status === 'granted' && (
                      <Link to={`/files/cases/${file.id}/leaves/${encodeURIComponent(leaveId)}/certificate`}>
                        {t('外出证明')}
                      </Link>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      )}
      {transfers.length > 0 && (
        <section className="records">
          <h2>{t('执行地变更')}</h2>
          <ul>
            {[...transfers]
              .reverse()
              .map(({ transferId, destination, appliedOn, reply, decision, arrivedOn }) => (
                <li key={transferId}>
                  <strong>{transferId}</strong> {destination} {appliedOn && dayWords(appliedOn)}{' '}
                  {word(TRANSFER_REPLY, reply)} {word(TRANSFER_DECISION, decision)}{' '}
                  {arrivedOn && t('{day} 报到', { day: dayWords(arrivedOn) })}
                  <span className="own">
                    <Own file={file} about={transferId} onDo={onDo} />
                  </span>
                </li>
              ))}
          </ul>
        </section>
      )}
      {sanctions.length > 0 && (
        <section className="records">
          <h2>{t('奖惩')}</h2>
          <ul>
            {[...sanctions].reverse().map(({ sanctionId, kind, decidedOn, termEnd, reason }) => (
              <li key={sanctionId}>
                <strong>{word(CONDUCT_DECISION, kind)}</strong> {dayWords(decidedOn)} {sanctionId} {reason}{' '}
                {termEnd && t('矫正期止变为 {day}', { day: dayWords(termEnd) })}
                <span className="own">
                  <Own file={file} about={sanctionId} onDo={onDo} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Gaps file={file} onDo={onDo} />
    </>
  );
}
