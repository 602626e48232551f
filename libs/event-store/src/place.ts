import type { Pool, PoolClient } from 'pg';
import { ExplainedFailure } from '#database';

/** The history was moved while this process worked on the store that it was moved from. */
export class HistoryMoved extends ExplainedFailure {
  constructor(place: string) {
    super(`历史记录已经迁移到 ${place}，本进程仍连接原处，本次没有办理；请按新的设置重新启动服务后再试。`);
    this.name = 'HistoryMoved';
  }
}

/** What the database says to an append after the history was moved away. */
export const MOVED = 'CC001';

/** Where the history lives; written where the database is, because every process asks there. */
export interface HistoryPlace {
  /** Null: in this database; else the KurrentDB and the prefix of our streams there. */
  readonly movedTo: string | null;
  /** Events in this database; what was copied from here stays here. */
  readonly events: number;
}

/** How long what was seen of the place may be old; whoever moves the history waits longer. */
export const PLACE_MS = 1_000;

/** Added to a place from which the history is being moved back. */
const LEAVING = '，正在迁回';

/**
 * Asks, once a second at most, whether the history still lives here.
 * @throws HistoryMoved by what is returned
 */
export function placeWatch(pool: Pool, place: string): () => Promise<void> {
  let seenAt = -Infinity;
  return async () => {
    if (performance.now() - seenAt < PLACE_MS) return;
    const asked = performance.now();
    const { movedTo } = await historyPlace(pool);
    if (movedTo !== place) throw movedFrom(movedTo);
    seenAt = asked;
  };
}

/** What a process says of a place where it does not find the history. */
const movedFrom = (movedTo: string | null): HistoryMoved =>
  new HistoryMoved(movedTo === null || movedTo.endsWith(LEAVING) ? 'PostgreSQL' : movedTo);

/**
 * Refuses to go by positions of a place where the history is no longer; while it is being moved away it still is.
 * Asked under a lock that whoever moves it needs as well, the answer holds until the lock is let go.
 * @throws HistoryMoved
 */
export async function refuseElsewhere(asked: Pool | PoolClient, place: string | null): Promise<HistoryPlace> {
  const found = await historyPlace(asked);
  const { movedTo } = found;
  if (!isStillAt(movedTo, place)) throw movedFrom(movedTo);
  return found;
}

/** From here on nothing more is taken there; who saw the place a moment ago is done when this resolves. */
export async function beginLeaving(pool: Pool, prefix: string): Promise<void> {
  await pool.query('update event_store.head set moved_to = $1', [`${kurrentPlace(prefix)}${LEAVING}`]);
  await new Promise((resolve) => setTimeout(resolve, PLACE_MS * 2.5));
}

/** Whether it is there, also where a move back was begun and not ended. */
export const isStillAt = (movedTo: string | null, place: string | null): boolean =>
  movedTo === place || (place !== null && movedTo === `${place}${LEAVING}`);

export const kurrentPlace = (prefix: string): string => `KurrentDB（${prefix}）`;

export async function historyPlace(pool: Pool | PoolClient): Promise<HistoryPlace> {
  const { rows } = await pool.query<{ position: string; moved_to: string | null }>(
    'select position, moved_to from event_store.head',
  );
  return { movedTo: rows[0]?.moved_to ?? null, events: Number(rows[0]?.position ?? 0) };
}

/**
 * Refuses to work on one store while the history is in another; a history that has not begun begins where the settings
 * say. @throws ExplainedFailure with the way out
 */
export async function settlePlace(pool: Pool, prefix: string | null): Promise<void> {
  const { movedTo, events } = await historyPlace(pool);
  const wanted = prefix === null ? null : kurrentPlace(prefix);
  if (movedTo === wanted) return;
  if (movedTo !== null) {
    throw new ExplainedFailure(
      wanted === null
        ? `历史记录在 ${movedTo} 中：请设置 HISTORY_URL，或者先用 migrate --to postgresql 迁回。`
        : `历史记录在 ${movedTo} 中，而 HISTORY_PREFIX 指的是另一处，请改正。`,
    );
  }
  if (events > 0) {
    throw new ExplainedFailure(
      `历史记录（${events} 条）还在 PostgreSQL 中：请先运行 npm run -s cli -- migrate --to kurrentdb，或者去掉 HISTORY_URL。`,
    );
  }
  await pool.query('update event_store.head set moved_to = $1 where position = 0', [wanted]);
}
