import type { FamilyAidRow } from '#register';
import { aidFigures } from './aid.js';
import { AWAITING, DUTY_PARTS, OVERDUE, RULES } from './counts.js';
import { dutyOf, rulesOfDuty } from './duties.js';
import { dayBefore, lastCounted, type Period } from './period.js';
import type { GapFigure } from './supervision-gaps.js';

/** Sums of contributions by key. */
export type Sums = ReadonlyMap<string, number>;

/** Where the numbers come from: stored sums, or a recount of the history. */
export type PeopleOf = 'leaves' | 'decisions' | 'reoffences' | 'earlierCrimes' | GapFigure;

export interface DueLater {
  readonly returnedLate: number;
  readonly outstanding: number;
}

export interface FigureSource {
  /** Contributions inside the period. */
  flows(period: Period): Promise<Sums>;
  /** Contributions of all days up to and including one. */
  stocks(on: string): Promise<Sums>;
  /**
   * Distinct people among the leaves of the period, among those of them that wait for another body's confirmation
   * (`decisions`), among crimes committed in it and discovered by `asOf`, or among crimes discovered in it that the
   * judgment had left out (`earlierCrimes`); files with a record of 脱管 or 漏管 that counts in it.
   */
  people(of: PeopleOf, period: Period): Promise<number>;
  /** Leaves begun in the period that fell due after it: who was late, or is not back by `asOf` although due. */
  dueLater(period: Period): Promise<DueLater>;
  /** Aid approved by `asOf` with a month of payment inside the period. */
  aids(period: Period): Promise<readonly FamilyAidRow[]>;
}

/** How many people are paid this much a month, in fen; null: no amount is recorded. */
export interface AidStandard {
  readonly monthlyFen: number | null;
  readonly people: number;
  /** They are paid for something else too, of which no amount is recorded. */
  readonly andMore?: true;
}

type Breakdown = Readonly<Record<string, number>>;

interface Stock {
  readonly opening: number;
  readonly closing: number;
}

/** The yearly figures; the definitions are those of the contributions in `counts.ts`. */
export interface Report {
  readonly period: Period;
  /** Files that are in none of these figures, because they cannot be shown; absent where there are none. */
  readonly notCounted?: number;
  readonly caseload: Stock & {
    readonly byCategory: Breakdown;
    readonly bySex: Breakdown;
    readonly byAge: Breakdown;
    readonly byLevel: Breakdown;
    readonly keyRegime: number;
    readonly minors: number;
  };
  readonly enrolled: number;
  readonly enrolledBy: {
    readonly origin: Breakdown;
    readonly category: Breakdown;
    readonly sex: Breakdown;
    readonly minors: number;
  };
  readonly released: number;
  readonly releasedByKind: Breakdown;
  readonly terminated: number;
  readonly terminatedByKind: Breakdown;
  readonly transferredOut: number;
  readonly residenceChanges: number;
  readonly assessments: { readonly received: number; readonly completed: number; readonly onTime: number };
  readonly leave: {
    readonly granted: number;
    readonly people: number;
    readonly due: number;
    readonly returnedOnTime: number;
    readonly returnedLate: number;
    readonly outstanding: number;
    readonly onTimeRate: number | null;
    /** Of `outstanding`, whose last day is `asOf` itself: not back, and not late. */
    readonly dueOnAsOf: number;
    /** Of `outstanding`, who was on the books no more on the last day: nobody waits for him. */
    readonly endedBefore: number;
    /** Begun in the period and due after it: in `granted` and not in `due`. */
    readonly dueLater: DueLater;
    /** Those that began in the period are those that fell due in it. */
    readonly sameBegunAndDue: boolean;
  };
  readonly sanctions: Breakdown & {
    readonly commendation: number;
    readonly reprimand: number;
    readonly warning: number;
    readonly publicSecurityPenalty: number;
  };
  /** What was found of people who broke the rules, sanctioned or not. */
  readonly conduct: {
    /** Breaches of the rules of supervision that were found in the period; somebody with two counts twice. */
    readonly violations: number;
    /** Times that contact was lost in the period, found again or not. */
    readonly contactLost: number;
    /** Records of 脱管 without a just cause, also of less than forty-eight hours. */
    readonly absences: number;
    /** Out of contact already when the period began. */
    readonly lostBefore: number;
    /** Late already when the period began and not yet there or back, by the code of the duty. */
    readonly overdueBefore: Breakdown;
    /** Duties of the subject that fell due in the period and were missed or met late, by code; late returns are in `leave`. */
    readonly duties: Breakdown;
  };
  readonly reoffending: {
    /** People whose crime during correction was found in the period, each once. */
    readonly people: number;
    /** People whose crime came to light that the judgment had left out (漏罪). */
    readonly earlierCrimes: number;
  };
  readonly offSupervision: {
    /** People with a 脱管 that counts in the period: out of supervision for more than forty-eight hours without a just cause. */
    readonly people: number;
  };
  readonly missedIntake: {
    /** People with a 漏管 that counts in the period: not taken over, or not reported in time. */
    readonly people: number;
  };
  readonly familyAid: {
    readonly beneficiaries: number;
    readonly monthlyTotalFen: number;
    /** What people are paid a month, lowest first; those of whom no amount is recorded last. */
    readonly standards: readonly AidStandard[];
    readonly prisoners: readonly string[];
  };
  readonly resettlement: Breakdown;
  /** By duty: all its rules together. */
  readonly obligations: Readonly<Record<string, Breakdown>>;
  /** By the id of the rule: what `obligations` sums. */
  readonly rules: Readonly<Record<string, Breakdown>>;
  /** How much of a figure waits for the confirmation of the body that decided, by the figure's name. */
  readonly awaiting: Breakdown;
}

