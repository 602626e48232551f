import { PENALTY_CATEGORIES } from './sanction-ladder.js';
import {
  CONDUCT_DECISION,
  ORGAN,
  wordOf,
  type Category,
  type Ending,
  type Organ,
  type SanctionKind,
} from './terms.js';

/** Who may decide what, beside leave (which depends on its length: `leave-authority.ts`). */
interface DecisionAuthority {
  readonly organs: readonly Organ[];
  readonly article: string;
}

const county = (article: string): DecisionAuthority => ({ organs: ['county_institution'], article });

/**
 * A revocation is proposed by the institution of the court's own level (办法46、47：同级). That parole, which is ruled on
 * by an intermediate or high court (刑法79、82), is the municipal institution's follows from that and stands nowhere.
 */
export const SANCTION_AUTHORITY: Readonly<Record<SanctionKind, DecisionAuthority>> = {
  commendation: county('社区矫正法实施办法第三十三条'),
  reprimand: county('社区矫正法实施办法第三十四条'),
  warning: county('社区矫正法实施办法第三十五条'),
  public_security_penalty: county('社区矫正法实施办法第三十六条'),
  revoke_suspension_proposal: {
    organs: ['county_institution', 'municipal_institution'],
    article: '社区矫正法实施办法第四十六条',
  },
  revoke_parole_proposal: {
    organs: ['municipal_institution'],
    article:
      '社区矫正法实施办法第四十七条（由同级机构提出；假释由中级以上人民法院裁定，故由市级机构提出，为本系统的理解：刑法第七十九条、第八十二条）',
  },
  recall_proposal: county('社区矫正法实施办法第四十九条'),
};

export const TRANSFER_AUTHORITY: DecisionAuthority = {
  organs: ['county_institution'],
  article: '社区矫正法第二十七条',
};

/**
 * Which categories a measure is for; all where it is not named. Control cannot be revoked (刑法38), and the law on
 * penalties does not name parole.
 */
export const SANCTION_ONLY_FOR: Readonly<Partial<Record<SanctionKind, readonly Category[]>>> = {
  public_security_penalty: PENALTY_CATEGORIES,
  revoke_suspension_proposal: ['suspended_sentence'],
  revoke_parole_proposal: ['parole'],
  recall_proposal: ['temporary_release'],
};

/** A court ban goes with control and a suspended sentence only (刑法38、72). */
export const BAN_CATEGORIES: readonly Category[] = ['control', 'suspended_sentence'];

/** Which end fits which category; what is not named fits any. */
export const ENDING_ONLY_FOR: Readonly<Partial<Record<Ending, Category>>> = {
  suspension_revoked: 'suspended_sentence',
  parole_revoked: 'parole',
  recalled: 'temporary_release',
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
