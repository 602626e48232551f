import type { EventMetadata, RecordedEvent } from '../port.js';

export const COLUMNS = 'position, stream_id, version, event_id, type, recorded_at, metadata, data';

export interface EventRow {
  readonly position: string;
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly recorded_at: Date;
  readonly metadata: string;
  readonly data: string;
}

export const decode = (row: EventRow): RecordedEvent => ({
  id: row.event_id,
  type: row.type,
  streamId: row.stream_id,
  version: row.version,
  position: Number(row.position),
  recordedAt: row.recorded_at.toISOString(),
  metadata: JSON.parse(row.metadata) as EventMetadata,
  data: JSON.parse(row.data) as unknown,
});