const at = (sums: Sums, key: string): number => sums.get(key) ?? 0;

/** The sums below a key: `caseload.bySex.` gives `{ male, female }`. */
function below(sums: Sums, prefix: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [key, n] of sums) if (key.startsWith(prefix) && n !== 0) found[key.slice(prefix.length)] = n;
  return found;
}

const round4 = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Leaves of those whose case was over on their last day. */
const endedAway = (flows: Sums): number =>
  rulesOfDuty('leave-return').reduce((sum, rule) => sum + at(flows, `${RULES}${rule}.lapsed`), 0);

function leaveFigures(
  flows: Sums,
  told: Pick<Report['leave'], 'people' | 'dueOnAsOf' | 'dueLater' | 'sameBegunAndDue'>,
  endedBefore = endedAway(flows),
): Report['leave'] {
  const due = at(flows, 'leave.due');
  const returnedOnTime = at(flows, 'leave.returnedOnTime');
  return {
    granted: at(flows, 'leave.granted'),
    people: told.people,
    due,
    returnedOnTime,
    returnedLate: at(flows, 'leave.returnedLate'),
    outstanding: at(flows, 'leave.outstanding'),
    onTimeRate: due === 0 ? null : round4(returnedOnTime / due),
    dueOnAsOf: told.dueOnAsOf,
    endedBefore,
    dueLater: told.dueLater,
    sameBegunAndDue: told.sameBegunAndDue,
  };
}

/** Nobody is late on his last day. */
async function dueOnAsOf(source: FigureSource, { from, to, asOf }: Period): Promise<number> {
  if (asOf < from || asOf > to) return 0;
  const flows = await source.flows({ from: asOf, to: asOf, asOf });
  return at(flows, 'leave.outstanding') - endedAway(flows);
}

type Duties = Record<string, Record<string, number>>;

function dutyFigures(flows: Sums, nameOf: (rule: string) => string): Duties {
  const found: Duties = {};
  for (const [key, n] of Object.entries(below(flows, RULES))) {
    const [rule = '', part = ''] = key.split('.');
    const parts = (found[nameOf(rule)] ??= Object.fromEntries(DUTY_PARTS.map((one) => [one, 0])));
    parts[part] = (parts[part] ?? 0) + n;
  }
  return found;
}

