import { addMonths, birthIn, isUnder, readSentence, type Day } from '#statute';
import { isMinor } from './intake.js';
import type { CorrectionCase } from './state.js';

const SEALED_UP_TO_YEARS = 5;

/** Whether a sentence in words is longer than those that are sealed; undefined where that cannot be told. */
function isLongerThanSealed(words: string): boolean | undefined {
  const sentence = readSentence(words);
  if (!sentence) return undefined;
  const { kind, months, days } = sentence;
  const most = SEALED_UP_TO_YEARS * 12;
  return kind === 'life' || months > most || (months === most && days > 0);
}

/** Under 18 when the crime was committed: as told, else surely where he was so when the judgment took effect. */
export function wasMinorAtOffence(state: CorrectionCase): boolean {
  const { particulars } = state;
  if (!particulars) return false;
  if (particulars.minorAtOffence !== undefined) return particulars.minorAtOffence;
  return isMinor(state) || isUnder18On(state, particulars.effectiveOn);
}

/** Under 18 on a day, and so with a guardian. */
export function isUnder18On({ particulars }: CorrectionCase, on: Day): boolean {
  return particulars !== null && isUnder(birthIn(particulars.idNumber), 18, on);
}

/**
 * Whether the record of the crime is to be sealed once the sentence has been executed (封存办法4, 13, 24): under 18 at the
 * offence, and at most five years. Of a sentence that nobody told, the term of correction tells the least it can be.
 */
export function isSealable(state: CorrectionCase): boolean {
  const { particulars } = state;
  if (!particulars || !wasMinorAtOffence(state)) return false;
  const told = isLongerThanSealed(particulars.originalSentence ?? '');
  return !(told ?? particulars.termEnd >= addMonths(particulars.termStart, SEALED_UP_TO_YEARS * 12));
}
