import type { MilestoneReached } from '#casework';
import { addDays, earlierOf, inForce, SECOND_EDITION } from '#statute';
import type { Day, Milestone, ObligationRule, Period, Rulebook, WorkingCalendar } from '#statute';
import { dueDay, firstPeriod, periodEnd } from './due-day.js';
import { carries, keyOfBreach, keysOfDeadline, type BreachName, type Obligation } from './obligation.js';

/** What an obligation is found from, the same for all of a case. */
interface Case {
  readonly milestones: readonly MilestoneReached[];
  /** Since when which deadlines are on record as missed. */
  readonly breaches: ReadonlyMap<string, Day>;
  readonly closedOn: Day | null;
  /** The day after the last one of the term, as far as it is known. */
  readonly termOverOn: Day | null;
  readonly calendar: WorkingCalendar;
}

/** The day from which the case's own history calls this one missed; a fact about another last day is not about it. */
function breachOf({ breaches }: Case, rule: ObligationRule, ref: string, dueOn: Day): Day | null {
  if (breaches.size === 0) return null;
  const [byRule, byDuty] = keysOfDeadline(rule, ref, dueOn);
  return breaches.get(byRule) ?? breaches.get(byDuty) ?? null;
}

function breachesIn(milestones: readonly MilestoneReached[]): ReadonlyMap<string, Day> {
  const breaches = new Map<string, Day>();
  for (const { milestone, ref, facts } of milestones) {
    if (milestone !== 'obligation-breached') continue;
    const breach = { ...facts, ref } as unknown as BreachName & { readonly breachedOn: Day };
    const key = keyOfBreach(breach);
    if (!breaches.has(key)) breaches.set(key, breach.breachedOn);
  }
  return breaches;
}

/** The day after the last one of the term. */
function termOver(milestones: readonly MilestoneReached[]): Day | null {
  const termEnd = milestones.find(({ milestone }) => milestone === 'enrolled')?.facts?.['termEnd'];
  return typeof termEnd === 'string' ? addDays(termEnd, 1) : null;
}

/** The first of these milestones that was reached about something. */
function reachedOf(
  { milestones }: Case,
  wanted: readonly Milestone[],
  ref: string,
): MilestoneReached | undefined {
  for (const one of milestones) if (one.ref === ref && wanted.includes(one.milestone)) return one;
  return undefined;
}

/**
 * From which last day on the rule judges this opening: all of them, unless a ledger told it or the first edition of the
 * product recorded it.
 */
function judgedFrom(rule: ObligationRule, { stated, cameIn, older }: MilestoneReached): Day {
  const since = older ? SECOND_EDITION : (cameIn ?? NEVER);
  if (rule.sinceSecondEdition) return stated || older ? since : ALWAYS;
  return rule.fromActs && stated ? since : ALWAYS;
}
const judges = (rule: ObligationRule, opened: MilestoneReached, dueOn: Day): boolean =>
  dueOn >= judgedFrom(rule, opened) && (rule.forceOn !== 'due' || inForce(rule, dueOn));
const ALWAYS: Day = '';
/** After every day: of a ledger of which nobody knows when it came in nothing is owed. */
const NEVER: Day = '9999-12-31';

/** Whether a later milestone shows the duty done, on a day nobody wrote down. */
function isShownDone({ shownDoneBy, toldDoneBy }: ObligationRule, ref: string, of: Case): boolean {
  if (shownDoneBy && reachedOf(of, [shownDoneBy], ref)) return true;
  const told = toldDoneBy && reachedOf(of, [toldDoneBy], ref);
  return told !== undefined && (told.stated === true || told.older === true);
}

/** Done by the minute, where both minutes are known; a day alone is enough where they are not. */
function withinHours(dueAt: string | null, done: MilestoneReached | undefined): boolean {
  const at = done?.facts?.['at'];
  return dueAt === null || typeof at !== 'string' || at <= dueAt;
}

/** The obligation that one milestone opens by one rule; null where the rule does not judge it. */
function owedOnce(rule: ObligationRule, opened: MilestoneReached, of: Case): Obligation | null {
  if (rule.due.kind === 'each') return null;
  const due = dueDay(rule.due, opened, of.calendar);
  if (!due || !judges(rule, opened, due.day)) return null;
  const done = reachedOf(of, rule.discharges, opened.ref);
  const doneOn = done?.on ?? null;
  if (doneOn === null && isShownDone(rule, opened.ref, of)) return null;
  const ends = earlierOf(rule.outlivesCase ? null : of.closedOn, rule.expires ? due.day : null);
  return {
    rule,
    ref: opened.ref,
    openedOn: opened.on,
    dueOn: due.day,
    dueAt: due.at,
    doneOn,
    lapsedOn: doneOn === null ? ends : null,
    breachedOn: breachOf(of, rule, opened.ref, due.day),
    inTime: withinHours(due.at, done),
    unpublishedYears: due.unpublishedYears,
    facts: opened.facts ?? {},
  };
}

function endOf({ facts }: MilestoneReached): Day | null {
  const until = facts?.['until'];
  return typeof until === 'string' && until !== '' ? until : null;
}

