import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ExplainedFailure } from './explained-failure.js';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Again where somebody else takes folders away meanwhile; where the system makes none, it says so each time. */
const MOST_TRIES = 3;

/**
 * A folder with those above it. Node's own way asks for ever where a system says of a folder that is there that nothing
 * can be made in it because it is not, as `/proc` does.
 * @throws what the system says
 */
export function makeFolder(path: string, mode: number, triesLeft = MOST_TRIES): void {
  const whole = resolve(path);
  try {
    mkdirSync(whole, { mode });
  } catch (error) {
    if (isFolder(whole)) return;
    const above = dirname(whole);
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing || above === whole || triesLeft === 0) throw error;
    makeFolder(above, mode);
    makeFolder(whole, mode, triesLeft - 1);
  }
}

/** The same for a folder that somebody named. @throws ExplainedFailure */
export function makeNamedFolder(path: string, mode: number): void {
  try {
    makeFolder(path, mode);
  } catch (error) {
    throw new ExplainedFailure(`不能建立文件夹 ${path}：请检查路径、权限和磁盘空间。`, String(error));
  }
}
