import { readFileSync, readlinkSync, readdirSync, realpathSync } from 'node:fs';
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

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

const nameOf = (pid: number | string): string | null => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
};

/** Where a process works, which is its data folder for a server; null where the system does not tell. */
const workplaceOf = (pid: number | string): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};

/**
 * Whether the process that a file names can be the server of that folder. Its number may be another server's by now,
 * and the folder a copy, whose file names the server of the original.
 */
export function isServerOf(cluster: string, { pid, folder }: PostmasterFile): boolean {
  if (!isAlive(pid)) return false;
  const name = nameOf(pid);
  if (name !== null && name !== 'postgres') return false;
  const workplace = workplaceOf(pid);
  return workplace === null ? real(folder) === real(cluster) : workplace === real(cluster);
}

/** A server that works in the folder, whatever its file says, where the system tells (Linux). */
export function serverIn(cluster: string): number | null {
  const wanted = real(cluster);
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
