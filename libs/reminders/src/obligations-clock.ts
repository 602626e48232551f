import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { FollowUps, hasFollowUp, type Clock, type CommandExecutor } from '#application';
import { inTransaction } from '#database';
import { isAway, refuseElsewhere, type EventStore, type RecordedEvent } from '#event-store';
import type { Projector } from '#read-models';
import type { Law } from '#statute';
import { BreachClock } from './breach-clock.js';
import { openChannels, type ChannelSettings } from './channels.js';
import { Deliveries } from './deliveries.js';
import { Digests } from './digests.js';
import { Keepers, type SystemWarning } from './keepers.js';
import type { Outgoing } from './messages.js';
import { Planner } from './planner.js';
import { Recipients } from './recipients.js';
import { openWakeUps, type QueueSettings, type WakeUps } from './queue.js';

const TICK_MS = 20_000;
/** After a round that a server kept from ending which was away. */
const AGAIN_MS = 1_000;
const SWEEP_MS = 1_000;
/** Younger than this the queue's own wake-up is still to be expected. */
const GRACE_MS = 1_500;
const RETELL = 10_000;

/** What the clock works with; everything of it is opened elsewhere. */
export interface ClockParts {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly readModels: DataSource;
  readonly projector: Projector;
  readonly executor: CommandExecutor;
  readonly law: Law;
  readonly clock: Clock;
  /** What of this machine somebody should see to. */
  readonly warnings?: () => Promise<readonly SystemWarning[]>;
}

export interface ClockSettings {
  readonly channels: ChannelSettings;
  /** Null: no queue; what is due is found by sweeping alone. */
  readonly queue: Pick<QueueSettings, 'redisUrl'> | null;
}

export interface ClockHealth {
  /** The last complete round, ISO; null before the first. */
  readonly lastRound: string | null;
  /** What went wrong since; null while nothing does. */
  readonly trouble: string | null;
  readonly queue: 'redis' | 'postgresql' | 'none';
  readonly queueTrouble: string | null;
}

/**
 * Watches over what is owed: records what was missed, makes the day's notices and digests, and has them sent.
 * Everything it does is done once however often it is asked, so any number of them may run.
 */
export class ObligationsClock {
  readonly deliveries: Deliveries;
  private readonly breaches: BreachClock;
  private readonly planner: Planner;
  private readonly digests: Digests;
  private readonly keepers: Keepers;
  private readonly followUps: FollowUps;
  private readonly channels;
  private wakeUps: WakeUps | null = null;
  private timers: NodeJS.Timeout[] = [];
  private again: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private sweeping = false;
  private readonly justTouched = new Set<string>();
  private hasFollowUps = false;
  private isTelling = false;
  private telling: Promise<void> = Promise.resolve();
  private retelling: Promise<void> = Promise.resolve();
  private lastRound: string | null = null;
  private trouble: string | null = null;

  private constructor(
    private readonly parts: ClockParts,
    private readonly settings: ClockSettings,
  ) {
    const { pool, store, executor, clock, law, readModels } = parts;
    this.channels = openChannels(settings.channels);
    this.deliveries = new Deliveries(pool, this.channels, clock);
    this.breaches = new BreachClock(parts);
    this.planner = new Planner(pool, law, clock);
    this.digests = new Digests(pool, readModels, law, clock);
    this.keepers = new Keepers(pool, clock);
    this.followUps = new FollowUps(store, executor);
  }

  /** Opened, but doing nothing until it is told to start. */
  static async open(
    parts: ClockParts,
    settings: ClockSettings,
    databaseUrl: string,
  ): Promise<ObligationsClock> {
    const opened = new ObligationsClock(parts, settings);
    if (settings.queue) {
      opened.wakeUps = await openWakeUps(
        { ...settings.queue, databaseUrl },
        (letters) => opened.deliveries.deliver(letters),
        () => parts.clock.now(),
      );
    }
    return opened;
  }

  /** The queue, for whoever may look into it. */
  get queue(): WakeUps['queue'] | null {
    return this.wakeUps?.queue ?? null;
  }

  /** Wake-ups in the queue by state; null where there is no queue or it does not answer. */
  async queueDepth(): Promise<Readonly<Record<string, number>> | null> {
    return (
      (await this.queue?.getJobCounts('waiting', 'active', 'delayed', 'failed').catch(() => null)) ?? null
    );
  }

  /** Goes on by itself until it is closed. */
  start(): void {
    const tick = (): void =>
      void this.round().catch((error: unknown) => {
        if (!isAway(error)) return;
        // Its end is not waited for until the next round is due.
        this.again ??= setTimeout(() => {
          this.again = null;
          tick();
        }, AGAIN_MS).unref();
      });
    const sweep = (): void => void this.sweep().catch(() => undefined);
    this.timers = [setInterval(tick, TICK_MS), setInterval(sweep, SWEEP_MS)];
    tick();
    this.retelling = this.retell().catch(() => undefined);
  }

  /** A queue that lost everything is told again what is to be sent; what it knows already it ignores. */
  private async retell(): Promise<void> {
    await this.wake(await this.deliveries.pending(RETELL));
  }

  /** One whole round; rounds wait for each other. */
  round(): Promise<void> {
    const next = this.running.catch(() => undefined).then(() => this.doRound());
    this.running = next;
    return next;
  }

