import { given, PARTICULARS, told } from '../../testing/given.js';
import { correction, fold } from '../index.js';

describe('somebody awaited', () => {
  it('keeps the level that was told before he was taken in', () => {
    const awaited = [
      told('CaseRegistered', PARTICULARS),
      told('RecordSupplemented', {
        record: 'particulars',
        ref: null,
        fields: { level: 'strict', keyRegime: true },
      }),
    ];
    const taken = given(...awaited)
      .when({
        type: 'StateRecord',
        record: 'particulars',
        fields: { ...PARTICULARS, enrolledOn: '2023-01-20' },
      })
      .then('SubjectEnrolled');
    const { regimes } = fold(correction, [...awaited, ...taken]);
    expect(regimes).toEqual([{ since: '2023-01-20', level: 'strict', keyRegime: true }]);
  });
});
