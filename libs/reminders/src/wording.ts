import { provisionalYears } from '#obligations';
import type { ObligationRow } from '#register';
import {
  daysBetween,
  partsOf,
  PARTY,
  weekdayOf,
  wordOf,
  type Consequence,
  type Day,
  type ObligationRule,
  type WorkingCalendar,
} from '#statute';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `6月10日（周六）`, as people write a day; with the year where it is another one. */
export function dayInWords(day: Day, today: Day): string {
  const { year, month, day: date } = partsOf(day);
  const prefix = year === partsOf(today).year ? '' : `${year}年`;
  return `${prefix}${month}月${date}日（周${WEEKDAYS[weekdayOf(day) - 1]}）`;
}

const LEADS_TO: Readonly<Record<Consequence, string>> = {
  urge: '请督促办理',
  search: '请立即组织查找并记录',
  ladder: '请查看档案中的处分建议',
  'tell-police-and-procuratorate': '查找未果的，请通报公安机关和人民检察院',
  'tell-procuratorate': '请通报人民检察院',
};

type Owed = Pick<ObligationRow, 'fileNumber' | 'openedOn' | 'dueOn' | 'dueAt'>;

/** Said behind a day that waits for a year's notice of days off. */
const provisionalMark = (owed: Owed, rule: ObligationRule, calendar: WorkingCalendar): string =>
  provisionalYears(rule, owed, calendar).length > 0 ? '，暂定日期' : '';

/** One line about one deadline; it names the file and no person, because mail and gateways are read by others. */
export function noticeText(owed: Owed, rule: ObligationRule, today: Day, calendar: WorkingCalendar): string {
  const left = daysBetween(today, owed.dueOn);
  const mark = provisionalMark(owed, rule, calendar);
  const when =
    left > 0
      ? `还有 ${left} 天，最迟 ${dayInWords(owed.dueOn, today)}${mark}`
      : left === 0
        ? `今天到期${owed.dueAt ? `（${owed.dueAt.slice(11)} 前）` : ''}${mark}`
        : `已逾期 ${-left} 天，应于 ${dayInWords(owed.dueOn, today)}${mark}`;
  const next = left < 0 ? rule.breachLeadsTo.map((one) => LEADS_TO[one]).join('；') : '';
  const party = wordOf(PARTY, rule.owedBy);
  return `${owed.fileNumber}　${rule.title.zh}（${party}）：${when}。依据：${rule.article}。${next ? `${next}。` : ''}`;
}
