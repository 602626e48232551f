import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { giveApplicationAccount } from './application-account.js';
import { postgresBinaries, type PostgresBinaries } from './binaries.js';
import { explainedWriting, saysDiskFull } from './disk-full.js';
import { ExplainedFailure } from './explained-failure.js';
import { freePort } from './free-port.js';
import { Holders } from './holders.js';
import { withLockFile } from './lock-file.js';
import { makeDataFolder } from './private-files.js';
import { beganAt, isAlive } from './process-mark.js';
import { ServerKeeper, type Answer, type RunningServer } from './server-keeper.js';
import { giveTo, runAs, serverAccount, type ServerAccount } from './server-account.js';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Of the product's own account. */
  readonly applicationPassword: string;
  /** Why it does not run now, for anybody to read; null while it does. */
  trouble(): string | null;
  /** Leaves the server; the last to leave stops it. */
  close(): Promise<void>;
}

interface Place {
  readonly cluster: string;
  readonly password: string;
  readonly applicationPassword: string;
  readonly log: string;
}

const placeIn = (dataDir: string): Place => ({
  cluster: join(dataDir, 'postgres'),
  password: join(dataDir, 'postgres-password'),
  applicationPassword: join(dataDir, 'application-password'),
  log: join(dataDir, 'postgres.log'),
});

/** Durable by default: `fsync`, `full_page_writes` and `synchronous_commit` stay on. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=Asia/Shanghai',
  'log_timezone=Asia/Shanghai',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'jit=off',
  // A statement or a detail of an error could hold what must not stand in a log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];
/** For clusters that tests throw away. */
const THROWAWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Joins the server of a data folder, or starts it (creating the cluster first) when nobody has. */
export async function openEmbedded(
  folder: string,
  options: { throwaway?: boolean } = {},
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(folder);
  const isOurs = makeDataFolder(dataDir);
  const place = placeIn(dataDir);
  const binaries = await postgresBinaries();
  const account = serverAccount();
  if (isOurs) giveTo(account, dataDir);
  const holders = new Holders(dataDir);
  const lock = join(dataDir, 'start.lock');
  const throwaway = options.throwaway ?? false;
  const end = async (): Promise<void> => {
    const args = ['stop', '-D', place.cluster, '-m', 'immediate', '-w', '-t', '30'];
    await runAs(account, binaries.pg_ctl, args, dataDir);
  };
  const up = async (port: number | null): Promise<RunningServer> =>
    (await joinRunning(place, end)) ?? (await start(place, binaries, account, { throwaway, port }));
  const leave = async (): Promise<void> => {
    holders.leave();
    if (holders.hasOthers() || !readPidFile(place)) return;
    await runAs(account, binaries.pg_ctl, ['stop', '-D', place.cluster, '-m', 'fast', '-w'], dataDir);
  };
  const { server, applicationPassword } = await withLockFile(lock, async () => {
    const isFirst = !holders.hasOthers();
    holders.enter();
    try {
      await createCluster(dataDir, place, binaries, account);
      const server = await up(isFirst ? null : lastPort(place));
      return { server, applicationPassword: await applicationPasswordOf(place, server.url, isFirst) };
    } catch (error) {
      await leave();
      throw explainedWriting(error, place.cluster);
    }
  });
  const keeper = new ServerKeeper(server, {
    bringUp: () => withLockFile(lock, () => up(server.port)),
    answer: () => answerOf(server.url),
    end: () => withLockFile(lock, end),
    lacksRoom: () => saysDiskFull(saidLately(place.log)),
  });
  return {
    url: server.url,
    applicationPassword,
    trouble: () => keeper.trouble,
    close: async () => {
      await keeper.close();
      // On a full disk no lock can be written: leaving makes room, and nobody could come in.
      await withLockFile(lock, leave).catch(leave);
    },
  };
}

