import type { Pool, PoolClient } from 'pg';
import { ExplainedFailure, Leases } from '#database';

/*
 * Where the history lives is one column of one row, `event_store.head.moved_to`, in the database that every process
 * asks. Its states:
 *
 *   in the database           null
 *   on KurrentDB              the place
 *   on KurrentDB, held        the place, that it is held, and the epoch of the lease of whoever moves it back
 *
 * Copying changes none of them. On the way there the switch is the step from the first to the second, under the lock
 * that every append takes. On the way back appends ask only once a second: the history is held first, nothing is taken
 * then, and the switch is the step from this very hold to the first. A hold counts for as long as its mover lives; whoever
 * finds one without a mover puts it back, and a mover that wakes late finds his hold gone and cannot switch.
 */

type Asked = Pool | PoolClient;

/** The history was moved while this process worked on the store that it was moved from. */
export class HistoryMoved extends ExplainedFailure {
  constructor(
    place: string,
    said = `历史记录已经迁移到 ${place}，本进程仍连接原处，本次没有办理；请按新的设置重新启动服务后再试。`,
  ) {
    super(said);
    this.name = 'HistoryMoved';
  }
}

/** It is being moved just now: nothing is taken until that is done or called off. */
export class HistoryHeld extends HistoryMoved {
  constructor() {
    super(IN_DATABASE, '历史记录正在迁回 PostgreSQL，本次没有办理，请稍后再试；重复提交不会重复登记。');
    this.name = 'HistoryHeld';
  }
}

/** What the database says to an append after the history was moved away. */
export const MOVED = 'CC001';

/** The lease of whoever moves the history, or makes it anew. */
export const MOVE_LEASE = 'move-history';

export const IN_DATABASE = 'PostgreSQL';
export const nameOfPlace = (place: string | null): string => place ?? IN_DATABASE;

/** Nothing is recorded while it stands. */
export interface Hold {
  /** Where the history still is. */
  readonly place: string;
  /** Of the lease of whoever holds it; null from a version that did not say. */
  readonly epoch: number | null;
  /** As it is written. */
  readonly text: string;
}

/** Where the history lives; written where the database is, because every process asks there. */
export interface HistoryPlace {
  /** Null: in this database; else the KurrentDB and the prefix of our streams there. */
  readonly place: string | null;
  readonly hold: Hold | null;
  /** Events in this database; what was copied from here stays here. */
  readonly events: number;
}

const HELD = /^(?<place>.*）)(?:第(?<epoch>\d+)次)?，正在迁回$/su;

const holdOf = (place: string, epoch: number): Hold => ({
  place,
  epoch,
  text: `${place}第${epoch}次，正在迁回`,
});

/** What is written of the place. */
export function readPlace(text: string | null): Pick<HistoryPlace, 'place' | 'hold'> {
  const found = text === null ? undefined : HELD.exec(text)?.groups;
  if (text === null || !found) return { place: text, hold: null };
  const { place = text, epoch } = found;
  return { place, hold: { place, epoch: epoch === undefined ? null : Number(epoch), text } };
}

/** How long what was seen of the place may be old; whoever moves the history waits longer. */
export const PLACE_MS = 1_000;

/**
 * Asks, once a second at most, whether the history still lives here and is not held. Asked before an append and after
 * it: what was taken before the second time is copied by whoever moves the history.
 * @throws HistoryMoved by what is returned
 */
export function placeWatch(pool: Pool, place: string): () => Promise<void> {
  let seenAt = -Infinity;
  return async () => {
    if (performance.now() - seenAt < PLACE_MS) return;
    const asked = performance.now();
    const found = await currentPlace(pool);
    if (found.place !== place) throw new HistoryMoved(nameOfPlace(found.place));
    if (found.hold) throw new HistoryHeld();
    seenAt = asked;
  };
}

