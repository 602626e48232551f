import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Pool } from 'pg';
import { BadInput, ExplainedFailure, Leases, unlessAborted } from '#database';
import { kurrentPlace, placeWatch } from '../place.js';
import { Acknowledged } from './acknowledged.js';
import { Admission } from './admission.js';
import { AnchorBook } from './anchors.js';
import { readKurrentAddress, type KurrentAddress } from './connection-string.js';
import { KurrentDBEventStore } from './kurrentdb-event-store.js';
import { HistoryRefused, HistoryUnavailable } from './patience.js';
import { filesOf, probe } from './probe.js';
import type { KurrentDBSettings } from './reading.js';
import { SteadyClient } from './steady-client.js';

/** Who serves answers within this; who does not is away, which is told when it is asked for something. */
const PROBE_MS = 3_000;
/** A server that has just started may refuse everybody until it has read who there is. */
const REFUSED_TRIES = 3;
const REFUSED_PAUSE_MS = 500;

export interface KurrentDBConnection extends Omit<KurrentDBSettings, 'admission'> {
  readonly url: string;
}

/** @throws BadInput */
function addressOf(url: string): KurrentAddress {
  const read = readKurrentAddress(url);
  if ('wrong' in read) throw new BadInput(`HISTORY_URL ${read.wrong}。`);
  filesOf(read.value);
  return read.value;
}

/** A server that is away is no mistake: it is asked again by whoever needs it. @throws BadInput for those that are */
async function refuseMistakes(
  store: KurrentDBEventStore,
  address: KurrentAddress,
  timeoutMs: number,
): Promise<void> {
  if (!(await probe(address, Math.min(timeoutMs, PROBE_MS)))) return;
  for (let tries = REFUSED_TRIES; ; tries--) {
    try {
      await store.server();
      await store.answers();
      return;
    } catch (error) {
      if (error instanceof HistoryUnavailable) return;
      if (!(error instanceof HistoryRefused) || tries <= 1) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, REFUSED_PAUSE_MS));
  }
}

/**
 * Opens the history on KurrentDB, also while that is away; locks and anchors are PostgreSQL's. The client library is
 * loaded only here: its reader is a binary of the platform, and who does not use KurrentDB needs none.
 * @throws BadInput where the settings are wrong
 */
export async function openKurrentDB(
  pool: Pool,
  { url, prefix, timeoutMs }: KurrentDBConnection,
  leases = new Leases(pool),
  refuseMoved = placeWatch(pool, kurrentPlace(prefix)),
  signal?: AbortSignal,
): Promise<KurrentDBEventStore> {
  const library = await import('@kurrent/kurrentdb-client').catch((error: unknown) => {
    throw new ExplainedFailure(
      '本机不能加载 KurrentDB 的客户端（支持 Windows x64、macOS、Linux x64 和 arm64）。',
      String(error),
    );
  });
  const address = addressOf(url);
  const client = new SteadyClient(() => library.KurrentDBClient.connectionString(address.url), address.hosts);
  const store = new KurrentDBEventStore(
    client as unknown as KurrentDBClient,
    { prefix, timeoutMs, admission: new Admission(address, filesOf(address)) },
    {
      anchors: new AnchorBook(pool, prefix),
      acknowledged: new Acknowledged(pool, prefix),
      exclusively: (name, work) => leases.exclusively(name, work),
      refuseMoved,
    },
  );
  try {
    await unlessAborted(refuseMistakes(store, address, timeoutMs), signal);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
