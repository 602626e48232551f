import {
  AGGREGATES,
  confidentialityOf,
  departureOf,
  isMinor,
  reportedOf,
  statusOf,
  termEndOf,
  type AggregateName,
  type Assessment,
  type CorrectionCase,
  type DecisionStatus,
  type FamilyAid,
  type IncomingTransfer,
  type RecordFields,
  type ReportedDecision,
  type Resettlement,
} from '#casework';
import { breachesWithoutDeadline, deadlineKey, isBreachStale, isLate, type Obligation } from '#obligations';
import { birthIn, NATIONAL_LAW, NO_RULE, type Law } from '#statute';
import { conductOf } from './conduct.js';
import { owedIn } from './owed.js';
import { supervisionGapRows } from './supervision-gap-rows.js';
import { NO_ROWS, type CaseRow, type DecisionRow, type ObligationRow, type RegisterRows } from './rows.js';

/** Which stream of which office the rows are of. */
export interface Origin {
  readonly streamId: string;
  readonly office: string;
}

const orNull = <Value>(value: Value | undefined | null): Value | null => value ?? null;

type RowsOwed = (fileNumber: string) => ObligationRow[];
interface OwedRows {
  readonly obligations: readonly Obligation[];
  readonly rows: RowsOwed;
}

function owedRows(name: AggregateName, origin: Origin, state: unknown, law: Law): OwedRows {
  const { milestones, obligations } = owedIn(name, origin.office, state, law);
  const rows: RowsOwed = (fileNumber) => [
    ...obligations.map((obligation) => obligationRow(origin, fileNumber, obligation)),
    ...breachesWithoutDeadline(milestones, obligations).map((breach) => ({
      ...origin,
      ...breach,
      ref: deadlineKey(breach.rule ?? breach.code, breach.ref, breach.dueOn),
      fileNumber,
      rule: NO_RULE,
      bySubject: false,
      openedOn: breach.dueOn,
      dueAt: null,
      doneOn: null,
      late: false,
      lapsedOn: breach.dueOn,
      stale: true,
    })),
  ];
  return { obligations, rows };
}

const obligationRow = (origin: Origin, fileNumber: string, obligation: Obligation): ObligationRow => ({
  streamId: origin.streamId,
  office: origin.office,
  ref: `${obligation.rule.code}/${obligation.ref}`,
  code: obligation.rule.code,
  fileNumber,
  rule: obligation.rule.id,
  bySubject: obligation.rule.owedBy === 'subject',
  openedOn: obligation.openedOn,
  dueOn: obligation.dueOn,
  dueAt: obligation.dueAt,
  doneOn: obligation.doneOn,
  late: isLate(obligation),
  lapsedOn: obligation.lapsedOn,
  breachedOn: obligation.breachedOn,
  stale: isBreachStale(obligation),
});

function caseRow(origin: Origin, state: CorrectionCase): CaseRow | null {
  const told = state.particulars;
  if (!told) return null;
  const departure = departureOf(state);
  const { ending } = state;
  const termEnd = termEndOf(state) ?? told.termEnd;
  // Written out, here and below: a spread at the head of a long literal costs more than all the rest of the row.
  return {
    streamId: origin.streamId,
    office: origin.office,
    ref: 'case',
    confidentiality: confidentialityOf('correction', state),
    personKey: told.idNumber,
    name: told.name,
    sex: told.sex,
    idNumber: told.idNumber,
    address: told.address,
    fileNumber: told.fileNumber,
    status: statusOf(state),
    offence: told.offence,
    category: told.category,
    decisionOrgan: told.decisionOrgan,
    origin: orNull(told.origin),
    effectiveOn: told.effectiveOn,
    documentsReceivedOn: orNull(told.documentsReceivedOn),
    reportedInOn: orNull(told.reportedInOn),
    enrolledOn: orNull(told.enrolledOn),
    termStart: told.termStart,
    termEnd,
    statedTermEnd: termEnd === told.termEnd ? undefined : told.termEnd,
    level: orNull(told.level),
    keyRegime: orNull(told.keyRegime),
    ethnicity: orNull(told.ethnicity),
    household: orNull(told.household),
    education: orNull(told.education),
    employment: orNull(told.employment),
    courtBan: orNull(told.courtBan),
    phone: orNull(told.phone),
    remarks: orNull(told.remarks),
    birth: birthIn(told.idNumber),
    minor: isMinor(state),
    regimes: state.regimes,
    conduct: conductOf(state),
    endKind: orNull(ending.endKind),
    endedOn: orNull(ending.endedOn),
    appraisedOn: orNull(ending.appraisedOn),
    handedOverOn: orNull(ending.handedOverOn),
    endRemarks: orNull(ending.remarks),
    minorAtOffence: told.minorAtOffence,
    originalSentence: told.originalSentence,
    priorDetentionDays: told.priorDetentionDays,
    deathKind: ending.deathKind,
    departureKind: orNull(departure?.kind),
    departedOn: orNull(departure?.on),
  };
}

