import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ObligationsClock } from '#reminders';
import { requestSpan, runInside, type Runtime } from '#runtime';
import type { Operator } from './operator.js';

/** Times every request, by the pattern of its route: an address holds numbers of files. */
export function timeRequests(fastify: FastifyInstance, { metrics }: Runtime): void {
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { statusCode, elapsedTime } = reply;
    const route = request.routeOptions.url ?? 'unknown';
    metrics.requests.observe(
      { method: request.method, route, status: String(statusCode) },
      elapsedTime / 1_000,
    );
    return Promise.resolve();
  });
}

/** Figures about the running system for Prometheus, to the operator only. */
export function exposeMetrics(
  fastify: FastifyInstance,
  runtime: Runtime,
  clock: ObligationsClock | null,
  operator: Operator | null,
): void {
  if (!operator) return;
  fastify.get('/metrics', async (request, reply) => {
    if (!(await operator.admits(request, reply, 'metrics'))) return reply;
    return reply
      .header('content-type', runtime.metrics.contentType)
      .send(await runtime.metrics.scrape(runtime, clock));
  });
}

/** A span for every request, in the caller's trace where it brings one; what is done for it is inside. */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { span, inside } = requestSpan(`${request.method} ${route}`, request.headers);
    span.setAttributes({
      'http.request.method': request.method,
      'http.route': route,
      'request.id': request.id,
    });
    reply.raw.once('close', () => {
      span.setAttribute('http.response.status_code', reply.statusCode);
      span.end();
    });
    runInside(inside, done);
  });
}
