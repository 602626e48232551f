import type { MilestoneReached } from '#casework';
import { addDays, NATIONAL_LAW, OBLIGATION_RULES, stateCouncilCalendar, type ObligationRule } from '#statute';
import { isIrregular, isLate, isOverdueOn, obligationsOf, type Obligation } from './index.js';

type Facts = NonNullable<MilestoneReached['facts']>;
/** Opened on a day with these facts, due on another. */
type Case = readonly [openedOn: string, dueOn: string, facts?: Facts];

interface Line {
  readonly rule: string;
  readonly opens: string;
  readonly done: string;
  /** An ordinary case, and one over a holiday to which the first is re-dated by a correction. */
  readonly cases: readonly [Case, Case];
}

const line = (rule: string, opens: string, done: string, first: Case, second: Case): Line => ({
  rule,
  opens,
  done,
  cases: [first, second],
});
const NEW = { origin: 'new' };
/** Five days: 2023-06-05 is a Monday; 29 September to 6 October 2023 were off, the 7th and 8th worked. */
const FIVE_DAYS = [
  ['2023-06-05', '2023-06-12'],
  ['2023-09-26', '2023-10-07'],
] as const;
const THREE_DAYS = [
  ['2023-06-05', '2023-06-08'],
  ['2023-09-27', '2023-10-07'],
] as const;
const THREE_WORKING_DAYS_2019 = [
  ['2019-05-06', '2019-05-09'],
  ['2019-09-30', '2019-10-10'],
] as const;
const AT_ONCE = [
  ['2023-06-05', '2023-06-05'],
  ['2023-10-01', '2023-10-01'],
] as const;
const on = (date: string, due: string, facts: Facts = {}, opened = '2023-03-12'): Case => [
  opened,
  due,
  { ...facts, [date]: due },
];
const withFacts = (cases: readonly [Case, Case], facts: Facts): [Case, Case] => [
  [cases[0][0], cases[0][1], facts],
  [cases[1][0], cases[1][1], facts],
];

