import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { BadInput } from '#database';
import type { RawSheet } from './raw-workbook.js';
import { readApart } from './read-apart.js';
import { OWN_LIMITS } from './reading-limits.js';

export interface ReadWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Of the cells, so that the same ledger is known again in another file or format. */
  readonly digest: string;
}

/** Reads an `.xlsx` file or a folder of `.csv` files. @throws BadInput when it is neither. */
export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new BadInput(`找不到台账：${path}。`);
  return readApart(found.isDirectory() ? await filesIn(path) : [known(path)], OWN_LIMITS);
}

function known(path: string): string {
  if (['.xlsx', '.csv'].includes(extname(path).toLowerCase())) return path;
  throw new BadInput(`不认识的台账格式：${basename(path)}。请提供 .xlsx 工作簿，或装有 .csv 文件的文件夹。`);
}

async function filesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => extname(name).toLowerCase() === '.csv').sort();
  if (names.length === 0) throw new BadInput(`文件夹 ${folder} 里没有 .csv 文件。`);
  return names.map((name) => join(folder, name));
}
