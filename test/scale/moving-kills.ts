import { once } from 'node:events';
import { historyPlace, kurrentPlace, nameOfPlace } from '#event-store';
import { openRuntime, verifyAll, type Destination, type Runtime } from '#runtime';
import { simulateInto } from '#simulation';
import { openTestDatabase } from '../../libs/database/testing/test-database.js';
import { TestKurrentDB } from '../../libs/event-store/testing/kurrentdb-server.js';
import { Cluster } from './cluster.js';

const PREFIX = 'kills.';
const OFFICES = ['模拟第1司法所', '模拟第2司法所'];
const YEAR = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-01-05' };

export interface MovesKilled {
  readonly events: number;
  readonly kills: number;
  /** How long the last, whole move took, there and back. */
  readonly seconds: readonly number[];
}

/** Of a history: all but the positions, in order. */
async function toldBy({ store }: Runtime): Promise<string[]> {
  const told: string[] = [];
  for (let at = 0; ;) {
    const page = await store.readAll(at, 2_000);
    for (const { id, streamId, version, type, recordedAt, metadata, data } of page)
      told.push(JSON.stringify([id, streamId, version, type, recordedAt, metadata, data]));
    const last = page.at(-1);
    if (!last) return told;
    at = last.position;
  }
}

/**
 * Moves the history of so many people to KurrentDB and back by the operator's tool, which is killed at random moments;
 * after each kill the office starts where it was. In the end both ways gave the same history and figures.
 */
export async function moveThroughKills(subjects: number, killsEachWay: number): Promise<MovesKilled> {
  const database = await openTestDatabase();
  const node = await TestKurrentDB.start();
  const cluster = new Cluster(database, { HISTORY_URL: node.url, HISTORY_PREFIX: PREFIX });
  const { applicationUrl, url, keyFile, pool } = database;
  const placeOf = (where: Destination): string | null =>
    where === 'kurrentdb' ? kurrentPlace(PREFIX) : null;
  const at = async <Result>(where: Destination, work: (runtime: Runtime) => Promise<Result>) => {
    const kurrentdb = { url: node.url, prefix: PREFIX, timeoutMs: 60_000 };
    const more = where === 'kurrentdb' ? { kurrentdb } : {};
    const runtime = await openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile, ...more });
    try {
      return await work(runtime);
    } finally {
      await runtime.close();
    }
  };
  const look = async (runtime: Runtime) => {
    await runtime.projector.catchUp();
    const reports = OFFICES.map((office) => runtime.figures.report({ period: YEAR, office, knownAt: null }));
    return { told: await toldBy(runtime), figures: await Promise.all(reports) };
  };

  /** @returns whether it was killed before it was done */
  const migrate = async (to: Destination, killAfterMs: number): Promise<boolean> => {
    const child = cluster.cli({}, 'migrate', '--to', to);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    const [code] = (await once(child, 'close')) as [number | null];
    clearTimeout(timer);
    if (code !== null) expect({ code, said }).toMatchObject({ code: 0 });
    return code === null;
  };

  try {
    const world = { from: '2025-01-01', until: '2026-01-31', offices: OFFICES, seed: 7 };
    await at('postgresql', ({ store }) => simulateInto(store, subjects, world));
    const before = await at('postgresql', look);
    let kills = 0;
    const seconds: number[] = [];
    /** Long enough to get through the start of the process; what a whole move takes is learnt. */
    let longest = 2_000;
    const toAndFro = async (from: Destination, to: Destination): Promise<void> => {
      for (let tries = 0; tries < killsEachWay; tries++) {
        // The first time before any machine has started the program, so that each way is killed at least once.
        if (!(await migrate(to, Math.random() * (tries === 0 ? 300 : longest)))) break;
        kills++;
        longest = Math.max(longest, 1_000) * 1.3;
        const { place } = await historyPlace(pool);
        if (place === placeOf(to)) break;
        expect(nameOfPlace(place)).toBe(nameOfPlace(placeOf(from)));
        await at(from, ({ store }) => store.head());
      }
      const started = performance.now();
      await migrate(to, 3_600_000);
      seconds.push(Math.round((performance.now() - started) / 1_000));
      const { told, figures } = await at(to, look);
      expect(figures).toEqual(before.figures);
      // One of them says more than fifty thousand side by side.
      expect(told.find((event, index) => event !== before.told[index])).toBeUndefined();
      expect(told).toHaveLength(before.told.length);
      expect(await at(to, verifyAll)).toMatchObject({ sound: true, events: before.told.length });
    };
    await toAndFro('postgresql', 'kurrentdb');
    await toAndFro('kurrentdb', 'postgresql');
    return { events: before.told.length, kills, seconds };
  } finally {
    node.stop();
    await database.drop();
  }
}