  private async doRound(): Promise<void> {
    try {
      await this.noticeClockSetBack();
      if (await this.wakeUps?.recovered()) await this.retell();
      await this.tellKeepers();
      await this.follow();
      await this.recordBreaches();
      await this.wake((await this.planner.planToday()).outgoing);
      await this.wake(await this.digests.compose());
      this.lastRound = new Date(this.parts.clock.now()).toISOString();
      this.trouble = null;
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  /** Before all else: what stops the rest may be what they are told of. */
  private async tellKeepers(): Promise<void> {
    await new Recipients(this.parts.pool).link();
    await this.wake(await this.keepers.warn((await this.parts.warnings?.()) ?? []));
    await this.keepers.tellDeserted();
  }

  /** One process at a time, and until nothing is left: what a recorded miss opens may have been missed as well. */
  private async recordBreaches(): Promise<void> {
    const { store, projector } = this.parts;
    await store.exclusively('obligations-clock', async () => {
      for (;;) {
        await projector.catchUp();
        const { recorded, withdrawn, position } = await this.breaches.record();
        if (recorded + withdrawn === 0) return;
        await projector.catchUpTo(position);
      }
    });
  }

  /** Orders what follows from facts by itself, from where it was left. */
  private async follow(): Promise<void> {
    const { pool, store } = this.parts;
    await store.exclusively('follow-ups', async () => {
      const { rows } = await pool.query<{ position: string }>('select position from reminders.follow_ups');
      const from = Number(rows[0]?.position ?? 0);
      await this.followWaiting();
      const { reached, waiting } = await this.followUps.after(from);
      if (reached === from) return;
      await inTransaction(pool, async (client) => {
        await client.query(
          `insert into reminders.waiting_follow_ups select unnest($1::text[]) on conflict do nothing`,
          [waiting],
        );
        await client.query(
          `insert into reminders.follow_ups values (true, $1)
           on conflict (single) do update set position = greatest(follow_ups.position, excluded.position)`,
          [reached],
        );
        // It is taken along when the history is moved, and is another number then.
        await refuseElsewhere(client, store.place);
      });
    });
  }

  /** Files that could not be read when something was to follow in them may be mended by now. */
  private async followWaiting(): Promise<void> {
    const { pool } = this.parts;
    const { rows } = await pool.query<{ stream_id: string }>(
      'select stream_id from reminders.waiting_follow_ups',
    );
    for (const { stream_id } of rows) {
      if (!(await this.followUps.inFile(stream_id))) continue;
      await pool.query('delete from reminders.waiting_follow_ups where stream_id = $1', [stream_id]);
    }
  }

  /** Nothing is told twice and nothing forgotten when a clock is set back; it is only said that it was. */
  private async noticeClockSetBack(): Promise<void> {
    const { rows } = await this.parts.pool.query<{ seen: Date }>('select seen from reminders.clock');
    const back = (rows[0]?.seen.getTime() ?? 0) - this.parts.clock.now();
    if (back > TICK_MS) {
      process.stderr.write(`机器时钟被拨回了 ${Math.round(back / 60_000)} 分钟；提醒不会重复发出。\n`);
    }
  }

  /**
   * What of these cases is to be told today, because something just happened in them. Beside everything else: what is
   * touched meanwhile is told together afterwards, and the next round makes good what fails.
   */
  touched(events: readonly Pick<RecordedEvent, 'streamId' | 'type'>[]): void {
    for (const { streamId } of events) this.justTouched.add(streamId);
    this.hasFollowUps ||= events.some(hasFollowUp);
    if (!this.isTelling) this.telling = this.tellTouched();
  }

  /** Until what was touched so far is told. */
  async told(): Promise<void> {
    await this.telling;
  }

  private async tellTouched(): Promise<void> {
    this.isTelling = true;
    while (this.justTouched.size > 0) {
      const streamIds = [...this.justTouched];
      const hasFollowUps = this.hasFollowUps;
      this.justTouched.clear();
      this.hasFollowUps = false;
      try {
        if (hasFollowUps) await this.follow();
        await this.wake((await this.planner.planStreams(streamIds)).outgoing);
      } catch (error) {
        this.trouble = error instanceof Error ? error.message : String(error);
      }
    }
    this.isTelling = false;
  }

  /** Sends what the queue should have woken us for and did not. */
  async sweep(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      await this.deliveries.sweep(this.wakeUps ? GRACE_MS : 0);
    } finally {
      this.sweeping = false;
    }
  }

  private async wake(outgoing: readonly Outgoing[]): Promise<void> {
    await this.wakeUps?.at(outgoing, this.parts.clock.now());
  }

  /** What wants a hand, in a sentence for staff; null while nothing does. */
  warning(): string | null {
    const files = this.planner.leftOutFiles;
    return files > 0
      ? `有 ${files} 份档案的提醒不能生成，其他档案照常提醒；请管理服务器的人查看服务器的日志。`
      : null;
  }

  health(): ClockHealth {
    const kind = this.settings.queue?.redisUrl ? 'redis' : 'postgresql';
    return {
      lastRound: this.lastRound,
      trouble: this.trouble,
      queue: this.settings.queue ? kind : 'none',
      queueTrouble: this.wakeUps?.trouble() ?? null,
    };
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    if (this.again) clearTimeout(this.again);
    await this.running.catch(() => undefined);
    await Promise.all([this.telling, this.retelling]);
    await this.wakeUps?.close();
    for (const channel of Object.values(this.channels)) channel.close();
  }
}
