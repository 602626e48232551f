import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { differences, type Change } from './differences.js';
import { FILES, keptStores, openKept, readJson, type OpenedStore } from './kept-store.js';
import { toldBy, type Told } from './told.js';

/** A store is restored, opened and asked everything; on a busy machine that takes its time. */
const LIMIT_MS = 300_000;

describe.each(keptStores())('the store %s', (folder) => {
  let store: OpenedStore;
  let told: Told;
  beforeAll(async () => {
    store = await openKept(folder);
    told = await toldBy(store);
  }, LIMIT_MS);
  afterAll(() => store.close());

  it('is whole, and its registers are what its history gives', () => {
    expect(told['verify']).toMatchObject({ sound: true });
  });

  it('says what it said to the release that made it, and otherwise only what was changed on purpose', () => {
    const expected = readJson<Told>(folder, FILES.expected);
    const changes = existsSync(join(folder, FILES.changed)) ? readJson<Change[]>(folder, FILES.changed) : [];
    expect(differences(expected, changes, told)).toEqual([]);
  });
});
