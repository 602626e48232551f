export * from './export-ledger.js';
export * from './import-ledger.js';
export { SHEETS, sheetTitled, type Column, type Sheet } from './sheets.js';
export { readRecordFields, type FieldFault } from './record-fields.js';
export type { FilesOfPersons } from './same-person.js';
export {
  readLedger,
  type KnownFile,
  type KnownFiles,
  type LedgerError,
  type ReadLedger,
} from './read-ledger.js';
export * from './raw-workbook.js';
export * from './read-workbook.js';
export { decodeText } from './read-csv.js';
export { readApart, type LedgerSource } from './read-apart.js';
export { OWN_LIMITS, SENT_LIMITS, type ReadingLimits } from './reading-limits.js';
export { WorkbookUnreadable } from './workbook-unreadable.js';
export type { Refusal, RefusalKind } from './workbook-refused.js';
export * from './write-workbook.js';
export { planImport, rowsByCase, type CaseRows } from './plan-import.js';
export type { LedgerConflict, LedgerIrregularity, StreamPlan } from './plan-import.js';
