import type { Day } from '#statute';
import type { CorrectionCase, Sanction } from './state.js';
import type { StepTaken } from './steps.js';

/** What goes on in a case beside its state, until a further step says that it is over. */

export interface Detention {
  readonly on: Day;
  /** Undefined while nothing has ended it. */
  readonly endedOn: Day | undefined;
}

/** Each detention, with its end. */
export const detentionsOf = ({ steps }: CorrectionCase): readonly Detention[] =>
  steps
    .filter(({ type }) => type === 'SubjectDetained')
    .map(({ on, ref }) => ({
      on,
      endedOn: steps.find((step) => step.type === 'DetentionEnded' && step.ref === ref)?.on,
    }));

/** The detention that nothing has ended yet. */
export const openDetention = (state: CorrectionCase): Detention | undefined =>
  detentionsOf(state).find(({ endedOn }) => endedOn === undefined);

/** The last day of what a number began, as it was last set. */
export const lastDaySet = ({ steps }: CorrectionCase, ref: string | undefined): Day | undefined =>
  steps.findLast((step) => step.ref === ref && step.until !== undefined)?.until;

/** Proposals to revoke or recall on which no court or organ has ruled yet. */
export const pendingProposals = ({ sanctions, steps }: CorrectionCase): readonly Sanction[] =>
  sanctions.filter(
    ({ kind, sanctionId }) =>
      kind.endsWith('_proposal') &&
      !steps.some(({ type, ref }) => type === 'ProposalRuled' && ref === sanctionId),
  );

/** The order of positioning that is in force on that day: not lifted, and its last extension not over. */
export const positioningOn = (state: CorrectionCase, on: Day): StepTaken | undefined =>
  state.steps.find(
    ({ type, ref }) =>
      type === 'MonitoringOrdered' &&
      !state.steps.some((step) => step.ref === ref && step.type === 'MonitoringLifted') &&
      (lastDaySet(state, ref) ?? on) >= on,
  );
