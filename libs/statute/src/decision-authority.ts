import { CONDUCT_DECISION, ORGAN, wordOf, type Organ, type SanctionKind } from './terms.js';

/** Who may decide what, beside leave (which depends on its length: `leave-authority.ts`). */
interface DecisionAuthority {
  readonly organs: readonly Organ[];
  readonly article: string;
}

export const SANCTION_AUTHORITY: Readonly<Record<SanctionKind, DecisionAuthority>> = {
  commendation: { organs: ['county_institution'], article: '社区矫正法实施办法第三十三条' },
  reprimand: { organs: ['county_institution'], article: '社区矫正法实施办法第三十四条' },
  warning: { organs: ['county_institution'], article: '社区矫正法实施办法第三十五条' },
  public_security_penalty: { organs: ['county_institution'], article: '社区矫正法实施办法第三十六条' },
  revoke_suspension_proposal: { organs: ['county_institution'], article: '社区矫正法实施办法第四十六条' },
  revoke_parole_proposal: { organs: ['county_institution'], article: '社区矫正法实施办法第四十七条' },
  recall_proposal: { organs: ['county_institution'], article: '社区矫正法实施办法第四十九条' },
};

export const TRANSFER_AUTHORITY: DecisionAuthority = {
  organs: ['county_institution'],
  article: '社区矫正法第二十七条',
};

/** A proposal to revoke or recall fits one category only; control cannot be revoked (刑法38). */
export const SANCTION_ONLY_FOR: Readonly<Partial<Record<SanctionKind, string>>> = {
  revoke_suspension_proposal: 'suspended_sentence',
  revoke_parole_proposal: 'parole',
  recall_proposal: 'temporary_release',
};

/** From the lowest to the highest: what two of them decided in part, the higher one decided. */
const LADDER: readonly Organ[] = ['judicial_office', 'county_institution', 'municipal_institution'];

export const higherOrgan = (a: Organ, b: Organ): Organ => (LADDER.indexOf(a) >= LADDER.indexOf(b) ? a : b);

export const organWords = (organs: readonly Organ[]): string =>
  organs.map((organ) => wordOf(ORGAN, organ)).join('、');
export const sanctionWord = (kind: string): string => wordOf(CONDUCT_DECISION, kind);

/** An order that decides what somebody asked for: which fact holds the request, numbered by which field. */
interface DecidedRequest {
  readonly request: string;
  readonly ref: string;
  readonly article: string;
}

/** By the record in which they are asked for and decided. */
export const REQUESTS_IN: Readonly<Record<string, DecidedRequest>> = {
  leave: { request: 'LeaveRequested', ref: 'leaveId', article: '社区矫正法实施办法第二十七条' },
  transfer: { request: 'TransferApplied', ref: 'transferId', article: '社区矫正法实施办法第三十一条' },
};

/** Two persons (办法第二十七、三十一条的审批): who put a request on record does not decide it. */
export const DECIDED_REQUESTS: Readonly<Record<string, DecidedRequest | undefined>> = {
  GrantLeave: REQUESTS_IN['leave'],
  RefuseLeave: REQUESTS_IN['leave'],
  ExtendLeave: REQUESTS_IN['leave'],
  DecideTransfer: REQUESTS_IN['transfer'],
};
