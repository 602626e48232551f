import { expectMutantsHarmless } from '../testing/expect-mutants.js';

const MUTANTS = Number(process.env['MUTANTS'] ?? 10_000);

it(
  'reads or refuses mutated workbooks, and leaves nothing behind',
  () => expectMutantsHarmless(MUTANTS),
  18_000_000,
);
