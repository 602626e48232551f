import { SHEETS, type RawSheet } from '#ledger';
import type { Life, SheetTitle } from './life.js';

/** Columns that the simulated rows leave out. */
const WITHOUT = [
  ...['联系电话', '批准文号', '决定文号'],
  ...['犯罪时未满18周岁', '原判刑期', '先行羁押天数', '死亡性质', '减刑后矫正期止'],
];

/** What an office would have kept of these lives: the ledger's own sheets. */
export const ledgerOf = (lives: readonly Life[]): RawSheet[] =>
  SHEETS.map(({ title, columns }) => ({
    title,
    titles: columns
      .filter(({ title: one, onlyWhenTold }) => !onlyWhenTold && !WITHOUT.includes(one))
      .map((column) => column.title),
    rows: lives
      .flatMap(({ rows }) => rows[title as SheetTitle] ?? [])
      .map((cells, index) => ({ row: index + 2, cells: [...cells] })),
  }));

export const rowsIn = (sheets: readonly RawSheet[]): number =>
  sheets.reduce((sum, { rows }) => sum + rows.length, 0);
