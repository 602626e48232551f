import { dirname } from 'node:path';
import { ExplainedFailure } from './explained-failure.js';

/** Conditions of PostgreSQL: disk full, and input or output that failed. */
const [DISK_FULL, IO_ERROR, INTERNAL] = ['53100', '58030', 'XX000'];
/** No space, no quota, as the system says it; PostgreSQL puts it behind its own words, under several conditions. */
const SAYS_SO = /No space left on device|Disk quota exceeded|There is not enough space on the disk/i;
const SYSTEM = new Set(['ENOSPC', 'EDQUOT']);
const DEPTH = 5;

interface Failed {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly driverError?: unknown;
  readonly detail?: unknown;
}

/** Whether something failed because a disk, ours or the database server's, is full. */
export function isDiskFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > DEPTH) return false;
  const { code, message, cause, driverError, detail } = error as Failed;
  if (code === DISK_FULL || SYSTEM.has(String(code))) return true;
  const isServers = [IO_ERROR, INTERNAL, undefined].includes(code as string | undefined);
  if (isServers && [message, detail].some((text) => SAYS_SO.test(String(text)))) return true;
  return isDiskFull(cause, depth + 1) || isDiskFull(driverError, depth + 1);
}

export const saysDiskFull = (output: string): boolean => SAYS_SO.test(output) || /\bENOSPC\b/.test(output);

/** What a person reads where a disk of ours is full. */
export class DiskFull extends ExplainedFailure {
  override name = 'DiskFull';
}

/** Why a file of ours could not be written, for whoever can mend it; an error that says nothing of the kind as it was. */
export function explainedWriting(error: unknown, path: string): unknown {
  const folder = dirname(path);
  const { code = '' } = error as NodeJS.ErrnoException;
  if (isDiskFull(error)) {
    return new DiskFull(`磁盘已满，不能写入数据目录 ${folder}；请腾出空间后再试。`, String(error));
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new ExplainedFailure(
      `不能写入数据目录 ${folder}：请检查权限，或用 DATA_DIR 指定别的目录。`,
      String(error),
    );
  }
  return error;
}
