import { inForce, OBLIGATION_RULES, type ObligationRule } from './index.js';

describe('the table of deadlines', () => {
  it('has an article and a source for every rule', () => {
    for (const rule of OBLIGATION_RULES) {
      expect(rule.article).toMatch(/[\u4e00-\u9fff]/);
      expect(rule.source).not.toBe('');
      expect(rule.title.zh).not.toBe('');
    }
  });

  it('has an id of its own for every rule', () => {
    const ids = OBLIGATION_RULES.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('never shows a local norm as law', () => {
    for (const { rank, article } of OBLIGATION_RULES) if (rank === 'norm') expect(article).toContain('规范');
  });

  it('has no two rules of one code in force on one day for the same opening', () => {
    const keyOf = ({ code, opens, onlyIf }: ObligationRule): string =>
      `${code} ${opens} ${JSON.stringify(onlyIf)}`;
    const overlaps = OBLIGATION_RULES.flatMap((one, index) =>
      OBLIGATION_RULES.slice(index + 1)
        .filter((other) => keyOf(one) === keyOf(other))
        .filter((other) => inForce(one, other.force.from) || inForce(other, one.force.from))
        .map((other) => [one.id, other.id]),
    );
    expect(overlaps).toEqual([]);
  });

  it('judges an event by the rule of its own day', () => {
    const article = (on: string) =>
      OBLIGATION_RULES.filter((rule) => rule.opens === 'judgment-effective' && inForce(rule, on)).map(
        (rule) => rule.article,
      );
    expect(article('2020-06-30')).toEqual([
      '社区矫正实施办法（2012）第五条',
      '社区矫正实施办法（2012）第六条',
    ]);
    expect(article('2020-07-01')).toEqual([
      '社区矫正法第二十条',
      '社区矫正法第二十条',
      '社区矫正法第二十一条',
    ]);
  });
});
