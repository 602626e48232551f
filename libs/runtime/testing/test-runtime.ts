import type { Pool } from 'pg';
import { clockOf, instantOf } from '#application';
import { openTestDatabase } from '../../database/testing/test-database.js';
import { openRuntime, type Runtime, type RuntimeSettings } from '../src/index.js';

export interface TestRuntime extends Runtime {
  readonly url: string;
  /** Where its master keys are. */
  readonly keyFile: string;
  /** The database as its owner sees it, for what the product itself may not do. */
  readonly owner: Pool;
  /** Moves the clock, forward or back, to a day and a minute in Asia/Shanghai. */
  setClock(day: string, time?: string): void;
}

/** The whole system on a database of its own, with a clock that is moved by hand. */
export async function openTestRuntime(
  today = '2026-11-24',
  ruleFile?: string,
  more: Partial<RuntimeSettings> = {},
): Promise<TestRuntime> {
  const database = await openTestDatabase();
  let now = instantOf(today, '09:00');
  const settings = {
    url: database.applicationUrl,
    ownerUrl: database.url,
    dataDir: '',
    keyFile: database.keyFile,
    ...(ruleFile === undefined ? {} : { ruleFile }),
    ...more,
  };
  const runtime = await openRuntime(
    settings,
    clockOf(() => now),
  ).catch(async (error: unknown) => {
    await database.drop();
    throw error;
  });
  return {
    ...runtime,
    url: database.url,
    keyFile: database.keyFile,
    owner: database.pool,
    setClock: (day, time = '09:00') => (now = instantOf(day, time)),
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}
