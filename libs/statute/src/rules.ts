import type { Day } from './day.js';
import type { Party, Term } from './terms.js';

/** Things that happen in a case and that a deadline can start from or be met by. */
export type Milestone =
  | 'judgment-effective'
  | 'documents-received'
  | 'reported-in'
  | 'enrolled'
  | 'intake-declared'
  | 'group-formed'
  | 'plan-made'
  | 'leave-granted'
  | 'leave-returned'
  | 'transfer-applied'
  | 'consultation-sent'
  | 'transfer-decided'
  | 'transfer-granted'
  | 'file-handed-over'
  | 'arrival-registered'
  | 'appraisal-made'
  | 'released'
  | 'handed-over'
  | 'assessment-commissioned'
  | 'assessment-submitted'
  | 'released-person-due'
  | 'picked-up'
  | 'resettlement-opened'
  | 'resettlement-group-formed';

/**
 * How the last day is found. `after-opening`: so many days or working days after the opening day, which
 * is not itself counted; `rolls` moves a last day that is a day off to the next working day (刑诉法105).
 * `on-date` / `before-date`: a date that the opening milestone carries, or so many days before it.
 */
export type DueRule =
  | {
      readonly kind: 'after-opening';
      readonly count: number;
      readonly unit: 'day' | 'working-day';
      readonly rolls: boolean;
      readonly agreed?: string;
    }
  | { readonly kind: 'on-date'; readonly date: string }
  | { readonly kind: 'before-date'; readonly date: string; readonly days: number };

export interface ObligationRule {
  readonly code: string;
  readonly title: Term;
  readonly opens: Milestone;
  /** The rule opens only where the opening milestone carries these facts. */
  readonly onlyIf?: Readonly<Record<string, string | boolean>>;
  readonly due: DueRule;
  readonly discharges: Milestone;
  /** A later milestone that shows the duty was done on a day nobody wrote down: then it is not judged. */
  readonly shownDoneBy?: Milestone;
  readonly owedBy: Party;
  readonly article: string;
  /** `statutory` binds everywhere; `norm` is a local or office rule and is never shown as law. */
  readonly rank: 'statutory' | 'norm';
  readonly source: string;
  /** Compared with a published text; false: from knowledge of it, to be confirmed by the operator. */
  readonly verified: boolean;
  /** In force for openings on these days, both included; null is open-ended. */
  readonly force: { readonly from: Day; readonly to: Day | null };
  /** Doing it late is an irregularity of a recorded past (`late`), missing it is one too (`late-or-missing`). */
  readonly irregular: 'never' | 'late' | 'late-or-missing';
  /** Owed also after the case has ended, because the ending itself opens it. */
  readonly outlivesCase?: true;
  /** With `late-or-missing`: the missing case counts only where the opening milestone carries these facts. */
  readonly missingOnlyIf?: Readonly<Record<string, string | boolean>>;
}

const MEASURES_2012 = { from: '2012-03-01', to: '2020-06-30' } as const;
const SINCE_2020 = { from: '2020-07-01', to: null } as const;
const ALWAYS = { from: '1900-01-01', to: null } as const;
const LAW = '社区矫正法';
const MEASURES = '社区矫正法实施办法（司发通〔2020〕59号）';
const MEASURES_OLD = '社区矫正实施办法（2012年3月1日起施行，2020年7月1日废止）';

const days = (count: number): DueRule => ({ kind: 'after-opening', count, unit: 'day', rolls: true });
const workingDays = (count: number, agreed?: string): DueRule => ({
  kind: 'after-opening',
  count,
  unit: 'working-day',
  rolls: false,
  ...(agreed ? { agreed } : {}),
});

