import type { MonthlyForm, MonthlyRow } from './monthly-form.js';
import type { Report, Sums } from './report.js';

/** Fewer than this would tell who they are. */
const FEWEST_TOLD = 3;

const isFew = (count: number): boolean => count > 0 && count < FEWEST_TOLD;

/** Duties that only a minor's file has. */
const MINORS_DUTIES = ['minor-seal'];

/** Whether a figure, or the files behind it, would tell which are minors'. */
export const tellsMinors = (name: string): boolean =>
  /minors|byAge/.test(name) || MINORS_DUTIES.some((code) => name.startsWith(`obligations.${code}`));

const AGES = 'caseload.byAge';
const DUTY_PARTS = ['opened', 'onTime', 'late', 'open'];

/** The sums by which it is decided what is told of an office: of the last day, and of the period. */
export const DECIDING_STOCKS: readonly string[] = ['caseload', 'caseload.minors', `${AGES}.under-18`];
export const DECIDING_FLOWS: readonly string[] = [
  'enrolled.minors',
  ...MINORS_DUTIES.flatMap((code) => DUTY_PARTS.map((part) => `obligations.${code}.${part}`)),
];

/** Of so few people, how old they are tells who is a minor, also by what is not told. */
const isFewMinors = (onBooks: number, ...minors: readonly number[]): boolean =>
  isFew(onBooks) || minors.some(isFew);

/**
 * Which figures of an area are not told to who may not know minors, by the sums of each of its offices: what is hidden
 * of one office is hidden of every area above it, so that it does not follow from the others. With a count of minors
 * all ages are hidden, so that it does not follow from the rest of them.
 */
export function untoldFigures(offices: readonly Sums[]): string[] {
  const some = (hides: (sum: (key: string) => number) => boolean): boolean =>
    offices.some((sums) => hides((key) => sums.get(key) ?? 0));
  const hidesAges = some((sum) =>
    isFewMinors(sum('caseload'), sum('caseload.minors'), sum(`${AGES}.under-18`)),
  );
  const duties = MINORS_DUTIES.map((code) => `obligations.${code}`);
  return [
    ...(hidesAges ? ['caseload.minors', AGES] : []),
    ...(some((sum) => isFew(sum('enrolled.minors'))) ? ['enrolled.minors'] : []),
    ...duties.filter((duty) => some((sum) => DUTY_PARTS.some((part) => isFew(sum(`${duty}.${part}`))))),
  ];
}

/** A report without the numbers of duties that are not told. */
export function withoutDuties(report: Report, untold: readonly string[]): Report {
  const told = Object.entries(report.obligations).filter(([code]) => !untold.includes(`obligations.${code}`));
  return { ...report, obligations: Object.fromEntries(told) };
}

interface DutyLine {
  readonly office: string;
  readonly code: string;
  readonly opened: number;
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
}

/** Lines about duties, without those of minors where one of them has few. */
export const withoutFew = <Line extends DutyLine>(lines: readonly Line[]): Line[] => {
  const few = new Set(
    lines.flatMap(({ code, opened, onTime, late, open }) =>
      MINORS_DUTIES.includes(code) && [opened, onTime, late, open].some(isFew) ? [code] : [],
    ),
  );
  return lines.filter(({ code }) => !few.has(code));
};

type Told<Row> = Omit<Row, '年龄'> & { readonly 年龄: Readonly<Record<string, number | null>> };

/** The ministry's table as it is told; a cell that is null is not. */
export interface ToldMonthlyForm extends Omit<MonthlyForm, 'rows' | 'total'> {
  readonly rows: readonly Told<MonthlyRow>[];
  readonly total: Told<MonthlyForm['total']>;
}

const hidden = <Row extends Pick<MonthlyRow, '年龄'>>(row: Row): Told<Row> => ({
  ...row,
  年龄: Object.fromEntries(Object.keys(row.年龄).map((band) => [band, null])),
});

/** The table as it is told to who may not know minors, by how many of them each office has at the end of the month. */
export function toldMonthly(form: MonthlyForm, minorsOf: (office: string) => number): ToldMonthlyForm {
  const hides = ({ office, 年龄, 本月在册 }: MonthlyRow): boolean =>
    isFewMinors(本月在册, 年龄['不满18'] ?? 0, minorsOf(office));
  const rows = form.rows.map((row) => (hides(row) ? hidden(row) : row));
  return { ...form, rows, total: form.rows.some(hides) ? hidden(form.total) : form.total };
}
