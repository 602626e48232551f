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
    ['temporary_release', ['warning']],
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
      article: '社区矫正法实施办法第四十六条第四项、刑诉法解释第五百四十三条',
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
    ['ban', 'grave', ['warning']],
    ['report', 'slight', ['reprimand']],
    ['move', 'grave', ['warning']],
    ['education', 'slight', ['reprimand']],
    ['medical_review', 'slight', ['reprimand']],
    ['medical_review', 'grave', ['warning']],
    ['ban', 'serious', ['public_security_penalty', 'revoke_suspension_proposal']],
  ])('%s, %s', (kind, gravity, expected) => {
    expect(supported('2023-08-01', ...enrolled(), violation('2023-06-01', kind, gravity))).toEqual(expected);
  });

  it.each([
    ['parole', 'slight', ['reprimand']],
    ['parole', 'grave', ['warning', 'revoke_parole_proposal']],
    ['parole', 'serious', ['revoke_parole_proposal']],
    ['control', 'serious', ['public_security_penalty']],
    ['temporary_release', 'serious', ['public_security_penalty', 'recall_proposal']],
  ] as const)('a breach by somebody on %s, %s', (category, gravity, expected) => {
    const breach = violation('2023-06-01', 'leave', gravity);
    expect(supported('2023-08-01', ...enrolled(category), breach)).toEqual(expected);
  });

  it.each([
    ['2019-06-01', '社区矫正实施办法（2012）第二十四条（条文待核对）'],
    ['2023-06-01', '社区矫正法实施办法第三十六条、治安管理处罚法（2012修正）第六十条（条文待核对）'],
    ['2026-01-01', '社区矫正法实施办法第三十六条、治安管理处罚法（2025）第七十二条第四项、第七十三条第一项'],
  ])('a penalty for a breach of %s rests on the law of that day, and says until when', (on, article) => {
    const { proposals } = ladder('2026-01-10', ...enrolled(), violation(on, 'other', 'serious'));
    const penalty = proposals.find((one) => one.sanction === 'public_security_penalty');
    expect(penalty?.article).toBe(article);
    expect(penalty?.facts[0]?.words).toContain('六个月');
  });
});

/** What the ladder supports of each category, by the articles. */
const articles = (today: string, ...events: readonly CorrectionEvent[]) =>
  ladder(today, ...events).proposals.map(({ article }) => article.replace(/、.*/, ''));

describe('recall to prison (办法49)', () => {
  const released = () => enrolled('temporary_release');
  it.each([
    ['not_eligible', '第一项'],
    ['ground_gone', '第六项'],
    ['guarantor_lost', '第七项'],
  ])('%s is item %s', (kind, item) => {
    expect(
      articles('2023-08-01', ...released(), fact('RecallGroundFound', { on: '2023-06-01', kind })),
    ).toEqual([`社区矫正法实施办法第四十九条${item}`]);
  });
  it('two warnings are enough', () => {
    const two = [sanction('warning', '2023-03-01'), sanction('warning', '2023-05-01')];
    expect(supported('2023-08-01', ...released(), ...two)).toEqual(['recall_proposal']);
    expect(supported('2023-08-01', ...released(), ...two, sanction('recall_proposal', '2023-06-01'))).toEqual(
      [],
    );
    expect(supported('2023-08-01', ...enrolled(), ...two)).toEqual([]);
  });
  it('who left after a warning, and who would not say where he was', () => {
    const left = violation('2023-06-01', 'leave', 'slight');
    expect(supported('2023-08-01', ...released(), left)).toEqual(['reprimand']);
    expect(articles('2023-08-01', ...released(), sanction('warning', '2023-05-01'), left)).toContain(
      '社区矫正法实施办法第四十九条第二项',
    );
    const off = leave('2023-06-10', '2023-06-15');
    const refused = violation('2023-06-12', 'report', 'grave');
    expect(articles('2023-08-01', ...released(), ...off, refused)).toContain(
      '社区矫正法实施办法第四十九条第二项',
    );
    expect(supported('2023-08-01', ...released(), ...off)).toEqual(['reprimand']);
  });
  it('a review missed after a warning', () => {
    const missed = violation('2023-06-01', 'medical_review', 'slight');
    expect(articles('2023-08-01', ...released(), sanction('warning', '2023-05-01'), missed)).toContain(
      '社区矫正法实施办法第四十九条第五项',
    );
  });
  it('a month away alone is no ground', () => {
    expect(supported('2023-09-01', ...released(), ...leave('2023-06-10', '2023-08-01'))).toEqual(['warning']);
  });
});

