import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another path to a folder. */
interface SecondPath {
  readonly path: string;
  remove(): void;
}
type SecondPathTo = (folder: string) => SecondPath;

function link(folder: string): SecondPath {
  const path = join(mkdtempSync(join(tmpdir(), 'link-')), 'data');
  symlinkSync(folder, path, 'junction');
  return { path, remove: () => rmSync(path) };
}

function mount(folder: string): SecondPath {
  const path = mkdtempSync(join(tmpdir(), 'mount-'));
  const { status, stderr, error } = spawnSync('mount', ['--bind', folder, path], { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(path, { recursive: true });
    throw new Error(`${folder} cannot be mounted a second time: ${error?.message ?? stderr}`);
  }
  const remove = (): void => {
    // Emptied while it is mounted, it would be the folder itself that is emptied.
    if (spawnSync('umount', [path]).status === 0) rmSync(path, { recursive: true });
  };
  return { path, remove };
}

function whyNoMount(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'mounted-'));
  try {
    mount(folder).remove();
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The ways that this machine has; a mount takes root on Linux, and is left out elsewhere. With `CI` that is a fault. */
export function secondPaths(): readonly (readonly [what: string, secondPathTo: SecondPathTo])[] {
  const why = whyNoMount();
  if (why === null) {
    return [
      ['a link', link],
      ['a mount', mount],
    ];
  }
  if (process.env['CI']) throw new Error(why);
  process.stderr.write(
    `\nLEFT OUT, the test of a folder mounted twice: ${why}; run as root on Linux to have it.\n`,
  );
  return [['a link', link]];
}
