import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long a connection stays open for an answer to be read by who is still sending. */
const LINGER_MS = 2_000;
/** What is let through to keep a connection, as a browser keeps it for its next request. */
const SMALL_BYTES = 64 * 1024;

const isChunked = ({ headers }: FastifyRequest): boolean => headers['transfer-encoding'] !== undefined;
const lengthOf = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? 0);

/** Does it once, when all was sent that nobody reads, or when that lasts too long. */
function whenSentOrLate({ raw }: FastifyRequest, then: () => void): void {
  const timer = setTimeout(() => finish(), LINGER_MS);
  const finish = (): void => {
    clearTimeout(timer);
    raw.off('end', finish).off('close', finish);
    then();
  };
  raw.once('end', finish).once('close', finish);
  raw.resume();
}

/** The answer at once, its end later. */
function lingering(answer: string | Buffer, request: FastifyRequest): Readable {
  const stream = new Readable({ read: () => undefined });
  stream.push(answer);
  whenSentOrLate(request, () => {
    if (!stream.destroyed) stream.push(null);
  });
  return stream;
}

/**
 * Who is answered before his body was read gets the answer, and the connection is closed: what he goes on sending is
 * thrown away and never kept. Closed at once, many a client would see a cut connection and no answer.
 */
export function discardUnreadBodies(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const { raw } = request;
    const isUnread = !raw.complete && !raw.destroyed && (isChunked(request) || lengthOf(request) > 0);
    if (!isUnread) return Promise.resolve(payload);
    if (!isChunked(request) && lengthOf(request) <= SMALL_BYTES) {
      whenSentOrLate(request, () => {
        if (!raw.complete) raw.destroy();
      });
      return payload;
    }
    void reply.header('connection', 'close');
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    void reply.header('content-length', Buffer.byteLength(payload));
    return lingering(payload, request);
  });
}
