import { rebuild } from '#read-models';
import { verifyAll } from '#runtime';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { runCli } from './cli.js';
import { enrol } from './poison.js';
import { cutTail, rewriteChain } from './tampering.js';

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await openTestRuntime('2023-06-01');
  for (const number of ['甲', '乙', '丙']) await enrol(runtime, number);
  await runtime.projector.catchUp();
});
afterEach(() => runtime.close());

const verify = (...args: string[]) => runCli(runtime, 'verify', ...args);
const endIn = (out: string): string => /校验链末端：(\d+:[0-9a-f]{64})/.exec(out)?.[1] ?? '';

describe('the end of the chain, kept outside', () => {
  it('is printed, and found again in a history that went on', async () => {
    const { code, out, told } = await verify();
    expect([code, told.includes('--against')]).toEqual([0, true]);
    const end = endIn(out);
    expect(end).toMatch(new RegExp(`^${await runtime.store.head()}:`));
    await enrol(runtime, '丁');
    await runtime.projector.catchUp();
    const later = await verify('--against', end, '--json');
    expect(later.code).toBe(0);
    const { sound, against, end: now, inClear } = JSON.parse(later.out) as Record<string, unknown>;
    expect([sound, against, inClear]).toEqual([true, [], 0]);
    expect(now).toEqual({
      position: await runtime.store.head(),
      chain: await runtime.store.linkAt(await runtime.store.head()),
    });
  });

  it('shows a chain that was written anew, which nothing else does', async () => {
    const end = endIn((await verify()).out);
    await runtime.owner.query(
      'update event_store.events set recorded_at = recorded_at + 1 where position = 2',
    );
    await rewriteChain(runtime.owner, 2);
    expect(await runtime.store.verify()).toEqual([]);
    const { code, out } = await verify('--against', end);
    expect([code, out.includes('历史被改写过'), out.includes(end)]).toEqual([1, true, true]);
  });

  it('shows a tail that was cut, also once the history went on again', async () => {
    const head = await runtime.store.head();
    const end = endIn((await verify()).out);
    const before = `${head - 2}:${await runtime.store.linkAt(head - 2)}`;
    await cutTail(runtime.owner, head - 2);
    await runtime.owner.query('update read_models.checkpoint set position = $1', [head - 2]);
    await rebuild(runtime.database.pool, runtime);
    expect((await verifyAll(runtime)).sound).toBe(true);
    const cut = await verify('--against', before, '--against', end);
    expect([cut.code, cut.out.includes('末尾被截去'), cut.out.includes(`留存的是 ${before}`)]).toEqual([
      1,
      true,
      false,
    ]);
    await enrol(runtime, '戊');
    await runtime.projector.catchUp();
    const { code, out } = await verify('--against', end);
    expect([code, out.includes('历史被改写过')]).toEqual([1, true]);
  });

  it('is refused where it is none', async () => {
    for (const text of ['7', '0:' + 'a'.repeat(64), '7:abc'])
      expect((await verify('--against', text)).code).toBe(2);
  });
});
