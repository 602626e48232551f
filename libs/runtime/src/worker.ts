import { ExplainedFailure, isConnectionLost, isDiskFull } from '#database';
import { HistoryMoved } from '#event-store';
import { LawChanged, ProjectionStopped } from '#read-models';
import { ObligationsClock, type ClockSettings, type SystemWarning } from '#reminders';
import { machineWarnings } from './observation/disk.js';
import { tracedInEach } from './observation/tracing.js';
import type { Runtime } from './runtime.js';

const RETRY_MS = 5_000;
const WITNESS_MS = 30_000;
/** How soon another process's projection is taken over once nobody leads it. */
const STAND_BY_MS = 400;

/** The part of the system that works by itself: projections, missed deadlines, reminders. */
export interface Worker {
  readonly obligations: ObligationsClock;
  /** Resolves once everything recorded so far is shown. */
  readonly caughtUp: Promise<void>;
  close(): Promise<void>;
}

/** Another process projects now. */
class TakenOver extends Error {}

/**
 * Follows the history for ever, one process at a time; the others stand by. A projection that an event stops is tried
 * again from there, and says where it stands meanwhile; a lost connection and a full disk are waited for; any other fault is told to
 * `onFault`.
 */
class Follower {
  private stopping = false;
  private hasSaidMoved = false;
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
        if (await this.runtime.projector.lead()) await this.followUntilStopped();
        else await this.standBy();
      } catch (error) {
        if (!(error instanceof TakenOver)) await this.recoverFrom(error);
      }
    }
  }

  private async standBy(): Promise<void> {
    this.caughtUp();
    await this.wait(STAND_BY_MS);
  }

  private async recoverFrom(error: unknown): Promise<void> {
    if (error instanceof ProjectionStopped) {
      const { position, reason } = error.stop;
      process.stderr.write(`读模型停在第 ${position} 号事件之前：${reason}\n`);
      this.caughtUp();
    } else if (error instanceof HistoryMoved) {
      // The process stays, so that whoever asks it is told the same until it is started anew.
      this.sayMoved(error);
      this.caughtUp();
    } else if (!isConnectionLost(error) && !isDiskFull(error)) throw error;
    await this.wait(RETRY_MS);
  }

  private sayMoved({ message }: HistoryMoved): void {
    if (!this.hasSaidMoved) process.stderr.write(`${message}\n`);
    this.hasSaidMoved = true;
  }

  private async followUntilStopped(): Promise<void> {
    const { projector, store } = this.runtime;
    let position = await projector.catchUp();
    this.caughtUp();
    const subscription = store.subscribe(position, async (events) => {
      const startedAt = Date.now();
      await projector.show(position, events);
      position = events.at(-1)?.position ?? position;
      const parents = new Set(events.flatMap(({ metadata }) => metadata.traceparent ?? []));
      tracedInEach('project', parents, startedAt, { events: events.length });
      this.obligations.touched(events.filter(({ metadata }) => !metadata.batchId));
      if (!projector.isLeading) throw new TakenOver();
    });
    this.stop = () => subscription.stop();
    if (this.stopping) await this.stop();
    await subscription.done;
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
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
    await this.runtime.projector.standBack();
  }
}

/** Starts the worker over an opened runtime. */
export async function startWorker(
  runtime: Runtime,
  settings: ClockSettings,
  onFault: (error: unknown) => void,
): Promise<Worker> {
  const { database, ...parts } = runtime;
  const warnings = (): Promise<SystemWarning[]> => machineWarnings(runtime.dataDir);
  const opened = { ...parts, pool: database.pool, warnings };
  const obligations = await ObligationsClock.open(opened, settings, database.url);
  let told: () => void = () => undefined;
  const caughtUp = new Promise<void>((resolve) => (told = resolve));
  const follower = new Follower(runtime, obligations, onFault, () => told());
  obligations.start();
  const witness = setInterval(() => {
    if (runtime.projector.isLeading) void runtime.store.witness().catch(() => undefined);
  }, WITNESS_MS).unref();
  return {
    obligations,
    caughtUp,
    close: async () => {
      clearInterval(witness);
      await follower.close();
      await obligations.close();
    },
  };
}
