import { everyLifeKeepsInvariants } from '../../testing/any-life.js';

it('whatever is ordered, in whatever sequence: what the decider accepts keeps the invariants', () => {
  everyLifeKeepsInvariants(2_000, 20230615);
});
