import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { BadInput } from '#database';
import { trimmed } from './cells.js';
import type { RawRow, RawSheet } from './raw-workbook.js';
import { openXlsx } from './read-xlsx.js';

export interface ReadWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Of the cells, so that the same ledger is known again in another file or format. */
  readonly digest: string;
}

/** Reads an `.xlsx` file or a folder of `.csv` files. @throws BadInput when it is neither. */
export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new BadInput(`找不到台账：${path}。`);
  const sheets = found.isDirectory() ? await readFolder(path) : await readFileAt(path);
  const hash = createHash('sha256');
  for (const { title, titles, rows } of [...sheets].sort((a, b) => (a.title < b.title ? -1 : 1))) {
    if (rows.length === 0) continue;
    hash.update(JSON.stringify([title, titles]));
    for (const { cells } of rows) hash.update(JSON.stringify(cells));
  }
  return { sheets, digest: hash.digest('hex') };
}

function readFileAt(path: string): Promise<RawSheet[]> {
  if (extname(path).toLowerCase() === '.xlsx') return readXlsx(path);
  if (extname(path).toLowerCase() === '.csv') return readCsv(path).then((sheet) => [sheet]);
  throw new BadInput(`不认识的台账格式：${basename(path)}。请提供 .xlsx 工作簿，或装有 .csv 文件的文件夹。`);
}

async function readFolder(path: string): Promise<RawSheet[]> {
  const names = (await readdir(path)).filter((name) => extname(name).toLowerCase() === '.csv').sort();
  if (names.length === 0) throw new BadInput(`文件夹 ${path} 里没有 .csv 文件。`);
  return Promise.all(names.map((name) => readCsv(join(path, name))));
}

/** UTF-8 where the bytes are valid UTF-8, else GB18030, which Chinese Excel saves. */
function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function readCsv(path: string): Promise<RawSheet> {
  const title = basename(path, extname(path));
  const trim = tidying();
  const tidy = (cell: string): string => unguarded(trim(cell));
  try {
    const records = parse(decodeText(await readFile(path)), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return sheetOf(
      title,
      records.map((cells, index) => ({
        row: index + 1,
        cells: cells.map(tidy),
      })),
    );
  } catch (error) {
    throw new BadInput(`${basename(path)} 不是有效的 CSV 文件：引号或分隔符不成对。`, String(error));
  }
}

/** Takes off the apostrophe that keeps a spreadsheet from running a text as a formula. */
const unguarded = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

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

/** The first row holds the titles; rows without any text are no rows. */
function sheetOf(title: string, rows: readonly RawRow[]): RawSheet {
  const [first, ...rest] = rows;
  const filled = rest.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { title: trimmed(title), titles: first?.cells ?? [], rows: filled };
}

async function readXlsx(path: string): Promise<RawSheet[]> {
  try {
    const sheets: RawSheet[] = [];
    const tidy = tidying();
    for (const sheet of await openXlsx(path)) {
      const rows: RawRow[] = [];
      await sheet.rows((row, cells) => rows.push({ row, cells: cells.map(tidy) }));
      sheets.push(sheetOf(sheet.name, rows));
    }
    return sheets;
  } catch (error) {
    throw new BadInput(
      `${basename(path)} 不是有效的 Excel 工作簿（.xlsx）；旧版 .xls 请先另存为 .xlsx。`,
      String(error),
    );
  }
}
