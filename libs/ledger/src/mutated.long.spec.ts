import { leftBehindBy } from '../testing/left-behind.js';
import { runMutants, type MutantRun } from '../testing/mutant-run.js';

const MUTANTS = Number(process.env['MUTANTS'] ?? 10_000);
const SEED = 16;

it('reads or refuses mutated workbooks, and leaves nothing behind', async () => {
  let run: MutantRun | undefined;
  const left = await leftBehindBy(async () => {
    run = await runMutants(SEED, MUTANTS, 50);
  });
  expect(run?.faults).toEqual([]);
  expect(left).toEqual([]);
  // Both happen: mutants that are all refused at the door try nothing.
  expect(run?.sheets).toBeGreaterThan(MUTANTS / 10);
  expect(run?.refused).toBeGreaterThan(MUTANTS / 10);
}, 18_000_000);
