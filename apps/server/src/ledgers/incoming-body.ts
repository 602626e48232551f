import type { Readable } from 'node:stream';
import { tooLarge, tooSlow } from './upload-denial.js';

/** What may be asked of who sends a large body. */
export interface BodyPatience {
  readonly mostBytes: number;
  /** Without a byte. */
  readonly idleMs: number;
  /** And on the average, after as long as that. */
  readonly bytesPerSecond: number;
}

/** A hundred thousand rows are about ten million bytes; a village's line carries twice as much as is asked. */
export const USUAL_PATIENCE: BodyPatience = {
  mostBytes: 64 * 1024 * 1024,
  idleMs: 30_000,
  bytesPerSecond: 8 * 1024,
};

/** Resolves as the promise does, unless it takes longer. */
async function inTime<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), Math.max(1, ms));
  });
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A body as it comes in, piece by piece. @throws HttpException when it is too large or comes too slowly */
export async function* piecesOf(body: Readable, patience: BodyPatience): AsyncGenerator<Buffer, void> {
  const { mostBytes, idleMs, bytesPerSecond } = patience;
  // Left as it is when we stop: the answer goes out on the same connection.
  const pieces = body.iterator({ destroyOnReturn: false });
  const began = performance.now();
  for (let taken = 0; ;) {
    const left = idleMs + (taken / bytesPerSecond) * 1_000 - (performance.now() - began);
    const next = await inTime(pieces.next() as Promise<IteratorResult<Buffer>>, Math.min(idleMs, left));
    if (next.done) return;
    taken += next.value.length;
    if (taken > mostBytes) throw tooLarge(mostBytes);
    yield next.value;
  }
}
