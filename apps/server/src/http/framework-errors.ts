import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badRequest } from './validation.js';
import { problemOf, statusProblem } from './problem-filter.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What the router refuses before any hook has run. */
export function tellRouterError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const body = problemOf(error, request.id);
  void reply
    .status(body.status)
    .headers({
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': request.id,
    })
    .send(JSON.stringify(body));
}

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** An answer to what is no request yet: there is nothing but the connection to write it to. */
export function rawAnswer(status: number): string {
  const body = JSON.stringify(statusProblem(status));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/** What the parser of HTTP could not read, or what never came. */
export function tellClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(rawAnswer(STATUS_OF[error.code ?? ''] ?? 400));
  socket.destroy(error);
}

/** What Node would answer with an empty body. */
export function tellServerRefusals(fastify: FastifyInstance): void {
  fastify.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.stringify(statusProblem(417));
    response.writeHead(417, { 'content-type': PROBLEM_TYPE, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
  fastify.addHook('onRequest', async ({ raw }: FastifyRequest) => {
    if (raw.headers.host === undefined && raw.httpVersion === '1.1')
      throw badRequest('Host', '请求缺少 Host。');
    return Promise.resolve();
  });
}
