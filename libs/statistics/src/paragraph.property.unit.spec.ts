import fc from 'fast-check';
import { NO_ROWS, type LeaveRow, type RegisterRows } from '#register';
import { addDays } from '#statute';
import { aid, kase, leave, obligation, reoffence, sanction } from '../testing/rows.js';
import { drawUp, paragraph, recount, type Period } from './index.js';

/** Odd years: whatever happened in ten offices, the paragraph must not say what is not so. */
const OFFICES = Array.from({ length: 10 }, (_, number) => `第${number}司法所`);
const office = fc.constantFrom(...OFFICES);
const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2022-06-01', offset));
const often = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });
const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: null, freq: 3 });

const aLeave = fc
  .record({
    office,
    startOn: day,
    length: fc.nat(40),
    back: maybe(fc.integer({ min: 0, max: 60 }).map(String)),
  })
  .map(({ office: at, startOn, length, back }) => {
    const returnedOn = back === null ? null : addDays(startOn, Number(back));
    return leave(`${at}${startOn}${length}${String(returnedOn)}`, {
      office: at,
      startOn,
      dueOn: addDays(startOn, length),
      returnedOn,
    });
  });
const aDuty = fc
  .record({ office, dueOn: day, by: fc.integer({ min: -20, max: 20 }), isDone: fc.boolean() })
  .map(({ office: at, dueOn, by, isDone }) =>
    obligation('regular-report', {
      office: at,
      dueOn,
      doneOn: isDone ? addDays(dueOn, by) : null,
      late: isDone && by > 0,
    }),
  );
const aCase = fc
  .record({ office, on: day, isFound: fc.boolean() })
  .map(({ office: at, on, isFound }) =>
    kase(`${at}${on}`, { office: at, conduct: isFound ? [{ kind: 'violation', on, until: null }] : [] }),
  );
const aSanction = fc
  .record({ office, decidedOn: day, kind: fc.constantFrom('commendation', 'warning', 'reprimand') })
  .map(({ kind, ...rest }) => sanction(kind, rest));
const aCrime = fc
  .record({ office, committedOn: day, by: fc.nat(200), earlier: fc.boolean() })
  .map(({ by, ...rest }) => reoffence({ ...rest, discoveredOn: addDays(rest.committedOn, by) }));
const anAid = fc
  .record({
    office,
    beneficiaryName: fc.constantFrom('甲', '乙', '丙'),
    monthlyFen: fc.option(fc.constantFrom(120_000, 130_000, 140_000)),
    firstMonth: day.map((on) => on.slice(0, 7)),
  })
  .map((rest) => aid(`${rest.office}${rest.beneficiaryName}${rest.firstMonth}`, rest));

const years = fc.record({
  leaves: often(aLeave),
  obligations: often(aDuty),
  cases: often(aCase),
  sanctions: often(aSanction),
  reoffences: often(aCrime),
  familyAids: often(anAid),
});
const asOf = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2023-03-01', offset));

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const within = (on: string, { from, to, asOf: last }: Period): boolean =>
  on >= from && on <= to && on <= last;
const isPast = ({ dueOn, returnedOn }: LeaveRow, last: string): boolean =>
  dueOn < last && (returnedOn === null || returnedOn > dueOn);

function wentWrong(rows: RegisterRows, period: Period): { leaves: boolean; rules: boolean } {
  const leaves = rows.leaves.some(
    (row) => (within(row.startOn, period) || within(row.dueOn, period)) && isPast(row, period.asOf),
  );
  const rules =
    leaves ||
    rows.obligations.some(
      ({ dueOn, doneOn }) =>
        within(dueOn, period) && dueOn < period.asOf && (doneOn === null || doneOn > dueOn),
    ) ||
    rows.cases.some(({ conduct }) => conduct.some(({ on }) => within(on, period))) ||
    rows.sanctions.some(({ kind, decidedOn }) => kind !== 'commendation' && within(decidedOn, period));
  return { leaves, rules };
}

const of = (rows: RegisterRows, name: string): RegisterRows =>
  Object.fromEntries(
    Object.entries(rows).map(([kind, all]) => [
      kind,
      (all as readonly { office: string }[]).filter((row) => row.office === name),
    ]),
  ) as unknown as RegisterRows;

it('claims what is so and no more, of each office and of all of them', async () => {
  await fc.assert(
    fc.asyncProperty(years, asOf, async (drawn, last) => {
      const period: Period = { ...YEAR, asOf: last };
      const all: RegisterRows = { ...NO_ROWS, ...drawn };
      for (const rows of [all, ...OFFICES.map((name) => of(all, name))]) {
        const report = await drawUp(recount(rows), period);
        const text = paragraph(report);
        const wrong = wentWrong(rows, period);
        const isReoffended = report.reoffending.people > 0;
        if (wrong.leaves) expect(text).not.toContain('按时销假');
        expect(text.includes('无人违反规定')).toBe(!wrong.rules && !isReoffended);
        expect(text).not.toContain('其中到期');
        expect(text).not.toContain('undefined');
        expect(report.familyAid.standards.reduce((sum, { people }) => sum + people, 0)).toBe(
          report.familyAid.beneficiaries,
        );
        for (const { monthlyFen, people } of report.familyAid.standards)
          if (monthlyFen !== null)
            expect(text).toMatch(new RegExp(`(每人|${people}人|费)[^，。]*${monthlyFen / 100}元/月`));
      }
    }),
    { seed: 20231231, numRuns: 100 },
  );
});
