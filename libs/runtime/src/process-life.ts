import { BadInput, ExplainedFailure, isDiskFull } from '#database';
import { isAway, mayPass } from '#event-store';
import { openLog } from './observation/log.js';

/** How a process ends that could not do its work: 2 where the settings are wrong, 1 for a fault. */
export const statusOf = (error: unknown): number => (error instanceof BadInput ? 2 : 1);

/** What a person at the keyboard can act on is told in a sentence; anything else with all that is known of it. */
export function tell(error: unknown, withDetail: boolean): void {
  if (!(error instanceof ExplainedFailure)) {
    if (isDiskFull(error)) process.stderr.write('磁盘已满，不能写入；请腾出空间后再试。\n');
    if (!isDiskFull(error) || withDetail) console.error(error);
    return;
  }
  process.stderr.write(`${error.message}\n`);
  if (error.detail && withDetail) process.stderr.write(`${error.detail}\n`);
}

/** Only these: what else an error carries quotes values, and they are people's. */
function logLost(reason: unknown): void {
  const { name, message, stack } = reason instanceof Error ? reason : new Error(String(reason));
  openLog('error').error({ name, message, stack }, 'a rejection that nobody waited for');
}

/**
 * What a library throws where nobody can catch it ends the process, as Node would, unless it only says that a server is
 * away: whoever needs that server hears of it himself.
 */
function survive(error: unknown): void {
  if (isAway(error) || mayPass(error)) return logLost(error);
  console.error(error);
  process.exit(1);
}

const PARENT_MS = 500;
/** What stops a process waits some thirty seconds, and kills it then. */
const ALL_MS = 30_000;
/** Of it each step leaves so much for each of those that follow. */
const LEFT_MS = 4_000;

interface Step {
  readonly work: () => Promise<unknown>;
  /** What it may take besides, because somebody said so. */
  readonly moreMs: number;
}

async function atMost(ms: number, work: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, Math.max(0, ms))));
  await Promise.race([work().catch(() => undefined), late]);
  clearTimeout(timer);
}

/** How a process of this product ends: what was opened is closed in reverse order, once, whatever ends it. */
export class ProcessLife {
  private readonly steps: Step[] = [];
  private readonly ending = new AbortController();
  private closing: Promise<void> | null = null;

  constructor() {
    process.once('SIGINT', () => this.end(0));
    process.once('SIGTERM', () => this.end(0));
    // A supervisor that dies takes its channel with it: nobody would stop us any more.
    process.once('disconnect', () => this.end(0));
    // A promise that nobody waited for is a mistake of ours; whoever else is being served is not to pay for it.
    process.on('unhandledRejection', logLost);
    process.on('uncaughtException', survive);
  }

  /** To be done at the end, before all that was named earlier. */
  atEnd(work: () => Promise<unknown>, moreMs = 0): void {
    this.steps.push({ work, moreMs });
  }

  /** Aborted when the process is to end. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /**
   * Waits for what is being opened. A process that is to end meanwhile closes it and goes no further: nothing follows
   * for who waited.
   */
  async opened<Opened>(
    opening: Promise<Opened>,
    close: (opened: Opened) => Promise<unknown>,
  ): Promise<Opened> {
    this.atEnd(() => opening.then(close, () => undefined));
    const opened = await opening;
    return this.signal.aborted ? new Promise<never>(() => undefined) : opened;
  }

  close(): Promise<void> {
    this.ending.abort();
    this.closing ??= this.undo();
    return this.closing;
  }

  private async undo(): Promise<void> {
    let until = performance.now() + ALL_MS;
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      until += step.moreMs;
      await atMost(until - performance.now() - this.steps.length * LEFT_MS, step.work);
    }
  }

  end(status: number): void {
    void this.close().then(() => process.exit(status));
  }

  /**
   * npm runs us through a shell, and a signal to npm ends that shell but does not reach us: then our parent is
   * another one, and nobody is left who would stop us.
   */
  endWithParent(): void {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) this.end(0);
    }, PARENT_MS).unref();
  }
}
