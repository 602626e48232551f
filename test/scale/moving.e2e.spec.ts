import { once } from 'node:events';
import { importLedger, readWorkbook } from '#ledger';
import { openRuntime, verifyAll, type Runtime, type RuntimeSettings } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../../libs/database/testing/test-database.js';
import { TestKurrentDB } from '../../libs/event-store/testing/kurrentdb-server.js';
import { PostgresEventStore } from '../../libs/event-store/src/index.js';
import { OFFICE } from '../office.js';
import { until } from '../until.js';
import { Cluster } from './cluster.js';
import { persistentAsk } from './officers.js';
import { compareWithRecount, officers, thisYear } from './recount.js';

const PREFIX = 'moving.';
const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };

let database: TestDatabase;
let node: TestKurrentDB;
let cluster: Cluster;
const opened: Runtime[] = [];

const open = async (more: Partial<RuntimeSettings> = {}): Promise<Runtime> => {
  const { applicationUrl, url, keyFile } = database;
  const runtime = await openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile, ...more });
  opened.push(runtime);
  return runtime;
};
const onKurrentDB = () => ({ kurrentdb: { url: node.url, prefix: PREFIX, timeoutMs: 60_000 } });
const settings = () => ({ HISTORY_URL: node.url, HISTORY_PREFIX: PREFIX });

beforeAll(async () => {
  database = await openTestDatabase();
  node = await TestKurrentDB.start();
  cluster = new Cluster(database);
});
afterAll(async () => {
  await cluster.stop();
  for (const runtime of opened) await runtime.close();
  node.stop();
  await database.drop();
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

async function migrate(to: string, killAt?: string): Promise<Ended> {
  const child = cluster.cli(settings(), 'migrate', '--to', to);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (killAt !== undefined && said.includes(killAt)) child.kill('SIGKILL');
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** What it says while it copies, when all of that is compared, and when it switches. */
const STAGES = ['已复制', '已核对', '正在切换'];

/** Killed in each of its stages; goes on each time until it is done. */
async function migrateThroughKills(to: string): Promise<string> {
  for (const stage of STAGES) {
    const { code, said } = await migrate(to, stage);
    // The last of it may be done before the signal comes.
    if (code === 0 && stage === STAGES.at(-1)) return said;
    expect({ code, said }).toMatchObject({ code: null });
  }
  const { code, said } = await migrate(to);
  expect({ code, said }).toMatchObject({ code: 0 });
  return said;
}

it('moves the history to KurrentDB and back while the office works, however often the move is killed', async () => {
  const before = await open();
  const demo = await readWorkbook('libs/ledger/demo');
  const { position } = await importLedger(demo, { office: OFFICE, actor: 'test' }, before.imports);
  await before.projector.catchUpTo(position);
  const figures = (runtime: Runtime, knownAt: string | null = null) =>
    runtime.figures.report({ period: YEAR, office: OFFICE, knownAt });
  const known = new Date().toISOString();
  const told = await figures(before);
  const onTheBooks = (await thisYear(before)).caseload.closing;
  await cluster.start('api', 'worker');
  const said = new Set<string>();
  const ask = persistentAsk(
    () => cluster.apis.map((member) => cluster.url(member)),
    (what) => void said.add(what),
  );
  const all = await officers(before, 4, ask);
  let isDone = false;
  const working = Promise.all(all.map((one) => one.work(() => isDone, 600)));
  const done = () => all.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const workOn = async (): Promise<void> => {
    const enough = done() + 35;
    await until(() => done() >= enough);
  };
  const restartAll = async (): Promise<void> => {
    for (const member of cluster.members) await cluster.restart(member, 'SIGTERM');
  };

  await workOn();
  expect(await migrateThroughKills('kurrentdb')).toContain('已迁到 KurrentDB');
  expect((await migrate('kurrentdb')).said).toContain('已经在 KurrentDB 中');
  await until(() => [...said].join().includes('历史记录已经迁移到'));
  // Who starts with the old settings is told where the history is.
  const lost = cluster.cli({}, 'verify');
  let refusal = '';
  lost.stderr?.on('data', (chunk: Buffer) => (refusal += chunk.toString()));
  expect((await once(lost, 'exit'))[0]).toBe(1);
  expect(refusal).toContain('请设置 HISTORY_URL');
  cluster.settings = settings();
  await restartAll();
  await workOn();
  const there = await open(onKurrentDB());
  expect(await figures(there)).toEqual(told);
  expect(await figures(there, known)).toEqual(told);

  expect(await migrateThroughKills('postgresql')).toContain('已迁到 PostgreSQL');
  cluster.settings = {};
  await restartAll();
  await workOn();
  isDone = true;
  await working;
  const back = await open();
  expect(await compareWithRecount(back, all, onTheBooks)).toBeGreaterThan(100);
  expect(await figures(back, known)).toEqual(told);
  expect(await new PostgresEventStore(database.pool).verify()).toEqual([]);
  expect((await verifyAll(back)).sound).toBe(true);
});
