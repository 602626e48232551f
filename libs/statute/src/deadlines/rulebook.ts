import { stateCouncilCalendar, type WorkingCalendar } from '../calendar.js';
import type { Day } from '../day.js';
import type { Milestone } from './milestones.js';
import { inForce, type ObligationRule } from './rule.js';
import { OBLIGATION_RULES } from './table.js';

/** The rules of one office, found by what opens them. */
export class Rulebook {
  private readonly byOpening = new Map<Milestone, ObligationRule[]>();

  private readonly byId: ReadonlyMap<string, ObligationRule>;

  constructor(readonly rules: readonly ObligationRule[]) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
    for (const rule of rules) {
      const opening = this.byOpening.get(rule.opens);
      if (opening) opening.push(rule);
      else this.byOpening.set(rule.opens, [rule]);
    }
  }

  /** The rules that open on a milestone, in force or not. */
  opening(milestone: Milestone): readonly ObligationRule[] {
    return this.byOpening.get(milestone) ?? NONE;
  }

  /** The row of an id. */
  withId(id: string): ObligationRule | undefined {
    return this.byId.get(id);
  }

  /** A row of a code, of several one that was in force on a day. */
  rule(code: string, on: Day): ObligationRule | undefined {
    const rows = this.rules.filter((rule) => rule.code === code);
    return rows.find((rule) => inForce(rule, on)) ?? rows[0];
  }
}

/** The rule of what hangs on none. */
export const NO_RULE = '';

const NONE: readonly ObligationRule[] = [];

/** The law that deadlines are judged by: the rules of each office, and the calendar they are counted in. */
export interface Law {
  readonly calendar: WorkingCalendar;
  /** The same text for the same rules: where it changes, what was judged by the old ones is judged anew. */
  readonly edition: string;
  /** The national rules, and those of the county where it has any. */
  readonly rulebooks: readonly Rulebook[];
  rulesOf(office: string): Rulebook;
}

/** Rules that some offices have beside or instead of the national ones; no offices named means all. */
export interface LocalRules {
  readonly offices: readonly string[] | null;
  readonly rules: readonly ObligationRule[];
}

const national = new Rulebook(OBLIGATION_RULES);

export function lawOf(local: LocalRules | null, edition: string, calendar = stateCouncilCalendar): Law {
  const theirs = local && new Rulebook(local.rules);
  return {
    calendar,
    edition,
    rulebooks: theirs ? [national, theirs] : [national],
    rulesOf: (office) => (theirs && (!local.offices || local.offices.includes(office)) ? theirs : national),
  };
}

/** The national table alone. */
export const NATIONAL_LAW: Law = lawOf(null, 'national');
