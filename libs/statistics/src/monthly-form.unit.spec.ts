import fc from 'fast-check';
import { NO_ROWS, type RegisterRows } from '#register';
import { addDays, addMonths } from '#statute';
import { kase, reoffence, sanction } from '../testing/rows.js';
import {
  balanceWords,
  isMonthlyCell,
  monthlyFiles,
  monthlyForm,
  monthNotBegun,
  type MonthlyForm,
} from './monthly-form.js';

const OFFICE = '某司法所';
const TODAY = '2024-12-31';
const table = (rows: Partial<RegisterRows>, month: string, asOf = TODAY): MonthlyForm =>
  monthlyForm({ ...NO_ROWS, ...rows }, [OFFICE], { month, asOf });

describe('a month’s table', () => {
  it('counts a new crime in the month in which it came to light, and one from before the judgment nowhere', () => {
    const reoffences = [
      reoffence({ committedOn: '2023-11-05', discoveredOn: '2024-01-10' }),
      reoffence({ committedOn: '2019-11-05', discoveredOn: '2024-01-10', earlier: true, personKey: '乙' }),
    ];
    const told = ['2023-11', '2023-12', '2024-01', '2024-02'].map((month) => {
      const { 本月, 累计 } = table({ reoffences }, month).total;
      return [本月['再犯罪'], 累计['再犯罪']];
    });
    expect(told).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [0, 1],
    ]);
  });

  it('counts reductions by the day of their ruling', () => {
    const sanctions = [sanction('reduction', { decidedOn: '2023-02-01' })];
    const { 本月, 累计 } = table({ sanctions }, '2023-02').total;
    expect([本月['减刑'], 累计['减刑'], table({ sanctions }, '2023-03').total.本月['减刑']]).toEqual([
      1, 1, 0,
    ]);
  });

  it('counts a ruling that granted a reduction though the new end is not on file', () => {
    const cases = [kase('1', { conduct: [{ kind: 'reduction_ruled', on: '2023-02-01', until: null }] })];
    expect(table({ cases }, '2023-02').total.本月['减刑']).toBe(1);
  });

  it('says 未填 of bans where nobody’s file tells, and counts those that do not tell beside the others', () => {
    const cases = [kase('1', { courtBan: null }), kase('2', { courtBan: null, category: 'control' })];
    const { 类别, 累计 } = table({ cases }, '2023-02').total;
    expect([类别['缓刑禁止令'], 类别['管制禁止令'], 类别['禁止令未填'], 累计['宣告禁止令']]).toEqual([
      null,
      null,
      2,
      null,
    ]);
    const some = table({ cases: [...cases, kase('3', { courtBan: true })] }, '2023-02').total;
    expect([some.类别['缓刑禁止令'], some.类别['禁止令未填'], some.累计['宣告禁止令']]).toEqual([1, 2, 1]);
    expect(table({}, '2023-02').total.类别['缓刑禁止令']).toBe(0);
  });

  it('says 未填 of what no file tells, and never nought', () => {
    const untold = { household: null, education: null, employment: null, ethnicity: null } as const;
    const none = [kase('1', untold), kase('2', untold)];
    const { 户籍, 民族, 文化程度, 就业就学, 性别 } = table({ cases: none }, '2023-02').total;
    expect(户籍).toEqual({ 城镇: null, 农村: null, 港澳台: null, 外国: null, 其他: null, 未填: 2 });
    expect(民族).toEqual({ 汉族: null, 少数民族: null, 未填: 2 });
    expect([文化程度['高中'], 就业就学['务农'], 性别['女']]).toEqual([null, null, 0]);
    expect(table({ cases: [...none, kase('3')] }, '2023-02').total.户籍).toMatchObject({
      城镇: 0,
      农村: 1,
      未填: 2,
    });
    expect(table({}, '2023-02').total.户籍['城镇']).toBe(0);
  });

  it('counts beside all bans that were ever announced whose files do not say', () => {
    const cases = [kase('1', { courtBan: null }), kase('2', { courtBan: true }), kase('3')];
    const { 累计 } = table({ cases }, '2023-02').total;
    expect([累计['宣告禁止令'], 累计['宣告禁止令未填']]).toEqual([1, 1]);
    expect(isMonthlyCell('累计.宣告禁止令未填')).toBe(true);
  });

  it('counts a pardon as released and another end as not, both under 其他', () => {
    const ended = (number: string, departureKind: string) =>
      kase(number, { departureKind, departedOn: '2023-02-10' });
    const cases = [ended('1', 'pardoned'), ended('2', 'other_termination'), ended('3', 'term_served')];
    const { 本月减少, 累计 } = table({ cases }, '2023-02').total;
    expect([本月减少['其他'], 本月减少['期满解除'], 累计['解除']]).toEqual([2, 1, 2]);
  });

  it('tells deaths that were not natural apart', () => {
    const died = { departureKind: 'died', departedOn: '2023-02-10' };
    const cases = [kase('1', { ...died, deathKind: 'abnormal' }), kase('2', died)];
    const { 本月减少 } = table({ cases }, '2023-02').total;
    expect([本月减少['正常死亡'], 本月减少['非正常死亡']]).toEqual([1, 1]);
  });

  it('stands as the facts were on a day', () => {
    const cases = [kase('1', { enrolledOn: '2023-02-20' })];
    expect(table({ cases }, '2023-02', '2023-02-19').total).toMatchObject({ 本月增加: 0, 本月在册: 0 });
    expect(table({ cases }, '2023-02', '2023-02-20').total).toMatchObject({ 本月增加: 1, 本月在册: 1 });
  });

  it('lists the crimes that no chapter knows, once, and not those of closed files', () => {
    const cases = [
      kase('1', { offence: '某种新罪' }),
      kase('2', { offence: '某种新罪' }),
      kase('3', { offence: '逃离部队罪' }),
      kase('4', { offence: '另一种新罪', confidentiality: 'minor' }),
    ];
    const form = table({ cases }, '2023-02');
    expect([form.total.犯罪类型['其他'], form.unknownOffences]).toEqual([4, ['某种新罪']]);
  });

  it('is not there before the month has begun', () => {
    const refused = (month: string, asOf: string) => monthNotBegun({ month, asOf }, TODAY);
    expect(refused('2025-01', '2030-01-01')).toContain('2025-01 在 2024-12-31 还没有开始');
    expect(refused('2023-02', '2023-01-31')).toContain('还没有开始');
    expect([refused('2024-12', '2030-01-01'), refused('2023-02', '2023-02-01')]).toEqual([null, null]);
  });

  it('knows the names of its cells', () => {
    const names = ['本月在册', '类别.缓刑', '户籍.未填', '类别.禁止令未填', '本月.漏管脱管待核'];
    expect(names.filter((name) => !isMonthlyCell(name))).toEqual([]);
    expect(['缓刑', '类别', '没有.未填', ''].filter(isMonthlyCell)).toEqual([]);
  });
});

