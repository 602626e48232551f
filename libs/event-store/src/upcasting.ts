import type { EventMetadata, RecordedEvent } from './port.js';

/** Takes the data of one schema version to the next one. */
export type Upcast = (
  data: unknown,
  event: { readonly type: string; readonly metadata: EventMetadata },
) => unknown;

/** For an event type, the steps from version 1 to 2, from 2 to 3, and so on. */
export type Upcasts = Readonly<Record<string, readonly Upcast[]>>;

/** The version that an event type is written with today. */
export const currentVersion = (upcasts: Upcasts, type: string): number => (upcasts[type]?.length ?? 0) + 1;

/** The event in today's shape; unchanged when it already has it. */
export function upcast<Event extends RecordedEvent>(upcasts: Upcasts, event: Event): Event {
  const steps = upcasts[event.type];
  const { schemaVersion } = event.metadata;
  if (!steps || schemaVersion > steps.length) return event;
  const data = steps.slice(schemaVersion - 1).reduce((older, step) => step(older, event), event.data);
  return { ...event, data, metadata: { ...event.metadata, schemaVersion: steps.length + 1 } };
}
