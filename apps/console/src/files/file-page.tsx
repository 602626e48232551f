import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { CASE_STATUS } from '#register';
import { SANCTION } from '#statute';
import { useFile, type Action, type CaseFile, type FilePath } from '../api/questions.js';
import { useRight } from '../frame/who.js';
import { dayWords, say, t, today } from '../language/language.js';
import { Provisional } from '../shared/provisional.js';
import { Waiting } from '../shared/waiting.js';
import { Actions } from './actions.js';
import { Closed } from './closed.js';
import { NextFile } from './next-file.js';
import { Particulars } from './particulars.js';
import { Records } from './records.js';
import { TermBar } from './term-bar.js';
import { Timeline } from './timeline.js';

const ActionDrawer = lazy(() =>
  import('../forms/order-drawer.js').then(({ ActionDrawer }) => ({ default: ActionDrawer })),
);
const Correct = lazy(() => import('./correct.js'));
const Readers = lazy(() => import('./readers.js'));

/** A file on one page: who it is, what is owed, what can be done, what happened. */
export default function FilePage() {
  const { kind = 'cases', id = '' } = useParams();
  const place = kind as FilePath;
  const file = useFile(place, id);
  const [doing, setDoing] = useState<Action | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const [showsReaders, setShowsReaders] = useState(false);
  if (file.isPending) return <Waiting lines={12} />;
  if (file.error) return <Closed place={place} id={id} error={file.error} />;
  const { data } = file;
  const { record } = data;
  return (
    <article className="file">
      <Head
        file={data}
        place={place}
        onCorrect={() => setCorrecting(true)}
        onReaders={() => setShowsReaders(true)}
      />
      {place === 'cases' && <TermBar record={record} />}
      <div className="halves">
        <div>
          <Particulars place={place} id={id} record={record} />
          <Owed file={data} onDo={setDoing} />
          <Actions actions={data.actions} onDo={setDoing} />
        </div>
        <div>
          <Irregular file={data} />
          <Records file={data} onDo={setDoing} />
          <Timeline facts={data.facts} />
        </div>
      </div>
      <Suspense fallback={null}>
        {doing && <ActionDrawer action={doing} place={place} id={id} onClose={() => setDoing(null)} />}
        {isCorrecting && <Correct file={data} place={place} onClose={() => setCorrecting(false)} />}
        {showsReaders && <Readers id={id} onClose={() => setShowsReaders(false)} />}
      </Suspense>
      <p className="foot">
        <Link to="/subjects">{t('返回名册')}</Link>
      </p>
    </article>
  );
}

/** How a file is kept, in words. */
const KEPT: Readonly<Record<string, string>> = {
  minor: '未成年人，不公开',
  restricted: '限制知悉',
  sealed: '已封存',
};

interface HeadProps {
  readonly file: CaseFile;
  readonly place: FilePath;
  readonly onCorrect: () => void;
  readonly onReaders: () => void;
}

function Head({ file, place, onCorrect, onReaders }: HeadProps) {
  const mayRecord = useRight('case.record');
  const mayDecide = useRight('case.decide') && place === 'cases';
  const mayReadLooks = useRight('looks.read');
  const { record } = file;
  const name = String(record['name'] ?? record['beneficiaryName'] ?? '');
  return (
    <header className="head">
      <h1>
        {name} <small>{file.fileNumber}</small>
      </h1>
      <Tags file={file} />
      <span className="space" />
      <NextFile file={file} place={place} />
      {(mayRecord || mayDecide) && <Button onClick={onCorrect}>{t('更正或作废')}</Button>}
      {mayReadLooks && place === 'cases' && <Button onClick={onReaders}>{t('谁看过')}</Button>}
      <Button onClick={() => window.print()}>{t('打印')}</Button>
    </header>
  );
}

function Tags({ file }: { readonly file: CaseFile }) {
  const { record } = file;
  const status = CASE_STATUS[file.status as keyof typeof CASE_STATUS];
  return (
    <>
      {status && <span className="tag">{say(status)}</span>}
      {file.confidentiality !== 'ordinary' && (
        <span className="tag restricted">{t(KEPT[file.confidentiality] ?? '已封存')}</span>
      )}
      {record['keyRegime'] === true && <span className="tag key">{t('重点监管')}</span>}
      {record['courtBan'] === true && <span className="tag key">{t('禁止令')}</span>}
    </>
  );
}

interface PartProps {
  readonly file: CaseFile;
  readonly onDo: (action: Action) => void;
}

function Owed({ file, onDo }: PartProps) {
  if (file.obligations.length === 0) return null;
  const actionFor = (code: string, ref: string): Action | undefined =>
    file.actions.find(({ allowed, meets }) => allowed && meets.includes(`${code}/${ref}`));
  return (
    <section className="owed">
      <h2>{t('未办事项')}</h2>
      <ul>
        {file.obligations.map(({ code, ref, title, article, dueOn, unpublishedYears, reason }) => {
          const action = actionFor(code, ref);
          return (
            <li key={`${code}/${ref}`} className={dueOn < today() ? 'late' : ''}>
              <span className="when">
                {dayWords(dueOn, true)}
                <Provisional years={unpublishedYears} />
              </span>
              <span className="what">
                {title}
                <small title={reason}>{article}</small>
              </span>
              {action && (
                <Button size="small" onClick={() => onDo(action)}>
                  {t(action.title)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Irregular({ file }: Pick<PartProps, 'file'>) {
  const { irregularities, ladder } = file;
  const proposals = ladder?.proposals ?? [];
  if (irregularities.length === 0 && proposals.length === 0) return null;
  return (
    <section className="irregular">
      <h2>{t('须注意')}</h2>
      <ul>
        {irregularities.map(({ code, message, target, dueOn }) => (
          <li key={`${code}${target.ref ?? ''}${dueOn ?? ''}`}>{message}</li>
        ))}
        {proposals.map(({ sanction, ground, article, facts }) => (
          <li key={`${sanction}${ground}`}>
            <strong>
              {t('建议')}
              {say(SANCTION[sanction])}：{ground}
            </strong>
            <span className="article">{article}</span>
            <ul>
              {facts.map((fact) => (
                <li key={`${fact.on}${fact.words}`}>
                  {fact.on} {fact.words}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
