import { setTimeout as sleep } from 'node:timers/promises';
import { openRuntime, type Runtime } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../../libs/database/testing/test-database.js';
import { until } from '../until.js';
import { Cluster, type Member } from './cluster.js';
import { persistentAsk } from './officers.js';
import { compareWithRecount, officers } from './recount.js';

/** How long at least the servers are worked with while they are killed and started again, and how often that is. */
const LOAD_MS = 60_000;
const DISTURBED = 6;
const OFFICERS = 6;
/** Orders that must be done before it is over, however busy the machine is. */
const ENOUGH = 200;

let database: TestDatabase;
let runtime: Runtime;
let cluster: Cluster;

beforeEach(async () => {
  database = await openTestDatabase();
  const settings = {
    url: database.applicationUrl,
    ownerUrl: database.url,
    dataDir: '',
    keyFile: database.keyFile,
  };
  runtime = await openRuntime(settings);
  cluster = new Cluster(database, { DRAIN_SECONDS: '1' });
});
afterEach(async () => {
  await cluster.stop();
  await runtime.close();
  await database.drop();
});

it('loses nothing and doubles nothing while servers and workers are killed, stopped and started again', async () => {
  await cluster.start('api', 'api', 'worker', 'worker');
  const troubles = new Map<string, number>();
  const ask = persistentAsk(
    () => cluster.apis.map((member) => cluster.url(member)),
    (what) => void troubles.set(what, (troubles.get(what) ?? 0) + 1),
  );
  const all = await officers(runtime, OFFICERS, ask);
  const end = Date.now() + LOAD_MS;
  let isOver = false;
  const working = Promise.all(all.map((one) => one.work(() => isOver, 100)));
  const done = () => all.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  let [killed, stopped] = [0, 0];
  const disturb = async (): Promise<void> => {
    while (Date.now() < end || killed + stopped < DISTURBED || done() <= ENOUGH) {
      const member = cluster.members[Math.floor(Math.random() * cluster.members.length)] as Member;
      const chance = Math.random();
      if (chance < 0.25) {
        member.child.kill('SIGSTOP');
        await sleep(5_000);
        member.child.kill('SIGCONT');
        stopped++;
      } else {
        await cluster.restart(member, chance < 0.7 ? 'SIGKILL' : 'SIGTERM');
        killed++;
      }
      await sleep(500);
    }
  };
  await Promise.all([working, disturb().finally(() => (isOver = true))]);
  const orders = await compareWithRecount(runtime, all);
  process.stderr.write(
    `${orders} orders; ${killed} restarts, ${stopped} stops; tried again: ${JSON.stringify([...troubles])}\n`,
  );
  expect(orders).toBeGreaterThan(ENOUGH);
});

it('refuses nothing while every process is replaced, one after the other', async () => {
  await cluster.start('api', 'api', 'worker', 'worker');
  // As a load balancer does: requests go where it is ready, looked at twice a second.
  let ready = cluster.apis.map((member) => cluster.url(member));
  const look = async (): Promise<void> => {
    const asked = await Promise.all(
      cluster.apis.map(async (one) => ((await cluster.isReady(one)) ? [cluster.url(one)] : [])),
    );
    ready = asked.flat();
  };
  const looking = setInterval(() => void look(), 300);
  const refused: string[] = [];
  const all = await officers(
    runtime,
    OFFICERS,
    persistentAsk(
      () => ready,
      (what) => void refused.push(what),
    ),
  );
  let isDone = false;
  const working = Promise.all(all.map((one) => one.work(() => isDone, 50)));
  for (const member of [...cluster.members]) {
    await cluster.restart(member, 'SIGTERM');
    await until(() => cluster.isReady(member));
    await sleep(700);
  }
  await until(() => all.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0) > 50);
  isDone = true;
  await working;
  clearInterval(looking);
  expect(refused).toEqual([]);
  expect(await compareWithRecount(runtime, all)).toBeGreaterThan(50);
});
