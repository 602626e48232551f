import type { CaseRow, FamilyAidRow, LeaveRow, ObligationRow, ReoffenceRow, SanctionRow } from '#register';

const OF_CASE = {
  office: '某司法所',
  confidentiality: 'ordinary',
  fileNumber: '1号',
  personKey: '甲',
  remarks: null,
} as const;

/** A case on the books since 2022; what differs is given. */
export const kase = (number: string, changes: Partial<CaseRow> = {}): CaseRow => ({
  ...OF_CASE,
  streamId: `correction-${number}`,
  ref: 'case',
  fileNumber: `${number}号`,
  personKey: number,
  name: '张三',
  sex: 'male',
  idNumber: number,
  address: '某镇',
  status: 'under_correction',
  offence: '盗窃罪',
  category: 'suspended_sentence',
  decisionOrgan: '某法院',
  origin: 'new',
  effectiveOn: '2022-01-01',
  documentsReceivedOn: null,
  reportedInOn: null,
  enrolledOn: '2022-01-05',
  termStart: '2022-01-01',
  termEnd: '2025-12-31',
  level: 'ordinary',
  keyRegime: false,
  ethnicity: '汉族',
  household: 'rural',
  education: 'junior_secondary',
  employment: 'farming',
  courtBan: false,
  phone: null,
  birth: '1990-01-01',
  minor: false,
  regimes: [],
  conduct: [],
  endKind: null,
  endedOn: null,
  appraisedOn: null,
  handedOverOn: null,
  endRemarks: null,
  departureKind: null,
  departedOn: null,
  ...changes,
});

export const leave = (ref: string, changes: Partial<LeaveRow>): LeaveRow => ({
  ...OF_CASE,
  streamId: 'correction-1',
  ref,
  status: changes.returnedOn ? 'returned' : 'granted',
  appliedOn: null,
  reason: 'medical',
  destination: '某市',
  authority: 'judicial_office',
  grantedOn: null,
  startOn: '2023-03-01',
  dueOn: '2023-03-05',
  returnedOn: null,
  ...changes,
});

let made = 0;
export const sanction = (kind: string, changes: Partial<SanctionRow> = {}): SanctionRow => ({
  ...OF_CASE,
  streamId: 'correction-1',
  ref: String(++made),
  kind,
  decidedOn: '2023-06-01',
  reason: '违规',
  ...changes,
});

export const reoffence = (changes: Partial<ReoffenceRow>): ReoffenceRow => ({
  ...OF_CASE,
  streamId: 'correction-1',
  ref: String(++made),
  offence: '盗窃罪',
  committedOn: null,
  discoveredOn: null,
  earlier: false,
  ...changes,
});

/** A duty of the subject, not met. */
export const obligation = (code: string, changes: Partial<ObligationRow> = {}): ObligationRow => ({
  streamId: 'correction-1',
  office: OF_CASE.office,
  fileNumber: OF_CASE.fileNumber,
  ref: `${code}/${++made}`,
  code,
  rule: code,
  bySubject: true,
  openedOn: '2023-01-01',
  dueOn: '2023-01-31',
  dueAt: null,
  doneOn: null,
  late: false,
  lapsedOn: null,
  breachedOn: null,
  stale: false,
  ...changes,
});

export const aid = (ref: string, changes: Partial<FamilyAidRow> = {}): FamilyAidRow => ({
  ...OF_CASE,
  streamId: `family-aid-${ref}`,
  ref,
  prisonerName: '李四',
  prison: null,
  beneficiaryName: '小明',
  relation: '子女',
  beneficiaryBirth: null,
  aidType: '最低生活保障',
  appliedOn: '2023-01-01',
  approvedOn: '2023-01-05',
  monthlyFen: 130_000,
  firstMonth: '2023-01',
  lastMonth: null,
  ...changes,
});

/** A 脱管 from before 2026, when each counted. */
export const gap = (changes: Partial<SupervisionGapRow> = {}): SupervisionGapRow => ({
  ...OF_CASE,
  streamId: 'correction-1',
  ref: String(++made),
  kind: 'off_supervision',
  ground: null,
  beganAt: null,
  discoveredAt: '2023-06-01',
  discoveredOn: '2023-06-01',
  recoveredAt: null,
  justified: null,
  procuratorateToldOn: null,
  decisionOrganToldOn: null,
  policeToldOn: null,
  ...changes,
});
