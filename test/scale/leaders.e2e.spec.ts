import { testCluster } from './changing-cluster.js';
import { leaderRun } from './leaders.js';
import { processNodes } from './process-nodes.js';

/** Real servers (`npm run test:kurrentdb`); without them, the cluster of the test tree. */
const REAL = process.env['TEST_KURRENTDB_NODES'];
/** Twenty changes of real servers take a quarter of an hour, on a busy machine twice that. */
const PATIENCE_MS = REAL ? 3_600_000 : 600_000;

it(
  'loses, doubles and refuses nothing when a cluster changes its leader, in each way that it can',
  async () => {
    const nodes = REAL ? await processNodes(REAL) : await testCluster();
    const run = await leaderRun(nodes, REAL ? 20 : 7, REAL ? 8 : 4);
    if (REAL) process.stdout.write(`${JSON.stringify(run)}\n`);
    expect(run.changes).toBeGreaterThanOrEqual(REAL ? 10 : 7);
    expect(run.acknowledged).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
