import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#database';
import { compareProjections } from '#read-models';
import { openRuntime } from '#runtime';
import { OFFICE } from '../office.js';
import { Officer, persistentAsk, type Acknowledged } from '../scale/officers.js';
import { accountOf } from '../staff.js';
import { until } from '../until.js';

const READY_MS = 120_000;

export interface KillRun {
  readonly kills: number;
  readonly acknowledged: number;
  /** Orders that were answered as done and are not in the history. */
  readonly lost: number;
  /** Events of one order that are there more than once. */
  readonly doubled: number;
  readonly faults: readonly string[];
  readonly readyMs: { readonly p50: number; readonly p95: number; readonly max: number };
}

/** The server as an office runs it: one process on its own database. */
class Server {
  private child: ChildProcess | null = null;
  readonly base: string;

  constructor(
    private readonly dataDir: string,
    private readonly port: number,
  ) {
    this.base = `http://127.0.0.1:${port}`;
  }

  /** @returns milliseconds until it took requests */
  async start(): Promise<number> {
    const started = performance.now();
    const { DATABASE_URL: _other, ...rest } = process.env;
    const env = { ...rest, DATA_DIR: this.dataDir, PORT: String(this.port) };
    const child = spawn(process.execPath, ['dist/programs/server.js'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.child = child;
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const answer = await fetch(`${this.base}/api/v1/health/ready`).catch(() => null);
      return answer?.status === 200;
    }, READY_MS);
    return performance.now() - started;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.child) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

const share = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0);

/** What was answered as done, against what the history holds once all is over. */
async function compare(dataDir: string, acknowledged: readonly Acknowledged[]) {
  const runtime = await openRuntime({ dataDir });
  try {
    await runtime.projector.catchUp();
    const seen = new Set<string>();
    const versions = new Map<string, number>();
    const twice = new Set<string>();
    for (let from = 0; ;) {
      const page = await runtime.store.readAll(from, 1_000);
      for (const { streamId, version, metadata, type } of page) {
        versions.set(streamId, version);
        const key = `${streamId} ${metadata.commandId} ${type}`;
        (seen.has(key) ? twice : seen).add(key);
      }
      from = page.at(-1)?.position ?? from;
      if (page.length === 0) break;
    }
    const lost = acknowledged.filter(
      ({ caseId, version }) => (versions.get(`correction-${caseId}`) ?? 0) < version,
    );
    const faults = [
      ...(await runtime.store.verify()),
      ...(await compareProjections(runtime.database.pool, runtime)),
    ].map((fault) => JSON.stringify(fault));
    return { lost: lost.length, doubled: twice.size, faults };
  } finally {
    await runtime.close();
  }
}

/** Kills the server again and again while people work, each a moment after it was ready. */
export async function killRun(dataDir: string, kills: number, people: number): Promise<KillRun> {
  const runtime = await openRuntime({ dataDir });
  const headers = [];
  for (let one = 0; one < people; one++)
    headers.push(await accountOf(runtime, `officer${one}`, [{ role: 'office_worker', area: OFFICE }]));
  await runtime.close();
  const server = new Server(dataDir, await freePort());
  await server.start();
  const ask = persistentAsk(
    () => [server.base],
    () => undefined,
  );
  const officers = headers.map((own, index) => new Officer(index + 1, own, ask));
  let isOver = false;
  const working = Promise.all(officers.map((officer) => officer.work(() => isOver, 20)));
  const failed = working.then(
    () => null,
    (error: Error) => error,
  );
  const readyMs: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await sleep(500 + (kill % 7) * 300);
    await server.end('SIGKILL');
    readyMs.push(await server.start());
  }
  isOver = true;
  const fault = await failed;
  await server.end('SIGTERM');
  if (fault) throw fault;
  const acknowledged = officers.flatMap((officer) => officer.acknowledged);
  readyMs.sort((a, b) => a - b);
  return {
    kills,
    acknowledged: acknowledged.length,
    ...(await compare(dataDir, acknowledged)),
    readyMs: { p50: share(readyMs, 0.5), p95: share(readyMs, 0.95), max: share(readyMs, 1) },
  };
}
