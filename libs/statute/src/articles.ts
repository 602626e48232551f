/** An article, and what of this system carries it: duties with a deadline, facts that are recorded, checks; or why none does. */
export interface ArticleCarried {
  readonly article: number;
  readonly about: string;
  /** Codes of duties. */
  readonly duties?: readonly string[];
  /** Types of events. */
  readonly facts?: readonly string[];
  /** What else carries it, or why nothing does. */
  readonly note?: string;
}

const a = (
  article: number,
  about: string,
  { duties, facts, note }: Omit<ArticleCarried, 'article' | 'about'>,
): ArticleCarried => ({
  article,
  about,
  ...(duties ? { duties } : {}),
  ...(facts ? { facts } : {}),
  ...(note ? { note } : {}),
});

const LATER = '尚未建立登记，随日常监管、教育帮扶一并建立。';
const OF_OTHERS = '其他机关的职责，不在本系统办理。';

/** 社区矫正法实施办法（司发通〔2020〕59号）. */
export const MEASURES_ARTICLES: readonly ArticleCarried[] = [
  a(1, '目的', { note: '不产生办理事项。' }),
  a(2, '领导和工作机制', { note: '不产生办理事项。' }),
  a(3, '社区矫正委员会', { note: '不产生办理事项。' }),
  a(4, '司法行政机关的职责', { note: '不产生办理事项。' }),
  a(5, '人民法院的职责', { note: OF_OTHERS }),
  a(6, '人民检察院的职责', {
    duties: ['opinion-answer'],
    facts: ['CorrectiveOpinionGiven', 'CorrectiveOpinionAnswered'],
  }),
  a(7, '公安机关的职责', {
    duties: ['exit-restriction'],
    note: '第七项的限制出境由决定机关通知执行；其余为公安机关的职责，不在本系统办理。',
  }),
  a(8, '监狱的职责', { duties: ['delivery'], note: '移送和通知以外的，不在本系统办理。' }),
  a(9, '社区矫正机构的职责', {
    note: '期限由县级社区矫正机构承担的，责任方即为该机构；权限由角色和辖区决定。',
  }),
  a(10, '司法所受委托承担工作', { note: '司法所不能作出的决定，由决定权限表拒绝。' }),
  a(11, '信息化和信息共享', { note: '台账导入、导出；没有与其他机关的在线接口。' }),
  a(12, '居住地和执行地', { note: '不因没有调查评估或者户籍不在本地而拒绝登记。' }),
  a(13, '委托调查评估', { duties: ['assessment-notice'], facts: ['AssessmentCommissioned'] }),
  a(14, '调查评估的期限', { duties: ['assessment-opinion'] }),
  a(15, '教育和书面告知', {
    duties: ['missing-documents-notice'],
    facts: ['DocumentsFoundMissing'],
    note: '登记文书未到或者不齐时，逐项列出应当送达的文书。',
  }),
  a(16, '通知、送达、回执、补齐', {
    duties: [
      'decision-notice',
      'decision-documents',
      'documents-receipt',
      'missing-documents-notice',
      'missing-documents',
    ],
  }),
  a(17, '报到和移送', { duties: ['report-in', 'delivery', 'intake'] }),
  a(18, '建立档案', { facts: ['SubjectEnrolled'], note: '事件历史即执行档案，不能改写。' }),
  a(19, '矫正小组和责任书', { duties: ['group-formed', 'responsibility-letter'] }),
  a(20, '入矫宣告', { duties: ['intake'], facts: ['IntakeDeclared'] }),
  a(21, '分类管理', { facts: ['LevelChanged', 'KeyRegimeChanged'] }),
  a(22, '矫正方案', { duties: ['plan-made'] }),
  a(23, '通信联络、信息化核查、实地查访', { note: LATER }),
  a(24, '定期报告、身体情况、病情复查', {
    duties: ['regular-report', 'health-report', 'medical-review', 'interval-notice'],
    facts: ['HealthReportIntervalExtended', 'ReviewIntervalExtended'],
    note: '居所、工作变化等情况的及时报告和禁止令的定期报告，随日常监管一并建立。',
  }),
  a(25, '会客审批', { note: LATER }),
  a(26, '外出的事由', { facts: ['LeaveRequested'] }),
  a(27, '外出的批准', {
    duties: ['leave-filing', 'leave-procuratorate-notice'],
    facts: ['LeaveGranted', 'LeaveRefused'],
    note: '天数和两个月内累计天数决定由谁批准。',
  }),
  a(28, '外出期间的监管和返回', { duties: ['leave-return'], facts: ['LeaveReturned', 'LeaveExtended'] }),
  a(29, '经常性跨市、县活动', { duties: ['travel-permit-expiry'] }),
  a(30, '变更执行地的申请和审查', {
    duties: ['transfer-consult', 'transfer-reply', 'transfer-refusal-notice'],
    facts: ['TransferApplicationReceived'],
  }),
  a(31, '变更执行地的移交和报到', {
    duties: [
      'transfer-file',
      'transfer-receipt',
      'transfer-report-in',
      'non-arrival-notice',
      'incoming-prison-notice',
    ],
    facts: ['TransferDecisionDelivered'],
    note: '抄送随移交、回执一并办理，不单独计期限。',
  }),
  a(32, '考核奖惩', { facts: ['SanctionDecided'], note: '定期考核的登记随日常监管一并建立。' }),
  a(33, '表扬', {
    facts: ['SanctionDecided'],
    note: '未满六个月又没有突出表现或者突出事迹的，不予登记。',
  }),
  a(34, '训诫', { facts: ['SanctionDecided'], note: '处分阶梯据此提出建议。' }),
  a(35, '警告', { facts: ['SanctionDecided'], note: '处分阶梯据此提出建议。' }),
  a(36, '提请治安管理处罚', {
    duties: ['penalty-time-bar'],
    facts: ['SanctionDecided'],
    note: '处分阶梯据此提出建议，假释对象除外（治安管理处罚法没有规定）；抄送和通知处理结果随日常监管一并建立。',
  }),
  a(37, '电子定位装置', { duties: ['monitoring-notice', 'monitoring-expiry'] }),
  a(38, '失去联系和查找', { duties: ['search', 'search-procuratorate-notice', 'search-police-notice'] }),
  a(39, '执行禁止令', { note: LATER }),
  a(40, '调查核实违规情形', { facts: ['ViolationFound'] }),
  a(41, '被拘留、采取强制措施的通知', {
    duties: ['custody-notice', 'custody-notice-hours'],
    facts: ['SubjectDetained'],
  }),
  a(42, '减刑', {
    duties: ['reduction-ruling'],
    facts: ['ReductionSubmitted', 'ReductionAgreed', 'ReductionProposed'],
  }),
  a(43, '教育学习', { note: LATER }),
  a(44, '公益活动', { note: LATER }),
  a(45, '帮扶', { note: LATER }),
  a(46, '撤销缓刑', {
    duties: ['revocation-ruling'],
    facts: ['SanctionDecided'],
    note: '处分阶梯据此提出建议；由与法院同级的机构提请。',
  }),
  a(47, '撤销假释', {
    duties: ['revocation-ruling'],
    facts: ['SanctionDecided'],
    note: '处分阶梯据此提出建议；提请机构的级别、第三项的情节为本系统的理解，见上表。',
  }),
  a(48, '提请逮捕', { duties: ['arrest-decision'], facts: ['ArrestRequested', 'ArrestPapersReceived'] }),
  a(49, '收监执行', {
    duties: ['recall-decision', 'recall-papers'],
    facts: ['RecallGroundFound', 'SanctionDecided'],
    note: '处分阶梯据此提出建议。第七项保证人丧失条件或者被取消资格：提出新保证人的“规定期限”条文没有日数，由机构确定，故不设期限；逾期没有新保证人的，登记为收监情形。',
  }),
  a(50, '送交执行', { note: OF_OTHERS }),
  a(51, '在逃的追捕', { note: OF_OTHERS }),
  a(52, '突发事件', { note: LATER }),
  a(53, '个人总结、书面鉴定、解除', {
    duties: [
      'personal-summary',
      'final-appraisal',
      'release',
      'release-certificate',
      'release-notice',
      'release-copies',
      'resettlement-handover',
    ],
  }),
  a(54, '解除矫正宣告', { note: '可以组织，不是应办事项。' }),
  a(55, '未成年人', {
    duties: ['guardian-notice'],
    facts: ['GuardianCalled', 'CorrectionGroupFormed'],
    note: '未成年人的档案限制知悉；小组须有熟悉未成年人身心特点的人员。',
  }),
  a(56, '工作人员的保护', { note: '不产生办理事项。' }),
  a(57, '纠正意见的回复', { duties: ['opinion-answer'] }),
  a(58, '以上、内包括本数', { note: '期限的计算即按此。' }),
  a(59, '施行日期', { note: '规则的施行日期即据此；此前按2012年的办法。' }),
];

