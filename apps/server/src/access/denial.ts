import type { HttpException } from '@nestjs/common';
import { AccountRefused, QueueFull, SignInRefused } from '#access';
import { denial, type Denial } from '../http/denial.js';

export const notSignedIn = (): HttpException =>
  denial(401, '未登录', { code: 'not-signed-in', message: '请先登录；登录已超时的，请重新登录。' });
export const notAllowed = (): HttpException =>
  denial(403, '没有这项权限', {
    code: 'not-allowed',
    message: '您的岗位没有这项权限。',
    instead: '如确需办理，请与系统管理员联系。',
  });
export const notOfAllOffices = (): HttpException =>
  denial(403, '没有这项权限', {
    code: 'not-allowed',
    message: '放假安排对库中所有的司法所生效，须由对全部司法所都有此项权限的人录入或者撤回。',
    instead: '请由辖区包括全部司法所的县级审批人，或者系统管理员办理。',
  });
export const notForTokens = (): HttpException =>
  denial(403, '令牌不能办理', {
    code: 'not-for-tokens',
    message: '这项操作只能由本人登录后办理，令牌不能代办。',
  });
export const twoPersons = (message: string): HttpException =>
  denial(422, '须由另一人办理', {
    code: 'two-persons',
    message,
    instead: '请由该账号本人或者另一名系统管理员办理。',
  });
export const forged = (): HttpException =>
  denial(403, '请求未经确认', {
    code: 'csrf',
    message: '请求缺少登录时得到的确认码（x-csrf-token），没有办理。',
    instead: '请刷新页面后再试。',
  });
export const fromElsewhere = (): HttpException =>
  denial(403, '请求来自别的网站', {
    code: 'other-site',
    message: '登录须在本系统的页面上办理，没有登录。',
    instead: '请打开本系统的登录页面。',
  });
export const tooMany = (): HttpException =>
  denial(429, '请求过于频繁', { code: 'too-many', message: '请求过于频繁，请一分钟后再试。' });
export const firstThis = (standing: string): HttpException =>
  standing === 'change-password'
    ? denial(403, '请先更改密码', {
        code: 'change-password',
        message: '您使用的是一次性密码，请先设置自己的密码。',
      })
    : denial(403, '请先绑定身份验证器', {
        code: 'enrol-second-factor',
        message: '您的岗位须先绑定身份验证器（动态验证码）。',
      });
const TITLES: Readonly<Record<number, string>> = {
  422: '没有保存',
  429: '暂时不能登录',
  503: '暂时不能登录',
};

const signInFailed = (status: number, told: Denial): HttpException =>
  denial(status, TITLES[status] ?? '没有登录', told);

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
