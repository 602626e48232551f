import { setTimeout as sleep } from 'node:timers/promises';
import { projectedPosition } from '#read-models';
import { openRuntime, verifyAll, type Runtime } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../../libs/database/testing/test-database.js';
import { ENROL, OFFICE } from '../office.js';
import { accountOf } from '../staff.js';
import { until } from '../until.js';
import { Cluster, type Member } from './cluster.js';
import { Officer, persistentAsk } from './officers.js';

/** How long the servers are worked with while they are killed and started again. */
const LOAD_MS = 60_000;
const OFFICERS = 6;

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

const officers = (ask: ConstructorParameters<typeof Officer>[2]): Promise<Officer[]> =>
  Promise.all(
    Array.from({ length: OFFICERS }, async (_, index) => {
      const assignments = [{ role: 'office_worker', area: OFFICE }] as const;
      return new Officer(index + 1, await accountOf(runtime, `officer-${index}`, assignments), ask);
    }),
  );

/** What the officers were told was done stands in the history, each once; and everything else follows from the history. */
async function compareWithRecount(all: readonly Officer[]): Promise<number> {
  const acknowledged = all.flatMap((one) => one.acknowledged);
  const head = await runtime.store.head();
  await until(async () => (await projectedPosition(runtime.database.pool)) >= head, 30_000);
  const events = await runtime.store.readAll(0, 1_000_000);
  const ours = events.filter(({ metadata }) => metadata.actor.startsWith('officer-'));
  const at = new Map(ours.map((event) => [event.position, event]));
  for (const { position, caseId, version, events: told } of acknowledged) {
    const last = at.get(position);
    expect([last?.streamId.slice(-36), last?.version, last?.type]).toEqual([caseId, version, told.at(-1)]);
  }
  // No order is there twice, and none that nobody was told of: every request was answered in the end.
  expect(new Set(ours.map(({ metadata }) => metadata.commandId)).size).toBe(acknowledged.length);
  expect(ours).toHaveLength(acknowledged.reduce((sum, { events: told }) => sum + told.length, 0));
  const today = runtime.clock.today();
  const year = { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31`, asOf: today };
  const stored = await runtime.figures.report({ period: year, office: OFFICE, knownAt: null });
  const enrolled = new Set(acknowledged.map(({ caseId }) => caseId)).size;
  expect([stored.enrolled, stored.caseload.closing]).toEqual([enrolled, enrolled]);
  const later = new Date(Date.now() + 60_000).toISOString();
  expect(await runtime.figures.report({ period: year, office: OFFICE, knownAt: later })).toEqual(stored);
  expect(await verifyAll(runtime)).toMatchObject({ sound: true, history: [], projections: [] });
  return acknowledged.length;
}

it('loses nothing and doubles nothing while servers and workers are killed, stopped and started again', async () => {
  await cluster.start('api', 'api', 'worker', 'worker');
  const troubles = new Map<string, number>();
  const ask = persistentAsk(
    () => cluster.apis.map((member) => cluster.url(member)),
    (what) => void troubles.set(what, (troubles.get(what) ?? 0) + 1),
  );
  const all = await officers(ask);
  const end = Date.now() + LOAD_MS;
  const working = Promise.all(all.map((one) => one.work(end, 100)));
  let [killed, stopped] = [0, 0];
  const disturb = async (): Promise<void> => {
    while (Date.now() < end - 3_000) {
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
  await Promise.all([working, disturb()]);
  const orders = await compareWithRecount(all);
  process.stderr.write(
    `${orders} orders; ${killed} restarts, ${stopped} stops; tried again: ${JSON.stringify([...troubles])}\n`,
  );
  expect(orders).toBeGreaterThan(200);
  expect(killed).toBeGreaterThan(5);
}, 240_000);

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
    persistentAsk(
      () => ready,
      (what) => void refused.push(what),
    ),
  );
  let isDone = false;
  const end = Date.now() + 60_000;
  const working = Promise.all(
    all.map(async (one) => {
      while (!isDone && Date.now() < end) await one.work(Date.now() + 300, 50);
    }),
  );
  for (const member of [...cluster.members]) {
    await cluster.restart(member, 'SIGTERM');
    await until(() => cluster.isReady(member));
    await sleep(700);
  }
  isDone = true;
  await working;
  clearInterval(looking);
  expect(refused).toEqual([]);
  expect(await compareWithRecount(all)).toBeGreaterThan(50);
}, 180_000);

describe('the projection', () => {
  const leader = async (): Promise<Member> => {
    let found: Member | undefined;
    await until(async () => {
      const holder = (await runtime.projector.leader())?.holder;
      found = cluster.members.find(({ child }) => holder?.endsWith(`/${child.pid}`));
      return found !== undefined;
    });
    return found as Member;
  };
  let number = 0;
  /** How long it takes until what is recorded now is shown, by the workers alone; in milliseconds. */
  const shownAfter = async (): Promise<number> => {
    const started = performance.now();
    const { position } = await runtime.executor.execute({
      aggregate: 'correction',
      streamId: `correction-00000000-0000-4000-8000-00000000000${++number}`,
      office: OFFICE,
      opens: true,
      actor: 'test',
      commandId: `enrol-${number}`,
      command: Object.assign({ ...ENROL }, { fileNumber: `接管〔2026〕${number}号` }),
    });
    await until(async () => (await projectedPosition(runtime.database.pool)) >= position);
    return performance.now() - started;
  };

  it('is taken over within five seconds of a kill, and of a stop; who wakes late stands by', async () => {
    await cluster.start('worker', 'worker');
    const first = await leader();
    expect(await shownAfter()).toBeLessThan(2_000);
    first.child.kill('SIGKILL');
    expect(await shownAfter()).toBeLessThan(5_000);
    const second = await leader();
    expect(second).not.toBe(first);
    await cluster.revive(first);
    second.child.kill('SIGSTOP');
    expect(await shownAfter()).toBeLessThan(5_000);
    expect(await leader()).toBe(first);
    second.child.kill('SIGCONT');
    await sleep(1_500);
    expect(await leader()).toBe(first);
    expect(await shownAfter()).toBeLessThan(2_000);
    expect((await verifyAll(runtime)).sound).toBe(true);
  }, 90_000);
});
