import type { Day, Milestone } from '#statute';
import type { CaseStatus } from './state.js';

/**
 * Steps: dated facts of supervision that change nothing in the case but meet, open or count towards a duty. To
 * add one, add its row; the event, the order to take it, its checks and its milestone follow from the row.
 */
export interface StepData {
  readonly on: Day;
  /** The leave, transfer, order or proposal it is about; a new number where the step begins something. */
  readonly ref?: string;
  /** Last day of what it begins. */
  readonly until?: Day;
  /** The minute, `YYYY-MM-DDTHH:mm` in Asia/Shanghai, where the law counts hours. */
  readonly at?: string;
  /** Which of a closed list: a ground, a kind of breach, how a proposal was ruled on. */
  readonly kind?: string;
  /** How grave a breach was. */
  readonly gravity?: string;
  readonly note?: string;
}

export interface StepDefinition {
  readonly title: string;
  readonly article: string;
  readonly milestone: Milestone | null;
  readonly in: readonly CaseStatus[];
  /** What `ref` numbers. `leave`, `transfer`, `sanction`: one of the case's own; a step's name: what that step began. */
  readonly about?: 'leave' | 'transfer' | 'sanction' | 'search' | (string & {});
  /** Begins something with a number of its own. */
  readonly begins?: true;
  /** At most once: in the case, or for what it is about. */
  readonly once?: true;
  /** Another step that must have been taken before, about the same. */
  readonly after?: string;
  readonly needs?: readonly ('until' | 'at' | 'kind' | 'gravity' | 'note')[];
  /** Taken by an order of its own, with a right of its own, and not among the steps of an office. */
  readonly apart?: true;
}

const LIVE = ['registered', 'under_correction'] as const;
const UNDER = ['under_correction'] as const;
const ANY = ['registered', 'under_correction', 'transferred_out', 'released', 'terminated'] as const;
const MEASURES = '社区矫正法实施办法';

