import { as, WORKER } from '../../testing/deciding.js';
import { enrolled, given, told } from '../../testing/given.js';
import type { Acting, CorrectionEvent } from '../index.js';

/** Sealing takes a file from everybody's eyes: nobody seals what rests on a field that he told or put right himself. */
const RELEASED = told('SubjectReleased', { endKind: 'term_served', endedOn: '2023-06-01' });
const SEAL = { type: 'TakeStep', step: 'RecordSealed', on: '2023-06-02' } as const;
const corrected = (fields: Record<string, string | boolean>): CorrectionEvent =>
  told('RecordCorrected', { record: 'particulars', ref: null, fields, reason: '核对判决书' });
const supplemented = (fields: Record<string, string | boolean>): CorrectionEvent =>
  told('RecordSupplemented', { record: 'particulars', ref: null, fields });
const by = (actor: string, ...events: readonly CorrectionEvent[]): Partial<Acting> => ({
  recorded: events.map(({ type, data }) => ({ type, data, actor })),
});

/** Whom the law has sealed already by his number, so that each field can be tried alone. */
const MINOR = { idNumber: '500000200506214594' };
const history = (...more: readonly CorrectionEvent[]) => [...enrolled(MINOR), ...more, RELEASED];

it.each([
  ['idNumber', corrected(MINOR)],
  ['minorAtOffence', corrected({ minorAtOffence: true })],
  ['originalSentence', corrected({ originalSentence: '拘役4个月' })],
  ['termStart', corrected({ termStart: '2023-01-11' })],
  ['termEnd', corrected({ termEnd: '2023-12-31' })],
  ['effectiveOn', corrected({ effectiveOn: '2023-01-11' })],
  ['enrolledOn', corrected({ enrolledOn: '2023-01-21' })],
  ['minorAtOffence, filled in', supplemented({ minorAtOffence: true })],
  ['originalSentence, filled in', supplemented({ originalSentence: '拘役4个月' })],
  [
    'the flag, as it was registered',
    told('CaseRegistered', { ...enrolled()[0]?.data, minorAtOffence: true } as never),
  ],
  ['the whole file, taken away', told('RecordVoided', { record: 'particulars', ref: null, reason: '重录' })],
])('what %s says is sealed by somebody else', (_field, event) => {
  const isHistory = event.type === 'RecordCorrected' || event.type === 'RecordSupplemented';
  const lived = isHistory ? history(event) : history();
  given(...lived)
    .when(SEAL, undefined, as(WORKER, by('worker', event)))
    .refusedFor('two-persons');
  given(...lived)
    .when(SEAL, undefined, as(WORKER, by('colleague', event)))
    .then('RecordSealed');
});

it.each([
  ['an address put right', corrected({ address: '酉阳县钟多街道' })],
  ['a telephone filled in', supplemented({ phone: '13800000000' })],
  ['a file registered without the flag', enrolled(MINOR)[0] as CorrectionEvent],
  ['a leave taken away', told('RecordVoided', { record: 'leave', ref: 'L1', reason: '重复' })],
])('%s keeps nobody from sealing', (_what, event) => {
  given(...history())
    .when(SEAL, undefined, as(WORKER, by('worker', event)))
    .then('RecordSealed');
});

it('nobody hides a grown man’s file by calling him a minor', () => {
  const flag = corrected({ minorAtOffence: true });
  given(...enrolled(), RELEASED, flag)
    .when(SEAL, undefined, as(WORKER, by('worker', flag)))
    .refusedFor('two-persons');
});
