import { addMonths, COERCIVE, earlierOf, laterOf, SECOND_EDITION, type Day, type Milestone } from '#statute';
import type { MilestoneReached } from '../shared/aggregate.js';
import { breachMilestones } from '../shared/breaches.js';
import type { FieldValue } from '../shared/record-keeping.js';
import { intervalsOf } from './intervals.js';
import { isSealable } from './minority.js';
import { detentionsOf } from './pending.js';
import { searchesOf, searchRefsOf } from './searches.js';
import { ofExitRestriction, ofMinors, ofPenalties } from './protection-milestones.js';
import { departureOf, toldIn, type CaseParticulars, type CorrectionCase } from './state.js';
import { isInterval } from './step-definition.js';
import { stepOf, type StepTaken, type StepType } from './steps.js';
import { termEndForeseen, termEndOf } from './term.js';

type Facts = Readonly<Record<string, FieldValue | undefined>>;
export type Add = (
  milestone: Milestone,
  on: Day | undefined | null,
  ref: string,
  facts?: Facts,
  by?: string,
) => void;

const UNKNOWN: Partial<ReturnType<typeof toldIn>> = {};

/** The milestones of a case; `case` is the reference of those that are about the case as a whole. */
export function milestonesOf(state: CorrectionCase): MilestoneReached[] {
  const reached: MilestoneReached[] = [];
  const add: Add = (milestone, on, ref, facts, by) => {
    if (!on) return;
    // `by`: the type of the fact that says so, where it matters how it came to be recorded.
    const how = by === undefined ? undefined : toldIn(state, by);
    // Written out: spreading into it costs more than all the rest, and there are millions of them.
    const { stated, cameIn, older } = how ?? UNKNOWN;
    reached.push({ milestone, on, ref, facts, stated, cameIn, older });
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
  for (const { ref, from, to, toldBy } of searchesOf(state)) {
    add('contact-lost', from, ref, undefined, toldBy);
    if (from) add('contact-regained', to, ref);
  }
  if (state.steps.length > 0) ofSteps(state, add);
  ofGaps(state, add);
  ofMinors(state, add);
  ofEnding(state, add);
  if (state.breaches.length > 0) reached.push(...breachMilestones(state.breaches));
  return reached;
}

/** What the end of the term needs is begun a month before it. */
const DAYS_TO_PREPARE = 30;

function ofIntake(state: CorrectionCase, add: Add): void {
  const { particulars, declaredOn, group, plan, ending } = state;
  if (particulars) {
    const { origin, category, documentsReceivedOn, reportedInOn, enrolledOn } = particulars;
    const isToldHere = wasEnrolledHere(state);
    add('judgment-effective', particulars.effectiveOn, 'case', { origin, category });
    ofDelivery(state, particulars, add);
    add('documents-received', documentsReceivedOn, 'case', undefined, 'DocumentsReceived');
    ofMissingDocuments(state, particulars, add);
    add('reported-in', reportedInOn, 'case', undefined, 'SubjectReportedIn');
    add('intake-begun', reportedInOn ?? (isToldHere ? enrolledOn : null), 'case');
    const facts = {
      termEnd: termEndOf(state),
      termEndForeseen: termEndForeseen(state, DAYS_TO_PREPARE),
      category,
      endKind: ending.endKind ?? '',
    };
    add('enrolled', enrolledOn, 'case', facts, 'SubjectEnrolled');
    // Where nobody could tell the declaration, the enrolment shows that the intake was done.
    add('intake-met', isToldHere ? declaredOn : enrolledOn, 'case');
  }
  add('intake-declared', declaredOn, 'case');
  add('group-formed', group?.formedOn, 'case', undefined, 'CorrectionGroupFormed');
  add('plan-made', plan?.madeOn, 'case');
}

/** Enrolled by an order of today's product, and not told by a ledger or recorded by its first edition. */
const wasEnrolledHere = (state: CorrectionCase): boolean => {
  const { stated, older } = toldIn(state, 'SubjectEnrolled');
  return !stated && !older;
};

const takenOn = ({ steps }: Pick<CorrectionCase, 'steps'>, type: StepType, ref?: string): Day | undefined =>
  steps.find((taken) => taken.type === type && (ref === undefined || taken.ref === ref))?.on;

const DECIDERS = [
  ['监狱', 'prison'],
  ['公安', 'police'],
] as const;

/**
 * Who is released for a time is handed over by those who held him, within days of their getting the decision. Where
 * nobody knows when they got it, it is owed from its effect while he is awaited, and not judged once he is here.
 */
function ofDelivery(state: CorrectionCase, particulars: CaseParticulars, add: Add): void {
  const { category, origin, decisionOrgan, reportedInOn, enrolledOn, effectiveOn } = particulars;
  if (category !== 'temporary_release' || origin !== 'new') return;
  const received = takenOn(state, 'DeliveryDecisionReceived');
  const isHere = reportedInOn !== undefined || enrolledOn !== undefined;
  const isOnRecord = state.breaches.some(({ code }) => code === 'delivery');
  if (!received && isHere && !isOnRecord) return;
  const decidedBy = DECIDERS.find(([word]) => decisionOrgan.includes(word))?.[1] ?? 'court';
  add('delivery-due', received ?? effectiveOn, 'case', { decidedBy });
}

/** Somebody taken on the books before his documents came: the court still owes them (办法16). */
function ofMissingDocuments(state: CorrectionCase, particulars: CaseParticulars, add: Add): void {
  const { origin, documentsReceivedOn: received, enrolledOn } = particulars;
  const found = takenOn(state, 'DocumentsFoundMissing');
  const isWithout =
    origin === 'new' && wasEnrolledHere(state) && (!received || received > String(enrolledOn));
  // Who enrols without documents sees that they are missing; telling it later moves no last day.
  const missingOn = earlierOf(found, isWithout ? enrolledOn : undefined);
  if (!missingOn) return;
  if (missingOn !== found) add('documents-found-missing', missingOn, 'case');
  add('documents-awaited', takenOn(state, 'DocumentsMissingTold') ?? missingOn, 'case');
  if (received && received > missingOn) add('documents-completed', received, 'case');
}

/** Reports are owed from the declaration here, from the first report recorded here, or since the ledger came in. */
function ofReporting(state: CorrectionCase, add: Add): void {
  const first = (type: StepType): Day | undefined => takenOn(state, type);
  const { stated, cameIn, older } = toldIn(state, 'SubjectEnrolled');
  const since = stated ? (older ? SECOND_EDITION : cameIn) : undefined;
  const begun = state.declaredOn ?? earlierOf(first('RegularReportMade'), since);
  const by = state.declaredOn ? 'IntakeDeclared' : 'SubjectEnrolled';
  if (begun) {
    state.regimes.forEach(({ since, level }, index) => {
      const until = state.regimes[index + 1]?.since;
      const on = laterOf(since, begun);
      if (!level || (until !== undefined && on >= until)) return;
      for (const time of outOfCustody(state, { on, until }))
        add('reporting-begun', time.on, time.on, { level, ...(time.until ? { until: time.until } : {}) }, by);
    });
  }
  if (state.particulars?.category !== 'temporary_release') return;
  const health = state.declaredOn ?? earlierOf(first('HealthReported'), since);
  addIntervals(state, add, 'health', health);
  const { releaseGround } = state.particulars;
  if (releaseGround === 'illness' || (releaseGround === undefined && first('MedicalReviewSubmitted'))) {
    addIntervals(state, add, 'review', state.particulars.enrolledOn);
  }
}

interface Time {
  readonly on: Day;
  /** The first day that is not of it. */
  readonly until: Day | undefined;
}

/** What of a time is spent outside: nobody reports from custody, and afterwards the next whole period is the first. */
function outOfCustody(state: CorrectionCase, whole: Time): readonly Time[] {
  return detentionsOf(state).reduce<readonly Time[]>(
    (times, { on: from, endedOn: to }) =>
      times.flatMap(({ on, until }) => {
        if ((until !== undefined && from >= until) || (to !== undefined && to <= on)) return [{ on, until }];
        const before = from > on ? [{ on, until: from }] : [];
        const after = to !== undefined && (until === undefined || to < until) ? [{ on: to, until }] : [];
        return [...before, ...after];
      }),
    [whole],
  );
}

function addIntervals(
  state: CorrectionCase,
  add: Add,
  of: 'health' | 'review',
  begun: Day | undefined,
): void {
  if (!begun) return;
  const [milestone, step] = INTERVALS[of];
  const extensions = state.steps.filter(({ type }) => type === step);
  intervalsOf(begun, of === 'health' ? 'month' : 3, extensions).forEach(({ on, until, months }, index) => {
    const ref = index === 0 ? of : `${of}#${index + 1}`;
    add(
      milestone,
      on,
      ref,
      { until, months },
      of === 'health' && state.declaredOn ? 'IntakeDeclared' : 'SubjectEnrolled',
    );
  });
}

const INTERVALS = {
  health: ['health-reporting-begun', 'HealthReportIntervalExtended'],
  review: ['review-begun', 'ReviewIntervalExtended'],
} as const;

function ofTransfers({ transfers, steps }: CorrectionCase, add: Add): void {
  for (const transfer of transfers) {
    const { transferId, decision, decidedOn } = transfer;
    const received = takenOn({ steps }, 'TransferApplicationReceived', transferId);
    add('transfer-applied', received ?? transfer.appliedOn, transferId);
    add('consultation-sent', transfer.consultedOn, transferId);
    add('transfer-decided', decidedOn, transferId);
    if (decision === 'granted') {
      const handed = takenOn({ steps }, 'TransferDecisionDelivered', transferId);
      add('transfer-granted', decidedOn, transferId);
      add('arrival-due', handed ?? decidedOn, transferId);
    }
    if (decision === 'refused') {
      add('transfer-refused', decidedOn, transferId, undefined, `TransferDecided/${transferId}`);
    }
    add('file-handed-over', transfer.fileHandedOverOn, transferId);
    add('arrival-registered', transfer.arrivedOn, transferId, undefined, `TransferArrived/${transferId}`);
  }
}

/** Whom a record of 脱管 or 漏管 tells to have been told, about the search that it belongs to. */
function ofGaps({ supervisionGaps, absences }: CorrectionCase, add: Add): void {
  for (const gap of supervisionGaps) {
    const refs = gap.kind === 'missed_intake' ? ['case'] : searchRefsOf(gap, absences);
    for (const ref of refs) {
      add('procuratorate-told', gap.procuratorateToldOn, ref);
      add('decision-organ-told', gap.decisionOrganToldOn, ref);
      add('police-told', gap.policeToldOn, ref);
    }
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
    if (milestone)
      add(milestone, on, ref, factsOf(state, { type, on, until, at, kind }), TOLD_AS[type]?.(ref));
    else if (type === 'ProposalReceived') {
      const sanction = state.sanctions.find(({ sanctionId }) => sanctionId === ref);
      const proposed = PROPOSAL[sanction?.kind ?? ''];
      if (proposed) add(proposed, on, ref, { kind });
    }
  }
  ofPenalties(state, add);
  ofExitRestriction(state, add);
  ofArrests(state, add);
  ofMonitoring(state, add);
  const deported = state.steps.find(({ type }) => type === 'DeportationOrdered');
  if (deported) add('deportation-ordered', deported.on, 'case', deportation(state, deported));
  for (const { type, on, ref = 'case' } of state.steps) {
    if (isInterval(type)) add('interval-extended', on, ref);
  }
}

/** The name under which it is known how a step came to be recorded. */
const TOLD_AS: Readonly<Partial<Record<StepType, (ref: string) => string>>> = {
  DocumentsFoundMissing: () => 'DocumentsFoundMissing',
  SubjectDetained: (ref) => `SubjectDetained/${ref}`,
};

function factsOf(state: CorrectionCase, { type, until, at, kind = '' }: Partial<StepTaken>): Facts {
  if (type === 'CorrectiveOpinionGiven') return { answerBy: until };
  if (type === 'SubjectDetained')
    return { at, category: state.particulars?.category, coercive: COERCIVE.has(kind) };
  return { until, at };
}

/** At the latest so long before the end, but where the term is shorter, when he is taken on the books (意见2026第22条). */
function deportation(state: CorrectionCase, { on, kind }: StepTaken): Facts {
  const termEnd = termEndOf(state);
  if (termEnd === undefined) return {};
  const enrolledOn = state.particulars?.enrolledOn;
  return { termEnd, kind, papersBy: laterOf(addMonths(termEnd, -6), enrolledOn ?? on) };
}

/** The court's hours run from its getting the request with the evidence, where that is known. */
function ofArrests({ steps }: CorrectionCase, add: Add): void {
  for (const asked of steps) {
    if (asked.type !== 'ArrestRequested') continue;
    const received = steps.find(({ type, ref }) => type === 'ArrestPapersReceived' && ref === asked.ref);
    const { on, at, ref = 'case' } = received ?? asked;
    add('arrest-requested', on, ref, { at });
  }
}

/** An order of positioning and each of its extensions ends on a day of its own; the next one settles it. */
function ofMonitoring({ steps }: CorrectionCase, add: Add): void {
  for (const order of steps.filter(({ type }) => type === 'MonitoringOrdered')) {
    const own = steps.filter(({ ref }) => ref === order.ref);
    const set = own.filter(({ type }) => type === 'MonitoringOrdered' || type === 'MonitoringExtended');
    const lifted = own.find(({ type }) => type === 'MonitoringLifted');
    add('monitoring-ordered', order.on, String(order.ref), undefined, `MonitoringOrdered/${order.ref}`);
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
  const facts = { on: ending.endedOn, category: state.particulars?.category };
  if (released) {
    add('released', ending.endedOn, 'case', facts, 'SubjectReleased');
    const isHere = departureOf(state)?.kind !== 'transferred_out';
    if (isHere && isSealable(state))
      add('minor-case-ended', ending.endedOn, 'case', undefined, 'SubjectReleased');
  }
  if (ending.endKind === 'died')
    add('death-learned', ending.learnedOn ?? ending.endedOn, 'case', facts, 'CorrectionTerminated');
  add('handed-over', ending.handedOverOn, 'case');
}
