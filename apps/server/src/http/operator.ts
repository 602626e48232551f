import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problem.js';

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** The password of HTTP Basic; the name does not matter. */
const passwordOf = ({ headers }: FastifyRequest): string | null => {
  const [scheme, value] = (headers.authorization ?? '').split(' ');
  if (scheme !== 'Basic' || !value) return null;
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
};

const WINDOW_MS = 60_000;
const FREE_GUESSES = 10;

/** Who runs the machine, and holds the token. Who guesses at it waits: a right guess meanwhile is not told either. */
export class Operator {
  private guesses = new Map<string, number>();
  private since = performance.now();

  constructor(private readonly token: string) {}

  /** @returns whether it is he; if not, it is answered already */
  async admits(request: FastifyRequest, reply: FastifyReply, realm: string): Promise<boolean> {
    const seconds = this.waits(request.ip);
    if (seconds > 0) {
      await refuse(
        reply.header('retry-after', String(seconds)),
        429,
        '请求过于频繁',
        'too-many',
        '口令试错过多，请一分钟后再试。',
      );
      return false;
    }
    const password = passwordOf(request);
    if (password !== null && same(password, this.token)) return true;
    if (password !== null) this.guesses.set(request.ip, (this.guesses.get(request.ip) ?? 0) + 1);
    void reply.header('www-authenticate', `Basic realm="${realm}", charset="UTF-8"`);
    await refuse(reply, 401, '需要操作员口令', 'operator-only', '查看需要操作员口令（OPERATOR_TOKEN）。');
    return false;
  }

  /** Seconds until an address may try again; 0 while it may. */
  private waits(address: string): number {
    const now = performance.now();
    if (now - this.since >= WINDOW_MS) {
      this.guesses = new Map();
      this.since = now;
    }
    if ((this.guesses.get(address) ?? 0) < FREE_GUESSES) return 0;
    return Math.ceil((WINDOW_MS - (now - this.since)) / 1_000);
  }
}

const refuse = async (
  reply: FastifyReply,
  status: number,
  title: string,
  code: string,
  message: string,
): Promise<void> => {
  await reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem(status, title, [{ code, article: '业务规则', message }])));
};