/** The interval in months that is told where another one than the rule's was granted. */
function numberIn({ facts }: MilestoneReached, name: string): number | undefined {
  const value = facts?.[name];
  return typeof value === 'number' ? value : undefined;
}

/** The days on which a duty that comes again was met, in order. */
const metDays = ({ milestones }: Case, rule: ObligationRule, from: Day): Day[] =>
  milestones
    .filter(({ milestone, on }) => rule.discharges.includes(milestone) && on >= from)
    .map(({ on }) => on)
    .sort();

/** A day if it comes by another one, and before everything stopped. */
const dayBy = (on: Day | undefined, until: Day, stop: Day | null): Day | null =>
  on !== undefined && on <= until && (stop === null || on < stop) ? on : null;

const isBefore = (on: Day, end: Day | null): boolean => end === null || on < end;

/** A subject whose term is over reports no more, however late he is released (社区矫正法44). */
const overFor = ({ owedBy }: ObligationRule, { termOverOn }: Case): Day | null =>
  owedBy === 'subject' ? termOverOn : null;

const isSettled = (...days: readonly (Day | null)[]): boolean => days.some((on) => on !== null);

const periodOf = (
  rule: ObligationRule,
  { facts }: MilestoneReached,
  days: Pick<Obligation, 'ref' | 'openedOn' | 'dueOn' | 'doneOn' | 'lapsedOn' | 'breachedOn'>,
): Obligation => ({ rule, ...days, dueAt: null, inTime: true, unpublishedYears: [], facts: facts ?? {} });

/** How often it comes, and when for the first time: the first edition of the product asked for a part of a period too. */
function rhythmOf(usual: Period, opened: MilestoneReached): { readonly period: Period; readonly first: Day } {
  const period = numberIn(opened, 'months') ?? usual;
  return { period, first: opened.older ? opened.on : firstPeriod(period, opened.on) };
}

/**
 * The obligations of a duty that comes again and again. A period is settled when it was met, when its missing is
 * on record, or when something later was; only then the next one opens, so that what is owed follows from the
 * facts alone and not from the day of looking. A missed period is owed until the next one falls due. The first week
 * or month that counts is a whole one.
 */
function owedEach(rule: ObligationRule, opened: MilestoneReached, of: Case): Obligation[] {
  if (rule.due.kind !== 'each') return [];
  const { period, first } = rhythmOf(rule.due.period, opened);
  const from = judgedFrom(rule, opened);
  const stop = earlierOf(of.closedOn, endOf(opened));
  const over = overFor(rule, of);
  const last = earlierOf(stop, over);
  const met = metDays(of, rule, opened.on);
  const lastMet = met.at(-1) ?? '';
  const found: Obligation[] = [];
  let start = first;
  let at = 0;
  for (let index = 0; isBefore(start, last); index++) {
    const dueOn = periodEnd(period, opened.on, start, index);
    const next = periodEnd(period, opened.on, addDays(dueOn, 1), index + 1);
    // Those of earlier periods need not be looked at again.
    while ((met[at] ?? start) < start) at++;
    const doneOn = dayBy(met[at], next, stop);
    const ref = `${opened.ref}/${dueOn}`;
    const breachedOn = breachOf(of, rule, ref, dueOn);
    const settled = isSettled(doneOn, breachedOn) || lastMet > dueOn || dueOn < from;
    const ends = settled ? earlierOf(stop, next) : stop;
    const lapsedOn = doneOn === null ? earlierOf(ends, isBefore(dueOn, over) ? null : over) : null;
    if (dueOn >= from)
      found.push(periodOf(rule, opened, { ref, openedOn: start, dueOn, doneOn, lapsedOn, breachedOn }));
    if (!settled) break;
    start = addDays(dueOn, 1);
  }
  return found;
}

/**
 * Every obligation of a case, in the order of opening. Names no rule. A rule whose discharge nobody dated, but
 * which a later milestone shows to be done, is not judged; one that only acts open, only for the future where the
 * opening was told by a ledger. What is owed already about the same thing under the same code is not opened again.
 */
export function obligationsOf(
  rulebook: Rulebook,
  milestones: readonly MilestoneReached[],
  closedOn: Day | null,
  calendar: WorkingCalendar,
): Obligation[] {
  const termOverOn = termOver(milestones);
  const of: Case = { milestones, breaches: breachesIn(milestones), closedOn, termOverOn, calendar };
  const found: Obligation[] = [];
  const told = new Set<string>();
  const add = (obligation: Obligation): void => {
    const place = `${obligation.rule.code}/${obligation.ref}`;
    if (told.has(place)) return;
    told.add(place);
    found.push(obligation);
  };
  for (const opened of milestones) {
    for (const rule of rulebook.opening(opened.milestone)) {
      if (!opens(rule, opened)) continue;
      const once = owedOnce(rule, opened, of);
      if (once) add(once);
      else owedEach(rule, opened, of).forEach(add);
    }
  }
  return found;
}

const opens = (rule: ObligationRule, { on, facts }: MilestoneReached): boolean =>
  (rule.forceOn === 'due' || inForce(rule, on)) && carries(facts, rule.onlyIf);
