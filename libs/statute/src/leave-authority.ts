import { addDays, addMonths, daysBetween, inclusiveDays, type Day } from './day.js';
import { SINCE_2020 } from './days-of-force.js';
import type { Organ } from './terms.js';

/** What each body may grant at once; days inclusive of departure and return (办法27). null: no limit. */
interface LeaveAuthority {
  readonly organ: Organ;
  readonly maxDays: number | null;
}

interface LeaveRegime {
  readonly from: Day;
  readonly to: Day | null;
  readonly article: string;
  readonly ladder: readonly LeaveAuthority[];
  /** Total within any two months beyond which only the municipal institution may grant; null: no such rule. */
  readonly cumulativeMaxDays: number | null;
}

/** Rows of the law on who grants leave, by the day of the decision. */
export const LEAVE_REGIMES: readonly LeaveRegime[] = [
  {
    ...SINCE_2020,
    article: '社区矫正法实施办法第二十七条',
    cumulativeMaxDays: 30,
    ladder: [
      { organ: 'judicial_office', maxDays: 7 },
      { organ: 'county_institution', maxDays: 30 },
      { organ: 'municipal_institution', maxDays: null },
    ],
  },
  {
    // At most one month; a calendar month has up to 31 days, so the longest reading is taken.
    from: '1900-01-01',
    to: '2020-06-30',
    article: '社区矫正实施办法（2012）第十三条',
    cumulativeMaxDays: null,
    ladder: [
      { organ: 'judicial_office', maxDays: 7 },
      { organ: 'county_institution', maxDays: 31 },
      { organ: 'municipal_institution', maxDays: 31 },
    ],
  },
];

export const leaveRegimeOn = (day: Day): LeaveRegime =>
  LEAVE_REGIMES.find((regime) => regime.from <= day && (regime.to === null || day <= regime.to)) ??
  (LEAVE_REGIMES[0] as LeaveRegime);

/** Whether this body may grant a leave of so many days (inclusive) at once, by the law of that day. */
export function mayGrantLeave(organ: Organ, days: number, on: Day): boolean {
  const row = leaveRegimeOn(on).ladder.find((authority) => authority.organ === organ);
  return row !== undefined && (row.maxDays === null || days <= row.maxDays);
}

/** The lowest body that may grant so many days at once; undefined where nobody may. */
export function lowestLeaveAuthority(days: number, on: Day): Organ | undefined {
  return leaveRegimeOn(on).ladder.find(({ maxDays }) => maxDays === null || days <= maxDays)?.organ;
}

/** A leave as the two-month rule sees it: its last day is the return where known, else the day due. */
export interface LeaveSpan {
  readonly start: Day;
  readonly end: Day;
}

/** Days of the spans inside `from`..`to`, each span and the window inclusive. */
const daysWithin = (spans: readonly LeaveSpan[], from: Day, to: Day): number =>
  spans.reduce((sum, span) => {
    const start = span.start > from ? span.start : from;
    const end = span.end < to ? span.end : to;
    return start <= end ? sum + inclusiveDays(start, end) : sum;
  }, 0);

/**
 * The largest total of leave days within any two months that touch this leave, itself included (办法27:
 * 两个月内外出时间累计超过三十日). `earlier` are the leaves granted before it. Windows end where a leave ends
 * and reach back two months by the month rule: 2023-05-01 gives 2023-03-02..2023-05-01.
 */
export function largestTwoMonthTotal(leave: LeaveSpan, earlier: readonly LeaveSpan[]): number {
  const near = earlier.filter((span) => Math.abs(daysBetween(span.start, leave.start)) < 400);
  const spans = [...near, leave];
  const totals = spans.map(({ end }) => {
    const from = addDays(addMonths(end, -2), 1);
    return from <= leave.end && leave.start <= end ? daysWithin(spans, from, end) : 0;
  });
  return Math.max(...totals);
}
