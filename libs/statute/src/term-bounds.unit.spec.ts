import { readSentence, termFaults, type ToldTerm } from './index.js';

describe('sentences as judgments say them', () => {
  it.each([
    ['3年6个月', null, 42, 0],
    ['拘役4个月', 'detention', 4, 0],
    ['有期徒刑一年六个月', 'imprisonment', 18, 0],
    ['有期徒刑三年', 'imprisonment', 36, 0],
    ['管制 2 年', 'control', 24, 0],
    ['１年零６个月', null, 18, 0],
    ['一年半', null, 18, 0],
    ['半年', null, 6, 0],
    ['十个月', null, 10, 0],
    ['二十五年', null, 300, 0],
    ['18个月', null, 18, 0],
    ['拘役一个半月', 'detention', 1, 15],
    ['1年2个月15天', null, 14, 15],
    ['有期徒刑一年，并处罚金人民币二千元', 'imprisonment', 12, 0],
    ['无期徒刑', 'life', 0, 0],
  ])('%s', (text, kind, months, days) => {
    expect(readSentence(text)).toMatchObject({ kind, months, days });
  });
  it('with the probation', () => {
    expect(readSentence('有期徒刑三年，缓刑四年')).toMatchObject({
      months: 36,
      probation: { months: 48, days: 0 },
    });
  });
  it.each(['', '三', '很久', '年', '0年', '罚金2000元', '死刑'])('not %s', (text) => {
    expect(readSentence(text)).toBeUndefined();
  });
});

const TERM: ToldTerm = {
  category: 'suspended_sentence',
  decisionOrgan: '酉阳县人民法院',
  effectiveOn: '2023-03-10',
  termStart: '2023-03-10',
  termEnd: '2024-03-09',
  offence: '盗窃罪',
};
const found = (changes: Partial<ToldTerm>) =>
  termFaults({ ...TERM, ...changes }).map(({ code, dueOn }) => `${code} ${dueOn}`);
const control = (termEnd: string, more: Partial<ToldTerm> = {}) =>
  found({ category: 'control', termEnd, ...more });

describe('the length of a term (刑法38, 69, 73, 83)', () => {
  it.each<[string, Partial<ToldTerm>, string[]]>([
    ['suspension of a year', {}, []],
    ['of fifteen days', { termEnd: '2023-03-24' }, ['term-length 2023-05-09']],
    ['of two months', { termEnd: '2023-05-09' }, []],
    ['of five years', { termEnd: '2028-03-09' }, []],
    ['of five years and a day', { termEnd: '2028-03-10' }, ['term-length 2028-03-09']],
    [
      'of detention for more than a year',
      { termEnd: '2024-04-09', originalSentence: '拘役5个月' },
      ['term-length 2024-03-09'],
    ],
    [
      'of imprisonment for less than a year',
      { termEnd: '2024-02-09', originalSentence: '有期徒刑6个月' },
      ['term-length 2024-03-09'],
    ],
    [
      'shorter than the sentence',
      { termEnd: '2025-03-09', originalSentence: '3年' },
      ['term-length 2026-03-09'],
    ],
    ['longer than the sentence', { termEnd: '2027-03-09', originalSentence: '3年' }, []],
    ['control of ten years', { category: 'control', termEnd: '2033-03-09' }, ['term-length 2025-03-09']],
    [
      'control of two and a half years',
      { category: 'control', termEnd: '2025-09-09' },
      ['term-length 2025-03-09'],
    ],
    ['the same of two crimes', { category: 'control', termEnd: '2025-09-09', offence: '盗窃罪、诈骗罪' }, []],
    [
      'of one crime with two names',
      { category: 'control', termEnd: '2025-09-09', offence: '掩饰、隐瞒犯罪所得罪' },
      ['term-length 2025-03-09'],
    ],
    ['control of a month', { category: 'control', termEnd: '2023-04-09' }, ['term-length 2023-06-09']],
    [
      'control of three months, of which thirty days are counted',
      { category: 'control', termEnd: '2023-05-10', priorDetentionDays: 15 },
      [],
    ],
    ['parole of twenty years', { category: 'parole', termEnd: '2043-03-09' }, ['term-length 2035-09-09']],
    ['temporary release of twenty years', { category: 'temporary_release', termEnd: '2043-03-09' }, []],
    [
      'temporary release of thirty years',
      { category: 'temporary_release', termEnd: '2053-03-09' },
      ['term-length 2048-03-09'],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });
});

describe('the end that the sentence gives (刑法41, 44, 47, 73, 83)', () => {
  it.each([
    ['2024-03-09', {}, []],
    ['2024-03-10', { originalSentence: '1年' }, ['term-end 2024-03-09']],
    ['2024-03-09', { originalSentence: '1年' }, []],
    ['2024-01-09', { originalSentence: '1年', priorDetentionDays: 30 }, []],
    ['2024-03-09', { originalSentence: '管制1年', priorDetentionDays: 30 }, ['term-end 2024-01-09']],
    ['2024-03-09', { originalSentence: '有期徒刑1年' }, []],
  ])('control until %s with %j', (termEnd, more, expected) => {
    expect(control(termEnd, more)).toEqual(expected);
  });
  it.each<[string, Partial<ToldTerm>, string[]]>([
    ['a probation of whole months', { termEnd: '2024-09-09', originalSentence: '1年' }, []],
    ['a day more', { termEnd: '2024-09-10', originalSentence: '1年' }, ['term-end 2024-09-09']],
    [
      'custody, which does not count',
      { termEnd: '2024-02-18', originalSentence: '10个月', priorDetentionDays: 20 },
      ['term-end 2024-02-09'],
    ],
    [
      'a probation that is told',
      { termEnd: '2025-03-09', originalSentence: '有期徒刑一年，缓刑一年六个月' },
      ['term-end 2024-09-09'],
    ],
    [
      'parole of life',
      { category: 'parole', termEnd: '2032-03-09', originalSentence: '无期徒刑' },
      ['term-end 2033-03-09'],
    ],
    ['parole for the rest', { category: 'parole', termEnd: '2024-03-20', originalSentence: '3年6个月' }, []],
    [
      'parole for longer than the sentence',
      { category: 'parole', termEnd: '2027-03-20', originalSentence: '3年6个月' },
      ['term-end 2026-09-09'],
    ],
    [
      'temporary release by the court, custody counted',
      {
        category: 'temporary_release',
        termEnd: '2025-02-07',
        originalSentence: '2年',
        priorDetentionDays: 30,
      },
      [],
    ],
    [
      'and not counted',
      {
        category: 'temporary_release',
        termEnd: '2025-03-09',
        originalSentence: '2年',
        priorDetentionDays: 30,
      },
      ['term-end 2025-02-07'],
    ],
    [
      'temporary release by a prison',
      {
        category: 'temporary_release',
        decisionOrgan: '重庆市监狱管理局',
        termEnd: '2024-03-20',
        originalSentence: '2年',
      },
      [],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });
  it.each([
    ['2024-02-29', '2025-02-27', '1年'],
    ['2023-08-31', '2024-02-28', '6个月'],
    ['2023-04-30', '2023-07-30', '3个月'],
  ])('from %s until %s', (effectiveOn, termEnd, originalSentence) => {
    expect(control(termEnd, { effectiveOn, termStart: effectiveOn, originalSentence })).toEqual([]);
  });
});
