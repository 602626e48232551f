import {
  atOnce,
  before,
  days,
  LAW,
  LOCAL,
  MEASURES,
  monthsBefore,
  norm,
  on,
  SINCE_2020,
  statutory,
  UNTIL_2026,
  workingDays,
} from './building.js';
import { AT_ONCE, early } from './reminder-steps.js';
import type { ObligationRule } from './rule.js';

const RESETTLEMENT_NORM = { article: '安置帮教工作规范', ...LOCAL } as const;
const AID = {
  fromActs: true,
  due: workingDays(15),
  tells: ['officer'],
  article: '民发〔2019〕62号（规范性文件）',
  source: '民发〔2019〕62号（与两地公开通知核对）',
  grade: 'norm',
} as const;

export const COUNTY = { owedBy: 'county_institution', tells: ['officer', 'county'] } as const;
export const APPRAISAL = {
  opens: 'enrolled',
  due: before('termEnd', 30),
  forceOn: 'due',
  discharges: ['appraisal-made'],
  ...COUNTY,
  reminders: early(30, 15, 7),
  irregular: 'late-or-missing',
  missingOnlyIf: { endKind: 'term_served' },
} as const;
export const RELEASE = {
  opens: 'enrolled',
  due: on('termEnd'),
  forceOn: 'due',
  discharges: ['released'],
  ...COUNTY,
  reminders: early(30, 15, 7),
  urgency: 'loud',
  breachLeadsTo: ['tell-procuratorate'],
  irregular: 'late',
} as const;
export const HANDOVER = {
  opens: 'released',
  outlivesCase: true,
  due: atOnce,
  discharges: ['handed-over'],
  owedBy: 'judicial_office',
  reminders: AT_ONCE,
  urgency: 'loud',
  irregular: 'late',
} as const;

/** The end of correction, the handover to resettlement, and aid to families. */
export const ENDING_RULES: readonly ObligationRule[] = [
  norm('final-appraisal', '期满前作出书面鉴定', 'written appraisal before the term ends', {
    ...APPRAISAL,
    article: '社区矫正法实施办法第五十三条（期限为工作规范）',
    ...MEASURES,
    force: SINCE_2020,
  }),
  statutory('release', '期满解除社区矫正', 'release on the day the term ends', {
    ...RELEASE,
    article: '社区矫正法第四十四条',
    ...LAW,
    force: SINCE_2020,
  }),
  norm('resettlement-handover', '解除当日移交安置帮教', 'hand over to resettlement on the day of release', {
    ...HANDOVER,
    article: '社区矫正法实施办法第五十三条（期限为工作规范）',
    ...MEASURES,
    force: UNTIL_2026,
  }),
  statutory('minor-seal', '封存未成年人犯罪记录', "seal the minor's record", {
    opens: 'minor-case-ended',
    outlivesCase: true,
    fromActs: true,
    due: days(3),
    discharges: ['record-sealed'],
    ...COUNTY,
    urgency: 'loud',
    article: '关于未成年人犯罪记录封存的实施办法第四条、第十三条',
    source: '关于未成年人犯罪记录封存的实施办法（2022年5月30日起施行）',
    grade: 'text',
  }),
  norm('prison-notice', '监狱送达刑满释放通知书', 'send the notice of release', {
    opens: 'release-known',
    fromActs: true,
    due: monthsBefore('releasedOn', 1),
    discharges: ['prison-notice-received'],
    shownDoneBy: 'resettlement-opened',
    owedBy: 'prison',
    article: '司法部1999年有关规定（期限为工作规范）',
    ...LOCAL,
  }),
  norm('mandatory-pickup', '必接必送：释放当日接回', 'pick up on the day of release', {
    opens: 'released-person-due',
    onlyIf: { mandatoryPickup: true },
    due: on('on'),
    discharges: ['picked-up'],
    owedBy: 'judicial_office',
    tells: ['officer', 'head'],
    tellsWhenLate: ['county'],
    reminders: early(30, 7),
    urgency: 'loudest',
    breachLeadsTo: ['search', 'tell-police-and-procuratorate'],
    article: '安置帮教必接必送制度（工作规范）',
    ...LOCAL,
    irregular: 'late-or-missing',
  }),
  norm('resettlement-group', '成立帮教小组', 'form the help group', {
    opens: 'resettlement-opened',
    due: days(10),
    discharges: ['resettlement-group-formed'],
    owedBy: 'judicial_office',
    ...RESETTLEMENT_NORM,
  }),
  norm('resettlement-end', '帮教期满办结', 'close the resettlement file', {
    opens: 'resettlement-opened',
    fromActs: true,
    due: on('helpUntil'),
    discharges: ['resettlement-closed'],
    owedBy: 'judicial_office',
    reminders: early(30),
    ...RESETTLEMENT_NORM,
  }),
  norm('family-aid-check', '查验家属救助申请', 'check the application for family aid', {
    opens: 'aid-applied',
    discharges: ['aid-checked'],
    shownDoneBy: 'aid-confirmed',
    owedBy: 'township',
    ...AID,
  }),
  norm('family-aid-confirm', '确认家属救助', 'confirm family aid', {
    opens: 'aid-checked',
    onlyIf: { passed: true },
    discharges: ['aid-confirmed'],
    owedBy: 'civil_affairs',
    ...AID,
  }),
  norm('opinion-answer', '书面回复人民检察院的纠正意见', 'answer the procuratorate in writing', {
    opens: 'opinion-given',
    outlivesCase: true,
    due: days(15, 'answerBy'),
    discharges: ['opinion-answered'],
    owedBy: 'county_institution',
    tells: ['officer', 'head', 'county'],
    reminders: early(5),
    urgency: 'loud',
    breachLeadsTo: ['tell-procuratorate'],
    article: '社区矫正法第六十二条、社区矫正法实施办法第五十七条（意见书未写明期限的，十五日为工作规范）',
    source:
      '社区矫正法实施办法第五十七条：在意见书规定的期限内；十五日出自人民检察院监外执行检察办法第二十三条',
    grade: 'norm',
  }),
];
