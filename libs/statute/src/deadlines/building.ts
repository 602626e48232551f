import { ALWAYS, MEASURES_2012, SINCE_2026, SINCE_PENALTY_LAW_2025 } from '../days-of-force.js';
import type { DueRule, ObligationRule, Period } from './rule.js';
import { USUAL } from './reminder-steps.js';

export { ALWAYS, SINCE_2020, UNTIL_2026 } from '../days-of-force.js';

export const LAW = { source: '社区矫正法（主席令第四十号，2020年7月1日起施行）', grade: 'text' } as const;
export const MEASURES = {
  source: '社区矫正法实施办法（司发通〔2020〕59号，2020年7月1日起施行）',
  grade: 'text',
} as const;
export const OLD_MEASURES = {
  source: '社区矫正实施办法（司发通〔2012〕12号，2012年3月1日起施行，2020年7月1日废止）',
  grade: 'collected',
  force: MEASURES_2012,
} as const;
export const OPINION_2026 = {
  source: '关于进一步加强社区矫正工作衔接配合管理的意见（司发通〔2026〕8号，2026年2月21日起施行）',
  grade: 'collected',
  force: SINCE_2026,
} as const;
export const RELEASE_RULES_2014 = {
  source: '暂予监外执行规定（司发通〔2014〕112号，2014年12月1日起施行）',
  grade: 'text',
  force: { from: '2014-12-01', to: null },
} as const;
export const RELEASE_OPINION_2023 = {
  source: '关于进一步规范暂予监外执行工作的意见（司发通〔2023〕24号，2023年7月1日起施行）',
  grade: 'collected',
  force: { from: '2023-07-01', to: null },
} as const;
export const SEALING_RULES = {
  source: '关于未成年人犯罪记录封存的实施办法（2022年5月30日起施行）',
  grade: 'text',
  force: { from: '2022-05-30', to: null },
} as const;
export const PENALTY_LAW_2025 = {
  source: '治安管理处罚法（2025年修订，2026年1月1日起施行）',
  grade: 'collected',
  force: SINCE_PENALTY_LAW_2025,
} as const;
export const LOCAL = { source: '地方安置帮教工作制度', grade: 'norm' } as const;

/** What the opening may carry that moves the last day, or keeps the days from running. */
interface Moved {
  readonly agreed?: string;
  readonly waits?: string;
}
export const days = (count: number, moved: Moved = {}): DueRule => ({
  kind: 'after-opening',
  count,
  unit: 'day',
  rolls: true,
  ...moved,
});
export const workingDays = (count: number, moved: Moved = {}): DueRule => ({
  kind: 'after-opening',
  count,
  unit: 'working-day',
  rolls: false,
  ...moved,
});
/** Clock hours, which wait for no holiday. */
export const hours = (count: number): DueRule => ({
  kind: 'after-opening',
  count,
  unit: 'hour',
  rolls: false,
});
/** The corresponding day so many months later (刑诉解释202). */
export const months = (count: number): DueRule => ({
  kind: 'after-opening',
  count,
  unit: 'month',
  rolls: true,
});
/** So many months, which no day off lengthens. */
export const monthsWithout = (count: number): DueRule => ({ ...months(count), rolls: false }) as DueRule;
/** 及时: the law gives no number of days, and the norm takes one working day. */
export const timely: DueRule = { kind: 'after-opening', count: 1, unit: 'working-day', rolls: false };
/** On the very day. */
export const atOnce: DueRule = { kind: 'after-opening', count: 0, unit: 'day', rolls: false };
export const on = (date: string): DueRule => ({ kind: 'on-date', date });
export const before = (date: string, count: number): DueRule => ({ kind: 'before-date', date, days: count });
export const monthsBefore = (date: string, count: number): DueRule => ({
  kind: 'before-date',
  date,
  days: count,
  unit: 'month',
});
export const each = (period: Period): DueRule => ({ kind: 'each', period });

const DEFAULTS = {
  tells: ['officer'],
  tellsWhenLate: ['head'],
  reminders: USUAL,
  urgency: 'ordinary',
  breachLeadsTo: ['urge'],
  force: ALWAYS,
  irregular: 'never',
} as const satisfies Partial<ObligationRule>;

type Defaulted = keyof typeof DEFAULTS;
/** What a row says; what it leaves out is as in `DEFAULTS`, and its id is its code where no other row has that. */
type Row = Omit<ObligationRule, Defaulted | 'id' | 'code' | 'title' | 'rank'> &
  Partial<Pick<ObligationRule, Defaulted | 'id'>>;

export const statutory = (code: string, zh: string, en: string, row: Row): ObligationRule => ({
  ...DEFAULTS,
  id: code,
  code,
  title: { zh, en },
  rank: 'statutory',
  ...row,
});

export const norm = (code: string, zh: string, en: string, row: Row): ObligationRule => ({
  ...statutory(code, zh, en, row),
  rank: 'norm',
  grade: 'norm',
});
