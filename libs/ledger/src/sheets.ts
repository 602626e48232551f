import type { AggregateName } from '#casework';
import {
  ASSESSMENT_OPINION,
  CATEGORY,
  CONDUCT_DECISION,
  DEATH_KIND,
  DOCUMENT_TYPE,
  EDUCATION,
  EMPLOYMENT,
  ENDING,
  GAP_GROUND,
  HOUSEHOLD,
  LEAVE_GROUND,
  LEVEL,
  ORGAN,
  ORIGIN,
  OTHER_PARENT,
  RESETTLEMENT_SOURCE,
  SEX,
  SUPERVISION_GAP,
  TRANSFER_DECISION,
  TRANSFER_REPLY,
  type TermList,
} from '#statute';
import type { RegisterKind } from '#register';

/** What a cell holds. `moment` is a day or a minute of it, `yuan` becomes fen, `month` is `YYYY-MM`, `list` a code of its term list. */
export type CellKind =
  | 'text'
  | 'day'
  | 'moment'
  | 'month'
  | 'yes-no'
  | 'list'
  | 'identity'
  | 'yuan'
  | 'open-list'
  | 'count'
  | 'sentence';

export interface Column {
  readonly title: string;
  readonly field: string;
  readonly kind: CellKind;
  readonly required: boolean;
  readonly list?: TermList;
  /** Other titles the column goes by. */
  readonly aliases?: readonly string[];
  /** Only rows with this value in another field have it, and they must; in all others it is kept as a remark. */
  readonly onlyIf?: { readonly field: string; readonly is: string; readonly needed: boolean };
  /** Written out only where a row tells it: the ledger that offices keep does not have it. */
  readonly onlyWhenTold?: true;
  /** A day that is planned and may lie ahead; any other tells a fact. */
  readonly isAhead?: true;
}

/** A sheet of the ledger: each row states one record of one case. */
export interface Sheet {
  readonly title: string;
  readonly aggregate: AggregateName;
  /** The record kind of that aggregate which a row states. */
  readonly record: string;
  /** The field that names the case: the file number, or the row's own number. */
  readonly caseField: string;
  /** The field that numbers the row; two rows with the same number state the same thing. */
  readonly numberField: string;
  readonly register: RegisterKind;
  readonly columns: readonly Column[];
  /** Columns whose cells are looked at, and kept as remarks. */
  readonly remarks?: readonly Column[];
  /** Fields whose first may not be before the second; where that is empty, not before the next. */
  readonly order?: readonly (readonly [string, ...string[]])[];
  /** A row that says the same in these columns is the same row, whatever its remarks say. */
  readonly isTheSameByColumns?: true;
}

type Extra = Partial<Pick<Column, 'list' | 'aliases' | 'onlyIf' | 'isAhead' | 'onlyWhenTold'>>;

/** `title*` marks a required column, as the ledger's own description does. */
const column = (marked: string, field: string, kind: CellKind = 'text', extra: Extra = {}): Column => {
  const required = marked.endsWith('*');
  return { title: required ? marked.slice(0, -1) : marked, field, kind, required, ...extra };
};
const day = (marked: string, field: string): Column => column(marked, field, 'day');
const moment = (marked: string, field: string): Column => column(marked, field, 'moment');
const planned = (marked: string, field: string): Column => column(marked, field, 'day', { isAhead: true });
const list = (marked: string, field: string, terms: TermList): Column =>
  column(marked, field, 'list', { list: terms });

const PERSON = [
  column('姓名*', 'name'),
  list('性别*', 'sex', SEX),
  column('身份证号*', 'idNumber', 'identity'),
  column('居住地*', 'address'),
];

/** How a person is known who has no identity card: told, and not yet taken. */
const PAPERS = [list('证件类型', 'documentType', DOCUMENT_TYPE), day('出生日期', 'birth')];

/** Of the child's other parent, and who has the care of it. */
const OTHER_PARENT_COLUMNS: readonly Column[] = [
  column('另一方父母的情况', 'otherParent', 'list', { list: OTHER_PARENT, onlyWhenTold: true }),
  column('另一方父母姓名', 'otherParentName', 'text', { onlyWhenTold: true }),
  column('另一方父母情况起', 'otherParentSince', 'day', { onlyWhenTold: true }),
  column('监护人姓名', 'guardianName', 'text', { onlyWhenTold: true }),
];

