export * from './observation/health.js';
export * from './process-life.js';
export * from './run-worker.js';
export * from './runtime.js';
export * from './settings.js';
export * from './trace-by.js';
export * from './verification.js';
export * from './worker.js';
export { requestSpan, runInside } from './observation/tracing.js';
