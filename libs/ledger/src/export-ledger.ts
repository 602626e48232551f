import type { FieldValue } from '#casework';
import type { RegisterKind, RegisterRows } from '#register';
import { writeCell } from './cells.js';
import type { RawRow, RawSheet } from './raw-workbook.js';
import { isNumbered, numberWithFile } from './row-numbers.js';
import { SHEETS, type Sheet } from './sheets.js';

type AnyRow = Readonly<Record<string, FieldValue | null | undefined>>;

/** Where a register row keeps what the sheet numbers it by; every other field has the same name in both. */
function valueFor(sheet: Sheet, field: string, row: AnyRow): FieldValue | null | undefined {
  if (field === sheet.numberField && sheet.register !== 'cases') return row['ref'];
  // The end as the documents say it; a ruling that moved it has a line of its own.
  if (field === 'termEnd' && sheet.record === 'particulars') return row['statedTermEnd'] ?? row[field];
  return row[field];
}

const remarksField = (sheet: Sheet): string => (sheet.record === 'ending' ? 'endRemarks' : 'remarks');

function remarksOf(sheet: Sheet, row: AnyRow): Readonly<Record<string, string>> {
  const text = row[remarksField(sheet)];
  if (typeof text !== 'string' || text === '') return {};
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return { 备注: text };
  }
}

const given = (value: FieldValue | null | undefined): boolean =>
  value !== null && value !== undefined && value !== '';

/** Whether a register row is a line of this sheet: a case without an ending is none of 解除终止. */
function belongs(sheet: Sheet, row: AnyRow): boolean {
  if (sheet.record === 'ending') return row['endedOn'] !== null;
  if (sheet.record === 'leave') return row['grantedOn'] !== null;
  return sheet.record !== 'reoffence' || row['discoveredOn'] !== null;
}

/** The rows with numbers that no two of them have: on the pages a record is numbered within its file. */
function withOwnNumbers(sheet: Sheet, rows: readonly AnyRow[]): readonly AnyRow[] {
  if (!isNumbered(sheet)) return rows;
  const seen = new Map<string, number>();
  for (const { ref } of rows) seen.set(String(ref), (seen.get(String(ref)) ?? 0) + 1);
  return rows.map((row) => {
    const ref = String(row['ref']);
    if (seen.get(ref) === 1) return row;
    return { ...row, ref: numberWithFile(ref, String(row['fileNumber']), String(row['streamId'])) };
  });
}

/** The workbook an office would have kept: the registers, sheet by sheet, remarks in the columns they came from. */
export function ledgerSheets(
  registers: Pick<RegisterRows, Exclude<RegisterKind, 'obligations'>>,
): RawSheet[] {
  return SHEETS.map((sheet) => {
    const register = registers[sheet.register as Exclude<RegisterKind, 'obligations'>];
    const told = (register as readonly unknown[]).map((row) => row as AnyRow);
    const rows = withOwnNumbers(
      sheet,
      told.filter((row) => belongs(sheet, row)),
    );
    const columns = sheet.columns.filter(
      ({ onlyWhenTold, field }) => !onlyWhenTold || rows.some((row) => given(valueFor(sheet, field, row))),
    );
    const own = new Set(columns.map(({ title }) => title));
    const remarked = new Set(rows.flatMap((row) => Object.keys(remarksOf(sheet, row))));
    const extra = [...remarked].filter((title) => !own.has(title));
    const lines = rows.map((row, index): RawRow => {
      const remarks = remarksOf(sheet, row);
      // What a cell held although its row has no use for it stands in the remarks under its title.
      const cells = columns.map(
        (column) => writeCell(column, valueFor(sheet, column.field, row)) || (remarks[column.title] ?? ''),
      );
      return { row: index + 2, cells: [...cells, ...extra.map((title) => remarks[title] ?? '')] };
    });
    return {
      title: sheet.title,
      titles: [...columns.map(({ title }) => title), ...extra],
      rows: lines,
    };
  });
}