function sanctionFigures(flows: Sums): Report['sanctions'] {
  const { public_security_penalty: penalties = 0, ...others } = below(flows, 'sanctions.');
  return { commendation: 0, reprimand: 0, warning: 0, ...others, publicSecurityPenalty: penalties };
}

async function awaitingFigures(source: FigureSource, flows: Sums, period: Period): Promise<Breakdown> {
  const { 'sanctions.public_security_penalty': penalties, ...others } = below(flows, AWAITING);
  const people = others['leave.granted'] ? await source.people('decisions', period) : 0;
  return {
    ...others,
    ...(people > 0 ? { 'leave.people': people } : {}),
    ...(penalties ? { 'sanctions.publicSecurityPenalty': penalties } : {}),
  };
}

/** Draws up the figures of a period. */
export async function drawUp(source: FigureSource, period: Period): Promise<Report> {
  const [
    flows,
    opening,
    closing,
    aids,
    leavePeople,
    dueToday,
    dueLater,
    reoffenders,
    earlierCrimes,
    away,
    missed,
  ] = await Promise.all([
    source.flows(period),
    source.stocks(dayBefore(period)),
    source.stocks(lastCounted(period)),
    source.aids(period),
    source.people('leaves', period),
    dueOnAsOf(source, period),
    source.dueLater(period),
    source.people('reoffences', period),
    source.people('earlierCrimes', period),
    source.people('offSupervision', period),
    source.people('missedIntake', period),
  ]);
  return {
    period,
    caseload: {
      opening: at(opening, 'caseload'),
      closing: at(closing, 'caseload'),
      byCategory: below(closing, 'caseload.byCategory.'),
      bySex: below(closing, 'caseload.bySex.'),
      byAge: below(closing, 'caseload.byAge.'),
      byLevel: below(closing, 'caseload.byLevel.'),
      keyRegime: at(closing, 'caseload.keyRegime'),
      minors: at(closing, 'caseload.minors'),
    },
    enrolled: at(flows, 'enrolled'),
    enrolledBy: {
      origin: below(flows, 'enrolled.byOrigin.'),
      category: below(flows, 'enrolled.byCategory.'),
      sex: below(flows, 'enrolled.bySex.'),
      minors: at(flows, 'enrolled.minors'),
    },
    released: at(flows, 'released'),
    releasedByKind: below(flows, 'released.byKind.'),
    terminated: at(flows, 'terminated'),
    terminatedByKind: below(flows, 'terminated.byKind.'),
    transferredOut: at(flows, 'transferredOut'),
    residenceChanges: at(flows, 'residenceChanges'),
    assessments: {
      received: at(flows, 'assessments.received'),
      completed: at(flows, 'assessments.completed'),
      onTime: at(flows, 'assessments.onTime'),
    },
    leave: leaveFigures(flows, {
      people: leavePeople,
      dueOnAsOf: dueToday,
      dueLater,
      sameBegunAndDue: at(opening, 'caseload.away') === 0 && at(closing, 'caseload.away') === 0,
    }),
    sanctions: sanctionFigures(flows),
    conduct: {
      violations: at(flows, 'conduct.violations'),
      contactLost: at(flows, 'conduct.contactLost'),
      absences: at(flows, 'conduct.absences'),
      lostBefore: at(opening, 'caseload.lost'),
      overdueBefore: below(opening, OVERDUE),
      duties: below(flows, 'conduct.duties.'),
    },
    reoffending: { people: reoffenders, earlierCrimes },
    offSupervision: { people: away },
    missedIntake: { people: missed },
    familyAid: aidFigures(aids, period),
    resettlement: {
      opened: 0,
      pickupsDue: 0,
      pickupsDone: 0,
      groupsOnTime: 0,
      ...below(flows, 'resettlement.'),
    },
    obligations: dutyFigures(flows, dutyOf),
    rules: dutyFigures(flows, (rule) => rule),
    awaiting: await awaitingFigures(source, flows, period),
  };
}
