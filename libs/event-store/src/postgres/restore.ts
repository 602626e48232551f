import type { PoolClient } from 'pg';
import { packed } from '../packed-metadata.js';
import { HistoryMoved, IN_DATABASE } from '../place.js';
import type { RecordedEvent } from '../port.js';
import { insertChained, type BatchedRow } from './chained-rows.js';

/**
 * Puts events of another store's history after those that are here, with the instants at which that store recorded them.
 * @throws HistoryMoved where the history is here: then somebody else was done with the move
 */
export async function restoreEvents(client: PoolClient, events: readonly RecordedEvent[]): Promise<void> {
  const { rows: heads } = await client.query<{ position: string; chain: Buffer; moved_to: string | null }>(
    'select position, chain, moved_to from event_store.head for update',
  );
  if (heads[0]?.moved_to === null) throw new HistoryMoved(IN_DATABASE);
  const before = Number(heads[0]?.position ?? 0);
  const rows = events.map(
    ({ streamId, version, id, type, recordedAt, metadata, data }, index): BatchedRow => ({
      position: String(before + index + 1),
      stream_id: streamId,
      version,
      event_id: id,
      type,
      recorded_at: String(Date.parse(recordedAt)),
      batch_id: metadata.batchId ?? null,
      metadata: JSON.stringify(packed(metadata)),
      data: JSON.stringify(data),
    }),
  );
  const chain = await insertChained(client, 'events', rows, heads[0]?.chain ?? Buffer.alloc(0));
  const versions = new Map(rows.map((row) => [row.stream_id, row.version]));
  await client.query(
    `insert into event_store.streams (stream_id, version) select * from unnest($1::text[], $2::integer[])
     on conflict (stream_id) do update set version = excluded.version`,
    [[...versions.keys()], [...versions.values()]],
  );
  await client.query(
    'update event_store.head set position = $1, chain = $2, recorded_at = greatest(recorded_at, $3)',
    [before + rows.length, chain, rows.at(-1)?.recorded_at ?? 0],
  );
}
