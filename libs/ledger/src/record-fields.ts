import type { AggregateName, FieldValue } from '#casework';
import { readCell, trimmed, writeCell } from './cells.js';
import { SHEETS } from './sheets.js';

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/**
 * Fields of one kind of record as its ledger column reads them; every fault is told. A code of a list may stand for
 * its word, an amount is in fen.
 */
export function readRecordFields(
  aggregate: AggregateName,
  record: string,
  told: Readonly<Record<string, unknown>>,
): { readonly fields: Readonly<Record<string, FieldValue>>; readonly faults: readonly FieldFault[] } {
  const sheets = SHEETS.filter((sheet) => sheet.aggregate === aggregate && sheet.record === record);
  const columns = sheets.flatMap((sheet) => sheet.columns);
  const fields: Record<string, FieldValue> = {};
  const faults: FieldFault[] = [];
  const numbers = new Set(sheets.map(({ numberField }) => numberField));
  for (const [field, value] of Object.entries(told)) {
    const column = columns.find((one) => one.field === field);
    if (!column || !['string', 'number', 'boolean'].includes(typeof value)) {
      faults.push({
        field,
        message: column ? `“${column.title}”的值有误。` : `这种记录没有“${field}”这一项。`,
      });
    } else if (numbers.has(field)) {
      faults.push({ field, message: `“${column.title}”是记录的编号，不能更正；请作废后重新登记。` });
    } else {
      const reading = readCell(column, trimmed(writeCell(column, value as FieldValue)));
      if (!reading.ok) faults.push({ field, message: reading.message });
      else if (reading.value === undefined) faults.push({ field, message: `“${column.title}”没有填写。` });
      else fields[field] = reading.value;
    }
  }
  if (Object.keys(told).length === 0) faults.push({ field: '', message: '没有写明更正哪一项。' });
  return { fields, faults };
}
