import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './process-mark.js';

/** What a running server writes into its data folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly folder: string;
  readonly port: number;
}

export const postmasterPath = (cluster: string): string => join(cluster, 'postmaster.pid');

const whole = (text: string | undefined, least: number, most: number): number | null => {
  const number = /^\d{1,10}$/.test(text?.trim() ?? '') ? Number(text) : -1;
  return number >= least && number <= most ? number : null;
};

/** Null where there is none; `broken` where it says nothing that a server writes: empty, cut short, overwritten. */
export function readPostmasterFile(cluster: string): PostmasterFile | 'broken' | null {
  let lines: string[];
  try {
    lines = readFileSync(postmasterPath(cluster), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, began, port] = [
    whole(lines[0], 1, 2 ** 31),
    whole(lines[2], 1, Number.MAX_SAFE_INTEGER),
    whole(lines[3], 1, 65_535),
  ];
  const folder = lines[1]?.trim() ?? '';
  return pid === null || began === null || port === null || folder === '' ? 'broken' : { pid, folder, port };
}

/** Which folder a path leads to, whatever it is called there: a mount or a link gives one folder two paths. */
const folderAt = (path: string): string | null => {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}/${ino}`;
  } catch {
    return null;
  }
};

const nameOf = (pid: number | string): string | null => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
};

/** Whether one is there by that name, or one whose name the system does not tell. */
export const mayBePostgres = (pid: number): boolean =>
  isAlive(pid) && ['postgres', null].includes(nameOf(pid));

/** Where a process works, which is its data folder for a server; null where the system does not tell. */
const workplaceOf = (pid: number | string): string | null => folderAt(`/proc/${pid}/cwd`);

/**
 * Whether the process that a file names can be the server of that folder. Its number may be another server's by now,
 * and the folder a copy, whose file names the server of the original.
 */
export function isServerOf(cluster: string, { pid, folder }: PostmasterFile): boolean {
  if (!mayBePostgres(pid)) return false;
  const wanted = folderAt(cluster);
  return wanted !== null && (workplaceOf(pid) ?? folderAt(folder)) === wanted;
}

/** A server that works in the folder, whatever its file says, where the system tells (Linux). */
export function serverIn(cluster: string): number | null {
  const wanted = folderAt(cluster);
  if (wanted === null) return null;
  try {
    const found = readdirSync('/proc').find(
      (pid) =>
        /^\d+$/.test(pid) &&
        nameOf(pid) === 'postgres' &&
        workplaceOf(pid) === wanted &&
        isAlive(Number(pid)),
    );
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}

/** Where the system tells names of processes; elsewhere one that does not answer is taken for a stranger. */
export const isPostgres = (pid: number): boolean => isAlive(pid) && nameOf(pid) === 'postgres';
