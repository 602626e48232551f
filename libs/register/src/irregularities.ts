import { AGGREGATES, type AggregateName, type RecordTarget } from '#casework';
import { describe, isIrregular, obligationsOf } from '#obligations';
import { OBLIGATION_RULES, stateCouncilCalendar, type Day, type ObligationRule } from '#statute';

/** A recorded fact against the law: reported and kept with the file, never a reason to refuse the record. */
export interface FoundIrregularity {
  readonly code: string;
  readonly article: string;
  readonly target: RecordTarget;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly message: string;
}

/** The record in which a milestone's day stands, by what the rule is discharged with. */
const RECORD_OF: Readonly<Record<string, string>> = {
  'leave-returned': 'leave',
  'consultation-sent': 'transfer',
  'file-handed-over': 'transfer',
  'arrival-registered': 'transfer',
  'appraisal-made': 'ending',
  released: 'ending',
  'handed-over': 'ending',
  'assessment-submitted': 'assessment',
  'picked-up': 'resettlement',
};

const targetOf = (rule: ObligationRule, ref: string): RecordTarget => ({
  record: RECORD_OF[rule.discharges] ?? 'particulars',
  ref: ref === 'case' ? null : ref,
});

/** Everything in this case that the law did not allow, as seen on a day. */
export function irregularitiesOf(name: AggregateName, state: unknown, today: Day): FoundIrregularity[] {
  const aggregate = AGGREGATES[name];
  const milestones = aggregate.milestones(state);
  const deadlines = obligationsOf(
    OBLIGATION_RULES,
    milestones,
    aggregate.closedOn(state),
    stateCouncilCalendar,
  )
    .filter((obligation) => isIrregular(obligation, today))
    .map((obligation): FoundIrregularity => {
      const { rule, ref, dueOn, doneOn } = obligation;
      return {
        code: rule.code,
        article: rule.article,
        target: targetOf(rule, ref),
        dueOn,
        doneOn,
        message: describe(obligation),
      };
    });
  const acts = aggregate.irregularities(state).map((found): FoundIrregularity => {
    const { code, article, target, on, message } = found;
    return { code, article, target, dueOn: null, doneOn: on, message };
  });
  return [...deadlines, ...acts];
}
