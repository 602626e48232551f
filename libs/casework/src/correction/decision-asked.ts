import { REQUESTS_IN, type Day } from '#statute';
import type { Acting } from '../shared/decision.js';
import type { RecordFields, RecordTarget } from '../shared/record-keeping.js';
import type { CorrectionCase, Leave } from './state.js';

/** What is known here of who asked for a decision before it is told. */
export interface Asked {
  /** Who put the requests on record; nobody where it was never asked for here. */
  readonly by: ReadonlySet<string>;
  /** It was asked for and refused, and not asked for again since. */
  readonly isRefused: boolean;
}

/** One application for the same matter as what is told. */
interface Application {
  readonly ref: string;
  readonly askedOn: Day;
  readonly isRefused: boolean;
  readonly refusedOn?: Day | undefined;
  /** It asks for all that is told, not for a part of it. */
  readonly isWhole: boolean;
  /** Only the told row knows of it: of the day of a refusal it may be the same application under another number. */
  readonly isNew?: true;
}

const isOpenOrRefused = ({ status }: Leave): boolean => status === 'requested' || status === 'refused';

/** The same days asked for under another number are the same matter. */
function ofLeave({ leaves }: CorrectionCase, ref: string | null, told: RecordFields): Application[] {
  const [startOn, dueOn] = [String(told['startOn']), String(told['dueOn'])];
  return leaves
    .filter(
      (one) => one.leaveId === ref || (isOpenOrRefused(one) && one.startOn <= dueOn && startOn <= one.dueOn),
    )
    .map((one) => ({
      ref: one.leaveId,
      askedOn: one.appliedOn ?? '',
      isRefused: one.status === 'refused',
      refusedOn: one.refusedOn,
      isWhole: one.startOn <= startOn && dueOn <= one.dueOn,
    }));
}

/** So is the same place. */
const ofTransfer = (
  { transfers }: CorrectionCase,
  ref: string | null,
  { destination }: RecordFields,
): Application[] =>
  transfers
    .filter(
      (one) => one.transferId === ref || (one.decision !== 'granted' && one.destination === destination),
    )
    .map((one) => ({
      ref: one.transferId,
      askedOn: one.appliedOn ?? '',
      isRefused: one.decision === 'refused',
      refusedOn: one.decision === 'refused' ? one.decidedOn : undefined,
      isWhole: one.transferId !== ref || one.destination === destination,
    }));

const APPLICATIONS: Readonly<Record<string, typeof ofLeave>> = { leave: ofLeave, transfer: ofTransfer };

/**
 * The application that the told row brings with itself. Not for leaves: the office's own are told at once, so that a day
 * in a row would be enough to be rid of a refusal.
 */
function broughtAlong({ record, ref }: RecordTarget, told: RecordFields | null): Application[] {
  const askedOn = told?.['appliedOn'];
  if (record !== 'transfer' || ref === null || typeof askedOn !== 'string') return [];
  return [{ ref, askedOn, isRefused: false, isWhole: true, isNew: true }];
}

/** Whether the same was asked for anew since this was refused; `all` in the order in which they became known. */
function isAskedAgain(one: Application, all: readonly Application[]): boolean {
  const { askedOn, refusedOn } = one;
  if (refusedOn === undefined) return false;
  return all.some((again, index) => {
    if (again.ref === one.ref || !again.isWhole || again.askedOn < refusedOn) return false;
    if (again.isNew) return again.askedOn > refusedOn;
    return again.askedOn > askedOn || (again.askedOn === askedOn && index > all.indexOf(one));
  });
}

/** Who asked for what is decided in this record, `told` as it would be. */
export function askedFor(
  state: CorrectionCase,
  target: RecordTarget,
  told: RecordFields | null,
  { recorded }: Acting,
): Asked {
  const { record, ref } = target;
  const asks = REQUESTS_IN[record];
  if (!asks) return { by: new Set(), isRefused: false };
  const askerOf = (one: string | null): string | undefined => {
    const isAbout = (data: unknown): boolean => (data as Readonly<Record<string, unknown>>)[asks.ref] === one;
    return recorded.findLast(({ type, data }) => type === asks.request && isAbout(data))?.actor;
  };
  // What a ledger told as granted asked for nothing here.
  const known = (APPLICATIONS[record]?.(state, ref, told ?? {}) ?? []).map((one) => ({
    ...one,
    isWhole: one.isWhole && askerOf(one.ref) !== undefined,
  }));
  const standing = (others: readonly Application[]): Application[] =>
    known.filter((one) => one.ref === ref || !isAskedAgain(one, others));
  const isKnown = known.some((one) => one.ref === ref);
  const andTold = isKnown ? [] : broughtAlong(target, told);
  const by = [ref, ...standing(known).map((one) => one.ref)].flatMap((one) => askerOf(one) ?? []);
  const isRefused = standing([...known, ...andTold]).some((one) => one.isRefused);
  return { by: new Set(by), isRefused };
}
