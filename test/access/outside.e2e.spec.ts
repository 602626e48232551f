import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { freePort } from '#database';
import { createApp } from '../../apps/server/src/create-app.js';
import { configurationOf } from '../../libs/configuration/src/index.js';
import { providerOf } from '../../apps/server/src/provider.js';
import { Accounts, type AccountRole } from '../../libs/access/src/index.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';

let runtime: TestRuntime;
let app: NestFastifyApplication;
let base: string;
let process_: ChildProcess;

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const callback = `${base}/api/v1/session/outside/callback`;
  process_ = spawn(process.execPath, ['test/access/identity-provider.mjs', callback], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(process_.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  // The provider's own clock is the machine's.
  runtime = await openTestRuntime(new Date().toISOString().slice(0, 10));
  const configuration = configurationOf({
    OIDC_ISSUER: line.toString().trim(),
    OIDC_CLIENT_ID: 'correction',
    OIDC_CLIENT_SECRET: 'a-secret-of-the-client',
    PUBLIC_URL: `${base}/`,
  });
  const { provider } = providerOf(configuration);
  app = await createApp(runtime, null, provider ? { provider } : {});
  await app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  process_.kill('SIGTERM');
  await app.close();
  await runtime.close();
});

/** A browser: keeps cookies by host, follows one step at a time. */
class Browser {
  readonly jar = new Map<string, Map<string, string>>();

  async go(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; to: string | null; text: string }> {
    const { host } = new URL(url);
    const cookies = this.jar.get(host) ?? new Map<string, string>();
    this.jar.set(host, cookies);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = response.headers.get('location');
    return { status: response.status, to: to ? new URL(to, url).href : null, text: await response.text() };
  }

  /** Signs in over there, up to the address that leads back. */
  async wayBack(login: string): Promise<string> {
    let { to } = await this.go(`${base}/api/v1/session/outside`);
    for (let steps = 0; steps < 12 && to; steps++) {
      if (to.startsWith(base)) return to;
      const prompt: string = steps < 3 ? 'login' : 'consent';
      ({ to } = await (to.includes('/interaction/')
        ? this.go(to, { prompt, login, password: 'anything' })
        : this.go(to)));
    }
    throw new Error('the provider did not send us back');
  }
}

const account = (name: string, outsideName: string, role: AccountRole = 'office_worker') =>
  new Accounts(runtime.database.pool, runtime.clock).add(name, {
    person: name,
    seesRestricted: false,
    assignments: [{ role, area: '麻旺司法所' }],
    outsideName,
  });
const me = async (browser: Browser): Promise<{ account?: string; standing?: string }> =>
  JSON.parse((await browser.go(`${base}/api/v1/session`)).text) as { account?: string; standing?: string };

describe('signing in at the office’s own provider', () => {
  it('lets in who has an account here, without a password of ours', async () => {
    await account('li', 'li-over-there');
    const browser = new Browser();
    const back = await browser.go(await browser.wayBack('li-over-there'));
    expect([back.status, back.text.includes('url=/')]).toEqual([200, true]);
    expect(await me(browser)).toMatchObject({ account: 'li', standing: 'full' });
    expect((await browser.go(`${base}/api/v1/cases`)).status).toBe(200);
  });

  it('lets nobody in who has no account here, or a disabled one', async () => {
    const { id } = await account('gone', 'gone-over-there');
    const accounts = new Accounts(runtime.database.pool, runtime.clock);
    await accounts.add('administrator', {
      person: 'a',
      seesRestricted: false,
      assignments: [{ role: 'administrator', area: '*' }],
    });
    const rights = { person: 'gone', seesRestricted: false, assignments: [], outsideName: 'gone-over-there' };
    await accounts.change(id, { ...rights, disabled: true });
    for (const name of ['nobody', 'gone-over-there']) {
      const browser = new Browser();
      const back = await browser.go(await browser.wayBack(name));
      expect([back.status, back.text]).toEqual([401, expect.stringContaining('没有账号')]);
    }
  });

  it('leads back once, and only the browser that left', async () => {
    await account('wang', 'wang-over-there');
    const browser = new Browser();
    const way = await browser.wayBack('wang-over-there');
    const other = new Browser();
    expect((await other.go(way)).status).toBe(401);
    expect((await browser.go(way)).status).toBe(200);
    expect((await browser.go(way)).status).toBe(401);
    expect((await browser.go(`${base}/api/v1/session/outside/callback?code=x&state=y`)).status).toBe(401);
  });

  it('is no way around a second factor', async () => {
    await account('zhao', 'zhao-over-there', 'county_approver');
    const browser = new Browser();
    await browser.go(await browser.wayBack('zhao-over-there'));
    expect((await me(browser)).standing).toBe('enrol-second-factor');
    await runtime.database.pool.query(`update access.accounts set second_factor = 'X' where name = 'zhao'`);
    const again = new Browser();
    expect((await again.go(await again.wayBack('zhao-over-there'))).status).toBe(401);
  });

  it('is not there where none is set; a part of the settings is refused by name', async () => {
    const plain = await createApp(runtime, null);
    await plain.listen(0, '127.0.0.1');
    const address = (await plain.getUrl()).replace('[::1]', '127.0.0.1');
    expect((await fetch(`${address}/api/v1/session/outside`)).status).toBe(404);
    await plain.close();
    expect(() => configurationOf({ OIDC_ISSUER: 'https://x' })).toThrow(
      'OIDC_CLIENT_ID、OIDC_CLIENT_SECRET、PUBLIC_URL',
    );
  });
});
