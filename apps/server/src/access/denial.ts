import { HttpException } from '@nestjs/common';
import { AccountRefused, QueueFull, SignInRefused } from '#access';
import { problem } from '../http/problem.js';
import { ProblemBody } from '../http/problem-filter.js';

const RULE = '业务规则';

const denial = (
  status: number,
  title: string,
  code: string,
  message: string,
  instead?: string,
): HttpException =>
  new HttpException(
    new ProblemBody(
      problem(status, title, [{ code, article: RULE, message, ...(instead ? { instead } : {}) }]),
    ),
    status,
  );

export const notSignedIn = (): HttpException =>
  denial(401, '未登录', 'not-signed-in', '请先登录；登录已超时的，请重新登录。');
export const notAllowed = (): HttpException =>
  denial(403, '没有这项权限', 'not-allowed', '您的岗位没有这项权限。', '如确需办理，请与系统管理员联系。');
export const notForTokens = (): HttpException =>
  denial(403, '令牌不能办理', 'not-for-tokens', '这项操作只能由本人登录后办理，令牌不能代办。');
export const twoPersons = (message: string): HttpException =>
  denial(422, '须由另一人办理', 'two-persons', message, '请由该账号本人或者另一名系统管理员办理。');
export const forged = (): HttpException =>
  denial(
    403,
    '请求未经确认',
    'csrf',
    '请求缺少登录时得到的确认码（x-csrf-token），没有办理。',
    '请刷新页面后再试。',
  );
export const fromElsewhere = (): HttpException =>
  denial(
    403,
    '请求来自别的网站',
    'other-site',
    '登录须在本系统的页面上办理，没有登录。',
    '请打开本系统的登录页面。',
  );
export const tooMany = (): HttpException =>
  denial(429, '请求过于频繁', 'too-many', '请求过于频繁，请一分钟后再试。');
export const firstThis = (standing: string): HttpException =>
  standing === 'change-password'
    ? denial(403, '请先更改密码', 'change-password', '您使用的是一次性密码，请先设置自己的密码。')
    : denial(403, '请先绑定身份验证器', 'enrol-second-factor', '您的岗位须先绑定身份验证器（动态验证码）。');
const TITLES: Readonly<Record<number, string>> = {
  422: '没有保存',
  429: '暂时不能登录',
  503: '暂时不能登录',
};

interface Failed {
  readonly code: string;
  readonly message: string;
  readonly field?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

const signInFailed = (status: number, { code, message, field, retryAfterSeconds }: Failed): HttpException =>
  new HttpException(
    new ProblemBody(
      problem(status, TITLES[status] ?? '没有登录', [
        { code, article: RULE, message, ...(field ? { field } : {}) },
      ]),
      retryAfterSeconds,
    ),
    status,
  );

/** Passwords are checked a few at a time; who sends too many waits, and where all do it is our fault. */
const queueFull = ({ of, retryAfterSeconds }: QueueFull): HttpException =>
  of === 'lane'
    ? signInFailed(429, { code: 'too-many', message: '登录的尝试过于频繁，请稍后再试。', retryAfterSeconds })
    : signInFailed(503, { code: 'busy', message: '正在登录的人过多，请稍后再试。', retryAfterSeconds });

/** Does what may be refused, and tells a refusal with this status; one for too many tries is always 429. */
export async function orExplained<Result>(status: 401 | 422, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueueFull) throw queueFull(error);
    if (!(error instanceof SignInRefused || error instanceof AccountRefused)) throw error;
    throw signInFailed(error.code === 'locked' ? 429 : status, error);
  }
}
