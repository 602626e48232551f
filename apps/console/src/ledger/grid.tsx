import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { api, ask, type Answers } from '../api/client.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';

/** Mended cells: `sheet\trow\tcolumn` to what stands there now. */
export type Mends = ReadonlyMap<string, string>;
type Report = Answers['LedgerPreviewAnswer'];

interface Props {
  readonly upload: Answers['LedgerAnswer'];
  readonly report: Report;
  readonly mends: Mends;
  readonly onMend: (mends: Mends) => void;
}

interface Told {
  readonly message: string;
  readonly kind: 'wrong' | 'differs' | 'irregular';
}

const placeOf = (sheet: string, row: number, column: string): string => `${sheet}\t${row}\t${column}`;

/** Everything there is to say, by cell; an irregularity is of a row and stands at its first cell. */
function tellings(report: Report, titlesOf: (sheet: string) => readonly string[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  const add = (sheet: string, row: number, column: string, told: Told): void => {
    const place = placeOf(sheet, row, column);
    found.set(place, [...(found.get(place) ?? []), told]);
  };
  for (const { sheet, row, column, message } of report.rejected)
    add(sheet, row, column, { message, kind: 'wrong' });
  for (const { sheet, row, column, message } of report.conflicts)
    add(sheet, row, column, { message, kind: 'differs' });
  for (const { sheet, row, message } of report.irregularities)
    add(sheet, row, titlesOf(sheet)[0] ?? '', { message, kind: 'irregular' });
  return found;
}

const AT_ONCE = 30;

/** Rows of a sheet from one on: those that are wanted, or all. */
function useRows(id: string, title: string, wantedRows: readonly number[] | null, from: number) {
  return useQuery({
    queryKey: ['ledger-rows', id, title, wantedRows?.join() ?? '', from],
    queryFn: async () => {
      const rows = (first: number, limit: number) =>
        ask(
          api.GET('/api/v1/ledgers/{id}/rows', {
            params: {
              path: { id: id },
              query: { sheet: title, from: String(Math.max(1, first)), limit: String(limit) },
            },
          }),
        ).then(({ items }) => items);
      if (!wantedRows) return rows(from, AT_ONCE);
      const wanted = wantedRows.filter((row) => row >= from).slice(0, AT_ONCE);
      // Rows that lie near each other come together.
      const found = [];
      for (let at = 0; at < wanted.length;) {
        const first = wanted[at] ?? 1;
        const together = wanted.slice(at).filter((row) => row < first + 1_000);
        const last = together.at(-1) ?? first;
        const lines = await rows(first, Math.min(1_000, last - first + 1));
        found.push(...lines.filter(({ row }) => together.includes(row)));
        at += together.length;
      }
      return found;
    },
    placeholderData: (earlier) => earlier,
  });
}

/** A sheet of the ledger with every problem at its cell; a cell is mended where it stands. */
export function Grid({ upload, report, mends, onMend }: Props) {
  const known = upload.sheets.filter(({ isKnown }) => isKnown);
  const [title, setTitle] = useState(() => report.rejected[0]?.sheet ?? known[0]?.title ?? '');
  const [from, setFrom] = useState(1);
  const [onlyTold, setOnlyTold] = useState(report.rejectedTotal > 0);
  const titlesOf = (sheet: string): readonly string[] =>
    upload.sheets.find((one) => one.title === sheet)?.titles ?? [];
  const told = useMemo(() => tellings(report, titlesOf), [report]);
  const rowsTold = [
    ...new Set(
      [...told.keys()]
        .filter((place) => place.startsWith(`${title}\t`))
        .map((place) => Number(place.split('\t')[1])),
    ),
  ].sort((a, b) => a - b);
  const page = useRows(upload.id, title, onlyTold ? rowsTold : null, from);
  // Drawn row by row when there is time: the page answers meanwhile.
  const lines = useDeferredValue(page.data ?? NO_ROWS, NO_ROWS);
  const sheet = upload.sheets.find((one) => one.title === title);
  const mend = (place: string, value: string, was: string): void => {
    const next = new Map(mends);
    if (value === was) next.delete(place);
    else next.set(place, value);
    onMend(next);
  };
  const last = page.data?.at(-1)?.row ?? 0;
  return (
    <section className="grid">
      <Turning
        known={known}
        title={title}
        onlyTold={onlyTold}
        from={from}
        hasMore={(page.data?.length ?? 0) >= AT_ONCE}
        onTitle={(wanted) => {
          setTitle(wanted);
          setFrom(1);
        }}
        onOnlyTold={() => {
          setOnlyTold(!onlyTold);
          setFrom(1);
        }}
        onFrom={setFrom}
        last={last}
      />
      <Failure error={page.error} />
      {page.isPending && <Waiting lines={8} />}
      {page.data && page.data.length === 0 && <p>{t('这张工作表没有问题。')}</p>}
      {lines.length > 0 && sheet && (
        <div className="wide" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('行')}</th>
                {sheet.titles.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row key={line.row} sheet={sheet} line={line} told={told} mends={mends} onMend={mend} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface TurningProps {
  readonly known: Props['upload']['sheets'];
  readonly title: string;
  readonly onlyTold: boolean;
  readonly from: number;
  /** The last row that is shown. */
  readonly last: number;
  readonly hasMore: boolean;
  readonly onTitle: (title: string) => void;
  readonly onOnlyTold: () => void;
  readonly onFrom: (row: number) => void;
}

function Turning({ known, title, onlyTold, from, last, hasMore, onTitle, onOnlyTold, onFrom }: TurningProps) {
  return (
    <div className="tools">
      <Select
        aria-label={t('工作表')}
        value={title}
        onChange={onTitle}
        options={known.map((one) => ({ value: one.title, label: `${one.title}（${one.rows}）` }))}
      />
      <Button aria-pressed={onlyTold} onClick={onOnlyTold}>
        {onlyTold ? t('看全部行') : t('只看有问题的行')}
      </Button>
      <Button disabled={from === 1} onClick={() => onFrom(1)}>
        {t('从头')}
      </Button>
      <Button disabled={!hasMore} onClick={() => onFrom(last + 1)}>
        {t('往后')}
      </Button>
    </div>
  );
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}
const NO_ROWS: readonly Line[] = [];

interface RowProps {
  readonly sheet: Props['upload']['sheets'][number];
  readonly line: Line;
  readonly told: ReadonlyMap<string, readonly Told[]>;
  readonly mends: Mends;
  readonly onMend: (place: string, value: string, was: string) => void;
}

function Row({ sheet: { title, titles }, line: { row, cells }, told, mends, onMend }: RowProps) {
  return (
    <tr>
      <th scope="row">{row}</th>
      {titles.map((column, index) => {
        const place = placeOf(title, row, column);
        const was = cells[index] ?? '';
        return (
          <Cell
            key={column}
            label={`${title} ${t('第 {n} 行', { n: row })} ${column}`}
            was={was}
            value={mends.get(place)}
            told={told.get(place) ?? NONE}
            onMend={(value) => onMend(place, value, was)}
          />
        );
      })}
    </tr>
  );
}

const NONE: readonly Told[] = [];

interface CellProps {
  readonly label: string;
  readonly was: string;
  readonly value: string | undefined;
  readonly told: readonly Told[];
  readonly onMend: (value: string) => void;
}

function Cell({ label, was, value, told, onMend }: CellProps) {
  const [isEditing, setEditing] = useState(false);
  const now = value ?? was;
  const kind = told[0]?.kind ?? (value === undefined ? '' : 'mended');
  if (told.length === 0 && value === undefined && !isEditing)
    return <td onDoubleClick={() => setEditing(true)}>{now}</td>;
  return (
    <td className={kind}>
      <input
        aria-label={label}
        defaultValue={now}
        onBlur={({ target }) => onMend(target.value.trim())}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur();
        }}
      />
      {told.map(({ message, kind: what }) => (
        <small key={message} className={what}>
          {message}
        </small>
      ))}
    </td>
  );
}
