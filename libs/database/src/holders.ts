import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedFailure } from './explained-failure.js';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** How often this process holds a folder: it leaves with its last use of it. */
const heldHere = new Map<string, number>();

/** The processes that use a data folder: the last one to leave stops the server. */
export class Holders {
  private readonly folder: string;
  private readonly own: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'holders');
    this.own = join(this.folder, String(process.pid));
  }

  enter(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(this.own, '', { mode: 0o600 });
    heldHere.set(this.own, (heldHere.get(this.own) ?? 0) + 1);
  }

  leave(): void {
    const left = (heldHere.get(this.own) ?? 1) - 1;
    heldHere.set(this.own, left);
    if (left === 0) rmSync(this.own, { force: true });
  }

  /** Whether anybody else still holds the folder; what dead ones left behind is cleared away. */
  hasOthers(): boolean {
    let others = (heldHere.get(this.own) ?? 0) > 0;
    for (const name of existsSync(this.folder) ? readdirSync(this.folder) : []) {
      const pid = Number(name);
      if (pid === process.pid) continue;
      if (isAlive(pid)) others = true;
      else rmSync(join(this.folder, name), { force: true });
    }
    return others;
  }
}

const WAIT_MS = 60_000;

/** Runs work while holding a lock file; a lock left by a dead process is taken over. */
export async function withLockFile<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeFileSync(file, String(process.pid));
      closeSync(file);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(path, 'utf8') || '0');
      if (pid > 0 && !isAlive(pid)) rmSync(path, { force: true });
      else if (Date.now() > until) {
        throw new ExplainedFailure(
          `另一个进程（${pid}）一直占用数据目录的启动锁 ${path}；确认它已退出后删除该文件再试。`,
        );
      } else await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
