// Format, types, style, import arrows: each runs, so that all that is wrong is seen at once.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const program = (...path) => join(ROOT, 'node_modules', ...path);
const checks = [
  ['format', [program('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['types', [program('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit']],
  [
    'types of the console',
    [program('typescript', 'bin', 'tsc'), '-p', join('apps', 'console', 'tsconfig.json'), '--noEmit'],
  ],
  ['style', [program('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  [
    'arrows',
    [
      program('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      'apps',
      'libs',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['catalogue', [join(ROOT, 'scripts', 'catalogue.mjs'), '--check']],
];
let failed = 0;
for (const [name, args] of checks) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  process.stdout.write(
    `${status === 0 ? 'ok' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  );
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
