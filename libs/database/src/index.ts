export * from './application-account.js';
export * from './database.js';
export * from './embedded.js';
export * from './explained-failure.js';
export * from './transaction.js';
