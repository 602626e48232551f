import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badRequest } from './validation.js';

/** More than a hundred orders in one request say; deeper than any form of ours. */
const MOST_VALUES = 25_000;
const DEEPEST = 16;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENS = new Set([0x5b, 0x7b]);
const CLOSES = new Set([0x5d, 0x7d]);

/**
 * What is too much in a body, told from its bytes: to make objects of it, and to walk them, costs a hundred times what
 * it costs to count. Null where it may be read.
 */
export function tooMuchIn(body: Uint8Array): string | null {
  let values = 1;
  let depth = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] as number;
    if (byte === QUOTE) at = endOfText(body, at);
    else if (byte === COMMA) values++;
    else if (OPENS.has(byte)) {
      values++;
      if (++depth > DEEPEST) return `内容嵌套过深，最多 ${DEEPEST} 层。`;
    } else if (CLOSES.has(byte)) depth--;
    if (values > MOST_VALUES) return `内容过多，一次最多 ${MOST_VALUES} 个值。`;
  }
  return null;
}

/** Where the text ends that begins here. */
function endOfText(body: Uint8Array, start: number): number {
  for (let at = start + 1; at < body.length; at++) {
    if (body[at] === BACKSLASH) at++;
    else if (body[at] === QUOTE) return at;
  }
  return body.length;
}

/** JSON and nothing else, and no more of it than can be read at once. */
export function takeJson(fastify: FastifyInstance): void {
  // A form on another page can send plain text without asking.
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      const fault = tooMuchIn(body);
      if (fault !== null) done(badRequest('', fault));
      else void parse(request, body.toString('utf8'), done);
    },
  );
}
