import type { Histogram } from 'prom-client';
import {
  type Append,
  type Appended,
  type EventStore,
  type HistoryFault,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
  type Subscription,
} from '#event-store';
import { traced, traceparent } from './tracing.js';

/** A store that tells how long its appends take, and of which trace they are. */
export class ObservedEventStore implements EventStore {
  constructor(
    private readonly inner: EventStore,
    private readonly appends: Histogram,
  ) {}

  append(append: Append): Promise<Appended> {
    return this.observed(1, append.events.length, () => this.inner.append(marked(append)));
  }

  appendAll(appends: readonly Append[]): Promise<readonly Appended[]> {
    const events = appends.reduce((sum, one) => sum + one.events.length, 0);
    return this.observed(appends.length, events, () => this.inner.appendAll(appends));
  }

  private async observed<Result>(
    streams: number,
    events: number,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const stop = this.appends.startTimer();
    try {
      const result = await traced('append', { streams, events }, work);
      stop({ outcome: 'done' });
      return result;
    } catch (error) {
      stop({ outcome: 'refused' });
      throw error;
    }
  }

  readStream(streamId: string, options?: ReadStreamOptions): Promise<RecordedEvent[]> {
    return this.inner.readStream(streamId, options);
  }
  readStreams(streamIds: readonly string[]): Promise<StreamSlice[]> {
    return this.inner.readStreams(streamIds);
  }
  readAll(after: number, limit: number, only?: 'unbatched'): Promise<RecordedEvent[]> {
    return this.inner.readAll(after, limit, only);
  }
  streamsOfBatch(batchId: string): Promise<string[]> {
    return this.inner.streamsOfBatch(batchId);
  }
  scanStreams(upTo: number): AsyncIterable<readonly StreamSlice[]> {
    return this.inner.scanStreams(upTo);
  }
  head(): Promise<number> {
    return this.inner.head();
  }
  eventsUpTo(position: number): Promise<number> {
    return this.inner.eventsUpTo(position);
  }
  positionAt(instant: string): Promise<number> {
    return this.inner.positionAt(instant);
  }
  subscribe(after: number, handler: (events: readonly RecordedEvent[]) => Promise<void>): Subscription {
    return this.inner.subscribe(after, handler);
  }
  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
    return this.inner.exclusively(name, work);
  }
  witness(): Promise<void> {
    return this.inner.witness();
  }
  verify(): Promise<HistoryFault[]> {
    return this.inner.verify();
  }
}

/** The trace goes with the event, so that its projection is found in it. */
function marked(append: Append): Append {
  const parent = traceparent();
  if (parent === undefined) return append;
  const events = append.events.map((event) => ({
    ...event,
    metadata: { ...event.metadata, traceparent: parent },
  }));
  return { ...append, events };
}
