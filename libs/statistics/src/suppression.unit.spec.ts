import type { MonthlyForm, MonthlyRow } from './monthly-form.js';
import { toldMonthly, untoldFigures, withoutFew } from './suppression.js';

const BANDS = ['不满18', '18至45', '46至60', '61以上'];
const row = (office: string, ages: readonly number[]): MonthlyRow =>
  ({
    office,
    本月在册: ages.reduce((sum, n) => sum + n, 0),
    年龄: Object.fromEntries(BANDS.map((band, index) => [band, ages[index] ?? 0])),
  }) as unknown as MonthlyRow;
const form = (offices: readonly (readonly number[])[]): MonthlyForm => {
  const rows = offices.map((ages, index) => row(`${index}所`, ages));
  const { office: _office, ...total } = row(
    '',
    BANDS.map((band) => rows.reduce((sum, { 年龄 }) => sum + (年龄[band] ?? 0), 0)),
  );
  return { month: '2024-01', asOf: '2024-02-01', rows, total, balance: [], unknownOffences: [] };
};
/** All that is told of the ages of these offices, by every table: each office, all of them, some of them. */
const toldOf = (offices: readonly (readonly number[])[]): string => {
  const sums = offices.map(([minors = 0, ...others]) => {
    const all = minors + others.reduce((sum, n) => sum + n, 0);
    return new Map([
      ['caseload', all],
      ['caseload.minors', minors],
      ['caseload.byAge.under-18', minors],
    ]);
  });
  const yearly = (of: readonly number[]): unknown => {
    const untold = untoldFigures(of.flatMap((index) => sums[index] ?? []));
    const count = of.reduce((sum, index) => sum + (offices[index]?.[0] ?? 0), 0);
    return untold.includes('caseload.byAge') ? untold : [untold, count];
  };
  const each = offices.map((_, index) => yearly([index]));
  const parts = offices.map((_, index) =>
    yearly(offices.flatMap((__, other) => (other === index ? [] : [other]))),
  );
  const monthly = toldMonthly(form(offices), () => 0);
  return JSON.stringify([monthly, each, parts, yearly(offices.map((_, index) => index))]);
};

describe('what is told of few minors', () => {
  it.each([
    ['none', { caseload: 20 }, []],
    ['one on the books', { caseload: 20, 'caseload.minors': 1 }, ['caseload.minors', 'caseload.byAge']],
    [
      'two who are not yet 18',
      { caseload: 20, 'caseload.minors': 4, 'caseload.byAge.under-18': 2 },
      ['caseload.minors', 'caseload.byAge'],
    ],
    ['three', { caseload: 20, 'caseload.minors': 3, 'caseload.byAge.under-18': 3 }, []],
    ['an office of two people', { caseload: 2 }, ['caseload.minors', 'caseload.byAge']],
    ['one taken on', { caseload: 20, 'enrolled.minors': 1 }, ['enrolled.minors']],
    [
      'one whose record is to be sealed',
      { 'rules.minor-seal.opened': 1 },
      ['obligations.minor-seal', 'rules.minor-seal'],
    ],
    [
      'one of three not sealed in time',
      { 'rules.minor-seal.opened': 3, 'rules.minor-seal.late': 1 },
      ['obligations.minor-seal', 'rules.minor-seal'],
    ],
  ])('%s', (_what, sums, untold) => {
    expect(untoldFigures([new Map(Object.entries(sums))])).toEqual(untold);
  });

  it('is hidden of every area that the office belongs to, though there are many in the others', () => {
    const few = new Map([['caseload.minors', 1]]);
    const many = new Map([['caseload.minors', 40]]);
    expect(untoldFigures([many, few, many])).toEqual(['caseload.minors', 'caseload.byAge']);
    expect(untoldFigures([many, many])).toEqual([]);
  });

  it('is null in the monthly table, in its row and in the total, and the other rows are whole', () => {
    const { rows, total } = toldMonthly(
      form([
        [1, 5, 2, 0],
        [0, 9, 0, 0],
      ]),
      () => 0,
    );
    expect(Object.values(rows[0]?.年龄 ?? {})).toEqual([null, null, null, null]);
    expect(Object.values(rows[1]?.年龄 ?? {})).toEqual([0, 9, 0, 0]);
    expect(Object.values(total.年龄)).toEqual([null, null, null, null]);
    expect(total.本月在册).toBe(17);
  });

  it('is a line of duties less, in every office', () => {
    const line = (office: string, code: string, opened: number) => ({
      office,
      code,
      opened,
      onTime: 0,
      late: 0,
      missed: 0,
      open: 0,
      lapsed: 0,
    });
    const lines = [line('甲', 'minor-seal', 9), line('乙', 'minor-seal', 1), line('乙', 'report-in', 1)];
    expect(withoutFew(lines)).toEqual([line('乙', 'report-in', 1)]);
    expect(withoutFew(lines.slice(0, 1))).toHaveLength(1);
  });

  it('follows from nothing else that is told: with one minor more and one adult less, all of it reads the same', () => {
    const counts = [0, 1, 2, 3, 7];
    const others = counts.flatMap((minors) =>
      counts.flatMap((adults) =>
        counts.map(
          (third) =>
            [
              [minors, adults, 1, 0],
              [third, 4, 0, 2],
            ] as const,
        ),
      ),
    );
    const tables = [2, 3, 8].flatMap((adults) => others.map((rest) => ({ adults, rest })));
    expect(tables).toHaveLength(3 * 5 ** 3);
    for (const { adults, rest } of tables)
      expect(toldOf([[2, adults - 1, 1, 0], ...rest])).toBe(toldOf([[1, adults, 1, 0], ...rest]));
  });
});
