import { performance } from 'node:perf_hooks';
import { trimmed } from './cells.js';
import { workbookBytes } from './index.js';

/** Ten times what a busy machine takes; what grows with the square takes minutes. */
const MOST_MS = 20_000;
const rows = 16_000;
const sheet = {
  title: '入矫',
  titles: ['档案号', '姓名'],
  rows: Array.from({ length: rows }, (_, n) => ({ row: n + 2, cells: ['x', 'y'] })),
};
const marks = sheet.rows.flatMap(({ row }) =>
  ['档案号', '姓名'].map((column) => ({ sheet: '入矫', row, column, message: '填写有误。' })),
);

it('writes a workbook of faults while others are served', async () => {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const bytes = await workbookBytes([sheet], marks);
  clearInterval(watch);
  expect(bytes.length).toBeGreaterThan(100_000);
  expect(longest).toBeLessThan(MOST_MS);
});

it('lets no note grow on for ever', async () => {
  const many = Array.from({ length: 100_000 }, () => ({
    sheet: '入矫',
    row: 2,
    column: '姓名',
    message: '填写有误。',
  }));
  const bytes = await workbookBytes([{ ...sheet, rows: sheet.rows.slice(0, 3) }], many);
  expect(bytes.length).toBeLessThan(50_000);
});

it('takes blanks off in a time that grows with the text', () => {
  const text = `姓名${' '.repeat(300_000)}x`;
  const began = performance.now();
  expect(trimmed(`\ufeff\u3000 ${text}\u3000 `)).toBe(text);
  expect(performance.now() - began).toBeLessThan(MOST_MS);
});
