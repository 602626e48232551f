import { connect, type Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/server/src/create-app.js';
import { Accounts, SignIn } from '../../libs/access/src/index.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { served } from '../served.js';
import { until } from '../until.js';

/** What strangers do at the door does not keep colleagues out, nor the process from ending. */
let runtime: TestRuntime;
let app: NestFastifyApplication;
let base: string;
const TOKEN = 'operator of this machine';

beforeAll(async () => {
  runtime = await openTestRuntime('2026-11-24');
  ({ app, base } = await served(runtime, null, { requestsPerMinute: 100_000, operatorToken: TOKEN }));
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const credentials = new Map<string, string>();
async function person(name: string): Promise<string> {
  const accounts = new Accounts(runtime.database.pool, runtime.clock);
  const rights = {
    person: name,
    seesRestricted: false,
    assignments: [{ role: 'office_worker', area: '麻旺司法所' }] as const,
  };
  credentials.set(name, (await accounts.add(name, rights)).oneTimePassword);
  return name;
}
const signIns = (): SignIn => new SignIn(runtime.database.pool, runtime.clock, runtime.protection.secrets);
const DOOR = { address: '10.0.0.1' };
const right = (name: string): { name: string; password: string } => ({
  name,
  password: credentials.get(name) ?? '',
});
/** As after so many wrong tries from there; each of them costs what a right one costs. */
const guessedAt = (name: string, sender: string): Promise<unknown> =>
  runtime.database.pool.query('insert into access.failures (bucket, count, last_at) values ($1, 10, $2)', [
    `stranger/${name}/${sender}`,
    new Date(runtime.clock.now()),
  ]);
async function bareAccount(name: string): Promise<string> {
  const { rows } = await runtime.database.pool.query<{ id: string }>(
    'insert into access.accounts (id, name, person, created_at) values (gen_random_uuid(), $1, $1, now()) returning id',
    [name],
  );
  return rows[0]?.id ?? '';
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'in',
    (error: unknown) => (error as { code?: string; of?: string }).code ?? (error as { of: string }).of,
  );

describe('a hundred and twenty wrong tries at once', () => {
  it('of one address are refused beyond twenty, and let a colleague in before they are done', async () => {
    const name = await person('colleague');
    const signIn = signIns();
    let left = 120;
    const tries = Array.from({ length: 120 }, (_, at) =>
      codeOf(signIn.open({ name: `nobody${at}`, password: 'x'.repeat(12), address: '10.9.9.9' })).finally(
        () => left--,
      ),
    );
    const asked = signIn.open({ ...right(name), ...DOOR });
    await asked;
    const before = left;
    const answers = await Promise.all(tries);
    expect(before).toBeGreaterThan(0);
    expect(new Set(answers)).toEqual(new Set(['wrong', 'lane']));
  }, 180_000);

  it('are told when to come again', async () => {
    const body = (at: number): string => JSON.stringify({ name: `no${at}`, password: 'x'.repeat(12) });
    const answers = await Promise.all(
      Array.from({ length: 45 }, (_, at) =>
        fetch(`${base}/api/v1/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body(at),
        }),
      ),
    );
    const full = answers.find(({ status }) => status === 429);
    expect(full?.headers.get('retry-after')).toBe('5');
    expect(await full?.json()).toMatchObject({ code: 'too-many' });
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  }, 180_000);
});

describe('a browser', () => {
  it('that several people share knows each of them, twenty at most', async () => {
    const [first, second] = [await person('first'), await person('second')];
    const signIn = signIns();
    const { device } = await signIn.open({ ...right(first), ...DOOR });
    expect((await signIn.open({ ...right(second), ...DOOR, device })).device).toBe(device);
    for (const name of [first, second]) await guessedAt(name, DOOR.address);
    for (const name of [first, second]) {
      expect(await codeOf(signIn.open({ ...right(name), ...DOOR }))).toBe('locked');
      expect(await codeOf(signIn.open({ ...right(name), ...DOOR, device }))).toBe('in');
    }
    runtime.setClock('2026-11-24', '09:05');
    for (let n = 0; n < 20; n++) await signIn.session(await bareAccount(`other${n}`), DOOR.address, device);
    expect(await codeOf(signIn.open({ ...right(first), ...DOOR, device }))).toBe('locked');
    runtime.setClock('2026-11-24');
  }, 180_000);

  it('is not known by a word that it made itself', async () => {
    const name = await person('guest');
    const own = 'a-word-of-the-browser-itself-that-nobody-gave-it';
    expect((await signIns().open({ ...right(name), ...DOOR, device: own })).device).not.toBe(own);
  });

  it('that is new is kept out from the address of who guesses, and from no other', async () => {
    const name = await person('wanted');
    const signIn = signIns();
    await guessedAt(name, '10.8.8.8');
    expect(await codeOf(signIn.open({ ...right(name), address: '10.8.8.8' }))).toBe('locked');
    expect(await codeOf(signIn.open({ ...right(name), address: '10.8.8.9' }))).toBe('in');
    // One line with IPv6 has all addresses of its network.
    await guessedAt(name, 'fd00:1:2:3');
    expect(await codeOf(signIn.open({ ...right(name), address: 'fd00:1:2:3:4::1' }))).toBe('locked');
    expect(await codeOf(signIn.open({ ...right(name), address: 'fd00:1:2:4::1' }))).toBe('in');
  }, 120_000);

  it('is slowed down and not locked where many addresses guess at one name', async () => {
    const name = await person('famous');
    const signIn = signIns();
    await runtime.database.pool.query(
      'insert into access.failures (bucket, count, last_at) values ($1, 100, $2)',
      [`name/${name}`, new Date(runtime.clock.now())],
    );
    await expect(signIn.open({ ...right(name), ...DOOR })).rejects.toMatchObject({
      code: 'locked',
      retryAfterSeconds: 10,
    });
    runtime.setClock('2026-11-24', '09:01');
    expect(await codeOf(signIn.open({ ...right(name), ...DOOR }))).toBe('in');
    runtime.setClock('2026-11-24');
  });
});

describe('signing in', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 401],
    [{ 'sec-fetch-site': 'none' }, 401],
    [{}, 401],
  ])('with %j is answered %i', async (headers, status) => {
    const answer = await fetch(`${base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
      body: JSON.stringify({ name: 'nobody', password: 'x'.repeat(12) }),
    });
    expect(answer.status).toBe(status);
  });
});

it("guesses at the operator's token are limited, and the right one is not told among them", async () => {
  const guess = (password: string) =>
    fetch(`${base}/metrics`, {
      headers: { authorization: `Basic ${Buffer.from(`x:${password}`).toString('base64')}` },
    });
  expect((await guess(TOKEN)).status).toBe(200);
  const statuses = [];
  for (let at = 0; at < 12; at++) statuses.push((await guess(`wrong ${at}`)).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  const full = await guess(TOKEN);
  expect(full.status).toBe(429);
  expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(full.headers.get('content-type')).toContain('application/problem+json');
});

describe('the end', () => {
  const drips: NodeJS.Timeout[] = [];
  afterEach(() => drips.splice(0).forEach((drip) => clearInterval(drip)));

  /** A request whose body comes a letter at a time, for ever. */
  const dripping = (port: number): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 60000\r\n\r\n{',
        );
        drips.push(setInterval(() => socket.writable && socket.write(' '), 50));
        resolve(socket);
      });
      socket.on('error', reject);
      socket.on('error', () => undefined);
    });

  it('comes whatever clients do', async () => {
    const other = await createApp(runtime, null);
    const fastify = other.getHttpAdapter().getInstance();
    await other.listen(0, '127.0.0.1');
    const port = Number(new URL(await other.getUrl()).port);
    const [idle, drip] = [connect(port, '127.0.0.1'), await dripping(port)];
    idle.on('error', () => undefined);
    const ended = new Set<Socket>();
    for (const socket of [idle, drip]) socket.on('close', () => ended.add(socket)).resume();
    await until(() => Promise.resolve(idle.readyState === 'open'));
    expect(fastify.server.listening).toBe(true);
    const begun = performance.now();
    await other.close();
    expect(performance.now() - begun).toBeLessThan(30_000);
    await until(() => Promise.resolve(ended.size === 2));
  });
});
