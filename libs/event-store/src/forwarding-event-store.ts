import type {
  Append,
  Appended,
  EventStore,
  HistoryFault,
  HistoryPage,
  ReadStreamOptions,
  RecordedEvent,
  StreamSlice,
  Subscription,
} from './port.js';

/** A store around another one: hands everything on, but for what is made otherwise. */
export class ForwardingEventStore implements EventStore {
  constructor(protected readonly inner: EventStore) {}

  get place(): string | null {
    return this.inner.place;
  }
  append(append: Append): Promise<Appended> {
    return this.inner.append(append);
  }
  appendAll(appends: readonly Append[]): Promise<readonly Appended[]> {
    return this.inner.appendAll(appends);
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
  readPage(after: number, limit: number, only?: 'unbatched'): Promise<HistoryPage> {
    return this.inner.readPage(after, limit, only);
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
  acceptEnd(): Promise<number> {
    return this.inner.acceptEnd();
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
  linkAt(position: number): Promise<string | null> {
    return this.inner.linkAt(position);
  }
  verify(): Promise<HistoryFault[]> {
    return this.inner.verify();
  }
}
