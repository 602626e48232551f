import { streamOf } from '#application';
import type { CorrectionCommand } from '#casework';
import { configurationOf, type Configuration } from '#configuration';
import {
  HistoryHeld,
  HistoryMoved,
  historyPlace,
  kurrentPlace,
  openKurrentDB,
  PostgresEventStore,
  settlePlace,
  type RecordedEvent,
} from '#event-store';
import { cancelMove, moveHistory, openRuntime, verifyAll, type Destination, type Runtime } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../libs/database/testing/test-database.js';
import { TestKurrentDB } from '../libs/event-store/testing/kurrentdb-server.js';
import { sampleEvent } from '../libs/event-store/testing/event-store.contract.js';
import { brokenOffAt } from './broken-off.js';
import { ENROL, OFFICE } from './office.js';
import { until } from './until.js';

/** A move of the history that ends at any of its statements: gone on with, or called off. */

const PREFIX = 'broken.';
/** Before it takes its turn a move does what every start does. */
const TURN = 'insert into coordination.leases';
const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };

let database: TestDatabase;
let node: TestKurrentDB;
let office: Runtime;
let files = 0;

const prefixOf = (to: Destination | null): string | null => (to === 'kurrentdb' ? PREFIX : null);
async function open(where: Destination): Promise<Runtime> {
  const { applicationUrl, url, keyFile } = database;
  const kurrentdb = { url: node.url, prefix: PREFIX, timeoutMs: 60_000 };
  const more = where === 'kurrentdb' ? { kurrentdb } : {};
  return openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile, ...more });
}
const configuration = (more: NodeJS.ProcessEnv = {}): Configuration =>
  configurationOf({
    DATABASE_URL: database.applicationUrl,
    DATABASE_OWNER_URL: database.url,
    MASTER_KEY_FILE: database.keyFile,
    HISTORY_URL: node.url,
    HISTORY_PREFIX: PREFIX,
    ...more,
  });
const quiet = (): void => undefined;
const move = (to: Destination, say: (text: string) => void = quiet) => moveHistory(configuration(), to, say);

/** Until it is taken: who was broken off may be seen for a moment longer. */
async function enrol({ executor, projector }: Runtime): Promise<void> {
  const fileNumber = `麻司矫字〔2023〕${++files}号`;
  const order = {
    aggregate: 'correction' as const,
    streamId: streamOf('correction', OFFICE, fileNumber),
    office: OFFICE,
    opens: true,
    actor: 'test',
    commandId: `enrol-${files}`,
    command: { ...(ENROL as CorrectionCommand), fileNumber } as CorrectionCommand,
  };
  await until(async () => {
    try {
      await projector.catchUpTo((await executor.execute(order)).position);
      return true;
    } catch (error) {
      if (error instanceof HistoryHeld) return false;
      throw error;
    }
  });
}

const all = async ({ store }: Runtime): Promise<Omit<RecordedEvent, 'position'>[]> =>
  (await store.readAll(0, 1_000_000)).map(({ position: _, ...event }) => event);
const count = async (): Promise<number> => (await all(office)).length;
const figures = (runtime: Runtime) => runtime.figures.report({ period: YEAR, office: OFFICE, knownAt: null });

beforeAll(async () => {
  database = await openTestDatabase();
  node = await TestKurrentDB.start();
  office = await open('postgresql');
  for (let n = 0; n < 3; n++) await enrol(office);
});
afterAll(async () => {
  await office.close();
  node.stop();
  await database.drop();
});

/** Breaks it off one statement later each time; now and then it is called off too. @returns how often */
async function throughBreaks(to: Destination): Promise<number> {
  const from = to === 'kurrentdb' ? 'postgresql' : 'kurrentdb';
  for (let n = 0; ; n++) {
    const moved = await brokenOffAt(n, TURN, () => move(to));
    if (moved !== null) {
      expect(moved).toEqual({ events: await count(), switched: true });
      return n;
    }
    // Who was at work goes on, who starts does, and so the histories differ by what was recorded meanwhile.
    await enrol(office);
    if (n % 3 === 0) await cancelMove(configuration());
    await settlePlace(database.pool, prefixOf(from));
    if (n % 10 !== 9) continue;
    const started = await open(from);
    await enrol(started);
    await started.close();
  }
}

