import { parse } from 'csv-parse/sync';
import type { ReadingBudget } from './reading-budget.js';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './reading-limits.js';
import { refuse } from './workbook-refused.js';

/** UTF-8 where the bytes are valid UTF-8, else GB18030, which Chinese Excel saves. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The records of a `.csv` file. @throws WorkbookRefused, or an error of the parser where it is none */
export function readCsv(sheet: string, bytes: Buffer, budget: ReadingBudget): string[][] {
  budget.addUnpacked(bytes.length);
  let row = 0;
  return parse(decodeText(bytes), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    on_record: (cells: string[]) => {
      const place = { sheet, row: ++row };
      if (row > MOST_ROWS) refuse('too-many-rows', { sheet });
      if (cells.length > MOST_COLUMNS) refuse('too-many-columns', place);
      if (cells.some((cell) => cell.length > LONGEST_CELL)) refuse('cell-too-long', place);
      const characters = cells.reduce((sum, cell) => sum + cell.length, 0);
      budget.addRow(cells.length, characters, place);
      budget.addText(characters, place);
      if (row % 1_000 === 0) budget.lookAround();
      return cells;
    },
  });
}
