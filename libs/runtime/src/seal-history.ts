import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { BadInput, ExplainedFailure, openPool } from '#database';
import {
  BATCH_STREAM,
  dropKept,
  eventsAfter,
  isKept,
  rewriteHistory,
  SEAM_STREAM,
  TELLS_BY_DIGEST,
  type EventMetadata,
  type EventRow,
  type HistorySealed,
} from '#event-store';
import { tellsInClear, type SealedEventStore } from '#protection';
import { grantLeastRights } from './least-rights.js';
import type { Runtime } from './runtime.js';
import { verifyAll } from './verification.js';

type Say = (text: string) => void;
type Sealing = Pick<Runtime, 'database' | 'protection' | 'store' | 'clock' | 'historyIn'>;

/** What the events of these rows say, for whoever seals or compares them. */
const recorded = ({ event_id: id, stream_id: streamId, type, metadata, data }: EventRow) => ({
  id,
  streamId,
  type,
  data: JSON.parse(data) as unknown,
  metadata: JSON.parse(metadata) as EventMetadata,
});

/** How many events say something personal in clear: those from before sealing came. */
export async function eventsInClear(pool: Pool): Promise<number> {
  let clear = 0;
  for (let at = 0; ;) {
    const rows = await eventsAfter(pool, 'events', at);
    const last = rows.at(-1);
    if (!last) return clear;
    clear += rows.filter(({ data }) => isTelling(data)).length;
    at = Number(last.position);
  }
}

/** How many of the history of this runtime; null where that cannot be told, because it is in another store. */
export const clearEvents = ({
  historyIn,
  database,
}: Pick<Runtime, 'historyIn' | 'database'>): Promise<number | null> =>
  historyIn === 'postgresql' ? eventsInClear(database.pool) : Promise.resolve(null);

/**
 * Whether some do. Sealing came with a release, and what came after it is sealed: so the first event that says
 * something personal tells it, and of what came later only the batches need be read, which told in clear for longer.
 */
export async function beginsInClear({
  historyIn,
  database,
}: Pick<Runtime, 'historyIn' | 'database'>): Promise<boolean> {
  if (historyIn !== 'postgresql') return false;
  const { rows } = await database.pool.query<{ data: string }>(
    `(select data from event_store.events order by position limit 200) union all
     (select data from event_store.events where stream_id = $1 and ${TELLS_BY_DIGEST} limit 1)`,
    [BATCH_STREAM],
  );
  return rows.some(({ data }) => isTelling(data));
}

function isTelling(data: string): boolean {
  try {
    return tellsInClear(JSON.parse(data));
  } catch {
    return false;
  }
}

/** Everything of an event but what is sealed differently. */
const frameOf = ({ position, stream_id, version, event_id, type, recorded_at, metadata }: EventRow): string =>
  [position, stream_id, version, event_id, type, recorded_at, metadata].join('\n');

/** @throws ExplainedFailure where the new history does not say what the old one said */
async function compareWithKept(pool: Pool, history: SealedEventStore): Promise<void> {
  for (let at = 0; ;) {
    const old = await eventsAfter(pool, 'events_before_sealing', at);
    const last = old.at(-1);
    if (!last) return;
    const fresh = await eventsAfter(pool, 'events', at);
    const [told, tells] = await Promise.all([
      history.openedLate(old.map(recorded)),
      history.openedLate(fresh.slice(0, old.length).map(recorded)),
    ]);
    old.forEach((row, index) => {
      const now = fresh[index];
      const isSame = now && frameOf(row) === frameOf(now) && isDeepStrictEqual(told[index], tells[index]);
      if (!isSame)
        throw new ExplainedFailure(
          `位置 ${row.position} 的记录在新的历史中不同，旧的历史没有删除；请与技术支持联系。`,
        );
    });
    at = Number(last.position);
  }
}

/** Gives the application its rights in what the owner has just made. */
async function grantAnew({ ownerUrl, url }: Runtime['database'], owner: Pool): Promise<void> {
  if (ownerUrl !== null) await grantLeastRights(owner, decodeURIComponent(new URL(url).username));
}

/**
 * Seals what was recorded before sealing came: the history is made anew beside the old one, exchanged, compared and
 * verified, and only then is the old one taken away. Broken off at any point, it goes on when it is called again.
 * @returns what was done; null where nothing stood in clear
 * @throws BadInput where the history is in another store
 */
export async function sealHistory(runtime: Runtime, by: string, say: Say): Promise<HistorySealed | null> {
  if (runtime.historyIn !== 'postgresql')
    throw new BadInput(
      '历史记录在 KurrentDB 中：请先用 migrate --to postgresql 迁回，运行 keys seal 之后再迁过去。',
    );
  const { database, store } = runtime;
  const owner = openPool(database.ownerUrl ?? database.url, 2);
  try {
    const done = await store.exclusively('move-history', async () => {
      if (!(await isKept(owner)) && !(await exchange(runtime, owner, by, say))) return { fact: null };
      await finish(runtime, owner, say);
      const [seam] = await store.readStream(SEAM_STREAM, { backwards: true, limit: 1 });
      return { fact: (seam?.data ?? null) as HistorySealed | null };
    });
    if (!done) throw new ExplainedFailure('历史记录正在迁移，请等它完成。');
    return done.fact;
  } finally {
    await owner.end();
  }
}

/** @returns false where nothing stands in clear */
async function exchange(runtime: Sealing, owner: Pool, by: string, say: Say): Promise<boolean> {
  const { store, clock, protection } = runtime;
  const clear = await eventsInClear(owner);
  if (clear === 0) return false;
  const faults = await store.verify();
  if (faults[0])
    throw new ExplainedFailure(`现有的历史记录没有通过核对，没有封装：${faults[0].message}请先查明原因。`);
  say(`有 ${clear} 条早期记录以明文保存，正在封装……`);
  const seal = async (rows: readonly EventRow[]): Promise<readonly (string | null)[]> =>
    (await protection.sealedHistory.sealedLate(rows.map(recorded))).map((data) =>
      data === null ? null : JSON.stringify(data),
    );
  await rewriteHistory(owner, seal, (told) => {
    const id = randomUUID();
    const command = { commandId: id, causationId: id, correlationId: id };
    const metadata = { schemaVersion: 1, occurredOn: clock.today(), office: '', actor: by, ...command };
    return { id, metadata, data: { ...told, events: told.after.position, by } };
  });
  return true;
}

async function finish(runtime: Runtime, owner: Pool, say: Say): Promise<void> {
  // Also after an exchange that was broken off before this.
  await grantAnew(runtime.database, owner);
  say('正在逐条核对新旧两份历史……');
  await compareWithKept(owner, runtime.protection.sealedHistory);
  await runtime.projector.catchUp();
  const { sound, history } = await verifyAll(runtime);
  if (!sound)
    throw new ExplainedFailure(
      `封装后的核对没有通过，旧的历史没有删除：${history[0]?.message ?? '名册与历史不符。'}请运行 verify 查看，改正后再次运行 keys seal。`,
    );
  await dropKept(owner);
}
