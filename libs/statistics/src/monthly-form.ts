import type { CaseRow, RegisterRows, SanctionRow } from '#register';
import {
  addDays,
  ageOn,
  CATEGORY,
  chapterOf,
  dayOf,
  EDUCATION,
  EMPLOYMENT,
  HOUSEHOLD,
  OFFENCE_CHAPTERS,
  SEX,
  type Day,
  type TermList,
} from '#statute';

type Cells = Readonly<Record<string, number>>;

/** A row of the ministry's monthly table (社区矫正人员情况统计表); its keys are the table's own words. */
export interface MonthlyRow {
  readonly office: string;
  readonly 上月在册: number;
  readonly 本月增加: number;
  readonly 本月减少: Cells;
  readonly 本月在册: number;
  readonly 类别: Cells;
  readonly 犯罪类型: Cells;
  readonly 户籍: Cells;
  readonly 性别: Cells;
  readonly 民族: Cells;
  readonly 年龄: Cells;
  readonly 文化程度: Cells;
  readonly 就业就学: Cells;
  readonly 本月: Cells;
  readonly 累计: Cells;
}

export interface MonthlyForm {
  readonly month: string;
  readonly rows: readonly MonthlyRow[];
  readonly total: Omit<MonthlyRow, 'office'>;
  /** Names of crimes that the chapters do not know, not of closed files; they count under 其他. */
  readonly unknownOffences: readonly string[];
  /** Files that are in no cell, because they cannot be shown; absent where there are none. */
  readonly notCounted?: number;
}

/** First and last day of a month `YYYY-MM`. */
function daysOf(month: string): { first: Day; last: Day } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return { first: `${month}-01`, last: dayOf(year, number, 31) };
}

const onBooks = (row: CaseRow, at: Day): boolean =>
  row.enrolledOn !== null && row.enrolledOn <= at && (row.departedOn === null || row.departedOn > at);

/** How many of the items fall under each name; every name is shown, and what has none counts as 未填. */
function tally<Item>(
  names: readonly string[],
  items: readonly Item[],
  nameOf: (item: Item) => string | null,
): Cells {
  const cells: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  for (const item of items) {
    const name = nameOf(item) ?? '未填';
    cells[name] = (cells[name] ?? 0) + 1;
  }
  return cells;
}

const wordsOf = (list: TermList): string[] => Object.values(list).map(({ zh }) => zh);
const wordIn = (list: TermList, code: string | null): string | null =>
  code === null ? null : (list[code]?.zh ?? null);

const LEFT_AS: Readonly<Record<string, string>> = {
  term_served: '期满解除',
  suspension_revoked: '撤销缓刑',
  parole_revoked: '撤销假释',
  recalled: '收监执行',
  died: '正常死亡',
  transferred_out: '居住地变更',
};
const LEAVING = [
  '期满解除',
  '撤销缓刑',
  '撤销假释',
  '收监执行',
  '正常死亡',
  '非正常死亡',
  '居住地变更',
  '其他',
];

function ageBand(birth: Day, on: Day): string {
  const age = ageOn(birth, on);
  if (age < 18) return '不满18';
  if (age <= 45) return '18至45';
  return age <= 60 ? '46至60' : '61以上';
}

const banned = (rows: readonly CaseRow[], category: string): number =>
  rows.filter((row) => row.category === category && row.courtBan === true).length;

const times = (sanctions: readonly SanctionRow[], kind: string, from: Day, to: Day): number =>
  sanctions.filter((row) => row.kind === kind && row.decidedOn >= from && row.decidedOn <= to).length;

const BEGINNING: Day = '1900-01-01';

