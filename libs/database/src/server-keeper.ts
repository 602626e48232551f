import { saysDiskFull } from './disk-full.js';
import { ExplainedFailure } from './explained-failure.js';
import { isStill } from './process-mark.js';

/** A server that runs, and the process that it is. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly began: string | null;
}

const LOOK_MS = 250;
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

  constructor(
    private server: RunningServer,
    private readonly bringUp: () => Promise<RunningServer>,
  ) {
    this.timer = this.later(LOOK_MS);
  }

  /** Why it does not run now, for anybody to read; null while it does. */
  get trouble(): string | null {
    return this.words;
  }

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
    if (this.words === null) {
      if (isStill(this.server.pid, this.server.began)) return LOOK_MS;
      this.say(RESTARTING);
    }
    try {
      const found = await this.bringUp();
      if (found.port !== this.server.port) return this.failed(MOVED);
      this.server = found;
    } catch (error) {
      const { message, detail = '' } = error as ExplainedFailure;
      return this.failed(
        saysDiskFull(`${message}\n${detail}`) || /磁盘已满/.test(message) ? NO_ROOM : CANNOT,
        message,
      );
    }
    this.pause = FIRST_PAUSE_MS;
    this.say(null);
    return LOOK_MS;
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