/**
 * Refuses to go by positions of a place where the history is no longer; while it is held it still is there.
 * Asked under a lock that whoever moves it needs as well, the answer holds until the lock is let go.
 * @throws HistoryMoved
 */
export async function refuseElsewhere(asked: Asked, place: string | null): Promise<HistoryPlace> {
  const found = await historyPlace(asked);
  if (found.place !== place) throw new HistoryMoved(nameOfPlace(found.place));
  return found;
}

export const kurrentPlace = (prefix: string): string => `KurrentDB（${prefix}）`;

export async function historyPlace(asked: Asked): Promise<HistoryPlace> {
  const { rows } = await asked.query<{ position: string; moved_to: string | null }>(
    'select position, moved_to from event_store.head',
  );
  return { ...readPlace(rows[0]?.moved_to ?? null), events: Number(rows[0]?.position ?? 0) };
}

/** The same; a hold whose mover is gone is put back first. */
export async function currentPlace(pool: Pool): Promise<HistoryPlace> {
  const found = await historyPlace(pool);
  if (found.hold === null || (await isMoverThere(pool, found.hold))) return found;
  await putBack(pool, found.hold);
  return historyPlace(pool);
}

async function isMoverThere(pool: Pool, { epoch }: Hold): Promise<boolean> {
  const holding = await new Leases(pool).holderOf(MOVE_LEASE);
  return holding !== null && (epoch === null || holding.epoch === epoch);
}

/** One step from one state to another. @returns false where it was not in the first */
async function step(asked: Asked, from: string | null, to: string | null): Promise<boolean> {
  const { rowCount } = await asked.query(
    'update event_store.head set moved_to = $2 where moved_to is not distinct from $1',
    [from, to],
  );
  return rowCount === 1;
}

/** Somebody called the move off, or took it over: the history is where it was. */
export class MoveCalledOff extends ExplainedFailure {
  constructor() {
    super('这次迁移已被取消，或由另一个进程接手，本进程没有切换；再次运行 migrate 会接着做。');
    this.name = 'MoveCalledOff';
  }
}

/**
 * From here on nothing more is taken there; who saw the place a moment ago is done when this resolves.
 * @throws MoveCalledOff
 */
export async function beginHold(pool: Pool, place: string, epoch: number): Promise<Hold> {
  const hold = holdOf(place, epoch);
  if (!(await step(pool, place, hold.text))) throw new MoveCalledOff();
  await new Promise((resolve) => setTimeout(resolve, PLACE_MS * 2.5));
  return hold;
}

/** The office goes on where it was. */
export const putBack = (asked: Asked, { text, place }: Hold): Promise<boolean> => step(asked, text, place);

/** The switch. @throws MoveCalledOff where it is not where this move found it */
export async function switchPlace(client: PoolClient, from: Hold | null, to: string | null): Promise<void> {
  if (!(await step(client, from?.text ?? null, to))) throw new MoveCalledOff();
}

/**
 * Refuses to work on one store while the history is in another; a history that has not begun begins where the settings
 * say. @throws ExplainedFailure with the way out
 */
export async function settlePlace(pool: Pool, prefix: string | null): Promise<void> {
  const { place, events } = await currentPlace(pool);
  const wanted = prefix === null ? null : kurrentPlace(prefix);
  if (place === wanted) return;
  if (place !== null) {
    throw new ExplainedFailure(
      wanted === null
        ? `历史记录在 ${place} 中：请设置 HISTORY_URL，或者先用 migrate --to postgresql 迁回。`
        : `历史记录在 ${place} 中，而 HISTORY_PREFIX 指的是另一处，请改正。`,
    );
  }
  if (events > 0) {
    throw new ExplainedFailure(
      `历史记录（${events} 条）还在 PostgreSQL 中：请先运行 npm run -s cli -- migrate --to kurrentdb，或者去掉 HISTORY_URL。`,
    );
  }
  await pool.query('update event_store.head set moved_to = $1 where position = 0', [wanted]);
}
