import { AGGREGATES, fold, type CorrectionCase, type CorrectionEvent } from '../libs/casework/src/index.js';
import { broke, file as fileOf, position } from '../libs/casework/testing/acts.js';
import { as, COUNTY } from '../libs/casework/testing/deciding.js';
import { enrolled, given, PARTICULARS, told } from '../libs/casework/testing/given.js';
import { ladderOf, obligationsOf } from '../libs/obligations/src/index.js';
import {
  addMonths,
  largestTwoMonthTotal,
  lowestLeaveAuthority,
  inclusiveDays,
  NATIONAL_LAW,
  ORGAN,
  termFaults,
  wordOf,
  type ToldTerm,
} from '../libs/statute/src/index.js';

/** Cases of counting whose right day is known, through the product and not through its helpers alone. */
type Facts = readonly { readonly type: string; readonly data: unknown }[];

function owed(aggregate: 'correction' | 'assessment', facts: Facts, code: string): string | undefined {
  const { [aggregate]: of } = AGGREGATES;
  const state = fold(of as never, facts as never);
  const milestones = of.milestones(state as never);
  const all = obligationsOf(NATIONAL_LAW.rulesOf(''), milestones, null, NATIONAL_LAW.calendar);
  return all.find(({ rule }) => rule.code === code)?.dueOn;
}
const registered = (more: object) => [told('CaseRegistered', { ...PARTICULARS, ...more })];
const commissioned = (fastTrack: boolean) => [
  { type: 'AssessmentCommissioned', data: { receivedOn: '2023-04-27', fastTrack } },
];
const EFFECTIVE = registered({ effectiveOn: '2023-01-13' });
const MOVED = [
  ...enrolled(),
  told('TransferApplied', { transferId: 'T1', appliedOn: '2023-05-01', destination: '黔江区' }),
  told('TransferDecided', { transferId: 'T1', decidedOn: '2023-05-31', decision: 'granted' }),
  told('TransferDecisionDelivered', { on: '2023-06-01', ref: 'T1' }),
];
const ENDING = enrolled({ termStart: '2023-03-10', termEnd: '2024-03-09' });

describe('last days', () => {
  it.each<[string, 'correction' | 'assessment', Facts, string, string]>([
    ['notice of a judgment, 5 days', 'correction', EFFECTIVE, 'decision-notice', '2023-01-18'],
    [
      'its documents, 10 days over the Spring Festival',
      'correction',
      EFFECTIVE,
      'decision-documents',
      '2023-01-28',
    ],
    ['reporting in, 10 days over the Spring Festival', 'correction', EFFECTIVE, 'report-in', '2023-01-28'],
    [
      'an assessment, 10 working days over Labour Day',
      'assessment',
      commissioned(false),
      'assessment-opinion',
      '2023-05-15',
    ],
    ['the same, fast track', 'assessment', commissioned(true), 'assessment-opinion', '2023-05-08'],
    [
      'reporting at the new place, 7 days from the decision',
      'correction',
      MOVED,
      'transfer-report-in',
      '2023-06-08',
    ],
    ['the appraisal, 30 days before the end', 'correction', ENDING, 'final-appraisal', '2024-02-08'],
    ['the personal summary, 30 days before the end', 'correction', ENDING, 'personal-summary', '2024-02-08'],
    ['the release, on the day though it is a Saturday', 'correction', ENDING, 'release', '2024-03-09'],
  ])('%s', (_what, aggregate, facts, code, day) => {
    expect(owed(aggregate, facts, code)).toBe(day);
  });

  it('one month from 31 January', () => expect(addMonths('2023-01-31', 1)).toBe('2023-02-28'));
});

describe('terms', () => {
  const term = (effectiveOn: string, originalSentence: string, termEnd: string): readonly string[] =>
    termFaults({
      category: 'control',
      decisionOrgan: '酉阳县人民法院',
      effectiveOn,
      termStart: effectiveOn,
      termEnd,
      originalSentence,
      offence: '盗窃罪',
    } satisfies ToldTerm).map(({ code }) => code);
  it.each([
    ['2023-03-10', '1年', '2024-03-09'],
    ['2024-02-29', '1年', '2025-02-27'],
    ['2023-08-31', '6个月', '2024-02-28'],
  ])('from %s, %s: until %s', (effectiveOn, sentence, termEnd) => {
    expect(term(effectiveOn, sentence, termEnd)).toEqual([]);
    expect(term(effectiveOn, sentence, addMonths(termEnd, 1))).toEqual(['term-end']);
  });

  it.each([
    ['2023-08-09', true],
    ['2023-08-10', false],
  ])('positioning ordered on 2023-05-10 until %s: %s', (until, allowed) => {
    const order = position('ban_broken', { on: '2023-05-10', until, documentNumber: '定1号' });
    const broken = { ...broke('ban'), data: { on: '2023-05-01', kind: 'ban', gravity: 'grave' } };
    const tried = given(...fileOf(), broken as CorrectionEvent).when(order, '2023-06-15', as(COUNTY));
    if (allowed) tried.then('MonitoringOrdered');
    else tried.refusedFor('too-long');
  });
});

