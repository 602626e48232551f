export { movedTo, noticeThatMoved, provisionalYears } from './due-day.js';
export * from './engine.js';
export * from './ladder.js';
export * from './obligation.js';
export * from './reason.js';
export * from './law-table.js';
