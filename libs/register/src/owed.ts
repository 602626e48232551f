import { AGGREGATES, type AggregateName, type MilestoneReached } from '#casework';
import { obligationsOf, type Obligation } from '#obligations';
import type { Law } from '#statute';

/** What a case has reached, and all its deadlines as the law of its office gives them. */
export interface Owed {
  readonly milestones: readonly MilestoneReached[];
  readonly obligations: readonly Obligation[];
}

export function owedIn(name: AggregateName, office: string, state: unknown, law: Law): Owed {
  const aggregate = AGGREGATES[name];
  const milestones = aggregate.milestones(state);
  const closedOn = aggregate.closedOn(state);
  return { milestones, obligations: obligationsOf(law.rulesOf(office), milestones, closedOn, law.calendar) };
}
