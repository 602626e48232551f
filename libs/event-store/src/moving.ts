import { ExplainedFailure } from '#database';
import type { EventStore, RecordedEvent } from './port.js';
import { refuseUnreadable } from './unreadable.js';

const PAGE = 1_000;

/** A store that a history can be moved into, as it was recorded elsewhere. */
export interface MovableStore extends Pick<EventStore, 'readAll' | 'readStream'> {
  /** The last event of the history; null for an empty one. */
  lastEvent(): Promise<RecordedEvent | null>;
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

/** Where an event of one store stands in the other; 0 for position 0. @throws ExplainedFailure where it is not there */
async function whereIn(store: MovableStore, event: RecordedEvent): Promise<number> {
  const [same] = await store.readStream(event.streamId, { from: event.version, limit: 1 });
  if (same?.id === event.id) return same.position;
  throw new ExplainedFailure(
    '迁移的目标中已有不属于这份历史的记录，没有继续；请换一个空的目标（HISTORY_PREFIX）。',
    `${event.streamId} ${event.version} ${event.id}`,
  );
}

/**
 * Copies what is not there yet, in order. Where it was broken off, at whatever point, it goes on after the last event
 * that arrived; what goes on being recorded meanwhile is copied too.
 */
export async function copyHistory(
  from: MovableStore,
  to: MovableStore,
  onProgress: (copied: number) => void = () => undefined,
): Promise<Reached> {
  const last = await to.lastEvent();
  let at = last ? await whereIn(from, last) : 0;
  let copied = 0;
  for (;;) {
    const page = refuseUnreadable(await from.readAll(at, PAGE));
    const end = page.at(-1);
    if (!end) break;
    await to.restore(page);
    at = end.position;
    copied += page.length;
    onProgress(copied);
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
    const page = (await from.readAll(at, PAGE)).filter(({ position }) => position <= upTo);
    const copied = await to.readAll(there, page.length);
    for (const [index, event] of page.entries()) {
      const other = copied[index];
      if (other === undefined || told(other) !== told(event)) {
        throw new ExplainedFailure(
          `迁移核对不符：位置 ${event.position} 的记录在目标中${other ? '不同' : '缺失'}，没有切换。`,
        );
      }
    }
    equal += page.length;
    at = page.at(-1)?.position ?? upTo;
    there = copied.at(-1)?.position ?? there;
  }
  return equal;
}

/** The position in the other store of the event that stands at a position in this one. */
export async function mappedPosition(
  from: MovableStore,
  to: MovableStore,
  position: number,
): Promise<number> {
  if (position === 0) return 0;
  const [event] = await from.readAll(position - 1, 1);
  if (event?.position !== position) throw new ExplainedFailure(`原处没有位置为 ${position} 的记录。`);
  return whereIn(to, event);
}
