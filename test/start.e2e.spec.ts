import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './until.js';

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits for the line that says it is ready; throws what was printed when it ends before. */
  readonly ready: () => Promise<string>;
  readonly ended: () => Promise<number | null>;
}

const running: Started[] = [];
/** The last line of a start, whole: what was said before it has come too. */
const READY = /已就绪：(http:\/\/127\.0\.0\.1:\d+)\n/;

function start(dataDir: string, port: number | string, ...args: string[]): Started {
  const { DATABASE_URL: _other, ...environment } = process.env;
  const child = spawn(process.execPath, ['dist/programs/server.js', ...args], {
    env: { ...environment, DATA_DIR: dataDir, PORT: String(port), TZ: 'America/New_York' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const started: Started = {
    child,
    output: () => text,
    ready: async () => {
      await until(() => {
        if (child.exitCode !== null) throw new Error(text);
        return READY.test(text);
      });
      return READY.exec(text)?.[1] ?? '';
    },
    ended: () => exit,
  };
  running.push(started);
  return started;
}

/** A folder that only its owner may enter, as `mktemp -d` makes it. */
const folder = () => mkdtempSync(join(tmpdir(), 'start-'));

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended();
  }
});

/** An account is opened at the command line while the server runs; its holder comes in and sets a password. */
async function comeIn(url: string, dataDir: string): Promise<{ cookie: string }> {
  const command = ['dist/programs/cli.js', 'accounts', 'add', 'li', '--role', 'office_worker'];
  const { DATABASE_URL: _other, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { ...environment, DATA_DIR: dataDir },
  });
  const session = async (method: string, path: string, body: object, headers: object = {}) => {
    const answer = await fetch(`${url}/api/v1/session${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { cookie, ...((await answer.json()) as { csrf: string; standing: string }) };
  };
  const [current, next] = [stdout.trim(), '早上八点半开晨会，别忘了'];
  const { cookie, csrf } = await session('POST', '', { name: 'li', password: current });
  await session('PUT', '/password', { current, next }, { cookie, 'x-csrf-token': csrf });
  const again = await session('POST', '', { name: 'li', password: next });
  expect(again.standing).toBe('full');
  return { cookie: again.cookie };
}

describe('npm start', () => {
  it('loads the demonstration once, serves, and ends in order', async () => {
    const data = folder();
    const first = start(data, 0, '--demo');
    const url = await first.ready();
    for (const figure of [
      '入矫38人',
      '解除30人',
      '变更居住地0人',
      '调查评估19人',
      '请销假18人次',
      '按时销假',
      '重新犯罪的事件发生0人',
      '2人',
      '1300元/月',
    ]) {
      expect(first.output()).toContain(figure);
    }
    expect(first.output()).toMatch(/账号 admin，一次性密码 \w{4}-\w{4}-\w{4}-\w{4}（/);
    const headers = await comeIn(url, data);
    expect(await (await fetch(url, { headers })).text()).toContain('<div id="root">');
    const figures = (await (
      await fetch(`${url}/api/v1/figures?from=2023-01-01&to=2023-12-31`, { headers })
    ).json()) as { enrolled: number };
    expect(figures.enrolled).toBe(38);
    // The programs are bundles: a day must be a day there too, as where the packages are read one by one.
    const list = await (await fetch(`${url}/api/v1/registers/cases?limit=5`, { headers })).text();
    expect(list).toMatch(/"enrolledOn":"\d{4}-\d{2}-\d{2}"/);
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);

    const second = start(data, 0, '--demo');
    await second.ready();
    expect(second.output()).toContain('入矫38人');
    expect(second.output()).not.toContain('一次性密码');
  });

  it('shares the folder with a second process, and survives the death of the first', async () => {
    const data = folder();
    const first = start(data, 0);
    await first.ready();
    const second = start(data, 0);
    const url = await second.ready();
    first.child.kill('SIGKILL');
    await first.ended();
    expect((await fetch(`${url}/api/openapi.json`)).status).toBe(200);
    second.child.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
    const third = start(data, 0);
    await third.ready();
  });

  it('ends with the npm that ran it, though the signal reaches only the shell between them', async () => {
    const data = folder();
    const { DATABASE_URL: _other, ...environment } = process.env;
    const env = { ...environment, DATA_DIR: data, PORT: '0', npm_lifecycle_event: 'start' };
    const shell = spawn(
      process.execPath,
      [
        '-e',
        `const child = require('node:child_process').spawn(process.execPath, ['dist/programs/server.js'], { stdio: 'inherit' });
         child.on('exit', () => process.exit());`,
      ],
      { env, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    shell.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(() => READY.test(said));
    const url = READY.exec(said)?.[1] ?? '';
    shell.kill('SIGKILL');
    await until(() => !existsSync(join(data, 'postgres', 'postmaster.pid')));
    await expect(fetch(url)).rejects.toThrow();
  });

  it('clears a pid file that a stranger bears, and what an interrupted first start left', async () => {
    const data = folder();
    const first = start(data, 0);
    await first.ready();
    first.child.kill('SIGTERM');
    await first.ended();
    writeFileSync(
      join(data, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${join(data, 'postgres')}\n1\n1\n\n127.0.0.1\n`,
    );
    const second = start(data, 0);
    await second.ready();
    expect(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]).not.toBe(
      String(process.pid),
    );
  });

  it('says in a sentence what keeps it from starting', async () => {
    const data = folder();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const taken = start(data, port);
    expect(await taken.ended()).toBe(1);
    expect(taken.output()).toContain(`端口 ${port} 已被占用`);
    server.close();
    const odd = start(data, 'abc');
    expect(await odd.ended()).toBe(2);
    expect(odd.output()).toContain('PORT 应为');
    writeFileSync(join(data, 'file'), '');
    const nowhere = start(join(data, 'file', 'below'), 0);
    expect(await nowhere.ended()).toBe(1);
    expect(nowhere.output()).toContain('不能建立数据目录');
    for (const { output } of running) expect(output()).not.toMatch(/\n\s+at /);
  });
});
