import {
  addDays,
  addMonths,
  GRADES,
  MILESTONES,
  partsOf,
  weekdayOf,
  type Day,
  type ObligationRule,
  type WorkingCalendar,
} from '#statute';
import { provisionalYears } from './due-day.js';

const UNIT = { day: '日', 'working-day': '个工作日', month: '个月', hour: '小时' } as const;
const BEFORE = { day: '日', month: '个月' } as const;
const PERIOD = { week: '每周（至周日）', month: '每月（至月末）' } as const;

interface Dated {
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly dueAt: string | null;
}

const yearsOf = (from: Day, to: Day): number[] => {
  const first = partsOf(from).year;
  return Array.from({ length: partsOf(to).year - first + 1 }, (_, index) => first + index);
};

/** What days off a span is counted by: the State Council's, with the notices that the operator entered. */
function byNotices(from: Day, to: Day, calendar: WorkingCalendar): string {
  const entered = yearsOf(from, to).flatMap((year) => calendar.noticeOf(year) ?? []);
  return entered.length === 0 ? '按国务院放假安排' : `按国务院放假安排：${entered.join('、')}`;
}

/** Said of a day that may still move. */
export const provisionalWords = (years: readonly number[]): string =>
  years.length === 0
    ? ''
    : `${years.join('、')} 年的放假安排尚未公布或者录入，暂按法定节日和周末推算，该日为暂定，公布后可能变动`;

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
    return last === dueOn
      ? `${span}（${byNotices(openedOn, dueOn, calendar)}），至 ${dueOn}`
      : `商定的期限是 ${dueOn}`;
  }
  const last = due.unit === 'month' ? addMonths(openedOn, due.count) : addDays(openedOn, due.count);
  if (last === dueOn) return `${span}，至 ${dueOn}`;
  const dayOff = weekdayOf(last) > 5 ? '周末或者节假日' : '节假日';
  const entered = yearsOf(last, dueOn).flatMap((year) => calendar.noticeOf(year) ?? []);
  const by = entered.length > 0 ? `（${entered.join('、')}）` : '';
  return `${span}，至 ${last}；该日为${dayOff}${by}，顺延至 ${dueOn}`;
}

/** How long somebody has, in words, whatever the day. */
export function termOf(due: ObligationRule['due']): string {
  if (due.kind === 'on-date') return '至所载日期当日';
  if (due.kind === 'before-date') return `所载日期之前 ${due.days} ${BEFORE[due.unit ?? 'day']}`;
  if (due.kind === 'each')
    return `${typeof due.period === 'number' ? `每 ${due.period} 个月` : PERIOD[due.period]}一次`;
  return due.count === 0 ? '当天' : `${due.count} ${UNIT[due.unit]}${due.rolls ? '（遇休息日顺延）' : ''}`;
}

function lastDay(rule: ObligationRule, dated: Dated, calendar: WorkingCalendar): string {
  const { due } = rule;
  if (due.kind === 'after-opening') return counted(due, dated, calendar);
  if (due.kind === 'on-date') return `期限即所载日期 ${dated.dueOn}（不因休息日顺延）`;
  if (due.kind === 'before-date')
    return due.unit === 'month'
      ? `所载日期之前 ${due.days} 个月，至 ${dated.dueOn}`
      : `所载日期 ${addDays(dated.dueOn, due.days)} 之前 ${due.days} 日，至 ${dated.dueOn}`;
  const every = typeof due.period === 'number' ? `每 ${due.period} 个月` : PERIOD[due.period];
  return `${every}一次，本期至 ${dated.dueOn}`;
}

/** What is no word of the text is told as what it is. */
export const inferenceWords = (inference: string): string => `本系统的理解（条文没有写明）：${inference}`;

/** Why a deadline falls on its day, in one sentence: what opened it, how it is counted, by which article, how sure that is. */
export function reasonOf(rule: ObligationRule, dated: Dated, calendar: WorkingCalendar): string {
  const start = `${dated.openedOn} ${MILESTONES[rule.opens].zh}`;
  const grade = rule.rank === 'norm' ? GRADES.norm.zh : `法定期限，${GRADES[rule.grade].zh}`;
  const provisional = provisionalWords(provisionalYears(rule, dated, calendar));
  const may = provisional && `${provisional}。`;
  const inferred = rule.inference ? `${inferenceWords(rule.inference)}。` : '';
  return `${start}，${lastDay(rule, dated, calendar)}。${may}依据：${rule.article}（${grade}）。${inferred}`;
}
