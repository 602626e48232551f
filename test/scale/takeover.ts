import { setTimeout as sleep } from 'node:timers/promises';
import { projectedPosition } from '#read-models';
import { openRuntime, verifyAll, type Runtime } from '#runtime';
import { openTestDatabase } from '../../libs/database/testing/test-database.js';
import { ENROL, OFFICE } from '../office.js';
import { until } from '../until.js';
import { Cluster, type Member } from './cluster.js';

/**
 * A leading worker is killed, and one is stopped: another one goes on, and who wakes late stands by. How long it takes
 * until what is recorded meanwhile is shown, in milliseconds.
 */
export async function takeOver(): Promise<number[]> {
  const database = await openTestDatabase();
  const { applicationUrl: url, url: ownerUrl, keyFile } = database;
  const runtime = await openRuntime({ url, ownerUrl, dataDir: '', keyFile });
  const cluster = new Cluster(database);
  try {
    return await takenOver(runtime, cluster);
  } finally {
    await cluster.stop();
    await runtime.close();
    await database.drop();
  }
}

async function takenOver(runtime: Runtime, cluster: Cluster): Promise<number[]> {
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

  await cluster.start('worker', 'worker');
  const first = await leader();
  const times = [await shownAfter()];
  first.child.kill('SIGKILL');
  times.push(await shownAfter());
  const second = await leader();
  expect(second).not.toBe(first);
  await cluster.revive(first);
  second.child.kill('SIGSTOP');
  times.push(await shownAfter());
  expect(await leader()).toBe(first);
  const taken = (await runtime.projector.leader())?.since ?? '';
  second.child.kill('SIGCONT');
  await sleep(1_500);
  // Not under the lease that it had; on a machine that is busy enough it may have got another one since.
  expect((await runtime.projector.leader())?.since.localeCompare(taken)).toBeGreaterThanOrEqual(0);
  times.push(await shownAfter());
  expect((await verifyAll(runtime)).sound).toBe(true);
  return times;
}
