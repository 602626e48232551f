import { CALENDAR_STREAM } from '#application';
import { isConnectionLost, isDiskFull } from '#database';
import { HistoryMoved, isHistoryAway } from '#event-store';
import { hasUncountable, LawChanged, ProjectionStopped, rebuild } from '#read-models';
import { ObligationsClock, type ClockSettings, type SystemWarning } from '#reminders';
import { machineWarnings } from './observation/disk.js';
import { noticeWarnings } from './observation/notice-warning.js';
import { tracedInEach } from './observation/tracing.js';
import type { Runtime } from './runtime.js';

const RETRY_MS = 5_000;
/** A call to the history waits for it by itself already. */
const HISTORY_RETRY_MS = 500;
const SETTLED_LOOK_MS = 200;
const LONGEST_RETRY_MS = 60_000;
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

/** What stops the registers, for whoever reads the process's words; null for what is told elsewhere. */
function wordsOf(error: unknown): string | null {
  if (isConnectionLost(error)) return null;
  if (error instanceof ProjectionStopped) {
    const { position, reason } = error.stop;
    return `读模型停在第 ${position} 号事件之前：${reason}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const isWhole = error instanceof HistoryMoved || error instanceof LawChanged || isHistoryAway(error);
  return isWhole ? message : `读模型暂时不能更新：${message}`;
}

/** It is over by itself, and then everybody waits for us. */
const isPassing = (error: unknown): boolean =>
  isConnectionLost(error) || isDiskFull(error) || isDiskFull((error as Partial<Error>).cause);

/** Another process projects now. */
class TakenOver extends Error {}

/**
 * Follows the history for ever, one process at a time; the others stand by. Whatever stops it is said once and tried
 * again, less and less often; it says where it stands meanwhile.
 */
class Follower {
  private stopping = false;
  private said: string | null = null;
  private failures = 0;
  private hasRetried = false;
  private judging: Promise<void> = Promise.resolve();
  private stop: (() => Promise<void>) | null = null;
  private wakeToStop: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(
    private readonly runtime: Runtime,
    private readonly obligations: ObligationsClock,
    private readonly caughtUp: () => void,
  ) {
    this.ended = this.follow();
  }

  /** Rows by another edition of the rules are not gone on with. */
  private async untilSettled(): Promise<void> {
    while (!this.stopping && !this.runtime.isSettled()) {
      this.caughtUp();
      await this.wait(SETTLED_LOOK_MS);
    }
  }

  private async follow(): Promise<void> {
    await this.untilSettled();
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
    this.recovered();
    this.caughtUp();
    await this.wait(STAND_BY_MS);
  }

  private async recoverFrom(error: unknown): Promise<void> {
    if (this.stopping) return;
    this.failures++;
    this.say(wordsOf(error));
    // Somebody who knows the new rules may project.
    if (error instanceof LawChanged) await this.runtime.projector.standBack();
    // Lists and figures go on as they are, and who asks is told where they stand.
    if (!isConnectionLost(error)) this.caughtUp();
    await this.wait(this.pauseAfter(error));
  }

  private pauseAfter(error: unknown): number {
    if (isHistoryAway(error)) return HISTORY_RETRY_MS;
    return isPassing(error) ? RETRY_MS : Math.min(RETRY_MS * this.failures, LONGEST_RETRY_MS);
  }

  private say(words: string | null): void {
    if (words !== null && words !== this.said) process.stderr.write(`${words}\n`);
    this.said = words;
  }

  private recovered(): void {
    this.failures = 0;
    this.said = null;
  }

  /** A notice of days off came in, now or while nobody looked: deadlines move, and what was recorded of them is put right. */
  judgeAnew(): void {
    const { runtime, obligations } = this;
    this.judging = this.judging
      .then(() => (this.stopping ? false : runtime.settleLaw()))
      .then((isOther) => (isOther && !this.stopping ? obligations.round() : undefined))
      .catch((error: unknown) => {
        if (!this.stopping) this.say(wordsOf(error));
      });
  }

  /** After a restart the program may be another one, which can show what the one before could not. */
  private async retryOnce(): Promise<void> {
    if (this.hasRetried) return;
    this.hasRetried = true;
    const { shown } = await this.runtime.projector.retryParked();
    if (shown > 0) process.stderr.write(`${shown} 份暂未计入的档案已能显示，重新计入。\n`);
  }

  private async followUntilStopped(): Promise<void> {
    const { projector, store } = this.runtime;
    let position = await projector.catchUp();
    await this.retryOnce();
    this.judgeAnew();
    this.recovered();
    this.caughtUp();
    const subscription = store.subscribe(position, async (events) => {
      const startedAt = Date.now();
      await projector.show(position, events);
      position = events.at(-1)?.position ?? position;
      const parents = new Set(events.flatMap(({ metadata }) => metadata.traceparent ?? []));
      tracedInEach('project', parents, startedAt, { events: events.length });
      if (events.some(({ streamId }) => streamId === CALENDAR_STREAM)) this.judgeAnew();
      this.obligations.touched(events.filter(({ metadata }) => !metadata.batchId));
      if (!projector.isLeading) throw new TakenOver();
    });
    this.stop = () => subscription.stop();
    if (this.stopping) await this.stop();
    // A lease that was lost while nothing happened is asked for again, and not only with the next event.
    const watch = setInterval(() => {
      if (!projector.isLeading) void subscription.stop();
    }, STAND_BY_MS).unref();
    await subscription.done.finally(() => clearInterval(watch));
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
    await this.judging;
    await this.runtime.projector.standBack();
  }
}

/** Sums that hold a file that is left out, because nobody could tell what it had added, are made anew. */
async function recount(runtime: Runtime): Promise<void> {
  const { pool } = runtime.database;
  if (await hasUncountable(pool)) await rebuild(pool, runtime);
}

/** Starts the worker over an opened runtime. */
export async function startWorker(runtime: Runtime, settings: ClockSettings): Promise<Worker> {
  const { database, ...parts } = runtime;
  const warnings = async (): Promise<SystemWarning[]> => [
    ...machineWarnings(await runtime.disk()),
    ...noticeWarnings(runtime.clock.today(), runtime.law.calendar),
  ];
  const opened = { ...parts, pool: database.pool, warnings };
  const obligations = await ObligationsClock.open(opened, settings, database.url);
  let told: () => void = () => undefined;
  const caughtUp = new Promise<void>((resolve) => (told = resolve));
  const follower = new Follower(runtime, obligations, () => told());
  obligations.start();
  let recounting: Promise<unknown> = Promise.resolve();
  const witness = setInterval(() => {
    if (!runtime.projector.isLeading) return;
    void runtime.store.witness().catch(() => undefined);
    follower.judgeAnew();
    recounting = recounting.then(() => recount(runtime)).catch(() => undefined);
  }, WITNESS_MS).unref();
  return {
    obligations,
    caughtUp,
    close: async () => {
      clearInterval(witness);
      await recounting;
      await follower.close();
      await obligations.close();
    },
  };
}