/** One line a rule: what opens it, what discharges it, and the last days, found by hand in the calendar. */
const TABLE: readonly Line[] = [
  line(
    'decision-notice',
    'judgment-effective',
    'notice-received',
    ['2023-01-13', '2023-01-18', NEW],
    ['2023-09-25', '2023-10-07', NEW],
  ),
  line(
    'decision-documents',
    'judgment-effective',
    'documents-received',
    ['2023-01-13', '2023-01-28', NEW],
    ['2023-09-20', '2023-10-07', NEW],
  ),
  line(
    'decision-documents',
    'judgment-effective',
    'documents-received',
    ...withFacts(THREE_WORKING_DAYS_2019, NEW),
  ),
  line('documents-receipt', 'documents-received', 'receipt-sent', ...FIVE_DAYS),
  line('documents-receipt', 'documents-received', 'receipt-sent', ...THREE_WORKING_DAYS_2019),
  line('missing-documents', 'documents-found-missing', 'documents-completed', ...FIVE_DAYS),
  line(
    'report-in',
    'judgment-effective',
    'reported-in',
    ['2023-01-13', '2023-01-28', NEW],
    ['2023-09-20', '2023-10-07', NEW],
  ),
  line(
    'report-in',
    'judgment-effective',
    'reported-in',
    ['2019-05-06', '2019-05-16', NEW],
    ['2019-09-25', '2019-10-08', NEW],
  ),
  line(
    'office-report-in',
    'reported-in',
    'enrolled',
    ['2019-05-06', '2019-05-09'],
    ['2019-09-29', '2019-10-08'],
  ),
  line('intake', 'reported-in', 'enrolled', ...THREE_DAYS),
  line('group-formed', 'intake-declared', 'group-formed', ...FIVE_DAYS),
  line(
    'plan-made',
    'intake-declared',
    'plan-made',
    ['2023-06-05', '2023-07-05'],
    ['2023-09-01', '2023-10-07'],
  ),
  line(
    'assessment-opinion',
    'assessment-commissioned',
    'assessment-submitted',
    ['2023-04-27', '2023-05-15', { fastTrack: false }],
    ['2023-09-20', '2023-10-10', { fastTrack: false }],
  ),
  line(
    'assessment-opinion',
    'assessment-commissioned',
    'assessment-submitted',
    ['2023-04-27', '2023-05-08', { fastTrack: true }],
    ['2023-09-26', '2023-10-09', { fastTrack: true }],
  ),
  line(
    'regular-report',
    'reporting-begun',
    'regular-report',
    ['2023-06-05', '2023-06-11', { level: 'strict' }],
    ['2023-09-29', '2023-10-01', { level: 'strict' }],
  ),
  line(
    'regular-report',
    'reporting-begun',
    'regular-report',
    ['2023-06-05', '2023-06-30', { level: 'ordinary' }],
    ['2023-09-29', '2023-09-30', { level: 'ordinary' }],
  ),
  line(
    'health-report',
    'health-reporting-begun',
    'health-report',
    ['2023-06-05', '2023-06-30'],
    ['2023-09-29', '2023-09-30'],
  ),
  line(
    'medical-review',
    'review-begun',
    'medical-review',
    ['2023-06-05', '2023-09-05'],
    ['2023-07-01', '2023-10-01'],
  ),
  line(
    'monitoring-expiry',
    'monitoring-set',
    'monitoring-settled',
    on('until', '2023-08-09'),
    on('until', '2023-10-02'),
  ),
  line(
    'travel-permit-expiry',
    'permit-granted',
    'permit-ended',
    on('until', '2023-08-09'),
    on('until', '2023-10-02'),
  ),
  line(
    'leave-return',
    'leave-granted',
    'leave-returned',
    on('dueOn', '2023-06-09'),
    on('dueOn', '2023-10-01'),
  ),
  line(
    'leave-filing',
    'leave-granted',
    'leave-filed',
    ...withFacts(THREE_DAYS, { authority: 'judicial_office' }),
  ),
  line('search', 'contact-lost', 'contact-regained', ...AT_ONCE),
  line('search', 'leave-not-returned', 'organs-told', ...AT_ONCE),
  line(
    'search',
    'obligation-breached',
    'leave-returned',
    ...withFacts(AT_ONCE, { code: 'leave-return', stillOwed: true }),
  ),
  line('custody-notice', 'detained', 'detention-notified', ...THREE_DAYS),
  line(
    'arrest-decision',
    'arrest-requested',
    'arrest-decided',
    ['2023-06-05', '2023-06-07', { at: '2023-06-05T10:30' }],
    ['2023-09-29', '2023-10-01', { at: '2023-09-29T09:00' }],
  ),
  ...[
    ['revocation-ruling', 'revocation-proposed'],
    ['recall-decision', 'recall-proposed'],
    ['reduction-ruling', 'reduction-proposed'],
  ].map(([rule, opens]) =>
    line(
      rule as string,
      opens as string,
      'proposal-ruled',
      ['2023-06-05', '2023-07-05'],
      ['2023-09-01', '2023-10-07'],
    ),
  ),
  line('transfer-consult', 'transfer-applied', 'consultation-sent', ...FIVE_DAYS),
  line('transfer-refusal-notice', 'transfer-refused', 'refusal-told', ...FIVE_DAYS),
  line('transfer-file', 'transfer-granted', 'file-handed-over', ...FIVE_DAYS),
  line('transfer-file', 'transfer-granted', 'file-handed-over', ...THREE_WORKING_DAYS_2019),
  line(
    'transfer-report-in',
    'arrival-due',
    'arrival-registered',
    ['2023-06-01', '2023-06-08'],
    ['2023-09-25', '2023-10-07'],
  ),
  line('transfer-reply', 'consultation-received', 'reply-sent', ...FIVE_DAYS),
  line('transfer-receipt', 'incoming-file-received', 'incoming-receipt-sent', ...FIVE_DAYS),
  line(
    'final-appraisal',
    'enrolled',
    'appraisal-made',
    ['2023-03-12', '2024-02-08', { termEnd: '2024-03-09', endKind: 'term_served' }],
    ['2023-03-12', '2023-10-03', { termEnd: '2023-11-02', endKind: 'term_served' }],
  ),
  line('release', 'enrolled', 'released', on('termEnd', '2023-06-20'), on('termEnd', '2023-10-01')),
  line('resettlement-handover', 'released', 'handed-over', ...AT_ONCE),
  line('minor-seal', 'minor-case-ended', 'record-sealed', ...THREE_DAYS),
  line(
    'opinion-answer',
    'opinion-given',
    'opinion-answered',
    ['2023-06-01', '2023-06-16'],
    ['2023-09-16', '2023-10-07'],
  ),
  line(
    'prison-notice',
    'release-known',
    'prison-notice-received',
    ['2023-03-12', '2023-06-15', { releasedOn: '2023-07-15' }],
    ['2023-03-12', '2023-10-03', { releasedOn: '2023-11-02' }],
  ),
  line(
    'mandatory-pickup',
    'released-person-due',
    'picked-up',
    on('on', '2023-06-05', { mandatoryPickup: true }, '2023-06-05'),
    on('on', '2023-10-01', { mandatoryPickup: true }, '2023-10-01'),
  ),
  line(
    'resettlement-group',
    'resettlement-opened',
    'resettlement-group-formed',
    ['2023-06-01', '2023-06-12'],
    ['2023-09-20', '2023-10-07'],
  ),
  line(
    'resettlement-end',
    'resettlement-opened',
    'resettlement-closed',
    on('helpUntil', '2026-06-04'),
    on('helpUntil', '2026-10-01'),
  ),
  line(
    'family-aid-check',
    'aid-applied',
    'aid-checked',
    ['2023-06-01', '2023-06-25'],
    ['2023-09-13', '2023-10-10'],
  ),
  line(
    'family-aid-confirm',
    'aid-checked',
    'aid-confirmed',
    ['2023-06-01', '2023-06-25', { passed: true }],
    ['2023-09-13', '2023-10-10', { passed: true }],
  ),
];

