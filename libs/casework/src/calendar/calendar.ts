import { KNOWN_NOTICES, noticeFaults, type Day, type HolidayNotice, type ReadNotice } from '#statute';
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
    /** Why it stands in the place of what the release knows of the year. */
    readonly reason?: string;
  };
  /** What was entered last for a year counts no more; what was known before it does again. */
  HolidayNoticeTakenBack: {
    readonly year: number;
    readonly documentNumber: string;
    readonly takenBackOn: string;
    readonly reason: string;
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

/** What was entered and not taken back since, in the order in which it was. */
export function standingNotices<Notice extends HolidayNotice>(
  told: readonly (Notice | { readonly takenBack: number })[],
): readonly Notice[] {
  const standing: Notice[] = [];
  for (const one of told) {
    if (!('takenBack' in one)) standing.push(one);
    else {
      const at = standing.findLastIndex(({ year }) => year === one.takenBack);
      if (at >= 0) standing.splice(at, 1);
    }
  }
  return standing;
}

/** What in the text of a notice cannot be read or contradicts itself. */
export const readingRefusals = ({ problems }: ReadNotice): readonly Refusal[] =>
  problems.map((message) => ({
    code: 'notice-unclear',
    article: ARTICLE,
    field: 'text',
    message,
    instead: '请对照通知原文改正这一处，或者改为一行一个日期，例如“2027-01-01,放假”。',
  }));

/** What somebody says when he enters a notice of a year that the release knows. */
export interface Replacing {
  readonly replaces?: boolean | undefined;
  readonly reason?: string | undefined;
}

const WAY_OUT = {
  year: '请核对年份；要录入的年份还没有公布的，公布后再录入。',
  documentNumber: '请填写通知上的发文字号，例如“国办发明电〔2025〕7号”。',
  issuedOn: '请填写通知落款的日期。',
  daysOff: '请对照通知原文改正放假的日期。',
  daysWorked: '请对照通知原文改正上班的日期。',
} as const satisfies Readonly<Record<keyof HolidayNotice, string>>;

const withoutReason = (reason: string | undefined): Refusal | false =>
  !reason?.trim() && {
    code: 'reason-missing',
    article: ARTICLE,
    field: 'reason',
    message: '取代或者撤回已有的放假安排，应当写明理由。',
    instead: '请填写理由。',
  };

/** By a year that is known already, past deadlines are judged anew: that is said in so many words, with why. */
function replacing({ year }: HolidayNotice, { replaces, reason }: Replacing): readonly Refusal[] {
  if (!KNOWN_NOTICES.years.has(year)) return [];
  if (replaces !== true)
    return [
      {
        code: 'notice-in-release',
        article: ARTICLE,
        field: 'replaces',
        message: `${year}年的放假安排已经载入系统；再录入就取代它，这一年已过的期限也都重新判断。`,
        instead: '确有错误需要更正的，选择“取代系统已载入的安排”并写明理由；否则不必录入。',
      },
    ];
  const missing = withoutReason(reason);
  return missing ? [missing] : [];
}

/** Why a notice cannot be entered. `entered`: those that stand, the last ones last. */
export function noticeRefusals(
  notice: HolidayNotice,
  entered: readonly HolidayNotice[],
  today: Day,
  how: Replacing = {},
): readonly Refusal[] {
  const faults = noticeFaults(notice, today).map(({ field, message }) => ({
    code: 'bad-notice',
    article: ARTICLE,
    field,
    message,
    instead: WAY_OUT[field],
  }));
  if (faults.length > 0) return faults;
  const latest = entered.findLast(({ year }) => year === notice.year);
  if (!latest || JSON.stringify(tidied(latest)) !== JSON.stringify(tidied(notice)))
    return replacing(notice, how);
  return [
    {
      code: 'notice-known',
      article: ARTICLE,
      field: 'year',
      message: `${notice.year}年的放假安排（${notice.documentNumber}）已经录入，内容相同，不必再录。`,
      instead: '以已经录入的为准；录入有误的，录入更正后的通知，或者撤回。',
    },
  ];
}

/** Why what was entered for a year cannot be taken back. */
export function takingBackRefusals(
  year: number,
  entered: readonly HolidayNotice[],
  reason: string,
): readonly Refusal[] {
  const isThere = entered.some((notice) => notice.year === year);
  const refusals: readonly (Refusal | false)[] = [
    !isThere && {
      code: 'unknown-record',
      article: ARTICLE,
      field: 'year',
      message: `没有录入过${year}年的放假安排，没有可以撤回的。`,
      instead: '请核对年份；系统载入的安排有误的，录入正确的通知并写明理由。',
    },
    withoutReason(reason),
  ];
  return refusals.filter((refusal) => refusal !== false);
}

/** The notices that stand after these events of the calendar's stream. */
export const noticesAfter = (
  events: readonly { readonly type: string; readonly data: unknown }[],
): readonly HolidayNotice[] =>
  standingNotices<HolidayNotice>(
    events.map(({ type, data }) =>
      type === 'HolidayNoticeTakenBack'
        ? { takenBack: (data as CalendarEvents['HolidayNoticeTakenBack']).year }
        : tidied(data as HolidayNotice),
    ),
  );
