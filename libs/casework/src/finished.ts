import type { AggregateName } from './aggregates.js';
import type { Assessment } from './assessment/assessment.js';
import { departureOf, type CorrectionCase } from './correction/state.js';
import type { FamilyAid } from './family-aid/family-aid.js';
import type { IncomingTransfer } from './incoming-transfer/incoming-transfer.js';
import type { Resettlement } from './resettlement/resettlement.js';

const FINISHED: { readonly [Name in AggregateName]: (state: never) => boolean } = {
  correction: (state: CorrectionCase) => departureOf(state) !== null,
  assessment: (state: Partial<Assessment>) => state.submittedOn !== undefined,
  resettlement: (state: Partial<Resettlement>) => state.closedOn !== undefined,
  'family-aid': (state: Partial<FamilyAid>) => state.lastMonth !== undefined,
  'incoming-transfer': (state: Partial<IncomingTransfer>) =>
    state.reply === 'disagree' || state.arrivedOn !== undefined,
};

/** Whether nobody works on the case any more, so that what it says of people is needed for no act of supervision. */
export const isFinished = (name: AggregateName, state: unknown): boolean => FINISHED[name](state as never);
