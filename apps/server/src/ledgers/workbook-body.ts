import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { WORKBOOK_TYPE } from './ledgers.controller.js';

/** The one route that takes workbooks. */
const TAKES_WORKBOOKS = 'POST /api/v1/ledgers';

/**
 * A workbook is handed to its route as it comes, not a byte of it read: whose it is and whether there is a place for it
 * is known first.
 */
export function takeWorkbooks(fastify: FastifyInstance, mostBytes: number): void {
  fastify.addHook('onRoute', (route: RouteOptions) => {
    if (`${String(route.method)} ${route.url}` === TAKES_WORKBOOKS) route.bodyLimit = mostBytes;
  });
  fastify.addContentTypeParser(WORKBOOK_TYPE, (request, payload, done) => {
    const route = `${request.method} ${request.routeOptions.url ?? ''}`;
    if (request.is404) done(null);
    else if (route === TAKES_WORKBOOKS) done(null, payload);
    else done(new UnsupportedMediaTypeException());
  });
}
