import { packed, unpacked, type Packed } from '../packed-metadata.js';
import type { NewEvent, RecordedEvent } from '../port.js';

/** What our events carry in KurrentDB's own metadata: ours, and what we know the event by. */
export interface Envelope extends Packed {
  readonly eventId: string;
  /** Told by who appended: the server's own instant comes from the client library in whole seconds. */
  readonly recordedAt: string;
  /** Its position before the history was moved here; absent for what was recorded here. */
  readonly origin?: number;
}

export function envelopeOf(
  { id, metadata }: NewEvent,
  recordedAt: string,
  origin: number | undefined,
): Envelope {
  const own = { eventId: id, recordedAt, ...(origin === undefined ? {} : { origin }) };
  return Object.assign(packed(metadata), own);
}

/** An event as the client library gives it. */
export interface ClientEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: { readonly commit: bigint };
}

/** KurrentDB counts revisions from 0, we from 1; its positions are byte offsets of its log. */
export function decoded(event: ClientEvent, prefix: string): RecordedEvent {
  const { eventId, recordedAt, origin: _origin, ...metadata } = event.metadata as Envelope;
  return {
    id: eventId,
    type: event.type,
    data: event.data,
    metadata: unpacked(metadata),
    streamId: event.streamId.slice(prefix.length),
    version: Number(event.revision) + 1,
    position: Number(event.position?.commit ?? 0),
    recordedAt,
  };
}
