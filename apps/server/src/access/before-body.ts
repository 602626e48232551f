import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, RouteOptions } from 'fastify';
import { AccessGuard } from './access-guard.js';
import type { KnownRequest, Requirement } from './requires.js';
import { routesOf } from './route-rights.js';

/** What is taken of a body while nobody knows who sends it, and where no route wants one. */
export const BODY_OF_ANYBODY = 64 * 1024;
/** What is taken of the body of an order; a route that takes files says so itself. */
const BODY_OF_KNOWN = 1024 * 1024;

const keyOf = (method: string, url: string): string => `${method === 'HEAD' ? 'GET' : method} ${url}`;

/**
 * Whoever may not use a route is told so before his body is taken: the framework asks its guards only after it has
 * read all of it. To be called before the routes are made known to Fastify.
 */
export function guardBeforeBody(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const guard = app.get(AccessGuard);
  const requirements = new Map<string, Requirement>(
    routesOf(app).map(({ method, path, requires }) => [keyOf(method, path), requires]),
  );
  const requirementOf = (method: string, url: string | undefined): Requirement | undefined =>
    url === undefined ? undefined : requirements.get(keyOf(method, url));
  fastify.addHook('onRoute', (route: RouteOptions) => {
    const requirement = requirementOf(String(route.method), route.url);
    if (requirement && requirement !== 'everybody') route.bodyLimit ??= BODY_OF_KNOWN;
  });
  fastify.addHook('onRequest', async (request: KnownRequest, reply: FastifyReply) => {
    const requirement = requirementOf(request.method, request.routeOptions.url);
    if (requirement) await guard.admit(request, reply, requirement);
  });
}
