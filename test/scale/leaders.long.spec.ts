import { testCluster } from './changing-cluster.js';
import { leaderRun } from './leaders.js';

it('loses, doubles and refuses nothing in a hundred changes of leader', async () => {
  const run = await leaderRun(await testCluster(), 100, 8);
  process.stdout.write(`${JSON.stringify(run)}\n`);
  expect(run.changes).toBeGreaterThanOrEqual(100);
});
