import { HttpException } from '@nestjs/common';
import { problem } from './problem.js';
import { ProblemBody } from './problem-filter.js';

const MB = 1024 * 1024;

/** How much of bodies that are not whole yet is kept in memory. */
export interface HeldMost {
  readonly all: number;
  readonly ofOneSender: number;
}

/** Sixteen of the largest orders at once of one sender, and of eight such senders. */
export const USUALLY_HELD: HeldMost = { all: 128 * MB, ofOneSender: 16 * MB };

/** After which some of them are whole, or given up. */
const RETRY_SECONDS = 10;

const refused = (status: number, title: string, code: string, message: string): HttpException =>
  new HttpException(
    new ProblemBody(
      problem(status, title, [
        { code, article: '业务规则', message, instead: '请过几秒钟再提交；没有读入，也没有登记。' },
      ]),
      RETRY_SECONDS,
    ),
    status,
  );

/** What one body has taken so far. */
export interface HeldPart {
  /** @throws HttpException where there is no room for it */
  take(bytes: number): void;
  giveBack(): void;
}

/** Of bodies that come in at the same time, counted by sender. */
export class HeldBytes {
  private total = 0;
  private readonly bySender = new Map<string, number>();

  constructor(private readonly most = USUALLY_HELD) {}

  partOf(sender: string): HeldPart {
    let own = 0;
    return {
      take: (bytes) => {
        this.add(sender, bytes);
        own += bytes;
      },
      giveBack: () => {
        this.remove(sender, own);
        own = 0;
      },
    };
  }

  private add(sender: string, bytes: number): void {
    const ofSender = (this.bySender.get(sender) ?? 0) + bytes;
    if (ofSender > this.most.ofOneSender)
      throw refused(429, '请求过于频繁', 'too-many-bodies', '您同时提交的内容过多。');
    if (this.total + bytes > this.most.all)
      throw refused(503, '暂时不能处理', 'bodies-busy', '同时提交的内容过多，暂时没有空位。');
    this.total += bytes;
    this.bySender.set(sender, ofSender);
  }

  private remove(sender: string, bytes: number): void {
    if (bytes === 0) return;
    this.total -= bytes;
    const left = (this.bySender.get(sender) ?? bytes) - bytes;
    if (left > 0) this.bySender.set(sender, left);
    else this.bySender.delete(sender);
  }
}
