import type { Pool } from 'pg';
import type { EventRow } from '#event-store';
import { linkOf } from '../libs/event-store/src/postgres/verify.js';

/** As somebody with the database and the code would: each link right again from there on. */
export async function rewriteChain(owner: Pool, from: number): Promise<void> {
  const { rows } = await owner.query<EventRow & { chain: Buffer }>(
    'select * from event_store.events order by position',
  );
  let chain: Buffer = rows[from - 2]?.chain ?? Buffer.alloc(0);
  for (const row of rows.slice(from - 1)) {
    chain = linkOf(chain, row);
    await owner.query('update event_store.events set chain = $2 where position = $1', [row.position, chain]);
  }
  await owner.query('update event_store.head set chain = $1', [chain]);
}

/** The last events taken away, and everything that tells of them set back. */
export async function cutTail(owner: Pool, upTo: number): Promise<void> {
  await owner.query('delete from event_store.events where position > $1', [upTo]);
  await owner.query(
    `update event_store.head set position = $1,
       chain = (select chain from event_store.events where position = $1)`,
    [upTo],
  );
  await owner.query(
    `update event_store.streams s set version =
       coalesce((select max(version) from event_store.events e where e.stream_id = s.stream_id), 0)`,
  );
}
