import { inOnePiece, type Steps } from '#application';
import { fieldFault, LONGEST_REMARK, textFault, type FieldValue, type RecordFields } from '#casework';
import { BadInput } from '#database';
import type { Day } from '#statute';
import type { RawSheet } from './raw-workbook.js';
import { contentOf, papersOf, readCells, repeatsIn, type Placed } from './row-cells.js';
import { checkRow, type Report } from './row-checks.js';
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

/** What the rows about a file are compared with: when it was taken in, and until when its documents say. */
export interface KnownFile {
  readonly enrolledOn: Day | null;
  readonly termEnd: Day | null;
}
/** By file number; null where nothing more may be told of it, or can be. */
export type KnownFiles = ReadonlyMap<string, KnownFile | null>;

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

/** Reads every sheet; reports every bad cell of every row. `knownFiles`: those already in the store. `today`: later than this nothing can have happened; null: not judged. @throws BadInput */
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
  const files = new Map<string, KnownFile>();
  for (const { sheet, fields } of rows) {
    if (sheet.record === 'particulars')
      files.set(valueOf(fields, 'fileNumber'), {
        enrolledOn: valueOf(fields, 'enrolledOn') || null,
        termEnd: valueOf(fields, 'termEnd') || null,
      });
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
    // A row that needs it lacks it although the sheet has no such column.
    else if (column.onlyIf?.needed) placed.push({ column, index: -1 });
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
  const lookedAt = (sheet.remarks ?? []).flatMap((column) => {
    const index = raw.titles.indexOf(column.title);
    return index < 0 ? [] : [{ column, index }];
  });
  const others = raw.titles
    .map((title, index) => ({ title, index }))
    .filter(({ title, index }) => title !== '' && !taken.has(index));
  const badTitles = titleErrors(sheet, others);
  if (badTitles.length > 0) return void errors.push(...badTitles);
  yield* readRows({ sheet, placed, lookedAt, others, today }, raw, rows, errors);
}

interface Reading {
  readonly sheet: Sheet;
  readonly placed: readonly Placed[];
  readonly lookedAt: readonly Placed[];
  readonly others: readonly OtherColumn[];
  readonly today: Day | null;
}

function* readRows(
  { sheet, placed, lookedAt, others, today }: Reading,
  raw: RawSheet,
  rows: LedgerRow[],
  errors: LedgerError[],
): Steps<void> {
  const repeats = repeatsIn(sheet);
  for (const { row, cells } of raw.rows) {
    yield;
    const papers = papersOf(lookedAt, cells);
    const read = readCells(papers.isIdentityCard ? placed : placed.filter(isNoIdentity), cells);
    const content = sheet.isTheSameByColumns ? contentOf(read) : undefined;
    if (content !== undefined && repeats(read.fields, content)) continue;
    const error = (column: string, value: string, code: string, message: string): void =>
      void errors.push({ sheet: sheet.title, row, column, value: shownValue(value), code, message });
    const bad = [...papers.bad, ...read.bad];
    for (const { column, text, code, message } of bad) error(column.title, text, code, message);
    const { fields } = read;
    checkRow(sheet, { ...papers.fields, ...fields }, bad, today, error);
    const remarks = remarksOf([...others, ...read.idle], cells, read.hours, error);
    if (remarks !== undefined) fields['remarks'] = remarks;
    rows.push({ sheet, row, fields, ...(content === undefined ? {} : { content }) });
    boundErrors(errors);
  }
}

const isNoIdentity = ({ column }: Placed): boolean => column.kind !== 'identity';

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

function fileErrors(
  { sheet, row, fields }: LedgerRow,
  stated: ReadonlySet<string>,
  known: KnownFiles,
  told: ReadonlyMap<string, KnownFile>,
): LedgerError[] {
  const file = valueOf(fields, 'fileNumber');
  if (file === '') return [];
  const at = { sheet: sheet.title, row };
  if (!stated.has(file) && !known.has(file)) {
    const message = `档案号“${shownValue(file)}”既不在本台账的“入矫”中，也不在系统中。`;
    return [{ ...at, column: '档案号', value: shownValue(file), code: 'unknown-file', message }];
  }
  const { enrolledOn = null, termEnd = null } = told.get(file) ?? known.get(file) ?? {};
  const end = endTold(sheet, fields);
  if (end && enrolledOn && end.on < enrolledOn) {
    const message = `“${end.column}”${end.on} 早于该档案的接收日期 ${enrolledOn}。`;
    return [{ ...at, column: end.column, value: end.on, code: 'end-before-intake', message }];
  }
  return sheet.record === 'sanction' ? reductionErrors(at, fields['termEnd'], termEnd) : [];
}

/** On which day a row says that the case ended here: its own end, or the arrival after a granted move. */
function endTold({ record }: Sheet, { endedOn, decision, arrivedOn }: RecordFields) {
  if (record === 'ending' && typeof endedOn === 'string') return { column: '日期', on: endedOn };
  if (record !== 'transfer' || decision !== 'granted' || typeof arrivedOn !== 'string') return null;
  return { column: '新执行地报到日期', on: arrivedOn };
}

/** A ruling brings the end of the term nearer, and never puts it off. */
function reductionErrors(
  at: { readonly sheet: string; readonly row: number },
  reduced: FieldValue | undefined,
  termEnd: Day | null,
): LedgerError[] {
  if (typeof reduced !== 'string' || termEnd === null || reduced <= termEnd) return [];
  const message = `“减刑后矫正期止”${reduced} 晚于该档案的矫正期止 ${termEnd}，减刑只能使矫正期提前届满。`;
  return [{ ...at, column: '减刑后矫正期止', value: reduced, code: 'term-not-reduced', message }];
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
