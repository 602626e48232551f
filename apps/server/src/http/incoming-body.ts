import { Readable } from 'node:stream';
import type { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { denial } from './denial.js';
import { HeldBytes, type HeldPart } from './held-bytes.js';

/** What is asked of whoever sends a body, whatever it holds: one pace for orders, forms and workbooks. */
export interface BodyPatience {
  /** Without a byte. */
  readonly idleMs: number;
  /** And on the average, after as long as that. */
  readonly bytesPerSecond: number;
}

/** A village's line carries twice as much as is asked. */
export const USUAL_PATIENCE: BodyPatience = { idleMs: 30_000, bytesPerSecond: 8 * 1024 };

export interface BodyRule {
  readonly patience?: BodyPatience | undefined;
  /** How much is taken of a body that its route gets as it comes; null where it is gathered first. */
  readonly passedOn: (request: FastifyRequest) => number | null;
  /** The account that sends it, where it is known. */
  readonly senderOf: (request: FastifyRequest) => string | undefined;
}

const told = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} 千字节` : `${Math.floor(bytes / 1024 / 1024)} 兆字节`;

const tooLarge = (mostBytes: number): HttpException =>
  denial(413, '内容过大', {
    code: 'too-large',
    message: `内容超过 ${told(mostBytes)}，没有读入。`,
    instead: '请分几次提交；台账请删去图片和无关的工作表，或分成几份上传。',
  });
const tooSlow = (): HttpException =>
  denial(408, '传送过慢', {
    code: 'too-slow',
    message: '内容传送中断或者过慢，没有读入。',
    instead: '请检查网络后重新提交。',
  });
const packed = (): HttpException =>
  denial(415, '内容经过压缩', {
    code: 'packed',
    message: '不接收压缩的内容（Content-Encoding），没有读入。',
    instead: '请不压缩，原样提交。',
  });

/** Resolves as the promise does, unless it takes longer. */
async function inTime<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), Math.max(1, ms));
    timer.unref();
  });
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A body as it comes in, piece by piece. @throws HttpException when it is too large or comes too slowly */
async function* piecesOf(
  body: Readable,
  mostBytes: number,
  { idleMs, bytesPerSecond }: BodyPatience,
  held: HeldPart | null,
): AsyncGenerator<Buffer, void> {
  // Left as it is when we stop: the answer goes out on the same connection.
  const pieces = body.iterator({ destroyOnReturn: false });
  const began = performance.now();
  try {
    for (let taken = 0; ;) {
      const left = idleMs + (taken / bytesPerSecond) * 1_000 - (performance.now() - began);
      const next = await inTime(pieces.next() as Promise<IteratorResult<Buffer>>, Math.min(idleMs, left));
      if (next.done) return;
      taken += next.value.length;
      if (taken > mostBytes) throw tooLarge(mostBytes);
      held?.take(next.value.length);
      yield next.value;
    }
  } finally {
    held?.giveBack();
    pieces.return?.().catch(() => undefined);
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

/** The one place where it is said how large a body may be, how slow, and how much of unfinished ones is kept. */
export function takeBodies(
  fastify: FastifyInstance,
  { patience = USUAL_PATIENCE, passedOn, senderOf }: BodyRule,
): void {
  const [ofKnown, ofAnybody] = [new HeldBytes(), new HeldBytes()];
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    if (!hasBody(request)) return Promise.resolve(payload);
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== '' && encoding.toLowerCase() !== 'identity') throw packed();
    const whole = passedOn(request);
    const mostBytes = whole ?? request.routeOptions.bodyLimit ?? 0;
    // Said beforehand, so not a byte of it is waited for.
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
    const sender = senderOf(request);
    // Who is not known takes no room from those who are.
    const held = sender === undefined ? ofAnybody.partOf(request.ip) : ofKnown.partOf(sender);
    const pieces = piecesOf(payload, mostBytes, patience, whole === null ? held : null);
    return Promise.resolve(Readable.from(pieces, { objectMode: false }));
  });
}
