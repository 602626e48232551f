import { DUTY_PARTS, RULES, type DutyPart } from './counts.js';
import { rulesOfDuty } from './duties.js';
import type { MonthlyForm, MonthlyRow } from './monthly-form.js';
import type { Report, Sums } from './report.js';

/** Fewer than this would tell who they are. */
const FEWEST_TOLD = 3;

const isFew = (count: number): boolean => count > 0 && count < FEWEST_TOLD;

/** Duties that only a minor's file has. */
const MINORS_DUTIES = ['minor-seal'];

/** The names below which the figures of a duty stand: the duty's own, and its rules'. */
const namesOf = (duty: string): readonly string[] => [
  `obligations.${duty}`,
  ...rulesOfDuty(duty).map((rule) => `${RULES}${rule}`),
];
const isOf = (name: string, path: string): boolean => name === path || name.startsWith(`${path}.`);

/** Whether a figure, or the files behind it, would tell which are minors'. */
export const tellsMinors = (name: string): boolean =>
  /minors|byAge/.test(name) || MINORS_DUTIES.some((duty) => namesOf(duty).some((own) => isOf(name, own)));

const AGES = 'caseload.byAge';

const sumsOf = (duty: string): readonly string[] =>
  rulesOfDuty(duty).flatMap((rule) => DUTY_PARTS.map((part) => `${RULES}${rule}.${part}`));

/** The sums by which it is decided what is told of an office: of the last day, and of the period. */
export const DECIDING_STOCKS: readonly string[] = ['caseload', 'caseload.minors', `${AGES}.under-18`];
export const DECIDING_FLOWS: readonly string[] = [
  'enrolled.minors',
  ...MINORS_DUTIES.flatMap((duty) => sumsOf(duty)),
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
  const duties = MINORS_DUTIES.filter((duty) => some((sum) => sumsOf(duty).some((key) => isFew(sum(key)))));
  return [
    ...(hidesAges ? ['caseload.minors', AGES] : []),
    ...(some((sum) => isFew(sum('enrolled.minors'))) ? ['enrolled.minors'] : []),
    ...duties.flatMap(namesOf),
  ];
}

/** A report without the numbers of duties that are not told. */
export function withoutDuties(report: Report, untold: readonly string[]): Report {
  const told = <Group extends Report['rules']>(group: Group, path: string): Report['rules'] =>
    Object.fromEntries(Object.entries(group).filter(([name]) => !untold.includes(`${path}${name}`)));
  return {
    ...report,
    obligations: told(report.obligations, 'obligations.'),
    rules: told(report.rules, RULES),
  };
}

interface DutyLine extends Readonly<Record<DutyPart, number>> {
  readonly office: string;
  readonly code: string;
}

/** Lines about duties, without those of minors where one of them has few. */
export const withoutFew = <Line extends DutyLine>(lines: readonly Line[]): Line[] => {
  const few = new Set(
    lines.flatMap((line) =>
      MINORS_DUTIES.includes(line.code) && DUTY_PARTS.some((part) => isFew(line[part])) ? [line.code] : [],
    ),
  );
  return lines.filter(({ code }) => !few.has(code));
};

/** Whether a cell of the ministry's table would tell how old people are. */
export const tellsAges = (cell: string): boolean => cell.startsWith('年龄');

const hidden = <Row extends Pick<MonthlyRow, '年龄'>>(row: Row): Row => ({
  ...row,
  年龄: Object.fromEntries(Object.keys(row.年龄).map((band) => [band, null])),
});

/**
 * The table as it is told to who may not know minors, by how many of them each office has at the end of the month: with
 * a small count all ages of its row and of the total are null, so that it follows from no other cell.
 */
export function toldMonthly(form: MonthlyForm, minorsOf: (office: string) => number): MonthlyForm {
  const hides = ({ office, 年龄, 本月在册 }: MonthlyRow): boolean =>
    isFewMinors(本月在册, 年龄['不满18'] ?? 0, minorsOf(office));
  const rows = form.rows.map((row) => (hides(row) ? hidden(row) : row));
  return { ...form, rows, total: form.rows.some(hides) ? hidden(form.total) : form.total };
}
