import type {
  CaseStatus,
  Confidentiality,
  DecisionChange,
  DecisionStatus,
  RecordFields,
  RegimeSince,
} from '#casework';
import type { Day, Moment, Organ, OtherParent, SupervisionGapKind } from '#statute';

/**
 * The office's registers: one flat row for each thing an office keeps a line for. Rows are what lists show,
 * figures count and ledgers hold; all are derived from the facts of one stream and from nothing else.
 */
interface Row {
  /** The case (stream) it comes from. */
  readonly streamId: string;
  readonly office: string;
  /** Its number inside the case; `case` for the one row a case has of its kind. */
  readonly ref: string;
}

interface Kept {
  /** How the file must be kept: whose identity is shown to whom. */
  readonly confidentiality: Confidentiality;
}

interface PersonColumns extends Kept {
  /** The same for the same person in every case. */
  readonly personKey: string;
  readonly name: string;
  readonly sex: string;
  readonly idNumber: string;
  readonly address: string;
}

/**
 * What is counted of a case where no register of its own tells it. `reduction_ruled`: the court granted a reduction, and
 * the ruling that moves the end of the term is not on file yet.
 */
export interface ConductFact {
  readonly kind: 'violation' | 'contact_lost' | 'reduction_ruled';
  readonly on: Day;
  /** When contact was found again; null while it is lost, and of what has no end. */
  readonly until: Day | null;
}

export interface CaseRow extends Row, PersonColumns {
  readonly fileNumber: string;
  readonly status: CaseStatus;
  readonly offence: string;
  readonly category: string;
  readonly decisionOrgan: string;
  readonly origin: string | null;
  readonly effectiveOn: Day;
  readonly documentsReceivedOn: Day | null;
  readonly reportedInOn: Day | null;
  readonly enrolledOn: Day | null;
  readonly termStart: Day;
  readonly termEnd: Day;
  readonly level: string | null;
  readonly keyRegime: boolean | null;
  readonly ethnicity: string | null;
  readonly household: string | null;
  readonly education: string | null;
  readonly employment: string | null;
  readonly courtBan: boolean | null;
  readonly phone: string | null;
  readonly remarks: string | null;
  readonly birth: Day;
  readonly minor: boolean;
  readonly regimes: readonly RegimeSince[];
  readonly conduct: readonly ConductFact[];
  readonly endKind: string | null;
  readonly endedOn: Day | null;
  readonly appraisedOn: Day | null;
  readonly handedOverOn: Day | null;
  readonly endRemarks: string | null;
  // Columns of later releases are absent, and not null, where nothing is told.
  /** The end as printed on the documents, where a ruling moved it. */
  readonly statedTermEnd?: Day | undefined;
  readonly minorAtOffence?: boolean | undefined;
  readonly originalSentence?: string | undefined;
  readonly priorDetentionDays?: number | undefined;
  readonly deathKind?: string | undefined;
  /** How and when it left the books: its end, or the arrival of a granted transfer. */
  readonly departureKind: string | null;
  readonly departedOn: Day | null;
}

interface OfCase extends Row, Kept {
  readonly fileNumber: string;
  readonly personKey: string;
}

export interface LeaveRow extends OfCase {
  readonly status: string;
  readonly appliedOn: Day | null;
  readonly reason: string;
  readonly destination: string;
  readonly authority: string | null;
  readonly grantedOn: Day | null;
  readonly startOn: Day;
  readonly dueOn: Day;
  readonly returnedOn: Day | null;
  readonly remarks: string | null;
  readonly documentNumber?: string | undefined;
  readonly confirmation?: DecisionStatus | undefined;
}

export interface TransferRow extends OfCase {
  readonly appliedOn: Day | null;
  readonly destination: string | null;
  readonly consultedOn: Day | null;
  readonly repliedOn: Day | null;
  readonly reply: string | null;
  readonly decidedOn: Day | null;
  readonly decision: string | null;
  readonly fileHandedOverOn: Day | null;
  readonly arrivedOn: Day | null;
  readonly remarks: string | null;
  readonly confirmation?: DecisionStatus | undefined;
}

export interface SanctionRow extends OfCase {
  readonly kind: string;
  readonly decidedOn: Day;
  readonly reason: string;
  /** The end of the term by a reduction. */
  readonly termEnd?: Day | undefined;
  readonly remarks: string | null;
  readonly documentNumber?: string | undefined;
  readonly confirmation?: DecisionStatus | undefined;
}

/** Another body's decision that was told here; it counts, and says so until the body confirmed it. */
export interface DecisionRow extends OfCase {
  readonly status: DecisionStatus;
  /** The body that decided. */
  readonly organ: Organ;
  /** Which record it is about, and its number. */
  readonly record: string;
  readonly number: string;
  readonly change: DecisionChange;
  readonly decidedOn: Day;
  readonly documentNumber: string | null;
  /** Why it is disputed. */
  readonly reason: string | null;
  /** What the figures count of the record: as it stands, or, where it is void, as it stood. */
  readonly counted: RecordFields;
}

