import type {
  Category,
  Day,
  DeathKind,
  Ending,
  GapGround,
  Level,
  Moment,
  Organ,
  Origin,
  ReleaseGround,
  SanctionKind,
  Sex,
  SupervisionGapKind,
} from '#statute';
import type { FactsOf } from '../shared/decision.js';
import type { RecordKeepingEvents } from '../shared/record-keeping.js';
import type { DecisionEvents } from './reported-decisions.js';
import type { StepEvents } from './steps.js';

/** Who the subject is and which judgment is carried out; as printed on the documents. */
export interface Particulars {
  readonly fileNumber: string;
  readonly name: string;
  readonly sex: Sex;
  readonly idNumber: string;
  readonly address: string;
  readonly offence: string;
  readonly category: Category;
  readonly decisionOrgan: string;
  readonly origin: Origin;
  /** The day the judgment, ruling or decision took effect. */
  readonly effectiveOn: Day;
  /** First and last day of the correction term as printed, both included. */
  readonly termStart: Day;
  readonly termEnd: Day;
  readonly ethnicity?: string;
  readonly household?: string;
  readonly education?: string;
  readonly employment?: string;
  readonly courtBan?: boolean;
  /** Why the sentence is served outside prison, with temporary release. */
  readonly releaseGround?: ReleaseGround;
  readonly phone?: string;
  /** Under 18 when the crime was committed; not said where nobody told it. */
  readonly minorAtOffence?: boolean;
  /** The sentence as the judgment says it, such as `3年6个月` or `拘役4个月`. */
  readonly originalSentence?: string;
  /** Days in custody before the judgment. */
  readonly priorDetentionDays?: number;
  readonly remarks?: string;
}

export interface GroupMember {
  readonly name: string;
  readonly sex: Sex;
  readonly role: string;
  /** Versed in the body and mind of minors (社区矫正法52). */
  readonly versedInMinors?: boolean;
}

interface LeaveRef {
  readonly leaveId: string;
}
interface LeavePlan {
  readonly reason: string;
  readonly destination: string;
  readonly startOn: Day;
  /** The day the subject must be back, itself a day of leave. */
  readonly dueOn: Day;
}
interface TransferRef {
  readonly transferId: string;
}

/** Decided on paper before it was recorded (补录). */
interface OnPaper {
  readonly documentNumber?: string;
  readonly fromPaper?: boolean;
}

/** What can happen in a correction case: type name to data. */
export interface CorrectionEvents extends RecordKeepingEvents, DecisionEvents, StepEvents {
  CaseRegistered: Particulars;
  DocumentsReceived: { readonly documentsReceivedOn: Day };
  SubjectReportedIn: { readonly reportedInOn: Day };
  SubjectEnrolled: { readonly enrolledOn: Day; readonly level?: Level; readonly keyRegime?: boolean };
  IntakeDeclared: { readonly declaredOn: Day };
  CorrectionGroupFormed: { readonly formedOn: Day; readonly members: readonly GroupMember[] };
  CorrectionPlanMade: { readonly madeOn: Day; readonly summary: string };
  LevelChanged: OnPaper & { readonly changedOn: Day; readonly level: Level; readonly reason: string };
  KeyRegimeChanged: OnPaper & {
    readonly changedOn: Day;
    readonly keyRegime: boolean;
    readonly reason: string;
  };

  LeaveRequested: LeaveRef & LeavePlan & { readonly appliedOn: Day };
  LeaveGranted: LeaveRef & LeavePlan & OnPaper & { readonly authority: Organ; readonly grantedOn: Day };
  LeaveRefused: LeaveRef &
    OnPaper & {
      readonly authority: Organ;
      readonly refusedOn: Day;
      readonly refusalReason: string;
    };
  LeaveExtended: LeaveRef &
    OnPaper & {
      readonly authority: Organ;
      readonly extendedOn: Day;
      readonly dueOn: Day;
      readonly extensionReason: string;
    };
  LeaveReturned: LeaveRef & { readonly returnedOn: Day };
  LeaveNotReturned: LeaveRef & { readonly foundMissingOn: Day };

  TransferApplied: TransferRef & { readonly appliedOn: Day; readonly destination: string };
  TransferConsultationSent: TransferRef & { readonly consultedOn: Day };
  TransferReplied: TransferRef & { readonly repliedOn: Day; readonly reply: 'agree' | 'disagree' };
  TransferDecided: TransferRef &
    OnPaper & {
      readonly decidedOn: Day;
      readonly decision: 'granted' | 'refused';
      readonly authority?: Organ;
    };
  TransferFileHandedOver: TransferRef & { readonly fileHandedOverOn: Day };
  TransferArrived: TransferRef & { readonly arrivedOn: Day };

  SanctionDecided: OnPaper & {
    readonly sanctionId: string;
    readonly kind: SanctionKind;
    readonly decidedOn: Day;
    readonly reason: string;
    readonly merit?: boolean;
  };
  /** A ruling of the court that moves the end of the term (社区矫正法第三十三条). */
  SentenceReduced: {
    readonly reductionId: string;
    readonly decidedOn: Day;
    /** The last day of the term from then on. */
    readonly termEnd: Day;
    readonly reason: string;
    readonly documentNumber?: string;
    readonly kind?: 'reduction';
  };
  ReoffenceSuspected: { readonly recordId: string; readonly suspectedOn: Day; readonly offence: string };
  ReoffenceConfirmed: {
    readonly recordId: string;
    readonly committedOn: Day;
    readonly discoveredOn: Day;
    readonly offence: string;
  };
  ContactLost: { readonly lostOn: Day };
  ContactRegained: { readonly regainedOn: Day };
  /** Somebody was found to be off supervision (脱管) or never taken over (漏管). */
  SupervisionGapFound: {
    readonly recordId: string;
    readonly kind: SupervisionGapKind;
    readonly ground?: GapGround;
    /** Contact lost, left, or the day after the last permitted one; not told: as it was found. */
    readonly beganAt?: Moment;
    readonly discoveredAt: Moment;
    /** The exception of 意见2026第13条, with `missed_intake` the special cause of 第11条. */
    readonly justified?: boolean;
  };
  SupervisionGapEnded: { readonly recordId: string; readonly recoveredAt: Moment };
  SupervisionGapNotified: {
    readonly recordId: string;
    readonly procuratorateToldOn?: Day;
    readonly decisionOrganToldOn?: Day;
    readonly policeToldOn?: Day;
  };

  FinalAppraisalMade: { readonly appraisedOn: Day };
  SubjectReleased: { readonly endKind: Ending; readonly endedOn: Day };
  CorrectionTerminated: {
    readonly endKind: Ending;
    readonly endedOn: Day;
    readonly documentNumber?: string;
    /** Of a death; nothing said is a natural one. */
    readonly deathKind?: DeathKind;
    /** With a death: the day on which it was learned of. */
    readonly learnedOn?: Day;
  };
  HandedOverToResettlement: { readonly handedOverOn: Day };
}

export type CorrectionEvent = FactsOf<CorrectionEvents>;
