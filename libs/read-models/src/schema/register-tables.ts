import { isPersonal, type PersonalField } from '#casework';
import type { RegisterKind, RegisterRow } from '#register';

/** The types a register column can have in PostgreSQL, of what its rows say. */
export type ColumnType = 'text' | 'date' | 'boolean' | 'integer' | 'jsonb';

type ColumnsOf<Kind extends RegisterKind> = {
  readonly [Column in keyof RegisterRow<Kind> & string]: ColumnType;
};

/** A register's table: its columns in order, and the columns it is searched by. */
export interface RegisterTable {
  readonly table: string;
  /** What its rows say. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly indexes: readonly (readonly string[])[];
  /** Its rows are about a person, and found by who that is. */
  readonly isSearched?: true;
  readonly partialIndexes?: readonly { readonly columns: readonly string[]; readonly where: string }[];
  /** When it was recorded what decides how far a sealing reaches: see `RecordedSince`. */
  readonly since?: readonly ('personSince' | 'sealedAt')[];
  /** Which rows are stored; all where it is absent. */
  readonly keep?: (row: never) => boolean;
}

const ROW = { streamId: 'text', office: 'text', ref: 'text' } as const;
const KEPT = { confidentiality: 'text' } as const;
const PERSON = {
  ...KEPT,
  personKey: 'text',
  name: 'text',
  sex: 'text',
  idNumber: 'text',
  address: 'text',
} as const;
const OF_CASE = { ...ROW, ...KEPT, fileNumber: 'text', personKey: 'text' } as const;

const CASES: ColumnsOf<'cases'> = {
  ...ROW,
  ...PERSON,
  fileNumber: 'text',
  status: 'text',
  offence: 'text',
  category: 'text',
  decisionOrgan: 'text',
  origin: 'text',
  effectiveOn: 'date',
  documentsReceivedOn: 'date',
  reportedInOn: 'date',
  enrolledOn: 'date',
  termStart: 'date',
  termEnd: 'date',
  level: 'text',
  keyRegime: 'boolean',
  ethnicity: 'text',
  household: 'text',
  education: 'text',
  employment: 'text',
  courtBan: 'boolean',
  phone: 'text',
  remarks: 'text',
  birth: 'date',
  minor: 'boolean',
  regimes: 'jsonb',
  conduct: 'jsonb',
  endKind: 'text',
  endedOn: 'date',
  appraisedOn: 'date',
  handedOverOn: 'date',
  endRemarks: 'text',
  statedTermEnd: 'date',
  minorAtOffence: 'boolean',
  originalSentence: 'text',
  priorDetentionDays: 'integer',
  deathKind: 'text',
  departureKind: 'text',
  departedOn: 'date',
};

const LEAVES: ColumnsOf<'leaves'> = {
  ...OF_CASE,
  status: 'text',
  appliedOn: 'date',
  reason: 'text',
  destination: 'text',
  authority: 'text',
  grantedOn: 'date',
  startOn: 'date',
  dueOn: 'date',
  returnedOn: 'date',
  remarks: 'text',
  documentNumber: 'text',
  confirmation: 'text',
};

const TRANSFERS: ColumnsOf<'transfers'> = {
  ...OF_CASE,
  appliedOn: 'date',
  destination: 'text',
  consultedOn: 'date',
  repliedOn: 'date',
  reply: 'text',
  decidedOn: 'date',
  decision: 'text',
  fileHandedOverOn: 'date',
  arrivedOn: 'date',
  remarks: 'text',
  confirmation: 'text',
};

const SANCTIONS: ColumnsOf<'sanctions'> = {
  ...OF_CASE,
  kind: 'text',
  decidedOn: 'date',
  reason: 'text',
  termEnd: 'date',
  remarks: 'text',
  documentNumber: 'text',
  confirmation: 'text',
};

const DECISIONS: ColumnsOf<'decisions'> = {
  ...OF_CASE,
  status: 'text',
  organ: 'text',
  record: 'text',
  number: 'text',
  change: 'text',
  decidedOn: 'date',
  documentNumber: 'text',
  reason: 'text',
  counted: 'jsonb',
};

