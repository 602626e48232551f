import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DiskFull, isDiskFull } from './disk-full.js';
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

/** What stands in the way, for whoever can mend it; null for anything else. */
function causeOf({ code = '' }: NodeJS.ErrnoException): string | null {
  if (['EACCES', 'EPERM'].includes(code)) return '没有权限，请检查上级文件夹的权限';
  if (code === 'EROFS') return '所在的磁盘是只读的';
  if (['ENOTDIR', 'EEXIST'].includes(code)) return '路径上有同名的文件或失效的链接';
  if (['ENAMETOOLONG', 'EINVAL'].includes(code)) return '系统不接受这个名称';
  return code === 'ELOOP' ? '路径上的链接互相指向' : null;
}

/** Why a folder could not be made. @param wayOut what else can be done, where there is something */
export function explainedMaking(error: unknown, what: string, wayOut = '可换一个位置'): ExplainedFailure {
  if (isDiskFull(error)) return new DiskFull(`不能建立${what}：磁盘已满，请腾出空间后再试。`, String(error));
  const cause = causeOf(error as NodeJS.ErrnoException) ?? '系统不允许';
  return new ExplainedFailure(`不能建立${what}：${cause}；${wayOut}。`, String(error));
}

/** The same for a folder that somebody named. @throws ExplainedFailure */
export function makeNamedFolder(path: string, mode: number): void {
  try {
    makeFolder(path, mode);
  } catch (error) {
    throw explainedMaking(error, `文件夹 ${path}`);
  }
}
