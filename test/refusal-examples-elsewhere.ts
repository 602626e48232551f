import {
  corrected,
  ofRecords,
  order,
  PERSON,
  TODAY,
  told,
  voided,
  type Order,
  type OtherExample,
  type Told,
} from './refusal-orders-elsewhere.js';

/** For each code with which an order beside correction cases is refused: how it comes about, and the way out it names. */
const COMMISSION = {
  ...PERSON,
  assessmentNumber: '评1',
  commissionedBy: '酉阳县人民法院',
  intendedCategory: 'suspended_sentence',
  fastTrack: false,
  receivedOn: '2026-06-01',
};
const COMMISSIONED = [told('AssessmentCommissioned', COMMISSION)];
const commission = order('CommissionAssessment', COMMISSION);
const SUBMIT = order('SubmitAssessment', { submittedOn: '2026-06-10', opinion: 'suitable' });
const extend = (extendedOn: string): Order =>
  order('ExtendAssessment', { extendedOn, agreedDueOn: '2026-06-30', reason: '外地核实' });
const ASK = order('AskForMaterials', { askedOn: '2026-06-03' });
const LACKING = order('FindMaterialsMissing', { missingOn: '2026-06-02', note: '缺起诉书' });
const IMPOSSIBLE = order('FindAssessmentImpossible', { impossibleOn: '2026-06-02', reason: '居住地不真实' });

const ASSESSMENTS: readonly OtherExample[] = [
  ...ofRecords('assessment', COMMISSIONED, { address: '龙坪村' }),
  { code: 'unknown-record', history: [], order: SUBMIT, says: '登记调查评估委托', way: [commission, SUBMIT] },
  {
    code: 'duplicate-number',
    history: COMMISSIONED,
    order: commission,
    says: '作废',
    way: [voided('assessment'), commission],
  },
  {
    code: 'already-done',
    history: [
      ...COMMISSIONED,
      told('AssessmentSubmitted', { submittedOn: '2026-06-09', opinion: 'suitable' }),
    ],
    order: SUBMIT,
    says: '更正',
    way: [corrected('assessment', { submittedOn: '2026-06-10' })],
  },
  {
    code: 'already-done',
    history: [...COMMISSIONED, told('AssessmentReturned', { returnedOn: '2026-06-05' })],
    order: SUBMIT,
    says: '作废',
    way: [voided('assessment'), commission, SUBMIT],
  },
  {
    code: 'already-done',
    history: [...COMMISSIONED, told('CommissionNotified', { notifiedOn: '2026-06-02' })],
    order: order('NotifyCommission', { notifiedOn: '2026-06-03' }),
    says: '作废',
    way: [voided('assessment'), commission, order('NotifyCommission', { notifiedOn: '2026-06-03' })],
  },
  {
    code: 'step-order',
    history: COMMISSIONED,
    order: ASK,
    says: '登记委托材料不齐',
    way: [LACKING, ASK, order('CompleteMaterials', { completedOn: '2026-06-05' }), SUBMIT],
  },
  {
    code: 'step-order',
    history: COMMISSIONED,
    order: order('ReturnAssessment', { returnedOn: '2026-06-05' }),
    says: '登记无法调查评估',
    way: [IMPOSSIBLE, order('ReturnAssessment', { returnedOn: '2026-06-05' })],
  },
  {
    code: 'step-order',
    history: COMMISSIONED,
    order: order('TellImpossibility', { toldOn: '2026-06-05' }),
    says: '登记无法调查评估',
    way: [IMPOSSIBLE, order('TellImpossibility', { toldOn: '2026-06-05' })],
  },
  {
    code: 'extension-late',
    history: [told('AssessmentCommissioned', { ...COMMISSION, receivedOn: '2026-05-20' })],
    order: extend('2026-06-10'),
    says: '照实登记提交意见的日期',
    way: [SUBMIT],
  },
  {
    code: 'extension-late',
    history: [told('AssessmentCommissioned', { ...COMMISSION, receivedOn: '2026-05-20' })],
    order: extend('2026-06-10'),
    says: '不晚于 2026-06-03',
    way: [extend('2026-06-03'), SUBMIT],
  },
  {
    code: 'future-date',
    history: COMMISSIONED,
    order: { ...SUBMIT, submittedOn: '2026-06-16' },
    says: '不晚于 2026-06-15',
    way: [{ ...SUBMIT, submittedOn: TODAY }],
  },
  {
    code: 'date-order',
    history: COMMISSIONED,
    order: { ...SUBMIT, submittedOn: '2026-05-31' },
    says: '不早于 2026-06-01',
    way: [{ ...SUBMIT, submittedOn: '2026-06-01' }],
  },
].map((one) => ({ aggregate: 'assessment', ...one }));

