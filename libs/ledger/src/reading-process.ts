// A process of its own that reads one ledger and ends: what a hostile file does to it, it does to nobody else.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { RawSheet } from './raw-workbook.js';
import { digestOf, readCsvFile, readXlsxFile } from './read-sheets.js';
import { ReadingBudget } from './reading-budget.js';
import { portions, type ReadingFrame } from './reading-frames.js';
import type { ReadingLimits } from './reading-limits.js';
import { WorkbookRefused } from './workbook-refused.js';

// Whoever wanted the ledger is gone.
process.once('disconnect', () => process.exit(1));
process.stdout.once('error', () => process.exit(1));

/** Resolves when there is room for more. */
const say = (frame: ReadingFrame): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${JSON.stringify(frame)}\n`, () => resolve()));

async function read(paths: readonly string[], limits: ReadingLimits): Promise<RawSheet[]> {
  if (paths.length === 0) {
    const bytes = await buffer(process.stdin);
    return readXlsxFile({ name: '', bytes }, new ReadingBudget(limits));
  }
  const budget = new ReadingBudget(limits);
  const sheets: RawSheet[] = [];
  for (const path of paths) {
    const file = { name: basename(path), bytes: await readFile(path) };
    if (extname(path).toLowerCase() === '.csv') sheets.push(await readCsvFile(file, budget));
    else sheets.push(...(await readXlsxFile(file, budget)));
  }
  return sheets;
}

async function tell(sheets: readonly RawSheet[]): Promise<void> {
  for (const { title, titles, rows } of sheets) {
    await say({ sheet: title, titles });
    for (const portion of portions(rows))
      await say({ rows: portion.map(({ row, cells }) => [row, cells] as const) });
  }
  await say({ digest: digestOf(sheets) });
}

const [limits = '', ...paths] = process.argv.slice(2);
try {
  await tell(await read(paths, JSON.parse(limits) as ReadingLimits));
} catch (error) {
  if (!(error instanceof WorkbookRefused)) throw error;
  await say({ refused: error.refusal });
}
process.exit(0);
