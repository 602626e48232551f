// npm test; with --long the long tests (*.long.spec.ts) instead. Further arguments go to Jest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, ROOT } from './install.mjs';

// Some suites start the product itself as a process, so it is built first.
build();
const given = process.argv.slice(2);
const config = given.includes('--long') ? ['--config', 'jest.long.config.mjs'] : [];
const args = [...config, ...given.filter((one) => one !== '--long')];
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...flags, jest, ...args], { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);
