import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Officer } from './browser.js';
import { onTheBooks, Shift } from './work.js';

const shift = new Shift();
let file = '';
beforeAll(async () => {
  await shift.begin('--demo');
  const one = await shift.officer('head');
  await onTheBooks(one);
  file = new URL(one.page.url()).pathname;
  await shift.goHome();
});
afterAll(() => shift.end());
afterEach(() => shift.goHome());

/** Every page, and what is on it once it is there. */
const PAGES: readonly (readonly [path: string, there: string])[] = [
  ['/today', '.counters'],
  ['/subjects?state=all', 'table.lines'],
  ['/subjects?new=cases', 'form.order .field'],
  ['/leaves?state=all', 'table.lines'],
  ['/leaves?tab=calendar', 'table.calendar'],
  ['/assessments?state=all', 'table.lines'],
  ['/transfers', '.states'],
  ['/transfers?tab=in', '.states'],
  ['/sanctions', '.states'],
  ['/endings?state=released', 'table.lines'],
  ['/resettlements?state=all', 'table.lines'],
  ['/family-aids?state=all', 'table.lines'],
  ['file', '.timeline'],
  ['/figures?from=2023-01-01&to=2023-12-31', 'table.figures'],
  ['/figures?tab=charts', 'figure svg'],
  ['/figures?tab=monthly', 'table.figures'],
  ['/ledger', '.drop'],
  ['/inbox', '.states'],
  ['/system', '.ant-segmented'],
  ['/system?tab=rules', 'table.rules'],
  ['/system?tab=recipients', 'table.lines'],
  ['/help', 'table.rules'],
];

const open = async (one: Officer, path: string, there: string): Promise<void> => {
  await one.go(path === 'file' ? file : path);
  await one.page.locator(there).first().waitFor();
};

async function complaints(page: Page, without: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .disableRules(without)
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** Wider than the window: somebody would have to scroll sideways. What scrolls by itself is no part of it. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const WINDOWS = [
  [390, 844],
  [683, 384],
  [1366, 768],
  [1920, 1080],
] as const;

describe.each(['zh', 'en'])('every page in %s', (language) => {
  it('has nothing that keeps anybody out (axe, all rules)', async () => {
    const one = await shift.officer('head');
    if (language === 'en') {
      await one.press('English');
      await one.sees('Sign out');
    }
    const found: string[][] = [];
    for (const [path, there] of PAGES) {
      await open(one, path, there);
      // Colours are the same in both, and the slowest to look at.
      const told = await complaints(one.page, language === 'en' ? ['color-contrast'] : []);
      if (told.length > 0) found.push([path, ...told]);
    }
    expect(found).toEqual([]);
  });
});

describe('every page', () => {
  it('fits an old screen, the same at 200 % zoom, a phone and a wide screen, without scrolling sideways', async () => {
    const one = await shift.officer('head');
    const wide: unknown[][] = [];
    for (const [path, there] of PAGES) {
      await open(one, path, there);
      for (const [width, height] of WINDOWS) {
        await one.page.setViewportSize({ width, height });
        const by = await overflow(one.page);
        if (by > 0) wide.push([path, width, by]);
      }
    }
    expect(wide).toEqual([]);
  });

  it('is signed in to, and first signed in to, without anything that keeps anybody out', async () => {
    const one = await shift.officer('head');
    await one.press(/^退出/);
    await one.page.getByLabel('账号名').waitFor();
    expect(await complaints(one.page)).toEqual([]);
  });

  it('is signed out of while it still loads, and nothing is said of what it asked', async () => {
    const one = await shift.officer('head');
    const gone = new EventEmitter();
    await one.page.route('**/api/v1/obligations/**', async (route) => {
      await once(gone, 'out');
      await route.continue().catch(() => undefined);
    });
    await one.page.route('**/api/v1/session', async (route) => {
      if (route.request().method() !== 'DELETE') return route.continue();
      const response = await route.fetch();
      gone.emit('out');
      await sleep(500);
      return route.fulfill({ response });
    });
    await one.go('/today');
    await one.press(/^退出/);
    await one.page.getByLabel('账号名').waitFor();
    expect(one.faults).toEqual([]);
  });
});

const isFocused = (element: unknown): boolean =>
  element === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement;

describe('the keyboard', () => {
  it('finds a person, opens the file, gives an order and sends it', async () => {
    const one = await shift.officer('head');
    const { page } = one;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('测试');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.timeline').waitFor();
    const button = page.locator('.actions').getByRole('button', { name: '入矫宣告' });
    for (let tabs = 0; tabs < 80 && !(await button.evaluate(isFocused)); tabs++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('form.order').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.timeline').getByText('入矫宣告').waitFor();
  });

  it('goes from page to page by g and a letter', async () => {
    const one = await shift.officer('head');
    for (const [key, title] of [
      ['s', '对象'],
      ['n', '统计'],
      ['h', '帮助'],
    ] as const) {
      await one.page.locator('main').focus();
      await one.page.keyboard.press('g');
      await one.page.keyboard.press(key);
      await one.page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
  });
});

describe('paper', () => {
  it('takes a file and the figures on A4 without what is only for the screen', async () => {
    const one = await shift.officer('head');
    for (const [path, there] of [
      ['file', '.timeline'],
      ['/figures?from=2023-01-01&to=2023-12-31', 'table.figures'],
    ] as const) {
      await open(one, path, there);
      await one.page.emulateMedia({ media: 'print' });
      expect(await one.page.locator('nav.side').isVisible()).toBe(false);
      expect((await one.page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
      await one.page.emulateMedia({ media: 'screen' });
    }
  });
});
