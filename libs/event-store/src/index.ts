export * from './batches.js';
export * from './port.js';
export { EVENT_STORE_SCHEMA } from './postgres/schema.js';
export { PostgresEventStore } from './postgres/postgres-event-store.js';
export * from './upcasting.js';
