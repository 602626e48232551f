import type { Pool, PoolClient } from 'pg';
import type { EventRow } from './rows.js';
import { linkOf } from './verify.js';

/** An event as it is stored, with the batch that it is found by; the metadata, which the chain covers, tell it too. */
export type BatchedRow = EventRow & { readonly batch_id: string | null };

/**
 * Puts events into a table of the store as they are, chained on from a link.
 * @returns the link of the last of them
 */
export async function insertChained(
  asked: Pool | PoolClient,
  table: string,
  rows: readonly BatchedRow[],
  from: Buffer,
): Promise<Buffer> {
  let chain = from;
  const chains = rows.map((row) => (chain = linkOf(chain, row)));
  const column = (name: keyof BatchedRow): unknown[] => rows.map((row) => row[name]);
  await asked.query(
    `insert into event_store.${table}
       (position, stream_id, version, event_id, type, recorded_at, batch_id, metadata, data, chain)
     select * from unnest($1::bigint[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::bigint[], $7::text[],
                          $8::text[], $9::text[], $10::bytea[])`,
    [
      column('position'),
      column('stream_id'),
      column('version'),
      column('event_id'),
      column('type'),
      column('recorded_at'),
      column('batch_id'),
      column('metadata'),
      column('data'),
      chains,
    ],
  );
  return chain;
}
