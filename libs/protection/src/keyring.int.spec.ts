import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { until } from '../../database/testing/until.js';
import { Keyring, type FileKeys } from './keyring.js';
import { MasterKeys } from './master-keys.js';
import { prepareProtection } from './schema.js';

const STREAM = 'correction-00000000-0000-4000-8000-000000000001';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

it('an opened key that nobody asks for again leaves memory', async () => {
  await prepareProtection(database.pool);
  const keyring = await Keyring.open(database.pool, new MasterKeys(database.keyFile), 'aes', 200);
  await keyring.ensure([{ streamId: STREAM, needsKey: true, person: null }]);
  const opened = async (): Promise<WeakRef<FileKeys>> =>
    new WeakRef((await keyring.keysOf([STREAM])).get(STREAM) as FileKeys);
  const first = await opened();
  const collect = collector();
  await until(() => {
    collect();
    return first.deref() === undefined;
  }, 60_000);
  // Read anew, and the same.
  expect((await opened()).deref()?.current?.no).toBe(1);
}, 120_000);
