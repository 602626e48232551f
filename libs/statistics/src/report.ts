import type { FamilyAidRow } from '#register';
import { addDays, type Day } from '#statute';
import { AWAITING, DUTY_PARTS, RULES } from './counts.js';
import { dutyOf } from './duties.js';
import { lastCounted, type Period } from './period.js';

/** Sums of contributions by key. */
export type Sums = ReadonlyMap<string, number>;

/** Where the numbers come from: stored sums, or a recount of the history. */
export interface FigureSource {
  /** Contributions inside the period. */
  flows(period: Period): Promise<Sums>;
  /** Contributions of all days up to and including one. */
  stocks(on: string): Promise<Sums>;
  /**
   * Distinct people among the leaves of the period, among those of them that wait for another body's confirmation
   * (`decisions`), or among crimes committed in it and discovered by `asOf`.
   */
  people(of: 'leaves' | 'decisions' | 'reoffences', period: Period): Promise<number>;
  /** Aid approved by `asOf` with a month of payment inside the period. */
  aids(period: Period): Promise<readonly FamilyAidRow[]>;
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
  };
  readonly sanctions: Breakdown & {
    readonly commendation: number;
    readonly reprimand: number;
    readonly warning: number;
    readonly publicSecurityPenalty: number;
  };
  readonly reoffending: { readonly people: number };
  readonly familyAid: {
    readonly beneficiaries: number;
    readonly monthlyTotalFen: number;
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

function leaveFigures(flows: Sums, people: number): Report['leave'] {
  const due = at(flows, 'leave.due');
  const returnedOnTime = at(flows, 'leave.returnedOnTime');
  return {
    granted: at(flows, 'leave.granted'),
    people,
    due,
    returnedOnTime,
    returnedLate: at(flows, 'leave.returnedLate'),
    outstanding: at(flows, 'leave.outstanding'),
    onTimeRate: due === 0 ? null : round4(returnedOnTime / due),
  };
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

/** One person may have two aid rows, before and after a change of amount; the people are counted once. */
export const beneficiaryKey = ({ prisonerName, beneficiaryName, beneficiaryBirth }: FamilyAidRow): string =>
  JSON.stringify([prisonerName, beneficiaryName, beneficiaryBirth]);

function aidFigures(aids: readonly FamilyAidRow[]): Report['familyAid'] {
  return {
    beneficiaries: new Set(aids.map(beneficiaryKey)).size,
    monthlyTotalFen: aids.reduce((sum, { monthlyFen }) => sum + (monthlyFen ?? 0), 0),
    prisoners: [...new Set(aids.map(({ prisonerName }) => prisonerName))],
  };
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

const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);
/** The day whose stock a period begins with. */
export const dayBefore = ({ from, asOf }: Period): Day => earlierOf(addDays(from, -1), asOf);

/** Draws up the figures of a period. */
export async function drawUp(source: FigureSource, period: Period): Promise<Report> {
  const [flows, opening, closing, leavePeople, reoffenders, aids] = await Promise.all([
    source.flows(period),
    source.stocks(dayBefore(period)),
    source.stocks(lastCounted(period)),
    source.people('leaves', period),
    source.people('reoffences', period),
    source.aids(period),
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
    leave: leaveFigures(flows, leavePeople),
    sanctions: sanctionFigures(flows),
    reoffending: { people: reoffenders },
    familyAid: aidFigures(aids),
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
