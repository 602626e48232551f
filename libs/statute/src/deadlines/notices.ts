import {
  atOnce,
  days,
  each,
  hours,
  LAW,
  MEASURES,
  norm,
  OPINION_2026,
  RELEASE_OPINION_2023,
  RELEASE_RULES_2014,
  SINCE_2020,
  statutory,
  timely,
  workingDays,
} from './building.js';
import { COUNTY } from './ending.js';
import { AT_ONCE, early } from './reminder-steps.js';
import type { ObligationRule } from './rule.js';

export const OPINION = '司发通〔2026〕8号';
/** Duties whose discharge the first edition of the product could not record. */
export const SECOND = { sinceSecondEdition: true } as const;
export const NOW = {
  due: atOnce,
  ...COUNTY,
  tells: ['officer', 'head', 'county'],
  reminders: AT_ONCE,
  urgency: 'loud',
  ...SECOND,
} as const;
export const TIMELY = { due: timely, ...COUNTY, ...SECOND } as const;
export const FOR_TIME = { category: 'temporary_release' } as const;

/** The front end of an assessment: the commission before its ten working days begin. */
const ASSESSMENT: readonly ObligationRule[] = [
  norm('assessment-notice', '将调查评估委托通知检察院', 'tell the procuratorate of the commission', {
    opens: 'commission-received',
    discharges: ['commission-told'],
    ...TIMELY,
    article: '社区矫正法实施办法第十三条（“及时”，一个工作日为工作规范）',
    ...MEASURES,
    force: SINCE_2020,
  }),
  statutory('assessment-materials', '通知委托机关补齐材料', 'ask for the missing materials', {
    opens: 'materials-found-missing',
    due: workingDays(3),
    discharges: ['materials-asked'],
    ...COUNTY,
    ...SECOND,
    article: `${OPINION}第4条第一款`,
    ...OPINION_2026,
  }),
  statutory('assessment-impossible', '与委托机关沟通并说明情况', 'tell the organ that it is impossible', {
    opens: 'assessment-found-impossible',
    due: workingDays(3),
    discharges: ['assessment-impossible-told', 'assessment-returned'],
    ...COUNTY,
    ...SECOND,
    article: `${OPINION}第4条第二款`,
    ...OPINION_2026,
  }),
  statutory('assessment-return', '向委托机关退回材料', 'return the papers to the organ', {
    opens: 'assessment-found-impossible',
    due: workingDays(5),
    discharges: ['assessment-returned', 'assessment-submitted'],
    ...COUNTY,
    ...SECOND,
    article: `${OPINION}第4条第二款`,
    ...OPINION_2026,
  }),
];

const DELIVERERS = [
  ['court', 'police', '公安机关或者看守所移送暂予监外执行对象'],
  ['prison', 'prison', '监狱移送暂予监外执行对象'],
  ['police', 'detention_centre', '看守所移送暂予监外执行对象'],
] as const;

const PRISON_LAW_47 =
  '、监狱法（2026修订）第四十七条（2026年11月1日起；监狱并应及时将移送情况通报人民检察院）';

/** Who comes and with which documents. */
const INTAKE: readonly ObligationRule[] = [
  ...DELIVERERS.map(([decidedBy, owedBy, title]) =>
    statutory('delivery', title, 'hand over somebody released for a time', {
      id: `delivery-${decidedBy}`,
      opens: 'delivery-due',
      onlyIf: { decidedBy },
      due: days(10),
      discharges: ['reported-in'],
      shownDoneBy: 'enrolled',
      owedBy,
      tells: ['officer', 'county'],
      urgency: 'loud',
      breachLeadsTo: ['search', 'tell-procuratorate'],
      article: `社区矫正法第二十一条、社区矫正法实施办法第十七条${decidedBy === 'prison' ? PRISON_LAW_47 : ''}`,
      ...LAW,
      force: SINCE_2020,
      fromActs: true,
    }),
  ),
  statutory(
    'missing-documents-notice',
    '通知决定机关送达、补齐文书',
    'tell the organ of the missing documents',
    {
      opens: 'documents-found-missing',
      discharges: ['documents-missing-told', 'documents-completed'],
      ...NOW,
      article: '社区矫正法实施办法第十六条第二款',
      ...MEASURES,
      force: SINCE_2020,
    },
  ),
  norm('documents-forward', '将法律文书转送本地检察院、公安机关', 'forward the documents here', {
    opens: 'decided-elsewhere',
    outlivesCase: true,
    discharges: ['documents-forwarded'],
    ...TIMELY,
    article: `社区矫正法第二十条、${OPINION}第8条、第9条（一个工作日为工作规范）`,
    ...LAW,
    force: SINCE_2020,
  }),
  norm('responsibility-letter', '签订矫正责任书', 'sign the letter of responsibility', {
    opens: 'group-formed',
    due: atOnce,
    discharges: ['responsibility-signed'],
    owedBy: 'judicial_office',
    ...SECOND,
    article: '社区矫正法实施办法第十九条（与确定矫正小组同日为工作规范）',
    ...MEASURES,
    force: SINCE_2020,
  }),
];

const PROCURATORATE = {
  ...NOW,
  discharges: ['procuratorate-told', 'organs-told'],
  urgency: 'loudest',
  breachLeadsTo: ['tell-procuratorate'],
  outlivesCase: true,
  ...OPINION_2026,
} as const;
/** Somebody who should have come and did not is 漏管 (意见2026第11条); `case` is what it is about. */
const NOT_TAKEN_OVER = { code: ['report-in', 'delivery'], stillOwed: true } as const;

