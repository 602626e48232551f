import type { FieldValue, RecordFields } from '#casework';
import { readCell } from './cells.js';
import { withoutHour } from './hours.js';
import type { Column, Sheet } from './sheets.js';

/** A column of a sheet, and where it stands in the file. */
export interface Placed {
  readonly column: Column;
  readonly index: number;
}

interface BadCell {
  readonly column: Column;
  readonly text: string;
  readonly code: string;
  readonly message: string;
}

/** What the cells of a row say. */
export interface ReadCells {
  readonly fields: Record<string, FieldValue | undefined>;
  readonly bad: readonly BadCell[];
  /** The hours that stand in columns of days, by the column's title. */
  readonly hours: Readonly<Record<string, string>>;
}

export function readCells(placed: readonly Placed[], cells: readonly string[]): ReadCells {
  const fields: ReadCells['fields'] = {};
  const bad: BadCell[] = [];
  const hours: Record<string, string> = {};
  for (const { column, index } of placed) {
    const text = cells[index] ?? '';
    const isDay = column.kind === 'day' || column.kind === 'month';
    const { day, hour } = isDay ? withoutHour(text) : { day: text, hour: null };
    const reading = readCell(column, day);
    if (!reading.ok) {
      const { code, message } = reading;
      bad.push({ column, text, code, message });
    } else {
      fields[column.field] = reading.value;
      if (hour !== null) hours[hourTitle(column.title)] = hour;
    }
  }
  return { fields, bad, hours };
}

/** The column in which a ledger that is written keeps the hour of a day. */
const hourTitle = (title: string): string => `${title}（时刻）`;

/** What a row says in the sheet's own columns, also where that cannot be read; a remark makes no difference. */
export const contentOf = ({ fields, bad }: ReadCells): string =>
  JSON.stringify([
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    bad.map(({ column, text }) => [column.field, text]),
  ]);

/** Tells, row by row, whether one of this number said the same before; only of sheets whose rows are compared so. */
export function repeatsIn(sheet: Sheet): (fields: RecordFields, content: string) => boolean {
  const seen = new Set<string>();
  return (fields, content) => {
    const number = String(fields[sheet.numberField] ?? '');
    if (!sheet.isTheSameByColumns || number === '') return false;
    if (seen.has(content)) return true;
    seen.add(content);
    return false;
  };
}
