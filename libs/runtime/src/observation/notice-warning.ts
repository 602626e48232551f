import type { SystemWarning } from '#reminders';
import { partsOf, type Day, type WorkingCalendar } from '#statute';

/** By then the State Council has announced the next year's days off, and somebody should have entered them. */
const EXPECTED_BY = '12-15';

/** Which year's notice of days off should be known on a day and is not; null where none is. */
export function missingNotice(today: Day, calendar: Pick<WorkingCalendar, 'isPublished'>): number | null {
  const { year } = partsOf(today);
  if (!calendar.isPublished(year)) return year;
  return today.slice(5) >= EXPECTED_BY && !calendar.isPublished(year + 1) ? year + 1 : null;
}

const words = (year: number): string =>
  `${year} 年的放假安排还没有录入，落在这一年的期限只按法定节日暂定；国务院的通知公布后，请在“系统”的“放假安排”中录入，或者由管理服务器的人运行 cli calendar --year ${year} --enter 通知文件。`;

export function noticeWarnings(
  today: Day,
  calendar: Pick<WorkingCalendar, 'isPublished'>,
): readonly SystemWarning[] {
  const year = missingNotice(today, calendar);
  return year === null ? [] : [{ code: `holiday-notice-${year}`, text: words(year) }];
}
