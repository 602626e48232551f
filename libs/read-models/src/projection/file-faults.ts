import { ExplainedFailure, isConnectionLost, isDiskFull, LeaseLost } from '#database';
import { EventUnreadable, HistoryMoved, isHistoryAway } from '#event-store';
import { CannotOpen, FileDestroyed } from '#protection';

const SQLSTATE = /^[0-9A-Z]{5}$/;
/**
 * Classes of PostgreSQL's conditions that tell of the values that were written: data exception, integrity constraint,
 * program limit (an index row that is too long). Any other class tells of the database: nobody's file is at fault.
 */
const OF_VALUES = ['22', '23', '54'];

/** What Node says of a value that one of its functions was given. */
const OF_ARGUMENTS = /^ERR_(INVALID_ARG|OUT_OF_RANGE|STRING_TOO_LONG)/;

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** Whether it is one file that cannot be shown, so that all others can. */
export function isOfAFile(error: unknown): boolean {
  if (error instanceof EventUnreadable || error instanceof CannotOpen || error instanceof FileDestroyed)
    return true;
  if (error instanceof LeaseLost || error instanceof HistoryMoved || isHistoryAway(error)) return false;
  if (error instanceof ExplainedFailure || isConnectionLost(error) || isDiskFull(error)) return false;
  const code = codeOf(error);
  if (SQLSTATE.test(code)) return OF_VALUES.includes(code.slice(0, 2));
  // What is left is our own pure code, which does the same again with the same file.
  return code === '' || OF_ARGUMENTS.test(code);
}

const UNREADABLE = {
  garbled: '存下的内容已损坏',
  sealed: '加密的内容不能解开（密钥缺失或者内容被改动）',
  shape: '内容与本程序所知的格式不合',
} as const;

/** By the condition, the longest that fits: what the database says itself repeats values. */
const CONDITIONS: Readonly<Record<string, string>> = {
  '54': '编号等文字过长，名册的索引放不下',
  '22': '有名册不能保存的内容',
  '22021': '含有不能保存的字符',
  '22P05': '含有不能保存的字符',
  '22003': '数字过大',
  '22007': '日期不成立',
  '22008': '日期不成立',
  '23': '名册的一行缺少必需的内容，或者与另一行重复',
};

const LONGEST = 60;
const UNKNOWN_TYPE = /^unknown event type (.*)$/s;

/** Without what could not be stored either, and no longer than anybody reads. */
export function plain(text: string, longest = LONGEST): string {
  const whole = text.toWellFormed().replaceAll(/\p{Cc}/gu, ' ');
  return whole.length > longest ? `${whole.slice(0, longest).toWellFormed()}…` : whole;
}

/** Why a file cannot be shown, for staff and operators: nothing that stands in the file is repeated. */
export function reasonOf(error: unknown): string {
  if (error instanceof EventUnreadable) return UNREADABLE[error.why];
  if (error instanceof CannotOpen || error instanceof FileDestroyed) return UNREADABLE.sealed;
  const code = codeOf(error);
  const said = CONDITIONS[code] ?? CONDITIONS[code.slice(0, 2)];
  if (said !== undefined) return `${said}（${code}）`;
  const { name = 'Error', message = '' } = (error ?? {}) as Partial<Error>;
  const [, type] = UNKNOWN_TYPE.exec(message) ?? [];
  if (type !== undefined) return `有本程序不认识的记录：${plain(type)}`;
  return `本程序不能处理所记录的内容（${plain(name)}）`;
}
