import { sanction, step } from '../../testing/acts.js';
import { enrolled, given, TODAY, told } from '../../testing/given.js';
import type { CorrectionCommand, CorrectionEvent } from '../index.js';

const FILE = enrolled();
const LEFT = told('LeaveGranted', {
  leaveId: 'L1',
  reason: 'medical',
  destination: '重庆市',
  authority: 'county_institution',
  grantedOn: '2023-06-01',
  startOn: '2023-06-03',
  dueOn: '2023-06-05',
});
const MOVED = [
  told('TransferApplied', { transferId: 'T1', appliedOn: '2023-06-01', destination: '黔江区' }),
  told('TransferDecided', { transferId: 'T1', decidedOn: '2023-06-10', decision: 'granted' }),
];
const PROPOSED = sanction('revoke_suspension_proposal', '2023-06-01');
const RECEIVED = told('ProposalReceived', { on: '2023-06-05', ref: 'S1' });
const RELEASED = told('SubjectReleased', { endKind: 'term_served', endedOn: '2023-06-10' });
const DIED = told('CorrectionTerminated', { endKind: 'died', endedOn: '2023-06-10' });
const DETAINED = told('SubjectDetained', { on: '2023-06-05', ref: 'D1' });
const ORDERED = told('MonitoringOrdered', {
  on: '2023-06-05',
  ref: 'M1',
  until: '2023-09-04',
  kind: 'revocation_proposed',
});

type Row = readonly [
  what: string,
  history: readonly CorrectionEvent[],
  order: (on: string) => CorrectionCommand,
  first: string,
  before: string,
];
const taken =
  (type: string, more: object = {}) =>
  (on: string): CorrectionCommand =>
    step(type, { on, ...more });

/** A step is not dated before what it is about, what it follows, or the end that it comes after. */
describe('the day of a step', () => {
  it.each<Row>([
    ['filing a leave', [LEFT], taken('LeaveFiled', { ref: 'L1' }), '2023-06-01', '2023-05-31'],
    [
      'delivering a decision to move',
      MOVED,
      taken('TransferDecisionDelivered', { ref: 'T1' }),
      '2023-06-10',
      '2023-06-09',
    ],
    [
      'receiving an application to move',
      MOVED.slice(0, 1),
      taken('TransferApplicationReceived', { ref: 'T1' }),
      '2023-06-01',
      '2023-05-31',
    ],
    [
      'receiving a proposal',
      [PROPOSED],
      taken('ProposalReceived', { ref: 'S1' }),
      '2023-06-01',
      '2023-05-31',
    ],
    [
      'ruling on it',
      [PROPOSED, RECEIVED],
      taken('ProposalRuled', { ref: 'S1', kind: 'rejected' }),
      '2023-06-05',
      '2023-06-04',
    ],
    [
      'the end of a detention',
      [DETAINED],
      taken('DetentionEnded', { ref: 'D1' }),
      '2023-06-05',
      '2023-06-04',
    ],
    ['the notice of one', [DETAINED], taken('DetentionNotified', { ref: 'D1' }), '2023-06-05', '2023-06-04'],
    ['lifting positioning', [ORDERED], taken('MonitoringLifted', { ref: 'M1' }), '2023-06-05', '2023-06-04'],
    [
      'telling of a search',
      [told('ContactLost', { lostOn: '2023-06-05' })],
      taken('ProcuratorateTold', { ref: 'lost/2023-06-05' }),
      '2023-06-05',
      '2023-06-04',
    ],
    [
      'completing what was missing',
      [told('DocumentsFoundMissing', { on: '2023-06-05' })],
      taken('DocumentsCompleted'),
      '2023-06-05',
      '2023-06-04',
    ],
    [
      'a receipt for documents',
      [told('DocumentsReceived', { documentsReceivedOn: '2023-06-05' })],
      taken('DocumentsReceiptSent'),
      '2023-06-05',
      '2023-06-04',
    ],
    ['telling of a release', [RELEASED], taken('ReleaseNoticeSent'), '2023-06-10', '2023-06-09'],
    ['handing over its certificate', [RELEASED], taken('CertificateHandedOver'), '2023-06-10', '2023-06-09'],
    ['telling of a death', [DIED], taken('DeathNoticeSent'), '2023-06-10', '2023-06-09'],
    [
      'answering an opinion',
      [told('CorrectiveOpinionGiven', { on: '2023-06-05', ref: 'O1', note: '漏管' })],
      taken('CorrectiveOpinionAnswered', { ref: 'O1', note: '已整改' }),
      '2023-06-05',
      '2023-06-04',
    ],
  ])('%s', (_what, history, order, first, before) => {
    given(...FILE, ...history)
      .when(order(before), TODAY)
      .refusedFor('date-order');
    expect(
      given(...FILE, ...history)
        .when(order(first), TODAY)
        .events(),
    ).toHaveLength(1);
  });
});

/** What others do about a case, and what was left open when it ended, is recorded after the end too. */
describe('after the end', () => {
  const REVOKED = told('CorrectionTerminated', {
    endKind: 'suspension_revoked',
    endedOn: '2023-06-10',
    documentNumber: '1号',
  });
  const ENDS = { released: RELEASED, terminated: REVOKED };
  it.each(Object.entries(ENDS))('%s', (_how, end) => {
    const rows: readonly (readonly [readonly CorrectionEvent[], CorrectionCommand, string])[] = [
      [[LEFT], { type: 'ReturnFromLeave', leaveId: 'L1', returnedOn: TODAY }, 'LeaveReturned'],
      [[ORDERED], step('MonitoringLifted', { ref: 'M1' }), 'MonitoringLifted'],
      [[DETAINED], step('DetentionNotified', { ref: 'D1' }), 'DetentionNotified'],
      [[DETAINED], step('DetentionEnded', { ref: 'D1' }), 'DetentionEnded'],
      [[PROPOSED], step('ProposalReceived', { ref: 'S1' }), 'ProposalReceived'],
      [[PROPOSED, RECEIVED], step('ProposalRuled', { ref: 'S1', kind: 'upheld' }), 'ProposalRuled'],
      [
        [told('ContactLost', { lostOn: '2023-06-01' })],
        { type: 'RegainContact', regainedOn: TODAY },
        'ContactRegained',
      ],
    ];
    for (const [history, order, event] of rows)
      given(...FILE, ...history, end)
        .when(order, TODAY)
        .then(event);
  });
});
