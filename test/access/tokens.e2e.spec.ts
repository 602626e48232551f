import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { served } from '../served.js';
import { accountOf, sessionOf, type Headers, type Present } from '../staff.js';

const AREA = '麻旺司法所';
let runtime: TestRuntime;
let app: NestFastifyApplication;
let base: string;
let administrator: Present;
let second: Present;
let worker: Present;
let auditor: Headers;
beforeAll(async () => {
  runtime = await openTestRuntime('2024-01-09');
  ({ app, base } = await served(runtime, null, { requestsPerMinute: 10_000 }));
  const everywhere = [{ role: 'administrator', area: '*' }] as const;
  administrator = await sessionOf(runtime, 'administrator', everywhere);
  second = await sessionOf(runtime, 'second', everywhere);
  worker = await sessionOf(runtime, 'worker', [{ role: 'office_worker', area: AREA }]);
  auditor = await accountOf(runtime, 'auditor', [{ role: 'auditor', area: '*' }]);
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

async function send(method: string, path: string, headers: Headers, body?: unknown) {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const told = (await response.json()) as Record<string, string> & { items: Record<string, unknown>[] };
  return { status: response.status, body: told, code: told['code'] };
}
const FIGURES = 'figures?from=2023-01-01&to=2023-12-31';
const status = async (path: string, token: string | undefined): Promise<number> =>
  (await send('GET', path, { authorization: `Bearer ${token}` })).status;
const request = (who: Present, more: object = {}) => ({
  title: '取数',
  scopes: [{ right: 'figures.read' }],
  days: 30,
  // Each is good once, so that none is spent where another one is told.
  ...('code' in more ? {} : { code: who.codes.pop() }),
  ...more,
});
const ask = (who: Present, more: object = {}) => send('POST', 'tokens', who.headers, request(who, more));
const confirm = (who: Present, id: string | undefined) =>
  send('POST', `tokens/${id}/confirmation`, who.headers, { code: who.codes.pop() });
/** What the record says that an account did, the newest first. */
async function looksOf(account: string): Promise<unknown[]> {
  const { body } = await send('GET', `looks?account=${account}`, auditor);
  return body.items.map(({ act, subject, reason }) => [act, subject, reason]);
}

describe('a token of the own account', () => {
  it('wants the authenticator, has no right that its account has not, ends, and is taken back at once', async () => {
    expect((await ask(worker, { code: '000000' })).code).toBe('wrong');
    expect((await ask(worker, { code: undefined })).status).toBe(400);
    const beyond = await ask(worker, { scopes: [{ right: 'case.read' }, { right: 'case.decide' }] });
    expect([beyond.status, beyond.body['detail']]).toEqual([
      400,
      '账号“worker”自己没有“作出批准、奖惩等决定”这项权限，令牌也不能有。',
    ]);
    expect((await ask(worker, { days: 400 })).status).toBe(400);
    expect((await ask(worker, { days: 0 })).status).toBe(400);
    const { body } = await ask(worker);
    expect([await status(FIGURES, body['token']), await status('cases', body['token'])]).toEqual([200, 403]);
    expect(JSON.stringify((await send('GET', 'tokens', worker.headers)).body)).not.toContain(body['token']);
    expect((await send('DELETE', `tokens/${body['id']}`, worker.headers)).status).toBe(200);
    expect(await status(FIGURES, body['token'])).toBe(401);
    expect((await looksOf('worker')).slice(0, 2)).toEqual([
      ['收回令牌', 'worker', '取数：figures.read'],
      ['申请令牌', 'worker', '取数：figures.read'],
    ]);
  });

  it('is not for who has no authenticator, and the answer says what to do', async () => {
    const plain = await sessionOf(runtime, 'plain', [{ role: 'office_worker', area: AREA }], 'none');
    const { status: told, code, body } = await ask(plain, { code: '000000' });
    expect([told, code]).toEqual([422, 'second-factor-missing']);
    expect(body['detail']).toContain('请先绑定身份验证器');
  });

  it('guesses at the code have an end', async () => {
    const guesser = await sessionOf(runtime, 'guesser', [{ role: 'office_worker', area: AREA }]);
    const tries = [];
    for (let n = 0; n < 11; n++) tries.push((await ask(guesser, { code: '000000' })).status);
    expect(tries.slice(0, 10).every((one) => one === 422)).toBe(true);
    expect(tries[10]).toBe(429);
    // Nor does the right one help then.
    expect((await ask(guesser)).status).toBe(429);
  });
});

describe('a token of another account', () => {
  it('opens nothing until another person confirms it; all of it is on record', async () => {
    expect((await ask(worker, { account: 'second' })).status).toBe(403);
    expect((await ask(administrator, { account: 'nobody' })).status).toBe(400);
    expect((await ask(administrator, { account: 'second' })).status).toBe(400);
    expect((await ask(administrator, { account: 'worker', scopes: [{ right: 'case.decide' }] })).status).toBe(
      400,
    );
    const asked = await ask(administrator, { account: 'worker' });
    expect([asked.status, asked.body['token']]).toEqual([201, null]);
    const own = await confirm(administrator, asked.body['id']);
    expect([own.status, own.code]).toEqual([422, 'two-persons']);
    const other = await sessionOf(runtime, 'other', [{ role: 'office_head', area: AREA }]);
    expect((await confirm(other, asked.body['id'])).status).toBe(404);
    const given = await confirm(worker, asked.body['id']);
    expect(await status(FIGURES, given.body['token'])).toBe(200);
    expect((await confirm(second, asked.body['id'])).status).toBe(404);
    expect((await looksOf('administrator'))[0]).toEqual(['申请令牌', 'worker', '取数：figures.read']);
    expect((await looksOf('worker'))[0]).toEqual(['确认令牌', 'worker', '取数：figures.read']);
    const { items } = (await send('GET', 'tokens', second.headers)).body;
    expect(items.find(({ id }) => id === asked.body['id'])).toMatchObject({
      askedBy: 'administrator',
      confirmedBy: 'worker',
      awaits: false,
    });
  });

  it('may be confirmed by another administrator, and not when it was asked for long ago', async () => {
    const first = await ask(administrator, { account: 'worker' });
    const late = await ask(administrator, { account: 'worker' });
    const given = await confirm(second, first.body['id']);
    expect(await status(FIGURES, given.body['token'])).toBe(200);
    await runtime.owner.query(
      `update access.tokens set created_at = created_at - interval '4 days' where id = $1`,
      [late.body['id']],
    );
    expect((await confirm(second, late.body['id'])).status).toBe(404);
  });
});

it('a token opens nothing that is about the person, and makes no token', async () => {
  const { authorization = '' } = await accountOf(runtime, 'platform', [
    { role: 'office_worker', area: AREA },
  ]);
  const headers = { authorization };
  for (const [method, path, body] of [
    ['GET', 'session'],
    ['DELETE', 'session'],
    ['PUT', 'session/password', { current: 'x', next: 'y' }],
    ['POST', 'session/second-factor'],
    ['PUT', 'session/second-factor', { secret: 'x', code: 'y' }],
    ['GET', 'tokens'],
    ['POST', 'tokens', request(worker)],
  ] as const) {
    const { status: told, code } = await send(method, path, headers, body);
    expect([method, path, told, code]).toEqual([method, path, 403, 'not-for-tokens']);
  }
});
