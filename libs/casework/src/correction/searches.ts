import { dayIn, type Day } from '#statute';
import { gapBegan } from './supervision-gap.js';
import { toldIn, type CorrectionCase, type SupervisionGap } from './state.js';

/** Somebody out of contact, or away without leave, who is looked for (社区矫正法30, 意见2026第14条). */
export interface Search {
  /** What steps and notices of it name. */
  readonly ref: string;
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

/** The times out of contact that a record of 脱管 is about as well. */
export const absencesOf = (gap: SupervisionGap, absences: readonly Absence[]): readonly Absence[] =>
  absences.filter((absence) => isAtOnce(gap, absence));

/**
 * A time out of contact, and a record of 脱管 that no such time is about. Who did not come back from leave is looked for
 * by that leave. A ledger's open record is one to be looked for from the day on which the ledger came in.
 */
export function searchesOf(state: CorrectionCase): readonly Search[] {
  const { absences, supervisionGaps } = state;
  const lost = absences.map(({ lostOn, regainedOn }) => ({
    ref: `lost/${lostOn}`,
    from: lostOn,
    to: regainedOn,
    toldBy: `ContactLost/${lostOn}`,
  }));
  const recorded = supervisionGaps
    .filter(({ kind, ground }) => kind === 'off_supervision' && ground !== 'not_returned')
    .filter((gap) => absencesOf(gap, absences).length === 0)
    .map((gap) => {
      const toldBy = `SupervisionGapFound/${gap.recordId}`;
      const { stated, cameIn } = toldIn(state, toldBy);
      const to = gap.recoveredAt && dayIn(gap.recoveredAt);
      const found = dayIn(gap.discoveredAt);
      return { ref: `gap/${gap.recordId}`, from: stated ? (to ? undefined : cameIn) : found, to, toldBy };
    });
  return [...lost, ...recorded];
}

/** Who is being looked for on a day. */
export const openSearch = (state: CorrectionCase, on: Day): Search | undefined =>
  searchesOf(state).find(({ from, to }) => to === undefined && from !== undefined && from <= on);
