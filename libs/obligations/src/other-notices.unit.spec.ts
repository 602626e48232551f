import { AGGREGATES, fold, type AggregateName, type AnyAggregate } from '#casework';
import { NATIONAL_LAW, stateCouncilCalendar } from '#statute';
import { obligationsOf } from './index.js';

type Order = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Carries out orders one after the other; what is refused is told by its codes. */
function life(name: AggregateName, today: string, ...orders: readonly Order[]) {
  const aggregate: AnyAggregate = AGGREGATES[name];
  let state: unknown = fold(aggregate, []);
  const refused: string[] = [];
  for (const order of orders) {
    const decision = aggregate.decide(state, order, { today, calendar: stateCouncilCalendar });
    if (!decision.accepted) refused.push(...decision.refusals.map(({ code }) => code));
    else for (const event of decision.events) state = aggregate.evolve(state, event);
  }
  const rules = NATIONAL_LAW.rulesOf('');
  const found = obligationsOf(
    rules,
    aggregate.milestones(state),
    aggregate.closedOn(state),
    stateCouncilCalendar,
  );
  const owed = found.map(({ rule, dueOn, doneOn, lapsedOn }) => {
    return `${rule.code} ${dueOn} ${doneOn ?? (lapsedOn ? `lapsed ${lapsedOn}` : 'open')}`;
  });
  return { owed, refused };
}

const COMMISSION = {
  type: 'CommissionAssessment',
  assessmentNumber: '评2026-001',
  commissionedBy: '酉阳县人民法院',
  name: '张三',
  sex: 'male',
  idNumber: '500000199406214594',
  address: '酉阳县麻旺镇',
  intendedCategory: 'suspended_sentence',
  fastTrack: false,
  receivedOn: '2026-06-01',
};
const assessed = (...orders: readonly Order[]) => life('assessment', '2026-06-30', COMMISSION, ...orders);
const MISSING = { type: 'FindMaterialsMissing', missingOn: '2026-06-02', note: '起诉书' };
const IMPOSSIBLE = { type: 'FindAssessmentImpossible', impossibleOn: '2026-06-09', reason: '居住地不真实' };

describe('an assessment before its days run (办法13–14, 意见2026第4条)', () => {
  it('is told to the procuratorate, and due ten working days from its receipt', () => {
    expect(assessed().owed).toEqual([
      'assessment-opinion 2026-06-15 open',
      'assessment-notice 2026-06-02 open',
    ]);
    const notified = assessed({ type: 'NotifyCommission', notifiedOn: '2026-06-02' });
    expect(notified.owed).toContain('assessment-notice 2026-06-02 2026-06-02');
  });
  it('waits for its materials, which are asked for within three working days of the receipt', () => {
    const asked = { type: 'AskForMaterials', askedOn: '2026-06-04' };
    expect(assessed(MISSING).owed).toContain('assessment-materials 2026-06-04 open');
    expect(assessed(MISSING, asked).owed).toContain('assessment-materials 2026-06-04 2026-06-04');
    const completed = assessed(MISSING, asked, { type: 'CompleteMaterials', completedOn: '2026-06-08' });
    // The Dragon Boat Festival was off from 19 to 21 June 2026.
    expect(completed.owed).toContain('assessment-opinion 2026-06-23 open');
  });
  it('owes no opinion while it waits, but one for which it waited too late', () => {
    const opinion = (...orders: readonly Order[]): readonly string[] =>
      assessed(...orders).owed.filter((line) => line.startsWith('assessment-opinion'));
    const late = { ...MISSING, missingOn: '2026-06-16' };
    const completed = { type: 'CompleteMaterials', completedOn: '2026-06-22' };
    const submitted = { type: 'SubmitAssessment', submittedOn: '2026-06-24', opinion: 'suitable' };
    expect(opinion(MISSING)).toEqual([]);
    expect(opinion({ ...MISSING, missingOn: '2026-06-15' })).toEqual([]);
    expect(opinion(late)).toEqual(['assessment-opinion 2026-06-15 open']);
    expect(opinion(late, completed)).toEqual(['assessment-opinion 2026-06-15 open']);
    expect(opinion(MISSING, submitted)).toEqual(['assessment-opinion 2026-06-15 2026-06-24']);
    expect(opinion(MISSING, completed, submitted)).toEqual(['assessment-opinion 2026-07-06 2026-06-24']);
  });
  it('that cannot be done is explained within three working days and returned within five', () => {
    expect(assessed(IMPOSSIBLE).owed).toEqual(
      expect.arrayContaining(['assessment-impossible 2026-06-12 open', 'assessment-return 2026-06-16 open']),
    );
    const returned = assessed(IMPOSSIBLE, { type: 'ReturnAssessment', returnedOn: '2026-06-12' });
    expect(returned.owed).toEqual(
      expect.arrayContaining([
        'assessment-impossible 2026-06-12 2026-06-12',
        'assessment-return 2026-06-16 2026-06-12',
        'assessment-opinion 2026-06-15 lapsed 2026-06-12',
      ]),
    );
  });
  it('goes step by step, once, and ends with its return', () => {
    const submit = { type: 'SubmitAssessment', submittedOn: '2026-06-15', opinion: 'suitable' };
    const back = { type: 'ReturnAssessment', returnedOn: '2026-06-12' };
    expect(assessed({ type: 'AskForMaterials', askedOn: '2026-06-04' }).refused).toEqual(['step-order']);
    expect(assessed(back).refused).toEqual(['step-order']);
    expect(assessed(MISSING, MISSING).refused).toEqual(['already-done']);
    expect(assessed({ ...MISSING, missingOn: '2026-05-31' }).refused).toEqual(['date-order']);
    expect(assessed({ ...MISSING, missingOn: '2026-07-01' }).refused).toEqual(['future-date']);
    expect(assessed(IMPOSSIBLE, back, submit).refused).toEqual(['already-done']);
  });
});