export const SHEETS: readonly Sheet[] = [
  {
    title: '入矫',
    aggregate: 'correction',
    record: 'particulars',
    register: 'cases',
    caseField: 'fileNumber',
    numberField: 'fileNumber',
    remarks: PAPERS,
    columns: [
      column('档案号*', 'fileNumber'),
      ...PERSON,
      column('罪名*', 'offence'),
      list('矫正类别*', 'category', CATEGORY),
      column('决定机关*', 'decisionOrgan'),
      list('来源', 'origin', ORIGIN),
      day('裁判生效日期*', 'effectiveOn'),
      day('文书收到日期', 'documentsReceivedOn'),
      day('报到日期', 'reportedInOn'),
      day('接收日期', 'enrolledOn'),
      planned('矫正期起*', 'termStart'),
      planned('矫正期止*', 'termEnd'),
      list('管理等级', 'level', LEVEL),
      column('重点监管', 'keyRegime', 'yes-no'),
      column('犯罪时未满18周岁', 'minorAtOffence', 'yes-no'),
      column('原判刑期', 'originalSentence', 'sentence'),
      column('先行羁押天数', 'priorDetentionDays', 'count'),
      column('民族', 'ethnicity'),
      list('户籍', 'household', HOUSEHOLD),
      list('文化程度', 'education', EDUCATION),
      list('就业就学', 'employment', EMPLOYMENT),
      column('禁止令', 'courtBan', 'yes-no'),
      column('联系电话', 'phone'),
    ],
    order: [['termEnd', 'termStart']],
  },
  {
    title: '请销假',
    aggregate: 'correction',
    record: 'leave',
    register: 'leaves',
    caseField: 'fileNumber',
    numberField: 'leaveId',
    columns: [
      column('请假编号*', 'leaveId'),
      column('档案号*', 'fileNumber'),
      day('申请日期', 'appliedOn'),
      column('外出事由*', 'reason', 'open-list', { list: LEAVE_GROUND }),
      column('目的地*', 'destination'),
      list('批准机关*', 'authority', ORGAN),
      column('批准文号', 'documentNumber'),
      day('批准日期*', 'grantedOn'),
      planned('外出起*', 'startOn'),
      planned('应返日期*', 'dueOn'),
      day('销假日期', 'returnedOn'),
    ],
    order: [
      ['dueOn', 'startOn'],
      ['returnedOn', 'startOn'],
      ['grantedOn', 'appliedOn'],
    ],
  },
  {
    title: '执行地变更',
    aggregate: 'correction',
    record: 'transfer',
    register: 'transfers',
    caseField: 'fileNumber',
    numberField: 'transferId',
    columns: [
      column('变更编号*', 'transferId'),
      column('档案号*', 'fileNumber'),
      day('申请日期*', 'appliedOn'),
      column('迁入地*', 'destination'),
      day('征求意见日期', 'consultedOn'),
      day('收到回复日期', 'repliedOn'),
      list('回复意见', 'reply', TRANSFER_REPLY),
      day('决定日期', 'decidedOn'),
      list('决定结果', 'decision', TRANSFER_DECISION),
      day('档案移交日期', 'fileHandedOverOn'),
      day('新执行地报到日期', 'arrivedOn'),
    ],
    order: [
      ['repliedOn', 'consultedOn'],
      ['decidedOn', 'appliedOn'],
    ],
  },
  {
    title: '解除终止',
    aggregate: 'correction',
    record: 'ending',
    register: 'cases',
    caseField: 'fileNumber',
    numberField: 'fileNumber',
    columns: [
      column('档案号*', 'fileNumber'),
      list('类型*', 'endKind', ENDING),
      day('日期*', 'endedOn'),
      column('死亡性质', 'deathKind', 'list', {
        list: DEATH_KIND,
        onlyIf: { field: 'endKind', is: 'died', needed: false },
      }),
      day('书面鉴定日期', 'appraisedOn'),
      day('安置帮教移交日期', 'handedOverOn'),
    ],
  },
  {
    title: '调查评估',
    aggregate: 'assessment',
    record: 'assessment',
    register: 'assessments',
    caseField: 'assessmentNumber',
    numberField: 'assessmentNumber',
    remarks: PAPERS,
    columns: [
      column('评估编号*', 'assessmentNumber'),
      column('委托机关*', 'commissionedBy'),
      ...PERSON,
      list('拟适用类别*', 'intendedCategory', CATEGORY),
      column('速裁程序', 'fastTrack', 'yes-no'),
      day('委托函收到日期*', 'receivedOn'),
      day('意见提交日期', 'submittedOn'),
      list('评估意见', 'opinion', ASSESSMENT_OPINION),
    ],
    order: [['submittedOn', 'receivedOn']],
  },
  {
    title: '奖惩',
    aggregate: 'correction',
    record: 'sanction',
    register: 'sanctions',
    caseField: 'fileNumber',
    numberField: 'sanctionId',
    columns: [
      column('奖惩编号*', 'sanctionId'),
      column('档案号*', 'fileNumber'),
      column('决定文号', 'documentNumber'),
      list('种类*', 'kind', CONDUCT_DECISION),
      day('决定日期*', 'decidedOn'),
      column('事由*', 'reason'),
      column('减刑后矫正期止', 'termEnd', 'day', {
        isAhead: true,
        onlyIf: { field: 'kind', is: 'reduction', needed: true },
      }),
    ],
    order: [['termEnd', 'decidedOn']],
  },
  {
    title: '再犯罪',
    aggregate: 'correction',
    record: 'reoffence',
    register: 'reoffences',
    caseField: 'fileNumber',
    numberField: 'recordId',
    columns: [
      column('记录编号*', 'recordId'),
      column('档案号*', 'fileNumber'),
      day('犯罪日期*', 'committedOn'),
      day('发现日期*', 'discoveredOn'),
      column('罪名*', 'offence'),
    ],
    order: [['discoveredOn', 'committedOn']],
  },
  {
    title: '脱管漏管',
    aggregate: 'correction',
    record: 'supervision-gap',
    register: 'supervisionGaps',
    caseField: 'fileNumber',
    numberField: 'recordId',
    columns: [
      column('记录编号*', 'recordId'),
      column('档案号*', 'fileNumber'),
      list('种类*', 'kind', SUPERVISION_GAP),
      list('情形', 'ground', GAP_GROUND),
      moment('脱离时间', 'beganAt'),
      moment('发现时间*', 'discoveredAt'),
      moment('恢复时间', 'recoveredAt'),
      column('正当理由', 'justified', 'yes-no'),
      day('通报检察院日期', 'procuratorateToldOn'),
      day('通报决定机关日期', 'decisionOrganToldOn'),
      day('通知公安日期', 'policeToldOn'),
    ],
    order: [
      ['discoveredAt', 'beganAt'],
      ['recoveredAt', 'beganAt', 'discoveredAt'],
      ['procuratorateToldOn', 'discoveredAt'],
      ['decisionOrganToldOn', 'discoveredAt'],
      ['policeToldOn', 'discoveredAt'],
    ],
    isTheSameByColumns: true,
  },
  {
    title: '安置帮教',
    aggregate: 'resettlement',
    record: 'resettlement',
    register: 'resettlements',
    caseField: 'resettlementNumber',
    numberField: 'resettlementNumber',
    remarks: PAPERS,
    columns: [
      column('帮教编号*', 'resettlementNumber'),
      ...PERSON,
      list('来源*', 'source', RESETTLEMENT_SOURCE),
      column('矫正档案号', 'correctionFileNumber'),
      planned('释放日期', 'releasedOn'),
      column('重点类别', 'keyCategory'),
      column('必接必送', 'mandatoryPickup', 'yes-no'),
      day('接回日期', 'pickedUpOn'),
      day('建档日期', 'openedOn'),
      day('帮教小组成立日期', 'groupFormedOn'),
      planned('帮教期止', 'helpUntil'),
    ],
    order: [
      ['pickedUpOn', 'releasedOn'],
      ['helpUntil', 'releasedOn'],
    ],
  },
  {
    title: '家属救助',
    aggregate: 'family-aid',
    record: 'family-aid',
    register: 'familyAids',
    caseField: 'aidNumber',
    numberField: 'aidNumber',
    columns: [
      column('救助编号*', 'aidNumber'),
      column('服刑人员姓名*', 'prisonerName'),
      column('服刑场所', 'prison'),
      column('受助人姓名*', 'beneficiaryName'),
      column('与服刑人员关系*', 'relation'),
      day('受助人出生日期', 'beneficiaryBirth'),
      column('救助类型*', 'aidType'),
      day('申请日期*', 'appliedOn'),
      day('批准日期', 'approvedOn'),
      column('月标准', 'monthlyFen', 'yuan', { aliases: ['月标准(元)', '月标准（元）'] }),
      column('发放起月', 'firstMonth', 'month'),
      column('发放止月', 'lastMonth', 'month'),
      ...OTHER_PARENT_COLUMNS,
    ],
    order: [
      ['approvedOn', 'appliedOn'],
      ['lastMonth', 'firstMonth'],
    ],
  },
];

export const sheetTitled = (title: string): Sheet | undefined =>
  SHEETS.find((sheet) => sheet.title === title.trim());
/** Sheets whose rows belong to a correction file that another row opened. */
export const isOfFile = (sheet: Sheet): boolean =>
  sheet.aggregate === 'correction' && sheet.record !== 'particulars';
