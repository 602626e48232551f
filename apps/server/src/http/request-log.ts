import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** What a proxy in front may have called the request; anything odd gets a name of our own. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

export const requestIdOf = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
};

/**
 * Every answer carries the request's id, and a line says what was asked, how it ended and how long it took. The
 * route is told and never the address: an address holds numbers of files, and a body names people.
 */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('x-request-id', request.id);
    return Promise.resolve();
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { statusCode, elapsedTime } = reply;
    const line = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: statusCode,
      ms: Math.round(elapsedTime),
    };
    // 503 is what we say of ourselves, as when health is asked for; the fault itself is logged where it happens.
    if (statusCode >= 500 && statusCode !== 503) log.error(line, 'request failed');
    else log.info(line, 'request');
    return Promise.resolve();
  });
}
