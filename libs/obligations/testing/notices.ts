import { AT_ONCE, FIVE_DAYS, line, on, withFacts, type Facts, type Line } from './line.js';

/** One working day: 29 September to 6 October 2023 and 1 to 7 October 2026 were off, 7 October 2023 was worked. */
const ONE_WORKING_DAY = [
  ['2023-06-05', '2023-06-06'],
  ['2023-09-28', '2023-10-07'],
] as const;
const ONE_WORKING_DAY_2026 = [
  ['2026-06-01', '2026-06-02'],
  ['2026-09-30', '2026-10-08'],
] as const;
const THREE_WORKING_DAYS_2026 = [
  ['2026-06-01', '2026-06-04'],
  ['2026-09-29', '2026-10-09'],
] as const;
/** 10 October 2026, a Saturday, is worked. */
const FIVE_WORKING_DAYS_2026 = [
  ['2026-06-01', '2026-06-08'],
  ['2026-09-28', '2026-10-10'],
] as const;
const AT_ONCE_2026 = [
  ['2026-06-01', '2026-06-01'],
  ['2026-10-01', '2026-10-01'],
] as const;
const TEN_DAYS = [
  ['2023-01-13', '2023-01-28'],
  ['2023-09-20', '2023-10-07'],
] as const;
const FOR_TIME = { category: 'temporary_release' } as const;
const MISSED = { code: 'report-in', stillOwed: true } as const;
const breached = (done: string, rule: string, facts: Facts): Line =>
  line(rule, 'obligation-breached', done, ...withFacts(AT_ONCE_2026, facts));

/** Of the duties of telling somebody: what opens them, what discharges them, and the last days, found by hand. */
export const NOTICES: readonly Line[] = [
  line('assessment-notice', 'commission-received', 'commission-told', ...ONE_WORKING_DAY),
  line('assessment-materials', 'materials-found-missing', 'materials-asked', ...THREE_WORKING_DAYS_2026),
  line(
    'assessment-impossible',
    'assessment-found-impossible',
    'assessment-impossible-told',
    ...THREE_WORKING_DAYS_2026,
  ),
  line('assessment-return', 'assessment-found-impossible', 'assessment-returned', ...FIVE_WORKING_DAYS_2026),
  ...['court', 'prison', 'police'].map((decidedBy) =>
    line('delivery', 'delivery-due', 'reported-in', ...withFacts(TEN_DAYS, { decidedBy })),
  ),
  line('missing-documents-notice', 'documents-found-missing', 'documents-missing-told', ...AT_ONCE),
  line('documents-forward', 'decided-elsewhere', 'documents-forwarded', ...ONE_WORKING_DAY),
  line('responsibility-letter', 'group-formed', 'responsibility-signed', ...AT_ONCE),
  line('search-procuratorate-notice', 'contact-lost', 'procuratorate-told', ...AT_ONCE_2026),
  breached('procuratorate-told', 'search-procuratorate-notice', MISSED),
  breached('decision-organ-told', 'missed-intake-notice', MISSED),
  breached('search-made', 'search', { ...MISSED, code: 'delivery' }),
  line('search-police-notice', 'search-failed', 'police-told', ...ONE_WORKING_DAY_2026),
  line(
    'leave-procuratorate-notice',
    'leave-granted',
    'leave-reported',
    ...withFacts(ONE_WORKING_DAY, { authority: 'municipal_institution' }),
  ),
  line('monitoring-notice', 'monitoring-ordered', 'monitoring-told', ...AT_ONCE),
  line(
    'medical-review-check',
    'review-begun',
    'review-examined',
    ['2023-06-05', '2023-09-05'],
    ['2023-07-01', '2023-10-01'],
  ),
  line('interval-notice', 'interval-extended', 'interval-told', ...ONE_WORKING_DAY),
  line(
    'custody-notice-hours',
    'detained',
    'detention-notified',
    ['2023-06-05', '2023-06-06', { ...FOR_TIME, coercive: true, at: '2023-06-05T10:30' }],
    ['2023-09-29', '2023-09-30', { ...FOR_TIME, coercive: true, at: '2023-09-29T09:00' }],
  ),
  line(
    'recall-papers',
    'recall-papers-asked',
    'recall-papers-completed',
    ['2023-07-03', '2023-07-24'],
    ['2023-09-13', '2023-10-10'],
  ),
  line('non-arrival-notice', 'arrival-missed', 'old-place-told', ...AT_ONCE),
  line(
    'new-crime-notice',
    'new-crime-judged',
    'new-crime-notified',
    ['2026-06-01', '2026-06-11'],
    ['2026-09-24', '2026-10-08'],
  ),
  line(
    'temporary-release-expiry-notice',
    'enrolled',
    'expiry-notified',
    ['2025-03-12', '2026-06-10', { ...FOR_TIME, termEnd: '2026-07-10' }],
    ['2025-03-12', '2026-10-03', { ...FOR_TIME, termEnd: '2026-11-02' }],
  ),
  line(
    'temporary-release-expiry-notice',
    'enrolled',
    'expiry-notified',
    on('termEnd', '2023-08-09', FOR_TIME),
    on('termEnd', '2023-10-02', FOR_TIME),
  ),
  line(
    'personal-summary',
    'enrolled',
    'summary-made',
    ['2023-03-12', '2024-02-08', { termEnd: '2024-03-09' }],
    ['2023-03-12', '2023-10-03', { termEnd: '2023-11-02' }],
  ),
  line(
    'deportation-papers',
    'deportation-ordered',
    'deportation-papers-sent',
    ['2026-03-12', '2026-05-10', { termEnd: '2026-07-10', kind: 'known' }],
    ['2026-03-12', '2026-10-01', { termEnd: '2026-12-01', kind: 'known' }],
  ),
  line(
    'deportation-nationality',
    'deportation-ordered',
    'nationality-reported',
    on('papersBy', '2026-06-20', { kind: 'unknown' }, '2026-03-12'),
    on('papersBy', '2026-10-01', { kind: 'unknown' }, '2026-03-12'),
  ),
  line('release-notice', 'released', 'organ-told-of-release', ...AT_ONCE),
  line('release-copies', 'released', 'release-copied', ...AT_ONCE),
  line('release-certificate', 'released', 'certificate-handed-over', ...AT_ONCE),
  line('resettlement-rules', 'released', 'resettlement-rules-told', ...AT_ONCE_2026),
  line(
    'resettlement-handover',
    'released',
    'handed-over',
    ...withFacts(AT_ONCE_2026, { category: 'parole' }),
  ),
  line('death-notice', 'death-learned', 'death-notified', ...withFacts(FIVE_DAYS, FOR_TIME)),
  line(
    'death-notice',
    'death-learned',
    'death-notified',
    ...withFacts(ONE_WORKING_DAY, { category: 'parole' }),
  ),
];

