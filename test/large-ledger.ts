import { archiveOf } from '../libs/ledger/testing/archive.js';
import { cell, partsOf, row, sheetOf } from '../libs/ledger/testing/hostile-workbooks.js';
import { intake, type Row } from './ledger-workshop.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook of so many files, made faster than a library would. */
export function largeLedger(files: number, changes: Row = {}): Buffer {
  const line = intake('1', changes);
  const cells = Object.values(line).map((text) => cell('', text).replace(' r=""', ''));
  const titles = Object.keys(line).map((title) => cell('', title).replace(' r=""', ''));
  const rows = [row(1, ...titles)];
  for (let n = 1; n <= files; n++)
    rows.push(row(n + 1, cell('', `大${n}`).replace(' r=""', ''), ...cells.slice(1)));
  return archiveOf(partsOf(sheetOf(rows.join(''))));
}

/** Takes a workbook to a server. @returns the id of the upload */
export async function bringLarge(
  base: string,
  headers: Readonly<Record<string, string>>,
  bytes: Buffer,
): Promise<string> {
  const answer = await fetch(`${base}/api/v1/ledgers`, {
    method: 'POST',
    headers: { ...headers, 'content-type': XLSX },
    body: new Uint8Array(bytes),
  });
  const body = (await answer.json()) as { id?: string };
  if (body.id === undefined) throw new Error(JSON.stringify(body));
  return body.id;
}