/** One row a rule. To add a deadline: add its row, and its line in `rules.unit.spec.ts`. */
export const OBLIGATION_RULES: readonly ObligationRule[] = [
  {
    code: 'decision-documents',
    title: { zh: '送达法律文书', en: 'deliver the decision documents' },
    opens: 'judgment-effective',
    onlyIf: { origin: 'new' },
    due: days(10),
    discharges: 'documents-received',
    shownDoneBy: 'enrolled',
    owedBy: 'decision_organ',
    article: '社区矫正法第二十条',
    rank: 'statutory',
    source: LAW,
    verified: true,
    force: SINCE_2020,
    irregular: 'late',
  },
  {
    code: 'decision-documents',
    title: { zh: '送达法律文书', en: 'deliver the decision documents' },
    opens: 'judgment-effective',
    onlyIf: { origin: 'new' },
    due: workingDays(3),
    discharges: 'documents-received',
    shownDoneBy: 'enrolled',
    owedBy: 'decision_organ',
    article: '社区矫正实施办法（2012）第五条',
    rank: 'statutory',
    source: MEASURES_OLD,
    verified: false,
    force: MEASURES_2012,
    irregular: 'late',
  },
  {
    code: 'report-in',
    title: { zh: '报到', en: 'report in' },
    opens: 'judgment-effective',
    onlyIf: { origin: 'new' },
    due: days(10),
    discharges: 'reported-in',
    shownDoneBy: 'enrolled',
    owedBy: 'subject',
    article: '社区矫正法第二十一条',
    rank: 'statutory',
    source: LAW,
    verified: true,
    force: SINCE_2020,
    irregular: 'late',
  },
  {
    code: 'report-in',
    title: { zh: '报到', en: 'report in' },
    opens: 'judgment-effective',
    onlyIf: { origin: 'new' },
    due: days(10),
    discharges: 'reported-in',
    shownDoneBy: 'enrolled',
    owedBy: 'subject',
    article: '社区矫正实施办法（2012）第六条',
    rank: 'statutory',
    source: MEASURES_OLD,
    verified: false,
    force: MEASURES_2012,
    irregular: 'late',
  },
  {
    code: 'intake',
    title: { zh: '接收登记', en: 'enrol the subject' },
    opens: 'reported-in',
    due: days(3),
    discharges: 'enrolled',
    owedBy: 'judicial_office',
    article: '社区矫正法第二十二条（期限为工作规范）',
    rank: 'norm',
    source: LAW,
    verified: true,
    force: ALWAYS,
    irregular: 'never',
  },
  {
    code: 'group-formed',
    title: { zh: '确定矫正小组', en: 'form the correction group' },
    opens: 'intake-declared',
    due: days(5),
    discharges: 'group-formed',
    owedBy: 'judicial_office',
    article: '社区矫正法第二十五条（期限为工作规范）',
    rank: 'norm',
    source: LAW,
    verified: true,
    force: SINCE_2020,
    irregular: 'never',
  },
  {
    code: 'plan-made',
    title: { zh: '制定矫正方案', en: 'make the correction plan' },
    opens: 'intake-declared',
    due: days(30),
    discharges: 'plan-made',
    owedBy: 'judicial_office',
    article: '社区矫正法第二十四条（期限为工作规范）',
    rank: 'norm',
    source: LAW,
    verified: true,
    force: SINCE_2020,
    irregular: 'never',
  },
  {
    code: 'assessment-opinion',
    title: { zh: '提交调查评估意见', en: 'submit the assessment opinion' },
    opens: 'assessment-commissioned',
    onlyIf: { fastTrack: false },
    due: workingDays(10, 'agreedDueOn'),
    discharges: 'assessment-submitted',
    owedBy: 'judicial_office',
    article: '社区矫正法实施办法第十四条',
    rank: 'statutory',
    source: MEASURES,
    verified: false,
    force: ALWAYS,
    irregular: 'late-or-missing',
  },
  {
    code: 'assessment-opinion',
    title: { zh: '提交调查评估意见（速裁程序）', en: 'submit the assessment opinion (fast track)' },
    opens: 'assessment-commissioned',
    onlyIf: { fastTrack: true },
    due: workingDays(5, 'agreedDueOn'),
    discharges: 'assessment-submitted',
    owedBy: 'judicial_office',
    article: '社区矫正法实施办法第十四条',
    rank: 'statutory',
    source: MEASURES,
    verified: false,
    force: ALWAYS,
    irregular: 'late-or-missing',
  },
  {
    code: 'leave-return',
    title: { zh: '按期返回并销假', en: 'return from leave' },
    opens: 'leave-granted',
    due: { kind: 'on-date', date: 'dueOn' },
    discharges: 'leave-returned',
    owedBy: 'subject',
    article: '社区矫正法实施办法第二十八条',
    rank: 'statutory',
    source: MEASURES,
    verified: false,
    force: ALWAYS,
    irregular: 'late-or-missing',
  },
  {
    code: 'transfer-consult',
    title: { zh: '书面征求新执行地意见', en: 'consult the new place' },
    opens: 'transfer-applied',
    due: days(5),
    discharges: 'consultation-sent',
    shownDoneBy: 'transfer-decided',
    owedBy: 'county_institution',
    article: '社区矫正法实施办法第三十条',
    rank: 'statutory',
    source: MEASURES,
    verified: false,
    force: SINCE_2020,
    irregular: 'late',
  },
  {
    code: 'transfer-file',
    title: { zh: '移交法律文书和档案材料', en: 'hand over the file' },
    opens: 'transfer-granted',
    due: days(5),
    discharges: 'file-handed-over',
    shownDoneBy: 'arrival-registered',
    owedBy: 'county_institution',
    article: '社区矫正法实施办法第三十一条',
    rank: 'statutory',
    source: MEASURES,
    verified: false,
    force: SINCE_2020,
    irregular: 'late',
  },
  {
    code: 'transfer-file',
    title: { zh: '移交法律文书和档案材料', en: 'hand over the file' },
    opens: 'transfer-granted',
    due: workingDays(3),
    discharges: 'file-handed-over',
    shownDoneBy: 'arrival-registered',
    owedBy: 'county_institution',
    article: '社区矫正实施办法（2012）第十四条',
    rank: 'statutory',
    source: MEASURES_OLD,
    verified: false,
    force: MEASURES_2012,
    irregular: 'late',
  },
  {
    code: 'transfer-report-in',
    title: { zh: '到新执行地报到', en: 'report at the new place' },
    opens: 'transfer-granted',
    due: days(7),
    discharges: 'arrival-registered',
    owedBy: 'subject',
    article: '社区矫正法实施办法第三十一条',
    rank: 'statutory',
    source: MEASURES,
    verified: false,
    force: ALWAYS,
    irregular: 'late',
  },
  {
    code: 'final-appraisal',
    title: { zh: '期满前作出书面鉴定', en: 'written appraisal before the term ends' },
    opens: 'enrolled',
    due: { kind: 'before-date', date: 'termEnd', days: 30 },
    discharges: 'appraisal-made',
    owedBy: 'county_institution',
    article: '社区矫正法实施办法第五十三条',
    rank: 'statutory',
    source: MEASURES,
    verified: false,
    force: ALWAYS,
    irregular: 'late-or-missing',
    missingOnlyIf: { endKind: 'term_served' },
  },
  {
    code: 'release',
    title: { zh: '期满解除社区矫正', en: 'release on the day the term ends' },
    opens: 'enrolled',
    due: { kind: 'on-date', date: 'termEnd' },
    discharges: 'released',
    owedBy: 'county_institution',
    article: '社区矫正法第四十四条',
    rank: 'statutory',
    source: LAW,
    verified: true,
    force: ALWAYS,
    irregular: 'late',
  },
  {
    code: 'resettlement-handover',
    title: { zh: '解除当日移交安置帮教', en: 'hand over to resettlement on the day of release' },
    opens: 'released',
    outlivesCase: true,
    due: { kind: 'on-date', date: 'on' },
    discharges: 'handed-over',
    owedBy: 'judicial_office',
    article: '社区矫正法实施办法第五十三条（期限为工作规范）',
    rank: 'norm',
    source: MEASURES,
    verified: false,
    force: ALWAYS,
    irregular: 'late',
  },
  {
    code: 'mandatory-pickup',
    title: { zh: '必接必送：释放当日接回', en: 'pick up on the day of release' },
    opens: 'released-person-due',
    onlyIf: { mandatoryPickup: true },
    due: { kind: 'on-date', date: 'on' },
    discharges: 'picked-up',
    owedBy: 'judicial_office',
    article: '安置帮教必接必送制度（工作规范）',
    rank: 'norm',
    source: '地方安置帮教工作制度',
    verified: false,
    force: ALWAYS,
    irregular: 'late-or-missing',
  },
  {
    code: 'resettlement-group',
    title: { zh: '成立帮教小组', en: 'form the help group' },
    opens: 'resettlement-opened',
    due: days(10),
    discharges: 'resettlement-group-formed',
    owedBy: 'judicial_office',
    article: '安置帮教工作规范',
    rank: 'norm',
    source: '地方安置帮教工作制度',
    verified: false,
    force: ALWAYS,
    irregular: 'never',
  },
];

/** Whether a rule opens on this milestone and is in force on that day, both end days of its force included. */
export const opensOn = ({ opens, force }: ObligationRule, milestone: Milestone, on: Day): boolean =>
  opens === milestone && force.from <= on && (force.to === null || on <= force.to);

/** The rules that open on this milestone and are in force on that day. */
export const rulesOpening = (
  rules: readonly ObligationRule[],
  milestone: Milestone,
  on: Day,
): ObligationRule[] => rules.filter((rule) => opensOn(rule, milestone, on));
