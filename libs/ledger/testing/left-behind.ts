import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../../test/until.js';

/** A temporary folder of its own, so that what is left in it was left by this work. @returns what was left */
export async function leftBehindBy(work: () => Promise<void>): Promise<string[]> {
  const processes = (): number =>
    process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length;
  const before = processes();
  const names = ['TMPDIR', 'TEMP', 'TMP'] as const;
  const earlier = names.map((name) => process.env[name]);
  const folder = mkdtempSync(join(tmpdir(), 'left-'));
  try {
    for (const name of names) process.env[name] = folder;
    await work();
    await until(() => processes() <= before);
    return readdirSync(folder);
  } finally {
    names.forEach((name, index) => {
      const value = earlier[index];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    });
    rmSync(folder, { recursive: true });
  }
}
