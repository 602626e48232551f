import { ExplainedFailure } from '#database';
import { LawChanged, ProjectionStopped } from '#read-models';
import { channelSettings, ObligationsClock, type ClockSettings } from '#reminders';
import type { Runtime } from './index.js';

const RETRY_MS = 5_000;

/** The part of the system that works by itself: projections, missed deadlines, reminders. */
export interface Worker {
  readonly obligations: ObligationsClock;
  /** Resolves once everything recorded so far is shown. */
  readonly caughtUp: Promise<void>;
  close(): Promise<void>;
}

export const clockSettings = (env: NodeJS.ProcessEnv): ClockSettings => ({
  channels: channelSettings(env),
  queue: env['REDIS_URL'] ? { redisUrl: env['REDIS_URL'] } : {},
});

/**
 * Follows the history for ever. A projection that an event stops is tried again from there, and says where it
 * stands meanwhile; any other fault is told to `onFault`.
 */
class Follower {
  private stopping = false;
  private stop: (() => Promise<void>) | null = null;
  private wakeToStop: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(
    private readonly runtime: Runtime,
    private readonly obligations: ObligationsClock,
    onFault: (error: unknown) => void,
    private readonly caughtUp: () => void,
  ) {
    this.ended = this.follow().catch((error: unknown) => {
      if (!this.stopping) onFault(error instanceof LawChanged ? new ExplainedFailure(error.message) : error);
    });
  }

  private async follow(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.followUntilStopped();
      } catch (error) {
        if (!(error instanceof ProjectionStopped)) throw error;
        const { position, reason } = error.stop;
        process.stderr.write(`读模型停在第 ${position} 号事件之前：${reason}\n`);
        this.caughtUp();
        await this.wait();
      }
    }
  }

  private async followUntilStopped(): Promise<void> {
    const { projector, store } = this.runtime;
    const position = await projector.catchUp();
    this.caughtUp();
    const subscription = store.subscribe(position, async (events) => {
      await projector.catchUpTo(events.at(-1)?.position ?? 0);
      await this.obligations.touched(events.filter(({ metadata }) => !metadata.batchId));
    });
    this.stop = () => subscription.stop();
    if (this.stopping) await this.stop();
    await subscription.done;
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETRY_MS);
      this.wakeToStop = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async close(): Promise<void> {
    this.stopping = true;
    this.wakeToStop();
    await this.stop?.();
    await this.ended;
  }
}

/** Starts the worker over an opened runtime. */
export async function startWorker(
  runtime: Runtime,
  settings: ClockSettings,
  onFault: (error: unknown) => void,
): Promise<Worker> {
  const { database, ...parts } = runtime;
  const obligations = await ObligationsClock.open({ ...parts, pool: database.pool }, settings, database.url);
  let told: () => void = () => undefined;
  const caughtUp = new Promise<void>((resolve) => (told = resolve));
  const follower = new Follower(runtime, obligations, onFault, () => told());
  obligations.start();
  return {
    obligations,
    caughtUp,
    close: async () => {
      await follower.close();
      await obligations.close();
    },
  };
}
