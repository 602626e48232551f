import { enrolled, given, told } from '../../testing/given.js';
import { AGGREGATES, fold, STEPS, type StepType } from '../index.js';

const TODAY = '2023-06-15';
const step = (type: StepType, more: object = {}) =>
  ({ type: 'TakeStep', step: type, on: '2023-06-12', ...more }) as const;
const monitored = told('MonitoringOrdered', {
  on: '2023-05-10',
  ref: 'M1',
  until: '2023-08-09',
  kind: 'ban_broken',
});
const leave = told('LeaveGranted', {
  leaveId: 'L1',
  authority: 'judicial_office',
  grantedOn: '2023-06-01',
  reason: '就医',
  destination: '重庆',
  startOn: '2023-06-05',
  dueOn: '2023-06-09',
});

describe('every step', () => {
  it.each(Object.keys(STEPS) as StepType[])(
    '%s is not dated in the future and not taken in no case',
    (type) => {
      const decision = AGGREGATES.correction.decide(
        fold(AGGREGATES.correction, []),
        step(type, { on: '2023-06-16' }),
        { today: TODAY, calendar: undefined as never },
      );
      const codes = decision.accepted ? [] : decision.refusals.map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(['case-state', 'future-date']));
    },
  );
});

describe('the number of a step', () => {
  const at = (type: StepType, letters: number) => {
    const decision = AGGREGATES.correction.decide(
      fold(AGGREGATES.correction, enrolled() as never),
      step(type, { ref: '长'.repeat(letters) }),
      { today: TODAY, calendar: undefined as never },
    );
    return decision.accepted ? [] : decision.refusals.filter(({ field }) => field === 'ref');
  };
  const about = (type: StepType): boolean => 'about' in STEPS[type];

  it.each((Object.keys(STEPS) as StepType[]).filter((type) => !about(type)))(
    'has an end where it is made: %s',
    (type) => {
      expect(at(type, 61)).toMatchObject([{ code: 'bad-text' }]);
      expect(at(type, 60)).toEqual([]);
    },
  );

  it.each((Object.keys(STEPS) as StepType[]).filter(about))(
    'is looked for, however long, where it is only named: %s',
    (type) => {
      const [refusal] = at(type, 10_000);
      expect(refusal?.code).toBe('unknown-record');
      expect(refusal?.message.length).toBeLessThan(200);
    },
  );
});

describe('steps of supervision', () => {
  it('a receipt is sent once', () => {
    given(...enrolled())
      .when(step('DocumentsReceiptSent'))
      .then('DocumentsReceiptSent');
    given(...enrolled(), told('DocumentsReceiptSent', { on: '2023-06-01' }))
      .when(step('DocumentsReceiptSent'))
      .refusedFor('already-done');
  });
  it('documents are completed after they were found missing', () => {
    given(...enrolled())
      .when(step('DocumentsCompleted'))
      .refusedFor('step-order');
  });
  it('a leave is filed that there is', () => {
    given(...enrolled(), leave)
      .when(step('LeaveFiled', { ref: 'L1' }))
      .then('LeaveFiled');
    given(...enrolled())
      .when(step('LeaveFiled', { ref: 'L9' }))
      .refusedFor('unknown-record');
  });
  it('a court receives what was proposed to it, and no reprimand', () => {
    const sanction = (kind: 'reprimand' | 'revoke_suspension_proposal') =>
      told('SanctionDecided', { sanctionId: 'S1', kind, decidedOn: '2023-06-01', reason: '违反规定' });
    given(...enrolled(), sanction('revoke_suspension_proposal'))
      .when(step('ProposalReceived', { ref: 'S1' }))
      .then('ProposalReceived');
    given(...enrolled(), sanction('reprimand'))
      .when(step('ProposalReceived', { ref: 'S1' }))
      .refusedFor('unknown-record');
  });
  it('a search is reported of somebody who is sought', () => {
    given(...enrolled(), told('ContactLost', { lostOn: '2023-06-10' }))
      .when(step('SearchReported', { ref: 'lost/2023-06-10' }))
      .then('SearchReported');
    given(...enrolled())
      .when(step('SearchReported', { ref: 'case' }))
      .refusedFor('unknown-record');
  });
  it('health is reported by those serving outside prison only', () => {
    given(...enrolled())
      .when(step('HealthReported'))
      .refusedFor('step-category');
    given(...enrolled({ category: 'temporary_release' }))
      .when(step('HealthReported'))
      .then('HealthReported');
  });
  it('an adult’s record is not sealed', () => {
    given(...enrolled(), told('SubjectReleased', { endKind: 'term_served', endedOn: '2023-06-01' }))
      .when(step('RecordSealed'))
      .refusedFor('step-category');
  });
});

