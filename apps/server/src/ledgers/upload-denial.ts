import { applyDecorators, type HttpException } from '@nestjs/common';
import type { RefusalKind, WorkbookUnreadable } from '#ledger';
import { problemResponse } from '../http/api-docs.js';
import { denial } from '../http/denial.js';

export const oneAtATime = (): HttpException =>
  denial(429, '请求过于频繁', {
    code: 'one-at-a-time',
    message: '您上传的另一份台账还在读入。',
    instead: '请等它读完后再上传这一份。',
  });
export const allBusy = (): HttpException =>
  denial(503, '暂时不能处理', {
    code: 'uploads-busy',
    message: '正在读入其他人的台账，没有空位。',
    instead: '请过几秒钟再上传；文件没有保存。',
  });
export const memoryFull = (): HttpException =>
  denial(503, '暂时不能处理', {
    code: 'uploads-busy',
    message: '内存中保留的台账已满，这一份没有留下。',
    instead: '请等正在导入的台账完成，或过半小时再上传；也可以把台账分成几份。',
  });
/** What cannot be asked of a ledger in the state that it is in. */
export const notNow = (message: string, instead: string): HttpException =>
  denial(409, '台账现在不能这样办理', { code: 'ledger-state', message, instead });

/** Too large in one way or another; anything else is wrong at a place, or is no workbook. */
const TOO_LARGE: readonly RefusalKind[] = [
  'too-many-cells',
  'too-many-sheets',
  'too-much-text',
  'unpacked-too-large',
  'out-of-memory',
  'out-of-time',
];
const NO_WORKBOOK: readonly RefusalKind[] = ['no-workbook', 'protected', 'no-csv'];

/** What the reader of a workbook says. */
export function unreadable({ refusal, reason, instead }: WorkbookUnreadable): HttpException {
  const told = { code: refusal.kind, message: reason, instead };
  if (NO_WORKBOOK.includes(refusal.kind)) return denial(400, '不能读入', told);
  if (TOO_LARGE.includes(refusal.kind)) return denial(413, '台账过大', told);
  const isOurs = refusal.kind === 'reader-ended';
  return denial(isOurs ? 503 : 422, isOurs ? '暂时不能处理' : '台账有误', told);
}

/** How a workbook may be refused, besides what every question answers. */
export const UploadProblems = (): MethodDecorator =>
  applyDecorators(
    problemResponse(408, '传送过慢'),
    problemResponse(413, '过大：文件本身、解压后、单元格或文字的数量'),
    problemResponse(415, '不是工作簿'),
    problemResponse(503, '同时上传的太多，请稍后再试'),
  );
