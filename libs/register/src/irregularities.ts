import { AGGREGATES, type AggregateName, type RecordTarget } from '#casework';
import { describe, isContradictory, isIrregular, type Obligation } from '#obligations';
import type { Day, ObligationRule } from '#statute';

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

/** Of a case that is one record, that one. */
const targetOf = (name: AggregateName, rule: ObligationRule, ref: string): RecordTarget => ({
  record: RECORD_OF[rule.discharges[0] ?? ''] ?? (name === 'correction' ? 'particulars' : name),
  ref: ref === 'case' ? null : ref,
});

/** Everything in this case, with these deadlines, that the law did not allow, as seen on a day. */
export function irregularitiesOf(
  name: AggregateName,
  state: unknown,
  obligations: readonly Obligation[],
  today: Day,
): FoundIrregularity[] {
  const deadlines = obligations
    .filter((obligation) => isIrregular(obligation, today))
    .map((obligation): FoundIrregularity =>
      found(name, obligation, obligation.rule.code, describe(obligation)),
    );
  const acts = AGGREGATES[name].irregularities(state).map((irregularity): FoundIrregularity => {
    const { code, article, target, on, dueOn = null, message } = irregularity;
    return { code, article, target, dueOn, doneOn: on, message };
  });
  return [...deadlines, ...acts];
}

const found = (
  name: AggregateName,
  { rule, ref, dueOn, doneOn }: Obligation,
  code: string,
  message: string,
): FoundIrregularity => ({
  code,
  article: rule.article,
  target: targetOf(name, rule, ref),
  dueOn,
  doneOn,
  message,
});

/** Dates that cannot all be right: something met before it was opened. Somebody should look and correct one. */
export const contradictionsOf = (
  name: AggregateName,
  obligations: readonly Obligation[],
): FoundIrregularity[] =>
  obligations.filter(isContradictory).map((obligation) => {
    const { rule, openedOn, doneOn } = obligation;
    const message = `日期互相矛盾：${rule.title.zh}记为 ${doneOn} 办理，早于其起算日 ${openedOn}，请核对并更正。`;
    return found(name, obligation, 'contradictory-dates', message);
  });
