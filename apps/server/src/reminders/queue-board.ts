import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ObligationsClock } from '#reminders';
import type { Operator } from '../http/operator.js';

const PATH = '/admin/queues';
const BOARD_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Bull Board for the operator, who holds the token; without a token there is none. */
export async function mountQueueBoard(
  fastify: FastifyInstance,
  clock: ObligationsClock | null,
  operator: Operator | null,
): Promise<void> {
  if (!operator || !clock?.queue) return;
  // Loaded only where it is wanted: an office that has no operator has no use for it.
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
  ]);
  const { queue } = clock;
  const adapter = new FastifyAdapter();
  adapter.setBasePath(PATH);
  createBullBoard({ queues: [new BullMQAdapter(queue as never)], serverAdapter: adapter });
  await fastify.register(async (guarded) => {
    guarded.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      await operator.admits(request, reply, 'queues');
    });
    // The board is another program's page, with scripts and styles in its text.
    guarded.addHook('onSend', async (_request, reply: FastifyReply, payload) => {
      void reply.header('content-security-policy', BOARD_POLICY);
      return Promise.resolve(payload);
    });
    await guarded.register(adapter.registerPlugin() as never, { prefix: PATH });
  });
}
