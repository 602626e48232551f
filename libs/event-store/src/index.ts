export * from './batches.js';
export { ForwardingEventStore } from './forwarding-event-store.js';
export { openKurrentDB, type KurrentDBConnection } from './kurrentdb/open.js';
export { KurrentDBEventStore } from './kurrentdb/kurrentdb-event-store.js';
export {
  HistoryRefused,
  HistoryUnavailable,
  isAway,
  isHistoryAway,
  mayPass,
  REFUSED_WORDS,
} from './kurrentdb/patience.js';
export { readKurrentAddress } from './kurrentdb/connection-string.js';
export * from './moving.js';
export * from './place.js';
export * from './port.js';
export { EVENT_STORE_SCHEMA } from './postgres/schema.js';
export { PostgresEventStore } from './postgres/postgres-event-store.js';
export * from './postgres/rewritten-history.js';
export type { EventRow } from './postgres/rows.js';
export * from './seam.js';
export * from './unreadable.js';
export * from './upcasting.js';
