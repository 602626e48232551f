import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { addMonths } from '#statute';
import { api, ask, save, type Answers } from '../api/client.js';
import { NotCounted } from '../frame/parked.js';
import { useRight } from '../frame/who.js';
import { t, today } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';
import { CountedFiles } from './counted-files.js';

type Line = Readonly<Record<string, unknown>>;
type Form = Answers['MonthlyAnswer'];

interface Column {
  readonly group: string;
  /** Null where the column stands alone. */
  readonly name: string | null;
  /** As the interface is asked for its files. */
  readonly cell: string;
}

/** Groups and single numbers of a line, as the table's two rows of titles. */
const groupsOf = (total: Line): readonly (readonly [string, readonly Column[]])[] =>
  Object.entries(total)
    .filter(([name]) => name !== 'office')
    .map(([group, value]) => [
      group,
      typeof value === 'object' && value !== null
        ? Object.keys(value).map((name) => ({ group, name, cell: `${group}.${name}` }))
        : [{ group, name: null, cell: group }],
    ]);

function numberIn(line: Line, { group, name }: Column): string {
  const value = line[group];
  const told = name === null ? value : (value as Line)[name];
  // A group may lack a name that another line has.
  if (told === null) return group === '年龄' ? t('不显示（人数过少）') : t('未填');
  return typeof told === 'number' ? String(told) : '0';
}

interface Asked {
  readonly month: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly office: string;
}
const queryOf = ({ month, asOf, knownAt, office }: Asked) => ({
  month,
  ...(asOf ? { asOf } : {}),
  // What is typed is the office's time.
  ...(knownAt ? { knownAt: `${knownAt}:00+08:00` } : {}),
  ...(office ? { office } : {}),
});

/** The ministry's table of a month (社区矫正人员情况统计表). */
export default function Monthly({ office }: { readonly office: string }) {
  const last = addMonths(`${today().slice(0, 7)}-01`, -1).slice(0, 7);
  const [told, setTold] = useState({ month: last, asOf: '', knownAt: '' });
  const [failure, setFailure] = useState<unknown>(null);
  const asked = { ...told, office };
  const form = useQuery({
    queryKey: ['monthly', asked],
    queryFn: () => ask(api.GET('/api/v1/figures/monthly', { params: { query: queryOf(asked) } })),
    enabled: /^\d{4}-\d{2}$/.test(told.month),
  });
  const take = (): void =>
    void save(`exports/monthly?${new URLSearchParams(queryOf(asked)).toString()}`).then(
      () => setFailure(null),
      setFailure,
    );
  return (
    <section>
      <div className="tools">
        <Input
          type="month"
          aria-label={t('月份')}
          value={told.month}
          onChange={({ target }) => setTold({ ...told, month: target.value })}
        />
        <label className="inline">
          {t('事实截至')}
          <DayInput value={told.asOf} onChange={(asOf) => setTold({ ...told, asOf })} />
        </label>
        <label className="inline">
          {t('按当时已登记的')}
          <DayInput withTime value={told.knownAt} onChange={(knownAt) => setTold({ ...told, knownAt })} />
        </label>
        <Button onClick={take}>{t('导出 Excel')}</Button>
      </div>
      <Failure error={form.error ?? failure} />
      <NotCounted files={form.data?.notCounted} />
      {form.isPending && <Waiting lines={8} />}
      {form.data && <Table form={form.data} asked={asked} />}
      {form.data && <Notes form={form.data} />}
    </section>
  );
}

function Table({ form, asked }: { readonly form: Form; readonly asked: Asked }) {
  const [opened, setOpened] = useState<Column | null>(null);
  const mayRead = useRight('case.read');
  const groups = groupsOf(form.total);
  const columns = groups.flatMap(([, own]) => own);
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('月报表')}>
      <table className="figures" lang="zh-CN">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              单位
            </th>
            {groups.map(([group, own]) => (
              <th
                key={group}
                scope="colgroup"
                {...(own[0]?.name === null ? { rowSpan: 2 } : { colSpan: own.length })}
              >
                {group}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(
              ({ cell, name }) =>
                name !== null && (
                  <th key={cell} scope="col">
                    {name}
                  </th>
                ),
            )}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row) => (
            <tr key={row.office}>
              <th scope="row">{row.office}</th>
              {columns.map((column) => (
                <td key={column.cell} className="number">
                  {numberIn(row as unknown as Line, column)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            {columns.map((column) => (
              <td key={column.cell} className="number">
                <Total line={form.total} column={column} mayRead={mayRead} onOpen={setOpened} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {opened && <Behind column={opened} form={form} asked={asked} onClose={() => setOpened(null)} />}
    </div>
  );
}

interface TotalProps {
  readonly line: Form['total'];
  readonly column: Column;
  readonly mayRead: boolean;
  readonly onOpen: (column: Column) => void;
}

/** A number of the total, which opens the list of its files; one that is not told has none. */
function Total({ line, column, mayRead, onOpen }: TotalProps) {
  const n = numberIn(line, column);
  if (!mayRead || !/^\d+$/.test(n)) return n;
  return (
    <Button
      type="link"
      onClick={() => onOpen(column)}
      aria-label={t('{title} {n}：看是哪些档案', { title: column.cell, n })}
    >
      {n}
    </Button>
  );
}

interface BehindProps {
  readonly column: Column;
  readonly form: Form;
  readonly asked: Asked;
  readonly onClose: () => void;
}

function Behind({ column, form, asked, onClose }: BehindProps) {
  const { cell } = column;
  const files = useQuery({
    queryKey: ['monthly-files', cell, asked],
    queryFn: () =>
      ask(api.GET('/api/v1/figures/monthly/files', { params: { query: { ...queryOf(asked), cell } } })),
  });
  const title = `${cell}：${numberIn(form.total, column)}`;
  return <CountedFiles title={title} files={files} onClose={onClose} />;
}

/** Whether the table adds up, and what it could not tell. */
function Notes({ form }: { readonly form: Form }) {
  const total = form.balance.at(-1);
  return (
    <>
      {total && (
        <p>
          {t('上月在册{opening} + 本月增加{added} − 本月减少{removed} = {sum}', {
            opening: total.opening,
            added: total.added,
            removed: total.removed,
            sum: total.opening + total.added - total.removed,
          })}
          {total.holds
            ? t('，与本月在册相符。')
            : t('，与本月在册{closing}不符，请核对。', { closing: total.closing })}
        </p>
      )}
      {form.unknownOffences.length > 0 && (
        <p>
          {t('计入“其他”的罪名：')}
          {form.unknownOffences.join('、')}
        </p>
      )}
    </>
  );
}
