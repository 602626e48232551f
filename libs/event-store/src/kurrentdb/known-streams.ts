import { LRUCache } from 'lru-cache';
import type { NewEvent, RecordedEvent } from '../port.js';

/** What is known of a stream that was read or appended to. */
export interface KnownStream {
  readonly version: number;
  /** Position of each event by its id. */
  readonly ids: ReadonlyMap<string, { readonly version: number; readonly position: number }>;
}

const REMEMBERED_EVENTS = 300_000;

export const knownOf = (events: readonly RecordedEvent[]): KnownStream => ({
  version: events.at(-1)?.version ?? 0,
  ids: new Map(events.map(({ id, version, position }) => [id, { version, position }])),
});

/** Which ids streams hold, so that an append need not read what its caller just read. */
export class KnownStreams {
  private readonly streams = new LRUCache<string, KnownStream>({
    maxSize: REMEMBERED_EVENTS,
    sizeCalculation: ({ ids }) => ids.size + 1,
  });

  get(streamId: string): KnownStream | undefined {
    return this.streams.get(streamId);
  }

  /** The whole stream was read. */
  read(streamId: string, events: readonly RecordedEvent[]): KnownStream {
    const known = knownOf(events);
    this.streams.set(streamId, known);
    return known;
  }

  /** These events were appended after what is known; where nothing is, nothing can be told. */
  appended(streamId: string, before: KnownStream, events: readonly NewEvent[], position: number): void {
    const ids = new Map(before.ids);
    events.forEach(({ id }, index) => ids.set(id, { version: before.version + index + 1, position }));
    this.streams.set(streamId, { version: before.version + events.length, ids });
  }
}
