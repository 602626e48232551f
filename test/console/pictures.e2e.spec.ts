import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Officer } from './browser.js';
import { Shift } from './work.js';

/**
 * Pages whose contents do not change with the day, compared with pictures that a person looked at. Letters differ a
 * little from machine to machine, so what is compared is where something stands: the mean brightness of small squares.
 * `PICTURES=write` draws them anew; look at them before they are committed.
 */
const FOLDER = join('test', 'console', 'pictures');
const SQUARE = 16;
/** Every other point is enough for a mean. */
const STEP = 2;
/** Of 255; a square that differs by more is another one. */
const OTHERWISE = 32;
/** The share of squares that may be. */
const ALLOWED = 0.02;

const shift = new Shift();
beforeAll(() => shift.begin('--demo'), 120_000);
afterAll(() => shift.end());
afterEach(() => shift.goHome());

/** Counts at the side come after the page. */
const SETTLED_MS = 300;
const WIDTHS = [
  [1366, 768],
  [768, 1024],
  [390, 844],
] as const;
const PAGES: readonly (readonly [name: string, path: string, there: string])[] = [
  ['subjects', '/subjects?state=all', 'table.lines'],
  ['figures', '/figures?from=2023-01-01&to=2023-12-31', 'table.figures'],
  ['ledger', '/ledger', '.drop'],
  ['help', '/help', 'table.rules'],
  ['file', '/files/find?number=麻司矫字〔2021〕001号&office=麻旺司法所', '.timeline'],
];
/** What says when it was recorded, or how much is due today. */
const HIDDEN = '.timeline .by, .side .count, .term';

const brightness = (png: PNG, left: number, top: number): number => {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + SQUARE, png.height); y += STEP)
    for (let x = left; x < Math.min(left + SQUARE, png.width); x += STEP) {
      const at = (y * png.width + x) * 4;
      sum += ((png.data[at] ?? 0) + (png.data[at + 1] ?? 0) + (png.data[at + 2] ?? 0)) / 3;
      count++;
    }
  return sum / count;
};

/** The share of squares in which two pictures differ. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let all = 0;
  let otherwise = 0;
  for (let top = 0; top < one.height; top += SQUARE)
    for (let left = 0; left < one.width; left += SQUARE) {
      all++;
      if (Math.abs(brightness(one, left, top) - brightness(other, left, top)) > OTHERWISE) otherwise++;
    }
  return otherwise / all;
}

async function looksAs(one: Officer, name: string): Promise<number> {
  await one.page.evaluate(
    `for (const it of document.querySelectorAll(${JSON.stringify(HIDDEN)})) it.style.visibility = 'hidden'`,
  );
  const bytes = await one.page.screenshot({ caret: 'hide' });
  const path = join(FOLDER, `${name}.png`);
  if (process.env['PICTURES'] === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, bytes);
  }
  if (!existsSync(path)) throw new Error(`no picture ${path}: draw it with PICTURES=write and look at it`);
  return difference(PNG.sync.read(bytes), PNG.sync.read(readFileSync(path)));
}

it('every page looks as it did, at three widths', async () => {
  const one = await shift.officer('head');
  const others: [string, number, number][] = [];
  for (const [name, path, there] of PAGES) {
    await one.go(path);
    await one.page.locator(there).first().waitFor();
    for (const [width, height] of WIDTHS) {
      await one.page.setViewportSize({ width, height });
      await one.page.waitForTimeout(SETTLED_MS);
      const share = await looksAs(one, `${name}-${width}`);
      if (share > ALLOWED) others.push([name, width, share]);
    }
  }
  expect(others).toEqual([]);
}, 120_000);

it('tells a page that was moved from one that was not', () => {
  const [page = ''] = PAGES[0] ?? [];
  const picture = PNG.sync.read(readFileSync(join(FOLDER, `${page}-1366.png`)));
  const moved = new PNG({ width: picture.width, height: picture.height });
  PNG.bitblt(picture, moved, 0, 0, picture.width - 40, picture.height, 40, 0);
  expect(difference(picture, picture)).toBe(0);
  expect(difference(picture, moved)).toBeGreaterThan(ALLOWED);
});