it.each(['kurrentdb', 'postgresql'] as const)(
  'broken off at any statement on the way to %s, it leaves the office at work and is gone on with',
  async (to) => {
    expect(await throughBreaks(to)).toBeGreaterThan(40);
    const [told, counted] = [await all(office), await figures(office)];
    await expect(enrol(office)).rejects.toThrow(HistoryMoved);
    await office.close();
    office = await open(to);
    expect(await all(office)).toEqual(told);
    expect(await figures(office)).toEqual(counted);
    expect(await verifyAll(office)).toMatchObject({ sound: true, events: told.length });
    await enrol(office);
    expect(await verifyAll(office)).toMatchObject({ sound: true, events: await count() });
  },
);

/** The history is in PostgreSQL from here on. */
describe('called off while it is at work', () => {
  const isHeld = async (): Promise<boolean> => (await historyPlace(database.pool)).hold !== null;

  it('does not switch to KurrentDB, and what waited is recorded', async () => {
    const other = await database.pool.connect();
    // What the switch needs after it has the lock that every append waits for.
    await other.query('begin; select position from read_models.checkpoint for update');
    let isSwitching = false;
    const moving = move('kurrentdb', (text) => (isSwitching ||= text.includes('正在切换')));
    moving.catch(quiet);
    await until(() => isSwitching);
    expect(await cancelMove(configuration())).toEqual({ place: null, events: await count() });
    await other.query('rollback');
    other.release();
    await expect(moving).rejects.toThrow('已被取消');
    await enrol(office);
  });

  it('does not switch back to PostgreSQL', async () => {
    await move('kurrentdb');
    await office.close();
    office = await open('kurrentdb');
    const moving = move('postgresql');
    moving.catch(quiet);
    await until(isHeld);
    expect(await cancelMove(configuration({ HISTORY_URL: undefined }))).toMatchObject({
      place: kurrentPlace(PREFIX),
    });
    await enrol(office);
    await expect(moving).rejects.toThrow('已被取消');
    await enrol(office);
    const told = await all(office);
    await move('postgresql');
    await office.close();
    office = await open('postgresql');
    expect(await all(office)).toEqual(told);
  });

  it('changes nothing where no move was begun', async () => {
    expect(await cancelMove(configuration())).toEqual({ place: null, events: await count() });
    await enrol(office);
  });
});

it('opens an office that an earlier version left locked in the middle of a move back', async () => {
  await move('kurrentdb');
  await office.close();
  await database.pool.query(`update event_store.head set moved_to = moved_to || '，正在迁回'`);
  office = await open('kurrentdb');
  await enrol(office);
  await office.store.witness();
  const told = await all(office);
  await move('postgresql');
  await office.close();
  office = await open('postgresql');
  expect(await all(office)).toEqual(told);
});

it('takes nothing into PostgreSQL from one who is late with a move that another one ended', async () => {
  const late = new PostgresEventStore(database.pool).restore([]);
  await expect(late).rejects.toThrow(HistoryMoved);
});

it('says what to do where the target holds another history', async () => {
  const prefix = 'other.';
  const connection = { url: node.url, prefix, timeoutMs: 60_000 };
  const store = await openKurrentDB(database.pool, connection, undefined, () => Promise.resolve());
  await store.append({ streamId: 'a', expected: 0, events: [sampleEvent()] });
  await store.close();
  const other = configuration({ HISTORY_PREFIX: prefix });
  await expect(moveHistory(other, 'kurrentdb', quiet)).rejects.toThrow('请另选一个 HISTORY_PREFIX');
  await enrol(office);
});

it('says so where the names were used on another server, whose positions this one does not know', async () => {
  const fresh = await TestKurrentDB.start();
  try {
    const there = configuration({ HISTORY_URL: fresh.url });
    await expect(moveHistory(there, 'kurrentdb', quiet)).rejects.toThrow('请另选一个 HISTORY_PREFIX');
    await enrol(office);
    const others = configuration({ HISTORY_URL: fresh.url, HISTORY_PREFIX: 'new.' });
    expect(await moveHistory(others, 'kurrentdb', quiet)).toEqual({
      events: await new PostgresEventStore(database.pool).lastEvent().then((last) => last?.position),
      switched: true,
    });
  } finally {
    fresh.stop();
  }
});
