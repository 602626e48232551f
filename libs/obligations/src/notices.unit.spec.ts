import { correction, fold, STEPS, type CorrectionCase, type CorrectionEvent, type Fact } from '#casework';
import { NATIONAL_LAW, OBLIGATION_RULES, stateCouncilCalendar } from '#statute';
import { enrolled, given, PARTICULARS, told } from '../../casework/testing/given.js';
import { obligationsOf } from './index.js';

const stateOf = (...events: readonly CorrectionEvent[]): CorrectionCase =>
  fold(correction as never, events as readonly Fact[]) as CorrectionCase;
/** What is owed of a case: `code due-day done-day`. */
const owed = (...events: readonly CorrectionEvent[]): string[] => {
  const state = stateOf(...events);
  const rules = NATIONAL_LAW.rulesOf('');
  return obligationsOf(
    rules,
    correction.milestones(state),
    correction.closedOn(state),
    stateCouncilCalendar,
  ).map(({ rule, dueOn, doneOn, lapsedOn }) => `${rule.code} ${dueOn} ${doneOn ?? lapsedOn ?? 'open'}`);
};
const of = (code: string, lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith(`${code} `)).map((line) => line.slice(code.length + 1));
const RELEASED = { category: 'temporary_release', releaseGround: 'illness' } as const;
const step = (type: string, data: object): CorrectionEvent =>
  told(type as 'RegularReportMade', data as never);
const take = (type: string, more: object = {}) =>
  ({ type: 'TakeStep', step: type as 'RegularReportMade', on: '2023-06-12', ...more }) as const;

describe('somebody released for a time (社区矫正法21)', () => {
  const registered = told('CaseRegistered', {
    ...PARTICULARS,
    ...RELEASED,
    effectiveOn: '2026-01-05',
    decisionOrgan: '重庆市监狱管理局',
  });
  const reported = told('SubjectReportedIn', { reportedInOn: '2026-02-20' });

  it('does not report in: he is handed over, ten days from the decision', () => {
    const lines = owed(registered);
    expect(of('report-in', lines)).toEqual([]);
    expect(of('delivery', lines)).toEqual(['2026-01-15 open']);
  });
  it('is not judged late where nobody knows when the prison had the decision', () => {
    expect(of('delivery', owed(registered, reported))).toEqual([]);
    // The tenth day is in the Spring Festival, which was off to 23 February.
    const received = step('DeliveryDecisionReceived', { on: '2026-02-05' });
    expect(of('delivery', owed(registered, reported, received))).toEqual(['2026-02-24 2026-02-20']);
  });
});

describe('documents (办法16)', () => {
  const without = enrolled().filter(({ type }) => type !== 'DocumentsReceived');
  it('stay owed by the court where somebody was taken on the books without them', () => {
    const lines = owed(...without);
    expect(of('decision-documents', lines)).toEqual(['2023-01-20 open']);
    expect(of('missing-documents-notice', lines)).toEqual(['2023-01-20 open']);
  });
  it('are awaited from the day on which the organ was told, and their coming meets it', () => {
    const toldOn = step('DocumentsMissingTold', { on: '2023-01-30' });
    const found = step('DocumentsFoundMissing', { on: '2023-01-20', kind: 'none_came' });
    expect(of('missing-documents', owed(...without, found, toldOn))).toEqual(['2023-02-06 open']);
    const came = told('DocumentsReceived', { documentsReceivedOn: '2023-02-03' });
    expect(of('missing-documents', owed(...without, found, toldOn, came))).toEqual(['2023-02-06 2023-02-03']);
  });
});

describe('intake', () => {
  it('is met by the declaration and not by the enrolment', () => {
    expect(of('intake', owed(...enrolled()))).toEqual(['2023-01-28 open']);
    const declared = told('IntakeDeclared', { declaredOn: '2023-01-23' });
    expect(of('intake', owed(...enrolled(), declared))).toEqual(['2023-01-28 2023-01-23']);
  });
});

