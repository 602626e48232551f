import type { FastifyInstance } from 'fastify';

/** Longer than any answer of ours takes that somebody still waits for; what stops a process waits some thirty seconds. */
const GRACE_MS = 15_000;

/**
 * What was asked before the end is answered, and its connection then closed: one kept alive would keep the server from
 * ending for as long as its client likes. A client that does not finish is not waited for longer than a while.
 */
export function closeGracefully(fastify: FastifyInstance, graceMs = GRACE_MS): void {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
    fastify.server.closeIdleConnections();
    setTimeout(() => fastify.server.closeAllConnections(), graceMs).unref();
    return Promise.resolve();
  });
  fastify.addHook('onSend', async (_request, reply, payload) => {
    if (closing) void reply.header('connection', 'close');
    return Promise.resolve(payload);
  });
}
