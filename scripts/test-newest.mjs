// The unit and integration tests on the newest Node that is supported, got from npm into a folder beside the tree.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { npmProgram, ROOT } from './install.mjs';

const VERSION = '26.12.1';
const SUITES = '\\.(unit|int)\\.spec\\.ts$';
const isWindows = process.platform === 'win32';
const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;

function newestNode() {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'community-correction');
  const folder = join(cache, `${name}-${VERSION}`);
  const program = join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'installing-'));
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(
    process.execPath,
    [npmProgram(), 'install', '--prefix', fresh, ...options, `${name}@${VERSION}`],
    { stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) throw new Error(`${name}@${VERSION} cannot be installed`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return program;
}

const program = newestNode();
const given = process.argv.slice(2);
const { status } = spawnSync(
  program,
  [
    join(ROOT, 'scripts', 'test.mjs'),
    ...given,
    ...(given.some((one) => !one.startsWith('-')) ? [] : [SUITES]),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
