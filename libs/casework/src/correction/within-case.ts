import { ofMeasures2012, SINCE_2020, type Day } from '#statute';
import { departureOf, type CorrectionCase } from './state.js';

/** The law of 2020 replaced the measures of 2012; a fact is judged by the one in force on its own day. */
export const isUnderOldMeasures = (on: Day): boolean => on < SINCE_2020.from;
/** The article in force on a day: of the law of today, or of the measures of 2012. */
export const articleOn = (on: Day, today: string, of2012: string): string =>
  isUnderOldMeasures(on) ? ofMeasures2012(of2012) : today;

/** Whether a day lies before the intake, none yet included, or after the end; both days are inside. */
export function isOutside(state: CorrectionCase, day: Day): boolean {
  const enrolledOn = state.particulars?.enrolledOn;
  const end = departureOf(state)?.on;
  return enrolledOn === undefined || day < enrolledOn || (end !== undefined && day > end);
}

/** Between which days somebody was under correction, as staff read it. */
export function boundsOf(state: CorrectionCase): string {
  const enrolledOn = state.particulars?.enrolledOn;
  const end = departureOf(state)?.on;
  if (enrolledOn === undefined) return '尚未接收入矫';
  return end === undefined ? `${enrolledOn} 接收` : `${enrolledOn} 接收，${end} 结束`;
}
