import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openRuntime } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../libs/database/testing/test-database.js';
import { TestKurrentDB } from '../libs/event-store/testing/kurrentdb-server.js';
import { OFFICE } from './office.js';
import type { Answer } from './requests.js';
import { ServerProgram } from './server-program.js';
import { accountOf } from './staff.js';
import { until } from './until.js';

/** The whole product while KurrentDB is away: from its start, and for longer than any of its calls waits, under load. */

const PATIENCE_MS = 180_000;
/** Long enough for every call that was begun to have been given up, several times over. */
const AWAY_MS = 20_000;
const TIMEOUT_MS = 2_000;
const REFUSED = '历史记录的数据库（KurrentDB）拒绝了本系统的用户名或密码';
const NOT_CURRENT = '历史记录的数据库（KurrentDB）暂时连接不上：名册和统计为此前登记的内容';

let database: TestDatabase;
let node: TestKurrentDB;
let server: ServerProgram;

const start = (url = node.url): Promise<void> =>
  server.start({ HISTORY_URL: url, HISTORY_PREFIX: 'back.', HISTORY_TIMEOUT_MS: String(TIMEOUT_MS) });
const stop = (): Promise<void> => server.stop();
const ask = (path: string): Promise<Answer> => server.ask(path);
const enrol = (number: number): Promise<Answer> => server.enrol(number);

const listed = async (): Promise<number> => {
  const { status, body } = await ask('/cases');
  return status === 200 ? (body['items'] as unknown[]).length : -1;
};
const kurrentdb = () => server.dependency('kurrentdb');
const dependency = async (): Promise<string | undefined> => (await kurrentdb())?.status;

beforeAll(async () => {
  database = await openTestDatabase();
  node = await TestKurrentDB.start();
  const { applicationUrl, url, keyFile } = database;
  const kurrentdb = { url: node.url, prefix: 'back.', timeoutMs: 10_000 };
  const runtime = await openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile, kurrentdb });
  const headers = await accountOf(runtime, 'officer', [{ role: 'office_worker', area: OFFICE }]);
  await runtime.close();
  server = new ServerProgram(database, headers);
});
afterAll(async () => {
  server.kill();
  node.stop();
  await database.drop();
});

const goesAway = (): void => node.stop();
const comesBack = async (): Promise<void> => {
  node = await TestKurrentDB.start({ log: node.log }, node.port);
};

it('starts while KurrentDB is away, tells so, and works once it is there', async () => {
  goesAway();
  await start();
  try {
    await until(async () => (await ask('/health/live')).status === 200, PATIENCE_MS);
    await until(async () => (await dependency()) === 'trouble', PATIENCE_MS);
    expect(await ask('/health')).toMatchObject({ status: 503, body: { status: 'trouble' } });
    const refused = await enrol(1);
    expect([refused.status, refused.body['code']]).toEqual([503, 'unavailable']);
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    await until(async () => String((await ask('/cases')).body['notCurrent']).startsWith(NOT_CURRENT));
    expect(await ask('/figures?from=2023-01-01&to=2023-12-31')).toMatchObject({ status: 200 });
    expect(await ask('/health/ready')).toMatchObject({ status: 200 });

    await comesBack();
    await until(async () => (await enrol(1)).status === 201, PATIENCE_MS);
    await until(async () => (await listed()) === 1, PATIENCE_MS);
    await until(async () => (await ask('/health')).status === 200, PATIENCE_MS);
    expect((await ask('/cases')).body['notCurrent']).toBeUndefined();
  } finally {
    await stop();
  }
}, 600_000);

it('stays while KurrentDB is away for long under load, and goes on where it was', async () => {
  await start();
  try {
    await until(async () => (await enrol(2)).status === 201, PATIENCE_MS);
    await until(async () => (await listed()) === 2, PATIENCE_MS);
    const seen: Answer[] = [];
    let number = 2;
    let isRunning = true;
    const officer = async (): Promise<void> => {
      while (isRunning) {
        const mine = ++number;
        await until(async () => {
          const answer = await enrol(mine);
          seen.push(answer);
          return answer.status === 201 || !isRunning;
        }, PATIENCE_MS);
      }
    };
    const officers = Array.from({ length: 8 }, officer);
    await until(() => seen.some(({ status }) => status === 201), PATIENCE_MS);
    goesAway();
    const end = Date.now() + AWAY_MS;
    while (Date.now() < end) {
      expect(await ask('/cases')).toMatchObject({ status: 200 });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(server.isRunning).toBe(true);
    expect(await dependency()).toBe('trouble');
    await comesBack();
    const back = seen.length;
    await until(() => seen.slice(back).some(({ status }) => status === 201), PATIENCE_MS);
    isRunning = false;
    await Promise.all(officers);
    const others = seen.filter(({ status }) => status !== 201);
    expect(others.length).toBeGreaterThan(0);
    for (const { status, retryAfter, body } of others) {
      expect([status, body['code']]).toEqual([503, 'unavailable']);
      expect(Number(retryAfter)).toBeGreaterThan(0);
    }
    await until(async () => (await ask('/health')).status === 200, PATIENCE_MS);
    const recorded = new Set(node.log.records.map(({ stream }) => stream)).size;
    expect(recorded).toBeGreaterThan(2);
  } finally {
    await stop();
  }
}, 600_000);

it('tells a password that is changed while it runs, and works again once it is right', async () => {
  const folder = join('libs', 'event-store', 'testing', 'certificate');
  const [cert, key] = ['cert.pem', 'key.pem'].map((name) => readFileSync(join(folder, name)));
  if (!cert || !key) throw new Error('no certificate');
  const open = (credentials: string, port?: number): Promise<TestKurrentDB> =>
    TestKurrentDB.start({ tls: { cert, key }, credentials, log: node.log }, port);
  let guarded = await open('admin:changeit');
  const { port } = guarded;
  const change = async (credentials: string): Promise<void> => {
    guarded.stop();
    guarded = await open(credentials, port);
  };
  // Twice the same, so that it is looked for as among several.
  const hosts = `localhost:${port},localhost:${port}`;
  await start(`kurrentdb://admin:changeit@${hosts}?tlsCaFile=${resolve(folder, 'ca.pem')}`);
  try {
    await until(async () => (await enrol(9_001)).status === 201, PATIENCE_MS);
    await change('admin:another');
    await until(async () => (await kurrentdb())?.said?.startsWith(REFUSED) ?? false, PATIENCE_MS);
    await until(async () => String((await ask('/cases')).body['notCurrent']).startsWith(REFUSED));
    const { status, body } = await enrol(9_002);
    expect([status, body['code']]).toEqual([503, 'unavailable']);
    expect(String(body['detail'])).toContain(REFUSED);
    await change('admin:changeit');
    await until(async () => (await enrol(9_002)).status === 201, PATIENCE_MS);
    await until(async () => (await ask('/health')).status === 200, PATIENCE_MS);
    await until(async () => (await ask('/cases')).body['notCurrent'] === undefined);
  } finally {
    await stop();
    guarded.stop();
  }
}, 600_000);