const REOFFENCES: ColumnsOf<'reoffences'> = {
  ...OF_CASE,
  offence: 'text',
  committedOn: 'date',
  discoveredOn: 'date',
  earlier: 'boolean',
  remarks: 'text',
};

const SUPERVISION_GAPS: ColumnsOf<'supervisionGaps'> = {
  ...OF_CASE,
  kind: 'text',
  ground: 'text',
  beganAt: 'text',
  discoveredAt: 'text',
  discoveredOn: 'date',
  recoveredAt: 'text',
  justified: 'boolean',
  procuratorateToldOn: 'date',
  decisionOrganToldOn: 'date',
  policeToldOn: 'date',
  remarks: 'text',
};

const ASSESSMENTS: ColumnsOf<'assessments'> = {
  ...ROW,
  ...PERSON,
  commissionedBy: 'text',
  intendedCategory: 'text',
  fastTrack: 'boolean',
  receivedOn: 'date',
  submittedOn: 'date',
  opinion: 'text',
  onTime: 'boolean',
  remarks: 'text',
};

const RESETTLEMENTS: ColumnsOf<'resettlements'> = {
  ...ROW,
  ...PERSON,
  source: 'text',
  correctionFileNumber: 'text',
  releasedOn: 'date',
  keyCategory: 'text',
  mandatoryPickup: 'boolean',
  pickedUpOn: 'date',
  openedOn: 'date',
  groupFormedOn: 'date',
  groupOnTime: 'boolean',
  helpUntil: 'date',
  closedOn: 'date',
  remarks: 'text',
};

const FAMILY_AIDS: ColumnsOf<'familyAids'> = {
  ...ROW,
  ...KEPT,
  prisonerName: 'text',
  prison: 'text',
  beneficiaryName: 'text',
  relation: 'text',
  beneficiaryBirth: 'date',
  aidType: 'text',
  otherParent: 'text',
  otherParentName: 'text',
  otherParentSince: 'date',
  guardianName: 'text',
  appliedOn: 'date',
  approvedOn: 'date',
  monthlyFen: 'integer',
  firstMonth: 'text',
  lastMonth: 'text',
  remarks: 'text',
};

const INCOMING_TRANSFERS: ColumnsOf<'incomingTransfers'> = {
  ...ROW,
  ...PERSON,
  fromPlace: 'text',
  consultationReceivedOn: 'date',
  replySentOn: 'date',
  reply: 'text',
  fileReceivedOn: 'date',
  receiptSentOn: 'date',
  arrivedOn: 'date',
};

const OBLIGATIONS: ColumnsOf<'obligations'> = {
  ...ROW,
  code: 'text',
  fileNumber: 'text',
  rule: 'text',
  bySubject: 'boolean',
  openedOn: 'date',
  dueOn: 'date',
  dueAt: 'text',
  doneOn: 'date',
  late: 'boolean',
  lapsedOn: 'date',
  breachedOn: 'date',
  stale: 'boolean',
};