export interface ReoffenceRow extends OfCase {
  readonly offence: string;
  readonly committedOn: Day | null;
  readonly discoveredOn: Day | null;
  /** Committed before the judgment that is carried out took effect: a crime that was left out of it (漏罪), no new one. */
  readonly earlier: boolean;
  readonly remarks: string | null;
}

/** A time in which nobody supervised the subject: 脱管, or 漏管 before the intake. */
export interface SupervisionGapRow extends OfCase {
  readonly kind: SupervisionGapKind;
  readonly ground: string | null;
  readonly beganAt: Moment | null;
  readonly discoveredAt: Moment;
  /** The day of `discoveredAt`. */
  readonly discoveredOn: Day;
  readonly recoveredAt: Moment | null;
  readonly justified: boolean | null;
  readonly procuratorateToldOn: Day | null;
  readonly decisionOrganToldOn: Day | null;
  readonly policeToldOn: Day | null;
  readonly remarks: string | null;
}

export interface AssessmentRow extends Row, PersonColumns {
  readonly commissionedBy: string;
  readonly intendedCategory: string;
  readonly fastTrack: boolean | null;
  readonly receivedOn: Day;
  readonly submittedOn: Day | null;
  readonly opinion: string | null;
  readonly onTime: boolean | null;
  readonly remarks: string | null;
}

export interface ResettlementRow extends Row, PersonColumns {
  readonly source: string;
  readonly correctionFileNumber: string | null;
  readonly releasedOn: Day | null;
  readonly keyCategory: string | null;
  readonly mandatoryPickup: boolean | null;
  readonly pickedUpOn: Day | null;
  readonly openedOn: Day | null;
  readonly groupFormedOn: Day | null;
  readonly groupOnTime: boolean | null;
  readonly helpUntil: Day | null;
  readonly closedOn: Day | null;
  readonly remarks: string | null;
}

/** Somebody whom another place asks us to take over. */
export interface IncomingTransferRow extends Row, PersonColumns {
  readonly fromPlace: string;
  readonly consultationReceivedOn: Day;
  readonly replySentOn: Day | null;
  readonly reply: string | null;
  readonly fileReceivedOn: Day | null;
  readonly receiptSentOn: Day | null;
  readonly arrivedOn: Day | null;
}

export interface FamilyAidRow extends Row, Kept {
  readonly prisonerName: string;
  readonly prison: string | null;
  readonly beneficiaryName: string;
  readonly relation: string;
  readonly beneficiaryBirth: Day | null;
  readonly aidType: string;
  readonly otherParent?: OtherParent | null | undefined;
  readonly otherParentName?: string | null | undefined;
  /** Since when it is so. */
  readonly otherParentSince?: Day | null | undefined;
  readonly guardianName?: string | null | undefined;
  readonly appliedOn: Day;
  readonly approvedOn: Day | null;
  /** In fen. */
  readonly monthlyFen: number | null;
  /** First and last month of payment, `YYYY-MM`; no last month: still paid. */
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly remarks: string | null;
}

export interface ObligationRow extends Row {
  readonly code: string;
  /** The file or record number that staff know it by. */
  readonly fileNumber: string;
  /** The id of its rule in the office's rulebook, which says the title, the article and who owes it. */
  readonly rule: string;
  /** Owed by the subject himself. */
  readonly bySubject: boolean;
  readonly openedOn: Day;
  readonly dueOn: Day;
  /** The minute, `YYYY-MM-DDTHH:mm`, where it is counted in hours. */
  readonly dueAt: string | null;
  readonly doneOn: Day | null;
  /** Done, but after its last day or hour. */
  readonly late: boolean;
  readonly lapsedOn: Day | null;
  /** The day from which the history of the case says that it was missed. */
  readonly breachedOn: Day | null;
  /** The history says that it was missed, and the facts as they now stand do not. */
  readonly stale: boolean;
}

export interface RegisterRows {
  readonly cases: readonly CaseRow[];
  readonly leaves: readonly LeaveRow[];
  readonly transfers: readonly TransferRow[];
  readonly sanctions: readonly SanctionRow[];
  readonly reoffences: readonly ReoffenceRow[];
  readonly supervisionGaps: readonly SupervisionGapRow[];
  readonly decisions: readonly DecisionRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly resettlements: readonly ResettlementRow[];
  readonly familyAids: readonly FamilyAidRow[];
  readonly incomingTransfers: readonly IncomingTransferRow[];
  readonly obligations: readonly ObligationRow[];
}
export type RegisterKind = keyof RegisterRows;
export type RegisterRow<Kind extends RegisterKind = RegisterKind> = RegisterRows[Kind][number];

export const REGISTER_KINDS: readonly RegisterKind[] = [
  'cases',
  'leaves',
  'transfers',
  'sanctions',
  'reoffences',
  'supervisionGaps',
  'decisions',
  'assessments',
  'resettlements',
  'familyAids',
  'incomingTransfers',
  'obligations',
];

export const NO_ROWS: RegisterRows = {
  cases: [],
  leaves: [],
  transfers: [],
  sanctions: [],
  reoffences: [],
  supervisionGaps: [],
  decisions: [],
  assessments: [],
  resettlements: [],
  familyAids: [],
  incomingTransfers: [],
  obligations: [],
};
