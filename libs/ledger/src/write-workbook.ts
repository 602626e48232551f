import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stringify } from 'csv-stringify/sync';
import type ExcelJS from 'exceljs';
import { makeNamedFolder } from '#database';
import type { RawSheet } from './raw-workbook.js';

/** A mark on a cell: the message stands in its note. Row as Excel shows it. */
export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

const HEAD: Partial<ExcelJS.Style> = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } },
};
const BAD: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };

/**
 * Text that a spreadsheet would run as a formula is stored as text. In `.xlsx` a cell has a type, so nothing
 * needs to be done; in `.csv` it has none, so an apostrophe is put before it, and taken off again on import.
 */
const FORMULA = /^[=+\-@\t\r]/;
const csvCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Writes sheets as `.xlsx`, or as a folder of UTF-8 `.csv` files with BOM, by the path's ending. */
export async function writeWorkbook(
  path: string,
  sheets: readonly RawSheet[],
  marks: readonly CellMark[] = [],
): Promise<void> {
  if (extname(path).toLowerCase() === '.xlsx') return writeXlsx(path, sheets, marks);
  makeNamedFolder(path, 0o777);
  for (const { title, titles, rows } of sheets) {
    const records = [titles, ...rows.map(({ cells }) => cells.map(csvCell))];
    await writeFile(
      join(path, `${title}.csv`),
      `\ufeff${stringify(records, { record_delimiter: 'windows' })}`,
    );
  }
}

/** The same as `.xlsx` in memory, to be sent. @throws the reason of the signal, where nobody wants it any more */
export async function workbookBytes(
  sheets: readonly RawSheet[],
  marks: readonly CellMark[] = [],
  signal?: AbortSignal,
): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  try {
    await writeXlsx(stream, sheets, marks, signal);
  } catch (error) {
    bytes.catch(() => undefined);
    stream.destroy();
    throw error;
  }
  return bytes;
}

/** So many rows are written at a time. */
const SLICE = 50;
/** No note grows on once it is so long: more than that nobody reads at one cell. */
const LONGEST_NOTE = 2_000;

async function writeXlsx(
  to: string | Writable,
  sheets: readonly RawSheet[],
  marks: readonly CellMark[],
  signal?: AbortSignal,
): Promise<void> {
  // Loaded only where somebody writes a workbook: it is one of the largest packages, and every start would wait for it.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    ...(typeof to === 'string' ? { filename: to } : { stream: to }),
    useStyles: true,
    useSharedStrings: false,
  });
  for (const { title, titles, rows } of sheets) {
    const worksheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
    worksheet.columns = titles.map((name) => ({ width: Math.max(12, name.length * 2 + 2) }));
    const own = marks.filter((mark) => mark.sheet === title);
    const byRow = groupByRow(own);
    let written = 0;
    const write = async (number: number, cells: readonly string[]): Promise<void> => {
      // Rows that were empty stay empty, so that row numbers in messages are those of the file.
      while (written < number - 1) {
        worksheet.addRow([]).commit();
        written++;
      }
      const row = worksheet.addRow([...cells]);
      written++;
      if (number === 1) row.eachCell((cell) => (cell.style = { ...HEAD }));
      for (const { column, message } of byRow.get(number) ?? [])
        markCell(row, titles.indexOf(column), message);
      row.commit();
      // Others are served meanwhile.
      if (written % SLICE !== 0) return;
      signal?.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
    };
    await write(1, titles);
    for (const { row, cells } of rows) await write(row, cells);
    worksheet.commit();
  }
  await workbook.commit();
}

function markCell(row: ExcelJS.Row, index: number, message: string): void {
  const cell = row.getCell(index < 0 ? 1 : index + 1);
  cell.fill = BAD;
  const earlier = typeof cell.note === 'string' ? `${cell.note}\n` : '';
  if (earlier.length < LONGEST_NOTE) cell.note = `${earlier}${message}`;
}

function groupByRow(marks: readonly CellMark[]): Map<number, CellMark[]> {
  const groups = new Map<number, CellMark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.row);
    if (group) group.push(mark);
    else groups.set(mark.row, [mark]);
  }
  return groups;
}