/** Who must be told of somebody out of contact, and when. */
const SEARCH: readonly ObligationRule[] = [
  statutory('search-procuratorate-notice', '查找的同时通报检察院', 'tell the procuratorate of the search', {
    opens: 'contact-lost',
    ...PROCURATORATE,
    article: `${OPINION}第14条、社区矫正法实施办法第三十八条`,
  }),
  statutory('search-procuratorate-notice', '漏管通报检察院', 'tell the procuratorate of the missed intake', {
    id: 'search-procuratorate-notice-missed-intake',
    opens: 'obligation-breached',
    onlyIf: NOT_TAKEN_OVER,
    ...PROCURATORATE,
    article: `${OPINION}第12条`,
  }),
  statutory('missed-intake-notice', '漏管通报决定机关', 'tell the decision organ of the missed intake', {
    opens: 'obligation-breached',
    onlyIf: NOT_TAKEN_OVER,
    ...PROCURATORATE,
    discharges: ['decision-organ-told'],
    article: `${OPINION}第12条`,
  }),
  statutory('search', '查找应移送而未移送的对象', 'search for a subject not handed over', {
    id: 'search-not-delivered',
    opens: 'obligation-breached',
    onlyIf: { code: 'delivery', stillOwed: true },
    ...NOW,
    discharges: ['search-made', 'reported-in', 'organs-told'],
    urgency: 'loudest',
    breachLeadsTo: ['tell-procuratorate'],
    article: `${OPINION}第12条`,
    ...OPINION_2026,
  }),
  norm('search-police-notice', '查找无果书面通知公安机关', 'tell the police in writing', {
    opens: 'search-failed',
    discharges: ['police-told', 'organs-told', 'contact-regained', 'leave-returned', 'reported-in'],
    ...TIMELY,
    urgency: 'loud',
    breachLeadsTo: ['tell-procuratorate'],
    article: `${OPINION}第14条（“及时”，一个工作日为工作规范）`,
    ...OPINION_2026,
  }),
];

/** Who must be told of what is granted, ordered or found while somebody is under correction. */
const SUPERVISION: readonly ObligationRule[] = [
  norm('leave-procuratorate-notice', '将上一级批准的外出通报检察院', 'tell the procuratorate of the leave', {
    opens: 'leave-granted',
    onlyIf: { authority: 'municipal_institution' },
    outlivesCase: true,
    discharges: ['leave-reported'],
    ...TIMELY,
    article: '社区矫正法实施办法第二十七条（“及时”，一个工作日为工作规范）',
    ...MEASURES,
    force: SINCE_2020,
  }),
  norm('monitoring-notice', '告知电子定位的期限、要求和后果', 'tell the subject of the positioning', {
    opens: 'monitoring-ordered',
    due: atOnce,
    discharges: ['monitoring-told'],
    ...COUNTY,
    ...SECOND,
    article: '社区矫正法实施办法第三十七条（使用当日为工作规范）',
    ...MEASURES,
    force: SINCE_2020,
  }),
  statutory('medical-review-check', '每三个月审查病情复查情况', 'examine the medical review', {
    opens: 'review-begun',
    due: each(3),
    discharges: ['review-examined'],
    ...COUNTY,
    reminders: early(15),
    ...SECOND,
    article: '暂予监外执行规定第二十一条',
    ...RELEASE_RULES_2014,
  }),
  norm('interval-notice', '将延长报告、复查期限通报检察院', 'tell the procuratorate of the interval', {
    opens: 'interval-extended',
    outlivesCase: true,
    discharges: ['interval-told'],
    ...TIMELY,
    article: '社区矫正法实施办法第二十四条（“及时”，一个工作日为工作规范）',
    ...MEASURES,
    inference:
      '批准机关按办法第二十四条第三款（三个月以下报上一级，三个月以上报省级）；司发通〔2023〕24号第25条写由社区矫正机构延长，没有写明批准机关',
    force: SINCE_2020,
  }),
  statutory(
    'custody-notice-hours',
    '二十四小时内通知采取强制措施',
    'tell of the coercive measure within a day',
    {
      opens: 'detained',
      onlyIf: { ...FOR_TIME, coercive: true },
      due: hours(24),
      discharges: ['detention-notified'],
      owedBy: 'detaining_organ',
      reminders: AT_ONCE,
      breachLeadsTo: ['tell-procuratorate'],
      ...SECOND,
      article: '暂予监外执行规定第二十二条',
      ...RELEASE_RULES_2014,
    },
  ),
  statutory('recall-papers', '补充收监执行材料', 'complete the papers for the recall', {
    opens: 'recall-papers-asked',
    due: workingDays(15),
    discharges: ['recall-papers-completed'],
    ...COUNTY,
    article: '司发通〔2023〕24号第14条',
    ...RELEASE_OPINION_2023,
  }),
  norm('non-arrival-notice', '通知原执行地对象未按期报到', 'tell the old place that he did not come', {
    opens: 'arrival-missed',
    ...NOW,
    discharges: ['old-place-told'],
    article: '社区矫正法实施办法第三十一条（“立即”，发现当日为工作规范）',
    ...MEASURES,
    force: SINCE_2020,
  }),
  statutory(
    'new-crime-notice',
    '将新罪、漏罪的判决书面通知',
    'tell of the judgment on a new or earlier crime',
    {
      opens: 'new-crime-judged',
      due: days(10),
      discharges: ['new-crime-notified'],
      owedBy: 'court',
      breachLeadsTo: ['tell-procuratorate'],
      outlivesCase: true,
      article: `${OPINION}第19条`,
      ...OPINION_2026,
    },
  ),
];

/** Duties of telling somebody, of the opinion of 2026 and of other texts. */
export const NOTICE_RULES: readonly ObligationRule[] = [...ASSESSMENT, ...INTAKE, ...SEARCH, ...SUPERVISION];
