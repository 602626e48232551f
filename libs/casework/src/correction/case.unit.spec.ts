import { as, HEAD } from '../../testing/deciding.js';
import { enrolled, given, PARTICULARS, TODAY, told } from '../../testing/given.js';
import {
  correction,
  fold,
  releaseAdvice,
  type CorrectionCase,
  type CorrectionEvent,
  type Fact,
} from '../index.js';

const stateOf = (...events: CorrectionEvent[]): CorrectionCase =>
  fold(correction as never, events as readonly Fact[]) as CorrectionCase;

describe('intake (社区矫正法21–25)', () => {
  const enrol = {
    type: 'Enrol',
    ...PARTICULARS,
    reportedInOn: '2023-01-18',
    enrolledOn: '2023-01-20',
    level: 'strict',
    keyRegime: true,
  } as const;

  it('registers, reports and enrols in one step', () => {
    given().when(enrol).then('CaseRegistered', 'SubjectReportedIn', 'SubjectEnrolled');
  });
  it('enrols a subject whose documents are still missing', () => {
    given(told('CaseRegistered', PARTICULARS))
      .when({ type: 'Enrol', enrolledOn: '2023-01-20', level: 'ordinary', keyRegime: false })
      .then('SubjectEnrolled');
  });
  it('says all that is missing at once', () => {
    given()
      .when({ type: 'Enrol', enrolledOn: '2023-01-20', level: 'ordinary', keyRegime: false })
      .refusedFor('incomplete');
  });
  it('not twice', () => {
    given(...enrolled())
      .when(enrol)
      .refusedFor('case-state');
  });
  it('not before the judgment or the report', () => {
    given()
      .when({ ...enrol, enrolledOn: '2023-01-09' })
      .refusedFor('date-order', 'date-order');
  });

  it('a female subject has a woman in her group', () => {
    const group = {
      type: 'FormGroup',
      formedOn: '2023-02-01',
      members: [{ name: '李四', sex: 'male', role: '司法所' }],
    } as const;
    given(...enrolled({ sex: 'female' }))
      .when(group)
      .refusedFor('group-woman');
    given(...enrolled())
      .when(group)
      .then('CorrectionGroupFormed');
  });
  it('a minor has somebody versed in minors', () => {
    const minor = enrolled({ idNumber: '500000200606214599' });
    const member = { name: '李四', sex: 'female', role: '教师' } as const;
    given(...minor)
      .when({ type: 'FormGroup', formedOn: '2023-02-01', members: [member] })
      .refusedFor('group-minor');
    given(...minor)
      .when({ type: 'FormGroup', formedOn: '2023-02-01', members: [{ ...member, versedInMinors: true }] })
      .then('CorrectionGroupFormed');
  });
  it('level and key regime change, but not into what they are', () => {
    given(...enrolled())
      .when({ type: 'ChangeLevel', changedOn: '2023-03-01', level: 'ordinary', reason: '表现' })
      .refusedFor('unchanged');
    given(...enrolled())
      .when({ type: 'ChangeKeyRegime', changedOn: '2023-03-01', keyRegime: true, reason: '风险' })
      .then('KeyRegimeChanged');
  });
});

