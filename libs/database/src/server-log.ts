import { closeSync, openSync, readSync, statSync } from 'node:fs';

const MOST_BYTES = 65_536;

export function logSize(log: string): number {
  try {
    return statSync(log).size;
  } catch {
    return 0;
  }
}

/** The end of what the server said since its log was this long: what an earlier one said would explain nothing. */
export function saidSince(log: string, since: number): string {
  const size = logSize(log);
  // One that is shorter by now was begun anew.
  const from = Math.max(since > size ? 0 : since, size - MOST_BYTES);
  if (from >= size) return '';
  const file = openSync(log, 'r');
  try {
    const bytes = Buffer.alloc(size - from);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, from));
  } finally {
    closeSync(file);
  }
}
