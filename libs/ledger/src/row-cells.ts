import type { FieldValue, RecordFields } from '#casework';
import { DOCUMENT_TYPE, wordOf } from '#statute';
import { readCell } from './cells.js';
import { withoutHour } from './hours.js';
import type { Column, Sheet } from './sheets.js';

/** A column of a sheet, and where it stands in the file. */
export interface Placed {
  readonly column: Column;
  readonly index: number;
}

export interface BadCell {
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
  /** Cells that the row's kind has no use for; they are remarks. */
  readonly idle: readonly { readonly title: string; readonly index: number }[];
}

export function readCells(placed: readonly Placed[], cells: readonly string[]): ReadCells {
  const fields: ReadCells['fields'] = {};
  const bad: BadCell[] = [];
  const hours: Record<string, string> = {};
  const idle: { title: string; index: number }[] = [];
  const own = placed.filter(({ column }) => !column.onlyIf);
  for (const { column: told, index } of [...own, ...placed.filter(({ column }) => column.onlyIf)]) {
    const text = cells[index] ?? '';
    const { onlyIf } = told;
    if (onlyIf && fields[onlyIf.field] !== onlyIf.is) {
      idle.push({ title: told.title, index });
      continue;
    }
    const column = onlyIf?.needed ? { ...told, required: true } : told;
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
  return { fields, bad, hours, idle };
}

/** What columns say of a person's document that are looked at only; who has no identity card cannot be taken yet. */
export function papersOf(
  lookedAt: readonly Placed[],
  cells: readonly string[],
): Pick<ReadCells, 'fields' | 'bad'> & { readonly isIdentityCard: boolean } {
  const { fields, bad } = readCells(lookedAt, cells);
  const type = fields['documentType'];
  const found = lookedAt.find(({ column }) => column.field === 'documentType');
  if (!found || typeof type !== 'string' || type === 'identity_card')
    return { fields, bad, isIdentityCard: true };
  const text = wordOf(DOCUMENT_TYPE, type);
  const message = `“证件类型”为“${text}”的对象目前还不能登记，只能登记持居民身份证的；请先保留纸质档案，并从台账中删去本行，或者跳过有误的行导入。`;
  const other = { column: found.column, text, code: 'document-type', message };
  return { fields, bad: [...bad, other], isIdentityCard: false };
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
