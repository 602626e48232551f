import { organWords, type Organ } from '#statute';
import { isFromPaper, keeperWord, whoAnswers } from './deciders.js';
import type { Circumstances, Refusal } from './decision.js';

const NOBODY: ReadonlySet<string> = new Set();

/** Whether this person records the body's decision from its document, because nobody of that body is here. */
export const recordsFromPaper = (organ: Organ, { acting }: Circumstances): boolean =>
  acting !== undefined && isFromPaper(acting, organ, NOBODY);

/** Refuses what only this body decides to who does not decide for it. The system, which follows up, is not asked. */
export function notDecidedBy(
  organ: Organ,
  { what, article }: { readonly what: string; readonly article: string },
  { documentNumber }: { readonly documentNumber?: string },
  now: Circumstances,
): Refusal | false {
  const { acting } = now;
  if (!acting || acting.decides.includes(organ)) return false;
  if (recordsFromPaper(organ, now))
    return (
      !documentNumber && {
        code: 'from-paper',
        article,
        field: 'documentNumber',
        message: `${what}由${organWords([organ])}决定；该机关没有账号，由${keeperWord(organ)}按决定文书登记，须填写决定文号。`,
        instead: '请填写决定文号。',
      }
    );
  return {
    code: 'not-your-authority',
    article,
    message: `${what}由${organWords([organ])}决定，您的岗位不能办理。`,
    instead: `请${whoAnswers(acting, organ, NOBODY)}登录办理。`,
  };
}
