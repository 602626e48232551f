export * from './configuration.js';
export { SETTINGS, type Configuration, type SettingName } from './settings.js';
export { settingsTable } from './table.js';
