export * from './milestones.js';
export * from './overlay.js';
export * from './reminder-steps.js';
export * from './rule.js';
export * from './rulebook.js';
export * from './table.js';
