import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '#database';
import { packed } from '../packed-metadata.js';
import type { EventMetadata } from '../port.js';
import { SEAM, SEAM_STREAM, type HistorySealed } from '../seam.js';
import { insertChained, type BatchedRow } from './chained-rows.js';
import { COLUMNS, type EventRow } from './rows.js';

const PAGE = 2_000;
const [LIVE, FRESH, KEPT] = ['events', 'events_fresh', 'events_before_sealing'] as const;

/** What an event is to say from now on, as JSON; null where it stays as it is. */
export type Rewrite = (rows: readonly EventRow[]) => Promise<readonly (string | null)[]>;

interface Reached {
  readonly position: number;
  readonly chain: Buffer;
  readonly rewritten: number;
}
const START: Reached = { position: 0, chain: Buffer.alloc(0), rewritten: 0 };

/** Events of one of the tables, in order. */
export async function eventsAfter(
  asked: Pool | PoolClient,
  table: 'events' | 'events_before_sealing',
  after: number,
): Promise<BatchedRow[]> {
  const { rows } = await asked.query<BatchedRow>(
    `select ${COLUMNS}, batch_id from event_store.${table} where position > $1 order by position limit ${PAGE}`,
    [after],
  );
  return rows;
}

/** Copies what comes after, each event under its position, version, id and instant, with a chain of its own. */
async function copyOn(asked: Pool | PoolClient, from: Reached, rewrite: Rewrite): Promise<Reached> {
  let reached = from;
  for (;;) {
    const rows = await eventsAfter(asked, LIVE, reached.position);
    const last = rows.at(-1);
    if (!last) return reached;
    const texts = await rewrite(rows);
    const fresh = rows.map((row, index) => ({ ...row, data: texts[index] ?? row.data }));
    reached = {
      chain: await insertChained(asked, FRESH, fresh, reached.chain),
      position: Number(last.position),
      rewritten: reached.rewritten + texts.filter((text) => text !== null).length,
    };
  }
}

/**
 * Makes the history anew beside the old one, while everybody works on; then, while appends wait, the rest of it, the
 * fact that it was done, and the exchange. The old one is kept until `dropKept`. Broken off before the exchange,
 * nothing has changed, and it begins again.
 * @param owner the account that owns the tables
 */
export async function rewriteHistory(
  owner: Pool,
  rewrite: Rewrite,
  seamOf: (told: Pick<HistorySealed, 'before' | 'after' | 'sealed'>) => {
    readonly id: string;
    readonly data: HistorySealed;
    readonly metadata: EventMetadata;
  },
): Promise<HistorySealed> {
  await owner.query(`drop table if exists event_store.${FRESH}`);
  await owner.query(`create table event_store.${FRESH} (like event_store.${LIVE} including all)`);
  const early = await copyOn(owner, START, rewrite);
  return inTransaction(owner, async (client) => {
    // Every append waits for this row, and goes into the new table after that.
    const { rows } = await client.query<{ position: string; chain: Buffer; recorded_at: string }>(
      'select position, chain, recorded_at from event_store.head for update',
    );
    const head = rows[0] ?? { position: '0', chain: Buffer.alloc(0), recorded_at: '0' };
    const reached = await copyOn(client, early, rewrite);
    const seam = seamOf({
      before: { position: Number(head.position), chain: head.chain.toString('hex') },
      after: { position: reached.position, chain: reached.chain.toString('hex') },
      sealed: reached.rewritten,
    });
    const { rows: earlier } = await client.query<{ version: number }>(
      'select version from event_store.streams where stream_id = $1',
      [SEAM_STREAM],
    );
    const row: BatchedRow = {
      position: String(reached.position + 1),
      stream_id: SEAM_STREAM,
      version: (earlier[0]?.version ?? 0) + 1,
      event_id: seam.id,
      type: SEAM,
      recorded_at: head.recorded_at,
      batch_id: null,
      metadata: JSON.stringify(packed(seam.metadata)),
      data: JSON.stringify(seam.data),
    };
    const chain = await insertChained(client, FRESH, [row], reached.chain);
    await client.query(
      `insert into event_store.streams (stream_id, version) values ($1, $2)
       on conflict (stream_id) do update set version = excluded.version`,
      [SEAM_STREAM, row.version],
    );
    await client.query('update event_store.head set position = $1, chain = $2', [row.position, chain]);
    await client.query(`alter table event_store.${LIVE} rename to ${KEPT}`);
    await client.query(`alter table event_store.${FRESH} rename to ${LIVE}`);
    return seam.data;
  });
}

/** Whether the old history is still there. */
export async function isKept(asked: Pool): Promise<boolean> {
  const { rows } = await asked.query<{ kept: boolean }>(
    `select to_regclass('event_store.${KEPT}') is not null as kept`,
  );
  return rows[0]?.kept === true;
}

/** Takes the old history away, and as much of what the server keeps of it as it lets go of. */
export async function dropKept(owner: Pool): Promise<void> {
  await owner.query(`drop table event_store.${KEPT}`);
  // Only an account with those rights may; the rest is overwritten in time.
  await owner.query('select pg_switch_wal()').catch(() => undefined);
  await owner.query('checkpoint').catch(() => undefined);
}