function monthlyRow(office: string, all: RegisterRows, month: string): MonthlyRow {
  const { first, last } = daysOf(month);
  const cases = all.cases.filter((row) => row.office === office);
  const sanctions = all.sanctions.filter((row) => row.office === office);
  const books = cases.filter((row) => onBooks(row, last));
  const leftBetween = (from: Day) =>
    cases.filter(({ departedOn }) => departedOn !== null && departedOn >= from && departedOn <= last);
  const enrolledBetween = (from: Day) =>
    cases.filter(({ enrolledOn }) => enrolledOn !== null && enrolledOn >= from && enrolledOn <= last);
  const left = tally(
    LEAVING,
    leftBetween(first),
    ({ departureKind }) => LEFT_AS[departureKind ?? ''] ?? '其他',
  );
  const leftEver = tally(
    LEAVING,
    leftBetween(BEGINNING),
    ({ departureKind }) => LEFT_AS[departureKind ?? ''] ?? '其他',
  );
  const reoffenders = (from: Day): number =>
    new Set(
      all.reoffences
        .filter(
          ({ office: at, committedOn, discoveredOn }) =>
            at === office &&
            committedOn !== null &&
            committedOn >= from &&
            committedOn <= last &&
            discoveredOn !== null &&
            discoveredOn <= last,
        )
        .map(({ personKey }) => personKey),
    ).size;
  return {
    office,
    上月在册: cases.filter((row) => onBooks(row, addDays(first, -1))).length,
    本月增加: enrolledBetween(first).length,
    本月减少: left,
    本月在册: books.length,
    类别: {
      ...tally(wordsOf(CATEGORY), books, ({ category }) => wordIn(CATEGORY, category)),
      管制禁止令: banned(books, 'control'),
      缓刑禁止令: banned(books, 'suspended_sentence'),
    },
    犯罪类型: tally(OFFENCE_CHAPTERS, books, ({ offence }) => chapterOf(offence)),
    户籍: tally(wordsOf(HOUSEHOLD), books, ({ household }) => wordIn(HOUSEHOLD, household)),
    性别: tally(wordsOf(SEX), books, ({ sex }) => wordIn(SEX, sex)),
    民族: tally(
      ['汉族', '少数民族'],
      books,
      ({ ethnicity }) => ethnicity && (/^汉族?$/.test(ethnicity) ? '汉族' : '少数民族'),
    ),
    年龄: tally(['不满18', '18至45', '46至60', '61以上'], books, ({ birth }) => ageBand(birth, last)),
    文化程度: tally(wordsOf(EDUCATION), books, ({ education }) => wordIn(EDUCATION, education)),
    就业就学: tally(wordsOf(EMPLOYMENT), books, ({ employment }) => wordIn(EMPLOYMENT, employment)),
    本月: {
      警告: times(sanctions, 'warning', first, last),
      治安处罚: times(sanctions, 'public_security_penalty', first, last),
      减刑: 0,
      居住地变更: left['居住地变更'] ?? 0,
      再犯罪: reoffenders(first),
      漏管脱管: 0,
    },
    累计: {
      接受: enrolledBetween(BEGINNING).length,
      解除: (leftEver['期满解除'] ?? 0) + (leftEver['其他'] ?? 0),
      撤销缓刑: leftEver['撤销缓刑'] ?? 0,
      撤销假释: leftEver['撤销假释'] ?? 0,
      收监: leftEver['收监执行'] ?? 0,
      警告: times(sanctions, 'warning', BEGINNING, last),
      治安处罚: times(sanctions, 'public_security_penalty', BEGINNING, last),
      减刑: 0,
      居住地变更: leftEver['居住地变更'] ?? 0,
      再犯罪: reoffenders(BEGINNING),
      宣告禁止令: enrolledBetween(BEGINNING).filter(({ courtBan }) => courtBan === true).length,
    },
  };
}

function addUp(cells: readonly (Cells | number)[]): Cells | number {
  if (cells.every((cell) => typeof cell === 'number')) return cells.reduce((sum, cell) => sum + cell, 0);
  const sums: Record<string, number> = {};
  for (const cell of cells as readonly Cells[])
    for (const [name, n] of Object.entries(cell)) sums[name] = (sums[name] ?? 0) + n;
  return sums;
}

/** The table of a month: a row for each office, and their total. */
export function monthlyForm(rows: RegisterRows, offices: readonly string[], month: string): MonthlyForm {
  const each = offices.map((office) => monthlyRow(office, rows, month));
  const { office: _office, ...columns } = each[0] ?? monthlyRow('', rows, month);
  const total = Object.fromEntries(
    Object.keys(columns).map((name) => [name, addUp(each.map((row) => row[name as keyof typeof columns]))]),
  ) as unknown as MonthlyForm['total'];
  const { last } = daysOf(month);
  const unknown = rows.cases
    .filter(
      (row) => row.confidentiality === 'ordinary' && onBooks(row, last) && chapterOf(row.offence) === '其他',
    )
    .map(({ offence }) => offence);
  return { month, rows: each, total, unknownOffences: [...new Set(unknown)].sort() };
}
