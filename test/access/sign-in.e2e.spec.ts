import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Secret, TOTP } from 'otpauth';
import { createApp } from '../../apps/server/src/create-app.js';
import { Accounts, type AccountRole } from '../../libs/access/src/index.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { served } from '../served.js';

const AREA = '麻旺司法所';
const PASSWORD = '早上八点半开晨会，别忘了';
let runtime: TestRuntime;
let app: NestFastifyApplication;
let base: string;
beforeAll(async () => {
  runtime = await openTestRuntime('2026-11-24');
  ({ app, base } = await served(runtime, null, { requestsPerMinute: 10_000 }));
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, string>> & { recoveryCodes?: string[] };
  /** As a browser would send them back. */
  readonly cookies: Readonly<Record<string, string>>;
}
interface Browser {
  cookies: Record<string, string>;
  csrf?: string;
}

async function call(
  method: string,
  path: string,
  browser: Browser,
  body?: unknown,
  headers: object = {},
): Promise<Answer> {
  const cookie = Object.entries(browser.cookies).map(([name, value]) => `${name}=${value}`);
  const response = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie.length > 0 ? { cookie: cookie.join('; ') } : {}),
      ...(browser.csrf ? { 'x-csrf-token': browser.csrf } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const cookies = Object.fromEntries(
    response.headers.getSetCookie().map((line) => (line.split(';')[0] ?? '').split('=') as [string, string]),
  );
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
    cookies,
  };
}
const SESSION = '__Host-session';
const fresh = (): Browser => ({ cookies: {} });
async function signIn(name: string, password: string, browser = fresh(), code?: string): Promise<Answer> {
  const answer = await call('POST', 'session', browser, { name, password, ...(code ? { code } : {}) });
  Object.assign(browser.cookies, answer.cookies);
  if (answer.body['csrf']) browser.csrf = answer.body['csrf'];
  return answer;
}

let count = 0;
/** An account whose holder has set a password. */
async function person(role: AccountRole): Promise<{ name: string; id: string }> {
  const name = `p${++count}`;
  const accounts = new Accounts(runtime.database.pool, runtime.clock);
  const { id, oneTimePassword } = await accounts.add(name, {
    person: name,
    seesRestricted: false,
    assignments: [{ role, area: AREA }],
  });
  const browser = fresh();
  await signIn(name, oneTimePassword, browser);
  const changed = await call('PUT', 'session/password', browser, {
    current: oneTimePassword,
    next: PASSWORD,
  });
  expect(changed.status).toBe(200);
  return { name, id };
}

describe('coming in', () => {
  it('starts with a one-time password, which opens nothing but the change of it', async () => {
    const accounts = new Accounts(runtime.database.pool, runtime.clock);
    const assignments = [{ role: 'office_worker' as const, area: AREA }];
    const { oneTimePassword } = await accounts.add('newcomer', {
      person: '新人',
      seesRestricted: false,
      assignments,
    });
    const browser = fresh();
    expect((await signIn('newcomer', oneTimePassword, browser)).body['standing']).toBe('change-password');
    expect((await call('GET', 'cases', browser)).body['code']).toBe('change-password');
    const weak = await call('PUT', 'session/password', browser, { current: oneTimePassword, next: 'short' });
    expect([weak.status, weak.body['detail']]).toEqual([422, '密码至少 12 个字符。']);
    await call('PUT', 'session/password', browser, { current: oneTimePassword, next: PASSWORD });
    // The change ended the session.
    expect((await call('GET', 'session', browser)).status).toBe(401);
    expect((await signIn('newcomer', PASSWORD, browser)).body['standing']).toBe('full');
    expect((await call('GET', 'cases', browser)).status).toBe(200);
  });

  it('with a one-time password is over after three days', async () => {
    const accounts = new Accounts(runtime.database.pool, runtime.clock);
    const { oneTimePassword } = await accounts.add('late', {
      person: '迟',
      seesRestricted: false,
      assignments: [],
    });
    runtime.setClock('2026-11-28');
    const late = await signIn('late', oneTimePassword);
    runtime.setClock('2026-11-24');
    expect([late.status, late.body['code']]).toEqual([401, 'expired']);
  });

  it('answers alike to a name that nobody has and to a wrong password', async () => {
    const { name } = await person('office_worker');
    const [nobody, wrong] = [
      await signIn('nobody-at-all', 'x'.repeat(12)),
      await signIn(name, 'x'.repeat(12)),
    ];
    expect([nobody.status, nobody.body]).toEqual([wrong.status, wrong.body]);
    expect(nobody.status).toBe(401);
  });

  it('gives a cookie that no script reads and no other site sends, and a new one each time', async () => {
    const { name } = await person('office_worker');
    const browser: Browser = { cookies: { [SESSION]: 'chosen-by-an-attacker' } };
    const answer = await signIn(name, PASSWORD, browser);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(SESSION)) ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/Domain/i);
    expect(browser.cookies[SESSION]).not.toBe('chosen-by-an-attacker');
    expect((await call('GET', 'session', { cookies: { [SESSION]: 'chosen-by-an-attacker' } })).status).toBe(
      401,
    );
  });

  it('keeps no password, no session and no token that could be used', async () => {
    const { name } = await person('office_worker');
    const browser = fresh();
    await signIn(name, PASSWORD, browser);
    const { rows } = await runtime.database.pool.query<{ all: string }>(
      `select (select string_agg(a::text, '') from access.accounts a) || (select string_agg(s::text, '') from access.sessions s) as all`,
    );
    expect(rows[0]?.all).not.toContain(PASSWORD);
    expect(rows[0]?.all).not.toContain(browser.cookies[SESSION]);
  });
});

