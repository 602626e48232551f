import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badRequest } from './validation.js';

/** Deeper than any form of ours; what goes deeper is made to exhaust whoever walks it. */
const DEEPEST = 16;

/** Level by level, so that the check itself cannot be exhausted. */
function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return false;
}

export function refuseDeepBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    // A workbook is no structure of ours.
    if (Buffer.isBuffer(request.body)) return;
    if (isDeeperThan(request.body, DEEPEST)) throw badRequest('', `内容嵌套过深，最多 ${DEEPEST} 层。`);
    return Promise.resolve();
  });
}
