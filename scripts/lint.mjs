// Format, types, style, import arrows: each runs, so that all that is wrong is seen at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const program = (...path) => join(ROOT, 'node_modules', ...path);
/** The longest first, so that none runs alone at the end. */
const checks = [
  ['style', [program('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  ['types', [program('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['format', [program('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'types of the console',
    [program('typescript', 'bin', 'tsc'), '-p', join('apps', 'console', 'tsconfig.json'), '--noEmit'],
  ],
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

/** What it prints is shown when it ends, so that several do not mix. */
async function passes([name, args]) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${said}${status === 0 ? 'ok' : 'FAILED'} ${name} (${seconds} s)\n`);
  return status === 0;
}

let failed = 0;
const next = async () => {
  for (let check = checks.shift(); check; check = checks.shift()) if (!(await passes(check))) failed++;
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, next));
process.exit(failed === 0 ? 0 : 1);