describe('before 2020-07-01', () => {
  const old = (days: readonly string[], again: string) => [
    ...enrolled(),
    ...days.map((on) => sanction('warning', on)),
    violation(again, 'report', 'slight'),
  ];
  it('there was no reprimand, and three warnings were needed', () => {
    expect(supported('2019-12-01', ...old(['2019-03-01', '2019-05-01'], '2019-06-01'))).toEqual(['warning']);
    expect(supported('2019-12-01', ...old(['2019-02-01', '2019-03-01', '2019-05-01'], '2019-06-01'))).toEqual(
      ['warning', 'revoke_suspension_proposal'],
    );
  });
  it('a breach of today counts by the law of today', () => {
    expect(supported('2020-12-01', ...old(['2019-03-01', '2019-05-01'], '2020-08-01'))).toEqual([
      'reprimand',
      'revoke_suspension_proposal',
    ]);
  });
});

describe('forty-eight hours (意见2026-13)', () => {
  const long = [...enrolled().slice(1)];
  const of2026 = [
    fact('CaseRegistered', {
      ...(enrolled()[0]?.data as Data<'CaseRegistered'>),
      effectiveOn: '2025-12-30',
      termStart: '2025-12-30',
      termEnd: '2027-12-29',
    }),
    ...long,
  ];
  it.each([
    ['2026-02-19', '2026-02-20', '第一项'],
    ['2026-03-10', '2026-03-11', '第二项'],
    ['2026-03-10', '2026-03-12', '第二项'],
    ['2026-03-10', '2026-03-13', '第一项'],
  ])('due back on %s, back on %s', (dueOn, returnedOn, item) => {
    expect(articles('2026-04-01', ...of2026, ...leave(dueOn, returnedOn))).toEqual([
      `社区矫正法实施办法第三十四条${item}`,
    ]);
  });
  it.each([
    ['2026-03-11', '第二项', 0],
    ['2026-03-12', '第一项', 2],
  ])('out of contact from 10 March to %s', (regainedOn, item, days) => {
    const events = [
      ...of2026,
      fact('ContactLost', { lostOn: '2026-03-10' }),
      fact('ContactRegained', { regainedOn }),
    ];
    expect(articles('2026-04-01', ...events)).toEqual([`社区矫正法实施办法第三十四条${item}`]);
    expect(ladder('2026-04-01', ...events).daysOffSupervision).toBe(days);
  });
  it('just cause that was recorded excuses the time, and a recorded 脱管 counts as one', () => {
    const gap = (more: object) =>
      fact('SupervisionGapFound', {
        recordId: 'G1',
        kind: 'off_supervision',
        beganAt: '2026-03-11',
        discoveredAt: '2026-03-12',
        recoveredAt: '2026-03-25',
        ...more,
      } as never);
    const late = leave('2026-03-10', '2026-03-25');
    expect(articles('2026-04-01', ...of2026, ...late)).toEqual(['社区矫正法实施办法第三十五条第二项']);
    expect(articles('2026-04-01', ...of2026, ...late, gap({}))).toEqual([
      '社区矫正法实施办法第三十五条第二项',
    ]);
    expect(articles('2026-04-01', ...of2026, ...late, gap({ justified: true }))).toEqual([]);
    expect(articles('2026-04-01', ...of2026, gap({}))).toEqual(['社区矫正法实施办法第三十五条第二项']);
    expect(articles('2026-04-01', ...of2026, gap({ justified: true }))).toEqual([]);
  });
  const first = '社区矫正法实施办法第三十四条第一项';
  const recorded = (beganAt: string, recoveredAt?: string, more: object = {}): CorrectionEvent[] => [
    fact('SupervisionGapFound', {
      ...{ recordId: 'G1', kind: 'off_supervision', beganAt, discoveredAt: beganAt },
      ...more,
    }),
    ...(recoveredAt ? [fact('SupervisionGapEnded', { recordId: 'G1', recoveredAt })] : []),
  ];
  it.each([
    ['2026-03-01T08:00', '2026-03-03T07:00', []],
    ['2026-03-01T08:00', '2026-03-03T08:00', []],
    ['2026-03-01T08:00', '2026-03-03T08:01', [first]],
    ['2026-03-01', '2026-03-02', []],
    ['2026-03-01', '2026-03-03', [first]],
  ])('a record of 脱管 from %s to %s goes by its hours', (beganAt, recoveredAt, expected) => {
    const told = articles('2026-04-01', ...of2026, ...recorded(beganAt, recoveredAt));
    expect(told.filter((article) => article === first)).toEqual(expected);
  });
  it('who is still away is off supervision when forty-eight hours have surely passed, until he is dead', () => {
    const gap = recorded('2026-03-01T22:00');
    expect(articles('2026-03-03', ...of2026, ...gap)).not.toContain(first);
    expect(articles('2026-03-04', ...of2026, ...gap)).toContain(first);
    const dead = fact('CorrectionTerminated', { endKind: 'died', endedOn: '2026-03-05' });
    expect(ladder('2026-06-01', ...of2026, ...gap, dead).daysOffSupervision).toBe(4);
  });
  it.each([
    [[], 20],
    [['2026-03-15', '2026-03-18'], 17],
    [['2026-03-11', '2026-03-20'], 10],
    [['2026-03-20', '2026-04-01'], 10],
    [['2026-02-20', '2026-03-09'], 20],
  ] as const)('just cause for %j excuses those days alone', ([from, to], days) => {
    const excused = from ? recorded(from, to, { justified: true }) : [];
    const late = leave('2026-03-10', '2026-03-30');
    expect(ladder('2026-04-01', ...of2026, ...late, ...excused).daysOffSupervision).toBe(days);
  });
  it('a late first report counts from the first day, and is no 脱离监管', () => {
    const [registered] = of2026;
    const late = [
      fact('CaseRegistered', { ...(registered?.data as Data<'CaseRegistered'>), effectiveOn: '2026-03-02' }),
      fact('SubjectReportedIn', { reportedInOn: '2026-03-13' }),
      fact('SubjectEnrolled', { enrolledOn: '2026-03-13', level: 'ordinary', keyRegime: false }),
    ];
    const { proposals, daysOffSupervision } = ladder('2026-04-01', ...late);
    expect(proposals.map(({ article }) => article)).toEqual(['社区矫正法实施办法第三十四条第一项']);
    expect(proposals[0]?.facts[0]?.words).toContain('不按规定时间报到 1 日');
    expect(proposals[0]?.facts[0]?.words).not.toContain('脱离监管');
    expect(daysOffSupervision).toBe(0);
  });
});

