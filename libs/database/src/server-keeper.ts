import { DiskFull } from './disk-full.js';
import { isStill } from './process-mark.js';

/** A server that runs, and the process that it is. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly began: string | null;
}

/** What a server says to somebody who knocks. */
export type Answer = 'ready' | 'starting' | 'none';

/** What the keeper does with the server that it keeps. */
export interface Kept {
  /** Finds it running, or starts it. */
  bringUp(): Promise<RunningServer>;
  answer(): Promise<Answer>;
  /** Ends one whose process is there and which lets nobody in. */
  end(): Promise<void>;
  /** It was found open: what it says from here on is about the next trouble. */
  wasOpen(): void;
  /** Whether it said since it was last open that it found no room on its disk. */
  lacksRoom(): boolean;
}

/** How long a server that is there may let nobody in: it may be reading its log after a crash. */
export interface Patience {
  readonly ms: number;
  /** One that had no room for what it wanted to write while it read its log waits for nothing. */
  readonly withoutRoomMs: number;
}
const PATIENCE: Patience = { ms: 300_000, withoutRoomMs: 5_000 };

const LOOK_MS = 250;
/** So often it is knocked at while its process is there. */
const KNOCK_MS = 5_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

const RESTARTING = '数据库意外停止，系统正在重新启动它，请稍后再试。';
const NO_ROOM = '磁盘已满，数据库已停止；腾出空间后会自行恢复，请通知系统管理员。';
const CANNOT = '数据库意外停止，重新启动没有成功，系统会继续尝试；请通知系统管理员查看服务器的日志。';
const MOVED = '数据库已在别的端口上重新启动，本进程连接不上；请重新启动本系统。';

/**
 * Starts the server again when it has ended, whatever ended it, at the port that everybody knows. Each process that
 * uses it watches; the start lock lets one of them start it, and the others find it running.
 */
export class ServerKeeper {
  private words: string | null = null;
  private isClosing = false;
  private pause = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout;
  private working: Promise<void> = Promise.resolve();

  private knockedAt = performance.now();
  /** Since when it lets nobody in, though its process is there. */
  private shutSince: number | null = null;

  constructor(
    private server: RunningServer,
    private readonly kept: Kept,
    private readonly patience = PATIENCE,
  ) {
    this.timer = this.later(LOOK_MS);
  }

  /** Why it does not run now, for anybody to read; null while it does. */
  get trouble(): string | null {
    return this.words;
  }

  /** Whoever closes it lets what it waits for be given up before. */
  async close(): Promise<void> {
    this.isClosing = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private later(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.working = this.look().then((next) => {
        if (!this.isClosing) this.timer = this.later(next);
      });
    }, ms).unref();
  }

  /** @returns when to look again, in milliseconds */
  private async look(): Promise<number> {
    const isThere = isStill(this.server.pid, this.server.began);
    if (isThere && (await this.isOpen())) {
      if (this.words !== null) this.recovered();
      return LOOK_MS;
    }
    if (this.words === null) this.say(RESTARTING);
    try {
      if (isThere && !(await this.isGivenUp())) return LOOK_MS;
      const found = await this.kept.bringUp();
      if (found.port !== this.server.port) return this.failed(MOVED);
      this.server = found;
    } catch (error) {
      if (this.isClosing) return LOOK_MS;
      return this.failed(error instanceof DiskFull ? NO_ROOM : CANNOT, (error as Error).message);
    }
    this.recovered();
    return LOOK_MS;
  }

  private recovered(): void {
    this.pause = FIRST_PAUSE_MS;
    this.shutSince = null;
    this.kept.wasOpen();
    this.say(null);
  }

  /** Taken for open between two knocks. */
  private async isOpen(): Promise<boolean> {
    if (this.words === null && performance.now() - this.knockedAt < KNOCK_MS) return true;
    const answer = await this.kept.answer();
    this.knockedAt = performance.now();
    if (answer === 'ready' && this.words === null) this.kept.wasOpen();
    // One that says nothing at all may be busy; its connections end when it does.
    return answer === 'ready' || (answer === 'none' && this.words === null);
  }

  /** A server can lose itself while it reads its log on a full disk: its process stays and lets nobody in. */
  private async isGivenUp(): Promise<boolean> {
    this.shutSince ??= performance.now();
    const lacksRoom = this.kept.lacksRoom();
    if (lacksRoom) this.say(NO_ROOM);
    const waited = performance.now() - this.shutSince;
    if (waited < (lacksRoom ? this.patience.withoutRoomMs : this.patience.ms)) return false;
    this.shutSince = null;
    await this.kept.end();
    return true;
  }

  private failed(words: string, detail?: string): number {
    this.say(words, detail);
    const pause = this.pause;
    this.pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    return pause;
  }

  /** Each change once, on the way to whoever reads what the process says. */
  private say(words: string | null, detail?: string): void {
    if (words === this.words) return;
    this.words = words;
    process.stderr.write(`${words ?? '数据库已恢复运行。'}${detail ? `（${detail}）` : ''}\n`);
  }
}
