import { birthIn, isUnder, type Day } from '#statute';
import type { AggregateName } from './aggregates.js';
import { isMinor } from './correction/intake.js';
import { wasMinorAtOffence } from './correction/minority.js';
import type { CorrectionCase } from './correction/state.js';

/**
 * How a file must be kept: `minor`, whose identity nobody learns without the right to (社区矫正法54); `restricted`, the
 * same for somebody whom the office restricted, such as a colleague's relative or a witness at risk; and `sealed`,
 * which nobody opens without the procedure (未成年人犯罪记录封存的实施办法).
 */
export type Confidentiality = 'ordinary' | 'minor' | 'restricted' | 'sealed';

interface SomebodysRecord {
  readonly idNumber?: string;
  readonly beneficiaryBirth?: Day;
  readonly receivedOn?: Day;
  readonly consultationReceivedOn?: Day;
  readonly releasedOn?: Day;
  readonly openedOn?: Day;
  readonly appliedOn?: Day;
}

const isUnder18 = (birth: Day | undefined, on: Day | undefined): boolean =>
  birth !== undefined && on !== undefined && isUnder(birth, 18, on);

/** The case's own day decides: one who turns 18 meanwhile stays under these rules. */
function ofRecord(state: SomebodysRecord): Confidentiality {
  const { idNumber, beneficiaryBirth, receivedOn, consultationReceivedOn, releasedOn, openedOn, appliedOn } =
    state;
  const birth = beneficiaryBirth ?? (idNumber === undefined ? undefined : birthIn(idNumber));
  const on = receivedOn ?? consultationReceivedOn ?? releasedOn ?? openedOn ?? appliedOn;
  return isUnder18(birth, on) ? 'minor' : 'ordinary';
}

/** Restricted, and not released from it since. */
const isRestricted = ({ steps }: CorrectionCase): boolean =>
  steps.findLast(({ type }) => type === 'AccessRestricted' || type === 'AccessRestrictionLifted')?.type ===
  'AccessRestricted';

/** Sealed, and not opened again since; of which kind an event is can always be read. */
export const isSealedBy = (events: readonly { readonly type: string }[]): boolean =>
  events.findLast(({ type }) => type === 'RecordSealed' || type === 'RecordUnsealed')?.type ===
  'RecordSealed';

export function confidentialityOf(name: AggregateName, state: unknown): Confidentiality {
  if (name !== 'correction') return ofRecord(state as SomebodysRecord);
  const correction = state as CorrectionCase;
  if (isSealedBy(correction.steps)) return 'sealed';
  // Who was a child when he did it stays unknown, however old he is when correction begins (封存办法4, 11).
  if (isMinor(correction) || wasMinorAtOffence(correction)) return 'minor';
  return isRestricted(correction) ? 'restricted' : 'ordinary';
}
