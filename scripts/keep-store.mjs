// Keeps a store for later releases to open: see test/stores/README.md.
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { ROOT } from './install.mjs';

const [folder, dataDir] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('node scripts/keep-store.mjs FOLDER [DATA_DIR]: see test/stores/README.md\n');
  process.exit(2);
}
const maker = dataDir ? 'data-dir' : basename(folder);
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const args = ['--testRegex', `test/stores/making/${maker}\\.make\\.ts$`, '--testTimeout', '600000'];
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, STORE_FOLDER: folder, ...(dataDir ? { STORE_DATA_DIR: dataDir } : {}) },
  },
);
process.exit(status ?? 1);
