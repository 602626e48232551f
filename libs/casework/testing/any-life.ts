import fc from 'fast-check';
import {
  addDays,
  CATEGORY,
  ENDING,
  inclusiveDays,
  ORGAN,
  RELEASES,
  SANCTION,
  SANCTION_AUTHORITY,
  stateCouncilCalendar,
  type Organ,
} from '#statute';
import { PARTICULARS } from './given.js';
import {
  correction,
  departureOf,
  isStep,
  NO_CASE,
  STEPS,
  statusOf,
  stepOf,
  termEndOf,
  type CorrectionCase,
  type CorrectionCommand,
  type CorrectionEvent,
} from '../src/index.js';

const START = '2023-01-10';
/** A day as a distance from the day of the order, so that sequences get somewhere: mostly today, sometimes not. */
const day = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: 40 }) },
);
const ahead = fc.integer({ min: 0, max: 12 });
const organ = fc.constantFrom(...(Object.keys(ORGAN) as (keyof typeof ORGAN)[]));
const number = fc.constantFrom('1', '2', '3');
const text = fc.constantFrom('甲', '乙');
const order = <Type extends CorrectionCommand['type']>(
  type: Type,
  fields: Record<string, fc.Arbitrary<unknown>>,
) => fc.record({ type: fc.constant(type), ...fields }) as unknown as fc.Arbitrary<CorrectionCommand>;
const keys = <List extends object>(list: List) => fc.constantFrom(...(Object.keys(list) as (keyof List)[]));

const one = fc.constant('1');
/** A transfer that goes well has five steps in a row; drawn blindly it would never arrive. */
const transferSteps = fc.oneof(
  order('ApplyForTransfer', { transferId: one, appliedOn: fc.constant(0), destination: text }),
  order('SendConsultation', { transferId: one, consultedOn: fc.constant(0) }),
  order('ReceiveReply', { transferId: one, repliedOn: fc.constant(0), reply: fc.constant('agree') }),
  order('DecideTransfer', {
    transferId: one,
    decidedOn: fc.constant(0),
    decision: fc.constant('granted'),
    authority: fc.constant('county_institution'),
  }),
  order('RegisterArrival', { transferId: one, arrivedOn: fc.constant(0) }),
);

/** Any order at all, lawful or not, in any state. */
const anyOrder = fc.oneof(
  order('Enrol', { enrolledOn: day, level: fc.constantFrom('ordinary', 'strict'), keyRegime: fc.boolean() }),
  order('DeclareIntake', { declaredOn: day }),
  order('ChangeLevel', { changedOn: day, level: fc.constantFrom('ordinary', 'strict'), reason: text }),
  order('RequestLeave', {
    leaveId: number,
    appliedOn: day,
    reason: text,
    destination: text,
    startOn: ahead,
    dueOn: ahead,
  }),
  order('GrantLeave', { leaveId: number, authority: organ, grantedOn: day }),
  order('RefuseLeave', { leaveId: number, authority: organ, refusedOn: day, refusalReason: text }),
  order('ExtendLeave', {
    leaveId: number,
    authority: organ,
    extendedOn: day,
    dueOn: day,
    extensionReason: text,
  }),
  order('ReturnFromLeave', { leaveId: number, returnedOn: day }),
  order('ReportNotReturned', { leaveId: number, foundMissingOn: day }),
  order('ApplyForTransfer', { transferId: number, appliedOn: day, destination: text }),
  order('SendConsultation', { transferId: number, consultedOn: day }),
  order('ReceiveReply', { transferId: number, repliedOn: day, reply: fc.constantFrom('agree', 'disagree') }),
  order('DecideTransfer', {
    transferId: number,
    decidedOn: day,
    decision: fc.constantFrom('granted', 'refused'),
    authority: organ,
  }),
  order('HandOverFile', { transferId: number, fileHandedOverOn: day }),
  order('RegisterArrival', { transferId: number, arrivedOn: day }),
  order('DecideSanction', {
    sanctionId: number,
    kind: keys(SANCTION),
    decidedOn: day,
    reason: text,
    authority: organ,
  }),
  order('ReduceSentence', {
    reductionId: number,
    decidedOn: day,
    termEnd: ahead,
    documentNumber: text,
    reason: text,
  }),
  order('SuspectReoffence', { recordId: number, suspectedOn: day, offence: text }),
  order('ConfirmReoffence', { recordId: number, committedOn: day, discoveredOn: day, offence: text }),
  order('ReportLostContact', { lostOn: day }),
  order('RegainContact', { regainedOn: day }),
  order('MakeFinalAppraisal', { appraisedOn: day }),
  order('Release', { endKind: keys(ENDING), endedOn: day }),
  order('Terminate', { endKind: keys(ENDING), endedOn: day, documentNumber: text }),
  order('HandOverToResettlement', { handedOverOn: day }),
  order('TakeStep', {
    step: keys(STEPS),
    on: day,
    ref: fc.option(number, { nil: undefined }),
    until: fc.option(day, { nil: undefined }),
    kind: fc.constantFrom('ban_broken', 'ban', 'upheld'),
    gravity: fc.constantFrom('slight', 'serious'),
    at: fc.constant('2023-03-01T09:00'),
  }),
);

