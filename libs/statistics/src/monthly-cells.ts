import type { CaseRow, RegisterKind, RegisterRow, RegisterRows } from '#register';
import {
  addDays,
  ageOn,
  BAN_CATEGORIES,
  CATEGORY,
  chapterOf,
  EDUCATION,
  EMPLOYMENT,
  HOUSEHOLD,
  OFFENCE_CHAPTERS,
  RELEASES,
  SEX,
  type Day,
  type TermList,
} from '#statute';
import { awaitedGapFiles, countedRow, gapFiles, type Counted } from './explain.js';

/** What the table of a month is made from: rows, and the days that count. */
export interface MonthScope {
  readonly rows: RegisterRows;
  readonly first: Day;
  /** The month's last day, or the day as of which the facts stand where that is earlier. */
  readonly last: Day;
  readonly asOf: Day;
}

/** What a cell counts; null where nothing that is recorded can tell (未填). */
export type CellFiles = readonly Counted[] | null;

export interface MonthlyCell {
  readonly group: string;
  /** Null where the column stands alone. */
  readonly name: string | null;
  readonly files: CellFiles;
}

export const UNFILLED = '未填';
const BEGINNING: Day = '1900-01-01';

/** The day it left the books; nothing leaves them before it was on them. */
function leftOn({ enrolledOn, departedOn }: CaseRow): Day | null {
  if (enrolledOn === null || departedOn === null) return null;
  return departedOn > enrolledOn ? departedOn : enrolledOn;
}

const onBooks = (row: CaseRow, at: Day): boolean => {
  const left = leftOn(row);
  return row.enrolledOn !== null && row.enrolledOn <= at && (left === null || left > at);
};

export const booksOf = ({ rows, last }: MonthScope): CaseRow[] =>
  rows.cases.filter((row) => onBooks(row, last));

const cell = (group: string, name: string | null, files: CellFiles): MonthlyCell => ({ group, name, files });

const asCases = (rows: readonly CaseRow[], dayOf: (row: CaseRow) => Day | null): Counted[] =>
  rows.map((row) => countedRow('cases', row, dayOf(row) ?? ''));

/** A cell for each name, also where it has none; what has no name counts as 未填 beside them. */
function tally(
  group: string,
  names: readonly string[],
  rows: readonly CaseRow[],
  nameOf: (row: CaseRow) => string | null,
  dayOf: (row: CaseRow) => Day | null = ({ enrolledOn }) => enrolledOn,
): MonthlyCell[] {
  const found = new Map<string, CaseRow[]>(names.map((name) => [name, []]));
  for (const row of rows) {
    const name = nameOf(row) ?? UNFILLED;
    const own = found.get(name);
    if (own) own.push(row);
    else found.set(name, [row]);
  }
  return [...found].map(([name, own]) => cell(group, name, asCases(own, dayOf)));
}

