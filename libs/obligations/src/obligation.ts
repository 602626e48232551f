import type { MilestoneReached } from '#casework';
import type { Condition, Day, ObligationRule } from '#statute';

/** A deadline in a case: opened by a milestone, met by another, or ended with the case. */
export interface Obligation {
  readonly rule: ObligationRule;
  /** What it is about inside the case: a leave's or transfer's number, or `case`; with the period where it recurs. */
  readonly ref: string;
  readonly openedOn: Day;
  readonly dueOn: Day;
  /** The minute, `YYYY-MM-DDTHH:mm`, where it is counted in hours; else null. */
  readonly dueAt: string | null;
  readonly doneOn: Day | null;
  /** The day from which it is owed no more: the case ended, or it ended by itself; null while it is owed or once done. */
  readonly lapsedOn: Day | null;
  /** The day from which the case's history says that it was missed; null where it does not say so. */
  readonly breachedOn: Day | null;
  /** Done within its hours, on the day on which they ended. */
  readonly inTime: boolean;
  /** Years on the way whose notice of days off is not published: the due day is provisional and may still move. */
  readonly unpublishedYears: readonly number[];
  /** What the opening milestone carried; the rule may ask it whether a missing discharge is irregular. */
  readonly facts: NonNullable<MilestoneReached['facts']>;
}

/** A deadline as a case's history names it: the rule's id, what it is about, and its last day. */
export const deadlineKey = (rule: string, ref: string, dueOn: Day): string => `${rule}/${ref}@${dueOn}`;

/** As histories of earlier versions name it, by the duty: within a case what it is about and the day tell the rule. */
const dutyKey = (code: string, ref: string, dueOn: Day): string => `duty ${deadlineKey(code, ref, dueOn)}`;

/** How a missed deadline on record is called. */
export interface BreachName {
  readonly rule?: string | undefined;
  readonly code: string;
  readonly ref: string;
  readonly dueOn: Day;
}

export const keyOfBreach = ({ rule, code, ref, dueOn }: BreachName): string =>
  rule === undefined ? dutyKey(code, ref, dueOn) : deadlineKey(rule, ref, dueOn);

/** How the history of a case may call this deadline where it was missed. */
export const keysOfDeadline = (rule: ObligationRule, ref: string, dueOn: Day): readonly [string, string] => [
  deadlineKey(rule.id, ref, dueOn),
  dutyKey(rule.code, ref, dueOn),
];

/** Whether facts meet a condition. */
export const carries = (
  facts: Readonly<Record<string, unknown>> | undefined,
  wanted: Condition | undefined,
): boolean => {
  if (wanted === undefined) return true;
  for (const name in wanted) {
    const [value, told] = [wanted[name], facts?.[name]];
    if (typeof value === 'object' ? !value.includes(String(told)) : told !== value) return false;
  }
  return true;
};

export const isLate = ({ doneOn, dueOn, inTime }: Obligation): boolean =>
  doneOn !== null && (doneOn > dueOn || !inTime);

/** Past due on a day and neither discharged nor lapsed by then. */
export function isOverdueOn({ dueOn, doneOn, lapsedOn }: Obligation, on: Day): boolean {
  return dueOn < on && (doneOn === null || doneOn > on) && (lapsedOn === null || lapsedOn > on);
}

/** Whether it is still owed at the close of a day. */
export const isOpenOn = ({ doneOn, lapsedOn }: Pick<Obligation, 'doneOn' | 'lapsedOn'>, on: Day): boolean =>
  (doneOn === null || doneOn > on) && (lapsedOn === null || lapsedOn > on);

/** Whether a recorded past shows this deadline broken, as the rule's row says: late, or missing although due. */
export function isIrregular(obligation: Obligation, today: Day): boolean {
  const { rule, doneOn, dueOn, lapsedOn, facts } = obligation;
  if (rule.irregular === 'never') return false;
  if (doneOn !== null) return isLate(obligation);
  const owedUntil = lapsedOn !== null && lapsedOn < today ? lapsedOn : today;
  return rule.irregular === 'late-or-missing' && carries(facts, rule.missingOnlyIf) && dueOn < owedUntil;
}

/** Met before it was even opened: its dates contradict each other, and somebody should look. */
export const isContradictory = ({ doneOn, openedOn }: Obligation): boolean =>
  doneOn !== null && doneOn < openedOn;

/** One sentence for staff about a broken deadline. */
export function describe({
  rule,
  dueOn,
  doneOn,
  unpublishedYears,
}: Pick<Obligation, 'rule' | 'dueOn' | 'doneOn' | 'unpublishedYears'>): string {
  const mark = unpublishedYears.length > 0 ? '（暂定日期，放假安排尚未公布）' : '';
  const done = doneOn === null ? '至今未办' : `实际于 ${doneOn} 办理`;
  return `${rule.title.zh}：应不晚于 ${dueOn}${mark}，${done}（${rule.article}）。`;
}

/** Late when it was done, or not done although its last day had passed while it was owed. */
const isBreach = (obligation: Obligation): boolean =>
  obligation.doneOn === null
    ? obligation.lapsedOn === null || obligation.lapsedOn > obligation.dueOn
    : isLate(obligation);

/** The history says that it was missed; as the facts now stand it was not. */
export const isBreachStale = (obligation: Obligation): boolean =>
  obligation.breachedOn !== null && !isBreach(obligation);

/** A missed deadline on record that hangs on a day which the facts no longer give. */
export interface BreachWithoutDeadline extends BreachName {
  readonly breachedOn: Day;
}

export function breachesWithoutDeadline(
  milestones: readonly MilestoneReached[],
  obligations: readonly Obligation[],
): BreachWithoutDeadline[] {
  const breaches = milestones.filter(({ milestone }) => milestone === 'obligation-breached');
  if (breaches.length === 0) return [];
  const known = new Set(obligations.flatMap(({ rule, ref, dueOn }) => keysOfDeadline(rule, ref, dueOn)));
  return breaches
    .map(({ ref, facts }) => {
      const { rule, code, dueOn, breachedOn } = facts as unknown as Omit<BreachWithoutDeadline, 'ref'>;
      return { rule, code, ref, dueOn, breachedOn };
    })
    .filter((breach) => !known.has(keyOfBreach(breach)));
}
