import {
  WORKER,
  HEAD,
  COUNTY,
  OFFICER,
  CITY,
  as,
  leave,
  stateLeave,
  GRANTED,
  WARNED,
  reported,
  byWorker,
  after,
} from '../../testing/deciding.js';
import { enrolled, given, insteadOf, TODAY, told } from '../../testing/given.js';
import type { Acting, CorrectionEvent, Deciders } from '../index.js';

describe('the body answers', () => {
  const history = [...enrolled(), reported('leave', 'L1', 'made'), GRANTED];
  const confirm = { type: 'ConfirmDecision', record: 'leave', ref: 'L1' } as const;
  const dispute = { type: 'DisputeDecision', record: 'leave', ref: 'L1', reason: '没有批准' } as const;
  const paper = { documentNumber: '假〔2023〕1号', decidedOn: '2023-06-10' };

  it('with yes or no, once', () => {
    const [yes] = given(...history)
      .when({ ...confirm, ...paper }, TODAY, as(COUNTY, byWorker))
      .then('DecisionConfirmed');
    given(...history)
      .when(dispute, TODAY, as(COUNTY, byWorker))
      .then('DecisionDisputed');
    given(...history, yes as CorrectionEvent)
      .when(dispute, TODAY, as(COUNTY, byWorker))
      .refusedFor('already-done');
    given(...enrolled(), GRANTED)
      .when(confirm, TODAY, as(COUNTY))
      .refusedFor('unknown-record');
  });
  it.each([
    ['the worker', WORKER],
    ['the head', HEAD],
    ['a county officer', OFFICER],
    ['the city', CITY],
  ])('not through %s', (_who, who) => {
    given(...history)
      .when(confirm, TODAY, as(who))
      .refusedFor('not-your-authority');
    given(...history)
      .when(dispute, TODAY, as(who))
      .refusedFor('not-your-authority');
  });
  it('through the head from the paper, where nobody of the body has an account', () => {
    const head = as(HEAD, { ...byWorker, deciders: { judicial_office: ['head'] } });
    given(...history)
      .when(confirm, TODAY, head)
      .refusedFor('from-paper', 'from-paper');
    const [yes] = given(...history)
      .when({ ...confirm, ...paper }, TODAY, head)
      .then('DecisionConfirmed');
    expect(yes?.data).toMatchObject({ fromPaper: true, ...paper });
    given(...history)
      .when({ ...confirm, ...paper }, TODAY, as(WORKER, { deciders: { judicial_office: ['head'] } }))
      .refusedFor('not-your-authority');
  });
  it('through who keeps the papers, where only the asker or the reporter could decide', () => {
    const days = { authority: 'judicial_office', dueOn: '2023-06-16' };
    const { authority: _authority, grantedOn: _grantedOn, ...plan } = leave(days);
    const asked = told('LeaveRequested', { ...plan, appliedOn: '2023-06-01' } as never);
    const report = reported('leave', 'L1', 'made', { organ: 'judicial_office' });
    const own = [...enrolled(), asked, report, told('LeaveGranted', leave(days) as never)];
    const [WHO_ASKED, OTHER] = ['head', 'other'];
    for (const [asker, reporter] of [
      ['head', 'worker'],
      ['worker', 'head'],
    ] as const) {
      const recorded = [
        { ...asked, actor: asker },
        { ...report, actor: reporter },
      ];
      const here = (heads: readonly string[], counties: readonly string[]) => ({
        recorded,
        deciders: { judicial_office: heads, county_institution: counties },
      });
      const one = here([WHO_ASKED], ['county']);
      given(...own)
        .when(confirm, TODAY, as(COUNTY, one))
        .refusedFor('from-paper', 'from-paper');
      const [yes] = given(...own)
        .when({ ...confirm, ...paper }, TODAY, as(COUNTY, one))
        .then('DecisionConfirmed');
      expect(yes?.data).toMatchObject({ fromPaper: true, organ: 'judicial_office' });
      // Another head decides himself, so that the county does not.
      const two = here([WHO_ASKED, OTHER], ['county']);
      given(...own)
        .when({ ...confirm, ...paper }, TODAY, as(COUNTY, two))
        .refusedFor('not-your-authority');
      given(...own)
        .when(confirm, TODAY, as({ ...HEAD, account: OTHER }, two))
        .then('DecisionConfirmed');
      const instead = (more: Partial<Acting>): unknown => insteadOf(own, confirm, as(HEAD, more));
      expect(instead(one)).toBe('请县级社区矫正机构审批人登录办理。');
      expect(instead(two)).toBe('请另一名司法所所长登录办理。');
      expect(instead(here([WHO_ASKED], []))).toBe('请另行开通账号的司法所所长登录办理。');
    }
  });
  it('and who asked is told who may grant it', () => {
    const days = { dueOn: '2023-06-16' };
    const { authority: _authority, grantedOn: _grantedOn, ...plan } = leave(days);
    const asked = told('LeaveRequested', { ...plan, appliedOn: '2023-06-01' } as never);
    const recorded = [{ ...asked, actor: 'head' }];
    const grant = {
      type: 'GrantLeave',
      leaveId: 'L1',
      authority: 'judicial_office',
      grantedOn: TODAY,
    } as const;
    const instead = (deciders: Deciders): unknown =>
      insteadOf([...enrolled(), asked], grant, as(HEAD, { recorded, deciders }));
    expect(instead({ judicial_office: ['head'], county_institution: ['county'] })).toBe(
      '请县级社区矫正机构审批人登录办理。',
    );
    expect(instead({ judicial_office: ['head', 'other'], county_institution: ['county'] })).toBe(
      '请另一名司法所所长或者县级社区矫正机构审批人登录办理。',
    );
    expect(instead({ judicial_office: ['head'] })).toBe('请另行开通账号的司法所所长登录办理。');
  });
  it('not through the person who told it', () => {
    const recorded = byWorker.recorded.map((fact) => ({ ...fact, actor: 'head' }));
    given(...history)
      .when({ ...confirm, ...paper }, TODAY, as(HEAD, { recorded, deciders: { judicial_office: ['head'] } }))
      .refusedFor('two-persons');
  });

  const no = (record: string, ref: string) =>
    told('DecisionDisputed', { record, ref, organ: 'county_institution', reason: '没有这样决定' });

  it('a disputed grant is no grant, and does not come back with the next ledger', () => {
    const state = after(...history, no('leave', 'L1'));
    expect(state.leaves).toEqual([]);
    expect(state.decisions).toMatchObject([{ status: 'disputed', reason: '没有这样决定' }]);
    given(...history, no('leave', 'L1'))
      .when(stateLeave(), TODAY, as(WORKER))
      .refusedFor('decision-disputed');
    given(...history, no('leave', 'L1'))
      .when(stateLeave({ documentNumber: '假〔2023〕2号' }), TODAY, as(WORKER))
      .then('DecisionReported', 'LeaveGranted');
  });
  it('a disputed grant of what was asked for leaves the request', () => {
    const request = told('LeaveRequested', {
      ...leave(),
      grantedOn: undefined,
      appliedOn: '2023-06-01',
    } as never);
    const { leaves } = after(
      ...enrolled(),
      request,
      reported('leave', 'L1', 'made'),
      GRANTED,
      no('leave', 'L1'),
    );
    expect(leaves).toMatchObject([{ leaveId: 'L1', status: 'requested' }]);
  });
  it('a disputed lengthening ends, and what happened since stays', () => {
    const longer = told('RecordCorrected', {
      record: 'leave',
      ref: 'L1',
      fields: { dueOn: '2023-07-20' },
      reason: '台账更正',
    });
    const back = told('LeaveReturned', { leaveId: 'L1', returnedOn: '2023-07-15' });
    const told2 = [...enrolled(), GRANTED, reported('leave', 'L1', 'changed'), longer, back];
    expect(after(...told2).leaves).toMatchObject([{ dueOn: '2023-07-20' }]);
    expect(after(...told2, no('leave', 'L1')).leaves).toMatchObject([
      { dueOn: '2023-07-09', returnedOn: '2023-07-15', status: 'returned' },
    ]);
  });
  it('a disputed voiding brings the sanction back', () => {
    const gone = told('RecordVoided', { record: 'sanction', ref: 'S1', reason: '撤销' });
    const state = [...enrolled(), WARNED, reported('sanction', 'S1', 'voided'), gone];
    expect(after(...state)).toMatchObject({ sanctions: [], decisions: [{ status: 'awaiting' }] });
    expect(after(...state, no('sanction', 'S1')).sanctions).toMatchObject([
      { sanctionId: 'S1', kind: 'warning' },
    ]);
  });
  it('a confirmation fills in the number, and an own correction of the body confirms', () => {
    const yes = told('DecisionConfirmed', {
      record: 'leave',
      ref: 'L1',
      organ: 'county_institution',
      ...paper,
    });
    expect(after(...history, yes)).toMatchObject({
      leaves: [{ documentNumber: '假〔2023〕1号' }],
      decisions: [{ status: 'confirmed' }],
    });
    given(...history)
      .when(
        {
          type: 'CorrectRecord',
          record: 'leave',
          ref: 'L1',
          fields: { dueOn: '2023-07-01' },
          reason: '更正',
        },
        TODAY,
        as(COUNTY),
      )
      .then('RecordCorrected', 'DecisionConfirmed');
  });
});
