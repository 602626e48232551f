import type { EventMetadata, RecordedEvent } from '../port.js';

export const COLUMNS = 'position, stream_id, version, event_id, type, recorded_at, metadata, data';

export interface EventRow {
  readonly position: string;
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  /** Milliseconds since 1970, as the driver gives a bigint. */
  readonly recorded_at: string;
  readonly metadata: string;
  readonly data: string;
}

type Packed = Omit<EventMetadata, 'causationId' | 'correlationId'> &
  Partial<Pick<EventMetadata, 'causationId' | 'correlationId'>>;

/** Most events are caused by their own command: what would be written three times is written once. */
export function packed(metadata: EventMetadata): Packed {
  const { causationId, correlationId, ...rest } = metadata;
  return {
    ...rest,
    ...(causationId === metadata.commandId ? {} : { causationId }),
    ...(correlationId === metadata.commandId ? {} : { correlationId }),
  };
}

function unpacked(text: string): EventMetadata {
  const metadata = JSON.parse(text) as { -readonly [Key in keyof EventMetadata]: EventMetadata[Key] };
  metadata.causationId ??= metadata.commandId;
  metadata.correlationId ??= metadata.commandId;
  return metadata;
}

export const decode = (row: EventRow): RecordedEvent => ({
  id: row.event_id,
  type: row.type,
  streamId: row.stream_id,
  version: row.version,
  position: Number(row.position),
  recordedAt: new Date(Number(row.recorded_at)).toISOString(),
  metadata: unpacked(row.metadata),
  data: JSON.parse(row.data) as unknown,
});