/** New with the first process that uses the server; those that come after it find it in the folder. */
async function applicationPasswordOf(place: Place, url: string, isFirst: boolean): Promise<string> {
  if (!isFirst && existsSync(place.applicationPassword))
    return readFileSync(place.applicationPassword, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  await giveApplicationAccount(url, password);
  writeFileSync(place.applicationPassword, password, { mode: 0o600 });
  return password;
}

/** Built aside and renamed when whole, so that an interrupted first start leaves nothing to repair. */
async function createCluster(
  dataDir: string,
  place: Place,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
): Promise<void> {
  if (existsSync(place.cluster)) return;
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('postgres.new-')) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  const fresh = join(dataDir, `postgres.new-${process.pid}`);
  const password = randomBytes(24).toString('base64url');
  const passwordFile = `${fresh}-password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, fresh);
  giveTo(account, passwordFile);
  const args = [
    '-D',
    fresh,
    '-U',
    'postgres',
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=icu',
    '--icu-locale=zh-Hans-CN',
    '--data-checksums',
  ];
  // C.UTF-8 is a name of glibc; Windows and macOS take plain C for what ICU does not decide.
  const portable =
    process.platform === 'linux'
      ? args
      : args.map((arg) => (arg === '--locale=C.UTF-8' ? '--locale=C' : arg));
  const { code, output } = await runAs(account, binaries.initdb, portable, dataDir);
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new ExplainedFailure(explainInit(dataDir, output), output);
  }
  writeFileSync(place.password, password, { mode: 0o600 });
  renameSync(fresh, place.cluster);
}

function explainInit(dataDir: string, output: string): string {
  if (saysDiskFull(output)) return `磁盘空间不足，不能在 ${dataDir} 建立数据库；请腾出至少 200 MB 后再试。`;
  if (/look up effective user ID/i.test(output)) {
    return '当前用户没有系统账户记录，不能运行内置 PostgreSQL；请换用有账户的用户，或设置 DATABASE_URL。';
  }
  return `不能在 ${dataDir} 建立数据库：${firstError(output)}`;
}

const firstError = (output: string): string =>
  output
    .split('\n')
    .find((line) => /error|fatal|could not/i.test(line))
    ?.trim() ??
  (output.trim().slice(0, 300) || '原因不明');

const urlAt = (place: Place, port: number): string =>
  `postgres://postgres:${readFileSync(place.password, 'utf8').trim()}@127.0.0.1:${port}/postgres`;

interface PidFile {
  readonly pid: number;
  readonly port: number;
}

function readPidFile(place: Place): PidFile | null {
  try {
    const lines = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** How long a server that says that it is starting is waited for: after a crash it reads its log first. */
const STARTING_MS = 300_000;
const SILENT_MS = 5_000;

/** The running server; null when none runs, after clearing a pid file that a stranger's process bears. */
async function joinRunning(place: Place, end: () => Promise<void>): Promise<RunningServer | null> {
  const file = readPidFile(place);
  if (!file) return null;
  const { pid, port } = file;
  // Empty or cut short, as a full disk or a power cut leaves it: nobody runs by it.
  if (!(pid > 0 && port > 0)) {
    rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  const url = urlAt(place, port);
  const begun = Date.now();
  let patience = SILENT_MS;
  while (isAlive(pid) && Date.now() - begun < patience) {
    const answer = await answerOf(url);
    if (answer === 'ready') return { url, port, pid, began: beganAt(pid) };
    if (answer === 'starting') patience = STARTING_MS;
    else if (!isPostgres(pid)) break;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  if (patience === STARTING_MS && isAlive(pid)) await end();
  if (isPostgres(pid)) {
    throw new ExplainedFailure(`数据库进程 ${pid} 在运行但不应答；请查看 ${place.log}，或结束该进程后再试。`);
  }
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
  return null;
}

/** Where the system tells names of processes (Linux); elsewhere an unanswering pid is taken for a stranger. */
function isPostgres(pid: number): boolean {
  try {
    return isAlive(pid) && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

const CANNOT_CONNECT_NOW = '57P03';

async function answerOf(url: string): Promise<Answer> {
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

/** The port that the server was last started at, which those who use it know. */
function lastPort(place: Place): number | null {
  try {
    const told = /port=(\d+)/.exec(readFileSync(join(place.cluster, 'postmaster.opts'), 'utf8'));
    return told ? Number(told[1]) : null;
  } catch {
    return null;
  }
}

interface StartOptions {
  readonly throwaway: boolean;
  /** The port that it must have, because somebody uses it; null for any. */
  readonly port: number | null;
}

async function start(
  place: Place,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
  { throwaway, port: wanted }: StartOptions,
): Promise<RunningServer> {
  writeFileSync(place.log, '', { flag: 'a', mode: 0o600 });
  giveTo(account, place.log);
  const before = statSync(place.log).size;
  let output = '';
  // A port free a moment ago may be taken by the time the server binds it, so a few are tried.
  for (let tries = 0; tries < (wanted === null ? 5 : 1); tries++) {
    const port = wanted ?? (await freePort());
    const settings = [...SETTINGS, ...(throwaway ? THROWAWAY : []), `port=${port}`];
    const serverOptions = settings.map((setting) => `-c ${setting}`).join(' ');
    const patience = String(STARTING_MS / 1_000);
    const args = ['start', '-D', place.cluster, '-l', place.log, '-w', '-t', patience, '-o', serverOptions];
    const finished = await runAs(account, binaries.pg_ctl, args, join(place.cluster, '..'));
    const pid = readPidFile(place)?.pid ?? 0;
    if (finished.code === 0) return { url: urlAt(place, port), port, pid, began: beganAt(pid) };
    output = `${finished.output}\n${saidSince(place.log, before)}`;
    if (!/Address already in use/i.test(output)) break;
  }
  const reason = saysDiskFull(output) ? '磁盘已满，请腾出空间后再试。' : firstError(output);
  throw new ExplainedFailure(`数据库不能启动：${reason}（日志：${place.log}）`, output);
}

const LATELY_BYTES = 65_536;

/** The end of the log, but for what it says to those who knock while it lets nobody in. */
function saidLately(log: string): string {
  const { size } = statSync(log);
  const file = openSync(log, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(size, LATELY_BYTES));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
}

/** The end of what the server said since: what an earlier one said would explain nothing. */
const saidSince = (log: string, size: number): string =>
  readFileSync(log).subarray(size).toString('utf8').split('\n').slice(-15).join('\n');
