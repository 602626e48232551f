import { unpacked, type Packed } from '../packed-metadata.js';
import type { EventMetadata, RecordedEvent } from '../port.js';
import { NOTHING_TOLD, unreadable } from '../unreadable.js';

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

const KEPT_AT_MOST = 2_000;
const kept = new Map<string, EventMetadata>();

/** Thousands of events of one import say the same of themselves; what was read once is not read again. */
function metadataOf(text: string): EventMetadata {
  if (!text.includes('"batchId"')) return unpacked(JSON.parse(text) as Packed);
  const known = kept.get(text);
  if (known) return known;
  const metadata = unpacked(JSON.parse(text) as Packed);
  if (kept.size >= KEPT_AT_MOST) kept.clear();
  // Shared from here on, hence never to be changed.
  kept.set(text, Object.freeze(metadata));
  return metadata;
}

let lastInstant = { text: '', iso: '' };

/** Events of one commit share their instant. */
function instantOf(text: string): string {
  if (text !== lastInstant.text) lastInstant = { text, iso: new Date(Number(text)).toISOString() };
  return lastInstant.iso;
}

const placed = (row: EventRow, metadata: EventMetadata, data: unknown): RecordedEvent => ({
  id: row.event_id,
  type: row.type,
  streamId: row.stream_id,
  version: row.version,
  position: Number(row.position),
  recordedAt: instantOf(row.recorded_at),
  metadata,
  data,
});

/** One row that somebody spoilt does not keep those around it from being read. */
export function decode(row: EventRow): RecordedEvent {
  try {
    return placed(row, metadataOf(row.metadata), JSON.parse(row.data) as unknown);
  } catch {
    return unreadable(placed(row, NOTHING_TOLD, {}), 'garbled');
  }
}