describe('transfer of the place of execution (社区矫正法27, 办法30–31)', () => {
  const applied = told('TransferApplied', {
    transferId: 'T1',
    appliedOn: '2023-05-01',
    destination: '黔江区',
  });
  const consulted = told('TransferConsultationSent', { transferId: 'T1', consultedOn: '2023-05-04' });
  const agreed = told('TransferReplied', { transferId: 'T1', repliedOn: '2023-05-08', reply: 'agree' });
  const decide = {
    type: 'DecideTransfer',
    transferId: 'T1',
    decidedOn: '2023-05-10',
    decision: 'granted',
    authority: 'county_institution',
  } as const;

  it('goes its way step by step', () => {
    given(...enrolled(), applied, consulted, agreed)
      .when(decide)
      .then('TransferDecided');
    const granted = told('TransferDecided', {
      transferId: 'T1',
      decidedOn: '2023-05-10',
      decision: 'granted',
    });
    given(...enrolled(), applied, consulted, agreed, granted)
      .when({ type: 'HandOverFile', transferId: 'T1', fileHandedOverOn: '2023-05-12' })
      .then('TransferFileHandedOver');
    given(...enrolled(), applied, consulted, agreed, granted)
      .when({ type: 'RegisterArrival', transferId: 'T1', arrivedOn: '2023-05-15' })
      .then('TransferArrived');
  });
  it('is decided by the county, after the new place agreed', () => {
    given(...enrolled(), applied, consulted, agreed)
      .when({ ...decide, authority: 'judicial_office' })
      .refusedFor('transfer-authority');
    given(...enrolled(), applied, consulted)
      .when(decide)
      .refusedFor('transfer-no-agreement');
  });
  it('a place that did not agree may reply anew, or the upper institution settles it (办法30)', () => {
    const no = told('TransferReplied', { transferId: 'T1', repliedOn: '2023-05-08', reply: 'disagree' });
    const before = [...enrolled(), applied, consulted, no];
    given(...before)
      .when(decide)
      .refusedFor('transfer-no-agreement');
    given(...before)
      .when({ ...decide, authority: 'municipal_institution' })
      .then('TransferDecided');
    given(...before)
      .when({ type: 'ReceiveReply', transferId: 'T1', repliedOn: '2023-05-09', reply: 'agree' })
      .then('TransferReplied');
    const anew = told('TransferReplied', { transferId: 'T1', repliedOn: '2023-05-09', reply: 'agree' });
    given(...before, anew)
      .when(decide)
      .then('TransferDecided');
    given(...before, anew)
      .when({ type: 'ReceiveReply', transferId: 'T1', repliedOn: '2023-05-10', reply: 'agree' })
      .refusedFor('already-done');
    given(...enrolled(), applied, consulted, agreed)
      .when({ ...decide, authority: 'municipal_institution' })
      .refusedFor('transfer-authority');
  });
  it('the file is still handed over after the arrival (办法31)', () => {
    const granted = told('TransferDecided', {
      transferId: 'T1',
      decidedOn: '2023-05-10',
      decision: 'granted',
    });
    const arrived = told('TransferArrived', { transferId: 'T1', arrivedOn: '2023-05-12' });
    given(...enrolled(), applied, consulted, agreed, granted, arrived)
      .when({ type: 'HandOverFile', transferId: 'T1', fileHandedOverOn: '2023-05-13' })
      .then('TransferFileHandedOver');
  });
  it('skips no step', () => {
    given(...enrolled(), applied)
      .when({ type: 'ReceiveReply', transferId: 'T1', repliedOn: '2023-05-08', reply: 'agree' })
      .refusedFor('step-order');
    given(...enrolled(), applied)
      .when({ type: 'RegisterArrival', transferId: 'T1', arrivedOn: '2023-05-15' })
      .refusedFor('step-order');
  });
  it('one at a time', () => {
    given(...enrolled(), applied)
      .when({ type: 'ApplyForTransfer', transferId: 'T2', appliedOn: '2023-05-20', destination: '涪陵区' })
      .refusedFor('transfer-open');
  });
  it('takes the case off the books on the day of arrival', () => {
    const state = stateOf(
      ...enrolled(),
      applied,
      consulted,
      agreed,
      told('TransferDecided', { transferId: 'T1', decidedOn: '2023-05-10', decision: 'granted' }),
      told('TransferArrived', { transferId: 'T1', arrivedOn: '2023-05-15' }),
    );
    expect(correction.closedOn(state)).toBe('2023-05-15');
  });
});