/** The same of what a file need not tell: where none of them does, nothing can tell, and no column is 0. */
function tallyTold(
  group: string,
  names: readonly string[],
  rows: readonly CaseRow[],
  nameOf: (row: CaseRow) => string | null,
): MonthlyCell[] {
  const cells = tally(group, names, rows, nameOf);
  if (rows.length === 0 || rows.some((row) => nameOf(row) !== null)) return cells;
  return cells.map((one) => (one.name === UNFILLED ? one : { ...one, files: null }));
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

/** A death of which nothing more is told is a natural one. */
const leftAs = ({ departureKind, deathKind }: CaseRow): string =>
  departureKind === 'died' && deathKind === 'abnormal'
    ? '非正常死亡'
    : (LEFT_AS[departureKind ?? ''] ?? '其他');

function ageBand(birth: Day, on: Day): string {
  const age = ageOn(birth, on);
  if (age < 18) return '不满18';
  if (age <= 45) return '18至45';
  return age <= 60 ? '46至60' : '61以上';
}

/** Those with a court's ban. Where nobody's file says whether there is one, that is not told; never as none. */
const banned = (rows: readonly CaseRow[]): CellFiles =>
  rows.length > 0 && rows.every(({ courtBan }) => courtBan === null)
    ? null
    : asCases(
        rows.filter(({ courtBan }) => courtBan === true),
        ({ enrolledOn }) => enrolledOn,
      );

/** Stands beside those with a ban where somebody's file does not say whether there is one. */
function bansUntold(group: string, name: string, rows: readonly CaseRow[]): MonthlyCell[] {
  const untold = rows.filter(({ courtBan }) => courtBan === null);
  return untold.length > 0
    ? [
        cell(
          group,
          name,
          asCases(untold, ({ enrolledOn }) => enrolledOn),
        ),
      ]
    : [];
}

function categories(books: readonly CaseRow[]): MonthlyCell[] {
  const of = (category: string): CaseRow[] => books.filter((row) => row.category === category);
  return [
    ...tally('类别', wordsOf(CATEGORY), books, ({ category }) => wordIn(CATEGORY, category)),
    cell('类别', '管制禁止令', banned(of('control'))),
    cell('类别', '缓刑禁止令', banned(of('suspended_sentence'))),
    ...bansUntold('类别', `禁止令${UNFILLED}`, BAN_CATEGORIES.flatMap(of)),
  ];
}

function described(books: readonly CaseRow[], last: Day): MonthlyCell[] {
  return [
    ...categories(books),
    ...tally('犯罪类型', OFFENCE_CHAPTERS, books, ({ offence }) => chapterOf(offence)),
    ...tallyTold('户籍', wordsOf(HOUSEHOLD), books, ({ household }) => wordIn(HOUSEHOLD, household)),
    ...tally('性别', wordsOf(SEX), books, ({ sex }) => wordIn(SEX, sex)),
    ...tallyTold('民族', ['汉族', '少数民族'], books, ({ ethnicity }) => {
      if (!ethnicity) return null;
      return /^汉族?$/.test(ethnicity) ? '汉族' : '少数民族';
    }),
    ...tally('年龄', ['不满18', '18至45', '46至60', '61以上'], books, ({ birth }) => ageBand(birth, last)),
    ...tallyTold('文化程度', wordsOf(EDUCATION), books, ({ education }) => wordIn(EDUCATION, education)),
    ...tallyTold('就业就学', wordsOf(EMPLOYMENT), books, ({ employment }) => wordIn(EMPLOYMENT, employment)),
  ];
}

type Within = (day: Day | null) => boolean;
const between =
  (from: Day, to: Day): Within =>
  (day) =>
    day !== null && day >= from && day <= to;

const rowsAs = <Kind extends RegisterKind>(
  kind: Kind,
  rows: readonly RegisterRow<Kind>[],
  dayOf: (row: RegisterRow<Kind>) => Day | null,
): Counted[] => rows.map((row) => countedRow(kind, row, dayOf(row) ?? ''));

const sanctions = ({ rows }: MonthScope, kind: string, within: Within): Counted[] =>
  rowsAs(
    'sanctions',
    rows.sanctions.filter((row) => row.kind === kind && within(row.decidedOn)),
    ({ decidedOn }) => decidedOn,
  );

/** Granted by the court, while the ruling that moves the end of the term is not on file. */
const ruledReductions = ({ rows }: MonthScope, within: Within): Counted[] =>
  rows.cases.flatMap((row) =>
    row.conduct
      .filter(({ kind, on }) => kind === 'reduction_ruled' && within(on))
      .map(({ on }) => countedRow('cases', row, on)),
  );

/**
 * New crimes by the month in which they came to light, each person once a month: so that the months add up to how the
 * column of all months grows. One from before the judgment took effect is no new crime (漏罪).
 */
function reoffenders({ rows }: MonthScope, within: Within): Counted[] {
  const found = new Map<string, Counted>();
  for (const row of rows.reoffences) {
    const { committedOn, discoveredOn, earlier, personKey, office } = row;
    if (committedOn === null || discoveredOn === null || earlier || !within(discoveredOn)) continue;
    const once = JSON.stringify([office, personKey, discoveredOn.slice(0, 7)]);
    if (!found.has(once)) found.set(once, countedRow('reoffences', row, discoveredOn));
  }
  return [...found.values()];
}

/** What the table counts by events, of some days. */
function events(scope: MonthScope, within: Within) {
  const { cases } = scope.rows;
  const enrolled = cases.filter(({ enrolledOn }) => within(enrolledOn));
  const left = cases.filter((row) => within(leftOn(row)));
  return {
    enrolled,
    left: tally('本月减少', LEAVING, left, leftAs, leftOn),
    leftAs: (word: string): Counted[] =>
      asCases(
        left.filter((row) => leftAs(row) === word),
        leftOn,
      ),
    released: asCases(
      left.filter(({ departureKind }) => RELEASES.has(departureKind ?? '')),
      leftOn,
    ),
    warnings: sanctions(scope, 'warning', within),
    penalties: sanctions(scope, 'public_security_penalty', within),
    reductions: [...sanctions(scope, 'reduction', within), ...ruledReductions(scope, within)],
    reoffenders: reoffenders(scope, within),
  };
}

/** A person in 漏管 and in 脱管 counts twice. */
function ofThisMonth(scope: MonthScope, month: ReturnType<typeof events>): MonthlyCell[] {
  const period = { from: scope.first, to: scope.last, asOf: scope.asOf };
  return [
    cell('本月', '警告', month.warnings),
    cell('本月', '治安处罚', month.penalties),
    cell('本月', '减刑', month.reductions),
    cell('本月', '居住地变更', month.leftAs('居住地变更')),
    cell('本月', '再犯罪', month.reoffenders),
    cell('本月', '漏管脱管', [
      ...gapFiles(scope.rows, 'offSupervision', period),
      ...gapFiles(scope.rows, 'missedIntake', period),
    ]),
    cell('本月', '漏管脱管待核', awaitedGapFiles(scope.rows, period)),
  ];
}

function sinceTheBeginning(ever: ReturnType<typeof events>): MonthlyCell[] {
  const enrolledOn = ({ enrolledOn }: CaseRow): Day | null => enrolledOn;
  const bannable = ever.enrolled.filter(({ category }) => BAN_CATEGORIES.some((one) => one === category));
  return [
    cell('累计', '接受', asCases(ever.enrolled, enrolledOn)),
    cell('累计', '解除', ever.released),
    cell('累计', '撤销缓刑', ever.leftAs('撤销缓刑')),
    cell('累计', '撤销假释', ever.leftAs('撤销假释')),
    cell('累计', '收监', ever.leftAs('收监执行')),
    cell('累计', '警告', ever.warnings),
    cell('累计', '治安处罚', ever.penalties),
    cell('累计', '减刑', ever.reductions),
    cell('累计', '居住地变更', ever.leftAs('居住地变更')),
    cell('累计', '再犯罪', ever.reoffenders),
    cell('累计', '宣告禁止令', banned(bannable)),
    ...bansUntold('累计', `宣告禁止令${UNFILLED}`, bannable),
  ];
}

/** Every cell of a line of the ministry's monthly table, in the table's order, with what it counts. */
export function monthlyCells(scope: MonthScope): MonthlyCell[] {
  const { first, last } = scope;
  const enrolledOn = ({ enrolledOn }: CaseRow): Day | null => enrolledOn;
  const month = events(scope, between(first, last));
  const books = booksOf(scope);
  const before = scope.rows.cases.filter((row) => onBooks(row, addDays(first, -1)));
  return [
    cell('上月在册', null, asCases(before, enrolledOn)),
    cell('本月增加', null, asCases(month.enrolled, enrolledOn)),
    ...month.left,
    cell('本月在册', null, asCases(books, enrolledOn)),
    ...described(books, last),
    ...ofThisMonth(scope, month),
    ...sinceTheBeginning(events(scope, between(BEGINNING, last))),
  ];
}
