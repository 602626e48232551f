import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountDesk, Accounts, SignIn, type Assignment } from '../../libs/access/src/index.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { runCli } from '../cli.js';
import { OFFICE } from '../office.js';
import { served } from '../served.js';
import { accountOf, sessionOf, type Headers } from '../staff.js';

const ADMINISTRATOR = [{ role: 'administrator', area: '*' }] as const;
const DAY = '2024-01-09';
let runtime: TestRuntime;
let app: NestFastifyApplication;
let base: string;
let first: Headers;
beforeAll(async () => {
  runtime = await openTestRuntime(DAY);
  ({ app, base } = await served(runtime, null, { requestsPerMinute: 10_000 }));
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

interface Rights {
  readonly outsideName?: string;
  readonly disabled?: boolean;
  readonly seesRestricted?: boolean;
  readonly assignments: readonly Assignment[];
}
async function change(
  who: Headers,
  id: string,
  name: string,
  rights: Rights,
): Promise<{ readonly status: number; readonly code?: string; readonly outsideName?: string }> {
  const answer = await fetch(`${base}/api/v1/accounts/${id}`, {
    method: 'PUT',
    headers: { ...who, 'content-type': 'application/json' },
    body: JSON.stringify({ person: name, seesRestricted: false, disabled: false, ...rights }),
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}
const found = (id: string) => accounts().find(id);

interface Change {
  readonly account: string;
  readonly times: number;
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

const HEAD = [{ role: 'office_head', area: OFFICE }] as const;

describe('with one administrator, by another way', () => {
  it('a new name at the identity provider is on record, and told', async () => {
    const id = await opened('alone-named', ...HEAD);
    expect((await change(first, id, 'alone-named', { outsideName: 'me', assignments: HEAD })).status).toBe(
      200,
    );
    expect(await onRecord('alone-named')).toEqual([
      'first-admin 更改统一身份认证名称：原为无，改为“me”；只有一名系统管理员，未经另一人同意，以这个名称登录者可以用该账号查看或办理档案',
    ]);
    const told = await runtime.looks.changesOf('alone-named', new Date(0));
    expect(told.map(({ act }) => act)).toEqual(['更改统一身份认证名称']);
  });

  it('what is done to an account is told however much else is done to it afterwards', async () => {
    const id = await opened('drowned', ...HEAD);
    await reset(first, id);
    for (let n = 0; n < 12; n++) await change(first, id, 'drowned', { assignments: HEAD });
    expect(await onRecord('drowned')).toHaveLength(1);
    for (let n = 0; n < 60; n++)
      await change(first, id, 'drowned', { assignments: [{ role: 'office_head', area: `office ${n}` }] });
    const password = await reset(first, id);
    const { cookie } = await signIn('drowned', password ?? '');
    const told = await changesTold({ cookie });
    const resets = told.filter(({ act }) => act === '重置密码');
    expect(resets).toEqual([expect.objectContaining({ times: 2 })]);
    expect(told.reduce((sum, { times }) => sum + times, 0)).toBe(62);
    expect(told.length).toBeLessThan(30);
  });

  it('an account that is not there is not found', async () => {
    const answer = await fetch(
      `${base}/api/v1/accounts/00000000-0000-4000-8000-000000000000/one-time-password`,
      {
        method: 'POST',
        headers: { ...first, 'content-type': 'application/json' },
        body: JSON.stringify({ secondFactor: true }),
      },
    );
    expect(answer.status).toBe(404);
  });

  it('the command line puts on record what it does, and the account is told', async () => {
    const added = await runCli(runtime, 'accounts', 'add', 'by-operator', '--role', 'office_head');
    expect(added.code).toBe(0);
    const done = await runCli(runtime, 'accounts', 'reset', 'by-operator', '--second-factor');
    expect(done.code).toBe(0);
    const { status, cookie } = await signIn('by-operator', done.out.trim());
    expect(status).toBe(200);
    const lines = await onRecord('by-operator');
    expect(lines).toEqual([
      expect.stringMatching(/ 开设账号：麻旺司法所 司法所所长$/),
      expect.stringMatching(/ 重置密码：同时解除身份验证器；在本机命令行办理，未经另一人同意$/),
    ]);
    expect((await changesTold({ cookie })).map(({ act }) => act)).toEqual(['重置密码']);
  });

  it('an operator of the same name as the account is another', async () => {
    const id = await opened('same-name', ...HEAD);
    const user = { account: 'same-name', isOperator: true, address: '', request: 'cli' };
    await new AccountDesk(runtime.database.pool, runtime.clock, runtime.looks, user).reset(id, true);
    expect(await runtime.looks.changesOf('same-name', new Date(0))).toHaveLength(1);
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
    expect((await changesTold({ cookie })).map(({ act, times }) => [act, times])).toEqual([
      ['重置密码', 1],
      ['申请重置密码', 2],
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

  it('a new name at the identity provider takes effect once he asks for the same', async () => {
    const id = await opened('two-named', ...HEAD);
    const named = { outsideName: 'somebody', seesRestricted: true, assignments: HEAD };
    expect(await change(first, id, 'two-named', named)).toMatchObject({ status: 422 });
    expect(await change(first, id, 'two-named', named)).toMatchObject({ status: 422 });
    expect(await found(id)).toMatchObject({ outsideName: null, seesRestricted: false });
    expect((await change(second, id, 'two-named', { ...named, outsideName: 'other' })).status).toBe(422);
    expect((await change(first, id, 'two-named', { ...named, outsideName: 'other' })).status).toBe(200);
    expect(await found(id)).toMatchObject({ outsideName: 'other', seesRestricted: true });
    expect((await onRecord('two-named')).slice(-3)).toEqual([
      'second-admin 申请更改统一身份认证名称：原为无，改为“other”；须另一名系统管理员同意',
      'first-admin 更改统一身份认证名称：原为无，改为“other”；second-admin 申请，first-admin 同意',
      expect.stringMatching(/^first-admin 更改账号：原为：.*；改为：可以查看未成年人的身份/),
    ]);
    // Somebody who asks for a password agrees to no name.
    expect(await reset(second, id)).toBeNull();
    expect((await change(first, id, 'two-named', { ...named, outsideName: 'third' })).status).toBe(422);
    // Taking it away lets nobody in.
    expect((await change(first, id, 'two-named', { assignments: HEAD })).status).toBe(200);
  });

  it('nobody is asked less because the roles were taken away for a moment', async () => {
    const id = await opened('stripped', ...HEAD);
    expect((await change(first, id, 'stripped', { assignments: [] })).status).toBe(200);
    expect(await reset(first, id)).toBeNull();
    expect((await change(first, id, 'stripped', { outsideName: 'x', assignments: [] })).status).toBe(422);
  });
});

describe('the second administrator is not made by the first', () => {
  let own: TestRuntime;
  const admins = async (...names: readonly string[]) =>
    Promise.all(
      names.map(async (name) => {
        const added = await new Accounts(own.database.pool, own.clock).add(name, {
          person: name,
          seesRestricted: false,
          assignments: ADMINISTRATOR,
        });
        return { ...added, name, desk: deskOf(name) };
      }),
    );
  const deskOf = (account: string): AccountDesk =>
    new AccountDesk(own.database.pool, own.clock, own.looks, {
      account,
      isOperator: false,
      address: '',
      request: '',
    });
  const head = (name: string) =>
    new Accounts(own.database.pool, own.clock).add(name, {
      person: name,
      seesRestricted: false,
      assignments: HEAD,
    });
  const without = { person: 'x', seesRestricted: false, disabled: true, assignments: ADMINISTRATOR };
  const PASSWORD = { oneTimePassword: expect.any(String) as string };
  const WAITS = { oneTimePassword: null };
  beforeEach(async () => {
    own = await openTestRuntime(DAY);
  });
  afterEach(() => own.close());

  it('by the password of an administrator: a third one agrees to that, not the account itself', async () => {
    const [a, b, c] = await admins('a1', 'b1', 'c1');
    if (!a || !b || !c) throw new Error();
    expect(await a.desk.reset(b.id, true)).toEqual(WAITS);
    expect(await b.desk.reset(b.id, true)).toEqual(WAITS);
    expect(await c.desk.reset(b.id, true)).toEqual(PASSWORD);
  });

  it('by the password of the only other administrator: it is told, and he does not agree for three days', async () => {
    const [a, b] = await admins('a1', 'b1');
    if (!a || !b) throw new Error();
    expect(await a.desk.reset(b.id, true)).toEqual(PASSWORD);
    const [told] = await own.looks.changesOf('b1', new Date(0));
    expect(told?.reason).toContain('除该账号外只有一名系统管理员，未经另一人同意');
    const { id } = await head('h1');
    expect(await a.desk.reset(id, true)).toEqual(WAITS);
    expect(await b.desk.reset(id, true)).toEqual(WAITS);
    expect(await a.desk.reset(id, true)).toEqual(WAITS);
    own.setClock('2024-01-13');
    expect(await b.desk.reset(id, true)).toEqual(WAITS);
    expect(await a.desk.reset(id, true)).toEqual(PASSWORD);
  });

  it.each([
    ['disabled', without],
    ['deprived of the role', { ...without, disabled: false, assignments: [] }],
  ])('nor is somebody alone who has the other one %s', async (_, gone) => {
    const [a, b] = await admins('a1', 'b1');
    if (!a || !b) throw new Error();
    const { id } = await head('h1');
    await a.desk.change(b.id, gone);
    expect(await a.desk.reset(id, true)).toEqual(WAITS);
    await expect(a.desk.change(a.id, { ...without, disabled: false, seesRestricted: true })).rejects.toThrow(
      '不能更改自己的岗位和权限',
    );
    own.setClock('2024-01-13');
    expect(await a.desk.reset(id, true)).toEqual(PASSWORD);
  });

  it('what cannot be put on record does not happen, and uses up no agreement', async () => {
    const [a, b] = await admins('a1', 'b1');
    if (!a || !b) throw new Error();
    const { id, oneTimePassword } = await head('h1');
    expect(await a.desk.reset(id, true)).toEqual(WAITS);
    const renamed = (from: string, to: string) =>
      own.owner.query(`alter function access.${from}(jsonb) rename to ${to}`);
    await renamed('record_looks', 'away');
    await expect(b.desk.reset(id, true)).rejects.toThrow();
    await renamed('away', 'record_looks');
    const signIn = new SignIn(own.database.pool, own.clock, own.protection.secrets);
    expect(await signIn.open({ name: 'h1', password: oneTimePassword, address: '' })).toBeTruthy();
    expect(await b.desk.reset(id, true)).toEqual(PASSWORD);
    expect(await own.looks.verify()).toBeNull();
  });
});
