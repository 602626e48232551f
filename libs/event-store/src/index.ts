export * from './batches.js';
export { openKurrentDB, type KurrentDBConnection } from './kurrentdb/open.js';
export { KurrentDBEventStore } from './kurrentdb/kurrentdb-event-store.js';
export { HistoryUnavailable } from './kurrentdb/patience.js';
export * from './place.js';
export * from './port.js';
export { EVENT_STORE_SCHEMA } from './postgres/schema.js';
export { PostgresEventStore } from './postgres/postgres-event-store.js';
export * from './upcasting.js';
