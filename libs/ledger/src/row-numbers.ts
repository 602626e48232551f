import { inTurns, streamOf, type Steps } from '#application';
import type { RegisterKind } from '#register';
import type { LedgerConflict } from './plan-import.js';
import type { LedgerRow } from './read-ledger.js';
import { isOfFile, type Sheet } from './sheets.js';

/**
 * A number identifies a row within its sheet. On the pages a record is numbered within its file, so that two files may
 * have a leave 1: the ledger that is written tells them apart, and what is read again is the same record.
 */
const LONGEST = 60;
const OF_STREAM = -12;

/** How a number that two files have is written. */
export function numberWithFile(number: string, fileNumber: string, streamId: string): string {
  const told = `${fileNumber}-${number}`;
  const own = streamId.slice(OF_STREAM);
  return told.length <= LONGEST ? told : `${number.slice(0, LONGEST - own.length - 1)}-${own}`;
}

/** The number inside its file, where one that is written so may be it. */
function withoutFile(number: string, fileNumber: string, streamId: string): string | null {
  const [before, after] = [`${fileNumber}-`, `-${streamId.slice(OF_STREAM)}`];
  if (number.startsWith(before)) return number.slice(before.length);
  return number.endsWith(after) ? number.slice(0, -after.length) : null;
}

/** A row written twice, word for word, states one thing. */
export function* distinct(rows: readonly LedgerRow[]): Steps<LedgerRow[]> {
  const seen = new Set<string>();
  const found: LedgerRow[] = [];
  for (const row of rows) {
    const { sheet, fields } = row;
    const id = `${sheet.title}\t${String(fields[sheet.numberField])}`;
    if (!seen.has(id)) found.push(row);
    seen.add(id);
    yield;
  }
  return found;
}

/** Whether the rows of a sheet have numbers of their own beside that of their file. */
export const isNumbered = (sheet: Sheet): boolean => isOfFile(sheet) && sheet.numberField !== sheet.caseField;

/** A record of a file that has a number. */
export interface NumberedRecord {
  readonly streamId: string;
  readonly fileNumber: string;
}

export interface NumberLookup {
  /** Which files of an office have records of these numbers in a register. */
  recordsNumbered(
    office: string,
    register: RegisterKind,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, readonly NumberedRecord[]>>;
}

interface Numbered {
  readonly row: LedgerRow;
  readonly number: string;
  readonly fileNumber: string;
  readonly streamId: string;
  readonly inFile: string | null;
}

function numbered(row: LedgerRow, office: string): Numbered {
  const { sheet, fields } = row;
  const [number, fileNumber] = [String(fields[sheet.numberField]), String(fields[sheet.caseField])];
  const streamId = streamOf(sheet.aggregate, office, fileNumber);
  return { row, number, fileNumber, streamId, inFile: withoutFile(number, fileNumber, streamId) };
}

type Recorded = ReadonlyMap<string, readonly NumberedRecord[]>;

const isIn = (recorded: Recorded, number: string, streamId: string): boolean =>
  recorded.get(number)?.some((record) => record.streamId === streamId) ?? false;

function conflictOf(
  { row, number, fileNumber, streamId }: Numbered,
  other: NumberedRecord,
  closed: ReadonlySet<string>,
): LedgerConflict {
  const told = closed.has(other.streamId) ? '另一份档案' : `档案“${other.fileNumber}”`;
  const column = row.sheet.columns.find(({ field }) => field === row.sheet.numberField)?.title ?? '编号';
  return {
    streamId,
    sheet: row.sheet.title,
    row: row.row,
    column: '档案号',
    recorded: closed.has(other.streamId) ? '' : other.fileNumber,
    value: fileNumber,
    message: `${column}“${number}”已登记在${told}下，台账中是“${fileNumber}”，本行没有登记。是另一件事的，请另编一个号；原来登记错了档案的，请先在原档案中作废，再重新导入。`,
  };
}

interface Placed {
  readonly rows: LedgerRow[];
  readonly conflicts: LedgerConflict[];
}

function* placedSteps(
  rows: readonly LedgerRow[],
  office: string,
  closed: ReadonlySet<string>,
  recorded: ReadonlyMap<RegisterKind, Recorded>,
): Steps<Placed> {
  const found: Placed = { rows: [], conflicts: [] };
  for (const row of rows) {
    yield;
    const known = isNumbered(row.sheet) ? recorded.get(row.sheet.register) : undefined;
    if (!known) {
      found.rows.push(row);
      continue;
    }
    const one = numbered(row, office);
    const [other] = known.get(one.number) ?? [];
    if (isIn(known, one.number, one.streamId)) found.rows.push(row);
    else if (one.inFile !== null && isIn(known, one.inFile, one.streamId))
      found.rows.push({ ...row, fields: { ...row.fields, [row.sheet.numberField]: one.inFile } });
    else if (other) found.conflicts.push(conflictOf(one, other, closed));
    else found.rows.push(row);
  }
  return found;
}

/** The rows as their numbers are known in the store; those whose number another file has are told and not recorded. */
export async function placedByNumber(
  rows: readonly LedgerRow[],
  office: string,
  closed: ReadonlySet<string>,
  lookup: NumberLookup,
  signal: AbortSignal | undefined,
): Promise<Placed> {
  const numbers = new Map<RegisterKind, Set<string>>();
  for (const row of rows) {
    if (!isNumbered(row.sheet)) continue;
    const { number, inFile } = numbered(row, office);
    const own = numbers.get(row.sheet.register) ?? new Set<string>();
    numbers.set(row.sheet.register, own.add(number));
    if (inFile !== null) own.add(inFile);
  }
  const recorded = new Map<RegisterKind, Recorded>();
  for (const [register, own] of numbers)
    recorded.set(register, await lookup.recordsNumbered(office, register, [...own]));
  return inTurns(placedSteps(rows, office, closed, recorded), signal);
}