describe('longer intervals (办法24)', () => {
  const case_ = enrolled({ ...RELEASED, termEnd: '2025-01-09' } as never);
  const reviews = (...events: readonly CorrectionEvent[]) => of('medical-review', owed(...case_, ...events));
  it('move the review that is under way, and those after it', () => {
    expect(reviews()).toEqual(['2023-04-20 open']);
    const longer = step('ReviewIntervalExtended', {
      on: '2023-04-01',
      ref: '延1',
      months: 1,
      kind: 'municipal_institution',
    });
    expect(reviews(longer)).toEqual(['2023-05-20 open']);
    const made = step('MedicalReviewSubmitted', { on: '2023-05-18' });
    expect(reviews(longer, made)).toEqual(['2023-05-20 2023-05-18', '2023-09-20 open']);
  });
  it('do not take away what fell due before', () => {
    const longer = step('ReviewIntervalExtended', {
      on: '2023-05-01',
      ref: '延1',
      months: 3,
      kind: 'provincial_institution',
    });
    const missed = told('ObligationBreached', {
      rule: 'medical-review',
      code: 'medical-review',
      ref: 'review/2023-04-20',
      dueOn: '2023-04-20',
      breachedOn: '2023-04-21',
      noticedOn: '2023-04-21',
      stillOwed: true,
    } as never);
    expect(reviews(missed, longer)[0]).toMatch(/^2023-04-20/);
  });
  it('of three months and more are for the province', () => {
    const order = { ref: '延1', months: 3, kind: 'municipal_institution' };
    given(...case_)
      .when(take('ReviewIntervalExtended', order))
      .refusedFor('interval-authority');
    given(...case_)
      .when(take('ReviewIntervalExtended', { ...order, months: 2 }))
      .then('ReviewIntervalExtended');
  });
});

describe('arrest (社区矫正法47)', () => {
  const proposed = (kind: 'recall_proposal' | 'revoke_suspension_proposal') =>
    told('SanctionDecided', { sanctionId: 'S1', kind, decidedOn: '2023-06-01', reason: '违反规定' });
  const request = take('ArrestRequested', { ref: 'S1', at: '2023-06-12T09:00' });
  it('goes with a proposal to revoke, and not with one to recall', () => {
    given(...enrolled(), proposed('revoke_suspension_proposal'))
      .when(request)
      .then('ArrestRequested');
    given(...enrolled(RELEASED as never), proposed('recall_proposal'))
      .when(request)
      .refusedFor('step-category');
  });
  it('is decided within hours of the court having the papers and the evidence', () => {
    const requested = step('ArrestRequested', { on: '2023-06-12', ref: 'S1', at: '2023-06-12T09:00' });
    const received = step('ArrestPapersReceived', { on: '2023-06-13', ref: 'S1', at: '2023-06-13T10:00' });
    const history = [...enrolled(), proposed('revoke_suspension_proposal'), requested];
    expect(of('arrest-decision', owed(...history))).toEqual(['2023-06-14 open']);
    expect(of('arrest-decision', owed(...history, received))).toEqual(['2023-06-15 open']);
  });
});

describe('the record of somebody who was a minor at the offence (封存办法4、13)', () => {
  const born2008 = { idNumber: '500000200801014527', effectiveOn: '2026-02-20', termStart: '2026-02-20' };
  const life = (changes: object, end: CorrectionEvent) => [
    told('CaseRegistered', { ...PARTICULARS, ...born2008, termEnd: '2027-02-19', ...changes }),
    told('SubjectEnrolled', { enrolledOn: '2026-03-01', level: 'ordinary', keyRegime: false }),
    end,
  ];
  const released = told('SubjectReleased', { endKind: 'term_served', endedOn: '2027-02-19' });
  const revoked = told('CorrectionTerminated', { endKind: 'suspension_revoked', endedOn: '2026-06-01' });
  const seal = (changes: object, end = released) => of('minor-seal', owed(...life(changes, end)));

  it('is sealed within three days of the end of the execution', () => {
    expect(seal({ minorAtOffence: true })).toEqual(['2027-02-22 open']);
    expect(seal({ minorAtOffence: false })).toEqual([]);
    expect(seal({ minorAtOffence: true }, revoked)).toEqual([]);
  });
  it.each([
    ['5年', 1],
    ['五年零一个月', 0],
    ['无期徒刑', 0],
    ['3年6个月', 1],
  ])('of a sentence of %s: %i', (originalSentence, times) => {
    expect(seal({ minorAtOffence: true, originalSentence })).toHaveLength(times);
  });
  it('may be sealed by an order, although he was of age when correction began', () => {
    given(...life({ minorAtOffence: true }, released))
      .when(take('RecordSealed', { on: '2027-02-20' }), '2027-02-21')
      .then('RecordSealed');
  });
});

