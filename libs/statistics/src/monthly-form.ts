import { NO_ROWS, type RegisterKind, type RegisterRow, type RegisterRows } from '#register';
import { dayOf, earlierOf, knownChapterOf, type Day } from '#statute';
import type { Counted } from './explain.js';
import { booksOf, monthlyCells, UNFILLED, type MonthlyCell, type MonthScope } from './monthly-cells.js';

/** Numbers by their names; null where nothing that is recorded can tell (未填), never 0. */
export type MonthlyNumbers = Readonly<Record<string, number | null>>;

/** A row of the ministry's monthly table (社区矫正人员情况统计表); its keys are the table's own words. */
export interface MonthlyRow {
  readonly office: string;
  readonly 上月在册: number;
  readonly 本月增加: number;
  readonly 本月减少: MonthlyNumbers;
  readonly 本月在册: number;
  readonly 类别: MonthlyNumbers;
  readonly 犯罪类型: MonthlyNumbers;
  readonly 户籍: MonthlyNumbers;
  readonly 性别: MonthlyNumbers;
  readonly 民族: MonthlyNumbers;
  readonly 年龄: MonthlyNumbers;
  readonly 文化程度: MonthlyNumbers;
  readonly 就业就学: MonthlyNumbers;
  readonly 本月: MonthlyNumbers;
  readonly 累计: MonthlyNumbers;
}

/** 上月在册 + 本月增加 − 本月减少 = 本月在册, for an office, or for 合计. */
export interface MonthlyBalance {
  readonly office: string;
  readonly opening: number;
  readonly added: number;
  readonly removed: number;
  readonly closing: number;
  readonly holds: boolean;
}

export interface MonthlyForm {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Facts of later days are left out. */
  readonly asOf: Day;
  readonly rows: readonly MonthlyRow[];
  readonly total: Omit<MonthlyRow, 'office'>;
  /** For each office, then for 合计. */
  readonly balance: readonly MonthlyBalance[];
  /** Names of crimes that the chapters do not know, not of closed files; they count under 其他. */
  readonly unknownOffences: readonly string[];
  /** Files that are in no cell, because they cannot be shown; absent where there are none. */
  readonly notCounted?: number;
}

export const TOTAL = '合计';

/** A month, and the day as of which its facts stand. */
export interface MonthAsked {
  readonly month: string;
  readonly asOf: Day;
}

/** First and last day of a month `YYYY-MM` that count. */
function daysOf({ month, asOf }: MonthAsked): Omit<MonthScope, 'rows'> {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return { first: `${month}-01`, last: earlierOf(dayOf(year, number, 31), asOf), asOf };
}

/** Why there is no table of a month; null where there is one. */
export const monthNotBegun = ({ month, asOf }: MonthAsked, today: Day): string | null =>
  `${month}-01` > earlierOf(asOf, today)
    ? `${month} 在 ${earlierOf(asOf, today)} 还没有开始，没有可统计的事实；请选已经开始的月份。`
    : null;

/** The rows of each office, each row looked at once. */
function byOffice(rows: RegisterRows, offices: readonly string[]): Map<string, RegisterRows> {
  const found = new Map<string, Record<RegisterKind, RegisterRow[]>>(
    offices.map((office) => [office, emptied()]),
  );
  for (const [kind, all] of Object.entries(rows) as [RegisterKind, readonly RegisterRow[]][])
    for (const row of all) found.get(row.office)?.[kind].push(row);
  return found as unknown as Map<string, RegisterRows>;
}

const emptied = (): Record<RegisterKind, RegisterRow[]> =>
  Object.fromEntries(Object.keys(NO_ROWS).map((kind) => [kind, []])) as unknown as Record<
    RegisterKind,
    RegisterRow[]
  >;

function lineOf(cells: readonly MonthlyCell[]): Omit<MonthlyRow, 'office'> {
  const line: Record<string, unknown> = {};
  for (const { group, name, files } of cells) {
    const number = files === null ? null : files.length;
    line[group] = name === null ? number : { ...(line[group] as MonthlyNumbers | undefined), [name]: number };
  }
  return line as unknown as Omit<MonthlyRow, 'office'>;
}

function balanceOf(office: string, line: Omit<MonthlyRow, 'office'>): MonthlyBalance {
  const { 上月在册: opening, 本月增加: added, 本月在册: closing } = line;
  const removed = Object.values(line.本月减少).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return { office, opening, added, removed, closing, holds: opening + added - removed === closing };
}

/** `上月在册55 + 本月增加1 − 本月减少3 = 本月在册53，相符`. */
export const balanceWords = ({ opening, added, removed, closing, holds }: MonthlyBalance): string =>
  `上月在册${opening} + 本月增加${added} − 本月减少${removed} = ${opening + added - removed}，` +
  (holds ? `与本月在册${closing}相符` : `与本月在册${closing}不符，请核对`);

/** The table of a month: a row for each office, and their total. */
export function monthlyForm(rows: RegisterRows, offices: readonly string[], asked: MonthAsked): MonthlyForm {
  const days = daysOf(asked);
  const of = byOffice(rows, offices);
  const each = offices.map((office): MonthlyRow => {
    const own = of.get(office) ?? NO_ROWS;
    return { office, ...lineOf(monthlyCells({ ...days, rows: own })) };
  });
  const total = lineOf(monthlyCells({ ...days, rows }));
  const unknown = booksOf({ ...days, rows })
    .filter((row) => row.confidentiality === 'ordinary' && knownChapterOf(row.offence) === null)
    .map(({ offence }) => offence);
  return {
    ...asked,
    rows: each,
    total,
    balance: [...each.map((row) => balanceOf(row.office, row)), balanceOf(TOTAL, total)],
    unknownOffences: [...new Set(unknown)].sort(),
  };
}

/** `类别.缓刑`, `本月在册`. */
export const cellName = ({ group, name }: Pick<MonthlyCell, 'group' | 'name'>): string =>
  name === null ? group : `${group}.${name}`;

/** The cells that can be explained, by their names. */
export const MONTHLY_CELLS: readonly string[] = monthlyCells({
  rows: NO_ROWS,
  first: '2023-01-01',
  last: '2023-01-31',
  asOf: '2023-01-31',
}).map(cellName);

/** Whether a table has a cell of this name; `.未填` stands beside the columns of a group. */
export const isMonthlyCell = (name: string): boolean =>
  MONTHLY_CELLS.includes(name) ||
  name === `类别.禁止令${UNFILLED}` ||
  name === `累计.宣告禁止令${UNFILLED}` ||
  (name.endsWith(`.${UNFILLED}`) &&
    MONTHLY_CELLS.some((known) => known.startsWith(name.slice(0, -UNFILLED.length))));

/** The files behind every cell of the total, by the cell's name; null where nothing can tell. */
export function monthlyFiles(
  rows: RegisterRows,
  asked: MonthAsked,
): ReadonlyMap<string, readonly Counted[] | null> {
  return new Map(monthlyCells({ ...daysOf(asked), rows }).map((cell) => [cellName(cell), cell.files]));
}