describe('release and termination (社区矫正法44–45)', () => {
  const release = { type: 'Release', endKind: 'term_served', endedOn: '2024-01-09' } as const;
  it('on the day the term ends, on a holiday too', () => {
    given(...enrolled())
      .when(release, '2024-01-09')
      .then('SubjectReleased');
  });
  it('not a day before', () => {
    given(...enrolled())
      .when({ ...release, endedOn: '2024-01-08' }, '2024-01-09')
      .refusedFor('release-before-term');
  });
  it('whatever is still open: the certificate may be deferred, the release may not (意见2026-20)', () => {
    const open = [
      told('LeaveGranted', {
        leaveId: 'L1',
        startOn: '2024-01-01',
        dueOn: '2024-01-05',
        grantedOn: '2023-12-28',
        authority: 'judicial_office',
        reason: 'medical',
        destination: '重庆市',
      }),
      told('ReoffenceSuspected', { recordId: 'R1', suspectedOn: '2023-12-01', offence: '盗窃罪' }),
      told('SubjectDetained', { on: '2023-12-02', ref: 'D1' }),
      told('SanctionDecided', {
        sanctionId: 'S1',
        kind: 'revoke_suspension_proposal',
        decidedOn: '2023-12-03',
        reason: '涉嫌重新犯罪',
      }),
      told('ContactLost', { lostOn: '2024-01-06' }),
      told('TransferApplied', { transferId: 'T1', appliedOn: '2023-11-01', destination: '黔江区' }),
      told('TransferDecided', { transferId: 'T1', decidedOn: '2023-12-20', decision: 'granted' }),
    ];
    given(...enrolled(), ...open)
      .when(release, '2024-01-09')
      .then('SubjectReleased');
    expect(releaseAdvice(stateOf(...enrolled()))).toEqual([]);
    const advice = releaseAdvice(stateOf(...enrolled(), ...open));
    expect(advice).toHaveLength(6);
    expect(advice.join('')).toContain('可以暂缓发放');
    expect(advice.join('')).toContain('由本地办理解除');
  });
  it('a release is no termination', () => {
    given(...enrolled())
      .when({ type: 'Release', endKind: 'died', endedOn: '2023-06-01' })
      .refusedFor('ending-kind');
    given(...enrolled())
      .when({ type: 'Terminate', endKind: 'term_served', endedOn: '2023-06-01' })
      .refusedFor('ending-kind');
  });
  it('a revocation fits the category and names its ruling', () => {
    given(...enrolled())
      .when({ type: 'Terminate', endKind: 'parole_revoked', endedOn: '2023-06-01', documentNumber: '1号' })
      .refusedFor('ending-category');
    given(...enrolled())
      .when({ type: 'Terminate', endKind: 'suspension_revoked', endedOn: '2023-06-01' })
      .refusedFor('document-number');
    given(...enrolled())
      .when({ type: 'Terminate', endKind: 'died', endedOn: '2023-06-01' })
      .then('CorrectionTerminated');
  });
  it('control ends by a new or an earlier crime that was judged (意见2026-19)', () => {
    const control = enrolled({ category: 'control' });
    const crime = told('ReoffenceConfirmed', {
      recordId: 'R1',
      committedOn: '2023-05-01',
      discoveredOn: '2023-05-10',
      offence: '盗窃罪',
    });
    const earlier = told('EarlierCrimeFound', { on: '2023-05-10', note: '2021年盗窃' });
    const end = {
      type: 'Terminate',
      endKind: 'other',
      endedOn: '2023-06-01',
      documentNumber: '1号',
    } as const;
    given(...control, crime)
      .when(end)
      .then('CorrectionTerminated');
    given(...control, earlier)
      .when(end)
      .then('CorrectionTerminated');
    given(...control)
      .when(end)
      .refusedFor('ending-ground');
    given(...control, crime)
      .when({ type: 'Terminate', endKind: 'other', endedOn: '2023-06-01' })
      .refusedFor('document-number');
    given(...enrolled(), crime)
      .when(end)
      .refusedFor('ending-category');
  });
  it('is handed over once', () => {
    const released = told('SubjectReleased', { endKind: 'pardoned', endedOn: '2023-06-01' });
    given(...enrolled(), released)
      .when({ type: 'HandOverToResettlement', handedOverOn: '2023-06-01' })
      .then('HandedOverToResettlement');
    given(...enrolled())
      .when({ type: 'HandOverToResettlement', handedOverOn: '2023-06-01' })
      .refusedFor('case-state');
  });
});

