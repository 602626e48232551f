import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../access/access-guard.js';
import { consolePolicy } from '../http/security-headers.js';

const YEAR_SECONDS = 365 * 24 * 3_600;
/** What the page has in the place of the word that its style elements must carry. */
const NONCE = '__NONCE__';
/** And where it says whether anybody is signed in, so that it need not ask in vain. */
const SESSION = '__SESSION__';

/** Whether a path is a page of the console and not a question to the interface. */
const isPage = (path: string): boolean => !/^\/(api|health|metrics|admin|assets)(\/|$)/.test(path);

/**
 * The console on the same port: its files, whose names change with their content, may be kept for ever; every other
 * path that is no question to the interface is a page of it.
 */
export async function serveConsole(fastify: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  // Only where there are files to serve: a test of the interface has none, and its runner cannot load it.
  const { default: files } = await import('@fastify/static');
  await fastify.register(files, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => {
      void reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
    },
  });
  const show = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const session = request.cookies[SESSION_COOKIE] ? 'yes' : 'no';
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', consolePolicy(nonce))
      .send(page.replaceAll(NONCE, nonce).replace(SESSION, session));
  };
  fastify.get('/', show);
  fastify.get('/*', (request, reply) =>
    isPage(request.url.split('?', 1)[0] ?? '') ? show(request, reply) : reply.callNotFound(),
  );
}
