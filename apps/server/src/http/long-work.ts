import { Injectable, type HttpException, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FairQueue, QueueFull } from '#access';
import { denial } from './denial.js';

/** Each goes on in turns of this process, and holds what it works with in memory. */
const PLACES = { atOnce: 2, atOnceOfOne: 1, mostInLane: 2, mostInAll: 20 } as const;

const busy = (code: string, message: string, retryAfterSeconds: number): HttpException =>
  denial(503, '暂时不能处理', { code, message, retryAfterSeconds });

const queueFull = ({ of, retryAfterSeconds }: QueueFull): HttpException =>
  of === 'lane'
    ? denial(429, '请求过于频繁', {
        code: 'one-at-a-time',
        message: '您要的几项计算还没有完成，请等它们完成后再试。',
        retryAfterSeconds,
      })
    : busy('busy', '正在计算的人过多，请稍后再试。', retryAfterSeconds);
const givenUp = (): HttpException => busy('given-up', '系统正在停止，没有计算完；请稍后再试。', 5);

/** Aborted when whoever asked hangs up before the answer. */
function hangingUp({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  if (raw.destroyed) gone.abort(givenUp());
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(givenUp());
  });
  return gone.signal;
}

/**
 * What takes long to work out: so much at once, of each account one, the others in turn; given up when nobody waits for
 * it any more, because he hung up or because the server ends.
 */
@Injectable()
export class LongWork implements OnApplicationShutdown {
  private readonly queue = new FairQueue(PLACES);
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<unknown>>();

  /** How much is being worked out. */
  get underWay(): number {
    return this.running.size;
  }

  /** @throws HttpException where too much waits, or where it was given up */
  async run<Result>(
    accountId: string,
    reply: FastifyReply,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const signal = this.signalOf(reply);
    try {
      return await this.queue.run(accountId, '', () => this.watched(work(signal)), signal);
    } catch (error) {
      throw error instanceof QueueFull ? queueFull(error) : error;
    }
  }

  /** Aborted when nobody waits for this answer any more; its reason is one. */
  signalOf(reply: FastifyReply): AbortSignal {
    return AbortSignal.any([this.ending.signal, hangingUp(reply)]);
  }

  /** Whoever was to be answered has been, or was cut off; nothing asks the database any more when it is left. */
  async onApplicationShutdown(): Promise<void> {
    this.ending.abort(givenUp());
    await Promise.allSettled(this.running);
  }

  private async watched<Result>(work: Promise<Result>): Promise<Result> {
    this.running.add(work);
    try {
      return await work;
    } finally {
      this.running.delete(work);
    }
  }
}
