import { inOnePiece, type Steps } from '#application';
import { fieldFault, LONGEST_REMARK, textFault, type RecordFields } from '#casework';
import { BadInput } from '#database';
import { dayIn, isEarlier, momentWords, readIdentityNumber, SEX, wordOf, type Day } from '#statute';
import type { RawSheet } from './raw-workbook.js';
import { contentOf, readCells, repeatsIn, type Placed, type ReadCells } from './row-cells.js';
import { isOfFile, sheetTitled, type Column, type Sheet } from './sheets.js';

/** A cell that keeps its row from being a fact. */
export interface LedgerError {
  readonly sheet: string;
  /** As Excel shows it; titles are row 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** File number to day of enrolment (null: not enrolled yet). */
export type KnownFiles = ReadonlyMap<string, string | null>;

/** A row that can be a fact. */
export interface LedgerRow {
  readonly sheet: Sheet;
  readonly row: number;
  readonly fields: RecordFields;
  /** What it says in the columns of its sheet, where rows are compared by that alone. */
  readonly content?: string;
}

export interface ReadLedger {
  readonly rows: readonly LedgerRow[];
  readonly errors: readonly LedgerError[];
  /** Sheets that are no part of a ledger; named, because their rows are not taken. */
  readonly unknownSheets: readonly string[];
}

/** The title of a column that is none of the ledger's own. */
const LONGEST_TITLE = 100;

const SHOWN = 100;
/** A value as an error repeats it: enough to find the cell. */
export const shownValue = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text;

const valueOf = (fields: RecordFields, field: string): string => String(fields[field] ?? '');

/** Many more than anybody mends one by one; each takes memory. */
const MOST_ERRORS = 200_000;

/** @throws BadInput where there are more than can be told */
function boundErrors(errors: readonly LedgerError[]): void {
  const [first] = errors;
  if (!first || errors.length <= MOST_ERRORS) return;
  throw new BadInput(
    `台账中有误的单元格超过 ${MOST_ERRORS / 10_000} 万个，没有逐一列出；多半是整列填错了位置或格式，例如“${first.sheet}”第 ${first.row} 行“${first.column}”：${first.message}请整列改正后重新上传，或把台账分成几份。`,
  );
}

/** The same in one piece, where nobody else waits. */
export const readLedger = (
  raw: readonly RawSheet[],
  knownFiles: KnownFiles,
  today: Day | null = null,
): ReadLedger => inOnePiece(readLedgerSteps(raw, knownFiles, today));

/** Reads every sheet; reports every bad cell of every row. `knownFiles`: file numbers already in the store, with their day of enrolment. `today`: later than this nothing can have happened; null: not judged. @throws BadInput */
export function* readLedgerSteps(
  raw: readonly RawSheet[],
  knownFiles: KnownFiles,
  today: Day | null,
): Steps<ReadLedger> {
  const errors: LedgerError[] = [];
  const rows: LedgerRow[] = [];
  const unknownSheets: string[] = [];
  for (const rawSheet of raw) {
    const sheet = sheetTitled(rawSheet.title);
    if (!sheet) {
      if (rawSheet.rows.length > 0) unknownSheets.push(shownValue(rawSheet.title));
      continue;
    }
    if (rawSheet.rows.length > 0) yield* readSheet(sheet, rawSheet, today, rows, errors);
  }
  const files = new Map<string, string>();
  for (const { sheet, fields } of rows) {
    if (sheet.record === 'particulars')
      files.set(valueOf(fields, 'fileNumber'), valueOf(fields, 'enrolledOn'));
    yield;
  }
  const stated = new Set([...files.keys(), ...fileNumbersWritten(raw)]);
  for (const row of rows) {
    if (isOfFile(row.sheet)) errors.push(...fileErrors(row, stated, knownFiles, files));
    yield;
  }
  yield* tellDuplicates(rows, errors);
  yield* tellCrowded(rows, errors);
  boundErrors(errors);
  return { rows, errors: sorted(errors), unknownSheets };
}

/** Every file number written in 入矫, also of rows with a bad cell: a leave of a bad file is not of an unknown one. */
function fileNumbersWritten(raw: readonly RawSheet[]): string[] {
  const sheet = raw.find(({ title }) => sheetTitled(title)?.record === 'particulars');
  const index = sheet?.titles.indexOf('档案号') ?? -1;
  return index < 0 ? [] : (sheet?.rows.map(({ cells }) => cells[index] ?? '') ?? []);
}

function* readSheet(
  sheet: Sheet,
  raw: RawSheet,
  today: Day | null,
  rows: LedgerRow[],
  errors: LedgerError[],
): Steps<void> {
  const placed: Placed[] = [];
  const taken = new Set<number>();
  const missing: Column[] = [];
  for (const column of sheet.columns) {
    const index = raw.titles.findIndex((title) => title === column.title || column.aliases?.includes(title));
    if (index >= 0) {
      placed.push({ column, index });
      taken.add(index);
    } else if (column.required) missing.push(column);
  }
  if (missing.length > 0) {
    // One error a column, at the titles, instead of one a row.
    for (const { title } of missing) {
      errors.push({
        sheet: sheet.title,
        row: 1,
        column: title,
        value: '',
        code: 'column-missing',
        message: `缺少必填的列“${title}”。`,
      });
    }
    return;
  }
  const others = raw.titles
    .map((title, index) => ({ title, index }))
    .filter(({ title, index }) => title !== '' && !taken.has(index));
  const badTitles = titleErrors(sheet, others);
  if (badTitles.length > 0) return void errors.push(...badTitles);
  yield* readRows({ sheet, placed, others, today }, raw, rows, errors);
}

interface Reading {
  readonly sheet: Sheet;
  readonly placed: readonly Placed[];
  readonly others: readonly OtherColumn[];
  readonly today: Day | null;
}

function* readRows(
  { sheet, placed, others, today }: Reading,
  raw: RawSheet,
  rows: LedgerRow[],
  errors: LedgerError[],
): Steps<void> {
  const repeats = repeatsIn(sheet);
  for (const { row, cells } of raw.rows) {
    yield;
    const read = readCells(placed, cells);
    const content = sheet.isTheSameByColumns ? contentOf(read) : undefined;
    if (content !== undefined && repeats(read.fields, content)) continue;
    const error = (column: string, value: string, code: string, message: string): void =>
      void errors.push({ sheet: sheet.title, row, column, value: shownValue(value), code, message });
    for (const { column, text, code, message } of read.bad) error(column.title, text, code, message);
    const { fields } = read;
    const remarks = remarksOf(others, cells, read.hours, error);
    if (remarks !== undefined) fields['remarks'] = remarks;
    checkRow(sheet, read, today, error);
    rows.push({ sheet, row, fields, ...(content === undefined ? {} : { content }) });
    boundErrors(errors);
  }
}

interface OtherColumn {
  readonly title: string;
  readonly index: number;
}

const titleErrors = (sheet: Sheet, others: readonly OtherColumn[]): LedgerError[] =>
  others.flatMap(({ title }) => {
    const fault = textFault(title, LONGEST_TITLE);
    const column = shownValue(title);
    const at = { sheet: sheet.title, row: 1, column, value: column, code: 'bad-title' };
    return fault === null ? [] : [{ ...at, message: `列名${fault}` }];
  });

/** What stands in columns that are none of the ledger's own, kept as it is. */
function remarksOf(
  others: readonly OtherColumn[],
  cells: readonly string[],
  hours: Readonly<Record<string, string>>,
  report: Report,
): string | undefined {
  const filled = others.filter(({ index }) => (cells[index] ?? '') !== '');
  if (filled.length === 0 && Object.keys(hours).length === 0) return undefined;
  for (const { title, index } of filled) {
    const fault = textFault(cells[index] ?? '', LONGEST_REMARK);
    if (fault !== null) report(title, cells[index] ?? '', 'bad-text', `“${title}”${fault}`);
  }
  const said = Object.fromEntries(filled.map(({ title, index }) => [title, cells[index]]));
  const remarks = JSON.stringify({ ...said, ...hours });
  const fault = fieldFault('remarks', remarks);
  if (fault !== null) report(filled[0]?.title ?? '', '', 'bad-text', `本行各备注列合计${fault}`);
  return remarks;
}

type Report = (column: string, value: string, code: string, message: string) => void;

/** What has not happened yet is no fact. */
function tellFuture(
  { columns, hasHappened = [] }: Sheet,
  fields: RecordFields,
  today: Day,
  report: Report,
): void {
  for (const { field, title } of columns) {
    const value = fields[field];
    if (!hasHappened.includes(field) || typeof value !== 'string' || dayIn(value) <= today) continue;
    const words = momentWords(value);
    report(title, words, 'future-date', `“${title}”${words} 晚于今天 ${today}，尚未发生的事不能登记。`);
  }
}

function checkRow(sheet: Sheet, { fields, bad }: ReadCells, today: Day | null, report: Report): void {
  const titleOf = (field: string): string =>
    sheet.columns.find((column) => column.field === field)?.title ?? field;
  const { idNumber, sex } = fields;
  if (typeof idNumber === 'string' && typeof sex === 'string') {
    const reading = readIdentityNumber(idNumber);
    if (reading.ok && reading.sex !== sex) {
      const says = wordOf(SEX, reading.sex);
      report('身份证号', idNumber, 'identity-sex', `身份证号表明性别为${says}，与本行“性别”不符。`);
    }
  }
  if (today !== null) tellFuture(sheet, fields, today, report);
  const unread = new Set(bad.map(({ column }) => column.field));
  for (const [later, ...candidates] of sheet.order ?? []) {
    const earlier = candidates.find((field) => fields[field] !== undefined || unread.has(field)) ?? '';
    const [end, start] = [fields[later], fields[earlier]];
    if (typeof end === 'string' && typeof start === 'string' && isEarlier(end, start)) {
      const [value, than] = [momentWords(end), momentWords(start)];
      report(
        titleOf(later),
        value,
        'date-order',
        `“${titleOf(later)}”${value} 早于“${titleOf(earlier)}”${than}。`,
      );
    }
  }
}

function fileErrors(
  { sheet, row, fields }: LedgerRow,
  stated: ReadonlySet<string>,
  known: KnownFiles,
  enrolled: ReadonlyMap<string, string>,
): LedgerError[] {
  const file = valueOf(fields, 'fileNumber');
  if (file === '') return [];
  const at = { sheet: sheet.title, row };
  if (!stated.has(file) && !known.has(file)) {
    const message = `档案号“${shownValue(file)}”既不在本台账的“入矫”中，也不在系统中。`;
    return [{ ...at, column: '档案号', value: shownValue(file), code: 'unknown-file', message }];
  }
  const [endedOn, enrolledOn] = [fields['endedOn'], enrolled.get(file) ?? known.get(file)];
  if (sheet.record === 'ending' && typeof endedOn === 'string' && enrolledOn && endedOn < enrolledOn) {
    const message = `“日期”${endedOn} 早于该档案的接收日期 ${enrolledOn}。`;
    return [{ ...at, column: '日期', value: endedOn, code: 'end-before-intake', message }];
  }
  return [];
}

const sayOf = ({ content, fields }: LedgerRow): string => content ?? JSON.stringify(fields);

function* tellDuplicates(rows: readonly LedgerRow[], errors: LedgerError[]): Steps<void> {
  const seen = new Map<string, LedgerRow>();
  for (const ledgerRow of rows) {
    const { sheet, row, fields } = ledgerRow;
    const number = valueOf(fields, sheet.numberField);
    if (number === '') continue;
    const id = `${sheet.title}\t${number}`;
    const first = seen.get(id);
    if (!first) seen.set(id, ledgerRow);
    else if (sayOf(first) !== sayOf(ledgerRow)) {
      const column = sheet.columns.find(({ field }) => field === sheet.numberField)?.title ?? '';
      const message = `“${number}”与第 ${first.row} 行编号相同而内容不同。`;
      errors.push({ sheet: sheet.title, row, column, value: number, code: 'duplicate-number', message });
    }
    yield;
  }
}

/** Nobody has so many leaves; what is told of a file is compared with all else that is told of it. */
const MOST_ROWS_OF_A_FILE = 2_000;

function* tellCrowded(rows: readonly LedgerRow[], errors: LedgerError[]): Steps<void> {
  const counted = new Map<string, number>();
  for (const { sheet, row, fields } of rows) {
    yield;
    const number = valueOf(fields, sheet.caseField);
    const id = `${sheet.aggregate}\t${number}`;
    const count = (counted.get(id) ?? 0) + 1;
    counted.set(id, count);
    if (number === '' || count <= MOST_ROWS_OF_A_FILE) continue;
    const column = sheet.columns.find(({ field }) => field === sheet.caseField)?.title ?? '';
    const message = `“${shownValue(number)}”在本台账中超过 ${MOST_ROWS_OF_A_FILE} 行；请核对编号是否填错，确需登记的，请分几份台账导入。`;
    errors.push({
      sheet: sheet.title,
      row,
      column,
      value: shownValue(number),
      code: 'too-many-rows',
      message,
    });
  }
}

const sorted = (errors: LedgerError[]): LedgerError[] =>
  errors.sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0));