describe('who grants a leave', () => {
  it.each([
    ['2023-04-07', '司法所'],
    ['2023-04-08', '县级社区矫正机构'],
    ['2023-04-30', '县级社区矫正机构'],
    ['2023-05-01', '市级社区矫正机构'],
  ])('from 2023-04-01 to %s: %s', (end, organ) => {
    const lowest = lowestLeaveAuthority(inclusiveDays('2023-04-01', end), '2023-04-01');
    expect(lowest && wordOf(ORGAN, lowest)).toBe(organ);
  });

  it('twelve days after twenty are thirty-two within two months, which the municipal institution grants', () => {
    const leave = { start: '2023-04-20', end: '2023-05-01' };
    expect(largestTwoMonthTotal(leave, [{ start: '2023-03-05', end: '2023-03-24' }])).toBe(32);
    const out = (leaveId: string, startOn: string, dueOn: string) => ({
      leaveId,
      startOn,
      dueOn,
      reason: 'medical' as const,
      destination: '重庆市',
    });
    const history = [
      ...enrolled(),
      told('LeaveGranted', {
        ...out('L1', '2023-03-05', '2023-03-24'),
        grantedOn: '2023-03-01',
        authority: 'county_institution',
      }),
      told('LeaveReturned', { leaveId: 'L1', returnedOn: '2023-03-24' }),
      told('LeaveRequested', { ...out('L2', '2023-04-20', '2023-05-01'), appliedOn: '2023-04-10' }),
    ];
    const grant = (authority: 'county_institution' | 'municipal_institution') =>
      given(...history).when(
        { type: 'GrantLeave', leaveId: 'L2', authority, grantedOn: '2023-04-12' },
        '2023-04-12',
      );
    grant('county_institution').refusedFor('leave-cumulative');
    grant('municipal_institution').then('LeaveGranted');
  });
});

describe('what a time away supports', () => {
  const supported = (facts: Facts, today: string): string[] => {
    const { correction } = AGGREGATES;
    const state = fold(correction, facts as never);
    const due = obligationsOf(
      NATIONAL_LAW.rulesOf(''),
      correction.milestones(state),
      correction.closedOn(state),
      NATIONAL_LAW.calendar,
    );
    return [...new Set(ladderOf(state as CorrectionCase, due, today).proposals.map((one) => one.sanction))];
  };
  const late = (returnedOn: string): Facts => [
    ...enrolled(),
    told('LeaveGranted', {
      leaveId: 'L1',
      reason: 'medical',
      destination: '重庆市',
      authority: 'judicial_office',
      grantedOn: '2023-06-02',
      startOn: '2023-06-05',
      dueOn: '2023-06-10',
    }),
    told('LeaveReturned', { leaveId: 'L1', returnedOn }),
  ];
  const reported = (reportedInOn: string, more: object = {}): Facts => [
    ...registered({ effectiveOn: '2023-01-13', ...more }),
    told('SubjectReportedIn', { reportedInOn }),
    told('SubjectEnrolled', { enrolledOn: reportedInOn, level: 'ordinary', keyRegime: false }),
  ];

  it.each<[string, Facts, readonly string[]]>([
    ['back ten days late', late('2023-06-20'), ['reprimand']],
    ['back eleven days late', late('2023-06-21'), ['warning']],
    ['due on 28 January, here on 28 February', reported('2023-02-28'), ['warning']],
    ['due on 28 January, here on 1 March', reported('2023-03-01'), ['warning', 'revoke_suspension_proposal']],
    [
      'released for a time and brought by the prison on 1 March: nothing on him',
      reported('2023-03-01', { category: 'temporary_release', decisionOrgan: '重庆市监狱管理局' }),
      [],
    ],
    [
      'the same, by the police of a detention centre',
      reported('2023-04-20', { category: 'temporary_release', decisionOrgan: '重庆市公安局' }),
      [],
    ],
    [
      'the same, upon a decision of the court',
      reported('2023-02-20', { category: 'temporary_release', decisionOrgan: '酉阳县人民法院' }),
      [],
    ],
    ['moved here: he had reported in before', reported('2023-04-20', { origin: 'transfer_in' }), []],
  ])('%s', (_what, facts, expected) => {
    expect(supported(facts, '2023-06-22')).toEqual(expected);
  });
});