const RELEASED = {
  ...PERSON,
  resettlementNumber: '帮1',
  source: 'prison',
  releasedOn: '2026-06-01',
  mandatoryPickup: true,
};
const REGISTERED = [told('ReleasedPersonRegistered', RELEASED)];
const register = order('RegisterReleasedPerson', RELEASED);
const PICK_UP = order('PickUp', { pickedUpOn: '2026-06-01' });
const GROUP = order('FormResettlementGroup', { groupFormedOn: '2026-06-05' });
const NOTICED = order('ReceivePrisonNotice', { noticeReceivedOn: '2026-05-02' });
const CLOSED = [...REGISTERED, told('ResettlementClosed', { closedOn: '2026-06-10', reason: '迁往外地' })];

const RESETTLEMENTS: readonly OtherExample[] = [
  ...ofRecords('resettlement', REGISTERED, { address: '龙坪村' }),
  { code: 'unknown-record', history: [], order: PICK_UP, says: '登记安置帮教对象', way: [register, PICK_UP] },
  {
    code: 'duplicate-number',
    history: REGISTERED,
    order: register,
    says: '作废',
    way: [voided('resettlement'), register],
  },
  {
    code: 'case-state',
    history: CLOSED,
    order: GROUP,
    says: '更正',
    way: [corrected('resettlement', { groupFormedOn: '2026-06-05' })],
  },
  {
    code: 'case-state',
    history: CLOSED,
    order: GROUP,
    says: '作废',
    way: [voided('resettlement'), register, GROUP],
  },
  {
    code: 'already-done',
    history: [...REGISTERED, told('ReleasedPersonPickedUp', { pickedUpOn: '2026-06-02' })],
    order: PICK_UP,
    says: '更正',
    way: [corrected('resettlement', { pickedUpOn: '2026-06-01' })],
  },
  {
    code: 'already-done',
    history: [...REGISTERED, told('PrisonNoticeReceived', { noticeReceivedOn: '2026-05-01' })],
    order: NOTICED,
    says: '作废',
    way: [voided('resettlement'), register, NOTICED],
  },
  {
    code: 'future-date',
    history: REGISTERED,
    order: { ...PICK_UP, pickedUpOn: '2026-06-16' },
    says: '不晚于 2026-06-15',
    way: [{ ...PICK_UP, pickedUpOn: TODAY }],
  },
  {
    code: 'date-order',
    history: REGISTERED,
    order: { ...PICK_UP, pickedUpOn: '2026-05-31' },
    says: '不早于 2026-06-01',
    way: [PICK_UP],
  },
  {
    code: 'date-order',
    history: REGISTERED,
    order: order('CloseResettlement', { closedOn: '2026-05-31', reason: '死亡', ground: 'died' }),
    says: '不早于 2026-06-01',
    way: [order('CloseResettlement', { closedOn: '2026-06-02', reason: '死亡', ground: 'died' })],
  },
  {
    code: 'closing-early',
    history: REGISTERED,
    order: order('CloseResettlement', { closedOn: '2026-06-02', reason: '表现好' }),
    says: '提前结束的情形',
    way: [order('CloseResettlement', { closedOn: '2026-06-02', reason: '迁往黔江区', ground: 'moved' })],
  },
].map((one) => ({ aggregate: 'resettlement', ...one }));

