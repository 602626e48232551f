import type { Day } from '#statute';
import type { Refusal } from './decision.js';

/** How a day that was told wrongly is put right: in its record, or by voiding the record and telling it anew. */
const PUT_RIGHT = {
  corrected: '不必再次登记；登记有误的，请以“更正”处理。',
  voided: '不必再次登记；登记有误的，请以“作废”处理后重新登记。',
} as const;

/** Refuses what was done before; once is enough. */
export const alreadyDone = (
  done: Day | undefined,
  {
    act,
    article,
    putRight,
  }: { readonly act: string; readonly article: string; readonly putRight: keyof typeof PUT_RIGHT },
): Refusal | false =>
  done !== undefined && {
    code: 'already-done',
    article,
    message: `已于 ${done} ${act}。`,
    instead: PUT_RIGHT[putRight],
  };

/** Refuses to open a second record under a number. */
export const numberInUse = (taken: boolean, what: string, number: string, article: string): Refusal | false =>
  taken && {
    code: 'duplicate-number',
    article,
    message: `${what}“${number}”已经登记。`,
    instead: '请核对编号；确为另一件的，另编一个编号；原来的登记有误的，以“作废”处理后重新登记。',
  };
