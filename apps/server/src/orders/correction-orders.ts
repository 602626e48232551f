import { documentsAdvice, leaveAdvice, releaseAdvice, STEPS, type CorrectionCase } from '#casework';
import {
  CATEGORY,
  DEATH_KIND,
  EDUCATION,
  EMPLOYMENT,
  ENDING,
  GAP_GROUND,
  HOUSEHOLD,
  LEAVE_GROUND,
  LEVEL,
  ORGAN,
  ORIGIN,
  RELEASE_GROUND,
  SANCTION,
  SUPERVISION_GAP,
  TRANSFER_DECISION,
  TRANSFER_REPLY,
} from '#statute';
import { DECIDED_STEPS, PAPER } from './decided-steps.js';
import { GroupMemberDto } from './group-member.dto.js';
import { count, day, flag, list, minute, moment, OFFICE, organ, PERSON, term, text } from './fields.js';
import { rowsOf, type OrderRow } from './order-row.js';
import { SEALING } from './sealing-orders.js';

const file = rowsOf('correction', '社区矫正档案', 'cases');
const intake = rowsOf('correction', '接收和矫正', 'cases/:id');
const leave = rowsOf('correction', '请销假', 'cases/:id/leaves');
const transfer = rowsOf('correction', '执行地变更', 'cases/:id/transfers');
const conduct = rowsOf('correction', '奖惩、再犯罪、失联和脱管漏管', 'cases/:id');
const opinion = rowsOf('correction', '检察监督', 'cases/:id/opinions');
const ending = rowsOf('correction', '解除与终止', 'cases/:id');

/** Orders by which a body decides. */
const DECIDES = { right: 'case.decide' } as const;

const { term_served, pardoned, ...TERMINATIONS } = ENDING;
const STEP_LIST = Object.fromEntries(
  Object.entries(STEPS)
    .filter(([, step]) => !('apart' in step))
    .map(([type, { title }]) => [type, { zh: title, en: type }]),
);

const ENROLMENT: readonly OrderRow[] = [
  file(
    '',
    'Enrol',
    '接收入矫',
    {
      ...OFFICE,
      ...PERSON,
      fileNumber: text('档案号', { example: '麻司矫字〔2023〕001号' }),
      offence: text('罪名', { example: '危险驾驶罪' }),
      category: term('矫正类别', CATEGORY),
      decisionOrgan: text('决定机关', { example: '酉阳县人民法院' }),
      origin: term('来源', ORIGIN),
      effectiveOn: day('裁判生效日期'),
      documentsReceivedOn: day('文书收到日期', { optional: true }),
      reportedInOn: day('报到日期', { optional: true }),
      enrolledOn: day('接收日期'),
      termStart: day('矫正期起'),
      termEnd: day('矫正期止', { example: '2024-03-06' }),
      level: term('管理等级', LEVEL),
      keyRegime: flag('重点监管'),
      ethnicity: text('民族', { optional: true, example: '汉族' }),
      household: term('户籍', HOUSEHOLD, { optional: true }),
      education: term('文化程度', EDUCATION, { optional: true }),
      employment: term('就业就学', EMPLOYMENT, { optional: true }),
      courtBan: flag('禁止令', { optional: true }),
      releaseGround: term('暂予监外执行的事由', RELEASE_GROUND, { optional: true }),
      phone: text('联系电话', { optional: true, example: '13800000000' }),
      minorAtOffence: flag('犯罪时未满18周岁', { optional: true }),
      originalSentence: text('原判刑期', { optional: true, example: '有期徒刑六个月' }),
      priorDetentionDays: count('先行羁押天数', { optional: true, example: 12 }),
    },
    { opensBy: 'fileNumber' },
  ),
];

const INTAKE: readonly OrderRow[] = [
  intake('documents', 'ReceiveDocuments', '登记收到法律文书', { documentsReceivedOn: day('文书收到日期') }),
  intake('declaration', 'DeclareIntake', '入矫宣告', { declaredOn: day('宣告日期') }),
  intake('group', 'FormGroup', '确定矫正小组', {
    formedOn: day('确定日期'),
    members: list('成员', GroupMemberDto),
  }),
  intake('plan', 'MakePlan', '制定矫正方案', {
    madeOn: day('制定日期'),
    summary: text('要点'),
  }),
  intake(
    'level',
    'ChangeLevel',
    '调整管理等级',
    {
      changedOn: day('调整日期'),
      level: term('管理等级', LEVEL),
      reason: text('理由'),
      documentNumber: text('决定文号', { optional: true }),
    },
    DECIDES,
  ),
  intake(
    'key-regime',
    'ChangeKeyRegime',
    '调整重点监管',
    {
      changedOn: day('调整日期'),
      keyRegime: flag('重点监管'),
      reason: text('理由'),
      documentNumber: text('决定文号', { optional: true }),
    },
    DECIDES,
  ),
  intake(
    'steps',
    'TakeStep',
    '登记一个步骤：回执、备案、报告、复查、电子定位、查找通报、裁定、封存等',
    {
      step: term('步骤', STEP_LIST, { example: 'DocumentsReceiptSent' }),
      on: day('日期'),
      ref: text('有关事项的编号', { optional: true, example: '假2023-001' }),
      until: day('截止日期', { optional: true }),
      at: minute('时刻', { optional: true }),
      kind: text('种类', { optional: true, example: 'ban_broken' }),
      gravity: text('情节', { optional: true, example: 'slight' }),
      months: count('延长月数', { optional: true, example: 1 }),
      note: text('说明', { optional: true }),
      documentNumber: text('决定文号', { optional: true }),
    },
    { advises: (state, command) => documentsAdvice(state as CorrectionCase, command) },
  ),
];

