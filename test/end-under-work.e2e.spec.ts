import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../libs/database/src/process-mark.js';
import { openRuntime } from '../libs/runtime/src/index.js';
import { bringLarge, largeLedger } from './large-ledger.js';
import { OFFICE } from './office.js';
import { accountOf, type Headers } from './staff.js';
import { until } from './until.js';

/** A supervisor kills what is still there after thirty seconds; a busy machine is given some more. */
const GONE_MS = 45_000;

let data: string;
let child: ChildProcess | null = null;
let printed = '';
let base = '';
const staff: Headers[] = [];
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'under-work-'));
  const runtime = await openRuntime({ dataDir: data });
  for (const name of ['first', 'second', 'third'])
    staff.push(await accountOf(runtime, name, [{ role: 'office_head', area: OFFICE }]));
  await runtime.close();
  const { DATABASE_URL: _other, ...environment } = process.env;
  const started = spawn(process.execPath, ['dist/programs/server.js'], {
    env: { ...environment, DATA_DIR: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (piece: Buffer) => (printed += piece.toString()));
  await until(() => {
    if (started.exitCode !== null) throw new Error(printed);
    return /已就绪：.*\n/.test(printed);
  });
  base = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
}, 300_000);
afterAll(() => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

it('ends in time while ledgers are looked through, marked and imported and figures counted, and leaves nothing behind', async () => {
  const bytes = largeLedger(60_000);
  const ids: string[] = [];
  for (const who of staff) ids.push(await bringLarge(base, who, bytes));
  const asked: Promise<unknown>[] = [];
  const post = (n: number, what: string): void => {
    const headers = { ...staff[n], 'content-type': 'application/json' };
    const url = `${base}/api/v1/ledgers/${ids[n]}/${what}`;
    asked.push(fetch(url, { method: 'POST', headers, body: JSON.stringify({ mends: [] }) }));
  };
  for (const n of [0, 1]) for (const what of ['preview', 'preview', 'annotated']) post(n, what);
  post(2, 'import');
  const figures = 'figures?from=2023-01-01&to=2023-12-31&knownAt=2040-01-01T00:00:00Z';
  for (const who of staff) asked.push(fetch(`${base}/api/v1/${figures}`, { headers: who }));
  const answered = Promise.allSettled(asked);
  // Others are served meanwhile.
  expect((await fetch(`${base}/api/v1/health/live`)).status).toBe(200);
  const imported = async (): Promise<number> => {
    const answer = await fetch(`${base}/api/v1/ledgers/${ids[2]}`, { headers: staff[2] ?? {} });
    return ((await answer.json()) as { done: number }).done;
  };
  await until(async () => (await imported()) > 0);
  const pid = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const begun = performance.now();
  child?.kill('SIGTERM');
  expect(await once(child as ChildProcess, 'exit')).toEqual([0, null]);
  expect(performance.now() - begun).toBeLessThan(GONE_MS);
  await answered;
  expect(readdirSync(data).filter((name) => name.startsWith('start.lock'))).toEqual([]);
  expect(readdirSync(join(data, 'holders'))).toEqual([]);
  await until(() => !isAlive(pid));
  expect(printed).not.toMatch(/Cannot use a pool|Error|fault|\n\s+at /);
}, 600_000);
