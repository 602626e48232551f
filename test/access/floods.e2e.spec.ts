import { randomBytes } from 'node:crypto';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { OFFICE } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

/** A server that takes five requests in a minute from each. */
async function opened() {
  const { app, base } = await served(runtime, null, { requestsPerMinute: 5 });
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

/** What could be a session or token, and is nobody's. */
const madeUp = (): string => randomBytes(32).toString('base64url');
const ofNobody: [string, () => Headers][] = [
  ['made-up sessions', () => ({ cookie: `__Host-session=${madeUp()}` })],
  ['made-up tokens', () => ({ authorization: `Bearer cc_${madeUp()}` })],
];
const ofNothing: [string, () => Headers][] = [
  ['nothing to show', () => ({})],
  ['what can be no session', () => ({ cookie: '__Host-session=nobody' })],
  ['what can be no token', () => ({ authorization: `Bearer ${madeUp()}` })],
];
let hired = 0;
const worker = (): Promise<Headers> =>
  accountOf(runtime, `worker-${++hired}`, [{ role: 'office_worker', area: OFFICE }]);

describe('a flood of requests that nobody signed in for', () => {
  /** Forty at once: none is let through because the others are still being asked for. @returns questions asked */
  async function flood(ask: (headers: Headers) => Promise<number>, shown: () => Headers): Promise<number> {
    let statuses: number[] = [];
    const asked = await questions(async () => {
      statuses = await Promise.all(Array.from({ length: 40 }, () => ask(shown())));
    });
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
    return asked;
  }

  it.each(ofNobody)('with %s costs few queries, and nothing those who were here before', async (_, shown) => {
    const [seen, unseen] = [await worker(), await worker()];
    const { app, ask } = await opened();
    const before = await ask(seen);
    expect([401, 429]).not.toContain(before);
    expect(await flood(ask, shown)).toBe(5);
    expect(await ask(seen)).toBe(before);
    // Nor whoever wants to sign in. Who has not been here before waits: he is told from the others by a query only.
    expect(await ask({})).toBe(401);
    expect(await ask(unseen)).toBe(429);
    await app.close();
  });

  it.each(ofNothing)('with %s costs no query, and nothing whoever was not here before', async (_, shown) => {
    const unseen = await worker();
    const { app, ask } = await opened();
    expect(await flood(ask, shown)).toBe(0);
    expect([401, 429]).not.toContain(await ask(unseen));
    await app.close();
  });

  it('keeps room for all who come back after a restart, however many they are', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => worker()));
    const { app, ask } = await opened();
    await flood(ask, () => ({}));
    for (const one of all) expect([401, 429]).not.toContain(await ask(one));
    await app.close();
  });

  it('of one account costs no query either once it is one', async () => {
    const busy = await worker();
    const { app, ask } = await opened();
    for (let at = 0; at < 5; at++) expect(await ask(busy)).not.toBe(429);
    runtime.setClock('2026-11-24', '10:00');
    expect(await questions(async () => expect(await ask(busy)).toBe(429))).toBe(0);
    await app.close();
  });
});
