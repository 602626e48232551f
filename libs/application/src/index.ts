export * from './came-in.js';
export * from './clock.js';
export * from './command-executor.js';
export * from './follow-ups.js';
export * from './in-turns.js';
export * from './place-office.js';
export * from './stable-id.js';
export * from './upcasts.js';
