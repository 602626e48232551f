import { createApp } from '../../apps/server/src/create-app.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { OFFICE } from '../office.js';
import { accountOf, type Headers } from '../staff.js';

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

/** A server that takes five requests in a minute from each. */
async function opened() {
  const app = await createApp(runtime, null, { requestsPerMinute: 5 });
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const ask = async (headers: Headers): Promise<number> =>
    (await fetch(`${base}/api/v1/registers/cases`, { headers })).status;
  return { app, ask };
}

/** How often the database is asked meanwhile who it is. */
async function questions(work: () => Promise<void>): Promise<number> {
  const { pool } = runtime.database;
  const query = pool.query.bind(pool);
  let asked = 0;
  const counted = (...given: [{ readonly name?: string } | string]): unknown => {
    const [first] = given;
    if (typeof first === 'object' && (first.name === 'session' || first.name === 'token')) asked++;
    return Reflect.apply(query, undefined, given);
  };
  pool.query = counted as typeof query;
  await work().finally(() => Reflect.deleteProperty(pool, 'query'));
  return asked;
}

describe('a flood of requests that nobody signed in for', () => {
  it.each<[string, (at: number) => Headers]>([
    ['sessions', (at) => ({ cookie: `__Host-session=nobody-${at}` })],
    ['tokens', (at) => ({ authorization: `Bearer cc_nobody-${at}` })],
  ])('with %s costs no query, and nothing those behind its address who did', async (what, shown) => {
    const worker = await accountOf(runtime, `beside-${what}`, [{ role: 'office_worker', area: OFFICE }]);
    const { app, ask } = await opened();
    const before = await ask(worker);
    expect([401, 429]).not.toContain(before);
    let statuses: number[] = [];
    // All at once: none is let through because the others are still being asked for.
    const asked = await questions(async () => {
      statuses = await Promise.all(Array.from({ length: 40 }, (_, at) => ask(shown(at))));
    });
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
    expect(asked).toBe(5);
    expect(await ask(worker)).toBe(before);
    await app.close();
  });

  it('of one account costs no query either once it is one', async () => {
    const worker = await accountOf(runtime, 'busy', [{ role: 'office_worker', area: OFFICE }]);
    const { app, ask } = await opened();
    for (let at = 0; at < 5; at++) expect(await ask(worker)).not.toBe(429);
    runtime.setClock('2026-11-24', '10:00');
    expect(await questions(async () => expect(await ask(worker)).toBe(429))).toBe(0);
    await app.close();
  });
});
