export * from './derive.js';
export * from './irregularities.js';
export * from './owed.js';
export * from './columns.js';
export * from './rows.js';
export * from './same-person.js';
