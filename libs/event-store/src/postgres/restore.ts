import type { PoolClient } from 'pg';
import { packed } from '../packed-metadata.js';
import type { RecordedEvent } from '../port.js';
import type { EventRow } from './rows.js';
import { linkOf } from './verify.js';

/** Puts events of another store's history after those that are here, with the instants at which that store recorded them. */
export async function restoreEvents(client: PoolClient, events: readonly RecordedEvent[]): Promise<void> {
  const { rows: heads } = await client.query<{ position: string; chain: Buffer }>(
    'select position, chain from event_store.head for update',
  );
  let position = Number(heads[0]?.position ?? 0);
  let chain = heads[0]?.chain ?? Buffer.alloc(0);
  const rows: EventRow[] = [];
  const chains: Buffer[] = [];
  for (const { streamId, version, id, type, recordedAt, metadata, data } of events) {
    const row: EventRow = {
      position: String(++position),
      stream_id: streamId,
      version,
      event_id: id,
      type,
      recorded_at: String(Date.parse(recordedAt)),
      metadata: JSON.stringify(packed(metadata)),
      data: JSON.stringify(data),
    };
    chain = linkOf(chain, row);
    rows.push(row);
    chains.push(chain);
  }
  await client.query(
    `insert into event_store.events
       (position, stream_id, version, event_id, type, recorded_at, batch_id, metadata, data, chain)
     select * from unnest($1::bigint[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::bigint[], $7::text[],
                          $8::text[], $9::text[], $10::bytea[])`,
    [
      rows.map((row) => row.position),
      rows.map((row) => row.stream_id),
      rows.map((row) => row.version),
      rows.map((row) => row.event_id),
      rows.map((row) => row.type),
      rows.map((row) => row.recorded_at),
      events.map(({ metadata }) => metadata.batchId ?? null),
      rows.map((row) => row.metadata),
      rows.map((row) => row.data),
      chains,
    ],
  );
  const versions = new Map(rows.map((row) => [row.stream_id, row.version]));
  await client.query(
    `insert into event_store.streams (stream_id, version) select * from unnest($1::text[], $2::integer[])
     on conflict (stream_id) do update set version = excluded.version`,
    [[...versions.keys()], [...versions.values()]],
  );
  await client.query(
    'update event_store.head set position = $1, chain = $2, recorded_at = greatest(recorded_at, $3)',
    [position, chain, rows.at(-1)?.recorded_at ?? 0],
  );
}
