import type { Day, Ending, Level, Moment, Organ, SanctionKind } from '#statute';
import type { RecordFields, RecordTarget } from '../shared/record-keeping.js';
import type { CaseParticulars, SupervisionGap } from './state.js';
import type { CorrectionEvents, GroupMember, Particulars } from './events.js';
import type { CorrectionRecordKind } from './records.js';
import type { StepData, StepType } from './steps.js';
import type { BreachEvents } from '../shared/breaches.js';

/** The document by which a body decided; where it is another body's decision, the order rests on it. */
interface ByPaper {
  readonly documentNumber?: string;
  readonly decidedOn?: Day;
}

/** Which bodies were told of somebody whom nobody supervised, and when. */
type GapNotices = Pick<SupervisionGap, 'procuratorateToldOn' | 'decisionOrganToldOn' | 'policeToldOn'>;

/** What an officer can order in a correction case: type name to what the order says. */
export interface CorrectionCommands {
  RegisterCase: Particulars;
  ReceiveDocuments: { readonly documentsReceivedOn: Day };
  ReportIn: { readonly reportedInOn: Day };
  /** Takes the subject on the books; registers the case, documents and report first where they are given. */
  Enrol: Partial<Particulars> &
    Pick<CaseParticulars, 'documentsReceivedOn' | 'reportedInOn'> & {
      readonly enrolledOn: Day;
      readonly level: Level;
      readonly keyRegime: boolean;
    };
  DeclareIntake: { readonly declaredOn: Day };
  FormGroup: { readonly formedOn: Day; readonly members: readonly GroupMember[] };
  MakePlan: { readonly madeOn: Day; readonly summary: string };
  ChangeLevel: {
    readonly changedOn: Day;
    readonly level: Level;
    readonly reason: string;
    readonly documentNumber?: string;
  };
  ChangeKeyRegime: {
    readonly changedOn: Day;
    readonly keyRegime: boolean;
    readonly reason: string;
    readonly documentNumber?: string;
  };

  RequestLeave: {
    readonly leaveId: string;
    readonly appliedOn: Day;
    readonly reason: string;
    /** The ground in words, where it is another than those that 办法26 names. */
    readonly otherReason?: string;
    readonly destination: string;
    readonly startOn: Day;
    readonly dueOn: Day;
  };
  GrantLeave: {
    readonly leaveId: string;
    readonly authority: Organ;
    readonly grantedOn: Day;
    readonly documentNumber?: string;
  };
  RefuseLeave: {
    readonly leaveId: string;
    readonly authority: Organ;
    readonly refusedOn: Day;
    readonly refusalReason: string;
    readonly documentNumber?: string;
  };
  ExtendLeave: {
    readonly leaveId: string;
    readonly authority: Organ;
    readonly extendedOn: Day;
    readonly dueOn: Day;
    readonly extensionReason: string;
    readonly documentNumber?: string;
  };
  ReturnFromLeave: { readonly leaveId: string; readonly returnedOn: Day };
  ReportNotReturned: { readonly leaveId: string; readonly foundMissingOn: Day };

  ApplyForTransfer: { readonly transferId: string; readonly appliedOn: Day; readonly destination: string };
  SendConsultation: { readonly transferId: string; readonly consultedOn: Day };
  ReceiveReply: {
    readonly transferId: string;
    readonly repliedOn: Day;
    readonly reply: 'agree' | 'disagree';
  };
  DecideTransfer: {
    readonly transferId: string;
    readonly decidedOn: Day;
    readonly decision: 'granted' | 'refused';
    readonly authority: Organ;
    readonly documentNumber?: string;
  };
  HandOverFile: { readonly transferId: string; readonly fileHandedOverOn: Day };
  RegisterArrival: { readonly transferId: string; readonly arrivedOn: Day };

  DecideSanction: {
    readonly sanctionId: string;
    readonly kind: SanctionKind;
    readonly decidedOn: Day;
    readonly reason: string;
    readonly authority: Organ;
    readonly documentNumber?: string;
    /** Merit, for which nobody has to wait six months (办法33). */
    readonly merit?: boolean;
  };
  /** Records the court's ruling; the end of the term moves by it. */
  ReduceSentence: {
    readonly reductionId: string;
    readonly decidedOn: Day;
    readonly termEnd: Day;
    readonly documentNumber: string;
    readonly reason: string;
    /** The proposal that the court ruled on, where one is on record. */
    readonly ref?: string;
  };
  SuspectReoffence: { readonly recordId: string; readonly suspectedOn: Day; readonly offence: string };
  ConfirmReoffence: {
    readonly recordId: string;
    readonly committedOn: Day;
    readonly discoveredOn: Day;
    readonly offence: string;
  };
  ReportLostContact: { readonly lostOn: Day };
  RegainContact: { readonly regainedOn: Day };
  /** Records that somebody was off supervision, or never taken over. */
  RecordSupervisionGap: Omit<SupervisionGap, 'remarks'>;
  EndSupervisionGap: {
    readonly recordId: string;
    readonly recoveredAt: Moment;
    readonly justified?: boolean;
  };
  NotifyOfSupervisionGap: GapNotices & { readonly recordId: string };

  /** Takes one of the steps of `steps.ts`. */
  TakeStep: StepData & { readonly step: StepType };

  MakeFinalAppraisal: { readonly appraisedOn: Day };
  Release: { readonly endKind: Ending; readonly endedOn: Day };
  Terminate: CorrectionEvents['CorrectionTerminated'];
  HandOverToResettlement: { readonly handedOverOn: Day };

  /** States a record of the past as a ledger holds it; recorded even when unlawful. */
  StateRecord: {
    readonly record: CorrectionRecordKind;
    readonly fields: RecordFields;
    readonly correctionReason?: string;
  };
  CorrectRecord: RecordTarget & { readonly fields: RecordFields; readonly reason: string } & ByPaper;
  VoidRecord: RecordTarget & { readonly reason: string } & ByPaper;
  /** Tells a decision that another body took, with its document. */
  ReportDecision: { readonly record: CorrectionRecordKind; readonly fields: RecordFields };
  ConfirmDecision: RecordTarget & ByPaper;
  DisputeDecision: RecordTarget & { readonly reason: string };
  RecordBreach: BreachEvents['ObligationBreached'];
  WithdrawBreach: BreachEvents['BreachWithdrawn'];
}

export type CorrectionCommand = {
  [Type in keyof CorrectionCommands]: { readonly type: Type } & CorrectionCommands[Type];
}[keyof CorrectionCommands];

export type Ordered<Type extends keyof CorrectionCommands> = CorrectionCommands[Type];
