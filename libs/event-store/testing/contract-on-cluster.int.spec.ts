import { eventStoreContract } from './event-store.contract.js';
import { TestCluster } from './kurrentdb-cluster.js';
import { useKurrentDB } from './kurrentdb-stores.js';

/** On a busy machine a call takes seconds; one that is never answered is given up after a share of the time. */
const PATIENT_MS = 300_000;

let cluster: TestCluster;
const { store } = useKurrentDB();

beforeAll(async () => {
  cluster = await TestCluster.open({ writeTimeoutMs: PATIENT_MS });
  // One follower shows what is acknowledged a while later, the other not at all.
  const [late, held] = cluster.followers;
  if (late) cluster.lag(300, [late]);
  if (held) cluster.lag(PATIENT_MS * 10, [held]);
});
afterAll(() => cluster.close());

eventStoreContract('KurrentDB, a cluster whose followers lag', () =>
  store(cluster.url, { timeoutMs: PATIENT_MS }),
);
