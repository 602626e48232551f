import { LRUCache } from 'lru-cache';
import type { RecordedEvent } from '#event-store';
import type { ProjectedCase } from './project-stream.js';

interface Known {
  /** Of its last event; so many events were told. */
  readonly version: number;
  readonly projected: ProjectedCase;
}

/** State and rows take some 2 kB for each event; a worker has to stay small whatever the store's size. */
const REMEMBERED_EVENTS = 100_000;

/**
 * The cases that were worked on last: who reports, asks and returns today is heard of again today, and is projected on
 * from there instead of from the beginning. What is remembered counts only where the next event is the very next one.
 */
export class KnownCases {
  private readonly cases = new LRUCache<string, Known>({
    maxSize: REMEMBERED_EVENTS,
    sizeCalculation: ({ version }) => version + 1,
  });

  /** What is known of a case, if these events come right after it. */
  before(streamId: string, next: readonly RecordedEvent[]): ProjectedCase | undefined {
    const known = this.cases.get(streamId);
    const isNext = known?.version === (next[0]?.version ?? 0) - 1;
    // What was destroyed must not be shown from memory.
    return isNext && next.every(({ type }) => type !== 'PersonalDataDestroyed')
      ? known?.projected
      : undefined;
  }

  /** Only where every event of it counts, up to this last one: one that is staged may be given up. */
  remember(streamId: string, last: RecordedEvent, projected: ProjectedCase): void {
    this.cases.set(streamId, { version: last.version, projected });
  }

  forget(streamId: string): void {
    this.cases.delete(streamId);
  }
}
