import type { Pool } from 'pg';
import { suiteOf } from './suites.js';

/** How many files are encrypted how, and how many are destroyed. */
export interface Inventory {
  /** By what is sealed with now. */
  readonly files: readonly { readonly suite: string; readonly n: number }[];
  readonly destroyed: number;
}

export async function inventory(pool: Pool): Promise<Inventory> {
  const [newest, destroyed] = await Promise.all([
    pool.query<{ suite: string; n: number }>(
      `select suite, count(*)::integer as n from
         (select distinct on (stream_id) suite from protection.keys order by stream_id, no desc) newest group by suite`,
    ),
    pool.query<{ n: number }>('select count(*)::integer as n from protection.destroyed'),
  ]);
  return {
    files: newest.rows.map(({ suite, n }) => ({ suite: suiteOf(suite).zh, n })),
    destroyed: destroyed.rows[0]?.n ?? 0,
  };
}
