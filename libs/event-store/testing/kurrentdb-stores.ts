import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { openKurrentDB, PostgresEventStore, type KurrentDBEventStore } from '../src/index.js';
import { TestKurrentDB } from './kurrentdb-server.js';

interface StoreSettings {
  /** Names of its own unless given: a server cannot be emptied. */
  readonly prefix?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/**
 * Servers, and stores on them, with a database for what KurrentDB does not keep. All of it ends with the tests of the
 * describe block, or of the file, that asks for it.
 */
export function useKurrentDB() {
  let database: TestDatabase;
  const opened: KurrentDBEventStore[] = [];
  const nodes: TestKurrentDB[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    await new PostgresEventStore(database.pool).prepare();
  });
  afterAll(async () => {
    for (const store of opened) await store.close();
    for (const node of nodes) node.stop();
    await database.drop();
  });

  const node = async (...settings: Parameters<typeof TestKurrentDB.start>): Promise<TestKurrentDB> => {
    const started = await TestKurrentDB.start(...settings);
    nodes.push(started);
    return started;
  };
  /** On a busy machine a call takes seconds; one that is never answered is given up after a share of the time. */
  const store = async (
    url: string,
    { prefix = `t${randomUUID()}.`, timeoutMs = 10_000 }: StoreSettings = {},
  ): Promise<KurrentDBEventStore> => {
    const connection = { url, prefix, timeoutMs };
    const openedNow = await openKurrentDB(database.pool, connection, undefined, () => Promise.resolve());
    opened.push(openedNow);
    return openedNow;
  };
  return { node, store };
}
