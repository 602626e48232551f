import type { Refusal } from './shared/decision.js';
import { isStorable } from './shared/storable-text.js';

/** Letters of a number that an office gives: it stands in indexes, with others beside it. */
const NUMBER = 60;
const NAME = 60;
const PLACE = 200;

/**
 * The most characters that each text may have; the one list of it. Forms, decisions, ledgers, corrections and settings
 * read it here. A field has the same name wherever it stands.
 */
export const LONGEST = {
  fileNumber: NUMBER,
  assessmentNumber: NUMBER,
  resettlementNumber: NUMBER,
  aidNumber: NUMBER,
  incomingNumber: NUMBER,
  correctionFileNumber: NUMBER,
  leaveId: NUMBER,
  transferId: NUMBER,
  sanctionId: NUMBER,
  reductionId: NUMBER,
  recordId: NUMBER,
  // Names what is recorded already, also what was before numbers had an end: it can be corrected and voided.
  ref: 10_000,
  documentNumber: 200,

  name: NAME,
  prisonerName: NAME,
  beneficiaryName: NAME,
  otherParentName: NAME,
  guardianName: NAME,
  person: NAME,
  account: 32,
  outsideName: 200,
  idNumber: 18,
  phone: 30,
  email: 254,
  webhook: 500,

  office: NAME,
  county: NAME,
  area: NAME,
  below: NAME,
  address: PLACE,
  destination: PLACE,
  decisionOrgan: PLACE,
  commissionedBy: PLACE,
  prison: PLACE,
  fromPlace: PLACE,

  offence: 200,
  originalSentence: 60,
  ethnicity: 20,
  household: 20,
  education: 20,
  employment: 20,
  relation: 20,
  aidType: 200,
  keyCategory: 60,
  kind: 60,
  gravity: 20,
  role: 60,
  title: 100,
  basis: 200,

  reason: 1_000,
  otherReason: 1_000,
  correctionReason: 1_000,
  refusalReason: 500,
  extensionReason: 500,
  endReason: 500,
  finding: 1_000,
  note: 2_000,
  summary: 2_000,
  // What a ledger says in columns that are none of ours, all together.
  remarks: 20_000,
  endRemarks: 20_000,
} as const satisfies Readonly<Record<string, number>>;

/** What stands in no list: a code, a day. */
const OTHERWISE = 200;
/** The most that a cell in a column of somebody's own may hold. */
export const LONGEST_REMARK = 2_000;
/** The most bytes of a character in UTF-8. */
export const MOST_BYTES_A_CHARACTER = 4;

export const longestOf = (field: string): number =>
  Object.hasOwn(LONGEST, field) ? LONGEST[field as keyof typeof LONGEST] : OTHERWISE;

/** How long a text is as people count; of one that is far too long not more than that. */
const lengthOf = (text: string, longest: number): number =>
  text.length > 2 * longest ? text.length : [...text].length;

/** What is wrong with a text of at most so many characters; null where nothing is. */
export function textFault(text: string, longest: number): string | null {
  const length = lengthOf(text, longest);
  if (length > longest) return `有 ${length} 个字，最多 ${longest} 个字。`;
  return isStorable(text) ? null : '含有不能使用的字符。';
}

export const fieldFault = (field: string, text: string): string | null => textFault(text, longestOf(field));

/** What no fact may hold, in an order of whatever kind, however deep. */
export function textRefusals(told: unknown, field = ''): readonly Refusal[] {
  if (typeof told === 'string') {
    const fault = fieldFault(field, told);
    const refusal = { code: 'bad-text', article: '业务规则', field, instead: '请改短或者改正这一项。' };
    return fault === null ? [] : [{ ...refusal, message: `内容${fault}` }];
  }
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([name, value]) =>
    textRefusals(value, Array.isArray(told) ? field : name),
  );
}
