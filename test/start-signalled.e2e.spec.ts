import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverIn } from '../libs/database/src/postmaster-file.js';
import { isAlive } from '../libs/database/src/process-mark.js';
import { until } from './until.js';

let data: string;
let child: ChildProcess | null = null;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'signalled-'));
});
afterEach(() => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

function start(program: 'server' | 'worker'): { output: () => string; ended: Promise<unknown[]> } {
  const { DATABASE_URL: _other, ...environment } = process.env;
  const started = spawn(process.execPath, [`dist/programs/${program}.js`], {
    env: { ...environment, DATA_DIR: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let text = '';
  started.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  started.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { output: () => text, ended: once(started, 'exit') };
}

const postmaster = (): number => {
  const path = join(data, 'postgres', 'postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0;
};
const has = (name: string) => (): boolean => readdirSync(data).some((one) => one.startsWith(name));
const leftBehind = (): [files: string[], holders: string[], server: number] => [
  readdirSync(data).filter((name) => /^(start\.lock|postgres\.new)/.test(name)),
  existsSync(join(data, 'holders')) ? readdirSync(join(data, 'holders')) : [],
  postmaster(),
];

const MOMENTS: readonly [string, () => boolean][] = [
  ['its lock is there', has('start.lock')],
  ['the cluster is being made', has('postgres.new-')],
  ['the server comes up', () => postmaster() > 0],
  ['the schema is being made', has('application-password')],
  ['its keys are there', has('secrets')],
];

describe.each(['server', 'worker'] as const)('a %s that is told to end during its first start', (program) => {
  it.each(MOMENTS)(
    'when %s leaves no server, lock or holder behind',
    async (_when, isSo) => {
      const { output, ended } = start(program);
      await until(isSo);
      const pid = postmaster();
      child?.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(leftBehind()).toEqual([[], [], 0]);
      // It takes its file away a moment before it is gone itself.
      await until(() => pid === 0 || !isAlive(pid));
      expect(output()).not.toMatch(/Error|\n\s+at /);
    },
    300_000,
  );
});

describe.each(['server', 'worker'] as const)('a %s that is told to end during a later start', (program) => {
  it('leaves no server, lock or holder behind, at whatever moment', async () => {
    const first = start(program);
    await until(() => first.output().includes('已就绪'));
    child?.kill('SIGTERM');
    await first.ended;
    for (let ms = 0; ms <= 225; ms += 25) {
      const { output, ended } = start(program);
      await until(() => leftBehind()[1].length === 1);
      await pause(ms);
      child?.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      // What would come up comes up within this time.
      await pause(500);
      expect({ ms, left: leftBehind() }).toEqual({ ms, left: [[], [], 0] });
      await until(() => serverIn(join(data, 'postgres')) === null);
      expect(output()).not.toMatch(/Error|\n\s+at /);
    }
  }, 600_000);
});

it('a server that is told to end while its database comes back waits for nobody', async () => {
  const { output, ended } = start('server');
  await until(() => output().includes('已就绪'));
  // While somebody holds the lock nobody else may start the database again, for as long as he likes.
  const lock = join(data, 'start.lock');
  const hold = (): void =>
    writeFileSync(lock, JSON.stringify({ host: 'another-machine', pid: 1, began: null, token: 'x' }));
  hold();
  const holding = setInterval(hold, 1_000);
  try {
    process.kill(postmaster(), 'SIGKILL');
    await until(() => output().includes('数据库意外停止'));
    const began = performance.now();
    child?.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(45_000);
    expect(readdirSync(join(data, 'holders'))).toEqual([]);
  } finally {
    clearInterval(holding);
  }
}, 300_000);