describe('whatever happened', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2022-12-01', offset));
  const maybe = fc.option(day, { nil: null, freq: 3 });
  const cases = fc.array(
    fc
      .record({
        number: fc.uuid(),
        enrolledOn: maybe,
        departedOn: maybe,
        departureKind: fc.constantFrom('term_served', 'died', 'transferred_out', 'recalled'),
        courtBan: fc.constantFrom(true, false, null),
        household: fc.constantFrom('urban', null),
      })
      .map(({ number, ...changes }) =>
        kase(number, { ...changes, departureKind: changes.departedOn && changes.departureKind }),
      ),
    { maxLength: 12 },
  );
  const crimes = fc.array(
    fc
      .record({ personKey: fc.constantFrom('甲', '乙', '丙'), committedOn: day, by: fc.nat(90) })
      .map(({ by, ...told }) => reoffence({ ...told, discoveredOn: addDays(told.committedOn, by) })),
    { maxLength: 8 },
  );
  const MONTHS = Array.from({ length: 18 }, (_, n) => addMonths('2022-12-01', n).slice(0, 7));

  it('each month adds up and goes on where the last one ended, and each cell has as many files as it says', () => {
    fc.assert(
      fc.property(cases, crimes, (drawn, reoffences) => {
        const rows = { ...NO_ROWS, cases: drawn, reoffences };
        let [before, ever] = [null as number | null, 0];
        for (const month of MONTHS) {
          const { total, rows: each, balance } = table(rows, month);
          expect(balance.every(({ holds }) => holds)).toBe(true);
          if (before !== null) expect(total.上月在册).toBe(before);
          before = total.本月在册;
          ever += total.本月['再犯罪'] ?? 0;
          expect(total.累计['再犯罪']).toBe(ever);
          const { office: _office, ...row } = each[0] ?? { office: '' };
          expect(row).toEqual(total);
          for (const [cell, files] of monthlyFiles(rows, { month, asOf: TODAY })) {
            const [group = '', name] = cell.split('.');
            const value = total[group as keyof typeof total] as never;
            expect([cell, files === null ? null : files.length]).toEqual([
              cell,
              name === undefined ? value : value[name],
            ]);
          }
        }
      }),
      { seed: 202312, numRuns: 12 },
    );
  });

  it('says so where it does not add up', () => {
    const balance = { office: '某所', opening: 5, added: 1, removed: 2, closing: 3, holds: false };
    expect(balanceWords(balance)).toBe('上月在册5 + 本月增加1 − 本月减少2 = 4，与本月在册3不符，请核对');
    expect(balanceWords({ ...balance, closing: 4, holds: true })).toContain('与本月在册4相符');
  });
});
