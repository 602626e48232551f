import type { CaseRow, RegisterKind, RegisterRow, RegisterRows, SupervisionGapRow } from '#register';
import {
  addDays,
  countsAsOffSupervision,
  dayIn,
  earlierOf,
  laterOf,
  offSupervisionFrom,
  OPINION_2026_FROM,
  type Day,
} from '#statute';
import { lastCounted, type Period } from './period.js';

/** The two figures that records of 漏管 and 脱管 make. */
export type GapFigure = 'offSupervision' | 'missedIntake';

/** The day on which a 脱管 counts for whoever looks on `asOf`; null where it does not count. */
function offSupervisionOn(gap: SupervisionGapRow, asOf: Day): Day | null {
  const { beganAt, discoveredAt, discoveredOn, recoveredAt, justified } = gap;
  const from = beganAt ?? discoveredAt;
  if (from < OPINION_2026_FROM) return discoveredOn;
  const to = recoveredAt !== null && dayIn(recoveredAt) <= asOf ? recoveredAt : null;
  const limit = dayIn(offSupervisionFrom(from));
  const counts = justified !== true && limit <= asOf && countsAsOffSupervision({ from, to });
  return counts ? laterOf(limit, discoveredOn) : null;
}

/** The day on which a record counts in a figure for whoever looks on `asOf`; null where it does not. */
export function gapCountedOn(gap: SupervisionGapRow, figure: GapFigure, asOf: Day): Day | null {
  if (gap.discoveredOn > asOf) return null;
  if (figure === 'offSupervision') return gap.kind === 'off_supervision' ? offSupervisionOn(gap, asOf) : null;
  return gap.kind === 'missed_intake' && gap.justified !== true ? gap.discoveredOn : null;
}

/** Days between which everything was discovered that can count in a period. */
export const gapCandidates = (period: Period): { readonly from: Day; readonly to: Day } => ({
  from: addDays(period.from, -2),
  to: lastCounted(period),
});

/** A row that counts, and the day on which it does. */
export interface Line<Kind extends RegisterKind = RegisterKind> {
  readonly register: Kind;
  readonly row: RegisterRow<Kind>;
  readonly day: Day;
}

/** People are counted by their files: of each the line that comes first. */
function oncePerFile<Kind extends RegisterKind>(lines: readonly Line<Kind>[]): Line<Kind>[] {
  const first = new Map<string, Line<Kind>>();
  for (const line of lines) {
    const known = first.get(line.row.streamId);
    if (!known || line.day < known.day) first.set(line.row.streamId, line);
  }
  return [...first.values()];
}

/** The records behind one of the figures, one for each person. */
export const gapLines = (
  gaps: readonly SupervisionGapRow[],
  figure: GapFigure,
  period: Period,
): Line<'supervisionGaps'>[] =>
  oncePerFile(
    gaps.flatMap((row) => {
      const day = gapCountedOn(row, figure, period.asOf);
      const counts = day !== null && day >= period.from && day <= lastCounted(period);
      return counts ? [{ register: 'supervisionGaps' as const, row, day }] : [];
    }),
  );

/** More days than this after the last permitted one are more than forty-eight hours. */
const DAYS = 2;
const INTAKES: ReadonlySet<string> = new Set(['report-in', 'delivery']);

type Rows = Pick<RegisterRows, 'cases' | 'leaves' | 'obligations' | 'supervisionGaps'>;
type AwaitedLine = Line<'leaves' | 'cases'>;

/** The last day of the period on which somebody could be away; null of who had left the books before it. */
const lookedAt = ({ departedOn }: CaseRow, period: Period): Day | null =>
  departedOn !== null && departedOn < period.from ? null : earlierOf(lastCounted(period), departedOn);

/** Granted leaves that were more than forty-eight hours past their last day on the day that is looked at. */
const notBack =
  (onOf: (streamId: string) => Day | null) =>
  ({ streamId, status, dueOn, returnedOn }: RegisterRow<'leaves'>): boolean => {
    const on = onOf(streamId);
    const isGranted = status === 'granted' || status === 'returned';
    return on !== null && isGranted && addDays(dueOn, DAYS) < on && (returnedOn === null || returnedOn > on);
  };

/** Whether nobody had come by the last day set for it, nor until the day that is looked at. */
const notTakenOver = (
  { dueOn, lapsedOn }: RegisterRow<'obligations'>,
  { reportedInOn, enrolledOn }: CaseRow,
  on: Day,
): boolean => {
  const isMissing = (day: Day | null): boolean => day === null || day > on;
  const fellDue = dueOn < on && (lapsedOn === null || lapsedOn > dueOn);
  return fellDue && isMissing(reportedInOn) && isMissing(enrolledOn);
};

/**
 * On the last day of a month: leaves more than forty-eight hours past their last day and not back, and intakes overdue
 * with nobody there, of which there is no record. An officer confirms each as a record, or dismisses it by one with a
 * just cause. One line for each person, by the last permitted day. Of a case that ended in the month the day of its end
 * is looked at.
 */
export function awaitedGaps(rows: Rows, period: Period): AwaitedLine[] {
  const cases = new Map(rows.cases.map((row) => [row.streamId, row]));
  const gaps = rows.supervisionGaps.filter(({ discoveredOn }) => discoveredOn <= period.asOf);
  const isRecorded = (streamId: string, kind: SupervisionGapRow['kind'], after = ''): boolean =>
    gaps.some((gap) => gap.streamId === streamId && gap.kind === kind && gap.discoveredOn > after);
  const onOf = (streamId: string): Day | null => {
    const row = cases.get(streamId);
    return row ? lookedAt(row, period) : null;
  };
  const leaves = rows.leaves
    .filter(notBack(onOf))
    .filter(({ streamId, dueOn }) => !isRecorded(streamId, 'off_supervision', dueOn))
    .map((row): AwaitedLine => ({ register: 'leaves', row, day: row.dueOn }));
  const intakes = rows.obligations.flatMap((duty): AwaitedLine[] => {
    const row = INTAKES.has(duty.code) ? cases.get(duty.streamId) : undefined;
    const on = row ? lookedAt(row, period) : null;
    const isAwaited =
      row && on !== null && notTakenOver(duty, row, on) && !isRecorded(row.streamId, 'missed_intake');
    return isAwaited ? [{ register: 'cases', row, day: duty.dueOn }] : [];
  });
  return oncePerFile<'leaves' | 'cases'>([...leaves, ...intakes]);
}