interface Step {
  readonly before: CorrectionCase;
  readonly event: CorrectionEvent;
  readonly command: CorrectionCommand;
  readonly after: CorrectionCase;
}

/** The order with its distances made into days. */
function onDays(command: CorrectionCommand, today: string): CorrectionCommand {
  const fields = Object.entries(command).map(([name, value]) => {
    return [name, typeof value === 'number' ? addDays(today, value) : (value as unknown)];
  });
  const made = Object.fromEntries(fields) as Record<string, string>;
  const { startOn, dueOn } = made;
  return (startOn && dueOn && dueOn < startOn
    ? { ...made, dueOn: startOn }
    : made) as unknown as CorrectionCommand;
}

/** Carries out as many orders as are lawful, on days that go forward, from a registered case. */
function live(category: string, orders: readonly (readonly [CorrectionCommand, number])[]): Step[] {
  let state = correction.evolve(NO_CASE, {
    type: 'CaseRegistered',
    data: { ...PARTICULARS, category: category as never },
  });
  let today = START;
  const steps: Step[] = [];
  for (const [drawn, wait] of orders) {
    today = addDays(today, wait);
    const command = onDays(drawn, today);
    const decision = correction.decide(state, command, { today, calendar: stateCouncilCalendar });
    for (const event of decision.accepted ? decision.events : []) {
      const after = correction.evolve(state, event);
      steps.push({ before: state, event, command, after });
      state = after;
    }
  }
  return steps;
}

/** Found after the case had ended, as a crime may be. */
const FACTS = new Set(['record-outside-case']);

/** A leave that was granted, and that the end of the case overtook: nobody did wrong, and somebody should void it. */
const isOvertaken = ({ leaves }: CorrectionCase, end: string | undefined, leaveId: string | null): boolean =>
  leaves.some(
    (one) =>
      one.leaveId === leaveId &&
      one.status === 'granted' &&
      String(one.grantedOn) <= String(end) &&
      one.startOn > String(end),
  );
const isOfActs = (
  state: CorrectionCase,
  { code, target }: { code: string; target: { ref: string | null } },
) =>
  !FACTS.has(code) &&
  !(code === 'leave-while-ended' && isOvertaken(state, departureOf(state)?.on, target.ref));

/** The invariants written down in docs/invariants.md, by their numbers there. */
function check({ before, event, command, after }: Step): void {
  const open = after.leaves.filter(({ status }) => status === 'granted');
  for (const one of open)
    for (const other of open) {
      if (one !== other) expect(one.startOn <= other.dueOn && other.startOn <= one.dueOn).toBe(false); // 1
    }
  for (const leave of after.leaves) {
    if (leave.status === 'granted') expect(leave.dueOn <= PARTICULARS.termEnd).toBe(true); // 2
    if (leave.grantedOn && leave.authority === 'judicial_office')
      expect(inclusiveDays(leave.startOn, leave.dueOn)).toBeLessThanOrEqual(7); // 3
  }
  const [was, is] = [departureOf(before), departureOf(after)];
  if (was) expect(is).toEqual(was); // 4
  if (is && !was && RELEASES.has(is.kind)) {
    if (is.kind === 'term_served') expect(is.on >= String(termEndOf(after))).toBe(true); // 6
  }
  const settled = [
    'HandedOverToResettlement',
    'TransferFileHandedOver',
    'ReoffenceConfirmed',
    'ContactRegained',
    'LeaveReturned',
  ];
  const isStepAfter = isStep(event.type) && stepOf(event.type).in.includes(statusOf(before));
  if (was) expect(isStepAfter || settled.includes(event.type) ? [] : [event.type]).toEqual([]); // 7
  if (event.type === 'SanctionDecided')
    expect(SANCTION_AUTHORITY[event.data.kind].organs).toContain((command as { authority: Organ }).authority); // 8
  if (statusOf(after) !== 'registered') expect(after.particulars?.enrolledOn).toBeDefined(); // 9
  expect(correction.irregularities(after).filter((one) => isOfActs(after, one))).toEqual([]); // 10
}

const scenario = fc.array(
  fc.tuple(
    fc.oneof({ weight: 3, arbitrary: anyOrder }, { weight: 1, arbitrary: transferSteps }),
    fc.integer({ min: 0, max: 9 }),
  ),
  {
    minLength: 20,
    maxLength: 80,
  },
);

/** Any orders in any sequence: what the decider accepts keeps the invariants. */
export function everyLifeKeepsInvariants(lives: number, seed: number): void {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(keys(CATEGORY), scenario, (category, orders) => {
      const enrol: CorrectionCommand = {
        type: 'Enrol',
        enrolledOn: START,
        level: 'ordinary',
        keyRegime: false,
      };
      for (const step of live(category, [[enrol, 0], ...orders])) {
        check(step);
        reached.set(step.event.type, (reached.get(step.event.type) ?? 0) + 1);
      }
    }),
    { seed, numRuns: lives },
  );
  // A property over sequences that never get anywhere would prove nothing.
  for (const type of [
    'LeaveGranted',
    'LeaveReturned',
    'TransferArrived',
    'SanctionDecided',
    'SubjectReleased',
    'CorrectionTerminated',
    'HandedOverToResettlement',
  ]) {
    expect([type, (reached.get(type) ?? 0) > 0]).toEqual([type, true]);
  }
}
