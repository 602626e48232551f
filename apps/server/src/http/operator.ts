import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** The password of HTTP Basic; the name does not matter. */
const passwordOf = ({ headers }: FastifyRequest): string => {
  const [scheme, value] = (headers.authorization ?? '').split(' ');
  if (scheme !== 'Basic' || !value) return '';
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
};

/** Whether the request comes from who runs the machine, and holds the token. */
export const isOperator = (request: FastifyRequest, token: string): boolean =>
  same(passwordOf(request), token);