const LEAVES: readonly OrderRow[] = [
  leave(
    '',
    'RequestLeave',
    '申请外出',
    {
      leaveId: text('请假编号（不填则自动编号）', { optional: true, example: '假2023-001' }),
      appliedOn: day('申请日期'),
      reason: term('外出事由', LEAVE_GROUND),
      otherReason: text('其他事由（外出事由为其他正当理由时填写）', { optional: true }),
      destination: text('目的地', { example: '浙江省宁波市' }),
      startOn: day('外出起', { example: '2023-03-10' }),
      dueOn: day('应返日期', { example: '2023-03-14' }),
    },
    {
      makes: { field: 'leaveId', prefix: '假', year: 'appliedOn' },
      advises: (state, { startOn, dueOn }, today) =>
        leaveAdvice((state as CorrectionCase).leaves, String(startOn), String(dueOn), today),
    },
  ),
  leave(
    ':leaveId/grant',
    'GrantLeave',
    '批准外出',
    {
      authority: organ('批准机关'),
      grantedOn: day('批准日期'),
      documentNumber: text('批准文号', { optional: true }),
    },
    {
      ...DECIDES,
      advises: (state, { leaveId }, today) => {
        const { leaves } = state as CorrectionCase;
        const leave = leaves.find((one) => one.leaveId === leaveId);
        return leave ? leaveAdvice(leaves, leave.startOn, leave.dueOn, today) : [];
      },
    },
  ),
  leave(
    ':leaveId/refuse',
    'RefuseLeave',
    '不予批准外出',
    {
      authority: organ('决定机关'),
      refusedOn: day('决定日期'),
      refusalReason: text('不予批准的理由', { example: '未提交证明材料' }),
      ...PAPER,
    },
    DECIDES,
  ),
  leave(
    ':leaveId/extension',
    'ExtendLeave',
    '批准延长外出',
    {
      authority: organ('批准机关'),
      extendedOn: day('批准日期'),
      dueOn: day('延长后的应返日期'),
      extensionReason: text('理由'),
      ...PAPER,
    },
    DECIDES,
  ),
  leave(':leaveId/return', 'ReturnFromLeave', '销假', {
    returnedOn: day('销假日期', { example: '2023-03-14' }),
  }),
  leave(':leaveId/missing', 'ReportNotReturned', '登记逾期未归', { foundMissingOn: day('发现日期') }),
];

const TRANSFERS: readonly OrderRow[] = [
  transfer(
    '',
    'ApplyForTransfer',
    '申请变更执行地',
    {
      transferId: text('变更编号（不填则自动编号）', { optional: true, example: '变2023-001' }),
      appliedOn: day('申请日期'),
      destination: text('迁入地', { example: '重庆市黔江区' }),
    },
    { makes: { field: 'transferId', prefix: '变', year: 'appliedOn' } },
  ),
  transfer(':transferId/consultation', 'SendConsultation', '征求新执行地意见', {
    consultedOn: day('征求意见日期'),
  }),
  transfer(':transferId/reply', 'ReceiveReply', '登记新执行地的回复意见', {
    repliedOn: day('收到回复日期'),
    reply: term('回复意见', TRANSFER_REPLY),
  }),
  transfer(
    ':transferId/decision',
    'DecideTransfer',
    '决定是否准予变更执行地',
    {
      decidedOn: day('决定日期'),
      decision: term('决定结果', TRANSFER_DECISION),
      authority: term('决定机关', ORGAN, { example: 'county_institution' }),
      ...PAPER,
    },
    DECIDES,
  ),
  transfer(':transferId/file', 'HandOverFile', '移交档案', { fileHandedOverOn: day('档案移交日期') }),
  transfer(':transferId/arrival', 'RegisterArrival', '登记到新执行地报到（变更完成）', {
    arrivedOn: day('新执行地报到日期'),
  }),
];

/** Whom the institution told of a 脱管 or 漏管. */
const TOLD = {
  procuratorateToldOn: day('通报检察院日期', { optional: true, example: '2026-03-08' }),
  decisionOrganToldOn: day('通报决定机关日期', { optional: true, example: '2026-03-08' }),
  policeToldOn: day('通知公安日期', { optional: true, example: '2026-03-09' }),
};

