// What tests need beside Node and the packages, where it is found, and what is left out where it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { resolve } = createRequire(import.meta.url);

const hasRedisServer = () =>
  spawnSync(process.env.REDIS_SERVER ?? 'redis-server', ['--version']).status === 0;

/** Where Chrome, Edge and Chromium put themselves. */
export function usualPlaces(platform, env) {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    programs.push('Chromium\\Application\\chrome.exe');
    return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => posix.join(folder, name)),
  );
}

/** One browser with one font, so that a page looks the same on each machine that has it. */
export const isBrowserOfNpm = !process.env.CHROMIUM && process.platform === 'linux' && process.arch === 'x64';
const installedBrowser = () =>
  process.env.CHROMIUM ?? usualPlaces(process.platform, process.env).find((path) => existsSync(path));

/** The program and its environment, or null where there is none. */
export function browserHere() {
  if (isBrowserOfNpm) return unpackedBrowser();
  const path = installedBrowser();
  return path ? { path, env: process.env } : null;
}

/**
 * The browser comes compressed, with the libraries that a bare machine lacks. It is unpacked once, by its own package:
 * in a process of its own, which is told to unpack here and to take the libraries too. Two at once do the work twice.
 */
function unpackedBrowser() {
  const manifest = join(dirname(resolve('@sparticuz/chromium')), '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const cache = join(ROOT, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'unpacking-'));
    const program = "import('@sparticuz/chromium').then(({ default: it }) => it.executablePath())";
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], { cwd: ROOT, env });
    if (status !== 0) throw new Error(`the browser cannot be unpacked: ${stderr}`);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  writeFonts(folder);
  const libraries = join(folder, 'al2023', 'lib');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder };
  delete env.FONTCONFIG_FILE;
  return { path: join(folder, 'chromium'), env };
}

/** No font of the machine: what is seen comes from the package alone. */
function writeFonts(folder) {
  const fonts = join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
  const path = join(folder, 'fonts.conf');
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

const NEEDS = [
  {
    isHere: hasRedisServer,
    what: 'the tests on Redis: no redis-server here',
    how: 'apt-get install redis-server, brew install redis, or REDIS_SERVER=/path/of/redis-server',
    suites: [],
  },
  {
    isHere: () => isBrowserOfNpm || Boolean(installedBrowser()),
    what: 'the tests of the pages: no Chrome, Edge or Chromium here',
    how: 'install one of them, or CHROMIUM=/path/of/chromium',
    suites: ['/test/console/.*\\.e2e\\.'],
  },
  {
    isHere: () => isBrowserOfNpm,
    what: 'the comparison of the pages with pictures: they were drawn by the browser that comes from npm',
    how: 'run it on x86-64 Linux, without CHROMIUM',
    suites: ['/test/console/pictures\\.e2e\\.'],
  },
];

/** What cannot be tested here. With CI set nothing is left out: what is missing fails. */
export const missingHere = () => NEEDS.filter(({ isHere }) => !isHere());
export const leftOutHere = () => (process.env.CI ? [] : missingHere());
