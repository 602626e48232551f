import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { giveApplicationAccount } from './application-account.js';
import { postgresBinaries, type PostgresBinaries } from './binaries.js';
import { DiskFull, explainedWriting, saysDiskFull } from './disk-full.js';
import { ExplainedFailure } from './explained-failure.js';
import { freePort } from './free-port.js';
import { Holders } from './holders.js';
import { answerOf, joinRunning, STARTING_MS, urlAt } from './join-running.js';
import { withLockFile } from './lock-file.js';
import { makeDataFolder } from './private-files.js';
import { beganAt } from './process-mark.js';
import { isServerOf, readPostmasterFile, serverIn } from './postmaster-file.js';
import { ServerKeeper, type RunningServer } from './server-keeper.js';
import { logSize, saidSince } from './server-log.js';
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

/** What stops a process waits some thirty seconds for all of it. */
const [LOCK_MS, STOPPING_SECONDS, UNNAMED_START_MS, LEFT_START_MS] = [5_000, 8, 2_000, 5_000];

/** Whether a server is there to be stopped; one whose start was not waited for may not have said so yet. */
async function isThere(cluster: string): Promise<boolean> {
  const begun = Date.now();
  for (;;) {
    const file = readPostmasterFile(cluster);
    // What the file names may be anybody's by now.
    if (file !== null && file !== 'broken') return isServerOf(cluster, file);
    if ((file === null && serverIn(cluster) === null) || Date.now() - begun > UNNAMED_START_MS) return false;
    await pause(50);
  }
}

/** A server whose start is not waited for any more cannot be stopped before it has said that it is there. */
async function untilNamed(cluster: string, starting: Promise<number | null>): Promise<void> {
  const begun = Date.now();
  let isOver = false;
  // Who was killed while he started it may have started it nevertheless.
  void starting.then((code) => (isOver = code !== null));
  while (!isOver && Date.now() - begun < LEFT_START_MS) {
    const file = readPostmasterFile(cluster);
    if (file !== null && file !== 'broken') return;
    await pause(20);
  }
}

/** Joins the server of a data folder, or starts it (creating the cluster first) when nobody has. */
export async function openEmbedded(
  folder: string,
  options: { throwaway?: boolean; signal?: AbortSignal } = {},
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
  const run = (args: string[]): ReturnType<typeof runAs> => runAs(account, binaries.pg_ctl, args, dataDir);
  const stop = (how: 'fast' | 'immediate', seconds: number): ReturnType<typeof runAs> =>
    run(['stop', '-D', place.cluster, '-m', how, '-w', '-t', String(seconds)]);
  const end = async (): Promise<void> => void (await stop('immediate', 30));
  const up = async (port: number | null, signal?: AbortSignal): Promise<RunningServer> =>
    (await joinRunning(place, end, signal)) ??
    (await start(place, binaries, account, { throwaway, port, signal }));
  const leave = async (): Promise<void> => {
    holders.leave();
    if (holders.hasOthers() || !(await isThere(place.cluster))) return;
    if ((await stop('fast', STOPPING_SECONDS)).code !== 0) await stop('immediate', STOPPING_SECONDS);
  };
  const opened = await withLockFile(
    lock,
    async () => {
      const isFirst = !holders.hasOthers();
      holders.enter();
      try {
        await createCluster(dataDir, place, binaries, account, options.signal);
        options.signal?.throwIfAborted();
        const server = await up(isFirst ? null : lastPort(place), options.signal);
        return { server, applicationPassword: await applicationPasswordOf(place, server.url, isFirst) };
      } catch (error) {
        await leave();
        throw explainedWriting(error, place.cluster);
      }
    },
    options.signal,
  );
  const { server, applicationPassword } = opened;
  const closing = new AbortController();
  const { signal } = closing;
  let lastOpen = logSize(place.log);
  const keeper = new ServerKeeper(server, {
    bringUp: () => withLockFile(lock, () => up(server.port, signal), signal),
    answer: () => answerOf(server.url),
    end: () => withLockFile(lock, end, signal),
    wasOpen: () => (lastOpen = logSize(place.log)),
    lacksRoom: () => saysDiskFull(saidSince(place.log, lastOpen)),
  });
  return {
    url: server.url,
    applicationPassword,
    trouble: () => keeper.trouble,
    close: async () => {
      closing.abort();
      await keeper.close();
      // On a full disk no lock can be written: leaving makes room, and nobody could come in. Who holds it for long
      // starts the server, and keeps it.
      await withLockFile(lock, leave, AbortSignal.timeout(LOCK_MS)).catch(leave);
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
  signal?: AbortSignal,
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
  const { code, output } = await runAs(account, binaries.initdb, portable, dataDir, signal, 'end');
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    signal?.throwIfAborted();
    throw saysDiskFull(output)
      ? new DiskFull(`磁盘空间不足，不能在 ${dataDir} 建立数据库；请腾出至少 200 MB 后再试。`, output)
      : new ExplainedFailure(explainInit(dataDir, output), output);
  }
  writeFileSync(place.password, password, { mode: 0o600 });
  renameSync(fresh, place.cluster);
}

function explainInit(dataDir: string, output: string): string {
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
  readonly signal: AbortSignal | undefined;
}

async function start(
  place: Place,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
  { throwaway, port: wanted, signal }: StartOptions,
): Promise<RunningServer> {
  writeFileSync(place.log, '', { flag: 'a', mode: 0o600 });
  giveTo(account, place.log);
  const before = logSize(place.log);
  let output = '';
  // A port free a moment ago may be taken by the time the server binds it, so a few are tried.
  for (let tries = 0; tries < (wanted === null ? 5 : 1); tries++) {
    signal?.throwIfAborted();
    const port = wanted ?? (await freePort());
    const settings = [...SETTINGS, ...(throwaway ? THROWAWAY : []), `port=${port}`];
    const serverOptions = settings.map((setting) => `-c ${setting}`).join(' ');
    const patience = String(STARTING_MS / 1_000);
    const args = ['start', '-D', place.cluster, '-l', place.log, '-w', '-t', patience, '-o', serverOptions];
    const finished = await runAs(account, binaries.pg_ctl, args, join(place.cluster, '..'), signal);
    if (finished.left) await untilNamed(place.cluster, finished.left);
    const file = readPostmasterFile(place.cluster);
    const pid = file === null || file === 'broken' ? 0 : file.pid;
    if (finished.code === 0) return { url: urlAt(place, port), port, pid, began: beganAt(pid) };
    signal?.throwIfAborted();
    output = `${finished.output}\n${saidSince(place.log, before)}`;
    if (!/Address already in use/i.test(output)) break;
  }
  const told = (reason: string): string => `数据库不能启动：${reason}（日志：${place.log}）`;
  if (saysDiskFull(output)) throw new DiskFull(told('磁盘已满，请腾出空间后再试。'), output);
  throw new ExplainedFailure(told(firstError(output)), output);
}
