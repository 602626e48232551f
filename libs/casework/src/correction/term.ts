import { addDays, type Day } from '#statute';
import type { CorrectionCase, Sanction } from './state.js';

type Reduction = Sanction & { readonly termEnd: Day };

const isReduction = (one: Sanction): one is Reduction =>
  one.kind === 'reduction' && one.termEnd !== undefined;

/** The court's rulings that moved the end of the term, in the order of their days. */
const reductionsOf = ({ sanctions }: CorrectionCase): Reduction[] =>
  sanctions
    .filter(isReduction)
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : Number(a.decidedOn > b.decidedOn)));

/** The last day of the term: as printed on the documents, or as the last ruling moved it. */
export const termEndOf = (state: CorrectionCase): Day | undefined =>
  reductionsOf(state).at(-1)?.termEnd ?? state.particulars?.termEnd;

/** The last day of the term as it was known on a day. */
export const termEndKnownOn = (state: CorrectionCase, on: Day): Day | undefined =>
  reductionsOf(state).findLast(({ decidedOn }) => decidedOn <= on)?.termEnd ?? state.particulars?.termEnd;

/** The end that was known so many days before it: nobody prepares for one that a later ruling brings nearer. */
export function termEndForeseen(state: CorrectionCase, days: number): Day | undefined {
  const foreseen = reductionsOf(state).findLast(
    ({ decidedOn, termEnd }) => decidedOn <= addDays(termEnd, -days),
  );
  return foreseen?.termEnd ?? state.particulars?.termEnd;
}

/** The rulings, each with the end of the term that it found. */
export const reductionsIn = (state: CorrectionCase): (Reduction & { readonly before: Day | undefined })[] =>
  reductionsOf(state).map((ruling, at, all) => ({
    ...ruling,
    before: all[at - 1]?.termEnd ?? state.particulars?.termEnd,
  }));
