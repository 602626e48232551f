import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, ROOT } from './install.mjs';

// Some suites start the product itself as a process, so it is built first.
build();
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...flags, jest, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
