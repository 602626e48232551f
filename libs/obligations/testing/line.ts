import type { MilestoneReached } from '#casework';

export type Facts = NonNullable<MilestoneReached['facts']>;
/** Opened on a day with these facts, due on another. */
export type Case = readonly [openedOn: string, dueOn: string, facts?: Facts];

export interface Line {
  readonly rule: string;
  readonly opens: string;
  readonly done: string;
  /** An ordinary case, and one over a holiday to which the first is re-dated by a correction. */
  readonly cases: readonly [Case, Case];
}

export const line = (rule: string, opens: string, done: string, first: Case, second: Case): Line => ({
  rule,
  opens,
  done,
  cases: [first, second],
});
/** A new case of somebody who comes himself. */
export const NEW = { origin: 'new', category: 'suspended_sentence' };
/** Five days: 2023-06-05 is a Monday; 29 September to 6 October 2023 were off, the 7th and 8th worked. */
export const FIVE_DAYS = [
  ['2023-06-05', '2023-06-12'],
  ['2023-09-26', '2023-10-07'],
] as const;
export const THREE_DAYS = [
  ['2023-06-05', '2023-06-08'],
  ['2023-09-27', '2023-10-07'],
] as const;
export const THREE_WORKING_DAYS_2019 = [
  ['2019-05-06', '2019-05-09'],
  ['2019-09-30', '2019-10-10'],
] as const;
export const AT_ONCE = [
  ['2023-06-05', '2023-06-05'],
  ['2023-10-01', '2023-10-01'],
] as const;
export const on = (date: string, due: string, facts: Facts = {}, opened = '2023-03-12'): Case => [
  opened,
  due,
  { ...facts, [date]: due },
];
export const withFacts = (cases: readonly [Case, Case], facts: Facts): [Case, Case] => [
  [cases[0][0], cases[0][1], facts],
  [cases[1][0], cases[1][1], facts],
];
