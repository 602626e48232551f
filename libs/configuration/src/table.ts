import type { Setting } from './setting.js';
import { SETTINGS } from './settings.js';

/** The table of the README: every variable, its standard and unit, and what it means. */
export function settingsTable(): string {
  const rows = (Object.entries(SETTINGS) as [string, Setting<unknown>][]).map(
    ([name, { standard, unit, meaning }]) => {
      const value = standard === undefined ? '' : `\`${standard}\`${unit ? ` ${unit}` : ''}`;
      return `| \`${name}\` | ${value} | ${meaning[1]} |`;
    },
  );
  return ['| variable | standard | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
