import {
  addDays,
  addMonths,
  GRADES,
  MILESTONES,
  weekdayOf,
  type Day,
  type ObligationRule,
  type WorkingCalendar,
} from '#statute';

const UNIT = { day: '日', 'working-day': '个工作日', month: '个月', hour: '小时' } as const;
const PERIOD = { week: '每周（至周日）', month: '每月（至月末）' } as const;

interface Dated {
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly dueAt: string | null;
}

function counted(
  due: Extract<ObligationRule['due'], { kind: 'after-opening' }>,
  { openedOn, dueOn, dueAt }: Dated,
  calendar: WorkingCalendar,
): string {
  if (due.count === 0) return '当天办理';
  if (due.unit === 'hour')
    return `起 ${due.count} 小时，至 ${dueAt?.replace('T', ' ') ?? dueOn}（不因休息日顺延）`;
  const span = `次日起算 ${due.count} ${UNIT[due.unit]}`;
  if (due.unit === 'working-day') {
    const last = calendar.addWorkingDays(openedOn, due.count).day;
    return last === dueOn ? `${span}（按国务院放假安排），至 ${dueOn}` : `商定的期限是 ${dueOn}`;
  }
  const last = due.unit === 'month' ? addMonths(openedOn, due.count) : addDays(openedOn, due.count);
  if (last === dueOn) return `${span}，至 ${dueOn}`;
  const dayOff = weekdayOf(last) > 5 ? '周末或者节假日' : '节假日';
  return `${span}，至 ${last}；该日为${dayOff}，顺延至 ${dueOn}`;
}

/** How long somebody has, in words, whatever the day. */
export function termOf(due: ObligationRule['due']): string {
  if (due.kind === 'on-date') return '至所载日期当日';
  if (due.kind === 'before-date') return `所载日期之前 ${due.days} 日`;
  if (due.kind === 'each')
    return `${typeof due.period === 'number' ? `每 ${due.period} 个月` : PERIOD[due.period]}一次`;
  return due.count === 0 ? '当天' : `${due.count} ${UNIT[due.unit]}${due.rolls ? '（遇休息日顺延）' : ''}`;
}

function lastDay(rule: ObligationRule, dated: Dated, calendar: WorkingCalendar): string {
  const { due } = rule;
  if (due.kind === 'after-opening') return counted(due, dated, calendar);
  if (due.kind === 'on-date') return `期限即所载日期 ${dated.dueOn}（不因休息日顺延）`;
  if (due.kind === 'before-date')
    return `所载日期 ${addDays(dated.dueOn, due.days)} 之前 ${due.days} 日，至 ${dated.dueOn}`;
  const every = typeof due.period === 'number' ? `每 ${due.period} 个月` : PERIOD[due.period];
  return `${every}一次，本期至 ${dated.dueOn}`;
}

/** Why a deadline falls on its day, in one sentence: what opened it, how it is counted, by which article, how sure that is. */
export function reasonOf(rule: ObligationRule, dated: Dated, calendar: WorkingCalendar): string {
  const start = `${dated.openedOn} ${MILESTONES[rule.opens].zh}`;
  const grade = rule.rank === 'norm' ? GRADES.norm.zh : `法定期限，${GRADES[rule.grade].zh}`;
  return `${start}，${lastDay(rule, dated, calendar)}。依据：${rule.article}（${grade}）。`;
}
