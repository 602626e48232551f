import { denial } from './denial.js';
import { Shares } from './shares.js';

const MB = 1024 * 1024;

/** How much of bodies that are not whole yet is kept in memory. */
export interface HeldMost {
  readonly all: number;
  readonly ofOneSender: number;
}

/** Sixteen of the largest orders at once of one sender, and of eight such senders. */
export const USUALLY_HELD: HeldMost = { all: 128 * MB, ofOneSender: 16 * MB };

const MORE = {
  instead: '请过几秒钟再提交；没有读入，也没有登记。',
  /** After which some of them are whole, or given up. */
  retryAfterSeconds: 10,
};
const FULL = {
  ofOne: () =>
    denial(429, '请求过于频繁', { code: 'too-many-bodies', message: '您同时提交的内容过多。', ...MORE }),
  all: () =>
    denial(503, '暂时不能处理', {
      code: 'bodies-busy',
      message: '同时提交的内容过多，暂时没有空位。',
      ...MORE,
    }),
};

/** What one body has taken so far. */
export interface HeldPart {
  /** @throws HttpException where there is no room for it */
  take(bytes: number): void;
  giveBack(): void;
}

/** Of bodies that come in at the same time, counted by sender. */
export class HeldBytes {
  private readonly shares: Shares;

  constructor({ all, ofOneSender }: HeldMost = USUALLY_HELD) {
    this.shares = new Shares({ all, ofOne: ofOneSender }, FULL);
  }

  partOf(sender: string): HeldPart {
    const taken: (() => void)[] = [];
    return {
      take: (bytes) => void taken.push(this.shares.take(sender, bytes)),
      giveBack: () => {
        for (const giveBack of taken.splice(0)) giveBack();
      },
    };
  }
}
