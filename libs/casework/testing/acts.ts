import type { CorrectionCommand, CorrectionEvent } from '../src/index.js';
import { enrolled, PARTICULARS, TODAY, told } from './given.js';

/** Acts and facts that tests of guards need again and again. */
export const LEAVE = { leaveId: 'L1', reason: 'medical', destination: '重庆市' } as const;
export const REQUESTED = told('LeaveRequested', {
  ...LEAVE,
  appliedOn: '2023-06-10',
  startOn: '2023-06-20',
  dueOn: '2023-06-24',
});
export const GRANT: CorrectionCommand = {
  type: 'GrantLeave',
  leaveId: 'L1',
  authority: 'judicial_office',
  grantedOn: TODAY,
};
export const LOST = told('ContactLost', { lostOn: '2023-06-01' });
export const FOUND = told('ContactRegained', { regainedOn: '2023-06-05' });
export const DETAINED = told('SubjectDetained', { on: '2023-06-01', ref: 'D1' });
export const FREE = told('DetentionEnded', { on: '2023-06-05', ref: 'D1' });
export const sanction = (kind: string, decidedOn = '2023-06-01') =>
  told('SanctionDecided', { sanctionId: 'S1', kind, decidedOn, reason: '违反规定' } as never);
export const RULED = told('ProposalRuled', { on: '2023-06-05', ref: 'S1', kind: 'rejected' });
export const broke = (kind: string) => told('ViolationFound', { on: '2023-06-01', kind, gravity: 'grave' });

export const decide = (kind: string, more: object = {}): CorrectionCommand =>
  ({
    type: 'DecideSanction',
    sanctionId: 'S9',
    kind,
    decidedOn: TODAY,
    reason: '违反规定',
    authority: 'county_institution',
    ...more,
  }) as CorrectionCommand;
export const step = (type: string, more: object = {}): CorrectionCommand =>
  ({ type: 'TakeStep', step: type, on: TODAY, ...more }) as CorrectionCommand;
export const position = (kind: string, more: object = {}): CorrectionCommand =>
  step('MonitoringOrdered', { ref: 'M9', kind, until: '2023-09-14', note: '王局长', ...more });
export const ORDERED = told('MonitoringOrdered', {
  on: '2023-04-10',
  ref: 'M1',
  until: '2023-06-20',
  kind: 'ban_broken',
});
export const OVER = told('MonitoringOrdered', {
  on: '2023-03-10',
  ref: 'M1',
  until: '2023-06-09',
  kind: 'ban_broken',
});
export const extend = (more: object = {}): CorrectionCommand =>
  step('MonitoringExtended', { ref: 'M1', until: '2023-09-08', note: '王局长', ...more });
export const file = (more: object = {}): CorrectionEvent[] => enrolled(more);
export const enrol = (more: object = {}): CorrectionCommand =>
  ({
    type: 'Enrol',
    ...PARTICULARS,
    reportedInOn: '2023-01-18',
    enrolledOn: '2023-01-20',
    level: 'ordinary',
    keyRegime: false,
    ...more,
  }) as CorrectionCommand;
export const crime = (committedOn: string): CorrectionCommand => ({
  type: 'ConfirmReoffence',
  recordId: 'R1',
  committedOn,
  discoveredOn: TODAY,
  offence: '盗窃罪',
});
export const ENDED = told('SubjectReleased', { endKind: 'pardoned', endedOn: '2023-06-01' });
