import type { Pool } from 'pg';
import { ExplainedFailure, Leases } from '#database';
import { kurrentPlace, placeWatch } from '../place.js';
import { Acknowledged } from './acknowledged.js';
import { AnchorBook } from './anchors.js';
import { KurrentDBEventStore } from './kurrentdb-event-store.js';
import type { KurrentDBSettings } from './reading.js';

export interface KurrentDBConnection extends KurrentDBSettings {
  readonly url: string;
}

/**
 * Opens the history on KurrentDB; locks and anchors are PostgreSQL's. The client library is loaded only here: its
 * reader is a binary of the platform, and who does not use KurrentDB needs none.
 */
export async function openKurrentDB(
  pool: Pool,
  { url, prefix, timeoutMs }: KurrentDBConnection,
  leases = new Leases(pool),
  refuseMoved = placeWatch(pool, kurrentPlace(prefix)),
): Promise<KurrentDBEventStore> {
  const library = await import('@kurrent/kurrentdb-client').catch((error: unknown) => {
    throw new ExplainedFailure(
      '本机不能加载 KurrentDB 的客户端（支持 Windows x64、macOS、Linux x64 和 arm64）。',
      String(error),
    );
  });
  const client = library.KurrentDBClient.connectionString(url);
  const store = new KurrentDBEventStore(
    client,
    { prefix, timeoutMs },
    {
      anchors: new AnchorBook(pool, prefix),
      acknowledged: new Acknowledged(pool, prefix),
      exclusively: (name, work) => leases.exclusively(name, work),
      refuseMoved,
    },
  );
  await store.server();
  return store;
}
