import type { FieldValue, RecordFields, RecordTarget } from '../shared/record-keeping.js';
import type { CaseParticulars, CorrectionCase, Leave, RegimeSince } from './state.js';

type Listed = 'leaves' | 'transfers' | 'sanctions' | 'reoffences' | 'supervisionGaps';
const LISTED: Readonly<Record<string, readonly [Listed, string]>> = {
  leave: ['leaves', 'leaveId'],
  transfer: ['transfers', 'transferId'],
  sanction: ['sanctions', 'sanctionId'],
  reoffence: ['reoffences', 'recordId'],
  'supervision-gap': ['supervisionGaps', 'recordId'],
};

/** Sets fields of the numbered element of a list, adding it at the end when it is new. */
export function mergeInto<Item extends object>(
  items: readonly Item[],
  idField: string,
  fields: object,
): readonly Item[] {
  const id = (fields as Record<string, unknown>)[idField];
  const index = items.findIndex((item) => (item as Record<string, unknown>)[idField] === id);
  if (index < 0) return [...items, fields as Item];
  const merged = [...items];
  merged[index] = { ...items[index], ...fields } as Item;
  return merged;
}

/** The current fields of a record; null where there is none. */
export function recordOf(state: CorrectionCase, target: RecordTarget): RecordFields | null {
  if (target.record === 'particulars') return state.particulars as unknown as RecordFields | null;
  if (target.record === 'ending') return state.ending as unknown as RecordFields;
  const [list, idField] = LISTED[target.record] ?? [];
  if (!list || !idField) return null;
  const items = state[list] as readonly object[];
  const found = items.find((item) => (item as Record<string, FieldValue>)[idField] === target.ref);
  return (found ?? null) as RecordFields | null;
}

export function withFields(
  state: CorrectionCase,
  target: RecordTarget,
  fields: RecordFields,
): CorrectionCase {
  if (target.record === 'particulars') {
    const particulars = { ...state.particulars, ...fields } as CaseParticulars;
    return { ...state, particulars, regimes: correctedRegimes(state, particulars, fields) };
  }
  if (target.record === 'ending') return { ...state, ending: { ...state.ending, ...fields } };
  const [list, idField] = LISTED[target.record] ?? [];
  if (!list || !idField) return state;
  const items = mergeInto(state[list] as readonly object[], idField, { ...fields, [idField]: target.ref });
  const changed = { ...state, [list]: items };
  return list === 'leaves' ? withSettledLeaves(changed) : changed;
}

export const withSettledLeaves = (state: CorrectionCase): CorrectionCase => ({
  ...state,
  leaves: state.leaves.map(settledLeave),
});

/** The status is what the days say: whatever told or corrected them, no leave is refused and granted at once. */
function settledLeave(leave: Leave): Leave {
  if (!leave.grantedOn) {
    if (leave.refusedOn) return { ...leave, status: 'refused' };
    return leave.status === 'granted' ? { ...leave, status: 'requested' } : leave;
  }
  const { refusedOn, refusalReason: _reason, ...granted } = leave;
  const over = refusedOn === undefined ? {} : { grantedOverRefusalOf: refusedOn };
  return { ...granted, ...over, status: leave.returnedOn ? 'returned' : 'granted' };
}

function correctedRegimes(
  state: CorrectionCase,
  now: CaseParticulars,
  fields: RecordFields,
): readonly RegimeSince[] {
  const touched = 'level' in fields || 'keyRegime' in fields || 'enrolledOn' in fields;
  if (!touched || !now.enrolledOn) return state.regimes;
  const [, ...later] = state.regimes;
  return [{ since: now.enrolledOn, level: now.level, keyRegime: now.keyRegime ?? false }, ...later];
}

export function without(state: CorrectionCase, target: RecordTarget): CorrectionCase {
  if (target.record === 'ending') return { ...state, ending: {} };
  const [list, idField] = LISTED[target.record] ?? [];
  if (!list || !idField) return state;
  const items = (state[list] as readonly object[]).filter(
    (item) => (item as Record<string, FieldValue>)[idField] !== target.ref,
  );
  return { ...state, [list]: items };
}
