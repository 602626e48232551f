import { expectMutantsHarmless } from '../testing/expect-mutants.js';

it(
  'reads or refuses mutated workbooks, and leaves nothing behind',
  () => expectMutantsHarmless(200),
  600_000,
);
