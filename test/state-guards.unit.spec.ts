import {
  correction,
  fold,
  STEPS,
  type CorrectionCommand,
  type CorrectionEvent,
  type Fact,
  type Refusal,
} from '../libs/casework/src/index.js';
import { as, COUNTY } from '../libs/casework/testing/deciding.js';
import { PARTICULARS, TODAY, told } from '../libs/casework/testing/given.js';
import { stateCouncilCalendar } from '../libs/statute/src/index.js';
import {
  APPLIED,
  ask,
  back,
  CONSULTED,
  crime,
  decided,
  end,
  enrol,
  extend,
  file,
  grant,
  group,
  member,
  reduce,
  release,
  reply,
  sanction,
  step,
  transfer,
} from './refusal-orders.js';

/** Which order is taken in which state of a case; each that is not is refused with a word of what can be done. */
const GRANTED = told('TransferDecided', {
  transferId: 'T1',
  decidedOn: '2023-06-10',
  decision: 'granted',
});
const STATES = {
  unregistered: [],
  registered: [told('CaseRegistered', PARTICULARS)],
  under_correction: file,
  transferred_out: [
    ...file,
    APPLIED,
    CONSULTED,
    reply('agree'),
    GRANTED,
    told('TransferArrived', { transferId: 'T1', arrivedOn: '2023-06-12' }),
  ],
  released: [...file, told('SubjectReleased', { endKind: 'pardoned', endedOn: '2023-06-12' })],
  terminated: [
    ...file,
    decided('revoke_suspension_proposal'),
    told('CorrectionTerminated', {
      endKind: 'suspension_revoked',
      endedOn: '2023-06-12',
      documentNumber: '1号',
    }),
  ],
} as const satisfies Readonly<Record<string, readonly CorrectionEvent[]>>;
type Status = keyof typeof STATES;
const ALL = Object.keys(STATES) as Status[];

function refusals(history: readonly CorrectionEvent[], order: CorrectionCommand): readonly Refusal[] {
  const state = fold(correction as never, history as readonly Fact[]) as ReturnType<typeof correction.evolve>;
  const decision = correction.decide(state, order, { today: TODAY, calendar: stateCouncilCalendar });
  return decision.accepted ? [] : decision.refusals;
}
/** In which states an order is not refused for the state; something else may still stand in its way. */
const statesOf = (order: CorrectionCommand): Status[] =>
  ALL.filter((status) => !refusals(STATES[status], order).some(({ code }) => code === 'case-state'));

const transferred = (type: string, more: object): CorrectionCommand =>
  ({ type, transferId: 'T1', ...more }) as CorrectionCommand;
const UNDER: readonly Status[] = ['under_correction'];
const LIVE: readonly Status[] = ['registered', 'under_correction'];
const SINCE: readonly Status[] = ['under_correction', 'transferred_out', 'released', 'terminated'];

const ORDERS: readonly (readonly [CorrectionCommand, readonly Status[]])[] = [
  [enrol(), ['unregistered', 'registered']],
  [{ type: 'ReceiveDocuments', documentsReceivedOn: TODAY }, LIVE],
  [{ type: 'ReportIn', reportedInOn: TODAY }, ['registered']],
  [{ type: 'DeclareIntake', declaredOn: TODAY }, UNDER],
  [group([member()]), UNDER],
  [{ type: 'MakePlan', madeOn: TODAY, summary: '要点' }, UNDER],
  [{ type: 'ChangeLevel', changedOn: TODAY, level: 'strict', reason: '风险' }, UNDER],
  [{ type: 'ChangeKeyRegime', changedOn: TODAY, keyRegime: true, reason: '风险' }, UNDER],
  [ask(), UNDER],
  [grant(), UNDER],
  [
    {
      type: 'RefuseLeave',
      leaveId: 'L1',
      authority: 'judicial_office',
      refusedOn: TODAY,
      refusalReason: '未提交证明材料',
    },
    UNDER,
  ],
  [extend(), UNDER],
  [back(), SINCE],
  [{ type: 'ReportNotReturned', leaveId: 'L1', foundMissingOn: TODAY }, UNDER],
  [{ type: 'ApplyForTransfer', transferId: 'T2', appliedOn: TODAY, destination: '涪陵区' }, UNDER],
  [transferred('SendConsultation', { consultedOn: TODAY }), UNDER],
  [transferred('ReceiveReply', { repliedOn: TODAY, reply: 'agree' }), UNDER],
  [transfer(), UNDER],
  [transferred('HandOverFile', { fileHandedOverOn: TODAY }), SINCE],
  [transferred('RegisterArrival', { arrivedOn: TODAY }), UNDER],
  [sanction('warning'), UNDER],
  [reduce(), UNDER],
  [{ type: 'ReportLostContact', lostOn: TODAY }, LIVE],
  [{ type: 'RegainContact', regainedOn: TODAY }, ALL],
  [
    { type: 'SuspectReoffence', recordId: 'R1', suspectedOn: TODAY, offence: '盗窃罪' } as CorrectionCommand,
    UNDER,
  ],
  [crime('2023-05-01'), SINCE],
  [{ type: 'MakeFinalAppraisal', appraisedOn: TODAY }, UNDER],
  [release('pardoned', TODAY), UNDER],
  [end('died'), UNDER],
  [{ type: 'HandOverToResettlement', handedOverOn: TODAY }, ['released']],
];

describe('the states in which an order is taken', () => {
  it.each(ORDERS.map(([order, states]) => [order.type, order, states] as const))(
    '%s',
    (_type, order, states) => {
      expect(statesOf(order)).toEqual(states);
    },
  );

  it.each(Object.entries(STEPS))('the step %s', (type, { in: states }) => {
    expect(statesOf(step(type))).toEqual(
      ALL.filter((status) => (states as readonly string[]).includes(status)),
    );
  });

  it.each(ALL)('what is refused for being %s says what can be done', (status) => {
    const orders = [...ORDERS.map(([order]) => order), ...Object.keys(STEPS).map((type) => step(type))];
    const told = orders.flatMap((order) => refusals(STATES[status], order));
    const states = told.filter(({ code }) => code === 'case-state');
    expect(states.length).toBeGreaterThan(5);
    for (const { message, instead } of states) {
      expect(message).toMatch(/不能.*。$/u);
      expect(instead).toMatch(/^(请|该对象|矫正已).*。$/u);
    }
  });
});

describe('a state that was recorded wrongly', () => {
  const voided = (record: string, ref: string | null): CorrectionCommand => ({
    type: 'VoidRecord',
    record,
    ref,
    reason: '误登',
  });
  it.each<[Status, CorrectionCommand]>([
    ['released', voided('ending', null)],
    ['terminated', voided('ending', null)],
    ['transferred_out', voided('transfer', 'T1')],
  ])('%s is undone by voiding it, and the case goes on', (status, order) => {
    let state = fold(correction as never, STATES[status] as readonly Fact[]) as ReturnType<
      typeof correction.evolve
    >;
    for (const one of [order, { type: 'ReportLostContact', lostOn: TODAY } as const]) {
      const now = { today: TODAY, calendar: stateCouncilCalendar, ...as(COUNTY) };
      const decision = correction.decide(state, one, now);
      if (!decision.accepted) throw new Error(decision.refusals.map(({ message }) => message).join());
      for (const event of decision.events) state = correction.evolve(state, event);
    }
  });
});
