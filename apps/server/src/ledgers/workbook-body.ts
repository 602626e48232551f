import type { FastifyInstance } from 'fastify';
import { WORKBOOK_TYPE } from './ledgers.controller.js';

/** A hundred thousand rows are about ten million bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Workbooks come as they are, and only where a route takes one. */
export function takeWorkbooks(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    WORKBOOK_TYPE,
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (_request, body, done) => done(null, body),
  );
}