describe('electronic positioning (社区矫正法29)', () => {
  const order = { ref: 'M1', until: '2023-09-11', kind: 'ban_broken' };
  const broke = told('ViolationFound', { on: '2023-06-01', kind: 'ban', gravity: 'grave' });
  it('has one of five grounds and lasts three months at most', () => {
    given(...enrolled(), broke)
      .when(step('MonitoringOrdered', order))
      .then('MonitoringOrdered');
    given(...enrolled(), broke)
      .when(step('MonitoringOrdered', { ...order, until: '2023-09-12' }))
      .refusedFor('too-long');
    given(...enrolled(), broke)
      .when(step('MonitoringOrdered', { ...order, kind: 'dislike' }))
      .refusedFor('not-in-list');
    given(...enrolled(), broke)
      .when(step('MonitoringOrdered'))
      .refusedFor('incomplete', 'incomplete', 'incomplete');
  });
  it('is extended from its end by three months at most, and not once it is lifted', () => {
    given(...enrolled(), monitored)
      .when(step('MonitoringExtended', { ref: 'M1', until: '2023-11-09' }))
      .then('MonitoringExtended');
    given(...enrolled(), monitored)
      .when(step('MonitoringExtended', { ref: 'M1', until: '2023-11-10' }))
      .refusedFor('too-long');
    given(...enrolled(), monitored, told('MonitoringLifted', { on: '2023-06-01', ref: 'M1' }))
      .when(step('MonitoringExtended', { ref: 'M1', until: '2023-09-01' }))
      .refusedFor('already-done');
  });
});

describe('a missed deadline', () => {
  const about = { code: 'leave-return', ref: 'L1', dueOn: '2023-06-09' };
  const breach = { ...about, breachedOn: '2023-06-10', noticedOn: '2023-06-10', stillOwed: true };
  it('is recorded once, on the day it was missed', () => {
    const [event] = given(...enrolled(), leave)
      .when({ type: 'RecordBreach', ...breach })
      .then('ObligationBreached');
    expect(event?.occurredOn).toBe('2023-06-10');
    given(...enrolled(), leave, told('ObligationBreached', breach))
      .when({ type: 'RecordBreach', ...breach })
      .refusedFor('already-done');
  });
  it('is withdrawn where it is on record', () => {
    const withdraw = { type: 'WithdrawBreach', ...about, reason: '应返日期已更正' } as const;
    given(...enrolled(), told('ObligationBreached', breach))
      .when(withdraw)
      .then('BreachWithdrawn');
    given(...enrolled())
      .when(withdraw)
      .refusedFor('unknown-record');
  });
});

describe('a fact of a type that this version does not know', () => {
  it.each(Object.entries(AGGREGATES))('is not passed over by %s', (_name, aggregate) => {
    expect(() => fold(aggregate, [{ type: 'SubjectAbducted', data: {} }])).toThrow(
      'unknown event type SubjectAbducted',
    );
  });
});

describe('a ledger tells what was done, an officer does it', () => {
  it('the state knows the one from the other', () => {
    const received = told('DocumentsReceived', { documentsReceivedOn: '2023-01-12' });
    const stated = { ...received, metadata: { batchId: 'ledger' } };
    const milestones = (event: typeof received) => {
      const state = fold(AGGREGATES.correction, [...enrolled(), event]);
      return AGGREGATES.correction
        .milestones(state)
        .find(({ milestone }) => milestone === 'documents-received');
    };
    expect([milestones(received)?.stated, milestones(stated)?.stated]).toEqual([false, true]);
  });
});