describe('a request that changes something', () => {
  it('needs the word that only our page knows', async () => {
    const { name } = await person('office_worker');
    const browser = fresh();
    await signIn(name, PASSWORD, browser);
    const forged = await call('DELETE', 'session', { cookies: browser.cookies });
    expect([forged.status, forged.body['code']]).toEqual([403, 'csrf']);
    const other = await call('DELETE', 'session', { cookies: browser.cookies, csrf: 'x' });
    expect(other.status).toBe(403);
    expect((await call('GET', 'session', browser)).status).toBe(200);
    expect((await call('DELETE', 'session', browser)).status).toBe(200);
    expect((await call('GET', 'session', browser)).status).toBe(401);
  });
});

describe('a session', () => {
  it('ends after half an hour without use, and after twelve hours in any case', async () => {
    const { name } = await person('office_worker');
    const browser = fresh();
    await signIn(name, PASSWORD, browser);
    runtime.setClock('2026-11-24', '09:29');
    expect((await call('GET', 'session', browser)).status).toBe(200);
    runtime.setClock('2026-11-24', '10:00');
    expect((await call('GET', 'session', browser)).status).toBe(401);
    runtime.setClock('2026-11-24', '09:00');
    await signIn(name, PASSWORD, browser);
    for (let hour = 9; hour < 21; hour++) {
      for (const minute of ['20', '40', '59']) {
        runtime.setClock('2026-11-24', `${String(hour).padStart(2, '0')}:${minute}`);
        await call('GET', 'session', browser);
      }
    }
    runtime.setClock('2026-11-24', '21:01');
    expect((await call('GET', 'session', browser)).status).toBe(401);
    runtime.setClock('2026-11-24');
  });

  it('ends at once when rights change or the account is disabled', async () => {
    const { name, id } = await person('office_worker');
    const accounts = new Accounts(runtime.database.pool, runtime.clock);
    await accounts.add('other-admin', {
      person: '管理员',
      seesRestricted: false,
      assignments: [{ role: 'administrator', area: '*' }],
    });
    const browser = fresh();
    await signIn(name, PASSWORD, browser);
    const change = { person: name, seesRestricted: false, disabled: false, assignments: [] };
    await accounts.change(id, change);
    expect((await call('GET', 'session', browser)).status).toBe(401);
    await signIn(name, PASSWORD, browser);
    expect((await call('GET', 'cases', browser)).status).toBe(403);
    await accounts.change(id, { ...change, disabled: true });
    expect((await signIn(name, PASSWORD, browser)).status).toBe(401);
  });
});