/** Of a record, what tells when and how often it counts: nothing of it is about a person. */
const COUNTED = [
  'status',
  'startOn',
  'dueOn',
  'returnedOn',
  'kind',
  'decision',
  'decidedOn',
  'arrivedOn',
] as const;

function countedOf(state: CorrectionCase, told: ReportedDecision): RecordFields {
  const stands = AGGREGATES.correction.record(state, told) ?? told.before ?? {};
  return Object.fromEntries(COUNTED.flatMap((field) => (stands[field] ? [[field, stands[field]]] : [])));
}

function decisionRows(origin: Origin, state: CorrectionCase, row: CaseRow): DecisionRow[] {
  const { fileNumber, personKey, confidentiality } = row;
  return state.decisions.map((told) => ({
    streamId: origin.streamId,
    office: origin.office,
    ref: `${told.record}:${told.ref ?? ''}`,
    confidentiality,
    fileNumber,
    personKey,
    status: told.status,
    organ: told.organ,
    record: told.record,
    number: told.ref ?? '',
    change: told.change,
    decidedOn: told.decidedOn,
    documentNumber: orNull(told.documentNumber),
    reason: orNull(told.reason),
    counted: countedOf(state, told),
  }));
}

function correctionRows(origin: Origin, state: CorrectionCase, owed: OwedRows): RegisterRows {
  const row = caseRow(origin, state);
  if (!row) return NO_ROWS;
  const { fileNumber, personKey, confidentiality } = row;
  const { streamId, office } = origin;
  const standing = (record: string, ref: string): DecisionStatus | undefined =>
    state.decisions.length === 0 ? undefined : reportedOf(state, { record, ref })?.status;
  return {
    ...NO_ROWS,
    cases: [row],
    decisions: decisionRows(origin, state, row),
    leaves: state.leaves.map((leave) => ({
      streamId,
      office,
      ref: leave.leaveId,
      confidentiality,
      fileNumber,
      personKey,
      status: leave.status,
      appliedOn: orNull(leave.appliedOn),
      reason: leave.reason,
      destination: leave.destination,
      authority: orNull(leave.authority),
      grantedOn: orNull(leave.grantedOn),
      startOn: leave.startOn,
      dueOn: leave.dueOn,
      returnedOn: orNull(leave.returnedOn),
      remarks: orNull(leave.remarks),
      documentNumber: leave.documentNumber,
      confirmation: standing('leave', leave.leaveId),
    })),
    transfers: state.transfers.map((transfer) => ({
      streamId,
      office,
      ref: transfer.transferId,
      confidentiality,
      fileNumber,
      personKey,
      appliedOn: orNull(transfer.appliedOn),
      destination: orNull(transfer.destination),
      consultedOn: orNull(transfer.consultedOn),
      repliedOn: orNull(transfer.repliedOn),
      reply: orNull(transfer.reply),
      decidedOn: orNull(transfer.decidedOn),
      decision: orNull(transfer.decision),
      fileHandedOverOn: orNull(transfer.fileHandedOverOn),
      arrivedOn: orNull(transfer.arrivedOn),
      remarks: orNull(transfer.remarks),
      confirmation: standing('transfer', transfer.transferId),
    })),
    sanctions: state.sanctions.map((sanction) => ({
      streamId,
      office,
      ref: sanction.sanctionId,
      confidentiality,
      fileNumber,
      personKey,
      kind: sanction.kind,
      decidedOn: sanction.decidedOn,
      reason: sanction.reason,
      termEnd: sanction.termEnd,
      remarks: orNull(sanction.remarks),
      documentNumber: sanction.documentNumber,
      confirmation: standing('sanction', sanction.sanctionId),
    })),
    reoffences: state.reoffences.map((reoffence) => ({
      streamId,
      office,
      ref: reoffence.recordId,
      confidentiality,
      fileNumber,
      personKey,
      offence: reoffence.offence,
      committedOn: orNull(reoffence.committedOn),
      discoveredOn: orNull(reoffence.discoveredOn),
      earlier: (reoffence.committedOn ?? row.effectiveOn) < row.effectiveOn,
      remarks: orNull(reoffence.remarks),
    })),
    supervisionGaps: supervisionGapRows(row, state),
    obligations: owed.rows(fileNumber),
  };
}

/** Whether the one obligation of this code was met in time; null while it is not met at all. */
function metInTime(obligations: readonly Obligation[], code: string): boolean | null {
  const obligation = obligations.find(({ rule }) => rule.code === code);
  return obligation?.doneOn ? obligation.doneOn <= obligation.dueOn : null;
}

