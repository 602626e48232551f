import type { CorrectionCase } from '#casework';
import type { Day } from '#statute';
import type { ConductFact } from './rows.js';

/** Rulings that granted what was proposed; each reduction on file since the proposal answers one of them. */
function rulingsWithoutReduction({ steps, sanctions }: CorrectionCase): Day[] {
  const reduced = sanctions.filter(({ kind }) => kind === 'reduction').map(({ decidedOn }) => decidedOn);
  return steps.flatMap(({ type, ref, kind, on }) => {
    if (type !== 'ProposalRuled' || kind !== 'upheld') return [];
    const proposed = steps.find((step) => step.type === 'ReductionProposed' && step.ref === ref);
    if (!proposed) return [];
    const answer = reduced.findIndex((day) => day >= proposed.on);
    if (answer < 0) return [on];
    reduced.splice(answer, 1);
    return [];
  });
}

/** What is counted of a case beside its registers. */
export function conductOf(state: CorrectionCase): readonly ConductFact[] {
  const fact = (kind: ConductFact['kind'], on: Day, until: Day | null = null): ConductFact => ({
    kind,
    on,
    until,
  });
  return [
    ...state.steps.flatMap(({ type, on }) => (type === 'ViolationFound' ? [fact('violation', on)] : [])),
    ...state.absences.map(({ lostOn, regainedOn }) => fact('contact_lost', lostOn, regainedOn ?? null)),
    ...rulingsWithoutReduction(state).map((on) => fact('reduction_ruled', on)),
  ];
}
