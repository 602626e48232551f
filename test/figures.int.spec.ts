import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { placeOffice } from '#application';
import { importLedger } from '#ledger';
import { addDays } from '#statute';
import { countsIn, countsUpTo, type Report } from '#statistics';
import { ledgerOf, simulateLives } from '#simulation';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';

const OFFICE = '模拟司法所';
let runtime: TestRuntime;

beforeAll(async () => {
  runtime = await openTestRuntime();
  const world = { from: '2021-01-01', until: '2024-06-30', offices: [OFFICE], seed: 7 };
  const lives = Array.from({ length: 400 }, (_, number) => simulateLives(number + 1, world)).flat();
  const { position } = await importLedger(
    { sheets: ledgerOf(lives), digest: 'simulated' },
    { office: OFFICE, actor: 'test', skipInvalid: false },
    runtime.imports,
  );
  await runtime.projector.catchUpTo(position);
});
afterAll(() => runtime.close());

const day = fc.integer({ min: 0, max: 1_500 }).map((offset) => addDays('2021-01-01', offset));
const period = fc
  .tuple(day, day, day)
  .map(([a, b, asOf]) => ({ from: a < b ? a : b, to: a < b ? b : a, asOf }));

describe('figures of any period, as of any day', () => {
  it('are the same summed ahead and counted one by one from the history', async () => {
    const everything = new Date(Date.now() + 60_000).toISOString();
    await fc.assert(
      fc.asyncProperty(period, async (drawn) => {
        const request = { period: drawn, office: OFFICE };
        const stored = await runtime.figures.report({ ...request, knownAt: null });
        const counted = await runtime.figures.report({ ...request, knownAt: everything });
        expect(stored).toEqual(counted);
        const { caseload, enrolled, released, terminated, transferredOut, leave } = stored;
        if (drawn.asOf >= drawn.from) {
          expect(caseload.opening + enrolled - released - terminated - transferredOut).toBe(caseload.closing);
        }
        expect(leave.returnedOnTime + leave.returnedLate + leave.outstanding).toBe(leave.due);
        const sum = (counts: Readonly<Record<string, number>>) =>
          Object.values(counts).reduce((total, n) => total + n, 0);
        for (const parts of [caseload.byCategory, caseload.bySex, caseload.byAge, caseload.byLevel])
          expect(sum(parts)).toBe(caseload.closing);
      }),
      { seed: 20230101, numRuns: 60 },
    );
  });

  it('list as many files as they count', async () => {
    const names = [
      'caseload.opening',
      'caseload.closing',
      'enrolled',
      'released',
      'leave.granted',
      'leave.people',
      'leave.returnedLate',
      'leave.outstanding',
      'conduct.duties.report-in',
      'conduct.violations',
      'obligations.leave-return.late',
    ];
    await fc.assert(
      fc.asyncProperty(period, fc.constantFrom(...names), async (drawn, name) => {
        const request = { period: drawn, office: OFFICE, knownAt: null };
        const report = await runtime.figures.report(request);
        const [group = '', ...rest] = name.split('.');
        const value = rest.reduce<unknown>(
          (part, key) => (part as Record<string, unknown> | undefined)?.[key],
          report[group as keyof Report],
        );
        expect([name, (await runtime.figures.explain(name, request)).length]).toEqual([name, value ?? 0]);
      }),
      { seed: 20230101, numRuns: 60 },
    );
  });
});

describe('what counts for whom', () => {
  const late = { key: 'leave.returnedLate', day: '2023-03-08', n: 1, since: '2023-03-12' };
  it('a late return is late for whoever looks after it', () => {
    const march = (asOf: string) => ({ from: '2023-03-01', to: '2023-03-31', asOf });
    expect([countsIn(late, march('2023-03-11')), countsIn(late, march('2023-03-12'))]).toEqual([false, true]);
    expect(countsUpTo({ ...late, until: '2023-04-01' }, '2023-04-01')).toBe(false);
  });
});

it('are those of a province with hundreds of offices', async () => {
  const { store, clock } = runtime;
  for (let office = 0; office < 400; office++) {
    await placeOffice({ store, clock }, 'test', `第${office}司法所${randomUUID()}`, '某省');
  }
  await placeOffice({ store, clock }, 'test', OFFICE, '某省');
  await runtime.projector.catchUp();
  const request = { period: { from: '2023-01-01', to: '2023-12-31', asOf: '2024-06-30' }, knownAt: null };
  const own = await runtime.figures.report({ ...request, office: OFFICE });
  expect(await runtime.figures.report({ ...request, office: '某省' })).toEqual(own);
});
