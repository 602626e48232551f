import { readLedger, planImport, rowsByCase } from '#ledger';
import { ledgerOf, recorded, rowsIn, simulateLives, type World } from './index.js';

const WORLD: World = {
  from: '2021-01-01',
  until: '2024-06-30',
  offices: ['模拟第1司法所', '模拟第2司法所', '模拟第3司法所'],
  seed: 7,
};
const lives = Array.from({ length: 3_000 }, (_, index) => simulateLives(index + 1, WORLD)).flat();
const ofOffice = (office: string) => lives.filter((one) => one.office === office);
const all = WORLD.offices.map((office) => ({
  office,
  ledger: readLedger(ledgerOf(ofOffice(office)), new Map()),
}));

describe('a simulated past', () => {
  it('is a ledger without an error, with every sheet filled', () => {
    for (const { ledger } of all) expect(ledger.errors).toEqual([]);
    for (const { title, rows } of ledgerOf(lives)) expect([title, rows.length > 0]).toEqual([title, true]);
  });

  it('has no errors among very many either', () => {
    const many = Array.from({ length: 15_000 }, (_, index) => simulateLives(50_000 + index, WORLD)).flat();
    for (const office of WORLD.offices) {
      const own = many.filter((one) => one.office === office);
      expect(readLedger(ledgerOf(own), new Map()).errors).toEqual([]);
    }
  });

  it('is the same for the same seed, each life whichever others there are', () => {
    expect(simulateLives(17, WORLD)).toEqual(simulateLives(17, WORLD));
    expect(simulateLives(17, { ...WORLD, seed: 8 })).not.toEqual(simulateLives(17, WORLD));
  });

  it('has the irregularities that offices have, and no more than a few of a hundred rows', () => {
    const found = new Map<string, number>();
    for (const { office, ledger } of all) {
      const planning = { today: WORLD.until, correctionReason: null, known: new Map() };
      const { irregularities, conflicts } = planImport(rowsByCase(office, ledger.rows), planning);
      expect(conflicts).toEqual([]);
      for (const { code } of irregularities) found.set(code, (found.get(code) ?? 0) + 1);
    }
    const rows = rowsIn(ledgerOf(lives));
    for (const code of ['leave-return', 'assessment-opinion', 'release']) expect(found.has(code)).toBe(true);
    const sum = [...found.values()].reduce((total, n) => total + n, 0);
    expect([...found].filter(([, n]) => n > rows * 0.03)).toEqual([]);
    expect(sum / rows).toBeLessThan(0.05);
  });

  it('moves people from office to office: who left the one arrived in the other', () => {
    const left = lives.flatMap(({ rows }) => rows['执行地变更'] ?? []).filter((cells) => cells[10] !== '');
    const came = lives.flatMap(({ office, rows }) =>
      (rows['入矫'] ?? []).filter((cells) => cells[8] === '迁入').map((cells) => `${office} ${cells[12]}`),
    );
    expect(left.length).toBeGreaterThan(20);
    expect(left.map((cells) => `${cells[3]} ${cells[10]}`).sort()).toEqual(came.sort());
  });

  it('gives no number twice, not even to who came from elsewhere', () => {
    const numbers = lives.flatMap(({ rows }) => rows['请销假'] ?? []).map(([number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has seasons: more are away about the Spring Festival than in March', () => {
    const starts = lives.flatMap(({ rows }) => rows['请销假'] ?? []).map((cells) => cells[7]?.slice(5, 7));
    const inMonth = (month: string) => starts.filter((one) => one === month).length;
    expect(inMonth('02')).toBeGreaterThan(inMonth('03') * 1.6);
  });

  it('is told by the deciders: a case has its report of each month and its end, in that order', () => {
    const streams = recorded(ofOffice('模拟第1司法所').slice(0, 200), WORLD);
    const ended = streams.find(
      ({ facts }) =>
        facts.some(({ type }) => type === 'RegularReportMade') && facts.at(-1)?.type !== 'RegularReportMade',
    );
    expect(ended?.facts.filter(({ type }) => type === 'RegularReportMade').length).toBeGreaterThan(3);
    expect(streams.reduce((sum, { facts }) => sum + facts.length, 0) / 200).toBeGreaterThan(15);
  });
});