const at = (milestone: string, day: string, facts?: Facts): MilestoneReached =>
  ({ milestone, on: day, ref: 'case', ...(facts ? { facts } : {}) }) as MilestoneReached;

const judge = ({ rule }: Line, milestones: MilestoneReached[], closedOn: string | null = null): Obligation =>
  obligationsOf(NATIONAL_LAW.rulesOf(''), milestones, closedOn, stateCouncilCalendar).find(
    (found) => found.rule.code === rule,
  ) as Obligation;

describe.each(TABLE)('$rule opened by $opens, $cases.0.0', (row) => {
  const { opens, done, cases } = row;
  const [[openedOn, due, facts], [movedTo, dueOverHoliday, otherFacts]] = cases;
  const opened = at(opens, openedOn, facts);

  it(`is due on ${due}, and over a holiday on ${dueOverHoliday}`, () => {
    expect(judge(row, [opened]).dueOn).toBe(due);
    expect(judge(row, [at(opens, movedTo, otherFacts)]).dueOn).toBe(dueOverHoliday);
  });

  it('is met on time the day before, and exactly on the last day', () => {
    const early = addDays(due, -1) < openedOn ? due : addDays(due, -1);
    for (const day of [early, due]) {
      const met = judge(row, [opened, at(done, day)]);
      expect(met).toMatchObject({ doneOn: day, lapsedOn: null });
      expect([isLate(met), isIrregular(met, '2027-01-01')]).toEqual([false, false]);
    }
  });

  it('is late a day later, and overdue in between', () => {
    const late = judge(row, [opened, at(done, addDays(due, 2))]);
    const overdue = [due, addDays(due, 1), addDays(due, 2)].map((day) => isOverdueOn(late, day));
    expect(overdue).toEqual([false, true, false]);
    expect(isLate(judge(row, [opened, at(done, addDays(due, 1))]))).toBe(true);
    expect(isIrregular(late, '2027-01-01')).toBe(late.rule.irregular !== 'never');
  });

  it('missed, it stays overdue until it is met, unless it ends by itself', () => {
    const missed = judge(row, [opened]);
    expect(isOverdueOn(missed, addDays(due, 1))).toBe(missed.rule.expires !== true);
  });

  it('moves when what it hangs on is extended or corrected', () => {
    const moved = judge(row, [at(opens, movedTo, otherFacts), at(done, dueOverHoliday)]);
    expect([moved.dueOn, isLate(moved)]).toEqual([dueOverHoliday, false]);
  });

  it('lapses with the case, unless the ending itself opened it', () => {
    const closedOn = addDays(openedOn, 1) > due ? due : addDays(openedOn, 1);
    const lapsed = judge(row, [opened], closedOn);
    expect(lapsed.lapsedOn).toBe(lapsed.rule.outlivesCase ? null : closedOn);
    expect(isOverdueOn(lapsed, '2027-01-01')).toBe(lapsed.rule.outlivesCase === true);
  });
});

describe('the table test', () => {
  it('has a line for every rule', () => {
    const key = ({ code, opens, force, onlyIf }: ObligationRule) =>
      `${code} ${opens} ${force.from} ${JSON.stringify(onlyIf ?? {})}`;
    const tested = TABLE.map((row) => {
      const [openedOn, , facts] = row.cases[0];
      const found = judge(row, [at(row.opens, openedOn, facts)]);
      return found ? key(found.rule) : `${row.rule} has no obligation`;
    });
    expect(new Set(tested)).toEqual(new Set(OBLIGATION_RULES.map(key)));
  });
});
