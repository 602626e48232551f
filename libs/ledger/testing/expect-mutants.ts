import { leftBehindBy } from './left-behind.js';
import { runMutants, type MutantRun } from './mutant-run.js';

const SEED = 16;
/** Every so many are read in a process of their own, as a brought ledger is. */
const APART = 50;

/** Reads so many mutated workbooks: each is read or refused, and nothing is left behind. */
export async function expectMutantsHarmless(mutants: number): Promise<void> {
  let run: MutantRun | undefined;
  const left = await leftBehindBy(async () => {
    run = await runMutants(SEED, mutants, APART);
  });
  expect(run?.faults).toEqual([]);
  expect(left).toEqual([]);
  // Both happen: mutants that are all refused at the door try nothing.
  expect(run?.sheets).toBeGreaterThan(mutants / 10);
  expect(run?.refused).toBeGreaterThan(mutants / 10);
}
