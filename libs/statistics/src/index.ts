export * from './counts.js';
export * from './explain.js';
export * from './paragraph.js';
export * from './period.js';
export * from './recount.js';
export * from './report.js';
export * from './monthly-form.js';
export * from './suppression.js';
