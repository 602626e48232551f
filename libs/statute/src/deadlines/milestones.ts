import type { Term } from '../terms.js';

interface MilestoneWord extends Term {
  /** Dates that it carries beside its own day; a deadline may fall on one of them. */
  readonly dates?: readonly string[];
}

const m = (zh: string, en: string, ...dates: string[]): MilestoneWord => ({ zh, en, dates });

/** Things that happen in a case and that a deadline can start from or be met by. */
export const MILESTONES = {
  'judgment-effective': m('裁判生效', 'judgment effective'),
  'notice-received': m('收到决定机关通知', 'notice of the decision received'),
  'documents-received': m('收到法律文书', 'documents received'),
  'documents-found-missing': m('发现文书不齐', 'documents found missing'),
  'documents-completed': m('文书补齐', 'documents completed'),
  'receipt-sent': m('送达回执', 'receipt sent'),
  'reported-in': m('报到', 'reported in'),
  enrolled: m('接收入矫', 'enrolled', 'termEnd'),
  'intake-declared': m('入矫宣告', 'intake declared'),
  'group-formed': m('确定矫正小组', 'correction group formed'),
  'plan-made': m('制定矫正方案', 'correction plan made'),
  'reporting-begun': m('开始定期报告', 'regular reporting begun', 'until'),
  'regular-report': m('定期报告', 'regular report made'),
  'health-reporting-begun': m('开始报告身体情况', 'health reporting begun', 'until'),
  'health-report': m('报告身体情况', 'health reported'),
  'review-begun': m('开始病情复查', 'medical review begun', 'until'),
  'medical-review': m('提交病情复查情况', 'medical review submitted'),
  'monitoring-set': m('使用或延长电子定位', 'positioning ordered or extended', 'until'),
  'monitoring-settled': m('解除或延长电子定位', 'positioning lifted or extended'),
  'permit-granted': m('批准经常性跨市县活动', 'frequent-travel permit granted', 'until'),
  'permit-ended': m('经常性跨市县活动期满或续批', 'permit renewed or lapsed'),
  'leave-granted': m('批准外出', 'leave granted', 'dueOn'),
  'leave-filed': m('外出报县级备案', 'leave filed with the county'),
  'leave-not-returned': m('发现逾期未归', 'found not to be back'),
  'leave-returned': m('销假', 'returned from leave'),
  'contact-lost': m('失联', 'contact lost'),
  'contact-regained': m('找到', 'found'),
  'organs-told': m('通报公安机关和检察院', 'police and procuratorate told'),
  detained: m('被采取强制措施', 'detained'),
  'detention-notified': m('收到强制措施通知', 'told of the detention'),
  'transfer-applied': m('申请变更执行地', 'transfer applied for'),
  'consultation-sent': m('征求新执行地意见', 'consultation sent'),
  'transfer-decided': m('决定变更执行地', 'transfer decided'),
  'transfer-granted': m('准予变更执行地', 'transfer granted'),
  'transfer-refused': m('不予变更执行地', 'transfer refused'),
  'refusal-told': m('告知不予变更', 'subject told of the refusal'),
  'file-handed-over': m('移交档案', 'file handed over'),
  'arrival-due': m('送达变更执行地决定', 'decision handed to the subject'),
  'arrival-registered': m('到新执行地报到', 'arrival registered'),
  'consultation-received': m('收到征求意见函', 'consultation received'),
  'reply-sent': m('发出复函', 'reply sent'),
  'incoming-file-received': m('收到移交档案', 'file received'),
  'incoming-receipt-sent': m('发出档案回执', 'receipt for the file sent'),
  'revocation-proposed': m('提请撤销缓刑或假释', 'revocation proposed'),
  'recall-proposed': m('提请收监执行', 'recall proposed'),
  'reduction-proposed': m('提请减刑', 'reduction proposed'),
  'proposal-ruled': m('收到裁定或决定', 'proposal ruled on'),
  'arrest-requested': m('提请逮捕', 'arrest requested', 'at'),
  'arrest-decided': m('收到逮捕决定', 'arrest decided', 'at'),
  'appraisal-made': m('期满书面鉴定', 'final appraisal made'),
  released: m('解除矫正', 'released'),
  'handed-over': m('移交安置帮教', 'handed over to resettlement'),
  'minor-case-ended': m('未成年人矫正终结', "a minor's case ended"),
  'record-sealed': m('犯罪记录封存', 'record sealed'),
  'opinion-given': m('收到纠正意见', 'corrective opinion received'),
  'opinion-answered': m('书面回复纠正意见', 'corrective opinion answered'),
  'assessment-commissioned': m('收到调查评估委托', 'assessment commissioned', 'agreedDueOn'),
  'assessment-submitted': m('提交评估意见', 'assessment submitted'),
  'release-known': m('得知释放日期', 'release date known', 'releasedOn'),
  'prison-notice-received': m('收到刑满释放通知书', 'prison notice received'),
  'released-person-due': m('重点人员释放日', 'key person to be released', 'on'),
  'picked-up': m('接回', 'picked up'),
  'resettlement-opened': m('安置帮教建档', 'resettlement file opened', 'helpUntil'),
  'resettlement-group-formed': m('成立帮教小组', 'help group formed'),
  'resettlement-closed': m('结束帮教', 'resettlement closed'),
  'aid-applied': m('申请家属救助', 'family aid applied for'),
  'aid-checked': m('查验家属救助', 'family aid checked'),
  'aid-confirmed': m('确认家属救助', 'family aid confirmed'),
  'obligation-breached': m('期限届满未办', 'a deadline was missed'),
} as const satisfies Readonly<Record<string, MilestoneWord>>;

export type Milestone = keyof typeof MILESTONES;

/** Whether a date of this name comes with a milestone. */
export const carriesDate = (milestone: Milestone, date: string): boolean =>
  (MILESTONES[milestone].dates ?? []).includes(date);
