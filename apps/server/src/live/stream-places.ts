import { HttpException } from '@nestjs/common';
import { problem } from '../http/problem.js';
import { ProblemBody } from '../http/problem-filter.js';

/** How many listen to changes at the same time. */
export interface StreamCount {
  readonly all: number;
  readonly ofOneAccount: number;
}

export const STREAM_COUNT = Symbol('stream count');

/** A browser opens six connections to a server at most; each listener asks every few seconds whether he still may. */
export const USUAL_STREAMS: StreamCount = { all: 1_000, ofOneAccount: 10 };

/** After which a page that was closed has given back its place. */
const RETRY_SECONDS = 30;

const refused = (status: number, title: string, code: string, message: string, instead: string) =>
  new HttpException(
    new ProblemBody(problem(status, title, [{ code, article: '业务规则', message, instead }]), RETRY_SECONDS),
    status,
  );

const tooManyOfOne = (most: number): HttpException =>
  refused(
    429,
    '请求过于频繁',
    'too-many-streams',
    `同一账号最多同时打开 ${most} 个变化通知。`,
    '请关闭不用的页面；本页内容不会自动刷新，可以手动刷新。',
  );
const allTaken = (): HttpException =>
  refused(
    503,
    '暂时不能处理',
    'streams-busy',
    '同时接收变化通知的页面过多，没有空位。',
    '请过半分钟再试；本页内容不会自动刷新，可以手动刷新。',
  );

/** Each listener has a place until its connection is done. */
export class StreamPlaces {
  private total = 0;
  private readonly byAccount = new Map<string, number>();

  constructor(private readonly most: StreamCount) {}

  /** @returns what gives the place back. @throws HttpException where there is none */
  take(accountId: string): () => void {
    const own = this.byAccount.get(accountId) ?? 0;
    if (own >= this.most.ofOneAccount) throw tooManyOfOne(this.most.ofOneAccount);
    if (this.total >= this.most.all) throw allTaken();
    this.total++;
    this.byAccount.set(accountId, own + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.total--;
      const left = (this.byAccount.get(accountId) ?? 1) - 1;
      if (left > 0) this.byAccount.set(accountId, left);
      else this.byAccount.delete(accountId);
    };
  }
}