const APPLICATION = {
  aidNumber: '助1',
  prisonerName: '李某',
  beneficiaryName: '李一诺',
  relation: '子女',
  beneficiaryBirth: '2015-03-04',
  aidType: '事实无人抚养儿童基本生活补贴',
  otherParent: 'dead',
  appliedOn: '2026-05-01',
};
const APPLIED = [told('AidApplied', APPLICATION)];
const apply = (more: object = {}): Order => order('ApplyForAid', { ...APPLICATION, ...more });
const CHECK = order('CheckAid', { checkedOn: '2026-05-11', passed: true, finding: '符合' });
const CHECKED = [...APPLIED, told('AidChecked', { checkedOn: '2026-05-11', passed: true, finding: '符合' })];
const CONFIRM = order('ConfirmAid', { approvedOn: '2026-05-20', monthlyFen: 130_000 });
const CONFIRMED = [
  ...CHECKED,
  told('AidConfirmed', { approvedOn: '2026-05-20', monthlyFen: 130_000, firstMonth: '2026-06' }),
];
const END = order('EndAid', { endedOn: '2026-06-14', endReason: '服刑人员释放' });

const AIDS: readonly OtherExample[] = [
  ...ofRecords('family-aid', APPLIED, { prison: '重庆市某监狱' }),
  { code: 'unknown-record', history: [], order: CHECK, says: '登记家属救助申请', way: [apply(), CHECK] },
  {
    code: 'duplicate-number',
    history: APPLIED,
    order: apply(),
    says: '作废',
    way: [voided('family-aid'), apply()],
  },
  {
    code: 'aid-age',
    history: [],
    order: apply({ beneficiaryBirth: '2000-01-01' }),
    says: '其他救助类型',
    way: [apply({ beneficiaryBirth: '2000-01-01', aidType: '临时救助' })],
  },
  {
    code: 'incomplete',
    history: [],
    order: apply({ beneficiaryBirth: undefined }),
    says: '受助人出生日期',
    way: [apply()],
  },
  {
    code: 'aid-other-parent',
    history: [],
    order: apply({ otherParent: 'able' }),
    says: '其他救助类型',
    way: [apply({ otherParent: 'able', aidType: '临时救助' })],
  },
  {
    code: 'aid-other-parent',
    history: [told('AidApplied', { ...APPLICATION, otherParent: undefined })],
    order: CHECK,
    says: '另一方父母的情况',
    way: [{ ...CHECK, otherParent: 'severely_ill' }, CONFIRM],
  },
  {
    code: 'aid-other-parent',
    history: [told('AidApplied', { ...APPLICATION, otherParent: undefined }), ...CHECKED.slice(1)],
    order: CONFIRM,
    says: '更正',
    way: [corrected('family-aid', { otherParent: 'serving' }), CONFIRM],
  },
  {
    code: 'already-done',
    history: CHECKED,
    order: CHECK,
    says: '作废',
    way: [voided('family-aid'), apply(), CHECK],
  },
  {
    code: 'already-done',
    history: CONFIRMED,
    order: CONFIRM,
    says: '更正',
    way: [corrected('family-aid', { approvedOn: '2026-05-21' })],
  },
  {
    code: 'already-done',
    history: [...CONFIRMED, told('AidEnded', { lastMonth: '2026-05' })],
    order: END,
    says: '更正',
    way: [corrected('family-aid', { lastMonth: '2026-06' })],
  },
  { code: 'step-order', history: APPLIED, order: CONFIRM, says: '登记乡镇查验', way: [CHECK, CONFIRM] },
  {
    code: 'step-order',
    history: [...APPLIED, told('AidChecked', { checkedOn: '2026-05-11', passed: false, finding: '不符' })],
    order: CONFIRM,
    says: '作废',
    way: [voided('family-aid'), apply(), CHECK, CONFIRM],
  },
  { code: 'step-order', history: CHECKED, order: END, says: '登记县级确认', way: [CONFIRM, END] },
  {
    code: 'future-date',
    history: CHECKED,
    order: { ...CONFIRM, approvedOn: '2026-06-16' },
    says: '不晚于 2026-06-15',
    way: [{ ...CONFIRM, approvedOn: TODAY }],
  },
  {
    code: 'date-order',
    history: CHECKED,
    order: { ...CONFIRM, approvedOn: '2026-05-10' },
    says: '不早于 2026-05-11',
    way: [CONFIRM],
  },
  {
    code: 'date-order',
    history: CONFIRMED,
    order: { ...END, endedOn: '2026-05-19' },
    says: '不早于 2026-05-20',
    way: [END],
  },
].map((one) => ({ aggregate: 'family-aid', ...one }));

