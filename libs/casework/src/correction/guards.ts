import { decideUnless, type Circumstances, type Decision, type Refusal } from '../shared/decision.js';
import type { CorrectionEvent } from './events.js';
import { departureOf, statusOf, type CaseStatus, type CorrectionCase } from './state.js';

const STATUS_WORD: Readonly<Record<CaseStatus, string>> = {
  unregistered: '尚未登记',
  registered: '已登记、尚未接收入矫',
  under_correction: '在矫',
  transferred_out: '已变更执行地迁出',
  released: '已解除矫正',
  terminated: '已终止矫正',
};

/** What can be done next in each state; told with every refusal, so that an officer sees the way out. */
const NEXT_STEP: Readonly<Record<CaseStatus, string>> = {
  unregistered: '请先登记档案（接收入矫）。',
  registered: '请先办理接收入矫。',
  under_correction: '该对象正在矫正，请直接办理矫正中的事项。',
  transferred_out: '该对象由新执行地管理；登记有误的，请以“更正”或“作废”处理。',
  released: '矫正已解除；登记有误的，请以“更正”或“作废”处理。',
  terminated: '矫正已终止；登记有误的，请以“更正”或“作废”处理。',
};

/** Refuses an act in a state that does not allow it. */
export function requireStatus(
  state: CorrectionCase,
  allowed: readonly CaseStatus[],
  act: string,
): Refusal | null {
  const status = statusOf(state);
  if (allowed.includes(status)) return null;
  return {
    code: 'case-state',
    article: '社区矫正法第二十二条、第四十四条、第四十五条',
    message: `该档案目前${STATUS_WORD[status]}，不能${act}。${NEXT_STEP[status]}`,
    instead: NEXT_STEP[status],
  };
}

export const underCorrection = (state: CorrectionCase, act: string): Refusal | null =>
  requireStatus(state, ['under_correction'], act);

export const existingRecord = (found: object | undefined, what: string, id: string): Refusal | null =>
  found
    ? null
    : {
        code: 'unknown-record',
        article: '业务规则',
        message: `本档案中没有编号为“${id}”的${what}。`,
        instead: `请核对编号；尚未登记的，先登记${what}。`,
      };

export const newNumber = (found: object | undefined, what: string, id: string): Refusal | null =>
  found
    ? {
        code: 'duplicate-number',
        article: '业务规则',
        message: `编号“${id}”的${what}已经登记，不能重复登记。`,
        instead: '请换一个编号；原来的登记有误的，以“更正”或“作废”处理。',
      }
    : null;

/** The day the case left the books, or null; acts are dated before it. */
export const endedOn = (state: CorrectionCase): string | null => departureOf(state)?.on ?? null;

export type CorrectionDecision = Decision<CorrectionEvent>;
export const unless = decideUnless<CorrectionEvent>;
export type { Circumstances };
