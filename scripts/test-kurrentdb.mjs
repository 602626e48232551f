// The contract of the store and the way from ledger to report, against the KurrentDB that HISTORY_URL names; with
// TEST_KURRENTDB_NODES (a file: test/scale/process-nodes.ts) also changes of leader, of a cluster that it starts itself.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, ROOT } from './install.mjs';

const { HISTORY_URL, KURRENTDB_URL, ...env } = process.env;
const url = HISTORY_URL ?? KURRENTDB_URL;
if (!url) {
  process.stderr.write(
    'HISTORY_URL names the server to test against, e.g. kurrentdb://127.0.0.1:2113?tls=false\n',
  );
  process.exit(2);
}
install({ everything: true });
build();
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const suites = [
  'test/kurrentdb.int.spec.ts',
  ...(env.TEST_KURRENTDB_NODES ? ['test/scale/leaders.e2e'] : []),
];
const { status } = spawnSync(process.execPath, [...flags, jest, ...suites, '--runInBand', '--verbose'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...env, TEST_KURRENTDB_URL: url },
});
process.exit(status ?? 1);
