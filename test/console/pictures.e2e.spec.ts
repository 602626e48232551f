import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Officer } from './browser.js';
import { until } from '../until.js';
import { Shift } from './work.js';

/**
 * Pages whose contents do not change with the day, compared with pictures that a person looked at. They are
 * drawn by the browser and the font that come from npm; elsewhere nothing is compared, and the run says so. Compared is
 * where something stands: the mean brightness of small squares.
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
beforeAll(() => shift.begin('--demo'));
afterAll(() => shift.end());
afterEach(() => shift.goHome());

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
const PATIENCE_MS = 60_000;
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

/** Once two pictures in a row are the same. */
async function settled(one: Officer): Promise<Buffer> {
  let [before, now]: [Buffer, Buffer] = [Buffer.of(), await one.page.screenshot({ caret: 'hide' })];
  while (!now.equals(before)) {
    await one.page.waitForTimeout(500);
    [before, now] = [now, await one.page.screenshot({ caret: 'hide' })];
  }
  return now;
}

async function looksAs(one: Officer, name: string): Promise<number> {
  await one.page.evaluate(
    `for (const it of document.querySelectorAll(${JSON.stringify(HIDDEN)})) it.style.visibility = 'hidden'`,
  );
  const isWritten = process.env['PICTURES'] === 'write';
  const bytes = isWritten ? await settled(one) : await one.page.screenshot({ caret: 'hide' });
  const path = join(FOLDER, `${name}.png`);
  if (isWritten) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, bytes);
  }
  if (!existsSync(path)) throw new Error(`no picture ${path}: draw it with PICTURES=write and look at it`);
  return difference(PNG.sync.read(bytes), PNG.sync.read(readFileSync(path)));
}

it.each(PAGES)('%s looks as it did, at three widths', async (name, path, there) => {
  const one = await shift.officer('head');
  const others: [number, number][] = [];
  await one.go(path);
  await one.page.locator(there).first().waitFor();
  for (const [width, height] of WIDTHS) {
    await one.page.setViewportSize({ width, height });
    // What comes after the page is waited for: one that looks otherwise never comes to look as it did.
    let share = 1;
    await until(async () => (share = await looksAs(one, `${name}-${width}`)) <= ALLOWED, PATIENCE_MS).catch(
      () => others.push([width, share]),
    );
  }
  expect(others).toEqual([]);
});

it('tells a page that was moved from one that was not', () => {
  const [page = ''] = PAGES[0] ?? [];
  const picture = PNG.sync.read(readFileSync(join(FOLDER, `${page}-1366.png`)));
  const moved = new PNG({ width: picture.width, height: picture.height });
  PNG.bitblt(picture, moved, 0, 0, picture.width - 40, picture.height, 40, 0);
  expect(difference(picture, picture)).toBe(0);
  expect(difference(picture, moved)).toBeGreaterThan(ALLOWED);
});
