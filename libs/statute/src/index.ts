export * from './calendar.js';
export * from './day.js';
export * from './decision-authority.js';
export * from './identity-number.js';
export * from './leave-authority.js';
export * from './rules.js';
export * from './terms.js';
export * from './offence-chapters.js';
