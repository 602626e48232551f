import { everyLifeKeepsInvariants } from '../../testing/any-life.js';

/** Other sequences at every run; what fails is told with the seed that made it. */
it('whatever is ordered, in whatever sequence: what the decider accepts keeps the invariants', () => {
  everyLifeKeepsInvariants(20_000, Date.now() % 2 ** 31);
});
