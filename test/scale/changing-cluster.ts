import { setTimeout as sleep } from 'node:timers/promises';
import { TestCluster, type ClusterSettings } from '../../libs/event-store/testing/kurrentdb-cluster.js';
import { until } from '../until.js';

/** A cluster whose leader can be made to change, in each way that it can. */
export interface ChangingCluster {
  /** All of its nodes. */
  readonly url: string;
  /** How often another node began to lead. */
  readonly changes: number;
  readonly troubles: readonly Trouble[];
  /** Until one leads and the others follow it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface Trouble {
  readonly name: string;
  /** Over when it resolves, but for what the nodes still have to do about it. */
  readonly make: () => Promise<void>;
}

/** What goes wrong stays so for this long; longer than it takes to elect another leader. */
const TROUBLE_MS = 2_500;
/** Who was deposed answers for longer than that as if it still led, so that two servers can ask two leaders. */
const SLOW_TO_LEARN: ClusterSettings = { unawareMs: 4_000 };

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

/** The one of the test tree. */
export async function testCluster(settings: ClusterSettings = SLOW_TO_LEARN): Promise<ChangingCluster> {
  const cluster = await TestCluster.open(settings);
  return {
    url: cluster.url,
    get changes() {
      return cluster.elections;
    },
    troubles: Object.entries(TROUBLES).map(([name, make]) => ({ name, make: () => make(cluster) })),
    settled: () => until(() => cluster.isSettled),
    close: () => Promise.resolve(cluster.close()),
  };
}
