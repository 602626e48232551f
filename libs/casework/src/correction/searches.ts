import { dayIn, type Day } from '#statute';
import { gapBegan } from './supervision-gap.js';
import { toldIn, type CorrectionCase, type SupervisionGap } from './state.js';

/** Somebody out of contact, or away without leave, who is looked for (社区矫正法30, 意见2026第14条). */
export interface Search {
  /** What steps and notices of it name. */
  readonly ref: string;
  /** What it was recorded as. */
  readonly as: 'contact-lost' | 'off-supervision';
  /** The day on which it was to begin; undefined where a ledger told it when it was over. */
  readonly from: Day | undefined;
  readonly to?: Day | undefined;
  /** The fact that told it. */
  readonly toldBy: string;
}

type Absence = CorrectionCase['absences'][number];

const isAtOnce = (gap: SupervisionGap, { lostOn, regainedOn }: Absence): boolean =>
  (gap.recoveredAt === undefined || lostOn <= dayIn(gap.recoveredAt)) &&
  (regainedOn === undefined || dayIn(gapBegan(gap)) <= regainedOn);

const refOfAbsence = ({ lostOn }: Absence): string => `lost/${lostOn}`;
const refOfGap = ({ recordId }: SupervisionGap): string => `gap/${recordId}`;

/** The times out of contact that a record of 脱管 is about as well. */
const absencesOf = (gap: SupervisionGap, absences: readonly Absence[]): readonly Absence[] =>
  absences.filter((absence) => isAtOnce(gap, absence));

/** The searches that the notices of a record of 脱管 are about. */
export const searchRefsOf = (gap: SupervisionGap, absences: readonly Absence[]): readonly string[] => [
  refOfGap(gap),
  ...absencesOf(gap, absences).map(refOfAbsence),
];

/**
 * A time out of contact, and a record of 脱管 that no such time is about. Who did not come back from leave is looked for
 * by that leave. A ledger's open record is one to be looked for from the day on which the ledger came in.
 */
export function searchesOf(state: CorrectionCase): readonly Search[] {
  const { absences, supervisionGaps } = state;
  const lost = absences.map((absence): Search => {
    const { lostOn: from, regainedOn: to } = absence;
    return { ref: refOfAbsence(absence), as: 'contact-lost', from, to, toldBy: `ContactLost/${from}` };
  });
  const recorded = supervisionGaps
    .filter(({ kind, ground }) => kind === 'off_supervision' && ground !== 'not_returned')
    .filter((gap) => absencesOf(gap, absences).length === 0)
    .map((gap): Search => {
      const toldBy = `SupervisionGapFound/${gap.recordId}`;
      const { stated, cameIn } = toldIn(state, toldBy);
      const to = gap.recoveredAt && dayIn(gap.recoveredAt);
      const toldFrom = to ? undefined : cameIn;
      const from = stated ? toldFrom : dayIn(gap.discoveredAt);
      return { ref: refOfGap(gap), as: 'off-supervision', from, to, toldBy };
    });
  return [...lost, ...recorded];
}

/** Who is being looked for on a day. */
export const openSearch = (state: CorrectionCase, on: Day): Search | undefined =>
  searchesOf(state).find(({ from, to }) => to === undefined && from !== undefined && from <= on);
