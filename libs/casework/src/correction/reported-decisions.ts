import type { Day, Organ } from '#statute';
import type { RecordFields, RecordTarget } from '../shared/record-keeping.js';
import { recordOf, withFields, without } from './held-records.js';
import type { CorrectionCase } from './state.js';

/**
 * Decisions of a body that somebody put on record who cannot take them himself. They count like any other fact, and
 * say so until the body confirms or disputes them. What was told is in the facts that follow the report.
 */
export interface DecisionEvents {
  /** What follows is told of a decision of this body, by somebody who cannot take it. */
  DecisionReported: RecordTarget & {
    readonly organ: Organ;
    readonly change: DecisionChange;
    readonly decidedOn: Day;
    /** The number of the decision's document; a ledger may not have it. */
    readonly documentNumber?: string;
  };
  /** The body decided so. */
  DecisionConfirmed: RecordTarget & {
    readonly organ: Organ;
    readonly documentNumber?: string;
    readonly decidedOn?: Day;
    /** By the head of the office, who holds the document, because nobody of that body has an account here. */
    readonly fromPaper?: boolean;
  };
  /** The body did not decide so: what was told no longer counts, and what stood before stands again. */
  DecisionDisputed: RecordTarget & { readonly organ: Organ; readonly reason: string };
}

/** What the decision did to the record: made it, changed it, or took it away. */
export type DecisionChange = 'made' | 'changed' | 'voided';
export type DecisionStatus = 'awaiting' | 'confirmed' | 'disputed';

export interface ReportedDecision extends RecordTarget {
  readonly organ: Organ;
  readonly change: DecisionChange;
  readonly decidedOn: Day;
  readonly documentNumber?: string;
  readonly status: DecisionStatus;
  /** Why it is disputed. */
  readonly reason?: string;
  /** The record before anything unconfirmed was told of it; null where there was none. */
  readonly before: RecordFields | null;
}

/** The fields of a record that are the decision; all others may be put right by whoever keeps the file. */
export const DECISION_FIELDS: Readonly<Record<string, readonly string[]>> = {
  leave: [
    'authority',
    'grantedOn',
    'startOn',
    'dueOn',
    'documentNumber',
    'refusedOn',
    'refusalReason',
    'grantedOverRefusalOf',
  ],
  transfer: ['decidedOn', 'decision'],
  sanction: ['kind', 'decidedOn', 'reason', 'documentNumber'],
};

const isAbout =
  ({ record, ref }: RecordTarget) =>
  (other: RecordTarget): boolean =>
    other.record === record && other.ref === ref;

/** The last that was told of this record's decision by somebody who could not take it. */
export const reportedOf = (state: CorrectionCase, target: RecordTarget): ReportedDecision | undefined =>
  state.decisions.find(isAbout(target));

const withDecision = (state: CorrectionCase, decision: ReportedDecision): CorrectionCase => {
  const others = state.decisions.filter((one) => !isAbout(decision)(one));
  return { ...state, decisions: [...others, decision] };
};

export function afterReport(state: CorrectionCase, told: DecisionEvents['DecisionReported']): CorrectionCase {
  const earlier = reportedOf(state, told);
  // While nothing is confirmed, what stands again after a dispute is what stood before the first of it.
  const open = earlier?.status === 'awaiting' ? earlier : undefined;
  const change = open && told.change === 'changed' ? open.change : told.change;
  const before = open ? open.before : recordOf(state, told);
  return withDecision(state, { ...told, change, status: 'awaiting', before });
}

/** A void record has no decision left, but for the one that took it away and is not confirmed. */
export const afterVoiding = (state: CorrectionCase, target: RecordTarget): CorrectionCase => ({
  ...state,
  decisions: state.decisions.filter(
    (one) => !isAbout(target)(one) || (one.change === 'voided' && one.status === 'awaiting'),
  ),
});

function takenBack(state: CorrectionCase, { before, change, ...told }: ReportedDecision): CorrectionCase {
  const target = { record: told.record, ref: told.ref };
  if (before === null) return without(state, target);
  if (change !== 'changed') return withFields(without(state, target), target, before);
  const fields = Object.fromEntries(
    (DECISION_FIELDS[told.record] ?? []).map((field) => [field, before[field]]),
  );
  return recordOf(state, target) ? withFields(state, target, fields) : state;
}

export function settled(
  state: CorrectionCase,
  event: {
    readonly [Type in 'DecisionConfirmed' | 'DecisionDisputed']: {
      readonly type: Type;
      readonly data: DecisionEvents[Type];
    };
  }['DecisionConfirmed' | 'DecisionDisputed'],
): CorrectionCase {
  const decision = reportedOf(state, event.data);
  if (!decision) return state;
  if (event.type === 'DecisionDisputed') {
    const { reason } = event.data;
    return withDecision(takenBack(state, decision), { ...decision, status: 'disputed', reason });
  }
  const { documentNumber = decision.documentNumber, decidedOn = decision.decidedOn } = event.data;
  const number = documentNumber === undefined ? {} : { documentNumber };
  const confirmed = withDecision(state, { ...decision, ...number, decidedOn, status: 'confirmed' });
  const isHeld = recordOf(state, decision) !== null;
  const hasNumber = DECISION_FIELDS[decision.record]?.includes('documentNumber');
  return isHeld && hasNumber ? withFields(confirmed, decision, number) : confirmed;
}
