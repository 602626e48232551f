import {
  WORKER,
  HEAD,
  COUNTY,
  OFFICER,
  CITY,
  NOBODY,
  as,
  leave,
  stateLeave,
  warning,
  GRANTED,
  WARNED,
  reported,
  byWorker,
} from '../../testing/deciding.js';
import { enrolled, given, TODAY, told } from '../../testing/given.js';
import type { Acting, CorrectionEvent } from '../index.js';

describe("another body's decision told on a live file (法27, 办法27)", () => {
  it.each<[string, object, Acting]>([
    ['a leave of 28 days by the county', {}, WORKER],
    ['by the head of the office', {}, HEAD],
    ['by a county officer who decides nothing', {}, OFFICER],
    ['by the city, which did not grant it', {}, CITY],
    ['a leave that the office may not grant', { authority: 'judicial_office' }, HEAD],
    [
      'a leave granted the day before the file came in, and still running',
      { grantedOn: '2023-01-19' },
      WORKER,
    ],
  ])('waits: %s', (_what, more, who) => {
    const [report] = given(...enrolled())
      .when(stateLeave(more), TODAY, as(who))
      .then('DecisionReported', 'LeaveGranted');
    expect(report?.data).toMatchObject({ organ: 'county_institution', change: 'made', record: 'leave' });
  });

  it('a sanction waits, with the number of its document where the ledger has it', () => {
    const [report] = given(...enrolled())
      .when(warning({ documentNumber: '警〔2023〕1号' }), TODAY, as(WORKER))
      .then('DecisionReported', 'SanctionDecided');
    expect(report?.data).toMatchObject({ documentNumber: '警〔2023〕1号', decidedOn: '2023-06-10' });
  });

  it('a transfer waits for its decision only', () => {
    const applied = {
      type: 'StateRecord',
      record: 'transfer',
      fields: { transferId: 'T1', appliedOn: '2023-05-01', destination: '黔江区' },
    } as const;
    given(...enrolled())
      .when(applied, TODAY, as(WORKER))
      .then('TransferApplied');
    const fields = { ...applied.fields, decidedOn: '2023-06-01', decision: 'granted' };
    given(...enrolled())
      .when({ ...applied, fields }, TODAY, as(WORKER))
      .then('DecisionReported', 'TransferApplied', 'TransferDecided');
  });

  it('a leave of more than thirty days in two months waits for the city', () => {
    const earlier = told(
      'LeaveGranted',
      leave({ leaveId: 'L0', startOn: '2023-05-01', dueOn: '2023-05-20' }) as never,
    );
    const [report] = given(...enrolled(), earlier)
      .when(stateLeave(), TODAY, as(COUNTY))
      .then('DecisionReported', 'LeaveGranted');
    expect(report?.data).toMatchObject({ organ: 'municipal_institution' });
  });

  it.each<[string, object, Acting]>([
    ['told by the body itself', {}, COUNTY],
    ['within the right of the office', { authority: 'judicial_office', dueOn: '2023-06-18' }, WORKER],
    [
      'of before the file came in',
      { grantedOn: '2023-01-10', startOn: '2023-01-11', dueOn: '2023-01-15' },
      WORKER,
    ],
  ])('does not wait where it is %s', (_what, more, who) => {
    given(...enrolled())
      .when(stateLeave(more), TODAY, as(who))
      .then('LeaveGranted');
  });

  it('does not wait while the file comes in with its history', () => {
    given(...enrolled())
      .when(stateLeave(), TODAY, { acting: WORKER })
      .then('LeaveGranted');
  });

  it('whoever acts for no body tells nothing on his own word', () => {
    given(...enrolled())
      .when(stateLeave({ authority: 'judicial_office', dueOn: '2023-06-18' }), TODAY, as(NOBODY))
      .then('DecisionReported', 'LeaveGranted');
  });

  it('told again it is nothing new, and its number can be filled in', () => {
    const history = [...enrolled(), reported('leave', 'L1', 'made'), GRANTED];
    given(...history)
      .when(stateLeave(), TODAY, as(WORKER))
      .then();
    given(...history)
      .when(stateLeave({ documentNumber: '假〔2023〕1号' }), TODAY, as(WORKER))
      .then('RecordSupplemented');
  });
});

