import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process left a file: its number alone is given to another process once it is gone. */
export interface ProcessMark {
  readonly host: string;
  readonly pid: number;
  /** When it began, in the system's own words; null where the system does not tell. */
  readonly began: string | null;
  readonly token: string;
}

/** Whoever left a file refreshes it so often; one that was not refreshed for so long is nobody's. */
export const REFRESH_MS = 2_000;
const SILENT_MS = 10_000;

interface Told {
  readonly state: string;
  readonly began: string;
}

/** What Linux tells of a process; null where there is none, or another system. */
function told(pid: number): Told | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { state: fields[0] ?? '', began: `${boot}/${fields[19]}` };
  } catch {
    return null;
  }
}

export const beganAt = (pid: number): string | null => told(pid)?.began ?? null;

/** A process that ended and that nobody asked about keeps its number: it counts as gone. */
export function isAlive(pid: number): boolean {
  // 0 and below are not processes but groups of them, ours for one.
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !['Z', 'X'].includes(told(pid)?.state ?? '');
}

/** Whether the process with this number is the one that began then. */
export const isStill = (pid: number, began: string | null): boolean =>
  isAlive(pid) && (began === null || beganAt(pid) === began);

export const OWN_MARK: ProcessMark = {
  host: hostname(),
  pid: process.pid,
  began: beganAt(process.pid),
  token: randomBytes(6).toString('hex'),
};

export const markText = (mark: ProcessMark): string => JSON.stringify(mark);

/** Null for what no process of this product writes: cut short, empty, or of an older edition. */
function markOf(text: string): ProcessMark | null {
  try {
    const mark = JSON.parse(text) as Partial<ProcessMark> | null;
    return typeof mark === 'object' && typeof mark?.pid === 'number' && typeof mark.host === 'string'
      ? (mark as ProcessMark)
      : null;
  } catch {
    return null;
  }
}

/** Whether a process of this edition wrote it. */
export const isMark = (text: string): boolean => markOf(text) !== null;

/** Whether who left a file is still there, by what it says and by when it was last refreshed. */
export function isHeld(text: string, refreshedMs: number): boolean {
  const mark = markOf(text);
  const isFresh = Math.abs(Date.now() - refreshedMs) < SILENT_MS;
  // Another machine, or another container, has processes of its own, which cannot be seen from here.
  if (mark?.host !== OWN_MARK.host) return isFresh;
  if (!isAlive(mark.pid)) return false;
  const now = beganAt(mark.pid);
  return now === null || mark.began === null ? isFresh : now === mark.began;
}

/** Who it is, for people. */
export const whoHolds = (text: string): string => {
  const mark = markOf(text);
  return mark ? `${mark.host} 上的进程 ${mark.pid}` : '不明';
};
