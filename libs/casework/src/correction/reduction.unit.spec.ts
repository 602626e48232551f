import { enrolled, given, told } from '../../testing/given.js';
import {
  correction,
  fold,
  termEndForeseen,
  termEndKnownOn,
  termEndOf,
  type CorrectionCase,
} from '../index.js';

const ORDER = {
  type: 'ReduceSentence',
  reductionId: '减1',
  decidedOn: '2023-06-10',
  termEnd: '2023-12-09',
  documentNumber: '（2023）渝04刑更1号',
  reason: '有重大立功表现',
} as const;
const reduced = told('SentenceReduced', {
  reductionId: '减1',
  decidedOn: '2023-06-10',
  termEnd: '2023-12-09',
  documentNumber: '（2023）渝04刑更1号',
  reason: '有重大立功表现',
});
const stateOf = (...history: readonly ReturnType<typeof told>[]): CorrectionCase => fold(correction, history);
const milestone = (state: CorrectionCase, name: string) =>
  correction.milestones(state).find((one) => one.milestone === name)?.facts;

describe('a reduction of the sentence (社区矫正法33, 办法42)', () => {
  it('moves the end of the term by the ruling, and release with it', () => {
    given(...enrolled())
      .when(ORDER)
      .then('SentenceReduced');
    given(...enrolled(), reduced)
      .when({ type: 'Release', endKind: 'term_served', endedOn: '2023-12-09' }, '2023-12-09')
      .then('SubjectReleased');
    given(...enrolled(), reduced)
      .when({ type: 'Release', endKind: 'term_served', endedOn: '2023-12-08' }, '2023-12-09')
      .refusedFor('release-before-term');
    expect(milestone(stateOf(...enrolled(), reduced), 'enrolled')).toMatchObject({ termEnd: '2023-12-09' });
  });

  it('leaves the end as the documents said it, and is taken back when it is voided', () => {
    const state = stateOf(...enrolled(), reduced);
    expect([termEndOf(state), state.particulars?.termEnd]).toEqual(['2023-12-09', '2024-01-09']);
    const voided = told('RecordVoided', { record: 'sanction', ref: '减1', reason: '重复登记' });
    expect(termEndOf(stateOf(...enrolled(), reduced, voided))).toBe('2024-01-09');
  });

  it('is known from its day on', () => {
    const state = stateOf(...enrolled(), reduced);
    expect(termEndKnownOn(state, '2023-06-09')).toBe('2024-01-09');
    expect(termEndKnownOn(state, '2023-06-10')).toBe('2023-12-09');
  });

  it('does not make an appraisal late that nobody could have known to be due', () => {
    const late = told('SentenceReduced', {
      reductionId: '减2',
      decidedOn: '2023-11-20',
      termEnd: '2023-12-09',
      reason: '立功',
    });
    expect(termEndForeseen(stateOf(...enrolled(), late), 30)).toBe('2024-01-09');
    expect(termEndForeseen(stateOf(...enrolled(), reduced), 30)).toBe('2023-12-09');
    expect(termEndOf(stateOf(...enrolled(), late))).toBe('2023-12-09');
  });

  it('answers the proposal where it names it', () => {
    const proposed = told('ReductionProposed', { on: '2023-06-01', ref: '减建1' });
    given(...enrolled(), proposed)
      .when({ ...ORDER, ref: '减建1' })
      .then('SentenceReduced', 'ProposalRuled');
    given(...enrolled())
      .when({ ...ORDER, ref: '减建1' })
      .refusedFor('unknown-record');
    given(...enrolled(), proposed, told('ProposalRuled', { on: '2023-06-05', ref: '减建1', kind: 'upheld' }))
      .when({ ...ORDER, ref: '减建1' })
      .refusedFor('already-done');
  });

  it.each([
    ['an end not before the one there is', { termEnd: '2024-01-09' }, 'reduction-not-shorter'],
    ['an end before the ruling', { termEnd: '2023-06-09' }, 'date-order'],
    ['a ruling of tomorrow', { decidedOn: '2023-06-16' }, 'future-date'],
    ['a ruling before the judgment', { decidedOn: '2023-01-09' }, 'date-order'],
    ['no document', { documentNumber: ' ' }, 'document-number'],
  ])('is refused with %s', (_what, changes, code) => {
    given(...enrolled())
      .when({ ...ORDER, ...changes })
      .refusedFor(code);
  });

  it('is told by a ledger as a line of 奖惩, once', () => {
    const fields = {
      sanctionId: '减1',
      kind: 'reduction',
      decidedOn: '2023-06-10',
      reason: '立功',
      termEnd: '2023-12-09',
    };
    const [fact] = given(...enrolled())
      .when({ type: 'StateRecord', record: 'sanction', fields })
      .then('SentenceReduced');
    expect(fact?.data).toMatchObject({ reductionId: '减1', termEnd: '2023-12-09' });
    given(...enrolled(), reduced)
      .when({ type: 'StateRecord', record: 'sanction', fields })
      .then();
  });
});
