import { ExplainedFailure } from '#database';
import { HistoryUnavailable } from './kurrentdb/patience.js';
import type { EventStore, RecordedEvent } from './port.js';
import { refuseUnreadable } from './unreadable.js';

const PAGE = 1_000;
/** A node of a cluster that lags gives less than is known to be there; so long it is asked again. */
const LAG_MS = 10_000;
const ASK_MS = 50;

/** A store that a history can be moved into, as it was recorded elsewhere. */
export interface MovableStore extends Pick<EventStore, 'place' | 'readAll' | 'readStream'> {
  /** The last event of the history; null for an empty one. */
  lastEvent(): Promise<RecordedEvent | null>;
  /** The event at a position that this store gave; null where it is not there. No other position may be asked for. */
  eventAt(position: number): Promise<RecordedEvent | null>;
  /** Takes events in their order, each with its id, version and instant; positions are given anew. */
  restore(events: readonly RecordedEvent[]): Promise<void>;
}

/** How far a history was copied, as positions of the one store and of the other. */
export interface Reached {
  readonly from: number;
  readonly to: number;
  /** Events copied by this call. */
  readonly copied: number;
}

/** What to do about a target that holds something else. */
const wayOut = ({ place }: MovableStore): string =>
  place === null
    ? 'PostgreSQL 中原有的记录与 KurrentDB 中的不是同一份历史，请备份两处后与技术支持联系。'
    : '请另选一个 HISTORY_PREFIX（新的前缀下没有记录）再迁移。';

/** Until there is as much as must be there, or it is certain that there is not. */
async function untilRead(
  { place }: MovableStore,
  count: number,
  read: () => Promise<readonly RecordedEvent[]>,
): Promise<readonly RecordedEvent[]> {
  for (const end = performance.now() + LAG_MS; ;) {
    const events = await read();
    if (place === null || events.length >= count || performance.now() > end) return events;
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
}

/** Where an event of one store stands in the other. @throws ExplainedFailure where it is not there */
async function whereIn(store: MovableStore, event: RecordedEvent): Promise<number> {
  const { streamId, version, id } = event;
  const [same] = await untilRead(store, 1, () => store.readStream(streamId, { from: version, limit: 1 }));
  if (same?.id === id) return same.position;
  throw new ExplainedFailure(
    `两处的历史不一致：${streamId} 的第 ${version} 号记录只在一处有，没有切换。`,
    `${streamId} ${version} ${id}`,
  );
}

/** The position in the source after which is copied: that of the last event that both have. */
async function lastCommon(from: MovableStore, to: MovableStore): Promise<number> {
  const last = await to.lastEvent();
  if (!last) return 0;
  return whereIn(from, last).catch((error: unknown) => {
    if (!(error instanceof ExplainedFailure) || error instanceof HistoryUnavailable) throw error;
    throw new ExplainedFailure(
      `迁移的目标中已有不属于这份历史的记录，没有继续，原处照常办公。${wayOut(to)}`,
      error.detail,
    );
  });
}

interface Copying {
  /** Told after each page how much was copied. */
  readonly onPage?: (copied: number) => void | Promise<void>;
  /** Events of a page. */
  readonly page?: number;
}

/**
 * Copies what is not there yet, in order. Where it was broken off, at whatever point, it goes on after the last event
 * that arrived; what goes on being recorded meanwhile is copied too. An empty page is the end only where the last event
 * was reached.
 */
export async function copyHistory(
  from: MovableStore,
  to: MovableStore,
  { onPage = () => undefined, page: size = PAGE }: Copying = {},
): Promise<Reached> {
  let at = await lastCommon(from, to);
  let copied = 0;
  for (;;) {
    const head = (await from.lastEvent())?.position ?? 0;
    if (head <= at) break;
    const page = refuseUnreadable(await untilRead(from, 1, () => from.readAll(at, size)));
    const end = page.at(-1);
    if (!end) throw new HistoryUnavailable(`nothing after ${at} of ${head}`);
    await to.restore(page);
    at = end.position;
    copied += page.length;
    await onPage(copied);
  }
  return { from: at, to: (await to.lastEvent())?.position ?? 0, copied };
}

/** All that an event says, whichever store it is read from. */
const told = ({ id, streamId, version, type, recordedAt, metadata, data }: RecordedEvent): string =>
  JSON.stringify([id, streamId, version, type, recordedAt, metadata, data]);

/** Walks both histories side by side up to a position of the first. @returns how many events are equal @throws ExplainedFailure at the first difference */
export async function compareHistories(
  from: MovableStore,
  to: MovableStore,
  upTo: number,
  since: { readonly from: number; readonly to: number } = { from: 0, to: 0 },
): Promise<number> {
  let [at, there, equal] = [since.from, since.to, 0];
  while (at < upTo) {
    const read = await untilRead(from, 1, () => from.readAll(at, PAGE));
    const page = read.filter(({ position }) => position <= upTo);
    const copied = await untilRead(to, page.length, () => to.readAll(there, page.length));
    for (const [index, event] of page.entries()) {
      const other = copied[index];
      if (other !== undefined && told(other) === told(event)) continue;
      throw new ExplainedFailure(
        `迁移核对不符：位置 ${event.position} 的记录在目标中${other ? '不同' : '缺失'}，没有切换，原处照常办公。${wayOut(to)}`,
      );
    }
    const [end, last] = [page.at(-1), copied.at(-1)];
    if (!end || !last) throw new HistoryUnavailable(`nothing after ${at} of ${upTo}`);
    equal += page.length;
    [at, there] = [end.position, last.position];
  }
  return equal;
}

/** The position in the other store of the event that stands at a position that this one gave; 0 is before all. */
export async function mappedPosition(
  from: MovableStore,
  to: MovableStore,
  position: number,
): Promise<number> {
  if (position === 0) return 0;
  const event = await from.eventAt(position);
  if (event) return whereIn(to, event);
  throw new ExplainedFailure(
    `原处没有位置为 ${position} 的记录，没有切换；请先用 rebuild 重建名册，再运行 migrate。`,
  );
}