export const STEPS = {
  DecisionNoticeReceived: {
    title: '收到决定机关通知',
    article: '社区矫正法第二十条',
    milestone: 'notice-received',
    in: LIVE,
    once: true,
  },
  DocumentsFoundMissing: {
    title: '发现法律文书不齐',
    article: `${MEASURES}第十六条`,
    milestone: 'documents-found-missing',
    in: LIVE,
    once: true,
  },
  DocumentsCompleted: {
    title: '法律文书补齐',
    article: `${MEASURES}第十六条`,
    milestone: 'documents-completed',
    in: LIVE,
    once: true,
    after: 'DocumentsFoundMissing',
  },
  DocumentsReceiptSent: {
    title: '送达文书回执',
    article: `${MEASURES}第十六条`,
    milestone: 'receipt-sent',
    in: LIVE,
    once: true,
  },
  LeaveFiled: {
    title: '外出报县级备案',
    article: `${MEASURES}第二十七条`,
    milestone: 'leave-filed',
    in: UNDER,
    about: 'leave',
    once: true,
  },
  TransferRefusalTold: {
    title: '告知不予变更执行地',
    article: `${MEASURES}第三十条`,
    milestone: 'refusal-told',
    in: UNDER,
    about: 'transfer',
    once: true,
  },
  TransferDecisionDelivered: {
    title: '送达变更执行地决定',
    article: `${MEASURES}第三十一条`,
    milestone: null,
    in: UNDER,
    about: 'transfer',
    once: true,
  },
  RegularReportMade: {
    title: '定期报告',
    article: `${MEASURES}第二十四条`,
    milestone: 'regular-report',
    in: UNDER,
  },
  HealthReported: {
    title: '报告身体情况',
    article: `${MEASURES}第二十四条`,
    milestone: 'health-report',
    in: UNDER,
  },
  MedicalReviewSubmitted: {
    title: '提交病情复查情况',
    article: `${MEASURES}第二十四条`,
    milestone: 'medical-review',
    in: UNDER,
  },
  MonitoringOrdered: {
    title: '使用电子定位',
    article: '社区矫正法第二十九条',
    milestone: null,
    in: UNDER,
    begins: true,
    needs: ['until', 'kind'],
  },
  MonitoringExtended: {
    title: '延长电子定位',
    article: '社区矫正法第二十九条',
    milestone: null,
    in: UNDER,
    about: 'MonitoringOrdered',
    needs: ['until'],
  },
  MonitoringLifted: {
    title: '解除电子定位',
    article: '社区矫正法第二十九条',
    milestone: null,
    in: UNDER,
    about: 'MonitoringOrdered',
    once: true,
  },
  TravelPermitGranted: {
    title: '批准经常性跨市县活动',
    article: `${MEASURES}第二十九条`,
    milestone: 'permit-granted',
    in: UNDER,
    begins: true,
    needs: ['until'],
  },
  TravelPermitEnded: {
    title: '经常性跨市县活动终止',
    article: `${MEASURES}第二十九条`,
    milestone: 'permit-ended',
    in: UNDER,
    about: 'TravelPermitGranted',
    once: true,
  },
  SearchReported: {
    title: '查找未果，通报公安机关和检察院',
    article: '社区矫正法第三十条',
    milestone: 'organs-told',
    in: LIVE,
    about: 'search',
    once: true,
  },
  ViolationFound: {
    title: '查实违反监督管理规定',
    article: '社区矫正法第二十八条',
    milestone: null,
    in: UNDER,
    needs: ['kind', 'gravity'],
  },
  SubjectDetained: {
    title: '被采取强制措施',
    article: '社区矫正法第三十二条',
    milestone: 'detained',
    in: UNDER,
    begins: true,
  },
  DetentionNotified: {
    title: '收到强制措施通知',
    article: `${MEASURES}第四十一条`,
    milestone: 'detention-notified',
    in: UNDER,
    about: 'SubjectDetained',
    once: true,
  },
  ProposalReceived: {
    title: '决定机关收到建议书',
    article: '社区矫正法第四十八条、第四十九条',
    milestone: null,
    in: UNDER,
    about: 'sanction',
    once: true,
  },
  ReductionProposed: {
    title: '法院收到减刑建议书',
    article: '社区矫正法第三十三条',
    milestone: 'reduction-proposed',
    in: UNDER,
    begins: true,
  },
  ProposalRuled: {
    title: '收到裁定或决定',
    article: '社区矫正法第三十三条、第四十八条、第四十九条',
    milestone: 'proposal-ruled',
    in: UNDER,
    about: 'proposal',
    once: true,
    needs: ['kind'],
  },
  ArrestRequested: {
    title: '提请逮捕',
    article: '社区矫正法第四十七条',
    milestone: 'arrest-requested',
    in: UNDER,
    about: 'sanction',
    once: true,
    needs: ['at'],
  },
  ArrestDecided: {
    title: '收到逮捕决定',
    article: '社区矫正法第四十七条',
    milestone: 'arrest-decided',
    in: UNDER,
    about: 'sanction',
    after: 'ArrestRequested',
    once: true,
    needs: ['at', 'kind'],
  },
  AccessRestricted: {
    title: '限制知悉',
    article: '社区矫正法第五十四条（成年人的限制为工作规范）',
    milestone: null,
    in: ANY,
    needs: ['note'],
  },
  AccessRestrictionLifted: {
    title: '解除限制知悉',
    article: '社区矫正法第五十四条（成年人的限制为工作规范）',
    milestone: null,
    in: ANY,
    after: 'AccessRestricted',
    needs: ['note'],
  },
  RecordSealed: {
    title: '封存犯罪记录',
    article: '未成年人犯罪记录封存的实施办法第十三条（待核对）',
    milestone: 'record-sealed',
    in: ['released', 'terminated'],
  },
  RecordUnsealed: {
    title: '解除封存',
    article: '未成年人犯罪记录封存的实施办法第十八条',
    milestone: null,
    in: ['released', 'terminated'],
    after: 'RecordSealed',
    needs: ['note'],
    apart: true,
  },
  CorrectiveOpinionGiven: {
    title: '人民检察院提出纠正意见',
    article: '社区矫正法第六十二条',
    milestone: 'opinion-given',
    in: ANY,
    begins: true,
    needs: ['note'],
    apart: true,
  },
  CorrectiveOpinionAnswered: {
    title: '书面回复纠正意见',
    article: '社区矫正法第六十二条',
    milestone: 'opinion-answered',
    in: ANY,
    about: 'CorrectiveOpinionGiven',
    once: true,
    needs: ['note'],
    apart: true,
  },
} as const satisfies Readonly<Record<string, StepDefinition>>;

export type StepType = keyof typeof STEPS;
/** What each step tells: type name to data. */
export type StepEvents = { readonly [Type in StepType]: StepData };

export const isStep = (type: string): type is StepType => type in STEPS;
export const stepOf = (type: StepType): StepDefinition => STEPS[type];

/** A step that was taken. */
export interface StepTaken extends StepData {
  readonly type: StepType;
}
