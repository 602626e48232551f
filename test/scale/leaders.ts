import { setTimeout as sleep } from 'node:timers/promises';
import { openRuntime } from '#runtime';
import { openTestDatabase } from '../../libs/database/testing/test-database.js';
import { TestCluster, type ClusterSettings } from '../../libs/event-store/testing/kurrentdb-cluster.js';
import { until } from '../until.js';
import { Cluster } from './cluster.js';
import { persistentAsk } from './officers.js';
import { compareWithRecount, officers } from './recount.js';

const PREFIX = 'leaders.';
/** What goes wrong stays so for this long; longer than it takes to elect another leader. */
const TROUBLE_MS = 2_500;
/** Who was deposed answers for longer than that as if it still led, so that two servers can ask two leaders. */
const SLOW_TO_LEARN: ClusterSettings = { unawareMs: 4_000 };

/** Every way in which a cluster loses its leader, or a node its place. */
const TROUBLES: Readonly<Record<string, (cluster: TestCluster) => Promise<void>>> = {
  'stopped and let go on': (cluster) => cluster.stopAndGoOn(TROUBLE_MS),
  'killed and started': async (cluster) => {
    const { leading } = cluster;
    cluster.kill(leading);
    await sleep(TROUBLE_MS);
    await cluster.start(leading);
  },
  'cut off and joined again': async (cluster) => {
    const { leading } = cluster;
    cluster.cut(leading);
    await sleep(TROUBLE_MS);
    cluster.heal(leading);
  },
  'told to resign': (cluster) => {
    cluster.resign();
    return sleep(TROUBLE_MS);
  },
  'slow, and stopped': async (cluster) => {
    const { leading } = cluster;
    cluster.slow(leading, 200);
    await sleep(TROUBLE_MS);
    await cluster.stopAndGoOn(TROUBLE_MS, leading);
    cluster.slow(leading, 0);
  },
  'with a full disk': async (cluster) => {
    const { leading } = cluster;
    cluster.full(leading);
    await until(() => leading.state === 'down');
    cluster.full(leading, false);
    await cluster.start(leading);
  },
  'resigned while the others lag': async (cluster) => {
    cluster.lag(300);
    await sleep(TROUBLE_MS / 2);
    cluster.resign();
    await sleep(TROUBLE_MS);
    cluster.lag(0);
  },
};

export interface LeaderRun {
  /** Another node began to lead. */
  readonly changes: number;
  /** Orders answered as done; each of them stands in the history once, and in all registers and figures. */
  readonly acknowledged: number;
  /** What the servers answered with 503 or did not answer, by what they said. */
  readonly unanswered: Readonly<Record<string, number>>;
}

/**
 * Two servers and a worker over a cluster whose leader changes again and again, while officers work at both. Ends with an
 * error where an order is lost, done twice or refused, or something acknowledged is not shown.
 */
export async function leaderRun(
  troubles: number,
  people: number,
  settings: ClusterSettings = SLOW_TO_LEARN,
): Promise<LeaderRun> {
  const database = await openTestDatabase();
  const nodes = await TestCluster.open(settings);
  const cluster = new Cluster(database, { HISTORY_URL: nodes.url, HISTORY_PREFIX: PREFIX });
  const { applicationUrl, url, keyFile } = database;
  const kurrentdb = { url: nodes.url, prefix: PREFIX, timeoutMs: 10_000 };
  const runtime = await openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile, kurrentdb });
  try {
    await cluster.start('api', 'worker');
    await cluster.start('api');
    const unanswered: Record<string, number> = {};
    const ask = persistentAsk(
      () => cluster.apis.map((member) => cluster.url(member)),
      (what) => (unanswered[what] = (unanswered[what] ?? 0) + 1),
    );
    const all = await officers(runtime, people, ask);
    let isOver = false;
    const working = Promise.all(all.map((officer) => officer.work(() => isOver, 20)));
    let fault: Error | null = null;
    working.catch((error: Error) => (fault = error));
    const kinds = Object.values(TROUBLES);
    for (let trouble = 0; trouble < troubles && !fault; trouble++) {
      const under = kinds[trouble % kinds.length]?.(nodes);
      // A server that comes new finds the new leader, while the others still ask the one that they know.
      await sleep(TROUBLE_MS / 4);
      const [first] = cluster.apis;
      if (first) await cluster.restart(first, 'SIGKILL');
      await under;
      await until(() => nodes.isSettled);
      await sleep(300);
    }
    isOver = true;
    await working;
    for (const { child, role } of cluster.members)
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`a ${role} ended`);
    const acknowledged = await compareWithRecount(runtime, all);
    return { changes: nodes.elections, acknowledged, unanswered };
  } finally {
    await cluster.stop();
    await runtime.close();
    nodes.close();
    await database.drop();
  }
}
