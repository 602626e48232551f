import type { CorrectionCommand } from '../libs/casework/src/index.js';
import { enrolled, TODAY, told } from '../libs/casework/testing/given.js';
import type { Example } from './refusal-examples.js';
import {
  APPLIED,
  ask,
  asked,
  back,
  CONSULTED,
  CONTROL,
  end,
  extend,
  file,
  grant,
  LOST,
  ORDERED,
  out,
  position,
  release,
  step,
} from './refusal-orders.js';

/** Further places at which a code is told, where the way out is another one. */
const corrected = (record: string, ref: string | null, fields: object): CorrectionCommand =>
  ({ type: 'CorrectRecord', record, ref, fields, reason: '误登' }) as CorrectionCommand;
const consult = (consultedOn: string): CorrectionCommand => ({
  type: 'SendConsultation',
  transferId: 'T1',
  consultedOn,
});
const LOSE: CorrectionCommand = { type: 'ReportLostContact', lostOn: TODAY };
const FOUND: CorrectionCommand = { type: 'RegainContact', regainedOn: TODAY };
const SEARCH = { ref: 'lost/2023-06-01' };
const PERMIT = { ref: 'P1', until: '2023-12-15' };
const EARLIER_CRIME = step('EarlierCrimeFound', { note: '2021年盗窃' });
const RELEASED = told('SubjectReleased', { endKind: 'pardoned', endedOn: '2023-06-01' });
const RETURNED = [
  ...file,
  out('L1', '2023-06-10', '2023-06-14'),
  told('LeaveReturned', { leaveId: 'L1', returnedOn: '2023-06-13' }),
];
const handOver = (handedOverOn: string): CorrectionCommand => ({
  type: 'HandOverToResettlement',
  handedOverOn,
});

export const MORE_EXAMPLES: readonly (readonly [code: string, example: Example])[] = [
  [
    'already-done',
    {
      history: [...file, APPLIED, CONSULTED],
      order: consult('2023-06-03'),
      way: [corrected('transfer', 'T1', { consultedOn: '2023-06-03' })],
    },
  ],
  [
    'already-done',
    {
      history: [...file, RELEASED, told('HandedOverToResettlement', { handedOverOn: '2023-06-02' })],
      order: handOver('2023-06-03'),
      way: [corrected('ending', null, { handedOverOn: '2023-06-03' })],
    },
  ],
  ['already-done', { history: [...file, LOST], order: LOSE, way: [FOUND, LOSE] }],
  [
    'already-done',
    {
      history: [...file, ORDERED, told('MonitoringLifted', { on: '2023-06-05', ref: 'M0' })],
      order: step('MonitoringExtended', { ref: 'M0', until: '2023-09-01' }),
      way: [position()],
    },
  ],
  [
    'step-order',
    {
      history: [...file, LOST],
      order: step('SearchWithoutResult', SEARCH),
      way: [step('SearchMade', { ...SEARCH, note: '走访住处' }), step('SearchWithoutResult', SEARCH)],
    },
  ],
  [
    'step-order',
    {
      history: file,
      order: step('DocumentsCompleted'),
      way: [step('DocumentsFoundMissing', { kind: 'none_came' }), step('DocumentsCompleted')],
    },
  ],
  [
    'unknown-record',
    {
      history: file,
      order: step('LeaveFiled', { ref: 'L1' }),
      way: [ask(), grant(), step('LeaveFiled', { ref: 'L1' })],
    },
  ],
  [
    'unknown-record',
    {
      history: file,
      order: step('TravelPermitEnded', { ref: 'P1' }),
      way: [step('TravelPermitGranted', PERMIT), step('TravelPermitEnded', { ref: 'P1' })],
    },
  ],
  [
    'unknown-record',
    {
      history: [...file, asked()],
      order: back('L2'),
      way: [grant(), back('L1', '2023-06-20')],
      today: '2023-06-20',
    },
  ],
  [
    'duplicate-number',
    {
      history: [...file, told('TravelPermitGranted', { on: '2023-06-01', ...PERMIT })],
      order: step('TravelPermitGranted', PERMIT),
      way: [step('TravelPermitGranted', { ...PERMIT, ref: 'P2' })],
    },
  ],
  [
    'incomplete',
    {
      history: file,
      order: step('TravelPermitGranted', { until: '2023-12-15' }),
      way: [step('TravelPermitGranted', PERMIT)],
    },
  ],
  [
    'date-order',
    {
      history: [...file, told('SubjectDetained', { on: '2023-06-10', ref: 'D1' })],
      order: step('DetentionEnded', { ref: 'D1', on: '2023-06-09' }),
      way: [step('DetentionEnded', { ref: 'D1', on: '2023-06-10' })],
    },
  ],
  ['ending-kind', { history: file, order: end('pardoned'), way: [release('pardoned', TODAY)] }],
  [
    'ending-kind',
    { history: CONTROL, order: end('other', { learnedOn: TODAY }), way: [EARLIER_CRIME, end('other')] },
  ],
  ['ending-category', { history: CONTROL, order: end('recalled'), way: [EARLIER_CRIME, end('other')] }],
  [
    'ending-category',
    { history: enrolled({ category: 'parole' }), order: end('other'), way: [end('parole_revoked')] },
  ],
  [
    'document-number',
    {
      history: [...CONTROL, told('EarlierCrimeFound', { on: '2023-06-01', note: '2021年盗窃' })],
      order: end('other', { documentNumber: undefined }),
      way: [end('other')],
    },
  ],
  [
    'leave-not-open',
    { history: RETURNED, order: back(), way: [corrected('leave', 'L1', { returnedOn: '2023-06-14' })] },
  ],
  [
    'extension-late',
    {
      history: [...file, out('L1', '2023-06-10', '2023-06-14')],
      order: extend(),
      way: [extend({ extendedOn: '2023-06-14', dueOn: '2023-06-16', documentNumber: '假1号' })],
    },
  ],
  [
    'extension-late',
    {
      history: [
        ...file,
        told('MonitoringOrdered', { ...(ORDERED.data as object), until: '2023-06-10' } as never),
      ],
      order: step('MonitoringExtended', { ref: 'M0', until: '2023-09-01' }),
      way: [position()],
    },
  ],
];
