import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rawAnswer } from './framework-errors.js';

/** For a body that is as good as nothing. */
const PATIENCE_MS = 20_000;
/** Slower than any line of an office. */
const LEAST_BYTES_A_SECOND = 32_768;

/** How long a body may take; of what does not say how long it is, as long as the route takes. */
const allowedMs = ({ headers, routeOptions }: FastifyRequest, patienceMs: number): number => {
  const length = Number(headers['content-length'] ?? routeOptions.bodyLimit ?? 0);
  return patienceMs + (Math.min(length, routeOptions.bodyLimit ?? length) / LEAST_BYTES_A_SECOND) * 1_000;
};

/** Ends what drips in: a body holds memory and a connection for as long as it is not whole. */
export function endSlowBodies(fastify: FastifyInstance, patienceMs = PATIENCE_MS): void {
  fastify.addHook('onRequest', async (request: FastifyRequest) => {
    const { raw } = request;
    const hasBody =
      raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined;
    if (hasBody && !raw.complete) {
      const timer = setTimeout(
        () => {
          if (raw.socket.writable) raw.socket.write(rawAnswer(408));
          raw.destroy();
        },
        allowedMs(request, patienceMs),
      );
      timer.unref();
      raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    return Promise.resolve();
  });
}