describe('what is counted once', () => {
  it('days of two absences at the same time', () => {
    const second = fact('LeaveGranted', {
      leaveId: 'L2',
      reason: '就医',
      destination: '重庆',
      startOn: '2023-06-11',
      dueOn: '2023-06-20',
      authority: 'judicial_office',
      grantedOn: '2023-06-02',
    });
    expect(ladder('2023-07-10', ...enrolled(), ...leave('2023-06-10'), second).daysOffSupervision).toBe(30);
  });
  it('two reprimands support one warning', () => {
    const two = [sanction('reprimand', '2023-03-01'), sanction('reprimand', '2023-05-01')];
    const events = [...enrolled(), ...two, sanction('warning', '2023-06-01')];
    const again = violation('2023-07-01', 'report', 'slight');
    expect(supported('2023-08-01', ...events, again)).toEqual(['reprimand']);
    const third = [sanction('reprimand', '2023-07-02'), sanction('reprimand', '2023-07-03')];
    expect(supported('2023-08-01', ...events, ...third, violation('2023-07-04', 'report', 'slight'))).toEqual(
      ['reprimand', 'warning'],
    );
  });
  it('of a dead man nothing is proposed', () => {
    const events = [...enrolled(), violation('2023-06-01', 'report', 'slight')];
    const dead = fact('CorrectionTerminated', { endKind: 'died', endedOn: '2023-06-10' });
    expect(supported('2023-06-09', ...events, dead)).toEqual(['reprimand']);
    expect(supported('2023-08-01', ...events, dead)).toEqual([]);
  });
});