describe('sanctions (办法34–36, 46–49)', () => {
  const warn = {
    type: 'DecideSanction',
    sanctionId: 'S1',
    kind: 'warning',
    decidedOn: '2023-06-01',
    reason: '脱离监管',
    authority: 'county_institution',
  } as const;
  it('are decided by the county', () => {
    given(...enrolled())
      .when(warn)
      .then('SanctionDecided');
    given(...enrolled())
      .when({ ...warn, authority: 'judicial_office' })
      .refusedFor('sanction-authority');
  });
  it('nobody proposes to revoke the suspension of a man under control', () => {
    given(...enrolled({ category: 'control' }))
      .when({ ...warn, kind: 'revoke_suspension_proposal' })
      .refusedFor('sanction-category');
  });
});

describe('records (a fact is recorded, an act refused)', () => {
  const leave = {
    leaveId: 'L1',
    reason: 'medical',
    destination: '重庆市',
    authority: 'judicial_office',
    grantedOn: '2023-03-01',
    startOn: '2023-03-02',
    dueOn: '2023-04-10',
  };

  it('takes an unlawful leave as it was, and flags it', () => {
    const events = given(...enrolled())
      .when({ type: 'StateRecord', record: 'leave', fields: leave })
      .then('LeaveGranted');
    const state = stateOf(...enrolled(), ...events);
    expect(correction.irregularities(state).map(({ code }) => code)).toEqual(['leave-authority']);
  });
  it('says the same thing once', () => {
    const events = given(...enrolled())
      .when({ type: 'StateRecord', record: 'leave', fields: leave })
      .then('LeaveGranted');
    given(...enrolled(), ...events)
      .when({ type: 'StateRecord', record: 'leave', fields: leave })
      .then();
  });
  it('adds what was empty, and corrects only with a reason', () => {
    const events = given(...enrolled())
      .when({ type: 'StateRecord', record: 'leave', fields: leave })
      .then('LeaveGranted');
    const known = [...enrolled(), ...events];
    given(...known)
      .when({ type: 'StateRecord', record: 'leave', fields: { ...leave, returnedOn: '2023-04-12' } })
      .then('LeaveReturned');
    given(...known)
      .when({ type: 'StateRecord', record: 'leave', fields: { ...leave, appliedOn: '2023-02-20' } })
      .then('RecordSupplemented');
    given(...known)
      .when({ type: 'StateRecord', record: 'leave', fields: { ...leave, dueOn: '2023-03-08' } })
      .then();
    given(...known)
      .when({
        type: 'StateRecord',
        record: 'leave',
        fields: { ...leave, dueOn: '2023-03-08' },
        correctionReason: '抄错',
      })
      .then('RecordCorrected');
    given(...known)
      .when({
        type: 'CorrectRecord',
        record: 'leave',
        ref: 'L1',
        fields: { dueOn: '2023-03-08' },
        reason: ' ',
      })
      .refusedFor('reason-missing');
    given(...known)
      .when({
        type: 'CorrectRecord',
        record: 'leave',
        ref: 'L9',
        fields: { dueOn: '2023-03-08' },
        reason: '抄错',
      })
      .refusedFor('unknown-record');
  });
  it('a voided record counts no more, and stays in the history', () => {
    const events = given(...enrolled())
      .when({ type: 'StateRecord', record: 'leave', fields: leave })
      .then('LeaveGranted');
    const voided = given(...enrolled(), ...events)
      .when({ type: 'VoidRecord', record: 'leave', ref: 'L1', reason: '登错人' }, TODAY, as(HEAD))
      .then('RecordVoided');
    expect(stateOf(...enrolled(), ...events, ...voided).leaves).toEqual([]);
  });
});
