import { DETAINED, file, LEAVE, LOST, RULED, sanction, step } from '../../testing/acts.js';
import { as, COUNTY } from '../../testing/deciding.js';
import { given, TODAY, told } from '../../testing/given.js';
import type { CorrectionCommand, CorrectionEvent } from '../index.js';

/** Only what stood in the way on the day of the decision stands in the way of recording it. */
const ASKED = told('LeaveRequested', {
  ...LEAVE,
  appliedOn: '2023-05-20',
  startOn: '2023-06-20',
  dueOn: '2023-06-24',
});
const grant = (grantedOn: string): CorrectionCommand => ({
  type: 'GrantLeave',
  leaveId: 'L1',
  authority: 'county_institution',
  grantedOn,
  documentNumber: '外出〔2023〕1号',
});
const GRANTED = told('LeaveGranted', {
  ...LEAVE,
  authority: 'county_institution',
  grantedOn: '2023-05-25',
  startOn: '2023-05-26',
  dueOn: '2023-06-24',
} as never);
const prolong = (extendedOn: string): CorrectionCommand => ({
  type: 'ExtendLeave',
  leaveId: 'L1',
  authority: 'county_institution',
  extendedOn,
  dueOn: '2023-06-24',
  extensionReason: '治疗未完',
  documentNumber: '外出〔2023〕2号',
});
const PROPOSED = sanction('revoke_suspension_proposal');

describe.each([
  ['contact lost', LOST, 'leave-while-lost'],
  ['a detention', DETAINED, 'leave-while-detained'],
  ['a proposal', PROPOSED, 'leave-while-proposed'],
] as const)('%s on 1 June', (_what, event, code) => {
  it.each([
    ['2023-05-31', null],
    ['2023-06-01', code],
    [TODAY, code],
  ])('granted on %s: %p', (day, refusal) => {
    const asked = given(...file(), ASKED, event).when(grant(day), TODAY, as(COUNTY));
    const extended = given(...file(), GRANTED, event).when(prolong(day), TODAY, as(COUNTY));
    if (refusal) {
      asked.refusedFor(refusal);
      extended.refusedFor(refusal);
    } else {
      asked.then('LeaveGranted');
      extended.then('LeaveExtended');
    }
  });
});

describe('a proposal that a ledger told', () => {
  const metadata = { batchId: 'b1', recordedOn: '2023-06-02' };
  const stated: CorrectionEvent = Object.assign({ ...PROPOSED }, { metadata });
  it('stands in the way of no leave, as no ledger tells how it was ruled on', () => {
    given(...file(), ASKED, stated)
      .when(grant(TODAY), TODAY, as(COUNTY))
      .then('LeaveGranted');
  });
  it('is ruled on like any other', () => {
    given(...file(), ASKED, stated)
      .when(step('ProposalReceived', { ref: 'S1' }), TODAY, as(COUNTY))
      .then('ProposalReceived');
    given(...file(), ASKED, PROPOSED, RULED)
      .when(grant(TODAY), TODAY, as(COUNTY))
      .then('LeaveGranted');
  });
});