/** Rows that can be recorded although others are bad; a row whose file is bad is bad too, and told so. */
export function* withoutInvalid(
  { rows, errors }: ReadLedger,
  knownFiles: KnownFiles,
): Steps<{ readonly good: LedgerRow[]; readonly followers: LedgerError[] }> {
  const badRows = new Set(errors.map(({ sheet, row }) => `${sheet}\t${row}`));
  const badSheets = new Set(errors.filter(({ row }) => row === 1).map(({ sheet }) => sheet));
  const isBad = ({ sheet, row }: LedgerRow): boolean =>
    badSheets.has(sheet.title) || badRows.has(`${sheet.title}\t${row}`);
  const candidates: LedgerRow[] = [];
  const files = new Set<string>();
  for (const row of rows) {
    yield;
    if (isBad(row)) continue;
    candidates.push(row);
    if (row.sheet.record === 'particulars') files.add(valueOf(row.fields, 'fileNumber'));
  }
  const followers: LedgerError[] = [];
  const good: LedgerRow[] = [];
  for (const candidate of candidates) {
    yield;
    const { sheet, row, fields } = candidate;
    const file = valueOf(fields, 'fileNumber');
    if (!isOfFile(sheet) || files.has(file) || knownFiles.has(file)) {
      good.push(candidate);
      continue;
    }
    const message = `档案“${file}”的“入矫”行有误，本行一并不导入。`;
    followers.push({
      sheet: sheet.title,
      row,
      column: '档案号',
      value: file,
      code: 'file-rejected',
      message,
    });
  }
  return { good, followers };
}