/** 关于进一步加强社区矫正工作衔接配合管理的意见（司发通〔2026〕8号）. */
export const OPINION_ARTICLES: readonly ArticleCarried[] = [
  a(1, '委托调查评估的情形', { note: '委托由委托机关决定；登记假释的委托时提示。' }),
  a(2, '委托前核实居住地', { note: OF_OTHERS }),
  a(3, '委托函和所附材料', { note: OF_OTHERS }),
  a(4, '材料不齐、无法调查评估', {
    duties: ['assessment-materials', 'assessment-impossible', 'assessment-return'],
  }),
  a(5, '不再重复委托', { note: '登记委托时提示；有没有新情况由受托人员判断，系统不拒绝登记。' }),
  a(6, '征求人民检察院意见', { note: OF_OTHERS }),
  a(7, '确定执行地，不得拒绝接收', { note: '不因没有调查评估或者户籍不在本地而拒绝登记。' }),
  a(8, '送达和转送法律文书', { duties: ['decision-documents', 'documents-receipt', 'documents-forward'] }),
  a(9, '暂予监外执行的交付', { duties: ['delivery', 'documents-forward'] }),
  a(10, '限制出境', {
    duties: ['exit-restriction'],
    facts: ['ExitRestrictionMissing', 'ExitRestrictionMade'],
    note: '由决定机关办理；发现未办理的，通知决定机关并登记。',
  }),
  a(11, '漏管', { duties: ['report-in', 'delivery'] }),
  a(12, '漏管的查找和通报', {
    duties: ['search', 'missed-intake-notice', 'search-procuratorate-notice'],
  }),
  a(13, '脱管', {
    facts: ['SupervisionGapFound'],
    note: '超过四十八小时才算脱管；处分阶梯和统计按此计。',
  }),
  a(14, '失去联系的查找', { duties: ['search', 'search-procuratorate-notice', 'search-police-notice'] }),
  a(15, '联席会议、数据核对', { note: '不产生办理事项。' }),
  a(16, '提请材料，期满前函告', { duties: ['recall-decision', 'temporary-release-expiry-notice'] }),
  a(17, '提请逮捕', { duties: ['arrest-decision'], facts: ['ArrestPapersReceived'] }),
  a(18, '送达和收监', { note: OF_OTHERS }),
  a(19, '新罪、漏罪判决的通知', {
    duties: ['new-crime-notice'],
    facts: ['EarlierCrimeFound', 'ReoffenceConfirmed'],
  }),
  a(20, '期满发放证明书，衔接安置帮教', {
    duties: [
      'release',
      'release-certificate',
      'release-notice',
      'resettlement-rules',
      'resettlement-handover',
    ],
  }),
  a(21, '在逃', { note: OF_OTHERS }),
  a(22, '附加驱逐出境', {
    duties: ['deportation-papers', 'deportation-nationality'],
    facts: ['DeportationOrdered'],
  }),
  a(23, '法律监督的重点', {
    duties: ['exit-restriction'],
    note: '不产生办理事项；逾期事项和不合规定的事实在档案中列出。',
  }),
  a(24, '请示汇报', { note: '不产生办理事项。' }),
  a(25, '责任追究', { note: '不产生办理事项。' }),
  a(26, '超过不包括本数，内包括本数', { note: '期限的计算即按此。' }),
  a(27, '施行日期，废止2016年的意见', { note: '规则的施行日期即据此。' }),
];
