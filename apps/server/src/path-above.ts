import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What stands beside the sources or the built programs, found by going up from this code to the root: a program is run
 * from the sources, from what was compiled of them, and from a bundle.
 */
export function pathAbove(...path: readonly string[]): string | null {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const found = join(at, ...path);
    if (existsSync(found)) return found;
  }
  return null;
}
