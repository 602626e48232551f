import { RELEASES } from '#statute';
import type { RecordFields, RecordShape } from '../shared/record-keeping.js';

/** The records of a correction case, each with the facts that tell its fields (see `record-keeping.ts`). */
export const CORRECTION_RECORDS = {
  particulars: {
    kind: 'particulars',
    id: null,
    facts: [
      {
        type: 'CaseRegistered',
        day: 'effectiveOn',
        fields: [
          'fileNumber',
          'name',
          'sex',
          'idNumber',
          'address',
          'offence',
          'category',
          'decisionOrgan',
          'origin',
          'effectiveOn',
          'termStart',
          'termEnd',
          'ethnicity',
          'household',
          'education',
          'employment',
          'courtBan',
          'releaseGround',
          'phone',
          'minorAtOffence',
          'originalSentence',
          'priorDetentionDays',
          'remarks',
        ],
      },
      { type: 'DocumentsReceived', day: 'documentsReceivedOn', fields: ['documentsReceivedOn'] },
      { type: 'SubjectReportedIn', day: 'reportedInOn', fields: ['reportedInOn'] },
      { type: 'SubjectEnrolled', day: 'enrolledOn', fields: ['enrolledOn', 'level', 'keyRegime'] },
    ],
  },
  leave: {
    kind: 'leave',
    id: 'leaveId',
    facts: [
      {
        type: 'LeaveGranted',
        day: 'grantedOn',
        fields: [
          'reason',
          'destination',
          'authority',
          'grantedOn',
          'documentNumber',
          'startOn',
          'dueOn',
          'appliedOn',
          'remarks',
        ],
      },
      { type: 'LeaveReturned', day: 'returnedOn', fields: ['returnedOn'] },
    ],
  },
  transfer: {
    kind: 'transfer',
    id: 'transferId',
    facts: [
      { type: 'TransferApplied', day: 'appliedOn', fields: ['appliedOn', 'destination', 'remarks'] },
      { type: 'TransferConsultationSent', day: 'consultedOn', fields: ['consultedOn'] },
      { type: 'TransferReplied', day: 'repliedOn', fields: ['repliedOn', 'reply'] },
      { type: 'TransferDecided', day: 'decidedOn', fields: ['decidedOn', 'decision'] },
      { type: 'TransferFileHandedOver', day: 'fileHandedOverOn', fields: ['fileHandedOverOn'] },
      { type: 'TransferArrived', day: 'arrivedOn', fields: ['arrivedOn'] },
    ],
  },
  sanction: {
    kind: 'sanction',
    id: 'sanctionId',
    facts: [
      {
        type: 'SanctionDecided',
        typeFor: ({ kind }: RecordFields) => (kind === 'reduction' ? 'SentenceReduced' : 'SanctionDecided'),
        idFor: ({ kind }: RecordFields) => (kind === 'reduction' ? 'reductionId' : 'sanctionId'),
        day: 'decidedOn',
        fields: ['kind', 'decidedOn', 'documentNumber', 'reason', 'termEnd', 'remarks'],
      },
    ],
  },
  reoffence: {
    kind: 'reoffence',
    id: 'recordId',
    facts: [
      {
        type: 'ReoffenceConfirmed',
        day: 'discoveredOn',
        fields: ['committedOn', 'discoveredOn', 'offence', 'remarks'],
      },
    ],
  },
  'supervision-gap': {
    kind: 'supervision-gap',
    id: 'recordId',
    facts: [
      {
        type: 'SupervisionGapFound',
        day: 'discoveredAt',
        fields: ['kind', 'ground', 'beganAt', 'discoveredAt', 'justified', 'remarks'],
      },
      { type: 'SupervisionGapNotified', day: 'procuratorateToldOn', fields: ['procuratorateToldOn'] },
      { type: 'SupervisionGapNotified', day: 'decisionOrganToldOn', fields: ['decisionOrganToldOn'] },
      { type: 'SupervisionGapNotified', day: 'policeToldOn', fields: ['policeToldOn'] },
      { type: 'SupervisionGapEnded', day: 'recoveredAt', fields: ['recoveredAt'] },
    ],
  },
  /** Release and termination share one record, because a case ends once. */
  ending: {
    kind: 'ending',
    id: null,
    facts: [
      { type: 'FinalAppraisalMade', day: 'appraisedOn', fields: ['appraisedOn'] },
      {
        type: 'SubjectReleased',
        typeFor: ({ endKind }: RecordFields) =>
          RELEASES.has(String(endKind)) ? 'SubjectReleased' : 'CorrectionTerminated',
        day: 'endedOn',
        fields: ['endKind', 'endedOn', 'deathKind', 'remarks'],
      },
      { type: 'HandedOverToResettlement', day: 'handedOverOn', fields: ['handedOverOn'] },
    ],
  },
} as const satisfies Record<string, RecordShape>;

export type CorrectionRecordKind = keyof typeof CORRECTION_RECORDS;
