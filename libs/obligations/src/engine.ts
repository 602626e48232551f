import type { Day, DueRule, ObligationRule, WorkingCalendar } from '#statute';
import { addDays, opensOn } from '#statute';
import type { MilestoneReached } from '#casework';

/** A deadline in a case: opened by a milestone, met by another, or ended with the case. */
export interface Obligation {
  readonly rule: ObligationRule;
  /** What it is about inside the case: a leave's or transfer's number, or `case`. */
  readonly ref: string;
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  /** The day from which it is owed no more, because the case ended; null while it is owed or once done. */
  readonly lapsedOn: Day | null;
  /** Years on the way for which no calendar of days off is published: the due day may still move. */
  readonly unpublishedYears: readonly number[];
  /** What the opening milestone carried; the rule may ask it whether a missing discharge is irregular. */
  readonly facts: NonNullable<MilestoneReached['facts']>;
}

interface DueDay {
  readonly day: Day;
  readonly unpublishedYears: readonly number[];
}

const certain = (day: Day): DueDay => ({ day, unpublishedYears: [] });

function dueDay(due: DueRule, opened: MilestoneReached, calendar: WorkingCalendar): DueDay | null {
  if (due.kind !== 'after-opening') {
    const date = opened.facts?.[due.date];
    if (typeof date !== 'string' || date === '') return null;
    return certain(due.kind === 'on-date' ? date : addDays(date, -due.days));
  }
  const agreed = due.agreed === undefined ? undefined : opened.facts?.[due.agreed];
  if (typeof agreed === 'string' && agreed !== '') return certain(agreed);
  if (due.unit === 'working-day') return calendar.addWorkingDays(opened.on, due.count);
  const last = addDays(opened.on, due.count);
  return due.rolls ? calendar.rollForward(last) : certain(last);
}

export const carries = (
  facts: Readonly<Record<string, unknown>> | undefined,
  wanted: Readonly<Record<string, string | boolean>> | undefined,
): boolean =>
  wanted === undefined || Object.entries(wanted).every(([name, value]) => facts?.[name] === value);

/** The obligation that one milestone opens by one rule; null where the rule does not judge it. */
function openedBy(
  rule: ObligationRule,
  opened: MilestoneReached,
  milestones: readonly MilestoneReached[],
  closedOn: Day | null,
  calendar: WorkingCalendar,
): Obligation | null {
  const due = dueDay(rule.due, opened, calendar);
  if (!due) return null;
  const reached = (milestone: string | undefined): MilestoneReached | undefined =>
    milestones.find((other) => other.milestone === milestone && other.ref === opened.ref);
  const doneOn = reached(rule.discharges)?.on ?? null;
  if (doneOn === null && rule.shownDoneBy && reached(rule.shownDoneBy)) return null;
  return {
    rule,
    ref: opened.ref,
    openedOn: opened.on,
    dueOn: due.day,
    doneOn,
    lapsedOn: doneOn === null && !rule.outlivesCase ? closedOn : null,
    unpublishedYears: due.unpublishedYears,
    facts: opened.facts ?? {},
  };
}

/**
 * Every obligation of a case, in the order of opening. A rule whose discharge nobody dated, but which a
 * later milestone shows to be done, is not judged.
 */
export function obligationsOf(
  rules: readonly ObligationRule[],
  milestones: readonly MilestoneReached[],
  closedOn: Day | null,
  calendar: WorkingCalendar,
): Obligation[] {
  const found: Obligation[] = [];
  for (const opened of milestones) {
    for (const rule of rules) {
      if (!opensOn(rule, opened.milestone, opened.on)) continue;
      if (!carries(opened.facts, rule.onlyIf)) continue;
      const obligation = openedBy(rule, opened, milestones, closedOn, calendar);
      if (obligation) found.push(obligation);
    }
  }
  return found;
}

export const isLate = ({ doneOn, dueOn }: Obligation): boolean => doneOn !== null && doneOn > dueOn;

/** Past due on a day and neither discharged nor lapsed by then. */
export function isOverdueOn({ dueOn, doneOn, lapsedOn }: Obligation, on: Day): boolean {
  return dueOn < on && (doneOn === null || doneOn > on) && (lapsedOn === null || lapsedOn > on);
}

/** Whether a recorded past shows this deadline broken, as the rule's row says: late, or missing although due. */
export function isIrregular(obligation: Obligation, today: Day): boolean {
  const { rule, doneOn, dueOn, lapsedOn, facts } = obligation;
  if (rule.irregular === 'never') return false;
  if (doneOn !== null) return doneOn > dueOn;
  const owedUntil = lapsedOn !== null && lapsedOn < today ? lapsedOn : today;
  return rule.irregular === 'late-or-missing' && carries(facts, rule.missingOnlyIf) && dueOn < owedUntil;
}

/** One sentence for staff about a broken deadline. */
export function describe({ rule, dueOn, doneOn }: Obligation): string {
  const done = doneOn === null ? '至今未办' : `实际于 ${doneOn} 办理`;
  return `${rule.title.zh}：应不晚于 ${dueOn}，${done}（${rule.article}）。`;
}
