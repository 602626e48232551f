import { createHash } from 'node:crypto';
import { trimmed } from './cells.js';
import type { RawRow, RawSheet } from './raw-workbook.js';
import { readCsv } from './read-csv.js';
import { openXlsx } from './read-xlsx.js';
import type { ReadingBudget } from './reading-budget.js';
import { WorkbookRefused, type RefusalKind } from './workbook-refused.js';

/** A file of a ledger, by its name without the folder. */
export interface LedgerFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const SEEN_AT_MOST = 20_000;

/** The same text in memory of its own: a piece cut from the file would keep all of the file in memory. */
const detached = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** Trims, and gives the same text the same piece of memory: a ledger says 缓刑 a hundred thousand times. */
function tidying(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const tidy = detached(trimmed(text));
    if (seen.size < SEEN_AT_MOST) seen.set(text, tidy);
    return tidy;
  };
}

/** Takes off the apostrophe that keeps a spreadsheet from running a text as a formula. */
const unguarded = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** Takes the rows of one sheet: the first holds the titles; rows without any text are no rows. */
class SheetTaker {
  private titles: readonly string[] | null = null;
  private readonly rows: RawRow[] = [];

  add(row: number, cells: readonly string[]): void {
    if (this.titles === null) this.titles = cells;
    else if (cells.some((cell) => cell !== '')) this.rows.push({ row, cells });
  }

  sheet(title: string): RawSheet {
    return { title: trimmed(title), titles: this.titles ?? [], rows: this.rows };
  }
}

/** @throws WorkbookRefused; whatever else goes wrong means that it is no such file */
async function orRefused<Result>(
  kind: RefusalKind,
  name: string,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookRefused) throw new WorkbookRefused({ name, ...error.refusal });
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new WorkbookRefused({ kind, name, detail });
  }
}

/** Reads an `.xlsx` workbook. @throws WorkbookRefused */
export function readXlsxFile({ name, bytes }: LedgerFile, budget: ReadingBudget): Promise<RawSheet[]> {
  return orRefused('no-workbook', name, async () => {
    const sheets: RawSheet[] = [];
    const tidy = tidying();
    for (const sheet of await openXlsx(bytes, budget)) {
      const taker = new SheetTaker();
      await sheet.rows((row, cells) => taker.add(row, cells.map(tidy)));
      sheets.push(taker.sheet(sheet.name));
    }
    return sheets;
  });
}

/** Reads a `.csv` file, whose name is the sheet's. @throws WorkbookRefused */
export function readCsvFile({ name, bytes }: LedgerFile, budget: ReadingBudget): Promise<RawSheet> {
  return orRefused('no-csv', name, () => {
    const title = name.replace(/\.csv$/i, '');
    const tidy = tidying();
    const taker = new SheetTaker();
    readCsv(title, bytes, budget).forEach((cells, index) =>
      taker.add(
        index + 1,
        cells.map((cell) => unguarded(tidy(cell))),
      ),
    );
    return taker.sheet(title);
  });
}

/** Of the cells, so that the same ledger is known again in another file or format. */
export function digestOf(sheets: readonly RawSheet[]): string {
  const hash = createHash('sha256');
  for (const { title, titles, rows } of [...sheets].sort((a, b) => (a.title < b.title ? -1 : 1))) {
    if (rows.length === 0) continue;
    hash.update(JSON.stringify([title, titles]));
    for (const { cells } of rows) hash.update(JSON.stringify(cells));
  }
  return hash.digest('hex');
}
