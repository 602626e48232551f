import { setTimeout as sleep } from 'node:timers/promises';
import { projectedPosition } from '#read-models';
import { openRuntime, verifyAll, type Runtime } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../../libs/database/testing/test-database.js';
import { ENROL, OFFICE } from '../office.js';
import { until } from '../until.js';
import { Cluster, type Member } from './cluster.js';

let database: TestDatabase;
let runtime: Runtime;
let cluster: Cluster;

beforeAll(async () => {
  database = await openTestDatabase();
  const { applicationUrl: url, url: ownerUrl, keyFile } = database;
  runtime = await openRuntime({ url, ownerUrl, dataDir: '', keyFile });
  cluster = new Cluster(database);
});
afterAll(async () => {
  await cluster.stop();
  await runtime.close();
  await database.drop();
});

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
    expect(await shownAfter()).toBeLessThan(5_000);
    first.child.kill('SIGKILL');
    expect(await shownAfter()).toBeLessThan(5_000);
    const second = await leader();
    expect(second).not.toBe(first);
    await cluster.revive(first);
    second.child.kill('SIGSTOP');
    expect(await shownAfter()).toBeLessThan(5_000);
    expect(await leader()).toBe(first);
    const taken = (await runtime.projector.leader())?.since ?? '';
    second.child.kill('SIGCONT');
    await sleep(1_500);
    // Not under the lease that it had; on a machine that is busy enough it may have got another one since.
    expect((await runtime.projector.leader())?.since.localeCompare(taken)).toBeGreaterThanOrEqual(0);
    expect(await shownAfter()).toBeLessThan(5_000);
    expect((await verifyAll(runtime)).sound).toBe(true);
  }, 90_000);
});
