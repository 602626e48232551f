import { createServer, type Server } from 'node:http';
import type { ObligationsClock } from '#reminders';
import type { Runtime } from '../runtime.js';
import type { Health } from './health.js';

interface Probed {
  readonly runtime: Runtime;
  readonly health: Health;
  readonly clock: ObligationsClock | null;
}

/** What a process without an interface of its own answers: whether it lives, whether it is ready, how it is, its figures. */
export async function openProbes(
  host: string,
  port: number,
  { runtime, health, clock }: Probed,
): Promise<Server> {
  const answers: Readonly<Record<string, () => Promise<{ status: number; type?: string; body: string }>>> = {
    '/health/live': () => Promise.resolve({ status: 200, body: '{"status":"ok"}' }),
    '/health/ready': async () => {
      const ready = await health.isReady();
      return { status: ready ? 200 : 503, body: JSON.stringify({ ready }) };
    },
    '/health': async () => {
      const report = await health.report();
      return { status: report.status === 'trouble' ? 503 : 200, body: JSON.stringify(report) };
    },
    '/metrics': async () => ({
      status: 200,
      type: runtime.metrics.contentType,
      body: await runtime.metrics.scrape(runtime, clock),
    }),
  };
  const server = createServer((request, response) => {
    const answer = answers[(request.url ?? '').split('?')[0] ?? ''];
    if (!answer || request.method !== 'GET') return void response.writeHead(404).end();
    answer().then(
      ({ status, type = 'application/json', body }) =>
        response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