describe('a file that is handed over after the arrival (办法31)', () => {
  const transfer = [
    told('TransferApplied', { transferId: 'T1', appliedOn: '2023-05-02', destination: '秀山县' }),
    told('TransferDecided', { transferId: 'T1', decidedOn: '2023-05-08', decision: 'granted' }),
    told('TransferArrived', { transferId: 'T1', arrivedOn: '2023-05-12' }),
  ];
  it('stays owed by the old place until it is done', () => {
    expect(of('transfer-file', owed(...enrolled(), ...transfer))).toEqual(['2023-05-15 open']);
    given(...enrolled(), ...transfer)
      .when({ type: 'HandOverFile', transferId: 'T1', fileHandedOverOn: '2023-05-15' })
      .then('TransferFileHandedOver');
  });
});

describe('a death (社区矫正法51)', () => {
  const died = { endKind: 'died', endedOn: '2023-06-10' } as const;
  it('is told within five days of its being learned of, where somebody was released for a time', () => {
    const terminated = told('CorrectionTerminated', { ...died, learnedOn: '2023-06-12' });
    const lines = owed(...enrolled(RELEASED as never), terminated);
    expect(of('death-notice', lines)).toEqual(['2023-06-19 open']);
  });
  it('is learned of no earlier than it happened, and of nothing else', () => {
    const order = { type: 'Terminate', ...died } as const;
    given(...enrolled())
      .when({ ...order, learnedOn: '2023-06-09' })
      .refusedFor('date-order');
    given(...enrolled())
      .when({ ...order, learnedOn: '2023-06-12' })
      .then('CorrectionTerminated');
  });
});

const LEAVE_APPLIED = {
  leaveId: '假1',
  reason: 'medical',
  destination: '重庆',
  startOn: '2026-03-13',
  dueOn: '2026-03-15',
  appliedOn: '2026-03-09',
} as const;
const GRANT = {
  type: 'GrantLeave',
  leaveId: '假1',
  grantedOn: '2026-03-12',
  authority: 'judicial_office',
} as const;

