import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import type { IncomingMessage } from 'node:http';
import { createApp } from '../../apps/server/src/create-app.js';
import { listeningOf as listeningBy } from '../../apps/server/src/listening.js';
import { configurationOf, type Environment } from '../../libs/configuration/src/index.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';

const listeningOf = (env: Environment) => listeningBy(configurationOf(env));
const FOLDER = join('test', 'access', 'certificate');
const CERTIFICATE = { TLS_CERT_FILE: join(FOLDER, 'cert.pem'), TLS_KEY_FILE: join(FOLDER, 'key.pem') };
let runtime: TestRuntime;
let officer: Headers;
beforeAll(async () => {
  runtime = await openTestRuntime('2024-01-09');
  officer = await accountOf(runtime, 'officer', [{ role: 'office_worker', area: '麻旺司法所' }]);
});
afterAll(() => runtime.close());

describe('where it listens', () => {
  it('is this machine unless told otherwise', () =>
    expect(listeningOf({})).toMatchObject({ host: '127.0.0.1', port: 3000, tls: null, proxies: [] }));
  it.each([
    [{ HOST: '0.0.0.0' }, '没有加密'],
    [{ PORT: '70000' }, 'PORT'],
    [{ TLS_CERT_FILE: 'x' }, '还须设置 TLS_KEY_FILE'],
    [{ TLS_CERT_FILE: '/nowhere', TLS_KEY_FILE: '/nowhere' }, '读不到'],
    [{ TRUSTED_PROXIES: 'proxy' }, 'TRUSTED_PROXIES'],
  ])('with %j it says what is wrong', (env, why) => expect(() => listeningOf(env)).toThrow(why));
  it('is the network with a certificate, or behind a proxy', () => {
    expect(listeningOf({ HOST: '0.0.0.0', ...CERTIFICATE }).tls).not.toBeNull();
    expect(listeningOf({ HOST: '0.0.0.0', TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1' }).proxies).toHaveLength(
      2,
    );
  });
});

it('speaks TLS by its own certificate, and tells browsers to go on doing so', async () => {
  const app = await createApp(runtime, null, { listening: listeningOf(CERTIFICATE) });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const ca = readFileSync(CERTIFICATE.TLS_CERT_FILE);
  const asked = request({ host: '127.0.0.1', port, path: '/api/v1/health', ca }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
  await app.close();
});

it('believes who asks only from the proxies it was told of', async () => {
  for (const [proxies, expected] of [
    [['127.0.0.1'], '10.9.8.7'],
    [[], '127.0.0.1'],
  ] as const) {
    const { app, base } = await served(runtime, null, { listening: { tls: null, proxies } });
    await fetch(`${base}/api/v1/cases`, { headers: { ...officer, 'x-forwarded-for': '10.9.8.7' } });
    const [look] = await runtime.looks.find({ offices: null, limit: 1 });
    expect(look?.address).toBe(expected);
    await app.close();
  }
});

it('tells figures about itself to the operator only, and names no file', async () => {
  const { app, base } = await served(runtime, null, { operatorToken: 'a-token' });
  const id = '00000000-0000-4000-8000-00000000abcd';
  await fetch(`${base}/api/v1/cases/${id}`, { headers: officer });
  expect((await fetch(`${base}/metrics`)).status).toBe(401);
  expect((await fetch(`${base}/metrics`, { headers: officer })).status).toBe(401);
  const authorization = `Basic ${Buffer.from('any:a-token').toString('base64')}`;
  const text = await (await fetch(`${base}/metrics`, { headers: { authorization } })).text();
  expect(text).toMatch(
    /http_request_seconds_count\{method="GET",route="\/api\/v1\/cases\/:id",status="404"\} 1/,
  );
  expect(text).toMatch(/^projection_lag_events 0$/m);
  expect(text).not.toContain(id);
  await app.close();
});

it('finishes what it began when it is told to stop', async () => {
  const { app, base } = await served(runtime, null);
  const body = JSON.stringify({ name: 'nobody', password: 'x'.repeat(16) });
  const headers = { 'content-type': 'application/json' };
  // A sign-in takes a tenth of a second: long enough to stop in the middle of it.
  const live = await fetch(`${base}/api/v1/live`, { headers: officer });
  const taken = once(app.getHttpServer(), 'request');
  const asked = fetch(`${base}/api/v1/session`, { method: 'POST', headers, body });
  await taken;
  await app.close();
  expect((await asked).status).toBe(401);
  await live.text();
});
