import { allOffices, COUNT_TABLE_NAMES, Projector, rebuild } from '#read-models';
import { simulateInto } from '#simulation';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';

const WORLD = { from: '2023-01-01', until: '2025-12-31', offices: ['甲司法所', '乙司法所'], seed: 7 };

let runtime: TestRuntime;
/** Enough for several pages of a scan: a part ends with a page. */
const SUBJECTS = 600;

beforeAll(async () => {
  runtime = await openTestRuntime(WORLD.until);
  await simulateInto(runtime.store, SUBJECTS, WORLD);
  await runtime.projector.catchUp();
});
afterAll(() => runtime.close());

/** Every stored sum that is not nothing. */
async function sums({ owner }: TestRuntime): Promise<string[]> {
  const all: string[] = [];
  for (const table of COUNT_TABLE_NAMES) {
    const { rows } = await owner.query<{ row: string }>(
      `select to_jsonb(held)::text as row from read_models.${table} held where n <> 0`,
    );
    all.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return all.sort();
}

describe('sums that are more than memory may hold', () => {
  it('are the same however many parts they were added up from, and the same as those kept up day by day', async () => {
    const kept = await sums(runtime);
    expect(kept.length).toBeGreaterThan(1_000);
    for (const mostSums of [1, 1_000_000]) {
      expect(await rebuild(runtime.database.pool, runtime, [], mostSums)).not.toBeNull();
      expect(await sums(runtime)).toEqual(kept);
    }
  });

  it.each([
    [
      'shown at once',
      (other: TestRuntime) => new Projector(other.database.pool, other, other.leases, 1).catchUp(),
    ],
    ['first shown by a rebuild', (other: TestRuntime) => rebuild(other.database.pool, other)],
  ])(
    'are the same, and so are the offices, when all of the past is %s',
    async (_how, show) => {
      const other = await openTestRuntime(WORLD.until);
      try {
        await simulateInto(other.store, SUBJECTS, WORLD);
        await show(other);
        expect(await sums(other)).toEqual(await sums(runtime));
        expect(await allOffices(other.readModels)).toEqual(await allOffices(runtime.readModels));
      } finally {
        await other.close();
      }
    },
    60_000,
  );
});
