import type { Day, Milestone } from '#statute';
import type { Irregularity, MilestoneReached } from '../shared/aggregate.js';
import type { FieldValue } from '../shared/record-keeping.js';
import { unlawfulInGrant } from './leave.js';
import type { CorrectionCase } from './state.js';

type Facts = Readonly<Record<string, FieldValue | undefined>>;

/** The milestones of a case; `case` is the reference of those that are about the case as a whole. */
export function milestonesOf(state: CorrectionCase): MilestoneReached[] {
  const reached: MilestoneReached[] = [];
  const add = (milestone: Milestone, on: Day | undefined | null, ref: string, facts?: Facts): void => {
    if (on) reached.push(facts ? { milestone, on, ref, facts } : { milestone, on, ref });
  };
  const { particulars, ending } = state;
  if (particulars) {
    const origin = { origin: particulars.origin };
    add('judgment-effective', particulars.effectiveOn, 'case', origin);
    add('documents-received', particulars.documentsReceivedOn, 'case');
    add('reported-in', particulars.reportedInOn, 'case');
    const term = { termEnd: particulars.termEnd, endKind: ending.endKind ?? '' };
    add('enrolled', particulars.enrolledOn, 'case', term);
  }
  add('intake-declared', state.declaredOn, 'case');
  add('group-formed', state.group?.formedOn, 'case');
  add('plan-made', state.plan?.madeOn, 'case');
  for (const { leaveId, grantedOn, dueOn, returnedOn } of state.leaves) {
    add('leave-granted', grantedOn, leaveId, { dueOn });
    add('leave-returned', returnedOn, leaveId);
  }
  for (const transfer of state.transfers) {
    const { transferId, decision } = transfer;
    add('transfer-applied', transfer.appliedOn, transferId);
    add('consultation-sent', transfer.consultedOn, transferId);
    add('transfer-decided', transfer.decidedOn, transferId);
    if (decision === 'granted') add('transfer-granted', transfer.decidedOn, transferId);
    add('file-handed-over', transfer.fileHandedOverOn, transferId);
    add('arrival-registered', transfer.arrivedOn, transferId);
  }
  add('appraisal-made', ending.appraisedOn, 'case');
  if (ending.endKind === 'term_served' || ending.endKind === 'pardoned') {
    add('released', ending.endedOn, 'case', { on: ending.endedOn });
  }
  add('handed-over', ending.handedOverOn, 'case');
  return reached;
}

/** Leaves granted by a body that might not grant them; judged by the law of the day of the grant. */
export function irregularLeaves(state: CorrectionCase): Irregularity[] {
  return state.leaves.flatMap((leave) => {
    const { leaveId, authority, grantedOn, startOn, dueOn } = leave;
    if (!authority || !grantedOn) return [];
    return unlawfulInGrant(state.leaves, { leaveId, startOn, dueOn, grantedOn }, authority).map(
      (refusal) => ({
        code: refusal.code,
        article: refusal.article,
        target: { record: 'leave', ref: leaveId },
        on: grantedOn,
        message: `外出“${leaveId}”：${refusal.message}`,
      }),
    );
  });
}
