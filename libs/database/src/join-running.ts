import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ExplainedFailure } from './explained-failure.js';
import { beganAt, isAlive } from './process-mark.js';
import {
  isPostgres,
  isServerOf,
  mayBePostgres,
  postmasterPath,
  readPostmasterFile,
  serverIn,
} from './postmaster-file.js';
import type { Answer, RunningServer } from './server-keeper.js';

interface ServerPlace {
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

export const urlAt = (place: Pick<ServerPlace, 'password'>, port: number): string =>
  `postgres://postgres:${readFileSync(place.password, 'utf8').trim()}@127.0.0.1:${port}/postgres`;

/** How long a server that says that it is starting is waited for: after a crash it reads its log first. */
export const STARTING_MS = 300_000;
const SILENT_MS = 5_000;

/** A server ends by itself, within a minute, once it sees that its file says nothing any more. */
const UNNAMED_MS = 90_000;

/** Two servers on one folder destroy it: where the file says nothing and one is there nevertheless, it is waited for. */
async function untilNobody(cluster: string, signal?: AbortSignal): Promise<void> {
  const begun = Date.now();
  for (let pid = serverIn(cluster); pid !== null; pid = serverIn(cluster)) {
    if (Date.now() - begun > UNNAMED_MS)
      throw new ExplainedFailure(`数据库进程 ${pid} 在运行，但它的记录已损坏；请结束该进程后再试。`);
    await pause(1_000, undefined, { signal });
  }
}

/** Knocks until a server lets somebody in, or is given up. @returns the last that it said */
async function knock(pid: number, url: string, signal?: AbortSignal): Promise<Answer> {
  const begun = Date.now();
  let patience = SILENT_MS;
  let said: Answer = 'none';
  while (isAlive(pid) && Date.now() - begun < patience) {
    const answer = await answerOf(url);
    if (answer === 'ready') return answer;
    if (answer === 'starting') [said, patience] = [answer, STARTING_MS];
    else if (!isPostgres(pid)) break;
    await pause(100, undefined, { signal });
  }
  return said;
}

/**
 * Whether the server that answers works in this folder: then it sees what is put there. The file and the password of a
 * copy are those of the original. @throws where it cannot be found out
 */
async function worksIn(url: string, cluster: string): Promise<boolean> {
  const name = `asked-${randomBytes(8).toString('hex')}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  writeFileSync(join(cluster, name), '', { flag: 'wx', mode: 0o600 });
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: boolean | null }>(
      'select (pg_stat_file($1, true)).isdir as folder',
      [name],
    );
    return rows[0]?.folder === false;
  } finally {
    rmSync(join(cluster, name), { force: true });
    await client.end().catch(() => undefined);
  }
}

/** The running server; null when none runs, after clearing away a file that names none of this folder. */
export async function joinRunning(
  { cluster, log, ...place }: ServerPlace,
  end: () => Promise<void>,
  signal?: AbortSignal,
): Promise<RunningServer | null> {
  const file = readPostmasterFile(cluster);
  if (!file) return null;
  if (file === 'broken') await untilNobody(cluster, signal);
  else if (isServerOf(cluster, file)) {
    const { pid, port } = file;
    const url = urlAt(place, port);
    const said = await knock(pid, url, signal);
    if (said === 'ready') return { url, port, pid, began: beganAt(pid) };
    if (said === 'starting' && isAlive(pid)) await end();
    if (isPostgres(pid)) {
      throw new ExplainedFailure(`数据库进程 ${pid} 在运行但不应答；请查看 ${log}，或结束该进程后再试。`);
    }
  } else {
    const url = urlAt(place, file.port);
    if ((await answerOf(url)) === 'ready' && (await worksIn(url, cluster))) {
      if (mayBePostgres(file.pid)) return { url, port: file.port, pid: file.pid, began: beganAt(file.pid) };
      throw new ExplainedFailure(
        `这个数据目录的数据库由本机看不到的进程（例如另一个容器）在端口 ${file.port} 上运行；请先停止它，再启动本系统。`,
      );
    }
  }
  rmSync(postmasterPath(cluster), { force: true });
  return null;
}

const CANNOT_CONNECT_NOW = '57P03';

export async function answerOf(url: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === CANNOT_CONNECT_NOW ? 'starting' : 'none';
  } finally {
    await client.end().catch(() => undefined);
  }
}
