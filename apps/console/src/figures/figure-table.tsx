import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type Answers } from '../api/client.js';
import { useRight } from '../frame/who.js';
import { t } from '../language/language.js';
import { CountedFiles } from './counted-files.js';
import { DutyTable, isOfDuty } from './duty-table.js';
import { queryOf, type Question } from './question.js';

type Row = Answers['FigureRow'];

interface Props {
  readonly report: Answers['FiguresAnswer'];
  readonly other: Answers['FiguresAnswer'] | undefined;
  readonly question: Question;
}

const keyOf = ({ name, title }: Row): string => name || title;

function difference(now: string, then: string | undefined): string {
  const by = Number(now) - Number(then ?? '0');
  if (then === undefined || Number.isNaN(by)) return '';
  return by === 0 ? '=' : `${by > 0 ? '+' : '−'}${Math.abs(Math.round(by * 100) / 100)}`;
}

/** The yearly table; each number opens the list of its files. */
export function FigureTable({ report, other, question }: Props) {
  const [asked, setAsked] = useState<Row | null>(null);
  const mayRead = useRight('case.read');
  const earlier = new Map((other?.rows ?? []).map((row) => [keyOf(row), row.value]));
  const number = (row: Row) => (
    <>
      {row.name && mayRead && !row.name.startsWith('familyAid.monthly') ? (
        <Button
          type="link"
          onClick={() => setAsked(row)}
          aria-label={t('{title} {n}：看是哪些档案', { title: row.title, n: row.value })}
        >
          {row.value}
        </Button>
      ) : (
        row.value
      )}
      {row.awaiting !== undefined && <small> {t('其中待确认 {n}', { n: row.awaiting })}</small>}
    </>
  );
  const duties = report.rows.filter(isOfDuty);
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('项目')}</th>
            <th scope="col">{t('数')}</th>
            <th scope="col">{t('单位')}</th>
            {other && <th scope="col">{t('对比期')}</th>}
            {other && <th scope="col">{t('增减')}</th>}
          </tr>
        </thead>
        <tbody>
          {report.rows
            .filter((row) => !isOfDuty(row))
            .map((row) => {
              const { title, value, unit } = row;
              const then = earlier.get(keyOf(row));
              return (
                <tr key={keyOf(row)}>
                  <th scope="row">{title}</th>
                  <td className="number">{number(row)}</td>
                  <td>{unit}</td>
                  {other && <td className="number">{then ?? '—'}</td>}
                  {other && <td className="number">{difference(value, then)}</td>}
                </tr>
              );
            })}
        </tbody>
      </table>
      <DutyTable rows={duties} number={number} />
      {asked && <Behind row={asked} question={question} onClose={() => setAsked(null)} />}
    </>
  );
}

interface BehindProps {
  readonly row: Row;
  readonly question: Question;
  readonly onClose: () => void;
}

/** Why a number is what it is: the files that it counts. */
function Behind({ row, question, onClose }: BehindProps) {
  const files = useQuery({
    queryKey: ['figure-files', row.name, question],
    queryFn: () =>
      ask(
        api.GET('/api/v1/figures/{name}/files', {
          params: {
            path: { name: row.name },
            query: queryOf(question),
          },
        }),
      ),
  });
  return <CountedFiles title={`${row.title}：${row.value}${row.unit}`} files={files} onClose={onClose} />;
}
