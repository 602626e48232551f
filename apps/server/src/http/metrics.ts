import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { projectedPosition } from '#read-models';
import type { Runtime } from '#runtime';
import { isOperator } from './operator.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures about the running system for Prometheus, to the operator only; routes are named by their pattern. */
export function exposeMetrics(fastify: FastifyInstance, runtime: Runtime, token: string | undefined): void {
  if (!token) return;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const head = new Gauge({ name: 'events_total', help: 'Events in the history', registers: [registry] });
  const behind = new Gauge({
    name: 'projection_lag_events',
    help: 'Events that the registers do not show yet',
    registers: [registry],
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { statusCode, elapsedTime } = reply;
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: String(statusCode) }, elapsedTime / 1_000);
    return Promise.resolve();
  });
  fastify.get('/metrics', async (request, reply) => {
    if (!isOperator(request, token)) {
      return reply.status(401).header('www-authenticate', 'Basic realm="metrics", charset="UTF-8"').send();
    }
    const [position, shown] = await Promise.all([
      runtime.store.head(),
      projectedPosition(runtime.database.pool),
    ]);
    head.set(position);
    behind.set(position - shown);
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}
