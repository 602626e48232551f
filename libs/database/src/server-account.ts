import { spawn } from 'node:child_process';
import { accessSync, chownSync, constants, readFileSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { dirname, resolve } from 'node:path';
import { ExplainedFailure } from './explained-failure.js';

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account of the machine. Where the
 * folder lies below one that only root may enter, `setpriv` (util-linux, part of every Debian-like system)
 * lends that account the right to pass.
 */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

export function serverAccount(): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new ExplainedFailure(
    '以 root 运行时需要系统里有 postgres 或 nobody 账户；请改用普通用户运行，或设置 DATABASE_URL。',
  );
}

/** Whether the account may pass through every folder above and including this one. */
function isPassable({ uid }: ServerAccount, path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid: owner } = statSync(at);
    if ((mode & (owner === uid ? 0o100 : 0o001)) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

export function giveTo(account: ServerAccount | null, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** What programs need of the machine to start; settings and secrets of ours are not among it. */
const PASSED_ON = [
  'PATH',
  'Path',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'TMPDIR',
  'TEMP',
  'TMP',
  'COMSPEC',
  'ComSpec',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ProgramData',
  'USERPROFILE',
];

/** What a program that we start may know of our environment: of the machine what it needs, and no setting of ours. */
export function machineVariables(): Readonly<Record<string, string>> {
  // No setting of ours is read here.
  // eslint-disable-next-line no-restricted-properties
  const given = process.env;
  return Object.fromEntries(PASSED_ON.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
}

interface Finished {
  readonly code: number | null;
  readonly output: string;
  /** Still running, because it was not waited for; what it ends with. */
  readonly left?: Promise<number | null>;
}

/** Runs a PostgreSQL program as the account, and returns what it printed; by the signal it is ended, or not waited for. */
export function runAs(
  account: ServerAccount | null,
  program: string,
  args: readonly string[],
  folder: string,
  signal?: AbortSignal,
  atSignal: 'leave' | 'end' = 'leave',
): Promise<Finished> {
  const passable = account === null || (isPassable(account, dirname(program)) && isPassable(account, folder));
  const [command, commandArgs] = passable ? [program, args] : lent(account, program, args);
  const identity = account && passable ? { uid: account.uid, gid: account.gid } : {};
  // Messages are kept in English so that a supporter can look them up; the sentence above them is Chinese.
  const env = { ...machineVariables(), LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' };
  return new Promise((done) => {
    const child = spawn(command, commandArgs, {
      ...identity,
      env,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const ended = new Promise<number | null>((resolve) => {
      child.once('exit', resolve);
      child.once('error', () => resolve(1));
    });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    // Not ended: a server that it is about to start would be nobody's.
    const leave = (): void => {
      if (atSignal === 'end') {
        child.kill();
        return;
      }
      child.unref();
      // Not closed either: it would end at its next word.
      for (const pipe of [child.stdout, child.stderr]) if (pipe instanceof Socket) pipe.unref();
      done({ code: null, output, left: ended });
    };
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    child.on('error', (error) => done({ code: null, output: `${output}${error.message}` }));
    // `exit`, not `close`: the server that pg_ctl leaves behind keeps its end of the pipes open.
    child.on('exit', (code) => {
      signal?.removeEventListener('abort', leave);
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        done({ code, output });
      });
    });
  });
}

function lent(account: ServerAccount, program: string, args: readonly string[]): [string, string[]] {
  const setpriv = '/usr/bin/setpriv';
  try {
    accessSync(setpriv, constants.X_OK);
  } catch {
    throw new ExplainedFailure(
      '以 root 运行时，数据目录和程序目录须允许其他账户进入（例如不要放在 /root 下）；请换一个目录，或设置 DATABASE_URL。',
    );
  }
  const rights = '+dac_override,+dac_read_search';
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  return [setpriv, [...identity, `--inh-caps=${rights}`, `--ambient-caps=${rights}`, program, ...args]];
}
