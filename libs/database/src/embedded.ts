import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { giveApplicationAccount } from './application-account.js';
import { postgresBinaries, type PostgresBinaries } from './binaries.js';
import { ExplainedFailure } from './explained-failure.js';
import { Holders, isAlive, withLockFile } from './holders.js';
import { makeDataFolder } from './private-files.js';
import { giveTo, runAs, serverAccount, type ServerAccount } from './server-account.js';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Of the product's own account. */
  readonly applicationPassword: string;
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
  const opened = await withLockFile(lock, async () => {
    const isFirst = !holders.hasOthers();
    holders.enter();
    await createCluster(dataDir, place, binaries, account);
    const url =
      (await joinRunning(place)) ?? (await start(place, binaries, account, options.throwaway ?? false));
    return { url, applicationPassword: await applicationPasswordOf(place, url, isFirst) };
  });
  return {
    ...opened,
    close: () =>
      withLockFile(lock, async () => {
        holders.leave();
        if (holders.hasOthers()) return;
        await runAs(account, binaries.pg_ctl, ['stop', '-D', place.cluster, '-m', 'fast', '-w'], dataDir);
      }),
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
  if (/No space left|ENOSPC/i.test(output))
    return `磁盘空间不足，不能在 ${dataDir} 建立数据库；请腾出至少 200 MB 后再试。`;
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

/** The address of the running server; null when none runs, after clearing a pid file that a stranger's process bears. */
async function joinRunning(place: Place): Promise<string | null> {
  const file = readPidFile(place);
  if (!file) return null;
  if (isAlive(file.pid)) {
    const url = urlAt(place, file.port);
    for (let tries = 0; tries < 20; tries++) {
      if (await answers(url)) return url;
      if (!isPostgres(file.pid)) break;
      await new Promise((wake) => setTimeout(wake, 250));
    }
    if (isPostgres(file.pid)) {
      throw new ExplainedFailure(
        `数据库进程 ${file.pid} 在运行但不应答；请查看 ${place.log}，或结束该进程后再试。`,
      );
    }
  }
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
  return null;
}

/** Where the system tells names of processes (Linux); elsewhere an unanswering pid is taken for a stranger. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function start(
  place: Place,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
  throwaway: boolean,
): Promise<string> {
  writeFileSync(place.log, '', { flag: 'a', mode: 0o600 });
  giveTo(account, place.log);
  let output = '';
  // A port free a moment ago may be taken by the time the server binds it, so a few are tried.
  for (let tries = 0; tries < 5; tries++) {
    const port = await freePort();
    const settings = [...SETTINGS, ...(throwaway ? THROWAWAY : []), `port=${port}`];
    const serverOptions = settings.map((setting) => `-c ${setting}`).join(' ');
    const args = ['start', '-D', place.cluster, '-l', place.log, '-w', '-t', '60', '-o', serverOptions];
    const finished = await runAs(account, binaries.pg_ctl, args, join(place.cluster, '..'));
    if (finished.code === 0) return urlAt(place, port);
    output = `${finished.output}\n${tail(place.log)}`;
    if (!/Address already in use/i.test(output)) break;
  }
  const full = /No space left|ENOSPC/i.test(output);
  const reason = full ? '磁盘空间不足，请腾出空间后再试。' : firstError(output);
  throw new ExplainedFailure(`数据库不能启动：${reason}（日志：${place.log}）`, output);
}

const tail = (log: string): string => readFileSync(log, 'utf8').split('\n').slice(-15).join('\n');