/** Of minors, sealed records, the exit restriction, the time bar of penalties, and the prison of a new place. */
export const PROTECTION: readonly Line[] = [
  line('guardian-notice', 'minor-proceeding', 'guardian-called', ...AT_ONCE),
  line(
    'sealed-query-answer',
    'sealed-query-received',
    'sealed-query-answered',
    ['2023-06-05', '2023-06-08'],
    ['2023-09-27', '2023-10-08'],
  ),
  line('exit-restriction', 'exit-restriction-missing', 'exit-restriction-made', ...AT_ONCE_2026),
  line(
    'penalty-time-bar',
    'penalty-possible',
    'penalty-settled',
    ['2026-01-01', '2026-07-01'],
    // The last day is in the National Day holiday, and stays there.
    ['2026-04-02', '2026-10-02'],
  ),
  line('incoming-prison-notice', 'prison-file-received', 'prison-file-told', ...FIVE_DAYS),
];

/** Of what the measures of 2012 said otherwise. */
export const EARLIER: readonly Line[] = [
  line(
    'leave-return',
    'leave-granted',
    'leave-returned',
    on('dueOn', '2019-06-09', {}, '2019-03-12'),
    on('dueOn', '2019-10-01', {}, '2019-03-12'),
  ),
  line(
    'transfer-report-in',
    'arrival-due',
    'arrival-registered',
    ['2019-05-06', '2019-05-13'],
    ['2019-09-25', '2019-10-08'],
  ),
  line(
    'final-appraisal',
    'enrolled',
    'appraisal-made',
    ['2018-03-12', '2019-02-08', { termEnd: '2019-03-10', endKind: 'term_served' }],
    ['2018-03-12', '2019-10-03', { termEnd: '2019-11-02', endKind: 'term_served' }],
  ),
  line(
    'release',
    'enrolled',
    'released',
    on('termEnd', '2019-06-20', {}, '2018-03-12'),
    on('termEnd', '2019-10-01', {}, '2018-03-12'),
  ),
  line(
    'revocation-ruling',
    'revocation-proposed',
    'proposal-ruled',
    ['2019-05-06', '2019-06-06'],
    ['2019-09-01', '2019-10-08'],
  ),
];
