import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts, Tokens } from '../../libs/access/src/index.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';
import { until } from '../until.js';

let runtime: TestRuntime;
let app: NestFastifyApplication;
let base: string;
let admin: Headers;
beforeAll(async () => {
  runtime = await openTestRuntime('2024-01-09');
  ({ app, base } = await served(runtime));
  admin = await accountOf(runtime, 'administrator', [{ role: 'administrator', area: '*' }]);
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

it('makes one first administrator however many processes start at once', async () => {
  const empty = await openTestRuntime('2024-01-09');
  const accounts = new Accounts(empty.database.pool, empty.clock);
  const made = await Promise.all([accounts.first(), accounts.first(), accounts.first()]);
  expect(made.filter((one) => one !== null)).toHaveLength(1);
  await empty.close();
});

async function send(method: string, path: string, body?: unknown) {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...admin, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const told = (await response.json()) as Record<string, string> & { items: Record<string, string>[] };
  return { status: response.status, body: told, code: told['code'] };
}
const WORKER = {
  person: '李明',
  seesRestricted: false,
  assignments: [{ role: 'office_worker', area: '麻旺司法所' }],
};
const add = (name: string, more: object = {}) => send('POST', 'accounts', { ...WORKER, name, ...more });

it('opens an account, and says in words why another cannot be as it was asked for', async () => {
  expect((await add('li.ming', { outsideName: 'li' })).body['oneTimePassword']).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect((await add('li.ming')).code).toBe('name-taken');
  expect((await add('Li Ming')).code).toBe('bad-name');
  expect((await add('wang', { outsideName: 'li' })).code).toBe('outside-name-taken');
  const both = ['auditor', 'office_worker'].map((role) => ({ role, area: '麻旺司法所' }));
  expect((await add('zhao', { assignments: both })).code).toBe('role-held-alone');
  expect((await add('qian', { assignments: [{ role: 'king', area: 'x' }] })).status).toBe(400);
});

it('changes and disables accounts, and never the last administrator', async () => {
  const { id = '' } = (await add('sun')).body;
  const change = (who: string, more: object) =>
    send('PUT', `accounts/${who}`, { ...WORKER, disabled: false, ...more });
  expect((await change(id, { outsideName: 'li' })).code).toBe('outside-name-taken');
  expect((await change(id, { disabled: true })).body['disabled']).toBe(true);
  const { items } = (await send('GET', 'accounts')).body;
  const own = items.find(({ name }) => name === 'administrator')?.['id'] ?? '';
  expect((await change(own, {})).code).toBe('last-administrator');
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect((await change(nobody, {})).status).toBe(404);
  expect((await send('POST', `accounts/${nobody}/one-time-password`, { secondFactor: true })).status).toBe(
    404,
  );
  expect((await send('POST', `accounts/${id}/one-time-password`, { secondFactor: true })).status).toBe(201);
});

it('lets no administrator give rights to himself, and has on record who was given which', async () => {
  const { items } = (await send('GET', 'accounts')).body;
  const own = items.find(({ name }) => name === 'administrator')?.['id'] ?? '';
  const second = [{ role: 'administrator', area: '*' }];
  const { id = '' } = (await add('second', { assignments: second })).body;
  const mine = { person: 'x', disabled: false, assignments: second };
  expect((await send('PUT', `accounts/${own}`, { ...mine, seesRestricted: true })).code).toBe('own-rights');
  const changed = { ...WORKER, person: '李明明', disabled: false, seesRestricted: true };
  await send('PUT', `accounts/${id}`, changed);
  // What changes nothing is no change.
  await send('PUT', `accounts/${id}`, changed);
  await send('POST', `accounts/${id}/one-time-password`, { secondFactor: true });
  const { rows } = await runtime.owner.query<{ reason: string }>(
    `select reason from access.looks where subject = 'second' order by no`,
  );
  expect(rows.map(({ reason }) => reason)).toEqual([
    '* 系统管理员',
    '原为：* 系统管理员；改为：可以查看未成年人的身份，麻旺司法所 司法所工作人员；姓名原为李明，改为李明明',
    '同时解除身份验证器；只有一名系统管理员，未经另一人同意，持一次性密码者可以用该账号查看或办理档案',
  ]);
});

it('lets nobody in by a token that is over or whose account is disabled, nor by a session of such', async () => {
  const { body } = await add('finance');
  const account = { id: body['id'] ?? '', name: 'finance' };
  const request = { title: '取数', scopes: ['figures.read'] as const, days: 30 };
  const { token } = await new Tokens(runtime.database.pool, runtime.clock).give(account, request);
  const bearer = { authorization: `Bearer ${token}` };
  const opened = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'finance', password: body['oneTimePassword'] }),
  });
  const session = {
    cookie: opened.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
  const ask = async (path: string, headers: Headers): Promise<number> =>
    (await fetch(`${base}/api/v1/${path}`, { headers })).status;
  const figures = 'figures?from=2023-01-01&to=2023-12-31';
  expect([await ask(figures, bearer), await ask('session', session)]).toEqual([200, 200]);
  // As another process would do it, which does not end what is open here.
  await runtime.owner.query(`update access.accounts set disabled = true where name = 'finance'`);
  await until(async () => (await ask(figures, bearer)) === 401 && (await ask('session', session)) === 401);
  await runtime.owner.query(`update access.accounts set disabled = false where name = 'finance'`);
  await until(async () => (await ask(figures, bearer)) === 200);
  runtime.setClock('2024-02-09');
  await until(async () => (await ask(figures, bearer)) === 401);
  runtime.setClock('2024-01-09');
});
