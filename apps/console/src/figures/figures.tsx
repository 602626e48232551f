import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { save } from '../api/client.js';
import { useRight, useWho } from '../frame/who.js';
import { t, today } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';
import { FigureTable } from './figure-table.js';
import { inYear, usualPeriods, type Asked } from './periods.js';
import { queryOf, useFigures, type Question } from './question.js';

const Charts = lazy(() => import('./charts.js'));
const Monthly = lazy(() => import('./monthly.js'));

/** Any period's figures: the table as the office reports it, the paragraph, what changed against another year. */
export default function Figures() {
  const { office } = useWho();
  const [address, setAddress] = useSearchParams();
  const tab = address.get('tab') ?? 'table';
  return (
    <section className="figures">
      <h1>{t('统计')}</h1>
      <Segmented
        value={tab}
        onChange={(wanted) => setAddress({ tab: wanted })}
        options={[
          { value: 'table', label: t('统计表和段落') },
          { value: 'charts', label: t('图表') },
          { value: 'monthly', label: t('月报表') },
        ]}
      />
      <Suspense fallback={<Waiting lines={10} />}>
        {tab === 'table' && <Yearly office={office} />}
        {tab === 'charts' && <Charts office={office} />}
        {tab === 'monthly' && <Monthly office={office} />}
      </Suspense>
    </section>
  );
}

function Yearly({ office }: { readonly office: string }) {
  const [address, setAddress] = useSearchParams();
  const told = (name: string): string => address.get(name) ?? '';
  const period = periodOf(told('from'), told('to'));
  const question = { ...period, asOf: told('asOf'), knownAt: instantOf(told('knownAt')), office };
  const back = Number(told('compare') || '1');
  const report = useFigures(question);
  const other = useFigures(back > 0 ? { ...question, ...inYear(period, -back) } : null);
  const [failure, setFailure] = useState<unknown>(null);
  const mayRead = useRight('case.read');
  const change = (values: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setAddress(next, { replace: true });
  };
  const take = (format: string): void => {
    const asked = new URLSearchParams({ ...queryOf(question), format });
    save(`exports/figures?${asked.toString()}`).then(() => setFailure(null), setFailure);
  };
  return (
    <>
      <Period question={question} back={back} knownAt={told('knownAt')} onChange={change} />
      <Failure error={report.error ?? failure} />
      {report.data ? (
        <>
          <Paragraph text={report.data.paragraph} />
          <div className="tools">
            {mayRead && <Button onClick={() => take('xlsx')}>{t('导出 Excel（附数字依据）')}</Button>}
            <Button onClick={() => take('docx')}>{t('导出 Word')}</Button>
            <Button onClick={() => window.print()}>{t('打印')}</Button>
          </div>
          <FigureTable report={report.data} other={back > 0 ? other.data : undefined} question={question} />
        </>
      ) : (
        report.isPending && <Waiting lines={12} />
      )}
    </>
  );
}

interface PeriodProps {
  readonly question: Question;
  readonly back: number;
  readonly knownAt: string;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

function Period({ question, back, knownAt, onChange }: PeriodProps) {
  const usual = usualPeriods(today());
  return (
    <div className="tools">
      <Select
        aria-label={t('期间')}
        value={usual.find(({ from, to }) => from === question.from && to === question.to)?.title ?? null}
        placeholder={t('自选')}
        options={usual.map(({ title }) => ({ value: title, label: t(title) }))}
        onChange={(title: string | null) => {
          const wanted = usual.find((one) => one.title === title);
          if (wanted) onChange({ from: wanted.from, to: wanted.to });
        }}
      />
      <DayInput label={t('期间起')} value={question.from} onChange={(from) => onChange({ from })} />
      {t('至')}
      <DayInput label={t('期间止')} value={question.to} onChange={(to) => onChange({ to })} />
      <Select
        aria-label={t('对比')}
        value={back}
        options={[
          { value: 1, label: t('与上一年对比') },
          { value: 2, label: t('与两年前对比') },
          { value: 0, label: t('不对比') },
        ]}
        onChange={(years) => onChange({ compare: String(years) })}
      />
      <label className="inline">
        {t('事实截至')}
        <DayInput value={question.asOf} onChange={(asOf) => onChange({ asOf })} />
      </label>
      <label className="inline">
        {t('按当时已登记的')}
        <DayInput withTime value={knownAt} onChange={(knownAt) => onChange({ knownAt })} />
      </label>
    </div>
  );
}

/** What is asked for, or this year. */
function periodOf(from: string, to: string): Asked {
  const [usual] = usualPeriods(today());
  return { from: from || (usual?.from ?? ''), to: to || (usual?.to ?? '') };
}

/** What is typed is the office's time. */
const instantOf = (typed: string): string => (typed ? `${typed}:00+08:00` : '');

function Paragraph({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <section className="paragraph">
      <h2>
        {t('年报段落')}{' '}
        <Button size="small" onClick={copy}>
          {isCopied ? t('已复制') : t('复制')}
        </Button>
      </h2>
      <p lang="zh-CN">{text}</p>
    </section>
  );
}
