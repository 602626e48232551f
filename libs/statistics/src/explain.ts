import type { RegisterKind, RegisterRow, RegisterRows } from '#register';
import { COUNT_DEFINITIONS, countsOf, DUTY_PARTS, OVERDUE, type Count } from './counts.js';
import { sumsOfDuty } from './duties.js';
import { countsIn, countsUpTo, dayOfStock, lastCounted, type Period } from './period.js';
import { beneficiariesOf } from './aid.js';
import { awaitedGaps, gapLines, type GapFigure } from './supervision-gaps.js';

/** One file or event behind a figure. */
export interface Counted {
  readonly streamId: string;
  readonly office: string;
  /** The file (or record) number staff know it by. */
  readonly fileNumber: string;
  readonly register: RegisterKind;
  /** The number of the event inside the file, where there is one. */
  readonly ref: string | null;
  /** The business day on which it counts. */
  readonly day: string;
  /** The body that decided has not confirmed it. */
  readonly awaiting?: true;
}

/** How a reported figure is made: from which contributions, as a flow or a stock, by rows or by people. */
type Figure =
  | { readonly kind: 'flow'; readonly keys: readonly string[] }
  | { readonly kind: 'stock'; readonly keys: readonly string[]; readonly at: 'opening' | 'closing' }
  | { readonly kind: 'people'; readonly register: 'leaves' | 'reoffences'; readonly earlier?: true }
  | { readonly kind: 'gaps'; readonly of: GapFigure }
  | { readonly kind: 'aid' };

const STOCKS = /^caseload\.(by\w+\..+|keyRegime|minors)$/;
const FLOWS = new Set(
  'enrolled released terminated transferredOut residenceChanges assessments.received assessments.completed assessments.onTime leave.granted leave.due leave.returnedOnTime leave.returnedLate leave.outstanding resettlement.opened resettlement.pickupsDue resettlement.pickupsDone resettlement.groupsOnTime enrolled.minors'.split(
    ' ',
  ),
);
const FLOW_GROUPS =
  /^(enrolled\.by(Origin|Category|Sex)|released\.byKind|terminated\.byKind|sanctions|conduct(\.duties)?)\./;

const PEOPLE: Readonly<Record<string, Figure>> = {
  'leave.people': { kind: 'people', register: 'leaves' },
  'reoffending.people': { kind: 'people', register: 'reoffences' },
  'reoffending.earlierCrimes': { kind: 'people', register: 'reoffences', earlier: true },
  'offSupervision.people': { kind: 'gaps', of: 'offSupervision' },
  'missedIntake.people': { kind: 'gaps', of: 'missedIntake' },
  'familyAid.beneficiaries': { kind: 'aid' },
  'familyAid.monthlyTotalFen': { kind: 'aid' },
};

/** Names of a figure in a report to how it is made; undefined for a name no report has. */
export function figureNamed(name: string): Figure | undefined {
  if (name === 'caseload.opening' || name === 'caseload.closing') {
    return { kind: 'stock', keys: ['caseload'], at: name === 'caseload.opening' ? 'opening' : 'closing' };
  }
  if (name === 'conduct.lostBefore') return { kind: 'stock', keys: ['caseload.lost'], at: 'opening' };
  const [, overdue] = /^conduct\.overdueBefore\.(.+)$/.exec(name) ?? [];
  if (overdue !== undefined) return { kind: 'stock', keys: [`${OVERDUE}${overdue}`], at: 'opening' };
  if (STOCKS.test(name)) return { kind: 'stock', keys: [name], at: 'closing' };
  const duty = sumsOfDuty(name);
  if (duty) return { kind: 'flow', keys: duty };
  if (Object.hasOwn(PEOPLE, name)) return PEOPLE[name];
  const key = name === 'sanctions.publicSecurityPenalty' ? 'sanctions.public_security_penalty' : name;
  return FLOWS.has(key) || FLOW_GROUPS.test(key) ? { kind: 'flow', keys: [key] } : undefined;
}

/** The figures that can be explained, for a message that names them. */
export const EXPLAINABLE: readonly string[] = [
  'caseload.opening',
  'caseload.closing',
  ...FLOWS,
  'leave.people',
  'reoffending.people',
  'reoffending.earlierCrimes',
  'offSupervision.people',
  'missedIntake.people',
  'familyAid.beneficiaries',
  'familyAid.monthlyTotalFen',
  'sanctions.*',
  'conduct.violations',
  'conduct.contactLost',
  'conduct.absences',
  'conduct.lostBefore',
  'conduct.overdueBefore.<code>',
  'conduct.duties.<code>',
  `obligations.<code>.<${DUTY_PARTS.join('|')}>`,
  `rules.<id>.<${DUTY_PARTS.join('|')}>`,
  'enrolled.byCategory.*',
  'caseload.byCategory.*',
];

type AnyRow = RegisterRow & { readonly fileNumber?: string; readonly confirmation?: string | null };

/** A row as it is counted on a day. */
export const countedRow = (register: RegisterKind, row: AnyRow, day: string): Counted => ({
  streamId: row.streamId,
  office: row.office,
  fileNumber: row.fileNumber ?? row.ref,
  register,
  ref: row.ref === 'case' ? null : row.ref,
  day,
  ...(row.confirmation === 'awaiting' ? { awaiting: true } : {}),
});

