import type { Organ } from '#statute';
import { after } from '../../testing/deciding.js';
import { enrolled, given, told } from '../../testing/given.js';

const request = (startOn: string, dueOn: string, leaveId = 'L1') =>
  told('LeaveRequested', {
    leaveId,
    appliedOn: '2023-06-01',
    reason: 'medical',
    destination: '重庆市',
    startOn,
    dueOn,
  });
const grant = (authority: Organ, leaveId = 'L1') =>
  ({ type: 'GrantLeave', leaveId, authority, grantedOn: '2023-06-10' }) as const;
const granted = (leaveId: string, startOn: string, dueOn: string, grantedOn = '2023-03-01') =>
  told('LeaveGranted', {
    leaveId,
    startOn,
    dueOn,
    grantedOn,
    authority: 'county_institution',
    reason: 'medical',
    destination: '重庆市',
  });
const returned = (leaveId: string, returnedOn: string) => told('LeaveReturned', { leaveId, returnedOn });

describe('granting leave (社区矫正法27, 办法27)', () => {
  it.each<[string, string, Organ]>([
    ['2023-06-20', '2023-06-26', 'judicial_office'],
    ['2023-06-20', '2023-07-19', 'county_institution'],
    ['2023-06-20', '2023-07-20', 'municipal_institution'],
  ])('%s to %s by the %s', (start, due, organ) => {
    given(...enrolled(), request(start, due))
      .when(grant(organ))
      .then('LeaveGranted');
  });

  it.each<[string, string, Organ]>([
    ['2023-06-20', '2023-06-27', 'judicial_office'],
    ['2023-06-20', '2023-07-20', 'county_institution'],
  ])('%s to %s not by the %s', (start, due, organ) => {
    given(...enrolled(), request(start, due))
      .when(grant(organ))
      .refusedFor('leave-authority');
  });

  it('not by the county when two months would hold more than thirty days', () => {
    const history = [
      ...enrolled(),
      granted('L0', '2023-05-05', '2023-05-24'),
      returned('L0', '2023-05-24'),
      request('2023-06-20', '2023-07-01'),
    ];
    given(...history)
      .when(grant('county_institution'))
      .refusedFor('leave-cumulative');
    given(...history)
      .when(grant('municipal_institution'))
      .then('LeaveGranted');
  });

  it('a second one that begins after the first is due back', () => {
    given(...enrolled(), granted('L0', '2023-06-08', '2023-06-12'), request('2023-06-20', '2023-06-22'))
      .when(grant('judicial_office'))
      .then('LeaveGranted');
  });

  it('not a second one while somebody is overdue from the first', () => {
    given(...enrolled(), granted('L0', '2023-06-05', '2023-06-07'), request('2023-06-20', '2023-06-22'))
      .when(grant('judicial_office'))
      .refusedFor('leave-open');
  });

  it('not over another, nor beyond the term, and all of it is told at once', () => {
    const history = [
      ...enrolled({ termEnd: '2023-06-22' }),
      granted('L0', '2023-06-19', '2023-06-21'),
      request('2023-06-20', '2023-06-28'),
    ];
    given(...history)
      .when(grant('judicial_office'))
      .refusedFor('leave-overlap', 'leave-beyond-term', 'leave-authority');
  });

  it('not twice', () => {
    const history = [
      ...enrolled(),
      request('2023-06-20', '2023-06-22'),
      granted('L1', '2023-06-20', '2023-06-22'),
    ];
    given(...history)
      .when(grant('judicial_office'))
      .refusedFor('leave-decided');
  });

  it('not unasked, not afterwards, not tomorrow', () => {
    given(...enrolled())
      .when(grant('judicial_office'))
      .refusedFor('unknown-record');
    given(...enrolled(), request('2023-06-05', '2023-06-07'))
      .when(grant('judicial_office'))
      .refusedFor('leave-granted-late');
    given(...enrolled(), request('2023-06-20', '2023-06-22'))
      .when(grant('judicial_office'), '2023-06-09')
      .refusedFor('future-date');
  });

  it('not before enrolment and not after the end', () => {
    given().when(grant('judicial_office')).refusedFor('case-state', 'unknown-record');
    const ended = told('SubjectReleased', { endKind: 'pardoned', endedOn: '2023-06-11' });
    given(...enrolled(), request('2023-06-20', '2023-06-22'), ended)
      .when(grant('judicial_office'))
      .refusedFor('case-state');
  });
});

describe('refusing, extending and returning (办法28)', () => {
  const out = [...enrolled(), granted('L1', '2023-06-10', '2023-06-14', '2023-06-08')];

  it('a refusal carries its reason', () => {
    const refusal = {
      type: 'RefuseLeave',
      leaveId: 'L1',
      authority: 'judicial_office',
      refusedOn: '2023-06-10',
      refusalReason: '未提交证明材料',
    } as const;
    given(...enrolled(), request('2023-06-20', '2023-06-22'))
      .when(refusal)
      .then('LeaveRefused');
  });

  it('an extension needs the body for the whole span', () => {
    const extension = {
      type: 'ExtendLeave',
      leaveId: 'L1',
      extendedOn: '2023-06-13',
      dueOn: '2023-06-18',
      extensionReason: '住院',
    } as const;
    given(...out)
      .when({ ...extension, authority: 'judicial_office' })
      .refusedFor('leave-authority');
    given(...out)
      .when({ ...extension, authority: 'county_institution' })
      .then('LeaveExtended');
  });

  it.each([
    ['2023-06-14', 'then'],
    ['2023-06-15', 'extension-late'],
  ])('an extension on %s of what ended on 14 June: %s', (extendedOn, code) => {
    const extension = {
      type: 'ExtendLeave',
      leaveId: 'L1',
      extendedOn,
      dueOn: '2023-06-16',
      authority: 'judicial_office',
      extensionReason: '住院',
    } as const;
    const decided = given(...out).when(extension, '2023-06-20');
    if (code === 'then') decided.then('LeaveExtended');
    else decided.refusedFor(code);
    // Where it was recorded by an earlier version, who was late stays late.
    const late = told('LeaveExtended', { ...extension, extendedOn: '2023-06-15' });
    expect(after(...out, late).leaves[0]?.dueOn).toBe('2023-06-14');
  });

  it('a late return is recorded, because it happened', () => {
    given(...out)
      .when({ type: 'ReturnFromLeave', leaveId: 'L1', returnedOn: '2023-06-15' })
      .then('LeaveReturned');
  });

  it('returning twice or before leaving is refused', () => {
    given(...out, returned('L1', '2023-06-14'))
      .when({ type: 'ReturnFromLeave', leaveId: 'L1', returnedOn: '2023-06-15' })
      .refusedFor('leave-not-open');
    given(...out)
      .when({ type: 'ReturnFromLeave', leaveId: 'L1', returnedOn: '2023-06-09' })
      .refusedFor('date-order');
  });

  it('nobody is missing before the day after the due day', () => {
    given(...out)
      .when({ type: 'ReportNotReturned', leaveId: 'L1', foundMissingOn: '2023-06-14' })
      .refusedFor('leave-not-due');
    given(...out)
      .when({ type: 'ReportNotReturned', leaveId: 'L1', foundMissingOn: '2023-06-15' })
      .then('LeaveNotReturned');
  });
});
