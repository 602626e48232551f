import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createApp } from '../../apps/server/src/create-app.js';
import { openTestRuntime, type TestRuntime } from '../../libs/runtime/testing/test-runtime.js';
import { OFFICE } from '../office.js';
import { accountOf, type Headers } from '../staff.js';
import { until } from '../until.js';

/** A supervisor kills what is still there after that. */
const GONE_MS = 30_000;

let runtime: TestRuntime;
let worker: Headers;
const drips: NodeJS.Timeout[] = [];
const sockets: Socket[] = [];
beforeAll(async () => {
  runtime = await openTestRuntime();
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
});
afterEach(() => {
  for (const drip of drips.splice(0)) clearInterval(drip);
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(() => runtime.close());

/** A request as it is written on the wire; what comes back is kept. */
async function written(port: number, line: string, headers: Headers, body = ''): Promise<() => string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  let told = '';
  socket.on('data', (piece: Buffer) => (told += piece.toString()));
  await once(socket, 'connect');
  const lines = Object.entries({ host: 'x', ...headers }).map(([name, value]) => `${name}: ${value}`);
  socket.write(`${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`);
  return () => told;
}

/** The same, whose body comes a letter at a time, for ever. */
async function dripping(port: number, path: string, headers: Headers, body = ''): Promise<() => string> {
  const told = await written(port, `POST ${path}`, headers, body);
  const socket = sockets.at(-1);
  drips.push(setInterval(() => socket?.writable && socket.write(' '), 50));
  return told;
}

const JSON_BODY = { 'content-type': 'application/json', 'content-length': '60000' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a body that drips', () => {
  it.each([
    ['that says how long it is', JSON_BODY],
    ['of no said length', { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }],
  ])(
    '%s is cut with 408 once its time is over, and others are answered meanwhile',
    async (_what, headers) => {
      const app = await createApp(runtime, null, {
        patience: { idleMs: 500, bytesPerSecond: 32_768 },
      });
      await app.listen(0, '127.0.0.1');
      const port = Number(new URL(await app.getUrl()).port);
      const isChunked = 'transfer-encoding' in headers;
      const told = await written(port, 'POST /api/v1/session', headers, isChunked ? '1\r\n{\r\n' : '{');
      const socket = sockets.at(-1);
      drips.push(setInterval(() => socket?.writable && socket.write(isChunked ? '1\r\n \r\n' : ' '), 50));
      expect((await fetch(`http://127.0.0.1:${port}/api/v1/health/live`)).status).toBe(200);
      await until(() => Promise.resolve(told().includes('}')));
      const [head = '', body = ''] = told().split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 408 /);
      expect(head.toLowerCase()).toContain('content-type: application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status: 408, code: 'too-slow' });
      await app.close();
    },
  );
});

describe('SIGTERM', () => {
  async function started(): Promise<{ readonly server: ChildProcess; readonly port: number }> {
    const server = spawn(process.execPath, ['dist/apps/server/src/main.js'], {
      env: {
        ...process.env,
        DATABASE_URL: runtime.database.url,
        DATABASE_OWNER_URL: runtime.url,
        MASTER_KEY_FILE: runtime.keyFile,
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (piece: Buffer) => (printed += piece.toString()));
    await until(() => {
      if (server.exitCode !== null) throw new Error(printed);
      return /已就绪：.*\n/.test(printed);
    });
    return { server, port: Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]) };
  }

  it('ends the process in time, whatever its clients are in the middle of', async () => {
    const { server, port } = await started();
    const live = await written(port, 'GET /api/v1/live', { ...worker, accept: 'text/event-stream' });
    await until(() => Promise.resolve(live().startsWith('HTTP/1.1 200')));
    await dripping(port, '/api/v1/session', JSON_BODY, '{');
    const upload = { ...worker, 'content-type': XLSX, 'content-length': '50000000' };
    await dripping(port, '/api/v1/ledgers', upload, 'PK'.repeat(50_000));
    await written(port, 'GET /api/v1/health/live', {});
    const open = [...sockets];
    await until(() => Promise.resolve(open.every(({ bytesWritten }) => bytesWritten > 0)));
    const begun = performance.now();
    server.kill('SIGTERM');
    const [code] = (await once(server, 'exit')) as [number | null];
    expect(performance.now() - begun).toBeLessThan(GONE_MS);
    expect(code).toBe(0);
    await until(() => Promise.resolve(open.every(({ closed }) => closed)));
  });
});
