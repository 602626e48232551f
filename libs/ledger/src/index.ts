export * from './export-ledger.js';
export * from './import-ledger.js';
export { SHEETS, sheetTitled, type Column, type Sheet } from './sheets.js';
export { readRecordFields, type FieldFault } from './record-fields.js';
export { readLedger, type KnownFiles, type LedgerError } from './read-ledger.js';
export * from './raw-workbook.js';
export * from './read-workbook.js';
export * from './write-workbook.js';
export type { LedgerConflict, LedgerIrregularity, StreamPlan } from './plan-import.js';
