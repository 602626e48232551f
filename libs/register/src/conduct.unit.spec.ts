import { correction, fold } from '#casework';
import { enrolled, told } from '../../casework/testing/given.js';
import { rowsOf } from './derive.js';

const factsOf = (...history: readonly ReturnType<typeof told>[]) =>
  rowsOf('correction', { streamId: 's', office: '某所' }, fold(correction, [...enrolled(), ...history]))
    .cases[0]?.conduct;

describe('what is counted of a case beside its registers', () => {
  const proposed = told('ReductionProposed', { on: '2023-06-01', ref: '减建1' });
  const ruled = (kind: string) => told('ProposalRuled', { on: '2023-06-10', ref: '减建1', kind });
  const reduced = told('SentenceReduced', {
    reductionId: '减1',
    decidedOn: '2023-06-08',
    termEnd: '2023-12-09',
    reason: '立功',
  });

  it('a granted reduction once, by its ruling or by the new end of the term', () => {
    const granted = { kind: 'reduction_ruled', on: '2023-06-10', until: null };
    expect(factsOf(proposed, ruled('upheld'))).toEqual([granted]);
    expect(factsOf(proposed, ruled('upheld'), reduced)).toEqual([]);
    expect(factsOf(proposed, ruled('rejected'))).toEqual([]);
    // One of before the proposal answers another one.
    const later = told('ReductionProposed', { on: '2023-06-09', ref: '减建1' });
    expect(factsOf(later, ruled('upheld'), reduced)).toEqual([granted]);
  });

  it('violations and lost contact', () => {
    expect(
      factsOf(
        told('ViolationFound', { on: '2023-05-01', kind: 'report', gravity: 'slight' }),
        told('ContactLost', { lostOn: '2023-05-03' }),
        told('ContactRegained', { regainedOn: '2023-05-09' }),
      ),
    ).toEqual([
      { kind: 'violation', on: '2023-05-01', until: null },
      { kind: 'contact_lost', on: '2023-05-03', until: '2023-05-09' },
    ]);
  });
});