describe('what was told late, or in another place', () => {
  const here = enrolled({ effectiveOn: '2026-02-25', termStart: '2026-02-25', termEnd: '2027-02-24' }).map(
    (event) =>
      event.type === 'SubjectReportedIn'
        ? told('SubjectReportedIn', { reportedInOn: '2026-03-01' })
        : event.type === 'SubjectEnrolled'
          ? told('SubjectEnrolled', { enrolledOn: '2026-03-01', level: 'ordinary', keyRegime: false })
          : event,
  );
  it('documents that were missing at the enrolment were missing since, whenever that is told', () => {
    const late = step('DocumentsFoundMissing', { on: '2026-03-10' });
    const organ = step('DocumentsMissingTold', { on: '2026-03-10' });
    expect(of('missing-documents-notice', owed(...here))).toEqual(['2026-03-01 open']);
    expect(of('missing-documents-notice', owed(...here, late, organ))).toEqual(['2026-03-01 2026-03-10']);
  });
  it('a record of 脱管 tells whom the search was told to', () => {
    const lost = told('ContactLost', { lostOn: '2026-03-10' });
    const gap = (kind: 'off_supervision' | 'missed_intake', days: object) =>
      told('SupervisionGapFound', { recordId: 'G1', kind, discoveredAt: '2026-03-10', ...days });
    const toldOn = { procuratorateToldOn: '2026-03-10' };
    expect(of('search-procuratorate-notice', owed(...here, lost))).toEqual(['2026-03-10 open']);
    expect(of('search-procuratorate-notice', owed(...here, lost, gap('off_supervision', toldOn)))).toEqual([
      '2026-03-10 2026-03-10',
    ]);
    const before = { ...toldOn, recoveredAt: '2026-03-09T10:00', discoveredAt: '2026-03-08' };
    // It is about an earlier time, which is a search of its own.
    expect(of('search-procuratorate-notice', owed(...here, lost, gap('off_supervision', before)))).toEqual([
      '2026-03-10 open',
      '2026-03-08 2026-03-10',
    ]);
  });
  it('a record of 脱管 alone is a search, which steps and notices of it meet', () => {
    const gap = told('SupervisionGapFound', {
      recordId: 'G1',
      kind: 'off_supervision',
      ground: 'contact_lost',
      discoveredAt: '2026-03-10T09:00',
    });
    expect(of('search', owed(...here, gap))).toEqual(['2026-03-10 open']);
    expect(of('search-procuratorate-notice', owed(...here, gap))).toEqual(['2026-03-10 open']);
    const made = given(...here, gap)
      .when(
        { type: 'TakeStep', step: 'SearchMade', on: '2026-03-10', ref: 'gap/G1', note: '走访' },
        '2026-03-10',
      )
      .then('SearchMade');
    expect(of('search', owed(...here, gap, ...made))).toEqual(['2026-03-10 2026-03-10']);
    given(...here, gap, told('LeaveRequested', LEAVE_APPLIED))
      .when(GRANT, '2026-03-12')
      .refusedFor('leave-while-lost');
    const back = told('SupervisionGapEnded', { recordId: 'G1', recoveredAt: '2026-03-11T08:00' });
    given(...here, gap, back, told('LeaveRequested', LEAVE_APPLIED))
      .when(GRANT, '2026-03-12')
      .then('LeaveGranted');
  });
  it('who is held does not report, and reports for the next whole month afterwards', () => {
    const declared = told('IntakeDeclared', { declaredOn: '2026-03-02' });
    const held = step('SubjectDetained', { on: '2026-05-10', ref: 'D1', kind: 'criminal_detention' });
    const free = step('DetentionEnded', { on: '2026-07-20', ref: 'D1' });
    const report = (on: string): CorrectionEvent => step('RegularReportMade', { on });
    const reports = (...events: readonly CorrectionEvent[]): readonly string[] =>
      of('regular-report', owed(...here, declared, report('2026-04-20'), ...events));
    expect(reports()).toEqual(['2026-04-30 2026-04-20', '2026-05-31 open']);
    expect(reports(held)).toEqual(['2026-04-30 2026-04-20', '2026-05-31 2026-05-10']);
    expect(reports(held, free)).toEqual([
      '2026-04-30 2026-04-20',
      '2026-05-31 2026-05-10',
      '2026-08-31 open',
    ]);
  });
  it('whose term is over owes no report, however late he is released', () => {
    const declared = told('IntakeDeclared', { declaredOn: '2026-03-02' });
    const ended = here.map((event) =>
      event.type === 'CaseRegistered'
        ? told('CaseRegistered', {
            ...PARTICULARS,
            termStart: '2026-02-25',
            termEnd: '2026-04-15',
            effectiveOn: '2026-02-25',
          })
        : event,
    );
    expect(of('regular-report', owed(...ended, declared))).toEqual(['2026-04-30 2026-04-16']);
    expect(of('release', owed(...ended, declared))).toEqual(['2026-04-15 open']);
  });
  it('an end that a ruling brings near is prepared for by that end', () => {
    const ruling = told('SentenceReduced', {
      reductionId: '减1',
      decidedOn: '2026-11-02',
      termEnd: '2026-11-20',
      reason: '立功',
    });
    expect(of('final-appraisal', owed(...here, ruling))).toEqual(['2026-11-20 open']);
  });
  it('the file of a granted transfer is handed over also after his death', () => {
    const transfer = [
      told('TransferApplied', { transferId: '变1', appliedOn: '2026-03-02', destination: '秀山县' }),
      told('TransferConsultationSent', { transferId: '变1', consultedOn: '2026-03-03' }),
      told('TransferReplied', { transferId: '变1', repliedOn: '2026-03-04', reply: 'agree' }),
      told('TransferDecided', {
        transferId: '变1',
        decision: 'granted',
        decidedOn: '2026-03-05',
        authority: 'county_institution',
      }),
      told('CorrectionTerminated', { endKind: 'died', endedOn: '2026-03-06' }),
    ];
    expect(of('transfer-file', owed(...here, ...transfer))).toEqual(['2026-03-10 open']);
    given(...here, ...transfer)
      .when({ type: 'HandOverFile', transferId: '变1', fileHandedOverOn: '2026-03-09' }, '2026-03-09')
      .then('TransferFileHandedOver');
  });
});

describe('what is owed after the end', () => {
  const OPENED_BY_END = new Set(['released', 'death-learned', 'minor-case-ended']);
  const outliving = OBLIGATION_RULES.filter(({ outlivesCase }) => outlivesCase);
  it.each(outliving.map((rule) => [rule.id, rule] as const))('%s can be done then', (_id, rule) => {
    const steps = Object.values(STEPS).filter(
      ({ milestone }) => milestone !== null && (rule.discharges as readonly string[]).includes(milestone),
    );
    if (steps.length === 0) return;
    const ends =
      rule.opens === 'death-learned'
        ? ['terminated']
        : OPENED_BY_END.has(rule.opens)
          ? ['released']
          : ['released', 'terminated'];
    expect(steps.flatMap((step) => [...step.in])).toEqual(expect.arrayContaining(ends));
  });
});
