import type { ReactNode } from 'react';
import type { Answers } from '../api/client.js';
import { t } from '../language/language.js';

type Row = Answers['FigureRow'];

const DUTY = /^rules\.(.+)\.\w+$/;
export const isOfDuty = ({ name }: Row): boolean => DUTY.test(name);

/** 「报到：按期」 is column 按期 of the line 报到. */
const SPLIT = /^(.*)：([^：]*)$/;

/** A line for each deadline, a column for each way in which it was kept or not. */
export function DutyTable({ rows, number }: Props) {
  const lines = new Map<string, Row[]>();
  for (const row of rows) {
    const rule = DUTY.exec(row.name)?.[1] ?? row.name;
    lines.set(rule, [...(lines.get(rule) ?? []), row]);
  }
  const parts = [...(lines.values().next().value ?? [])].map(({ title }) => SPLIT.exec(title)?.[2] ?? title);
  if (lines.size === 0) return null;
  return (
    <div className="duties">
      <table className="figures">
        <caption>{t('各项期限的办理情况（件）')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('项目')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {part}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...lines].map(([rule, cells]) => (
            <tr key={rule}>
              <th scope="row">{SPLIT.exec(cells[0]?.title ?? '')?.[1] ?? rule}</th>
              {cells.map((row) => (
                <td key={row.name} className="number">
                  {number(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  readonly rows: readonly Row[];
  /** A number that opens its files. */
  readonly number: (row: Row) => ReactNode;
}
