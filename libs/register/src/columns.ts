import {
  ASSESSMENT_OPINION,
  CATEGORY,
  CONDUCT_DECISION,
  DEATH_KIND,
  EDUCATION,
  EMPLOYMENT,
  ENDING,
  GAP_GROUND,
  HOUSEHOLD,
  LEAVE_GROUND,
  LEVEL,
  momentWords,
  ORGAN,
  ORIGIN,
  OTHER_PARENT,
  RESETTLEMENT_SOURCE,
  SEX,
  SUPERVISION_GAP,
  TRANSFER_DECISION,
  TRANSFER_REPLY,
  type Term,
  type TermList,
} from '#statute';
import type { RegisterKind, RegisterRow } from './rows.js';

/** Where a case stands, as staff say it. */
export const CASE_STATUS = {
  registered: { zh: '已登记', en: 'registered' },
  under_correction: { zh: '在矫', en: 'under correction' },
  transferred_out: { zh: '已迁出', en: 'transferred out' },
  released: { zh: '已解除', en: 'released' },
  terminated: { zh: '已终止', en: 'terminated' },
} as const;
export const LEAVE_STATUS = {
  requested: { zh: '待审批', en: 'to be decided' },
  granted: { zh: '已批准', en: 'granted' },
  refused: { zh: '未批准', en: 'refused' },
  returned: { zh: '已销假', en: 'returned' },
} as const;
/** How a decision stands that somebody told who cannot take it. */
export const CONFIRMATION = {
  awaiting: { zh: '待确认', en: 'to be confirmed' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  disputed: { zh: '有异议', en: 'disputed' },
} as const;
export const DECISION_CHANGE = {
  made: { zh: '作出', en: 'made' },
  changed: { zh: '更改', en: 'changed' },
  voided: { zh: '撤销', en: 'taken away' },
} as const;
export const DECIDED_RECORD = {
  leave: { zh: '请销假', en: 'leave' },
  transfer: { zh: '执行地变更', en: 'transfer' },
  sanction: { zh: '奖惩', en: 'sanction' },
} as const;
const DEPARTURE = { ...ENDING, transferred_out: { zh: '迁出', en: 'transferred out' } } as const;

/** A column as a list shows it and an export writes it. */
export interface RegisterColumn {
  readonly name: string;
  readonly title: Term;
  readonly kind: 'text' | 'day' | 'moment' | 'month' | 'flag' | 'term' | 'fen';
  readonly words?: TermList;
}

const column = <Name extends string>(
  name: Name,
  zh: string,
  en: string,
  kind: RegisterColumn['kind'] = 'text',
) => ({ name, title: { zh, en }, kind });
const day = <Name extends string>(name: Name, zh: string, en: string) => column(name, zh, en, 'day');
const term = <Name extends string>(name: Name, zh: string, en: string, words: TermList) => ({
  ...column(name, zh, en, 'term'),
  words,
});

const OFFICE = column('office', '司法所', 'Office');
const FILE = column('fileNumber', '档案号', 'File number');
const WHO = column('name', '姓名', 'Name');
const PERSON = [
  WHO,
  term('sex', '性别', 'Sex', SEX),
  column('idNumber', '身份证号', 'ID number'),
  column('address', '居住地', 'Residence'),
];

/** `name` is whom the file is about, also where the row itself does not say it. */
type Columns<Kind extends RegisterKind> = readonly (RegisterColumn & {
  readonly name: (keyof RegisterRow<Kind> & string) | 'name';
})[];

/** The columns of each register in the order in which staff read them. */
export const REGISTER_COLUMNS: { readonly [Kind in RegisterKind]?: readonly RegisterColumn[] } = {
  cases: [
    FILE,
    ...PERSON,
    term('status', '状态', 'Status', CASE_STATUS),
    term('category', '矫正类别', 'Category', CATEGORY),
    column('offence', '罪名', 'Offence'),
    term('level', '管理等级', 'Level', LEVEL),
    column('keyRegime', '重点监管', 'Key regime', 'flag'),
    column('courtBan', '禁止令', 'Court ban', 'flag'),
    day('enrolledOn', '接收日期', 'Enrolled on'),
    day('termStart', '矫正期起', 'Term from'),
    day('termEnd', '矫正期止', 'Term to'),
    term('departureKind', '离开方式', 'Left by', DEPARTURE),
    day('departedOn', '离开日期', 'Left on'),
    OFFICE,
    column('decisionOrgan', '决定机关', 'Decision organ'),
    term('origin', '来源', 'Origin', ORIGIN),
    day('effectiveOn', '裁判生效日期', 'Judgment effective on'),
    day('documentsReceivedOn', '文书收到日期', 'Documents received on'),
    day('reportedInOn', '报到日期', 'Reported in on'),
    day('appraisedOn', '书面鉴定日期', 'Appraised on'),
    day('handedOverOn', '安置帮教移交日期', 'Handed over on'),
    term('deathKind', '死亡性质', 'Kind of death', DEATH_KIND),
    column('minorAtOffence', '犯罪时未满18周岁', 'Under 18 at the offence', 'flag'),
    column('originalSentence', '原判刑期', 'Sentence'),
    column('priorDetentionDays', '先行羁押天数', 'Days in custody before'),
    column('phone', '联系电话', 'Phone'),
    column('ethnicity', '民族', 'Ethnicity'),
    term('household', '户籍', 'Household', HOUSEHOLD),
    term('education', '文化程度', 'Education', EDUCATION),
    term('employment', '就业就学', 'Employment', EMPLOYMENT),
  ] satisfies Columns<'cases'>,
  leaves: [
    column('ref', '请假编号', 'Leave number'),
    FILE,
    WHO,
    term('status', '状态', 'Status', LEAVE_STATUS),
    term('reason', '外出事由', 'Reason', LEAVE_GROUND),
    column('destination', '目的地', 'Destination'),
    day('startOn', '外出起', 'From'),
    day('dueOn', '应返日期', 'Due back'),
    day('returnedOn', '销假日期', 'Returned on'),
    term('authority', '批准机关', 'Granted by', ORGAN),
    day('grantedOn', '批准日期', 'Granted on'),
    column('documentNumber', '批准文号', 'Document number'),
    term('confirmation', '确认情况', 'Confirmation', CONFIRMATION),
    day('appliedOn', '申请日期', 'Applied on'),
    OFFICE,
  ] satisfies Columns<'leaves'>,
  transfers: [
    column('ref', '变更编号', 'Transfer number'),
    FILE,
    WHO,
    column('destination', '迁入地', 'New place'),
    day('appliedOn', '申请日期', 'Applied on'),
    day('consultedOn', '征求意见日期', 'Consulted on'),
    day('repliedOn', '收到回复日期', 'Replied on'),
    term('reply', '回复意见', 'Reply', TRANSFER_REPLY),
    day('decidedOn', '决定日期', 'Decided on'),
    term('decision', '决定结果', 'Decision', TRANSFER_DECISION),
    day('fileHandedOverOn', '档案移交日期', 'File handed over on'),
    day('arrivedOn', '新执行地报到日期', 'Arrived on'),
    term('confirmation', '确认情况', 'Confirmation', CONFIRMATION),
    OFFICE,
  ] satisfies Columns<'transfers'>,
  sanctions: [
    column('ref', '奖惩编号', 'Number'),
    FILE,
    WHO,
    term('kind', '种类', 'Kind', CONDUCT_DECISION),
    day('decidedOn', '决定日期', 'Decided on'),
    day('termEnd', '减刑后矫正期止', 'Term to, by the reduction'),
    column('reason', '事由', 'Reason'),
    column('documentNumber', '决定文号', 'Document number'),
    term('confirmation', '确认情况', 'Confirmation', CONFIRMATION),
    OFFICE,
  ] satisfies Columns<'sanctions'>,
  decisions: [
    column('number', '事项编号', 'Record number'),
    FILE,
    WHO,
    term('status', '确认情况', 'Confirmation', CONFIRMATION),
    term('organ', '决定机关', 'Decided by', ORGAN),
    term('record', '事项', 'About', DECIDED_RECORD),
    term('change', '作出、更改或撤销', 'Made, changed or taken away', DECISION_CHANGE),
    column('documentNumber', '决定文号', 'Document number'),
    day('decidedOn', '决定日期', 'Decided on'),
    column('reason', '异议的理由', 'Why it is disputed'),
    OFFICE,
  ] satisfies Columns<'decisions'>,
  reoffences: [
    column('ref', '记录编号', 'Number'),
    FILE,
    WHO,
    column('offence', '罪名', 'Offence'),
    day('committedOn', '犯罪日期', 'Committed on'),
    day('discoveredOn', '发现日期', 'Discovered on'),
    column('earlier', '漏罪', 'Earlier crime', 'flag'),
    OFFICE,
  ] satisfies Columns<'reoffences'>,
  supervisionGaps: [
    column('ref', '记录编号', 'Number'),
    FILE,
    WHO,
    term('kind', '种类', 'Kind', SUPERVISION_GAP),
    term('ground', '情形', 'Ground', GAP_GROUND),
    column('beganAt', '脱离时间', 'Since', 'moment'),
    column('discoveredAt', '发现时间', 'Discovered', 'moment'),
    column('recoveredAt', '恢复时间', 'Ended', 'moment'),
    column('justified', '正当理由', 'Just cause', 'flag'),
    day('procuratorateToldOn', '通报检察院日期', 'Procuratorate told on'),
    day('decisionOrganToldOn', '通报决定机关日期', 'Decision organ told on'),
    day('policeToldOn', '通知公安日期', 'Police told on'),
    OFFICE,
  ] satisfies Columns<'supervisionGaps'>,
  assessments: [
    column('ref', '评估编号', 'Number'),
    ...PERSON,
    column('commissionedBy', '委托机关', 'Commissioned by'),
    term('intendedCategory', '拟适用类别', 'Intended category', CATEGORY),
    column('fastTrack', '速裁程序', 'Fast track', 'flag'),
    day('receivedOn', '委托函收到日期', 'Received on'),
    day('submittedOn', '意见提交日期', 'Submitted on'),
    term('opinion', '评估意见', 'Opinion', ASSESSMENT_OPINION),
    column('onTime', '按期', 'On time', 'flag'),
    OFFICE,
  ] satisfies Columns<'assessments'>,
  resettlements: [
    column('ref', '帮教编号', 'Number'),
    ...PERSON,
    term('source', '来源', 'Source', RESETTLEMENT_SOURCE),
    column('correctionFileNumber', '矫正档案号', 'Correction file'),
    day('releasedOn', '释放日期', 'Released on'),
    column('keyCategory', '重点类别', 'Key category'),
    column('mandatoryPickup', '必接必送', 'Mandatory pick-up', 'flag'),
    day('pickedUpOn', '接回日期', 'Picked up on'),
    day('openedOn', '建档日期', 'Opened on'),
    day('groupFormedOn', '帮教小组成立日期', 'Group formed on'),
    day('helpUntil', '帮教期止', 'Until'),
    day('closedOn', '结束日期', 'Closed on'),
    OFFICE,
  ] satisfies Columns<'resettlements'>,
  familyAids: [
    column('ref', '救助编号', 'Number'),
    column('prisonerName', '服刑人员姓名', 'Prisoner'),
    column('prison', '服刑场所', 'Prison'),
    column('beneficiaryName', '受助人姓名', 'Beneficiary'),
    column('relation', '与服刑人员关系', 'Relation'),
    day('beneficiaryBirth', '受助人出生日期', 'Born on'),
    column('aidType', '救助类型', 'Kind of aid'),
    term('otherParent', '另一方父母的情况', 'Other parent', OTHER_PARENT),
    column('otherParentName', '另一方父母姓名', 'Name of the other parent'),
    day('otherParentSince', '另一方父母情况起', 'Other parent since'),
    column('guardianName', '监护人姓名', 'Guardian'),
    day('appliedOn', '申请日期', 'Applied on'),
    day('approvedOn', '批准日期', 'Approved on'),
    column('monthlyFen', '月标准（元）', 'Yuan a month', 'fen'),
    column('firstMonth', '发放起月', 'First month', 'month'),
    column('lastMonth', '发放止月', 'Last month', 'month'),
    OFFICE,
  ] satisfies Columns<'familyAids'>,
  incomingTransfers: [
    column('ref', '迁入编号', 'Number'),
    ...PERSON,
    column('fromPlace', '原执行地', 'From'),
    day('consultationReceivedOn', '收到征求意见函日期', 'Consultation received on'),
    day('replySentOn', '复函日期', 'Reply sent on'),
    term('reply', '意见', 'Reply', TRANSFER_REPLY),
    day('fileReceivedOn', '收到档案日期', 'File received on'),
    day('receiptSentOn', '回执日期', 'Receipt sent on'),
    day('arrivedOn', '报到日期', 'Arrived on'),
    OFFICE,
  ] satisfies Columns<'incomingTransfers'>,
};

/** What a column can hold. */
export type Cell = string | number | boolean | null | undefined;

const WRITTEN: Readonly<Partial<Record<RegisterColumn['kind'], (value: string) => string>>> = {
  fen: (value) => (Number(value) / 100).toFixed(2),
  moment: momentWords,
};

/** What staff read in a column: the word of a code, an amount in yuan, yes or no. Empty where nothing is known. */
export function wordsIn({ kind, words }: RegisterColumn, value: Cell, language: keyof Term = 'zh'): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'term') return words?.[String(value)]?.[language] ?? String(value);
  if (kind === 'flag') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language];
  return (WRITTEN[kind] ?? String)(String(value));
}