const CONDUCT: readonly OrderRow[] = [
  conduct(
    'sanctions',
    'DecideSanction',
    '登记奖惩决定',
    {
      sanctionId: text('奖惩编号', { example: '奖2023-001' }),
      kind: term('种类', SANCTION),
      decidedOn: day('决定日期'),
      reason: text('事由'),
      authority: organ('决定机关'),
      documentNumber: text('决定文号', { optional: true }),
      merit: flag('突出表现或者突出事迹', { optional: true }),
    },
    DECIDES,
  ),
  conduct(
    'reductions',
    'ReduceSentence',
    '登记法院的减刑裁定（矫正期止随之变更）',
    {
      reductionId: text('减刑编号（不填则自动编号）', { optional: true, example: '减2023-001' }),
      decidedOn: day('裁定日期'),
      termEnd: day('减刑后矫正期止', { example: '2023-12-06' }),
      documentNumber: text('裁定书文号', { example: '（2023）渝04刑更1号' }),
      reason: text('事由', { example: '有重大立功表现' }),
      ref: text('减刑建议编号', { optional: true, example: '减建2023-001' }),
    },
    { makes: { field: 'reductionId', prefix: '减', year: 'decidedOn' } },
  ),
  conduct('suspected-reoffences', 'SuspectReoffence', '登记涉嫌重新犯罪', {
    recordId: text('记录编号'),
    suspectedOn: day('发现日期'),
    offence: text('罪名'),
  }),
  conduct('reoffences', 'ConfirmReoffence', '登记再犯罪', {
    recordId: text('记录编号'),
    committedOn: day('犯罪日期'),
    discoveredOn: day('发现日期'),
    offence: text('罪名'),
  }),
  conduct(
    'supervision-gaps',
    'RecordSupervisionGap',
    '登记脱管、漏管（只知道日期的，不必写时刻；有正当理由的，登记后不计入脱管漏管）',
    {
      recordId: text('记录编号（不填则自动编号）', { optional: true, example: '脱2026-001' }),
      kind: term('种类', SUPERVISION_GAP),
      ground: term('情形', GAP_GROUND, { optional: true }),
      beganAt: moment('脱离时间', { optional: true }),
      discoveredAt: moment('发现时间', { example: '2026-03-08T09:00' }),
      recoveredAt: moment('恢复时间', { optional: true, example: '2026-03-10' }),
      justified: flag('正当理由', { optional: true }),
      ...TOLD,
    },
    { makes: { field: 'recordId', prefix: '脱', year: 'discoveredAt' } },
  ),
  conduct('supervision-gaps/:recordId/recovery', 'EndSupervisionGap', '登记脱管、漏管的恢复', {
    recoveredAt: moment('恢复时间', { example: '2026-03-10' }),
    justified: flag('正当理由', { optional: true }),
  }),
  conduct('supervision-gaps/:recordId/notices', 'NotifyOfSupervisionGap', '登记脱管、漏管的通报', TOLD),
  conduct('lost-contact', 'ReportLostContact', '登记失联', { lostOn: day('失联日期') }),
  conduct('regained-contact', 'RegainContact', '登记找到', { regainedOn: day('找到日期') }),
];

const ENDINGS: readonly OrderRow[] = [
  ending('appraisal', 'MakeFinalAppraisal', '期满书面鉴定', { appraisedOn: day('书面鉴定日期') }),
  ending(
    'release',
    'Release',
    '解除矫正',
    {
      endKind: term('解除的种类', { term_served, pardoned }),
      endedOn: day('解除日期', { example: '2024-03-06' }),
    },
    { advises: (state) => releaseAdvice(state as CorrectionCase) },
  ),
  ending('termination', 'Terminate', '终止矫正', {
    endKind: term('终止的种类', TERMINATIONS),
    endedOn: day('终止日期'),
    documentNumber: text('裁定书或决定书文号', { optional: true, example: '（2023）渝0242刑更1号' }),
    deathKind: term('死亡性质', DEATH_KIND, { optional: true }),
    learnedOn: day('得知死亡日期', { optional: true }),
  }),
  ending('handover', 'HandOverToResettlement', '移交安置帮教（帮教档案随即建立）', {
    handedOverOn: day('移交日期'),
  }),
];

const OPINIONS: readonly OrderRow[] = [
  opinion(
    '',
    'TakeStep',
    '检察机关提出纠正意见',
    {
      ref: text('意见编号（不填则自动编号）', { optional: true, example: '纠2023-001' }),
      on: day('提出日期'),
      until: day('要求回复的期限', { optional: true }),
      note: text('意见内容'),
    },
    {
      right: 'opinion.give',
      fixed: { step: 'CorrectiveOpinionGiven' },
      makes: { field: 'ref', prefix: '纠', year: 'on' },
    },
  ),
  opinion(
    ':ref/answer',
    'TakeStep',
    '书面回复纠正意见',
    { on: day('回复日期'), note: text('采纳情况；没有采纳的，说明理由') },
    { fixed: { step: 'CorrectiveOpinionAnswered' } },
  ),
];

export const CORRECTION_ORDERS: readonly OrderRow[] = [
  ...ENROLMENT,
  ...INTAKE,
  ...DECIDED_STEPS,
  ...LEAVES,
  ...TRANSFERS,
  ...CONDUCT,
  ...ENDINGS,
  ...OPINIONS,
  ...SEALING,
];
