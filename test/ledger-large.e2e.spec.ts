import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LongWork } from '../apps/server/src/http/long-work.js';
import { workbookBytes } from '../libs/ledger/src/index.js';
import { bringLarge, largeLedger } from './large-ledger.js';
import { OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { accountOf, type Headers } from './staff.js';
import { until } from './until.js';

/** Nobody should wait longer than a tenth of a second of work for somebody else's ledger; ten times that is far too long. */
const LONGEST_TURN_MS = 1_000;
/** The same of what is recorded, which is sealed and shown in larger pieces: half a second. */
const LONGEST_WHILE_RECORDING_MS = 5_000;
const FILES = 20_000;
const PATIENCE_MS = 300_000;

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
const staff: Headers[] = [];
beforeAll(async () => {
  // Its library is loaded once, by the first who needs it.
  await workbookBytes([{ title: 'x', titles: ['x'], rows: [] }]);
  office = await TestOffice.open('2024-01-05', { queue: null });
  ({ app, base } = await served(office.runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  for (const name of ['first', 'second', 'third'])
    staff.push(await accountOf(office.runtime, name, [{ role: 'office_worker', area: OFFICE }]));
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const person = (n: number): Headers => staff[n] ?? {};
const ask = (who: Headers, path: string, body: object = { mends: [] }, signal?: AbortSignal) =>
  fetch(`${base}/api/v1/ledgers/${path}`, {
    method: 'POST',
    headers: { ...who, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
/** Milliseconds that this process worked; what other programs of the machine do does not count. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** What it does, and the most work that anybody else had to wait for meanwhile. */
async function watched<Result>(work: () => Promise<Result>): Promise<{ result: Result; longest: number }> {
  let longest = 0;
  let before = worked();
  const watch = setInterval(() => {
    const now = worked();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  try {
    return { result: await work(), longest };
  } finally {
    clearInterval(watch);
  }
}
const underWay = (): number => app.get(LongWork).underWay;

it(
  'is looked through, marked and imported while others are served',
  async () => {
    const [good, bad] = await Promise.all([
      bringLarge(base, person(0), largeLedger(FILES)),
      bringLarge(base, person(0), largeLedger(FILES / 4, { 接收日期: '2023-02-30' })),
    ]);
    let longest: Record<string, number> = {};
    const told = async (what: string, work: () => Promise<Response>): Promise<Record<string, unknown>> => {
      const { result, longest: found } = await watched(work);
      longest = { ...longest, [what]: found };
      expect([what, result.status]).toEqual([what, what === 'import' ? 202 : 200]);
      return result.headers.get('content-type')?.includes('json')
        ? ((await result.json()) as Record<string, unknown>)
        : {};
    };
    const preview = await told('preview', () => ask(person(0), `${good}/preview`));
    expect([preview['imported'], preview['rejectedTotal']]).toEqual([{ 入矫: FILES }, 0]);
    expect(preview['changes']).toContainEqual({
      year: 2023,
      items: expect.arrayContaining([{ title: '入矫', unit: '人', by: FILES }]) as unknown,
    });
    await told('annotated', () => ask(person(0), `${bad}/annotated`));
    await told('import', async () => {
      const answer = await ask(person(0), `${good}/import`);
      const state = async (): Promise<unknown> => {
        const asked = await fetch(`${base}/api/v1/ledgers/${good}`, { headers: person(0) });
        return ((await asked.json()) as { state: string }).state;
      };
      await until(async () => (await state()) === 'done', PATIENCE_MS);
      return answer;
    });
    const { import: recording = Infinity, ...looking } = longest;
    expect(recording).toBeLessThan(LONGEST_WHILE_RECORDING_MS);
    for (const [what, most] of Object.entries(looking))
      expect([what, most < LONGEST_TURN_MS || most]).toEqual([what, true]);
  },
  2 * PATIENCE_MS,
);

it(
  'is worked on in turn: one of each account, a few wait, and the others are told to come again',
  async () => {
    const ids = await Promise.all(staff.map((who) => bringLarge(base, who, largeLedger(2_000))));
    const previews = (n: number, times: number) =>
      Array.from({ length: times }, () => ask(person(n), `${ids[n]}/preview`));
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, underWay())), 1);
    const answers = await Promise.all([...previews(0, 6), ...previews(1, 2), ...previews(2, 1)]);
    clearInterval(watch);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.slice(0, 6).sort()).toEqual([200, 200, 200, 429, 429, 429]);
    expect(statuses.slice(6)).toEqual([200, 200, 200]);
    expect(most).toBeLessThanOrEqual(2);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({
      status: 429,
      detail: expect.stringMatching(/。$/) as unknown,
    });
  },
  PATIENCE_MS,
);

it(
  'is given up when the one who asked hangs up, also while he waits for his turn',
  async () => {
    const id = await bringLarge(base, person(1), largeLedger(FILES));
    const whole = worked();
    expect((await ask(person(1), `${id}/preview`)).status).toBe(200);
    const cost = worked() - whole;
    const leaving = new AbortController();
    const previews = Array.from({ length: 3 }, () =>
      ask(person(1), `${id}/preview`, { mends: [] }, leaving.signal),
    );
    await until(() => underWay() === 1);
    const begun = worked();
    leaving.abort();
    const settled = await Promise.allSettled(previews);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await until(() => underWay() === 0);
    expect(worked() - begun).toBeLessThan(cost);
    // Nobody is left who waits: the next one is served.
    expect((await ask(person(1), `${id}/preview`)).status).toBe(200);
  },
  PATIENCE_MS,
);
