// Makes dist: the programs as the tests compile them, with the same .swcrc, and the console. Types are checked by lint.
import { transformFile } from '@swc/core';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ROOT } from './install.mjs';

const isProgram = (path) => path.endsWith('.ts') && !/\.(d|spec)\.ts$/.test(path);

async function sources(folder) {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true });
  const found = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === join('apps', 'console') ? [] : sources(path);
    return isProgram(path) ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

async function compile(path) {
  const { code, map } = await transformFile(join(ROOT, path), {
    cwd: ROOT,
    configFile: join(ROOT, '.swcrc'),
    sourceFileName: path,
  });
  const to = join(ROOT, 'dist', path.replace(/\.ts$/, '.js'));
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, `${code}//# sourceMappingURL=${basename(to)}.map\n`);
  await writeFile(`${to}.map`, map);
}

const programs = (await Promise.all(['apps', 'libs', 'bench'].map(sources))).flat();
await Promise.all([...programs.map(compile), import('./console.mjs')]);
await import('./bundle.mjs');