export const REGISTER_TABLES: Readonly<Record<RegisterKind, RegisterTable>> = {
  cases: {
    table: 'cases',
    isSearched: true,
    since: ['personSince', 'sealedAt'],
    columns: CASES,
    indexes: [
      ['office', 'fileNumber'],
      ['office', 'termEnd'],
      ['office', 'enrolledOn'],
      ['office', 'departedOn'],
    ],
    // Whose other files must be kept like this one.
    partialIndexes: [{ columns: ['personKey'], where: `confidentiality <> 'ordinary'` }],
  },
  leaves: {
    table: 'leaves',
    columns: LEAVES,
    indexes: [
      ['office', 'startOn', 'personKey', 'status'],
      ['office', 'dueOn'],
    ],
    // Not back, or back late: few, and asked for by when they began.
    partialIndexes: [
      { columns: ['office', 'startOn'], where: 'returned_on is null or returned_on > due_on' },
    ],
  },
  transfers: { table: 'transfers', columns: TRANSFERS, indexes: [['office', 'decidedOn']] },
  sanctions: { table: 'sanctions', columns: SANCTIONS, indexes: [['office', 'decidedOn']] },
  reoffences: { table: 'reoffences', columns: REOFFENCES, indexes: [['office', 'committedOn']] },
  supervisionGaps: {
    table: 'supervision_gaps',
    columns: SUPERVISION_GAPS,
    indexes: [['office', 'discoveredOn']],
  },
  decisions: { table: 'decisions', columns: DECISIONS, indexes: [['office', 'decidedOn']] },
  assessments: {
    table: 'assessments',
    isSearched: true,
    since: ['personSince'],
    columns: ASSESSMENTS,
    indexes: [
      ['office', 'receivedOn'],
      ['office', 'submittedOn'],
    ],
  },
  resettlements: {
    table: 'resettlements',
    isSearched: true,
    since: ['personSince'],
    columns: RESETTLEMENTS,
    indexes: [['office', 'openedOn']],
  },
  familyAids: {
    table: 'family_aids',
    isSearched: true,
    columns: FAMILY_AIDS,
    indexes: [['office', 'approvedOn']],
  },
  incomingTransfers: {
    table: 'incoming_transfers',
    isSearched: true,
    since: ['personSince'],
    columns: INCOMING_TRANSFERS,
    indexes: [['office', 'consultationReceivedOn']],
  },
  obligations: {
    table: 'obligations',
    columns: OBLIGATIONS,
    indexes: [['office', 'dueOn']],
    partialIndexes: [
      // What somebody is to be reminded of, found by the last days that are reminded of on a day.
      { columns: ['dueOn', 'code'], where: 'done_on is null' },
      // What was missed and is not yet on record in its case, and what is on record and was not missed.
      { columns: ['dueOn'], where: 'breached_on is null and (late or done_on is null)' },
      { columns: ['dueOn'], where: 'stale' },
    ],
    // One met in time, or ended with its case before it fell due, was never overdue on any day: it is counted
    // in the sums and found again in the history, and needs no row. That is two rows of three.
    keep: ({ dueOn, doneOn, lapsedOn, late, stale }: RegisterRow<'obligations'>) =>
      stale || (doneOn === null ? lapsedOn === null || lapsedOn > dueOn : late),
  },
};

/** `fileNumber` to `file_number`: the one naming rule between rows and columns. */
export const columnName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The column with the number that staff know a line by. */
export const numberColumn = (kind: RegisterKind): 'fileNumber' | 'ref' =>
  'fileNumber' in REGISTER_TABLES[kind].columns ? 'fileNumber' : 'ref';

/** A row as it is stored: what is personal in one sealed value. */
export type StoredRow<Kind extends RegisterKind = RegisterKind> = Omit<RegisterRow<Kind>, PersonalField> & {
  readonly sealed: string | null;
};

const hasPersonal = (kind: RegisterKind): boolean =>
  Object.keys(REGISTER_TABLES[kind].columns).some(isPersonal);

const stored = (kind: RegisterKind): Readonly<Record<string, ColumnType>> => ({
  ...Object.fromEntries(Object.entries(REGISTER_TABLES[kind].columns).filter(([name]) => !isPersonal(name))),
  ...(hasPersonal(kind) ? { sealed: 'text' as const } : {}),
});
const STORED = Object.fromEntries(
  Object.keys(REGISTER_TABLES).map((kind) => [kind, stored(kind as RegisterKind)]),
) as Readonly<Record<RegisterKind, Readonly<Record<string, ColumnType>>>>;

/** The columns that are read: those that are not personal, and the sealed value. */
export const storedColumns = (kind: RegisterKind): Readonly<Record<string, ColumnType>> => STORED[kind];

/** The columns of the table: those, what its rows are found by, and since when they are so. */
export function tableColumns(
  kind: RegisterKind,
): Readonly<Record<string, ColumnType | 'bigint[]' | 'timestamptz'>> {
  const { isSearched, since = [] } = REGISTER_TABLES[kind];
  return {
    ...STORED[kind],
    ...(isSearched ? { tokens: 'bigint[]' as const } : {}),
    ...Object.fromEntries(since.map((name) => [name, 'timestamptz' as const])),
  };
}
