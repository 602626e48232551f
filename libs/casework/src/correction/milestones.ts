import { type Day, type Milestone } from '#statute';
import type { MilestoneReached } from '../shared/aggregate.js';
import { breachMilestones } from '../shared/breaches.js';
import type { FieldValue } from '../shared/record-keeping.js';
import { isMinor } from './intake.js';
import { departureOf, type CorrectionCase } from './state.js';
import { termEndForeseen, termEndOf } from './term.js';
import { stepOf } from './steps.js';

type Facts = Readonly<Record<string, FieldValue | undefined>>;
type Add = (
  milestone: Milestone,
  on: Day | undefined | null,
  ref: string,
  facts?: Facts,
  by?: string,
) => void;

/** The milestones of a case; `case` is the reference of those that are about the case as a whole. */
export function milestonesOf(state: CorrectionCase): MilestoneReached[] {
  const reached: MilestoneReached[] = [];
  const add: Add = (milestone, on, ref, facts, by) => {
    if (!on) return;
    // `by`: the type of the fact that says so, where it matters whether a ledger told it afterwards.
    const stated = by === undefined ? undefined : !state.acted.includes(by);
    // Written out: spreading into it costs more than all the rest, and there are millions of them.
    reached.push({ milestone, on, ref, facts, stated });
  };
  ofIntake(state, add);
  ofReporting(state, add);
  for (const leave of state.leaves) {
    const { leaveId, grantedOn, dueOn, returnedOn, authority } = leave;
    add('leave-granted', grantedOn, leaveId, { dueOn, authority }, `LeaveGranted/${leaveId}`);
    add('leave-not-returned', leave.foundMissingOn, leaveId);
    add('leave-returned', returnedOn, leaveId);
  }
  ofTransfers(state, add);
  for (const { lostOn, regainedOn } of state.absences) {
    add('contact-lost', lostOn, `lost/${lostOn}`);
    add('contact-regained', regainedOn, `lost/${lostOn}`);
  }
  if (state.steps.length > 0) ofSteps(state, add);
  ofEnding(state, add);
  if (state.breaches.length > 0) reached.push(...breachMilestones(state.breaches));
  return reached;
}

/** What the end of the term needs is begun a month before it. */
const DAYS_TO_PREPARE = 30;

function ofIntake(state: CorrectionCase, add: Add): void {
  const { particulars, declaredOn, group, plan, ending } = state;
  if (particulars) {
    const { origin, documentsReceivedOn } = particulars;
    const termEnd = termEndOf(state);
    const foreseen = termEndForeseen(state, DAYS_TO_PREPARE);
    add('judgment-effective', particulars.effectiveOn, 'case', { origin });
    add('documents-received', documentsReceivedOn, 'case', undefined, 'DocumentsReceived');
    add('reported-in', particulars.reportedInOn, 'case', undefined, 'SubjectReportedIn');
    add('enrolled', particulars.enrolledOn, 'case', {
      termEnd,
      termEndForeseen: foreseen,
      endKind: ending.endKind ?? '',
    });
  }
  add('intake-declared', declaredOn, 'case');
  add('group-formed', group?.formedOn, 'case');
  add('plan-made', plan?.madeOn, 'case');
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Reports are owed from the declaration here, or from the first report that was recorded here. */
function ofReporting(state: CorrectionCase, add: Add): void {
  const first = (type: string): Day | undefined => state.steps.find((taken) => taken.type === type)?.on;
  const begun = state.declaredOn ?? first('RegularReportMade');
  if (begun) {
    state.regimes.forEach(({ since, level }, index) => {
      const until = state.regimes[index + 1]?.since;
      const on = later(since, begun);
      if (level && (until === undefined || on < until)) {
        add('reporting-begun', on, on, { level, ...(until ? { until } : {}) });
      }
    });
  }
  if (state.particulars?.category !== 'temporary_release') return;
  add('health-reporting-begun', state.declaredOn ?? first('HealthReported'), 'health');
  const { releaseGround } = state.particulars;
  if (releaseGround === 'illness' || first('MedicalReviewSubmitted')) {
    add('review-begun', state.particulars.enrolledOn, 'review');
  }
}

function ofTransfers({ transfers, steps }: CorrectionCase, add: Add): void {
  for (const transfer of transfers) {
    const { transferId, decision, decidedOn } = transfer;
    add('transfer-applied', transfer.appliedOn, transferId);
    add('consultation-sent', transfer.consultedOn, transferId);
    add('transfer-decided', decidedOn, transferId);
    if (decision === 'granted') {
      const handed = steps.find(
        ({ type, ref }) => type === 'TransferDecisionDelivered' && ref === transferId,
      );
      add('transfer-granted', decidedOn, transferId);
      add('arrival-due', handed?.on ?? decidedOn, transferId);
    }
    if (decision === 'refused') {
      add('transfer-refused', decidedOn, transferId, undefined, `TransferDecided/${transferId}`);
    }
    add('file-handed-over', transfer.fileHandedOverOn, transferId);
    add('arrival-registered', transfer.arrivedOn, transferId);
  }
}

const PROPOSAL: Readonly<Record<string, Milestone>> = {
  revoke_suspension_proposal: 'revocation-proposed',
  revoke_parole_proposal: 'revocation-proposed',
  recall_proposal: 'recall-proposed',
};

function ofSteps(state: CorrectionCase, add: Add): void {
  for (const { type, on, ref = 'case', until, at, kind } of state.steps) {
    const { milestone } = stepOf(type);
    if (milestone) add(milestone, on, ref, { until, at });
    else if (type === 'ProposalReceived') {
      const sanction = state.sanctions.find(({ sanctionId }) => sanctionId === ref);
      const proposed = PROPOSAL[sanction?.kind ?? ''];
      if (proposed) add(proposed, on, ref, { kind });
    }
  }
  ofMonitoring(state, add);
}

/** An order of positioning and each of its extensions ends on a day of its own; the next one settles it. */
function ofMonitoring({ steps }: CorrectionCase, add: Add): void {
  for (const order of steps.filter(({ type }) => type === 'MonitoringOrdered')) {
    const own = steps.filter(({ ref }) => ref === order.ref);
    const set = own.filter(({ type }) => type === 'MonitoringOrdered' || type === 'MonitoringExtended');
    const lifted = own.find(({ type }) => type === 'MonitoringLifted');
    set.forEach(({ on, until }, index) => {
      const ref = index === 0 ? String(order.ref) : `${order.ref}#${index + 1}`;
      add('monitoring-set', on, ref, { until });
      add('monitoring-settled', set[index + 1]?.on ?? lifted?.on, ref);
    });
  }
}

function ofEnding(state: CorrectionCase, add: Add): void {
  const { ending } = state;
  add('appraisal-made', ending.appraisedOn, 'case');
  const released = ending.endKind === 'term_served' || ending.endKind === 'pardoned';
  if (released) add('released', ending.endedOn, 'case', { on: ending.endedOn });
  if (isMinor(state)) {
    const by = released ? 'SubjectReleased' : 'CorrectionTerminated';
    add(
      'minor-case-ended',
      departureOf(state)?.kind === 'transferred_out' ? null : ending.endedOn,
      'case',
      undefined,
      by,
    );
  }
  add('handed-over', ending.handedOverOn, 'case');
}
