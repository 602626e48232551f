import { REQUESTS_IN } from '#statute';
import type { Acting } from '../shared/decision.js';
import type { RecordFields, RecordTarget } from '../shared/record-keeping.js';
import type { CorrectionCase, Leave, Transfer } from './state.js';

/** What is known here of who asked for a decision before it is told. */
export interface Asked {
  /** Who put the requests on record; nobody where it was never asked for here. */
  readonly by: ReadonlySet<string>;
  /** It was asked for and refused. */
  readonly isRefused: boolean;
}

const isOpenOrRefused = ({ status }: Leave): boolean => status === 'requested' || status === 'refused';

/** The same days asked for under another number are the same matter. */
const ofLeave = ({ leaves }: CorrectionCase, ref: string | null, told: RecordFields): readonly Leave[] =>
  leaves.filter(
    (one) =>
      one.leaveId === ref ||
      (isOpenOrRefused(one) && one.startOn <= String(told['dueOn']) && String(told['startOn']) <= one.dueOn),
  );

/** So is the same place. */
const ofTransfer = (
  { transfers }: CorrectionCase,
  ref: string | null,
  { destination }: RecordFields,
): readonly Transfer[] =>
  transfers.filter(
    (one) => one.transferId === ref || (one.decision !== 'granted' && one.destination === destination),
  );

/** Who asked for what is decided in this record, `told` as it would be. */
export function askedFor(
  state: CorrectionCase,
  { record, ref }: RecordTarget,
  told: RecordFields | null,
  { recorded }: Acting,
): Asked {
  const asks = REQUESTS_IN[record];
  if (!asks) return { by: new Set(), isRefused: false };
  const leaves = record === 'leave' ? ofLeave(state, ref, told ?? {}) : [];
  const transfers = record === 'transfer' ? ofTransfer(state, ref, told ?? {}) : [];
  const refs = [
    ref,
    ...leaves.map(({ leaveId }) => leaveId),
    ...transfers.map(({ transferId }) => transferId),
  ];
  const by = refs.flatMap((one) => {
    const isAbout = (data: unknown): boolean => (data as Readonly<Record<string, unknown>>)[asks.ref] === one;
    return recorded.findLast(({ type, data }) => type === asks.request && isAbout(data))?.actor ?? [];
  });
  const isRefused =
    leaves.some(({ status }) => status === 'refused') ||
    transfers.some(({ decision }) => decision === 'refused');
  return { by: new Set(by), isRefused };
}
