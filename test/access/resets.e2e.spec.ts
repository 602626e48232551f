import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/server/src/create-app.js';
import { Accounts, type Assignment } from '../../libs/access/src/index.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { OFFICE } from '../office.js';
import { accountOf, sessionOf, type Headers } from '../staff.js';

const ADMINISTRATOR = [{ role: 'administrator', area: '*' }] as const;
const DAY = '2024-01-09';
let runtime: TestRuntime;
let app: NestFastifyApplication;
let base: string;
let first: Headers;
beforeAll(async () => {
  runtime = await openTestRuntime(DAY);
  app = await createApp(runtime, null, { requestsPerMinute: 10_000 });
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  first = await accountOf(runtime, 'first-admin', ADMINISTRATOR);
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});
afterEach(() => runtime.setClock(DAY));

const accounts = (): Accounts => new Accounts(runtime.database.pool, runtime.clock);
const opened = async (name: string, ...assignments: readonly Assignment[]): Promise<string> =>
  (await accounts().add(name, { person: name, seesRestricted: false, assignments })).id;

async function reset(who: Headers, id: string, secondFactor = true): Promise<string | null> {
  const answer = await fetch(`${base}/api/v1/accounts/${id}/one-time-password`, {
    method: 'POST',
    headers: { ...who, 'content-type': 'application/json' },
    body: JSON.stringify({ secondFactor }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { readonly oneTimePassword: string | null }).oneTimePassword;
}

async function signIn(name: string, password: string): Promise<{ readonly status: number; cookie: string }> {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { status: answer.status, cookie: cookie.join('; ') };
}

interface Change {
  readonly account: string;
  readonly act: string;
  readonly reason: string;
}
async function changesTold(headers: Headers): Promise<readonly Change[]> {
  const answer = await fetch(`${base}/api/v1/session`, { headers });
  return ((await answer.json()) as { readonly changes: readonly Change[] }).changes;
}
async function onRecord(name: string): Promise<readonly string[]> {
  const looks = await runtime.looks.find({ offices: null, subject: name, limit: 100 });
  return looks.map(({ account, act, reason }) => `${account} ${act}：${reason ?? ''}`).reverse();
}

/** Each of them reaches files. */
const REACHES = ['office_worker', 'office_head', 'county_approver', 'procurator'] as const;

describe('where there is one administrator', () => {
  it.each(REACHES)('a reset of %s takes effect, and is on record and told to the account', async (role) => {
    const name = `alone-${role.replaceAll('_', '-')}`;
    const id = await opened(name, { role, area: OFFICE });
    const password = await reset(first, id);
    const { status, cookie } = await signIn(name, password ?? '');
    expect(status).toBe(200);
    const [line] = await onRecord(name);
    expect(line).toContain('first-admin 重置密码：同时解除身份验证器；只有一名系统管理员，未经另一人同意');
    const told = await changesTold({ cookie });
    expect(told).toEqual([expect.objectContaining({ account: 'first-admin', act: '重置密码' })]);
    // Whoever came in instead of him cannot make it go away.
    expect(await changesTold({ cookie })).toEqual(told);
  });
});

describe('where there is a second administrator', () => {
  let second: Headers;
  beforeAll(async () => {
    second = await accountOf(runtime, 'second-admin', ADMINISTRATOR);
  });

  it.each(REACHES)('a reset of %s takes effect once he asks for the same', async (role) => {
    const name = `two-${role.replaceAll('_', '-')}`;
    const { oneTimePassword, id } = await accounts().add(name, {
      person: name,
      seesRestricted: false,
      assignments: [{ role, area: OFFICE }],
    });
    expect(await reset(first, id)).toBeNull();
    // Asking again is not agreeing, and until then everything is as it was.
    expect(await reset(first, id)).toBeNull();
    expect((await signIn(name, oneTimePassword)).status).toBe(200);
    const password = await reset(second, id);
    expect((await signIn(name, oneTimePassword)).status).toBe(401);
    const { status, cookie } = await signIn(name, password ?? '');
    expect(status).toBe(200);
    expect(await onRecord(name)).toEqual([
      'first-admin 申请重置密码：同时解除身份验证器；须另一名系统管理员同意',
      'first-admin 申请重置密码：同时解除身份验证器；须另一名系统管理员同意',
      'second-admin 重置密码：同时解除身份验证器；first-admin 申请，second-admin 同意',
    ]);
    expect((await changesTold({ cookie })).map(({ act }) => act)).toEqual([
      '重置密码',
      '申请重置密码',
      '申请重置密码',
    ]);
    // It was agreed to once.
    expect(await reset(second, id)).toBeNull();
  });

  it('what he agrees to is the very same', async () => {
    const id = await opened('same', { role: 'office_head', area: OFFICE });
    expect(await reset(first, id, false)).toBeNull();
    expect(await reset(second, id, true)).toBeNull();
    expect(await reset(first, id, true)).not.toBeNull();
  });

  it('nobody agrees after three days, nor with somebody whose account is disabled', async () => {
    const id = await opened('late', { role: 'office_head', area: OFFICE });
    expect(await reset(first, id)).toBeNull();
    runtime.setClock('2024-01-13');
    expect(await reset(second, id)).toBeNull();
    const third = await sessionOf(runtime, 'third-admin', ADMINISTRATOR);
    const other = await opened('gone', { role: 'office_head', area: OFFICE });
    expect(await reset(third.headers, other)).toBeNull();
    await accounts().change(third.id, {
      person: 'x',
      seesRestricted: false,
      disabled: true,
      assignments: ADMINISTRATOR,
    });
    expect(await reset(second, other)).toBeNull();
  });

  it('nobody is asked about a password that opens nothing without the authenticator, or no file', async () => {
    const { id } = await sessionOf(runtime, 'kept-factor', [{ role: 'county_approver', area: OFFICE }]);
    expect(await reset(first, id, false)).not.toBeNull();
    expect(await reset(first, id, true)).toBeNull();
    expect(
      await reset(first, await opened('figures', { role: 'statistician', area: OFFICE })),
    ).not.toBeNull();
  });
});
