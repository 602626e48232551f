import type { CorrectionCase, Sanction } from './state.js';
import type { StepTaken } from './steps.js';

/** What goes on in a case beside its state, until a further step says that it is over. */

/** The detention that nothing has ended yet. */
export const openDetention = ({ steps }: CorrectionCase): StepTaken | undefined =>
  steps.find(
    ({ type, ref }) =>
      type === 'SubjectDetained' &&
      !steps.some((later) => later.type === 'DetentionEnded' && later.ref === ref),
  );

/** Proposals to revoke or recall on which no court or organ has ruled yet. */
export const pendingProposals = ({ sanctions, steps }: CorrectionCase): readonly Sanction[] =>
  sanctions.filter(
    ({ kind, sanctionId }) =>
      kind.endsWith('_proposal') &&
      !steps.some(({ type, ref }) => type === 'ProposalRuled' && ref === sanctionId),
  );

/** The order of positioning that is in force on that day: not lifted, and its last extension not over. */
export function positioningOn({ steps }: CorrectionCase, on: string): StepTaken | undefined {
  return steps.find(({ type, ref }) => {
    if (type !== 'MonitoringOrdered') return false;
    const own = steps.filter((one) => one.ref === ref);
    if (own.some((one) => one.type === 'MonitoringLifted')) return false;
    return (own.findLast(({ until }) => until !== undefined)?.until ?? on) >= on;
  });
}
