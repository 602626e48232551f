export * from './application-account.js';
export * from './connection-lost.js';
export * from './database.js';
export * from './embedded.js';
export * from './explained-failure.js';
export * from './leases.js';
export * from './pool.js';
export { keepFilesPrivate } from './private-files.js';
export * from './transaction.js';