describe('an order that tells another body’s decision', () => {
  const asked = (more: object = {}): CorrectionEvent => {
    const { authority: _authority, grantedOn: _grantedOn, ...plan } = leave(more);
    return told('LeaveRequested', { ...plan, appliedOn: '2023-06-01' });
  };
  const request = asked();
  const grant = {
    type: 'ReportDecision',
    record: 'leave',
    fields: {
      leaveId: 'L1',
      authority: 'county_institution',
      grantedOn: '2023-06-10',
      documentNumber: '假〔2023〕1号',
    },
  } as const;

  it('is recorded with its document', () => {
    given(...enrolled(), request)
      .when(grant, TODAY, as(WORKER))
      .then('DecisionReported', 'LeaveGranted');
  });
  it('is not for what the office decides itself', () => {
    const own = { ...grant, fields: { ...grant.fields, authority: 'judicial_office' } };
    const short = asked({ dueOn: '2023-06-15' });
    for (const who of [WORKER, HEAD])
      given(...enrolled(), short)
        .when(own, TODAY, as(who))
        .refusedFor('own-decision');
  });
  it('needs what was asked for, once, and not in the future', () => {
    given(...enrolled())
      .when(grant, TODAY, as(WORKER))
      .refusedFor('unknown-record');
    given(...enrolled(), GRANTED)
      .when(grant, TODAY, as(WORKER))
      .refusedFor('already-done');
    given(...enrolled(), request)
      .when({ ...grant, fields: { ...grant.fields, grantedOn: '2023-06-16' } }, TODAY, as(WORKER))
      .refusedFor('future-date');
  });
});

describe('what a body decided is put right by that body', () => {
  const longer = {
    type: 'CorrectRecord',
    record: 'leave',
    ref: 'L1',
    fields: { dueOn: '2023-07-11' },
    reason: '笔误',
  } as const;
  const voiding = { type: 'VoidRecord', record: 'sanction', ref: 'S1', reason: '误登' } as const;
  const history = [...enrolled(), GRANTED, WARNED];

  it.each([
    ['the worker', WORKER],
    ['the head', HEAD],
    ['a county officer', OFFICER],
    ['the city', CITY],
    ['nobody', NOBODY],
  ])('not by %s', (_who, who) => {
    given(...history)
      .when(longer, TODAY, as(who))
      .refusedFor('decided-elsewhere');
    given(...history)
      .when(voiding, TODAY, as(who))
      .refusedFor('decided-elsewhere');
  });
  it('by the body', () => {
    given(...history)
      .when(longer, TODAY, as(COUNTY))
      .then('RecordCorrected');
    given(...history)
      .when(voiding, TODAY, as(COUNTY))
      .then('RecordVoided');
  });
  it('a leave that becomes too long for the body needs the one above', () => {
    given(...history)
      .when({ ...longer, fields: { dueOn: '2023-08-11' } }, TODAY, as(COUNTY))
      .refusedFor('decided-elsewhere');
  });
  it('what is no part of the decision, by whoever keeps the file', () => {
    given(...history)
      .when({ ...longer, fields: { destination: '重庆市渝中区' } }, TODAY, as(WORKER))
      .then('RecordCorrected');
  });
  it('told with the number of the document, it waits for the body', () => {
    const paper = { documentNumber: '撤〔2023〕1号', decidedOn: '2023-06-14' };
    const [report] = given(...history)
      .when({ ...voiding, ...paper }, TODAY, as(WORKER))
      .then('DecisionReported', 'RecordVoided');
    expect(report?.data).toMatchObject({ change: 'voided', ...paper });
    given(...history)
      .when({ ...longer, ...paper }, TODAY, as(WORKER))
      .then('DecisionReported', 'RecordCorrected');
  });
  it('a ledger that states it otherwise is recorded and waits', () => {
    const [report] = given(...history)
      .when(stateLeave({ dueOn: '2023-07-11' }, '台账更正'), TODAY, as(WORKER))
      .then('DecisionReported', 'RecordCorrected');
    expect(report?.data).toMatchObject({ change: 'changed', organ: 'county_institution' });
  });
  it('a file that holds such a decision is not void as a whole', () => {
    const file = { type: 'VoidRecord', record: 'particulars', ref: null, reason: '重复建档' } as const;
    given(...history)
      .when(file, TODAY, as(WORKER))
      .refusedFor('decided-elsewhere');
    given(...enrolled())
      .when(file, TODAY, as(WORKER))
      .then('RecordVoided');
    given(...history)
      .when(file, TODAY, as(HEAD, { deciders: { judicial_office: ['head'] } }))
      .then('RecordVoided');
  });
  it('what was told by mistake is taken back by whoever told it, and by nobody else', () => {
    const told = [...enrolled(), reported('leave', 'L1', 'made'), GRANTED];
    const back = { type: 'VoidRecord', record: 'leave', ref: 'L1', reason: '误登' } as const;
    given(...told)
      .when(back, TODAY, as(WORKER, byWorker))
      .then('RecordVoided');
    given(...told)
      .when(back, TODAY, as(HEAD, byWorker))
      .refusedFor('decided-elsewhere');
  });
  it('an import is not taken back once the body confirmed', () => {
    const confirmed = told('DecisionConfirmed', { record: 'leave', ref: 'L1', organ: 'county_institution' });
    const back = { type: 'VoidRecord', record: 'leave', ref: 'L1', reason: '撤回导入' } as const;
    given(...enrolled(), reported('leave', 'L1', 'made'), GRANTED)
      .when(back)
      .then('RecordVoided');
    given(...enrolled(), reported('leave', 'L1', 'made'), GRANTED, confirmed)
      .when(back)
      .refusedFor('decision-confirmed');
  });
});