const CONSULTATION = {
  ...PERSON,
  incomingNumber: '迁入1',
  fromPlace: '秀山县',
  consultationReceivedOn: '2026-06-01',
};
const CONSULTED = [told('IncomingConsultationReceived', CONSULTATION)];
const consult = order('ReceiveConsultation', CONSULTATION);
const REPLY = order('SendReply', { replySentOn: '2026-06-04', reply: 'agree' });
const replied = (reply: string): readonly Told[] => [
  ...CONSULTED,
  told('IncomingReplySent', { replySentOn: '2026-06-04', reply }),
];
const FILE = order('ReceiveFile', { fileReceivedOn: '2026-06-10' });
const TELL = order('TellNonArrival', { nonArrivalToldOn: '2026-06-14' });

const INCOMING: readonly OtherExample[] = [
  ...ofRecords('incoming-transfer', CONSULTED, { address: '龙坪村' }),
  {
    code: 'duplicate-number',
    history: CONSULTED,
    order: consult,
    says: '作废',
    way: [voided('incoming-transfer'), consult],
  },
  {
    code: 'already-done',
    history: replied('agree'),
    order: REPLY,
    says: '作废',
    way: [voided('incoming-transfer'), consult, REPLY],
  },
  { code: 'step-order', history: [], order: REPLY, says: '登记收到征求意见函', way: [consult, REPLY] },
  { code: 'step-order', history: CONSULTED, order: FILE, says: '发出复函', way: [REPLY, FILE] },
  {
    code: 'step-order',
    history: replied('agree'),
    order: order('SendFileReceipt', { receiptSentOn: '2026-06-12' }),
    says: '登记收到移交档案',
    way: [FILE, order('SendFileReceipt', { receiptSentOn: '2026-06-12' })],
  },
  {
    code: 'step-order',
    history: replied('agree'),
    order: TELL,
    says: '登记未按期到本地报到',
    way: [order('FindNonArrival', { missedOn: '2026-06-14' }), TELL],
  },
  {
    code: 'step-order',
    history: replied('disagree'),
    order: FILE,
    says: '再次“发出复函”',
    way: [{ ...REPLY, replySentOn: '2026-06-09' }, FILE],
  },
  {
    code: 'future-date',
    history: replied('agree'),
    order: { ...FILE, fileReceivedOn: '2026-06-16' },
    says: '不晚于 2026-06-15',
    way: [FILE],
  },
  {
    code: 'date-order',
    history: replied('agree'),
    order: { ...FILE, fileReceivedOn: '2026-06-03' },
    says: '不早于 2026-06-04',
    way: [FILE],
  },
].map((one) => ({ aggregate: 'incoming-transfer', ...one }));

export const OTHER_EXAMPLES: readonly OtherExample[] = [
  ...ASSESSMENTS,
  ...RESETTLEMENTS,
  ...AIDS,
  ...INCOMING,
];
