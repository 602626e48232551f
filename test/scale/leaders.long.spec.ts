import { leaderRun } from './leaders.js';

it('loses, doubles and refuses nothing in a hundred changes of leader', async () => {
  const run = await leaderRun(100, 8);
  process.stdout.write(`${JSON.stringify(run)}\n`);
  expect(run.changes).toBeGreaterThanOrEqual(100);
});
