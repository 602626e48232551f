import {
  AGGREGATES,
  fold,
  type CorrectionCase,
  type CorrectionEvent,
  type CorrectionEvents,
} from '#casework';
import { NATIONAL_LAW } from '#statute';
import { ladderOf, obligationsOf } from './index.js';

type Data<Type extends keyof CorrectionEvents> = CorrectionEvents[Type];
const fact = <Type extends keyof CorrectionEvents>(type: Type, data: Data<Type>) =>
  ({ type, data, occurredOn: '2023-01-01' }) as unknown as CorrectionEvent;

const enrolled = (category: Data<'CaseRegistered'>['category'] = 'suspended_sentence') => [
  fact('CaseRegistered', {
    fileNumber: '1',
    name: '张三',
    sex: 'male',
    idNumber: '500000199406214594',
    address: '麻旺镇',
    offence: '盗窃罪',
    category,
    decisionOrgan: '法院',
    origin: 'new',
    effectiveOn: '2022-12-30',
    termStart: '2022-12-30',
    termEnd: '2024-12-29',
  }),
  fact('SubjectReportedIn', { reportedInOn: '2023-01-05' }),
  fact('SubjectEnrolled', { enrolledOn: '2023-01-05', level: 'ordinary', keyRegime: false }),
];
const leave = (dueOn: string, returnedOn?: string, leaveId = 'L1') => [
  fact('LeaveGranted', {
    leaveId,
    reason: '就医',
    destination: '重庆',
    startOn: '2023-06-05',
    dueOn,
    authority: 'judicial_office',
    grantedOn: '2023-06-02',
  }),
  ...(returnedOn ? [fact('LeaveReturned', { leaveId, returnedOn })] : []),
];
const sanction = (kind: Data<'SanctionDecided'>['kind'], decidedOn: string) =>
  fact('SanctionDecided', { sanctionId: `${kind} ${decidedOn}`, kind, decidedOn, reason: '违规' });
const violation = (on: string, kind: string, gravity: string) =>
  fact('ViolationFound', { on, kind, gravity });

function ladder(today: string, ...events: readonly CorrectionEvent[]) {
  const aggregate = AGGREGATES.correction;
  const state = fold(aggregate, events);
  const obligations = obligationsOf(
    NATIONAL_LAW.rulesOf(''),
    aggregate.milestones(state),
    aggregate.closedOn(state),
    NATIONAL_LAW.calendar,
  );
  return ladderOf(state as CorrectionCase, obligations, today);
}
const supported = (today: string, ...events: readonly CorrectionEvent[]) => [
  ...new Set(ladder(today, ...events).proposals.map((one) => one.sanction)),
];

describe('off supervision', () => {
  it.each([
    ['2023-06-10', []],
    ['2023-06-11', ['reprimand']],
    ['2023-06-20', ['reprimand']],
    ['2023-06-21', ['warning']],
    ['2023-07-10', ['warning']],
    ['2023-07-11', ['warning', 'revoke_suspension_proposal']],
  ])('due back on 10 June, found on %s', (returnedOn, expected) => {
    expect(supported('2023-08-01', ...enrolled(), ...leave('2023-06-10', returnedOn))).toEqual(expected);
  });
  it('counts on while nobody has found the subject', () => {
    expect(ladder('2023-06-15', ...enrolled(), ...leave('2023-06-10')).daysOffSupervision).toBe(5);
  });
  it('a month is a month: due on 28 January, seen on 28 February or 1 March', () => {
    const late = (reportedInOn: string) => {
      const [registered] = enrolled();
      const data = { ...(registered?.data as Data<'CaseRegistered'>), effectiveOn: '2023-01-13' };
      return [
        fact('CaseRegistered', data),
        fact('SubjectReportedIn', { reportedInOn }),
        fact('SubjectEnrolled', { enrolledOn: reportedInOn, level: 'ordinary', keyRegime: false }),
      ];
    };
    expect(supported('2023-03-02', ...late('2023-02-28'))).toEqual(['warning']);
    expect(supported('2023-03-02', ...late('2023-03-01'))).toEqual(['warning', 'revoke_suspension_proposal']);
  });
  it('lost inside a late return is one time, not two', () => {
    const lost = [
      fact('ContactLost', { lostOn: '2023-06-12' }),
      fact('ContactRegained', { regainedOn: '2023-06-14' }),
    ];
    expect(
      ladder('2023-08-01', ...enrolled(), ...leave('2023-06-10', '2023-06-15'), ...lost).daysOffSupervision,
    ).toBe(5);
  });
});

describe('who may be offered what', () => {
  const long = leave('2023-06-10', '2023-08-01');
  it.each([
    ['control', ['warning']],
    ['suspended_sentence', ['warning', 'revoke_suspension_proposal']],
    ['parole', ['warning', 'revoke_parole_proposal']],
    ['temporary_release', ['warning', 'recall_proposal']],
  ] as const)('%s', (category, expected) => {
    expect(supported('2023-08-02', ...enrolled(category), ...long)).toEqual(expected);
  });
});

describe('what was decided before', () => {
  const two = (kind: 'reprimand' | 'warning') => [sanction(kind, '2023-03-01'), sanction(kind, '2023-05-01')];
  it('a decision answers the facts before it', () => {
    const late = leave('2023-06-10', '2023-06-12');
    expect(supported('2023-08-01', ...enrolled(), ...late, sanction('reprimand', '2023-06-15'))).toEqual([]);
  });
  it('two reprimands and a breach after the second support a warning', () => {
    const again = violation('2023-05-02', 'report', 'slight');
    expect(supported('2023-08-01', ...enrolled(), ...two('reprimand'), again)).toEqual([
      'reprimand',
      'warning',
    ]);
    expect(supported('2023-08-01', ...enrolled(), ...two('reprimand'))).toEqual([]);
  });
  it('two warnings and a breach after the second support the proposal to revoke', () => {
    const again = violation('2023-05-02', 'report', 'slight');
    const { proposals, warnings } = ladder('2023-08-01', ...enrolled(), ...two('warning'), again);
    expect(warnings).toBe(2);
    expect(proposals.at(-1)).toMatchObject({
      sanction: 'revoke_suspension_proposal',
      article: '社区矫正法实施办法第四十六条、刑诉法解释第五百四十三条',
      ground: '受到两次警告，仍不改正',
    });
    expect(proposals.at(-1)?.facts).toHaveLength(3);
  });
  it('a penalty and a breach after it too', () => {
    const events = [
      sanction('public_security_penalty', '2023-05-01'),
      violation('2023-06-01', 'ban', 'slight'),
    ];
    expect(supported('2023-08-01', ...enrolled(), ...events)).toEqual([
      'warning',
      'revoke_suspension_proposal',
    ]);
  });
});

describe('what a person judges', () => {
  it.each([
    ['ban', 'slight', ['warning']],
    ['report', 'slight', ['reprimand']],
    ['move', 'grave', ['warning']],
    ['education', 'slight', ['reprimand']],
    ['ban', 'serious', ['public_security_penalty', 'revoke_suspension_proposal']],
  ])('%s, %s', (kind, gravity, expected) => {
    expect(supported('2023-08-01', ...enrolled(), violation('2023-06-01', kind, gravity))).toEqual(expected);
  });
});
