import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { openKurrentDB, type KurrentDBEventStore } from '../src/index.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';
import { eventStoreContract } from './event-store.contract.js';
import { TestCluster } from './kurrentdb-cluster.js';

/** On a busy machine a call takes seconds; one that is never answered is given up after a share of the time. */
const PATIENT_MS = 300_000;

let database: TestDatabase;
let cluster: TestCluster;
const opened: KurrentDBEventStore[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  await new PostgresEventStore(database.pool).prepare();
  cluster = await TestCluster.open({ writeTimeoutMs: PATIENT_MS });
  // One follower shows what is acknowledged a while later, the other not at all.
  const [late, held] = cluster.followers;
  if (late) cluster.lag(300, [late]);
  if (held) cluster.lag(PATIENT_MS * 10, [held]);
});
afterAll(async () => {
  for (const store of opened) await store.close();
  cluster.close();
  await database.drop();
});

eventStoreContract('KurrentDB, a cluster whose followers lag', async () => {
  const connection = { url: cluster.url, prefix: `t${randomUUID()}.`, timeoutMs: PATIENT_MS };
  const store = await openKurrentDB(database.pool, connection, undefined, () => Promise.resolve());
  opened.push(store);
  return store;
});
