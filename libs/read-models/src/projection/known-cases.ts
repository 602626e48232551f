import { LRUCache } from 'lru-cache';
import type { RecordedEvent } from '#event-store';
import type { RegisterRows } from '#register';

/** A case as it was last projected: all its events, and the rows that they gave. */
export interface KnownCase {
  readonly events: readonly RecordedEvent[];
  readonly rows: RegisterRows;
}

/** Events with their rows take some kilobyte; a worker has to stay small whatever the store's size. */
const REMEMBERED_EVENTS = 100_000;

/**
 * The cases that were worked on last: who reports, asks and returns today is heard of again today, and need not be read
 * from the beginning each time. What is remembered counts only where the next event is the very next one.
 */
export class KnownCases {
  private readonly cases = new LRUCache<string, KnownCase>({
    maxSize: REMEMBERED_EVENTS,
    sizeCalculation: ({ events }) => events.length + 1,
  });

  /** What is known of a case, if these events come right after it. */
  before(streamId: string, next: readonly RecordedEvent[]): KnownCase | undefined {
    const known = this.cases.get(streamId);
    const isNext = known?.events.at(-1)?.version === (next[0]?.version ?? 0) - 1;
    // What was destroyed must not be shown from memory.
    return isNext && next.every(({ type }) => type !== 'PersonalDataDestroyed') ? known : undefined;
  }

  /** Only where every event of it counts: one that is staged may be given up. */
  remember(streamId: string, known: KnownCase): void {
    this.cases.set(streamId, known);
  }

  forget(streamId: string): void {
    this.cases.delete(streamId);
  }
}
