import type { FastifyInstance } from 'fastify';

/**
 * What was asked before the end is answered, and its connection then closed: one kept alive would keep the server from
 * ending for as long as its client likes.
 */
export function closeGracefully(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
    return Promise.resolve();
  });
  fastify.addHook('onSend', async (_request, reply, payload) => {
    if (closing) void reply.header('connection', 'close');
    return Promise.resolve(payload);
  });
}
