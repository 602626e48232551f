import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled, without harm to the machine's. */
export interface SmallDisk {
  readonly folder: string;
  /** Until not one byte more goes onto it. */
  fill(): void;
  /** What filled it is gone. */
  free(): void;
  remove(): void;
}

const CHUNKS = [1_048_576, 4_096, 1];

/** Writes pieces of a size until none fits any more. */
function fillWith(file: number, chunk: Buffer): void {
  try {
    while (writeSync(file, chunk) === chunk.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

function fill(path: string): void {
  const file = openSync(path, 'a');
  for (const size of CHUNKS) fillWith(file, Buffer.alloc(size));
  closeSync(file);
}

/**
 * Null where this machine lets us mount none (it takes root on Linux): then what is about full disks is left out, and
 * said to be. With `CI` set it is a fault.
 */
export function openSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder];
  const { status, stderr, error } = spawnSync('mount', options, { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    const why = `no small disk can be mounted here: ${error?.message ?? stderr}`;
    if (process.env['CI']) throw new Error(why);
    process.stderr.write(
      `\nLEFT OUT, the tests of a full disk: ${why}; run as root on Linux to have them.\n`,
    );
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fill(ballast),
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
