import type { Organ } from '#statute';
import {
  correction,
  fold,
  type Acting,
  type Circumstances,
  type CorrectionCase,
  type CorrectionEvent,
  type Fact,
} from '../src/index.js';
import { told } from './given.js';

/** People who tell, take and answer for decisions, and the decisions that they tell. */
const LIVE = '2023-01-20';
const person = (account: string, organs: readonly Organ[], decides: readonly Organ[] = organs): Acting => ({
  account,
  organs,
  decides,
  recorded: [],
});
export const WORKER = person('worker', ['judicial_office'], []);
export const HEAD = person('head', ['judicial_office']);
export const COUNTY = person('county', ['county_institution']);
export const OFFICER = person('officer', ['county_institution'], []);
export const CITY = person('city', ['municipal_institution']);
export const NOBODY = person('nobody', [], []);
export const as = (acting: Acting, more: Partial<Acting> = {}): Partial<Circumstances> => ({
  acting: { ...acting, ...more },
  liveSince: LIVE,
});

export const leave = (more: object = {}) => ({
  leaveId: 'L1',
  reason: 'medical',
  destination: '重庆市',
  authority: 'county_institution',
  grantedOn: '2023-06-10',
  startOn: '2023-06-12',
  dueOn: '2023-07-09',
  ...more,
});
export const stateLeave = (more: object = {}, correctionReason?: string) =>
  ({
    type: 'StateRecord',
    record: 'leave',
    fields: leave(more),
    ...(correctionReason ? { correctionReason } : {}),
  }) as const;
export const warning = (more: object = {}) =>
  ({
    type: 'StateRecord',
    record: 'sanction',
    fields: { sanctionId: 'S1', kind: 'warning', decidedOn: '2023-06-10', reason: '违反规定', ...more },
  }) as const;

export const GRANTED = told('LeaveGranted', leave() as never);
export const WARNED = told('SanctionDecided', warning().fields as never);
export const reported = (
  record: string,
  ref: string,
  change: 'made' | 'changed' | 'voided',
  more: object = {},
) =>
  told('DecisionReported', {
    record,
    ref,
    change,
    organ: 'county_institution',
    decidedOn: '2023-06-10',
    ...more,
  });
export const byWorker = { recorded: [{ ...reported('leave', 'L1', 'made'), actor: 'worker' }] };
export const after = (...events: readonly CorrectionEvent[]): CorrectionCase =>
  fold(correction as never, events as readonly Fact[]) as CorrectionCase;
