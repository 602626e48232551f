export * from './history.js';
export { ledgerOf, rowsIn } from './ledger-of.js';
export { simulateLives, type Life, type Rows, type SheetTitle, type World } from './life.js';