describe('a second factor', () => {
  const codeOf = (secret: string): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: runtime.clock.now() });
  async function enrolled(): Promise<{ name: string; secret: string; recoveryCodes: string[] }> {
    const { name } = await person('county_approver');
    const browser = fresh();
    expect((await signIn(name, PASSWORD, browser)).body['standing']).toBe('enrol-second-factor');
    expect((await call('GET', 'cases', browser)).body['code']).toBe('enrol-second-factor');
    const { body: proposed } = await call('POST', 'session/second-factor', browser);
    const secret = proposed['secret'] ?? '';
    expect(proposed['uri']).toContain(`secret=${secret}`);
    expect((await call('PUT', 'session/second-factor', browser, { secret, code: '000000' })).status).toBe(
      422,
    );
    const { body } = await call('PUT', 'session/second-factor', browser, { secret, code: codeOf(secret) });
    const kept = await runtime.owner.query('select * from access.accounts');
    expect(JSON.stringify(kept.rows)).not.toContain(secret);
    expect(body.recoveryCodes).toHaveLength(10);
    expect((await call('GET', 'cases', browser)).status).toBe(200);
    return { name, secret, recoveryCodes: body.recoveryCodes ?? [] };
  }

  it('is asked for once the password is right; a code works once, also in two requests at the same time', async () => {
    const { name, secret } = await enrolled();
    expect((await signIn(name, PASSWORD)).body['code']).toBe('second-factor-needed');
    expect((await signIn(name, 'x'.repeat(12))).body['code']).toBe('wrong');
    runtime.setClock('2026-11-24', '09:02');
    const code = codeOf(secret);
    const both = await Promise.all([
      signIn(name, PASSWORD, fresh(), code),
      signIn(name, PASSWORD, fresh(), code),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await signIn(name, PASSWORD, fresh(), code)).status).toBe(401);
    runtime.setClock('2026-11-24');
  });

  it('that was lost is replaced by a recovery code, which works once', async () => {
    const { name, recoveryCodes } = await enrolled();
    const [code = ''] = recoveryCodes;
    expect((await signIn(name, PASSWORD, fresh(), code)).status).toBe(200);
    expect((await signIn(name, PASSWORD, fresh(), code)).status).toBe(401);
  });
});

describe('guessing', () => {
  it('is stopped after ten tries, also when they come at once, and goes on after a quarter of an hour', async () => {
    const { name } = await person('office_worker');
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, at) => signIn(name, `wrong password ${at}`)),
    );
    expect(tries.every(({ status }) => status === 401 || status === 429)).toBe(true);
    const locked = await signIn(name, PASSWORD);
    expect([locked.status, locked.body['code']]).toEqual([429, 'locked']);
    runtime.setClock('2026-11-24', '09:16');
    expect((await signIn(name, PASSWORD)).status).toBe(200);
    runtime.setClock('2026-11-24');
  });

  it('by many requests at the same time is no way around it', async () => {
    const { name } = await person('office_worker');
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, at) => signIn(name, `wrong password ${at}`)),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('from afar does not lock out the colleague in the usual browser', async () => {
    const { name } = await person('office_worker');
    const usual = fresh();
    await signIn(name, PASSWORD, usual);
    for (let at = 0; at < 11; at++) await signIn(name, `wrong password ${at}`);
    expect((await signIn(name, PASSWORD, fresh())).status).toBe(429);
    expect((await signIn(name, PASSWORD, usual)).status).toBe(200);
  });

  it('is on record, with the try that locked and without what was typed for a name', async () => {
    await signIn('a password typed into the wrong field', 'x'.repeat(12));
    const looks = await runtime.looks.find({ offices: null, limit: 500 });
    expect(looks.some(({ act }) => act === '登录失败（已锁定）')).toBe(true);
    expect(JSON.stringify(looks)).not.toContain('a password typed');
  });
});

describe('a flood of requests', () => {
  it('is answered with 429 and when to come again', async () => {
    const small = await createApp(runtime, null, { requestsPerMinute: 5 });
    await small.listen(0, '127.0.0.1');
    const address = (await small.getUrl()).replace('[::1]', '127.0.0.1');
    const answers = [];
    for (let at = 0; at < 7; at++) answers.push(await fetch(`${address}/api/v1/health`));
    expect(answers.map(({ status }) => status).slice(4)).toEqual([expect.any(Number), 429, 429]);
    expect(Number(answers[6]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await small.close();
  });
});

describe('the record of looks', () => {
  it('cannot be changed without showing it', async () => {
    expect(await runtime.looks.verify()).toBeNull();
    const { owner: pool } = runtime;
    await pool.query(`update access.looks set account = account || 'x' where no = 3`);
    expect(await runtime.looks.verify()).toBe(3);
    await pool.query(`update access.looks set account = left(account, -1) where no = 3`);
    expect(await runtime.looks.verify()).toBeNull();
    await pool.query('delete from access.looks where no = (select max(no) from access.looks)');
    expect(await runtime.looks.verify()).not.toBeNull();
  });
});
