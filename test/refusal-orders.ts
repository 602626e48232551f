import type { CorrectionCommand } from '../libs/casework/src/index.js';
import { leave } from '../libs/casework/testing/deciding.js';
export { enrol } from '../libs/casework/testing/acts.js';
import { enrolled, TODAY, told } from '../libs/casework/testing/given.js';

/** Orders and facts of the examples in `refusal-examples.ts`. */
export const step = (type: string, more: object = {}): CorrectionCommand =>
  ({ type: 'TakeStep', step: type, on: TODAY, ...more }) as CorrectionCommand;
export const file = enrolled();
export const LEAVE = { leaveId: 'L1', reason: 'medical', destination: '重庆市' } as const;
export const ask = (more: object = {}): CorrectionCommand => ({
  type: 'RequestLeave',
  ...LEAVE,
  appliedOn: TODAY,
  startOn: '2023-06-20',
  dueOn: '2023-06-22',
  ...more,
});
export const asked = (startOn = '2023-06-20', dueOn = '2023-06-22') =>
  told('LeaveRequested', { ...LEAVE, appliedOn: '2023-06-01', startOn, dueOn });
export const grant = (more: object = {}): CorrectionCommand => ({
  type: 'GrantLeave',
  leaveId: 'L1',
  authority: 'judicial_office',
  grantedOn: TODAY,
  ...more,
});
export const out = (leaveId: string, startOn: string, dueOn: string, grantedOn = '2023-05-01') =>
  told('LeaveGranted', { ...LEAVE, leaveId, startOn, dueOn, grantedOn, authority: 'county_institution' });
export const extend = (more: object = {}): CorrectionCommand => ({
  type: 'ExtendLeave',
  leaveId: 'L1',
  authority: 'judicial_office',
  extendedOn: TODAY,
  dueOn: '2023-06-17',
  extensionReason: '住院',
  ...more,
});
export const back = (leaveId = 'L1', returnedOn = TODAY): CorrectionCommand => ({
  type: 'ReturnFromLeave',
  leaveId,
  returnedOn,
});
export const sanction = (kind: string, more: object = {}): CorrectionCommand =>
  ({
    type: 'DecideSanction',
    sanctionId: 'S1',
    kind,
    decidedOn: TODAY,
    reason: '违反规定',
    authority: 'county_institution',
    ...more,
  }) as CorrectionCommand;
export const decided = (kind: string) =>
  told('SanctionDecided', { sanctionId: 'S1', kind, decidedOn: '2023-06-01', reason: '违反规定' } as never);
export const LOST = told('ContactLost', { lostOn: '2023-06-01' });
export const DETAINED = told('SubjectDetained', { on: '2023-06-01', ref: 'D1' });
export const APPLIED = told('TransferApplied', {
  transferId: 'T1',
  appliedOn: '2023-06-01',
  destination: '黔江区',
});
export const CONSULTED = told('TransferConsultationSent', { transferId: 'T1', consultedOn: '2023-06-02' });
export const reply = (answer: 'agree' | 'disagree') =>
  told('TransferReplied', { transferId: 'T1', repliedOn: '2023-06-05', reply: answer });
export const transfer = (more: object = {}): CorrectionCommand => ({
  type: 'DecideTransfer',
  transferId: 'T1',
  decidedOn: TODAY,
  decision: 'granted',
  authority: 'county_institution',
  ...more,
});
export const position = (more: object = {}): CorrectionCommand =>
  step('MonitoringOrdered', {
    ref: 'M1',
    kind: 'revocation_proposed',
    until: '2023-09-14',
    note: '王局长',
    ...more,
  });
export const ORDERED = told('MonitoringOrdered', {
  on: '2023-06-01',
  ref: 'M0',
  until: '2023-08-31',
  kind: 'revocation_proposed',
});
export const violation = (kind: string): CorrectionCommand =>
  step('ViolationFound', { kind, gravity: 'grave' });
export const end = (endKind: string, more: object = {}): CorrectionCommand =>
  ({ type: 'Terminate', endKind, endedOn: TODAY, documentNumber: '1号', ...more }) as CorrectionCommand;
export const release = (endKind: string, endedOn: string): CorrectionCommand =>
  ({ type: 'Release', endKind, endedOn }) as CorrectionCommand;
export const group = (members: readonly object[]): CorrectionCommand =>
  ({ type: 'FormGroup', formedOn: TODAY, members }) as CorrectionCommand;
export const member = (more: object = {}) => ({ name: '李四', sex: 'male', role: '司法所', ...more });
export const crime = (committedOn: string, recordId = 'R1'): CorrectionCommand => ({
  type: 'ConfirmReoffence',
  recordId,
  committedOn,
  discoveredOn: TODAY,
  offence: '盗窃罪',
});
export const reduce = (more: object = {}): CorrectionCommand => ({
  type: 'ReduceSentence',
  reductionId: 'J1',
  decidedOn: TODAY,
  termEnd: '2023-12-09',
  documentNumber: '1号',
  reason: '立功',
  ...more,
});
export const CONTROL = enrolled({ category: 'control' });
export const NUMBER = { documentNumber: '决1号' };
export const correctLeave = (more: object = {}): CorrectionCommand => ({
  type: 'CorrectRecord',
  record: 'leave',
  ref: 'L1',
  fields: { dueOn: '2023-07-08' },
  reason: '误登',
  ...more,
});
export const GRANTED = told('LeaveGranted', leave() as never);