const person = ({
  name,
  sex,
  idNumber,
  address,
}: Pick<Assessment, 'name' | 'sex' | 'idNumber' | 'address'>) => ({
  personKey: idNumber,
  name,
  sex,
  idNumber,
  address,
});

function assessmentRows(origin: Origin, state: Assessment, owed: OwedRows): RegisterRows {
  const row = {
    ...origin,
    confidentiality: confidentialityOf('assessment', state),
    ...person(state),
    ref: state.assessmentNumber,
    commissionedBy: state.commissionedBy,
    intendedCategory: state.intendedCategory,
    fastTrack: orNull(state.fastTrack),
    receivedOn: state.receivedOn,
    submittedOn: orNull(state.submittedOn),
    opinion: orNull(state.opinion),
    onTime: metInTime(owed.obligations, 'assessment-opinion'),
    remarks: orNull(state.remarks),
  };
  return { ...NO_ROWS, assessments: [row], obligations: owed.rows(state.assessmentNumber) };
}

function resettlementRows(origin: Origin, state: Resettlement, owed: OwedRows): RegisterRows {
  const row = {
    ...origin,
    confidentiality: confidentialityOf('resettlement', state),
    ...person(state),
    ref: state.resettlementNumber,
    source: state.source,
    correctionFileNumber: orNull(state.correctionFileNumber),
    releasedOn: orNull(state.releasedOn),
    keyCategory: orNull(state.keyCategory),
    mandatoryPickup: orNull(state.mandatoryPickup),
    pickedUpOn: orNull(state.pickedUpOn),
    openedOn: orNull(state.openedOn),
    groupFormedOn: orNull(state.groupFormedOn),
    groupOnTime: metInTime(owed.obligations, 'resettlement-group'),
    helpUntil: orNull(state.helpUntil),
    closedOn: orNull(state.closedOn),
    remarks: orNull(state.remarks),
  };
  return { ...NO_ROWS, resettlements: [row], obligations: owed.rows(state.resettlementNumber) };
}

function familyAidRows(origin: Origin, state: FamilyAid, owed: OwedRows): RegisterRows {
  const row = {
    ...origin,
    confidentiality: confidentialityOf('family-aid', state),
    ref: state.aidNumber,
    prisonerName: state.prisonerName,
    prison: orNull(state.prison),
    beneficiaryName: state.beneficiaryName,
    relation: state.relation,
    beneficiaryBirth: orNull(state.beneficiaryBirth),
    aidType: state.aidType,
    otherParent: state.otherParent,
    otherParentName: state.otherParentName,
    otherParentSince: state.otherParentSince,
    guardianName: state.guardianName,
    appliedOn: state.appliedOn,
    approvedOn: orNull(state.approvedOn),
    monthlyFen: orNull(state.monthlyFen),
    firstMonth: orNull(state.firstMonth ?? state.approvedOn?.slice(0, 7)),
    lastMonth: orNull(state.lastMonth),
    remarks: orNull(state.remarks),
  };
  return { ...NO_ROWS, familyAids: [row], obligations: owed.rows(state.aidNumber) };
}

function incomingTransferRows(origin: Origin, state: IncomingTransfer, owed: OwedRows): RegisterRows {
  const row = {
    ...origin,
    confidentiality: confidentialityOf('incoming-transfer', state),
    ...person(state),
    ref: state.incomingNumber,
    fromPlace: state.fromPlace,
    consultationReceivedOn: state.consultationReceivedOn,
    replySentOn: orNull(state.replySentOn),
    reply: orNull(state.reply),
    fileReceivedOn: orNull(state.fileReceivedOn),
    receiptSentOn: orNull(state.receiptSentOn),
    arrivedOn: orNull(state.arrivedOn),
  };
  return { ...NO_ROWS, incomingTransfers: [row], obligations: owed.rows(state.incomingNumber) };
}

/** The rows of one case, from its state and the law; none while nothing was recorded (or all of it was voided). */
export function rowsOf(
  name: AggregateName,
  origin: Origin,
  state: unknown,
  law: Law = NATIONAL_LAW,
): RegisterRows {
  const isEmpty = name !== 'correction' && Object.keys(state as object).length === 0;
  if (isEmpty) return NO_ROWS;
  const owed = owedRows(name, origin, state, law);
  switch (name) {
    case 'correction':
      return correctionRows(origin, state as CorrectionCase, owed);
    case 'assessment':
      return assessmentRows(origin, state as Assessment, owed);
    case 'resettlement':
      return resettlementRows(origin, state as Resettlement, owed);
    case 'family-aid':
      return familyAidRows(origin, state as FamilyAid, owed);
    case 'incoming-transfer':
      return incomingTransferRows(origin, state as IncomingTransfer, owed);
    default: {
      const unknown: never = name;
      return unknown;
    }
  }
}
