import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRuntime } from '#runtime';
import { openTestDatabase } from '../../libs/database/testing/test-database.js';
import type { ChangingCluster } from './changing-cluster.js';
import { Cluster } from './cluster.js';
import { persistentAsk } from './officers.js';
import { compareWithRecount, officers } from './recount.js';

const PAUSE_MS = 600;

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
  nodes: ChangingCluster,
  troubles: number,
  people: number,
): Promise<LeaderRun> {
  const database = await openTestDatabase();
  // Names of its own, because a server cannot be emptied.
  const prefix = `leaders.${randomUUID()}.`;
  const cluster = new Cluster(database, { HISTORY_URL: nodes.url, HISTORY_PREFIX: prefix });
  const { applicationUrl, url, keyFile } = database;
  const kurrentdb = { url: nodes.url, prefix, timeoutMs: 10_000 };
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
    for (let trouble = 0; trouble < troubles && !fault; trouble++) {
      const under = nodes.troubles[trouble % nodes.troubles.length]?.make();
      // A server that comes new finds the new leader, while the others still ask the one that they know.
      await sleep(PAUSE_MS);
      const [first] = cluster.apis;
      if (first) await cluster.restart(first, 'SIGKILL');
      await under;
      await nodes.settled();
      await sleep(PAUSE_MS);
    }
    isOver = true;
    await working;
    for (const { child, role } of cluster.members)
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`a ${role} ended`);
    const acknowledged = await compareWithRecount(runtime, all);
    return { changes: nodes.changes, acknowledged, unanswered };
  } finally {
    await cluster.stop();
    await runtime.close();
    await nodes.close();
    await database.drop();
  }
}
