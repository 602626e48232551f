import { denial } from '../http/denial.js';
import { Shares } from '../http/shares.js';

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

/** Each listener has a place until its connection is done. */
export const streamPlaces = ({ all, ofOneAccount }: StreamCount): Shares =>
  new Shares(
    { all, ofOne: ofOneAccount },
    {
      ofOne: () =>
        denial(429, '请求过于频繁', {
          code: 'too-many-streams',
          message: `同一账号最多同时打开 ${ofOneAccount} 个变化通知。`,
          instead: '请关闭不用的页面；本页内容不会自动刷新，可以手动刷新。',
          retryAfterSeconds: RETRY_SECONDS,
        }),
      all: () =>
        denial(503, '暂时不能处理', {
          code: 'streams-busy',
          message: '同时接收变化通知的页面过多，没有空位。',
          instead: '请过半分钟再试；本页内容不会自动刷新，可以手动刷新。',
          retryAfterSeconds: RETRY_SECONDS,
        }),
    },
  );
