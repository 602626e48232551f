import { GRAVITY_FOR_PENALTY, laterOf, PENALTY_CATEGORIES, type Day } from '#statute';
import { isUnder18On } from './minority.js';
import type { Add } from './milestones.js';
import type { CorrectionCase, Sanction } from './state.js';

/** What a guardian is called to beside a punishment. */
const DECLARATION = '入矫宣告';
const PUNISHMENTS: ReadonlySet<string> = new Set(['reprimand', 'warning', 'public_security_penalty']);

const isPunishment = ({ kind }: Sanction): boolean => PUNISHMENTS.has(kind);

/** What a minor's guardian is called to: the declaration, and each punishment by its number. */
export const proceedingsOf = (state: CorrectionCase): readonly string[] => [
  DECLARATION,
  ...state.sanctions.filter(isPunishment).map(({ sanctionId }) => sanctionId),
];

/** A declaration or a punishment of a minor; who was called before the day was called for it (办法55). */
export function ofMinors(state: CorrectionCase, add: Add): void {
  const proceeding = (ref: string, on: Day | null, by: string): void => {
    if (!on || !isUnder18On(state, on)) return;
    add('minor-proceeding', on, ref, undefined, by);
    const called = state.steps.find((taken) => taken.type === 'GuardianCalled' && taken.ref === ref);
    if (called) add('guardian-called', laterOf(called.on, on), ref);
  };
  proceeding(DECLARATION, state.declaredOn, 'IntakeDeclared');
  for (const one of state.sanctions.filter(isPunishment))
    proceeding(one.sanctionId, one.decidedOn, `SanctionDecided/${one.sanctionId}`);
}

const isGraveEnough = (gravity: string): boolean => GRAVITY_FOR_PENALTY.some((one) => one === gravity);

/** A breach that the police may punish, until a measure answered it (治安管理处罚法25). */
export function ofPenalties({ particulars, steps, sanctions }: CorrectionCase, add: Add): void {
  if (!particulars || !PENALTY_CATEGORIES.includes(particulars.category)) return;
  for (const { type, on, gravity = '' } of steps) {
    if (type !== 'ViolationFound' || !isGraveEnough(gravity)) continue;
    const ref = `violation/${on}`;
    add('penalty-possible', on, ref, undefined, `ViolationFound/${on}`);
    const settled = sanctions.filter(
      ({ kind, decidedOn }) => kind !== 'commendation' && kind !== 'reduction' && decidedOn >= on,
    );
    const first = settled.map(({ decidedOn }) => decidedOn).sort()[0];
    add('penalty-settled', first, ref);
  }
}

/** Found to be missing by its papers, or by itself (意见2026第10条). */
export function ofExitRestriction({ steps }: CorrectionCase, add: Add): void {
  const found = steps.find(
    ({ type, kind }) => type === 'DocumentsFoundMissing' && kind === 'exit_restriction',
  );
  add('exit-restriction-missing', found?.on, 'case');
}
