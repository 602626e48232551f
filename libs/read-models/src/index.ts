export * from './queries/case-file.js';
export * from './projection/project-stream.js';
export * from './projection/projector.js';
export { movePositions } from './projection/move-positions.js';
export * from './projection/rebuild.js';
export { isOfAFile, reasonOf } from './projection/file-faults.js';
export { figuresDigest } from './projection/sums-digest.js';
export { COUNT_TABLE_NAMES } from './schema/count-tables.js';
export * from './schema/data-source.js';
export * from './schema/entities.js';
export { columnName, REGISTER_TABLES, type ColumnType } from './schema/register-tables.js';
export * from './sealing/row-vault.js';
export { collector } from './projection/collector.js';
export type { Sources } from './projection/event-applier.js';
export * from './queries/figures.js';
export * from './queries/offices.js';
export {
  keptIn,
  keptOf,
  keptWith,
  notSealed,
  ORDINARY,
  sealedIn,
  strictest,
  type Eyes,
  type Kept,
} from './queries/kept.js';
export * from './queries/lists.js';
export * from './queries/names.js';
export * from './queries/registers.js';
export * from './queries/agenda.js';
export * from './queries/calendar.js';
export * from './queries/compliance.js';
export * from './queries/parked.js';
export * from './schema/law.js';