describe('somebody who does not arrive at the new place (办法31)', () => {
  it('is told to the old one at once', () => {
    const orders = [
      {
        type: 'ReceiveConsultation',
        incomingNumber: '迁入1号',
        name: '张三',
        sex: 'male',
        idNumber: '500000199406214594',
        address: '酉阳县麻旺镇',
        fromPlace: '秀山县',
        consultationReceivedOn: '2026-06-01',
      },
      { type: 'SendReply', replySentOn: '2026-06-03', reply: 'agree' },
      { type: 'FindNonArrival', missedOn: '2026-06-20' },
    ];
    const missed = life('incoming-transfer', '2026-06-30', ...orders);
    expect(missed.owed).toContain('non-arrival-notice 2026-06-20 open');
    const told = { type: 'TellNonArrival', nonArrivalToldOn: '2026-06-20' };
    const after = life('incoming-transfer', '2026-06-30', ...orders, told);
    expect(after.owed).toContain('non-arrival-notice 2026-06-20 2026-06-20');
  });
});

describe('steps of a case that are told by a day', () => {
  const ENROL = {
    type: 'Enrol',
    fileNumber: '麻司矫字〔2026〕001号',
    name: '张三',
    sex: 'male',
    idNumber: '500000199406214594',
    address: '酉阳县麻旺镇',
    offence: '危险驾驶罪',
    category: 'temporary_release',
    decisionOrgan: '重庆市监狱管理局',
    origin: 'new',
    effectiveOn: '2026-03-02',
    documentsReceivedOn: '2026-03-02',
    reportedInOn: '2026-03-03',
    enrolledOn: '2026-03-03',
    termStart: '2026-03-02',
    termEnd: '2026-07-01',
    level: 'ordinary',
    keyRegime: false,
  };
  const step = (type: string, on: string, more: object = {}) => ({
    type: 'TakeStep',
    step: type,
    on,
    ...more,
  });
  const owed = (...orders: readonly Order[]) => life('correction', '2026-06-30', ENROL, ...orders);

  it('a corrective opinion is answered by the day that its letter sets, else within fifteen days', () => {
    const given = (more: object) =>
      owed(step('CorrectiveOpinionGiven', '2026-05-06', { ref: '纠1', note: '未告知', ...more }));
    expect(given({}).owed).toContain('opinion-answer 2026-05-21 open');
    expect(given({ until: '2026-05-16' }).owed).toContain('opinion-answer 2026-05-16 open');
  });
  it('the end of a temporary release is written of thirty days ahead', () => {
    expect(owed().owed).toContain('temporary-release-expiry-notice 2026-06-01 open');
    const sent = owed(step('ExpiryNoticeSent', '2026-05-29'));
    expect(sent.owed).toContain('temporary-release-expiry-notice 2026-06-01 2026-05-29');
  });
  it('a coercive measure is told within a day, administrative detention within three', () => {
    const detained = (kind: string) =>
      owed(step('SubjectDetained', '2026-05-06', { ref: '拘1', kind, at: '2026-05-06T10:00' })).owed;
    expect(detained('criminal_detention')).toContain('custody-notice-hours 2026-05-07 open');
    expect(detained('administrative_detention').join()).not.toContain('custody-notice-hours');
    expect(detained('administrative_detention')).toContain('custody-notice 2026-05-09 open');
  });
  it('a deportation is prepared two months ahead, and unknown nationality when he is taken on the books', () => {
    const ordered = (kind: string) => owed(step('DeportationOrdered', '2026-03-03', { kind })).owed;
    expect(ordered('known')).toContain('deportation-papers 2026-05-01 open');
    expect(ordered('known').join()).not.toContain('deportation-nationality');
    expect(ordered('unknown')).toContain('deportation-nationality 2026-03-03 open');
  });
  it('the police are told in writing only after a full search, the procuratorate at once', () => {
    const lost = { type: 'ReportLostContact', lostOn: '2026-05-06' };
    const ref = 'lost/2026-05-06';
    expect(owed(lost).owed).toEqual(
      expect.arrayContaining(['search 2026-05-06 open', 'search-procuratorate-notice 2026-05-06 open']),
    );
    const early = owed(lost, step('PoliceTold', '2026-05-06', { ref, note: '协查函1号' }));
    expect(early.refused).toEqual(['step-order']);
    const found = owed(lost, { type: 'RegainContact', regainedOn: '2026-05-06' }).owed;
    expect(found).toContain('search-procuratorate-notice 2026-05-06 open');
    const searched = owed(
      lost,
      step('SearchMade', '2026-05-06', { ref, note: '走访亲属' }),
      step('SearchWithoutResult', '2026-05-07', { ref }),
    ).owed;
    expect(searched).toContain('search 2026-05-06 2026-05-06');
    expect(searched).toContain('search-police-notice 2026-05-08 open');
  });
});
