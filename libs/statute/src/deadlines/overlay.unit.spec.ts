import { OBLIGATION_RULES, overlaid } from './index.js';

const file = (...rules: unknown[]) => ({ jurisdiction: '酉阳县', offices: ['麻旺司法所'], rules });
const faults = (...rules: unknown[]) =>
  overlaid(OBLIGATION_RULES, file(...rules)).faults.map(({ path, message }) => [path.join('.'), message]);
const VISIT = {
  add: 'first-visit',
  title: '入矫后首次走访',
  opens: 'intake-declared',
  due: { count: 7, unit: 'working-day' },
  discharges: 'regular-report',
  owedBy: 'judicial_office',
  article: '酉阳县社区矫正工作细则第九条',
};

describe('a county’s rule file', () => {
  it('adds a norm and tightens one', () => {
    const {
      rules,
      offices,
      faults: none,
    } = overlaid(OBLIGATION_RULES, file(VISIT, { tighten: 'plan-made', count: 20 }));
    expect(none).toEqual([]);
    expect(offices).toEqual(['麻旺司法所']);
    expect(rules.find(({ code }) => code === 'first-visit')).toMatchObject({
      rank: 'norm',
      opens: 'intake-declared',
    });
    expect(rules.find(({ code }) => code === 'plan-made')?.due).toMatchObject({ count: 20 });
  });

  it('never touches a statutory period, and loosens nothing', () => {
    expect(faults({ tighten: 'report-in', count: 30 })).toEqual([
      [
        'rules.0.tighten',
        '“报到”是法定期限（社区矫正法第二十一条），不得放宽或改动；更严的要求请用 add 另立规范。',
      ],
    ]);
    expect(faults({ tighten: 'plan-made', count: 45 })).toEqual([
      ['rules.0.count', '“制定矫正方案”现为 30，只能收紧，不能放宽到 45。'],
    ]);
  });

  it('names every fault at its place: unknown events, dates that do not come, units, keys, codes', () => {
    expect(faults({ ...VISIT, opens: 'moon-landing' }, { ...VISIT, due: { on: 'termEnd' } })).toEqual([
      ['rules.0.opens', '没有名为“moon-landing”的事件。'],
      ['rules.1.due.on', '期限算不出来：“入矫宣告”（intake-declared）不带日期“termEnd”。'],
    ]);
    expect(faults({ ...VISIT, due: { count: 0, unit: 'day' } })[0]?.[0]).toBe('rules.0.due.count');
    expect(faults({ ...VISIT, due: { count: 3, unit: 'fortnight' } })[0]?.[1]).toContain('working-day');
    expect(faults({ ...VISIT, colour: 'red' })[0]?.[1]).toContain('不认识的项“colour”');
    expect(faults({ ...VISIT, add: 'report-in' })[0]?.[1]).toContain('已经有了');
    expect(faults({ tighten: 'nothing', count: 1 })[0]?.[1]).toContain('没有代码');
    expect(faults(VISIT, 'text')[0]?.[0]).toBe('rules.1');
  });

  it.each(OBLIGATION_RULES.map(({ id }) => id))('does not call a row of its own %s', (id) => {
    expect(faults({ ...VISIT, add: id })).toEqual([['rules.0.add', `代码“${id}”已经有了，请换一个代码。`]]);
  });

  it('refuses loops', () => {
    expect(faults({ ...VISIT, discharges: 'intake-declared' })[0]?.[1]).toContain('循环');
    const after = (code: string, missed: string) => ({
      ...VISIT,
      add: code,
      opens: 'obligation-breached',
      onlyIf: { code: missed },
    });
    expect(faults(after('second', 'first'), after('first', 'second'))).toEqual([
      ['rules.1.opens', '循环：first → second → first。'],
    ]);
    expect(faults(after('third', 'third'))[0]?.[1]).toContain('循环');
  });

  it.each([null, 'text', [], { jurisdiction: '酉阳县' }, { rules: [] }])('refuses %j', (content) => {
    expect(overlaid(OBLIGATION_RULES, content).faults.length).toBeGreaterThan(0);
  });
});
