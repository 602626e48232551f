import type { EventMetadata, RecordedEvent } from './port.js';

/** What is wrong with an event that cannot be read: its bytes make no sense, nothing opens them, or its shape is not one of ours. */
export type Unreadable = 'garbled' | 'sealed' | 'shape';

/** Something that is recorded cannot be read. The event has its place in the history all the same. */
export class EventUnreadable extends Error {
  constructor(
    readonly position: number,
    readonly why: Unreadable,
  ) {
    super(`event ${position} cannot be read (${why})`);
    this.name = 'EventUnreadable';
  }
}

/** Where what an event says of itself is gone too: it belongs to no office and no batch. */
export const NOTHING_TOLD: EventMetadata = {
  schemaVersion: 1,
  occurredOn: '0001-01-01',
  office: '',
  actor: '',
  commandId: '',
  causationId: '',
  correlationId: '',
};

/** The same event without what cannot be read of it: whoever reads many files at once goes on with the others. */
export const unreadable = <Event extends RecordedEvent>(event: Event, why: Unreadable): Event => ({
  ...event,
  data: {},
  unreadable: why,
});

/** For whoever builds on each of these events. @throws EventUnreadable */
export function refuseUnreadable<Events extends readonly RecordedEvent[]>(events: Events): Events {
  for (const { position, unreadable: why } of events) if (why) throw new EventUnreadable(position, why);
  return events;
}
