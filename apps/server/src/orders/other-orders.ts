import { assessmentAdvice } from '#casework';
import {
  ASSESSMENT_OPINION,
  CATEGORY,
  CLOSING_GROUND,
  OTHER_PARENT,
  RESETTLEMENT_SOURCE,
  TRANSFER_REPLY,
} from '#statute';
import { count, day, flag, OFFICE, PERSON, term, text } from './fields.js';
import { rowsOf, type OrderRow } from './order-row.js';

const assessment = rowsOf('assessment', '调查评估', 'assessments');
const resettlement = rowsOf('resettlement', '安置帮教', 'resettlements');
const incoming = rowsOf('incoming-transfer', '执行地变更（迁入）', 'incoming-transfers');
const aid = rowsOf('family-aid', '家属救助', 'family-aids');

/** Why the child's other parent cannot care for it, and since when. */
const OTHER = {
  otherParent: term('另一方父母的情况', OTHER_PARENT, { optional: true }),
  otherParentSince: day('另一方父母情况起', { optional: true, example: '2022-12-01' }),
};

/** Cases beside the correction case itself. */
export const OTHER_ORDERS: readonly OrderRow[] = [
  assessment(
    '',
    'CommissionAssessment',
    '登记调查评估委托',
    {
      ...OFFICE,
      ...PERSON,
      assessmentNumber: text('评估编号', { example: '评2023-001' }),
      commissionedBy: text('委托机关', { example: '酉阳县人民法院' }),
      intendedCategory: term('拟适用类别', CATEGORY),
      fastTrack: flag('速裁程序'),
      receivedOn: day('委托函收到日期'),
    },
    {
      opensBy: 'assessmentNumber',
      advises: (_state, { intendedCategory }) => assessmentAdvice(intendedCategory),
    },
  ),
  assessment(':id/extension', 'ExtendAssessment', '登记商定的延期', {
    extendedOn: day('商定日期'),
    agreedDueOn: day('商定的期限'),
    reason: text('理由'),
    documentNumber: text('商定延期的函件文号（补录此前的商定时填写）', { optional: true }),
  }),
  assessment(':id/submission', 'SubmitAssessment', '提交调查评估意见', {
    submittedOn: day('意见提交日期'),
    opinion: term('评估意见', ASSESSMENT_OPINION),
  }),
  assessment(':id/procuratorate-notice', 'NotifyCommission', '通知检察院调查评估', {
    notifiedOn: day('通知日期'),
  }),
  assessment(':id/missing-materials', 'FindMaterialsMissing', '登记委托材料不齐', {
    missingOn: day('发现日期'),
    note: text('缺什么', { example: '起诉书' }),
  }),
  assessment(':id/materials-request', 'AskForMaterials', '通知补齐委托材料', { askedOn: day('通知日期') }),
  assessment(':id/materials', 'CompleteMaterials', '登记委托材料补齐', { completedOn: day('补齐日期') }),
  assessment(':id/impossibility', 'FindAssessmentImpossible', '登记无法调查评估', {
    impossibleOn: day('发现日期'),
    reason: text('原因', { example: '居住地不真实' }),
  }),
  assessment(':id/impossibility-notice', 'TellImpossibility', '与委托机关沟通说明', {
    toldOn: day('沟通日期'),
  }),
  assessment(':id/return', 'ReturnAssessment', '退回委托材料', { returnedOn: day('退回日期') }),
  resettlement(
    '',
    'RegisterReleasedPerson',
    '登记安置帮教对象',
    {
      ...OFFICE,
      ...PERSON,
      resettlementNumber: text('帮教编号', { example: '帮2023-001' }),
      source: term('来源', RESETTLEMENT_SOURCE),
      correctionFileNumber: text('矫正档案号', { optional: true }),
      releasedOn: day('释放日期', { optional: true }),
      keyCategory: text('重点类别', { optional: true }),
      mandatoryPickup: flag('必接必送', { optional: true }),
    },
    { opensBy: 'resettlementNumber' },
  ),
  resettlement(':id/prison-notice', 'ReceivePrisonNotice', '登记收到刑满释放通知书', {
    noticeReceivedOn: day('收到日期'),
  }),
  resettlement(':id/pickup', 'PickUp', '登记接回', { pickedUpOn: day('接回日期') }),
  resettlement(':id/file', 'OpenResettlementFile', '安置帮教建档', { openedOn: day('建档日期') }),
  resettlement(':id/group', 'FormResettlementGroup', '成立帮教小组', { groupFormedOn: day('成立日期') }),
  resettlement(':id/closing', 'CloseResettlement', '结束帮教', {
    closedOn: day('结束日期'),
    ground: term('提前结束的情形', CLOSING_GROUND, { optional: true }),
    reason: text('理由'),
  }),
  incoming(
    '',
    'ReceiveConsultation',
    '登记收到征求意见函',
    {
      ...OFFICE,
      ...PERSON,
      incomingNumber: text('迁入编号', { example: '迁入2023-001' }),
      fromPlace: text('原执行地', { example: '重庆市秀山县' }),
      consultationReceivedOn: day('收到日期'),
    },
    { opensBy: 'incomingNumber' },
  ),
  incoming(':id/reply', 'SendReply', '发出复函', {
    replySentOn: day('发出日期'),
    reply: term('意见', TRANSFER_REPLY),
  }),
  incoming(':id/file', 'ReceiveFile', '登记收到移交档案', { fileReceivedOn: day('收到日期') }),
  incoming(':id/receipt', 'SendFileReceipt', '发出档案回执', { receiptSentOn: day('发出日期') }),
  incoming(':id/arrival', 'RegisterIncomingArrival', '登记到本地报到', { arrivedOn: day('报到日期') }),
  incoming(':id/missed-arrival', 'FindNonArrival', '登记未按期到本地报到', { missedOn: day('发现日期') }),
  incoming(':id/missed-arrival-notice', 'TellNonArrival', '通知原执行地未按期报到', {
    nonArrivalToldOn: day('通知日期'),
  }),
  incoming(':id/prison-file', 'FindPrisonFile', '登记看守所、监狱接收档案（暂予监外执行）', {
    prisonFileOn: day('接收档案日期'),
  }),
  incoming(':id/prison-file-notice', 'ReceivePrisonFileNotice', '登记收到接收档案的通报', {
    prisonNoticeOn: day('收到通报日期'),
  }),
  aid(
    '',
    'ApplyForAid',
    '登记家属救助申请',
    {
      ...OFFICE,
      aidNumber: text('救助编号', { example: '助2023-001' }),
      prisonerName: text('服刑人员姓名', { example: '李某' }),
      prison: text('服刑场所', { optional: true }),
      beneficiaryName: text('受助人姓名', { example: '李一诺' }),
      relation: text('与服刑人员关系', { example: '子女' }),
      beneficiaryBirth: day('受助人出生日期', { optional: true }),
      aidType: text('救助类型', { example: '事实无人抚养儿童基本生活补贴' }),
      ...OTHER,
      otherParentName: text('另一方父母姓名', { optional: true, example: '王某' }),
      guardianName: text('监护人姓名', { optional: true, example: '李某某' }),
      appliedOn: day('申请日期'),
    },
    { opensBy: 'aidNumber' },
  ),
  aid(':id/check', 'CheckAid', '登记乡镇查验', {
    checkedOn: day('查验日期'),
    passed: flag('查验合格'),
    finding: text('查验情况'),
    ...OTHER,
  }),
  aid(':id/confirmation', 'ConfirmAid', '登记县级确认', {
    approvedOn: day('确认日期'),
    monthlyFen: count('月标准（分）', { example: 130_000 }),
  }),
  aid(':id/end', 'EndAid', '登记终止发放', {
    endedOn: day('终止日期'),
    endReason: text('理由'),
  }),
];
