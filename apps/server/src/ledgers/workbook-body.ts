import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { WORKBOOK_TYPE } from './ledgers.controller.js';

/** The one route that takes workbooks. */
const TAKES_WORKBOOKS = 'POST /api/v1/ledgers';

const routeOf = ({ method, routeOptions }: FastifyRequest): string => `${method} ${routeOptions.url ?? ''}`;

/** Nothing else is taken as large as a workbook, not even by its route: it is gathered in memory. */
export const isWorkbook = (request: FastifyRequest): boolean =>
  routeOf(request) === TAKES_WORKBOOKS &&
  request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === WORKBOOK_TYPE;

/**
 * A workbook is handed to its route as it comes, not a byte of it read: whose it is and whether there is a place for it
 * is known first.
 */
export function takeWorkbooks(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(WORKBOOK_TYPE, (request, payload, done) => {
    if (request.is404) done(null);
    else if (isWorkbook(request)) done(null, payload);
    else done(new UnsupportedMediaTypeException());
  });
}