/** Rows that make up a figure of summed contributions, with the day on which each counts. */
function summed(
  rows: RegisterRows,
  figure: Extract<Figure, { kind: 'flow' | 'stock' }>,
  period: Period,
): Counted[] {
  const matches = (count: Count): boolean =>
    figure.keys.includes(count.key) &&
    (figure.kind === 'flow' ? countsIn(count, period) : countsUpTo(count, dayOfStock(figure.at, period)));
  return COUNT_DEFINITIONS.flatMap((definition) =>
    (rows[definition.register] as readonly AnyRow[]).flatMap((row) => {
      const own = countsOf(definition, row).filter(matches);
      const n = own.reduce((sum, count) => sum + count.n, 0);
      // One person can break the rules more than once.
      if (figure.kind === 'flow') return own.map(({ day }) => countedRow(definition.register, row, day));
      return n > 0 ? [countedRow(definition.register, row, own.at(-1)?.day ?? '')] : [];
    }),
  );
}

/** One line a person: the first leave or crime of the period. */
function people(
  rows: RegisterRows,
  { register, earlier }: Extract<Figure, { kind: 'people' }>,
  period: Period,
): Counted[] {
  const first = new Map<string, Counted>();
  const add = (row: AnyRow & { personKey: string }, day: string): void => {
    const known = first.get(row.personKey);
    if (!known || day < known.day) first.set(row.personKey, countedRow(register, row, day));
  };
  if (register === 'leaves') {
    for (const row of rows.leaves) if (isLeaveOf(row, period)) add(row, row.startOn);
  } else {
    const counts = earlier ? isEarlierCrimeOf : isReoffenceOf;
    for (const row of rows.reoffences)
      if (counts(row, period)) add(row, (earlier ? row.discoveredOn : row.committedOn) ?? '');
  }
  return [...first.values()];
}

export const isLeaveOf = ({ status, startOn }: RegisterRows['leaves'][number], period: Period): boolean =>
  (status === 'granted' || status === 'returned') && startOn >= period.from && startOn <= lastCounted(period);

/** A leave that somebody told and its body has not confirmed. */
export const isAwaitedLeaveOf = (
  { record, status, counted }: RegisterRows['decisions'][number],
  period: Period,
): boolean =>
  record === 'leave' &&
  status === 'awaiting' &&
  isLeaveOf(counted as unknown as RegisterRows['leaves'][number], period);

/**
 * A leave begun in the period that fell due after it, and whether who had it was late or is not back by `asOf`; nobody
 * waits for who was on the books no more on its last day.
 */
export function lateOfLater(
  { status, startOn, dueOn, returnedOn }: RegisterRows['leaves'][number],
  { from, to, asOf }: Period,
  departedOn: string | null,
): 'returnedLate' | 'outstanding' | null {
  if (status !== 'granted' && status !== 'returned') return null;
  if (startOn < from || startOn > to || dueOn <= to || dueOn >= asOf) return null;
  if (departedOn !== null && departedOn <= dueOn) return null;
  if (returnedOn === null || returnedOn > asOf) return 'outstanding';
  return returnedOn > dueOn ? 'returnedLate' : null;
}

/** A crime from before the judgment took effect is none (漏罪). */
export const isReoffenceOf = (
  { committedOn, discoveredOn, earlier }: RegisterRows['reoffences'][number],
  period: Period,
): boolean => !earlier && isCrimeOf({ committedOn, discoveredOn }, period);

/** The other way round: what was left out of the judgment and came to light in the period. */
export const isEarlierCrimeOf = (
  { discoveredOn, earlier }: RegisterRows['reoffences'][number],
  period: Period,
): boolean =>
  earlier && discoveredOn !== null && discoveredOn >= period.from && discoveredOn <= lastCounted(period);

const isCrimeOf = (
  { committedOn, discoveredOn }: Pick<RegisterRows['reoffences'][number], 'committedOn' | 'discoveredOn'>,
  period: Period,
): boolean =>
  committedOn !== null &&
  discoveredOn !== null &&
  committedOn >= period.from &&
  committedOn <= period.to &&
  discoveredOn <= period.asOf;

/** Approved by `asOf`, with at least one month of payment inside the period. */
export function isAidOf(
  { approvedOn, firstMonth, lastMonth }: RegisterRows['familyAids'][number],
  period: Period,
): boolean {
  if (approvedOn === null || approvedOn > period.asOf || firstMonth === null) return false;
  return firstMonth <= period.to.slice(0, 7) && (lastMonth === null || lastMonth >= period.from.slice(0, 7));
}

/** The records of 漏管 or 脱管 that a figure counts, one for each person. */
export const gapFiles = (
  { supervisionGaps }: Pick<RegisterRows, 'supervisionGaps'>,
  figure: GapFigure,
  period: Period,
): Counted[] =>
  gapLines(supervisionGaps, figure, period).map(({ register, row, day }) => countedRow(register, row, day));

/** What looks like 漏管 or 脱管 at the end of a month and has no record: a line for each person. */
export const awaitedGapFiles = (rows: RegisterRows, period: Period): Counted[] =>
  awaitedGaps(rows, period).map(({ register, row, day }) => countedRow(register, row, day));

/** The files and events behind a figure; as many as the figure says (one a person where people are counted). */
export function explain(rows: RegisterRows, figure: Figure, period: Period): Counted[] {
  if (figure.kind === 'gaps') return gapFiles(rows, figure.of, period);
  if (figure.kind === 'people') return people(rows, figure, period);
  if (figure.kind !== 'aid') return summed(rows, figure, period);
  const first = new Map<string, Counted>();
  const aids = rows.familyAids.filter((row) => isAidOf(row, period));
  const keyOf = beneficiariesOf(aids);
  for (const row of aids)
    if (!first.has(keyOf(row))) first.set(keyOf(row), countedRow('familyAids', row, row.approvedOn ?? ''));
  return [...first.values()];
}
