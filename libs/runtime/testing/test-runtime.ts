import type { Clock } from '#application';
import { openTestDatabase } from '../../database/testing/test-database.js';
import { openRuntime, type Runtime } from '../src/index.js';

export interface TestRuntime extends Runtime {
  readonly url: string;
}

/** The whole system on a database of its own, with a clock that stands still. */
export async function openTestRuntime(today = '2026-11-24'): Promise<TestRuntime> {
  const database = await openTestDatabase();
  const clock: Clock = { today: () => today };
  const runtime = await openRuntime({ url: database.url, dataDir: '' }, clock);
  return {
    ...runtime,
    url: database.url,
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}
