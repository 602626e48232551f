import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { Accounts } from '#access';
import { workbookBytes } from '#ledger';
import { termsOf } from '#protection';
import type { Runtime } from '#runtime';
import { createApp } from '../../apps/server/src/create-app.js';
import { fillRegister, OFFICES } from './access.js';
import { median, type Result } from './measure.js';
import { simulateLives } from '#simulation';

const PASSWORD = '早上八点半开晨会，别忘了';
/** An old office machine on a slow line. */
const SLOWER = 4;
const BYTES_A_SECOND = (10 * 1024 * 1024) / 8;
const ROWS = 20_000;

/** Somebody who works in all the offices of the million. */
async function member({ database, clock }: Runtime, base: string): Promise<void> {
  const assignments = Array.from({ length: OFFICES }, (_, at) => ({
    role: 'office_head' as const,
    area: `第${at}所`,
  }));
  const accounts = new Accounts(database.pool, clock);
  const { oneTimePassword } = await accounts.add('bench', {
    person: '测',
    seesRestricted: true,
    assignments,
  });
  const session = async (method: string, path: string, body: object, headers: object = {}) => {
    const answer = await fetch(`${base}/api/v1/session${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    return { cookie: cookie.join('; '), csrf: ((await answer.json()) as { csrf: string }).csrf };
  };
  const { cookie, csrf } = await session('POST', '', { name: 'bench', password: oneTimePassword });
  await session(
    'PUT',
    '/password',
    { current: oneTimePassword, next: PASSWORD },
    { cookie, 'x-csrf-token': csrf },
  );
}

/** One in a hundred thousand is called so. */
const WANTED = '欧阳一诺';

async function name(runtime: Runtime): Promise<void> {
  const tokens = runtime.vault.tokensOf(termsOf({ names: [WANTED], idNumber: undefined, phone: undefined }));
  await runtime.database.pool.query(
    `update read_models.cases set tokens = $1::bigint[] where right(stream_id, 36) like '%' and (('x' || substr(stream_id, 12, 8))::bit(32)::bigint) % 100000 = 7`,
    [tokens],
  );
}

async function slowDown(page: Page): Promise<CDPSession> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return tools;
}

/** In the page: milliseconds from an act until what it brings stands there, as a person would see it. */
const UNTIL = `(act, there) => new Promise((done) => {
  const seen = () => document.querySelector(there);
  const began = performance.now();
  const look = () => (seen() ? requestAnimationFrame(() => done(performance.now() - began)) : setTimeout(look, 4));
  document.querySelector(act).click();
  look();
})`;

const click = (page: Page, act: string, there: string): Promise<number> =>
  page.evaluate(`(${UNTIL})(${JSON.stringify(act)}, ${JSON.stringify(there)})`);

async function firstLoad(page: Page, base: string): Promise<{ ms: number; scriptBytes: number }> {
  const tools = await slowDown(page);
  const scripts = new Set<string>();
  let bytes = 0;
  tools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.add(requestId);
  });
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await tools.send('Network.clearBrowserCache');
  await page.goto(`${base}/today`, { waitUntil: 'commit' });
  await page.locator('.counters').waitFor();
  const ms = await page.evaluate<number>('performance.now()');
  const scriptBytes = bytes;
  await tools.detach();
  return { ms, scriptBytes };
}

const kb = (bytes: number): number => bytes / 1_000;

const fresh = (there: string): string =>
  there
    .split(', ')
    .map((one) => `main > :not(.was) ${one}`)
    .join(', ');

async function pages(page: Page): Promise<number[]> {
  const ways: readonly (readonly [string, string])[] = [
    ['a[href="/subjects"]', 'table.lines'],
    ['a[href="/help"]', 'dl.keys'],
    ['a[href="/ledger"]', '.drop'],
    ['a[href="/today"]', '.counters'],
    ['a[href="/inbox"]', '.inbox'],
    ['a[href="/endings"]', '.pages, .nothing'],
  ];
  const times: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const [act, there] of ways) {
      await page.evaluate(`document.querySelectorAll('main > *').forEach((it) => it.classList.add('was'))`);
      // What the page before showed does not count.
      const ms = await click(page, act, fresh(there));
      if (round > 0) times.push(ms);
      await page.waitForTimeout(300);
    }
  return times;
}

/** Turns pages of the million, and looks for a person among them, by letters as they are typed. */
async function lists(page: Page, base: string): Promise<{ turns: number[]; searches: number[] }> {
  await page.goto(`${base}/subjects?state=all`);
  await page.locator('table.lines tbody tr').first().waitFor();
  const changed = (act: string): Promise<number> =>
    page.evaluate(`new Promise((done) => {
      const first = () => document.querySelector('table.lines tbody tr')?.textContent ?? '';
      const was = first();
      const began = performance.now();
      const look = () => (first() !== was && first() !== '' ? requestAnimationFrame(() => done(performance.now() - began)) : setTimeout(look, 4));
      ${act};
      look();
    })`);
  const turns: number[] = [];
  for (let turn = 0; turn < 10; turn++) {
    turns.push(await changed(`[...document.querySelectorAll('.pages button')].at(-1).click()`));
    await page.waitForTimeout(150);
  }
  const searches: number[] = [];
  const type = (words: string): string =>
    `const box = document.querySelector('input[type=search]');
     Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(words)});
     box.dispatchEvent(new Event('input', { bubbles: true }))`;
  for (const words of [
    WANTED,
    '模〔2026〕0012345',
    '欧阳',
    '模〔2026〕0712345',
    'oyyn',
    '模〔2026〕0000077',
  ]) {
    searches.push(await changed(type(words)));
    await page.waitForTimeout(300);
  }
  return { turns, searches };
}

/** The longest time that the page does not answer while a ledger of twenty thousand rows is looked through. */
async function longestTask(page: Page, base: string): Promise<number> {
  const world = { from: '2021-01-01', until: '2024-12-31', offices: ['麻旺司法所'], seed: 7 };
  const cases = Array.from({ length: ROWS }, (_, n) => simulateLives(n + 1, world)[0]?.rows.入矫?.[0] ?? []);
  const rows = cases.map((cells, index) => ({
    row: index + 2,
    cells: index % 200 === 0 ? cells.map((cell, at) => (at === 12 ? '2023-02-30' : cell)) : cells,
  }));
  const titles =
    '档案号,姓名,性别,身份证号,居住地,罪名,矫正类别,决定机关,来源,裁判生效日期,文书收到日期,报到日期,接收日期,矫正期起,矫正期止,管理等级,重点监管,民族,户籍,文化程度,就业就学,禁止令';
  const path = join(tmpdir(), 'bench-ledger.xlsx');
  await writeFile(path, await workbookBytes([{ title: '入矫', titles: titles.split(','), rows }]));
  await page.goto(`${base}/ledger`);
  await page.locator('.drop').waitFor();
  await page.evaluate(`window.longest = 0; new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ entryTypes: ['longtask'] })`);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('.grid table').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(500);
  return page.evaluate<number>('window.longest');
}

async function programOfBrowser() {
  // Tests and bench take the same one; it is found by a script, which is not compiled.
  const script = pathToFileURL(join(process.cwd(), 'scripts', 'needs.mjs')).href;
  const program = ((await import(script)) as typeof import('../../scripts/needs.mjs')).browserHere();
  if (!program) throw new Error('no Chrome, Edge or Chromium here');
  return { executablePath: program.path, env: program.env };
}

/** The console on an old machine and a slow line, over a million files. */
export async function benchConsole(runtime: Runtime): Promise<Result[]> {
  await fillRegister(runtime.database.pool);
  await name(runtime);
  const consoleFolder = join(process.cwd(), 'dist', 'console');
  const app = await createApp(runtime, null, { consoleFolder, requestsPerMinute: 1_000_000 });
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await member(runtime, base);
  const browser = await chromium.launch({
    ...(await programOfBrowser()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(base);
    await page.fill('#name', 'bench');
    await page.fill('#password', PASSWORD);
    await page.click('button[type=submit]');
    await page.locator('header.top').waitFor();
    const loads = [];
    for (let round = 0; round < 3; round++) loads.push(await firstLoad(page, base));
    await page.waitForTimeout(2_000);
    await slowDown(page);
    const changes = await pages(page);
    const { turns, searches } = await lists(page, base);
    const longest = await longestTask(page, base);
    return [
      {
        name: 'JavaScript before Today is usable, compressed',
        value: kb(loads[0]?.scriptBytes ?? 0),
        unit: 'kB',
        goal: { most: 250 },
      },
      {
        name: 'first load to Today, 4× slower, 10 Mbit/s',
        value: median(loads.map(({ ms }) => ms)),
        unit: 'ms',
        goal: { most: 1_500 },
      },
      { name: 'a page change, median', value: median(changes), unit: 'ms', goal: { most: 200 } },
      { name: 'the next page of a million', value: median(turns), unit: 'ms', goal: { most: 150 } },
      {
        name: 'a search among a million, as typed',
        value: median(searches),
        unit: 'ms',
        goal: { most: 150 },
      },
      {
        name: 'longest task while a ledger of 20 000 rows is shown',
        value: longest,
        unit: 'ms',
        goal: { most: 100 },
      },
    ];
  } finally {
    await browser.close();
    await app.close();
  }
}
