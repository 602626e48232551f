import type { Histogram } from 'prom-client';
import { ForwardingEventStore, type Append, type Appended, type EventStore } from '#event-store';
import { traced, traceparent } from './tracing.js';

/** A store that tells how long its appends take, and of which trace they are. */
export class ObservedEventStore extends ForwardingEventStore {
  constructor(
    inner: EventStore,
    private readonly appends: Histogram,
  ) {
    super(inner);
  }

  override append(append: Append): Promise<Appended> {
    return this.observed(1, append.events.length, () => this.inner.append(marked(append)));
  }

  override appendAll(appends: readonly Append[]): Promise<readonly Appended[]> {
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
