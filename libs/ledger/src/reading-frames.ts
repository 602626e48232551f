import type { RawRow } from './raw-workbook.js';
import type { Refusal } from './workbook-refused.js';

/** What the reader's process says, a line of JSON each; no line is long, so that whoever listens is not kept. */
export type ReadingFrame =
  | { readonly sheet: string; readonly titles: readonly string[] }
  /** Rows of the sheet named last: number and cells. */
  | { readonly rows: readonly (readonly [row: number, cells: readonly string[]])[] }
  | { readonly digest: string }
  | { readonly refused: Refusal };

const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 128 * 1024;

/** Rows in portions of about the same size. */
export function* portions(rows: readonly RawRow[]): Generator<RawRow[], void> {
  let portion: RawRow[] = [];
  let size = 0;
  for (const row of rows) {
    portion.push(row);
    size += row.cells.reduce((sum, cell) => sum + cell.length + 3, 8);
    if (size < MOST_CHARACTERS && portion.length < MOST_ROWS) continue;
    yield portion;
    portion = [];
    size = 0;
  }
  if (portion.length > 0) yield portion;
}
