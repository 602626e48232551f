export * from './figure-rows.js';
export * from './figures-docx.js';
export * from './figures-xlsx.js';
export * from './monthly-xlsx.js';
