import type { RecordedEvent, StreamSlice } from '../port.js';

interface Reader {
  readonly resolve: (events: RecordedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Beyond this a query is no longer quicker than two. */
const STREAMS_AT_ONCE = 200;
const IN_FLIGHT = 2;

/**
 * Loads of whole streams that are asked for together are answered by one query, as appends share a commit:
 * each query costs more in waking the server than in reading a case.
 */
export class StreamReads {
  private waiting = new Map<string, Reader[]>();
  private inFlight = 0;
  private scheduled = false;

  constructor(private readonly readStreams: (streamIds: readonly string[]) => Promise<StreamSlice[]>) {}

  read(streamId: string): Promise<RecordedEvent[]> {
    return new Promise((resolve, reject) => {
      const readers = this.waiting.get(streamId);
      if (readers) readers.push({ resolve, reject });
      else this.waiting.set(streamId, [{ resolve, reject }]);
      if (this.inFlight >= IN_FLIGHT || this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => {
        this.scheduled = false;
        this.send();
      });
    });
  }

  private send(): void {
    if (this.waiting.size === 0 || this.inFlight >= IN_FLIGHT) return;
    const taken = [...this.waiting].slice(0, STREAMS_AT_ONCE);
    for (const [streamId] of taken) this.waiting.delete(streamId);
    this.inFlight++;
    void this.answer(new Map(taken)).finally(() => {
      this.inFlight--;
      this.send();
    });
  }

  private async answer(taken: ReadonlyMap<string, readonly Reader[]>): Promise<void> {
    try {
      const slices = await this.readStreams([...taken.keys()]);
      const found = new Map(slices.map(({ streamId, events }) => [streamId, events]));
      for (const [streamId, readers] of taken) {
        for (const { resolve } of readers) resolve([...(found.get(streamId) ?? [])]);
      }
    } catch (error) {
      for (const readers of taken.values()) for (const { reject } of readers) reject(error);
    }
  }
}
