import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { addMonths } from '#statute';
import { api, ask, save } from '../api/client.js';
import { NotCounted } from '../frame/parked.js';
import { t, today } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';

type Line = Readonly<Record<string, unknown>>;

/** Groups and single numbers of a line, as the table's two rows of titles. */
const groupsOf = (total: Line): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(total)
    .filter(([name]) => name !== 'office')
    .map(([name, value]) => [name, typeof value === 'object' && value !== null ? Object.keys(value) : []]);

const cell = (line: Line, group: string, name: string | null): string => {
  const value = line[group];
  const told = name === null ? value : (value as Line)[name];
  // A group may lack a name that another line has; what is null is not told.
  if (told === null) return t('不显示（人数过少）');
  return typeof told === 'number' ? String(told) : '0';
};

/** The ministry's table of a month (社区矫正人员情况统计表). */
export default function Monthly({ office }: { readonly office: string }) {
  const [month, setMonth] = useState(addMonths(`${today().slice(0, 7)}-01`, -1).slice(0, 7));
  const [failure, setFailure] = useState<unknown>(null);
  const own: { office?: string } = office ? { office } : {};
  const form = useQuery({
    queryKey: ['monthly', month, office],
    queryFn: () => ask(api.GET('/api/v1/figures/monthly', { params: { query: { month, ...own } } })),
    enabled: /^\d{4}-\d{2}$/.test(month),
  });
  const take = (): void =>
    void save(
      `exports/monthly?${new URLSearchParams({ month, ...(own as Record<string, string>) }).toString()}`,
    ).then(() => setFailure(null), setFailure);
  const groups = form.data ? groupsOf(form.data.total) : [];
  return (
    <section>
      <div className="tools">
        <Input
          type="month"
          aria-label={t('月份')}
          value={month}
          onChange={({ target }) => setMonth(target.value)}
        />
        <Button onClick={take}>{t('导出 Excel')}</Button>
      </div>
      <Failure error={form.error ?? failure} />
      <NotCounted files={form.data?.notCounted} />
      {form.isPending && <Waiting lines={8} />}
      {form.data && (
        <div className="wide" tabIndex={0} role="region" aria-label={t('月报表')}>
          <table className="figures" lang="zh-CN">
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  单位
                </th>
                {groups.map(([group, names]) => (
                  <th
                    key={group}
                    scope="colgroup"
                    {...(names.length > 0 ? { colSpan: names.length } : { rowSpan: 2 })}
                  >
                    {group}
                  </th>
                ))}
              </tr>
              <tr>
                {groups.flatMap(([group, names]) =>
                  names.map((name) => (
                    <th key={`${group}${name}`} scope="col">
                      {name}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {[...form.data.rows, { ...form.data.total, office: '合计' }].map((row) => (
                <tr key={row.office}>
                  <th scope="row">{row.office}</th>
                  {groups.flatMap(([group, names]) =>
                    (names.length > 0 ? names : [null]).map((name) => (
                      <td key={`${group}${name ?? ''}`} className="number">
                        {cell(row as unknown as Line, group, name)}
                      </td>
                    )),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {form.data && form.data.unknownOffences.length > 0 && (
        <p>
          {t('计入“其他”的罪名：')}
          {form.data.unknownOffences.join('、')}
        </p>
      )}
    </section>
  );
}
