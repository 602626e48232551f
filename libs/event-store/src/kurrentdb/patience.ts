import type { Admission } from './admission.js';
import { BadInput, ExplainedFailure, isConnectionLost } from '#database';

/** The history cannot be reached: nothing is known of what was asked, and it may be asked again. */
export class HistoryUnavailable extends ExplainedFailure {
  constructor(cause: unknown) {
    super(
      '历史记录的数据库（KurrentDB）暂时连接不上，请稍后再试。',
      cause instanceof Error ? cause.message : String(cause),
    );
    this.name = 'HistoryUnavailable';
    this.cause = cause;
  }
}

/** For staff, who have not set it. */
export const REFUSED_WORDS = '历史记录的数据库（KurrentDB）拒绝了本系统的用户名或密码';

/** The server does not take our name and password, or gives it no right: until somebody changes one or the other. */
export class HistoryRefused extends BadInput {
  override name = 'HistoryRefused';
  constructor(cause: unknown = '') {
    super(
      'KurrentDB 拒绝了 HISTORY_URL 中的用户名或密码，或者该用户没有读写的权限；没有写用户名的，请写作 用户名:密码@主机。不加密（tls=false）时客户端不发送用户名和密码。',
      cause instanceof Error ? cause.message : String(cause),
    );
  }
}

class TookTooLong extends Error {}

/** A node answered with less than is known to be there: it was deposed and does not know it, or it lags. */
export class NodeBehind extends Error {
  constructor(what: string) {
    super(`the node that answered does not know of ${what} yet`);
    this.name = 'NodeBehind';
  }
}

/** Whoever answered knew less than is known to be there, and that did not change for as long as it was waited for. */
export const isBehind = (error: unknown): boolean =>
  error instanceof HistoryUnavailable && error.cause instanceof NodeBehind;

/** Nobody gets at the history just now: its server is away, or does not take our password. */
export const isHistoryAway = (error: unknown): boolean =>
  error instanceof HistoryUnavailable || error instanceof HistoryRefused;

/** A server that we depend on is away: what waits for it is tried again, and nothing else is wrong. */
export const isAway = (error: unknown): boolean => isHistoryAway(error) || isConnectionLost(error);

/**
 * The kinds of failure after which the same call may succeed, as the client library names them. `unknown` is what it
 * makes of answers that it has no kind for: not ready, too busy, read only.
 */
const PASSING = new Set([
  'unavailable',
  'not-leader',
  'cancelled',
  'deadline-exceeded',
  'timeout',
  'unknown',
]);
/** The same as codes of gRPC, where the library hands those on: cancelled, deadline exceeded, unavailable. */
const PASSING_CODES = new Set([1, 4, 14]);
/** No node of the cluster answered; an error without a type. */
const NOT_DISCOVERED = 'Failed to discover';
/** The same for what no repeat will change: permission denied, unauthenticated. */
const REFUSED_CODES = new Set([7, 16]);
/** After so long without an answer it is asked whether we are refused. */
const SILENT_MS = 1_000;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 500;
/** One try gets a part of the time, so that an answer that never comes does not use up all of it. */
const SHARE = 0.4;

/** Whether the same may succeed later, by what the client library says. */
export function mayPass(error: unknown): boolean {
  const { type = '', code = 0 } = (error ?? {}) as { type?: string; code?: number };
  if (error instanceof TookTooLong || error instanceof NodeBehind) return true;
  if (error instanceof Error && error.message.startsWith(NOT_DISCOVERED)) return true;
  return PASSING.has(type) || PASSING_CODES.has(code);
}

function isRefused(error: unknown): boolean {
  const { type, code = 0 } = (error ?? {}) as { type?: string; code?: number };
  return type === 'access-denied' || REFUSED_CODES.has(code);
}

/** At most so long; what it waited for goes on by itself and is not heard. */
export async function within<Result>(work: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  work.catch(() => undefined);
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface Patience {
  /** How long in all, in milliseconds. */
  readonly timeoutMs: number;
  readonly admission?: Admission | undefined;
}

/** What is not answered while it is known that we are refused will not be. @throws HistoryRefused */
async function unlessRefused<Result>(
  work: Promise<Result>,
  admission: Admission | undefined,
): Promise<Result> {
  if (!admission) return work;
  let timer: NodeJS.Timeout | undefined;
  const refused = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      void admission.isRefused().then((is) => (is ? reject(new HistoryRefused()) : undefined));
    }, SILENT_MS);
  });
  try {
    return await Promise.race([work, refused]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Tries again what a lost connection, a new leader or a slow server broke off. The work must be repeatable.
 * @throws HistoryUnavailable after so long
 * @throws HistoryRefused
 */
export async function persistently<Result>(
  { timeoutMs, admission }: Patience,
  work: (left: number) => Promise<Result>,
): Promise<Result> {
  if (await admission?.isStillRefused()) throw new HistoryRefused();
  const until = performance.now() + timeoutMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const left = until - performance.now();
    try {
      const share = Math.max(1, Math.min(left, timeoutMs * SHARE));
      return await unlessRefused(within(work(share), share), admission);
    } catch (error) {
      if (error instanceof HistoryRefused) throw error;
      if (isRefused(error)) throw new HistoryRefused(error);
      if (!mayPass(error)) throw error;
      if (await admission?.isRefused()) throw new HistoryRefused(error);
      if (performance.now() + pause >= until) throw new HistoryUnavailable(error);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
