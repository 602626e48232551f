import { closeFuzzed, fuzzDescribed, fuzzOdd, openFuzzed, type Fuzzed } from './fuzzing.js';

const REQUESTS = 20_000;
const SEED = 4;
let fuzzed: Fuzzed;
beforeAll(async () => {
  fuzzed = await openFuzzed();
});
afterAll(() => closeFuzzed(fuzzed));

it('answers whatever comes, in its own words and about its own area only', async () => {
  expect(await fuzzDescribed(fuzzed, REQUESTS * 0.75, SEED)).toBeGreaterThanOrEqual(REQUESTS * 0.75);
}, 1_800_000);

it('answers what goes nowhere by problem documents', async () => {
  expect(await fuzzOdd(fuzzed, REQUESTS * 0.25, SEED)).toBe(REQUESTS * 0.25);
}, 1_800_000);
