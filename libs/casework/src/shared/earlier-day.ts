import type { Day } from '#statute';
import type { Circumstances, Refusal } from './decision.js';

/** What an order says of the document by which it was decided. */
interface OnPaper {
  readonly documentNumber?: string;
}

/** Marks a decision that had been taken on paper before it was recorded (补录). */
export const fromPaper = (on: Day, { today, acting }: Circumstances): { readonly fromPaper?: true } =>
  acting && on < today ? { fromPaper: true } : {};

/**
 * Nobody decides with an earlier day: what was decided on paper is recorded by the body with the number of the document.
 * The system, which follows up without a person, is not asked.
 */
export function notEarlier(
  field: string,
  on: Day,
  what: string,
  { documentNumber }: OnPaper,
  { today, acting }: Circumstances,
): Refusal | false {
  return (
    acting !== undefined &&
    on < today &&
    !documentNumber && {
      code: 'decided-earlier',
      article: '业务规则',
      field,
      message: `今天是 ${today}，不能以 ${on} 的日期作出${what}的决定。`,
      instead: `今天决定的，日期填写 ${today}；此前已书面决定的，填写决定文号，作为补录登记。`,
    }
  );
}
