import { noticeFaults, type Day, type HolidayNotice, type ReadNotice } from '#statute';
import type { FactsOf, Refusal } from '../shared/decision.js';

/** One stream for the notices of all years; it is no case. */
export const CALENDAR_STREAM = 'working-calendar';

/** The days off of a year as the State Council arranged them. */
export interface CalendarEvents {
  /** A year's notice was entered; a later one of the same year stands in its place. */
  HolidayNoticeEntered: {
    readonly year: number;
    /** 国办发明电〔2025〕7号. */
    readonly documentNumber: string;
    readonly issuedOn: string;
    /** Every day of its holidays, weekend days among them. */
    readonly daysOff: readonly string[];
    /** Weekend days that are worked instead. */
    readonly daysWorked: readonly string[];
  };
}
export type CalendarEvent = FactsOf<CalendarEvents>;

const ARTICLE = '全国年节及纪念日放假办法';

/** The days in order, each once, so that the same notice is the same text. */
const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort();

export const tidied = ({ year, documentNumber, issuedOn, ...days }: HolidayNotice): HolidayNotice => ({
  year,
  documentNumber,
  issuedOn,
  daysOff: inOrder(days.daysOff),
  daysWorked: inOrder(days.daysWorked),
});

/** What in the text of a notice cannot be read or contradicts itself. */
export const readingRefusals = ({ problems }: ReadNotice): readonly Refusal[] =>
  problems.map((message) => ({
    code: 'notice-unclear',
    article: ARTICLE,
    field: 'text',
    message,
    instead: '请粘贴通知的全文，或者逐日填写放假和补班的日期。',
  }));

/** Why a notice cannot be entered. `entered`: those that were, the last ones last. */
export function noticeRefusals(
  notice: HolidayNotice,
  entered: readonly HolidayNotice[],
  today: Day,
): readonly Refusal[] {
  const faults = noticeFaults(notice, today).map(({ field, message }) => ({
    code: 'bad-notice',
    article: ARTICLE,
    field,
    message,
    instead: '请对照国务院办公厅的通知改正。',
  }));
  if (faults.length > 0) return faults;
  const latest = entered.findLast(({ year }) => year === notice.year);
  if (!latest || JSON.stringify(tidied(latest)) !== JSON.stringify(tidied(notice))) return [];
  const message = `${notice.year}年的放假安排（${notice.documentNumber}）已经录入，内容相同，不必再录。`;
  const instead = '不必再录；安排有变动的，录入新的通知。';
  return [{ code: 'notice-known', article: ARTICLE, field: 'year', message, instead }];
}
