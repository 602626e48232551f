import type { Organ } from '#statute';

/** What a person may be allowed to do. Everything that a route offers asks for one of these, or is open to all. */
export const RIGHTS = {
  'case.read': '查看辖区内的档案和名册',
  'case.record': '登记事实、办理手续',
  'case.decide': '作出批准、奖惩等决定',
  'figures.read': '查看统计数字',
  'opinion.give': '提出纠正意见',
  'inbox.use': '查看和处理提醒',
  'reminders.manage': '管理接收提醒的人',
  'calendar.manage': '录入国务院的放假安排',
  'looks.read': '查阅查看记录',
  'accounts.manage': '管理账号',
} as const;
export type Right = keyof typeof RIGHTS;

export interface RoleDefinition {
  readonly zh: string;
  readonly en: string;
  readonly rights: readonly Right[];
  /** The body it acts for; none: it decides nothing under the law. */
  readonly organ: Organ | null;
  /** A second factor is needed before anything else. */
  readonly secondFactor?: true;
  /** Held alone (三员分立): who manages accounts or reads the record of looks handles no cases. */
  readonly alone?: true;
}

const HANDLES = ['case.read', 'case.record', 'figures.read', 'inbox.use'] as const;
const DECIDES = ['case.read', 'case.decide', 'figures.read', 'inbox.use'] as const;

/** The roles, each a row; who may decide what under the law stands in `libs/statute`. */
export const ROLES = {
  office_worker: { zh: '司法所工作人员', en: 'office worker', rights: HANDLES, organ: 'judicial_office' },
  office_head: {
    zh: '司法所所长',
    en: 'head of office',
    rights: [...HANDLES, 'case.decide', 'reminders.manage'],
    organ: 'judicial_office',
  },
  county_officer: {
    zh: '县级社区矫正机构工作人员',
    en: 'county officer',
    rights: HANDLES,
    organ: 'county_institution',
  },
  county_approver: {
    zh: '县级社区矫正机构审批人',
    en: 'county approver',
    rights: [...DECIDES, 'reminders.manage', 'calendar.manage'],
    organ: 'county_institution',
    secondFactor: true,
  },
  municipal_approver: {
    zh: '市级社区矫正机构审批人',
    en: 'municipal approver',
    rights: DECIDES,
    organ: 'municipal_institution',
    secondFactor: true,
  },
  procurator: {
    zh: '检察官',
    en: 'procurator',
    rights: ['case.read', 'figures.read', 'opinion.give', 'looks.read'],
    organ: null,
  },
  statistician: { zh: '统计人员', en: 'statistician', rights: ['figures.read'], organ: null },
  auditor: { zh: '审计员', en: 'auditor', rights: ['looks.read'], organ: null, alone: true },
  administrator: {
    zh: '系统管理员',
    en: 'administrator',
    rights: ['accounts.manage', 'calendar.manage'],
    organ: null,
    secondFactor: true,
    alone: true,
  },
} as const satisfies Readonly<Record<string, RoleDefinition>>;
export type AccountRole = keyof typeof ROLES;

export const roleOf = (role: AccountRole): RoleDefinition => ROLES[role];
export const isRole = (text: string): text is AccountRole => Object.hasOwn(ROLES, text);
