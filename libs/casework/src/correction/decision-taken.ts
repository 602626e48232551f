import {
  higherOrgan,
  inclusiveDays,
  lowestLeaveAuthority,
  ORGAN,
  SANCTION_AUTHORITY,
  TRANSFER_AUTHORITY,
  type Day,
  type Organ,
  type SanctionKind,
} from '#statute';
import type { Acting } from '../shared/decision.js';
import type { Asked } from './decision-asked.js';
import type { RecordFields, RecordTarget } from '../shared/record-keeping.js';
import { recordOf } from './held-records.js';
import { unlawfulInGrant } from './leave.js';
import { DECISION_FIELDS, type DecisionChange } from './reported-decisions.js';
import type { CorrectionCase } from './state.js';

export interface Taken {
  /** The body whose decision it is. */
  readonly organ: Organ;
  readonly article: string;
  readonly on: Day;
}

const isOrgan = (value: unknown): value is Organ => typeof value === 'string' && value in ORGAN;
const LEAVE_ARTICLE = '社区矫正法实施办法第二十七条';

/** Who granted or refused a leave; where that body may not grant so many days, the one that may. */
function leaveTaken(state: CorrectionCase, fields: RecordFields, isLawful: boolean): Taken | null {
  const { leaveId, authority, grantedOn, refusedOn, startOn, dueOn } = fields;
  if (!isOrgan(authority)) return null;
  if (!grantedOn)
    return refusedOn ? { organ: authority, article: LEAVE_ARTICLE, on: String(refusedOn) } : null;
  const grant = {
    leaveId: String(leaveId),
    startOn: String(startOn),
    dueOn: String(dueOn),
    grantedOn: String(grantedOn),
  };
  const found = isLawful ? unlawfulInGrant(state.leaves, grant, authority).map(({ code }) => code) : [];
  const days = inclusiveDays(grant.startOn, grant.dueOn);
  const atOnce = found.includes('leave-authority') ? lowestLeaveAuthority(days, grant.grantedOn) : authority;
  const organ = found.includes('leave-cumulative') ? 'municipal_institution' : (atOnce ?? authority);
  return { organ, article: LEAVE_ARTICLE, on: grant.grantedOn };
}

/** The decision in a record, as somebody else than the law sees it; null where nothing is decided in it. */
export function takenIn(
  state: CorrectionCase,
  record: string,
  fields: RecordFields | null,
  isLawful: boolean,
): Taken | null {
  if (!fields) return null;
  if (record === 'leave') return leaveTaken(state, fields, isLawful);
  if (record === 'transfer') {
    const [organ] = TRANSFER_AUTHORITY.organs;
    const { decidedOn, decision } = fields;
    if (!organ || !(decidedOn ?? decision)) return null;
    return { organ, article: TRANSFER_AUTHORITY.article, on: String(decidedOn ?? '') };
  }
  if (record !== 'sanction') return null;
  const who = SANCTION_AUTHORITY[fields['kind'] as SanctionKind] as
    (typeof SANCTION_AUTHORITY)[SanctionKind] | undefined;
  const [organ] = who?.organs ?? [];
  return who && organ ? { organ, article: who.article, on: String(fields['decidedOn']) } : null;
}

export interface Change extends Taken {
  readonly change: DecisionChange;
}

/** Another decision than the one on record; that its number is filled in is none. */
function differs(record: string, before: RecordFields, after: RecordFields): boolean {
  return (DECISION_FIELDS[record] ?? []).some(
    (field) => before[field] !== after[field] && !(field === 'documentNumber' && before[field] === undefined),
  );
}

/** What a record command does to the decision that its record holds. */
export function changeIn(before: CorrectionCase, after: CorrectionCase, target: RecordTarget): Change | null {
  const [had, has] = [recordOf(before, target), recordOf(after, target)];
  const [was, is] = [takenIn(before, target.record, had, false), takenIn(after, target.record, has, true)];
  if (!was) return is && { ...is, change: 'made' };
  if (!is) return { ...was, change: 'voided' };
  if (!differs(target.record, had ?? {}, has ?? {})) return null;
  return { ...is, organ: higherOrgan(was.organ, is.organ), change: 'changed' };
}

/**
 * Who asked for something tells no decision over it. What the office itself decided and nobody asked for here is stated by
 * whoever works there; anything else takes who decides.
 */
export function mayTell(
  { account, decides, organs }: Acting,
  { organ, change }: Change,
  { by, isRefused }: Asked,
  isStated: boolean,
): boolean {
  if (by.has(account)) return false;
  if (decides.includes(organ)) return true;
  const isNews = isStated && change === 'made' && by.size === 0 && !isRefused;
  return isNews && organ === 'judicial_office' && organs.includes('judicial_office');
}

/** Days of a decision in any of these fields that lie in the time in which the case is kept here. */
export function isLive(record: string, fields: RecordFields | null, liveSince: Day | undefined): boolean {
  if (liveSince === undefined || !fields) return false;
  const days = (DECISION_FIELDS[record] ?? []).map((field) => fields[field]);
  return days.some((day) => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && day >= liveSince);
}

/** Who put the last report about this record on record. */
export const reporterOf = ({ recorded }: Acting, { record, ref }: RecordTarget): string | undefined =>
  recorded.findLast(({ type, data }) => {
    const told = data as Partial<RecordTarget>;
    return type === 'DecisionReported' && told.record === record && told.ref === ref;
  })?.actor;
