import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { RegisterKind } from '#register';
import { order } from '../api/client.js';
import { showRecorded, type RegisterLine } from '../api/questions.js';
import { t, today } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import { Failure } from '../shared/failure.js';

/** What can be recorded for several at once, with nothing to say but the day. */
interface Together {
  readonly key: string;
  readonly title: string;
  readonly path: (line: RegisterLine) => string;
  readonly body: (line: RegisterLine, on: string) => object;
}

const step = (type: string, title: string): Together => ({
  key: type,
  title,
  path: ({ id }) => `cases/${id}/steps`,
  body: (_line, on) => ({ step: type, on }),
});

const TOGETHER: Readonly<Partial<Record<RegisterKind, readonly Together[]>>> = {
  cases: [
    step('RegularReportMade', '定期报告'),
    step('HealthReported', '报告身体情况'),
    {
      key: 'appraisal',
      title: '期满书面鉴定',
      path: ({ id }) => `cases/${id}/appraisal`,
      body: (_line, on) => ({ appraisedOn: on }),
    },
    {
      key: 'handover',
      title: '移交安置帮教',
      path: ({ id }) => `cases/${id}/handover`,
      body: (_line, on) => ({ handedOverOn: on }),
    },
  ],
  leaves: [
    {
      key: 'return',
      title: '销假',
      path: ({ id, ref }) => `cases/${id}/leaves/${encodeURIComponent(ref)}/return`,
      body: (_line, on) => ({ returnedOn: on }),
    },
    {
      key: 'filed',
      title: '外出报县级备案',
      path: ({ id }) => `cases/${id}/steps`,
      body: ({ ref }, on) => ({ step: 'LeaveFiled', on, ref }),
    },
  ],
};

interface Result {
  readonly done: number;
  readonly failed: number;
  readonly items: readonly {
    readonly path: string;
    readonly status: number;
    readonly answer: { readonly detail?: string; readonly position?: number };
  }[];
}

interface Props {
  readonly kind: RegisterKind;
  readonly lines: readonly RegisterLine[];
  readonly onDone: () => void;
}

/** Records the same for all that are chosen; each is checked and answered by itself. */
export function Batch({ kind, lines, onDone }: Props) {
  const choices = TOGETHER[kind] ?? [];
  const [chosen, setChosen] = useState(choices[0]?.key ?? '');
  const [on, setOn] = useState(today());
  const queries = useQueryClient();
  const together = choices.find(({ key }) => key === chosen);
  const sending = useMutation({
    mutationFn: async () => {
      const items = lines.map((line) => ({
        path: together?.path(line) ?? '',
        body: together?.body(line, on),
      }));
      const result = await order<Result>('batch', { items }, { key: crypto.randomUUID() });
      const last = Math.max(0, ...result.items.map(({ answer }) => answer.position ?? 0));
      if (last > 0) await showRecorded(queries, last);
      return result;
    },
  });
  const result = sending.data;
  const numberOf = (index: number): string => String(lines[index]?.['fileNumber'] ?? lines[index]?.ref ?? '');
  return (
    <div className="batch" role="region" aria-label={t('批量办理')}>
      <span>{t('已选 {n} 件', { n: lines.length })}</span>
      <Select
        aria-label={t('办理什么')}
        value={chosen}
        onChange={setChosen}
        options={choices.map(({ key, title }) => ({ value: key, label: t(title) }))}
      />
      <DayInput label={t('日期')} value={on} onChange={setOn} />
      <Button type="primary" loading={sending.isPending} onClick={() => sending.mutate()}>
        {t('逐件登记')}
      </Button>
      <Button onClick={onDone}>{t('取消选择')}</Button>
      <Failure error={sending.error} />
      {result && (
        <div role="status">
          <p>{t('办成 {done} 件，没有办成 {failed} 件。', { done: result.done, failed: result.failed })}</p>
          <ul>
            {result.items.map(({ status, answer }, index) =>
              status >= 400 ? (
                <li key={numberOf(index)}>
                  {numberOf(index)}：{answer.detail}
                </li>
              ) : null,
            )}
          </ul>
        </div>
      )}
    </div>
  );
}
