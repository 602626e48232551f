import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { openRuntime, type HealthReport, type Runtime } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../../libs/database/testing/test-database.js';
import { ENROL, OFFICE } from '../office.js';
import { accountOf, type Headers } from '../staff.js';
import { until } from '../until.js';
import { Cluster } from './cluster.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: unknown }[];
}

const TOKEN = 'an-operator-token';
const spans: (Span & { readonly service: string })[] = [];
let collector: Server;
let database: TestDatabase;
let runtime: Runtime;
let cluster: Cluster;
let officer: Headers;

/** Takes what OpenTelemetry sends over HTTP, as a collector does. */
async function startCollector(): Promise<string> {
  collector = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(text) as {
        resourceSpans: {
          resource: { attributes: { key: string; value: { stringValue: string } }[] };
          scopeSpans: { spans: Span[] }[];
        }[];
      };
      for (const { resource, scopeSpans } of resourceSpans) {
        const service =
          resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        spans.push(...scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, service }))));
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  database = await openTestDatabase();
  const { applicationUrl, url, keyFile } = database;
  runtime = await openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile });
  officer = await accountOf(runtime, 'officer', [{ role: 'office_worker', area: OFFICE }]);
  cluster = new Cluster(database, {
    OTEL_EXPORTER_OTLP_ENDPOINT: await startCollector(),
    OPERATOR_TOKEN: TOKEN,
  });
  await cluster.start('api', 'worker');
});
afterAll(async () => {
  await cluster.stop();
  await runtime.close();
  await database.drop();
  collector.close();
});

const at = (role: 'api' | 'worker'): string => {
  const member = cluster.members.find((one) => one.role === role);
  return member ? cluster.url(member) : '';
};

it('follows a request from its caller through the append to the projection in another process', async () => {
  const caller = '4bf92f3577b34da6a3ce929d0e0e4736';
  const { type: _type, ...enrol } = ENROL;
  const answer = await fetch(`${at('api')}/api/v1/cases`, {
    method: 'POST',
    headers: {
      ...officer,
      'content-type': 'application/json',
      traceparent: `00-${caller}-00f067aa0ba902b7-01`,
    },
    body: JSON.stringify(enrol),
  });
  expect(answer.status).toBe(201);
  const ours = () => spans.filter(({ traceId }) => traceId === caller);
  await until(() => ['append', 'project'].every((name) => ours().some((span) => span.name === name)));
  const named = (name: string) => ours().find((span) => span.name === name);
  const request = named('POST /api/v1/cases');
  expect(request).toMatchObject({ parentSpanId: '00f067aa0ba902b7', service: 'community-correction-api' });
  expect(named('append')?.parentSpanId).toBe(request?.spanId);
  expect(named('project')).toMatchObject({
    parentSpanId: named('append')?.spanId,
    service: 'community-correction-worker',
  });
  // What is said of people does not go into a trace.
  expect(JSON.stringify(spans)).not.toContain(ENROL.name);
  expect(JSON.stringify(spans)).not.toContain(ENROL.fileNumber);
});

it('says of each role what it needs, since when it is there, and how far behind it is', async () => {
  const health = async (url: string) => (await (await fetch(url)).json()) as HealthReport;
  const all = () => Promise.all([health(`${at('api')}/api/v1/health`), health(`${at('worker')}/health`)]);
  await until(async () =>
    (await all()).every(({ status, projection }) => status === 'ok' && projection?.behind === 0),
  );
  const [server, worker] = await all();
  expect(server).toMatchObject({ status: 'ok', role: 'api', ready: true, obligationsClock: null });
  expect(worker).toMatchObject({ status: 'ok', role: 'worker', ready: true });
  const leader = cluster.members.find(({ role }) => role === 'worker')?.child.pid;
  for (const { dependencies, projection } of [server, worker]) {
    expect(dependencies).toMatchObject([{ name: 'postgresql', status: 'ok', said: null }]);
    expect(Date.parse(dependencies[0]?.since ?? '')).toBeLessThanOrEqual(Date.now());
    expect(projection).toMatchObject({ behind: 0, behindSeconds: 0, stopped: null });
    expect(Date.parse(projection?.leader?.since ?? '')).toBeLessThanOrEqual(Date.now());
  }
  // Anybody may ask the server; on which machine the worker runs is for who reaches the worker's own port.
  expect(server.projection?.leader?.holder).toBeNull();
  expect(worker.projection?.leader?.holder).toMatch(new RegExp(`/${leader}$`));
  expect((await fetch(`${at('worker')}/health/live`)).status).toBe(200);
  expect((await fetch(`${at('worker')}/elsewhere`)).status).toBe(404);
});

it('gives Prometheus every figure that the dashboard asks for', async () => {
  const basic = `Basic ${Buffer.from(`operator:${TOKEN}`).toString('base64')}`;
  const server = await (await fetch(`${at('api')}/metrics`, { headers: { authorization: basic } })).text();
  const worker = await (await fetch(`${at('worker')}/metrics`)).text();
  const names = (text: string) =>
    new Set([...text.matchAll(/^([a-z_0-9]+)(?:\{|\s)/gm)].map(([, name]) => name));
  const given = new Set([...names(server), ...names(worker)]);
  const dashboard = JSON.parse(readFileSync('docker/grafana.json', 'utf8')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const words = /\b(sum|max|by|rate|histogram_quantile|le|route|status|state|outcome|m)\b/;
  for (const { targets } of dashboard.panels) {
    for (const { expr } of targets) {
      const bare = expr.replace(/"[^"]*"|\[[^\]]*\]/g, '');
      const asked = [...bare.matchAll(/[a-z][a-z_0-9]+/g)]
        .map(([name]) => name)
        .filter((name) => !words.test(name));
      expect(asked.length).toBeGreaterThan(0);
      for (const name of asked) expect([name, given.has(name)]).toEqual([name, true]);
    }
  }
  expect(worker).toMatch(/^projection_leader 1$/m);
  expect(server).toMatch(/^obligations\{state="open"\} \d+$/m);
  expect(worker).toMatch(/^queue_jobs\{state="waiting"\} \d+$/m);
  expect((await fetch(`${at('api')}/metrics`)).status).toBe(401);
});
