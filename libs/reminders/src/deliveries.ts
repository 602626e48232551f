import type { Pool } from 'pg';
import type { Clock } from '#application';
import type { Channel, Letter } from './channels.js';
import { STILL_OWED } from './digests.js';
import type { Outgoing } from './messages.js';

/** Longer than any channel tries; by the database's clock, so that machines whose clocks differ agree. */
const CLAIM_SECONDS = 60;
/** So young a claim is surely still ours. */
const SAFE_MS = (CLAIM_SECONDS * 1_000) / 2;
const MINUTE = 60_000;
/** How long to wait after each failed try; the last one goes on. */
const BACKOFF_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE);
const AT_ONCE = 100;
const SIDE_BY_SIDE = 8;

export interface DeliveryView {
  readonly messageId: string;
  readonly channel: string;
  readonly recipient: string;
  readonly kind: string;
  readonly subject: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

interface Claimed extends Letter {
  readonly attempts: number;
  readonly owed: boolean;
}

/** Takes what is due to go out and sends it, each once, whoever wakes whom and however often. */
export class Deliveries {
  constructor(
    private readonly pool: Pool,
    private readonly channels: Readonly<Record<string, Channel>>,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends one delivery if it is due and nobody else has it. A claim that ran out (its process died between taking
   * and sending) is taken over. Resolves to the instant of the next try where it failed, else to null.
   */
  async deliver(messageId: string, channel: string): Promise<number | null> {
    const claimedAt = performance.now();
    const letter = await this.claim(messageId, channel);
    if (!letter) return null;
    if (!letter.owed) {
      await this.settle(letter, channel, `state = 'settled', claimed_until = null`, []);
      return null;
    }
    // A process that was stopped or busy meanwhile may have lost its claim to another one: then it lets go.
    if (performance.now() - claimedAt > SAFE_MS) return null;
    try {
      const way = this.channels[channel];
      if (!way) throw new Error(`没有名为 ${channel} 的渠道。`);
      await way.send(letter);
    } catch (error) {
      return this.failed(letter, channel, error);
    }
    const sent = `state = 'sent', sent_at = $4, claimed_until = null, last_error = null`;
    await this.settle(letter, channel, sent, [new Date(this.clock.now())]);
    return null;
  }

  private async claim(messageId: string, channel: string): Promise<Claimed | null> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<Claimed>(
      `with claimed as (
         update reminders.deliveries
            set state = 'sending', attempts = attempts + 1,
                claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
          where message_id = $1 and channel = $3 and next_at <= $4
            and (state = 'waiting' or (state = 'sending' and claimed_until < clock_timestamp()))
          returning message_id, address, attempts)
       select message_id as "messageId", address, attempts, kind, subject, body,
              (told.stream_id is null or ${STILL_OWED}) as owed
         from claimed join reminders.messages told on told.id = claimed.message_id`,
      [messageId, this.clock.today(), channel, new Date(now)],
    );
    return rows[0] ?? null;
  }

  private async failed(letter: Claimed, channel: string, error: unknown): Promise<number> {
    const wait = BACKOFF_MS[Math.min(letter.attempts, BACKOFF_MS.length) - 1] ?? MINUTE;
    const nextAt = this.clock.now() + wait;
    const waiting = `state = 'waiting', next_at = $4, claimed_until = null, last_error = $5`;
    const reason = error instanceof Error ? error.message : String(error);
    await this.settle(letter, channel, waiting, [new Date(nextAt), reason]);
    return nextAt;
  }

  /** The number of the try is what tells a claim from a later one of somebody else, which is not ours to change. */
  private settle(
    { messageId, attempts }: Claimed,
    channel: string,
    change: string,
    values: readonly unknown[],
  ): Promise<unknown> {
    return this.pool.query(
      `update reminders.deliveries set ${change}
        where message_id = $1 and channel = $2 and attempts = $3 and state = 'sending'`,
      [messageId, channel, attempts, ...values],
    );
  }

  /** Sends whatever has been due for a while: the queue lost it, or was never told. Returns how many were tried. */
  async sweep(overdueMs: number): Promise<number> {
    let tried = 0;
    for (;;) {
      const { rows } = await this.pool.query<{ message_id: string; channel: string }>(
        `select message_id, channel from reminders.deliveries
          where state in ('waiting', 'sending') and next_at <= $1
            and (state = 'waiting' or (state = 'sending' and claimed_until < clock_timestamp()))
          order by next_at limit ${AT_ONCE}`,
        [new Date(this.clock.now() - overdueMs)],
      );
      const waiting = [...rows];
      const helper = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          await this.deliver(next.message_id, next.channel);
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, helper));
      tried += rows.length;
      if (rows.length < AT_ONCE) return tried;
    }
  }

  /** What is still to be sent, the soonest first; to tell the queue again, should it have lost everything. */
  async pending(limit: number): Promise<Outgoing[]> {
    const { rows } = await this.pool.query<{ messageId: string; channel: string; nextAt: Date }>(
      `select message_id as "messageId", channel, next_at as "nextAt" from reminders.deliveries
        where state in ('waiting', 'sending') order by next_at limit $1`,
      [limit],
    );
    return rows.map(({ nextAt, ...rest }) => ({ ...rest, nextAt: nextAt.getTime() }));
  }

  /** What went out, waits, or fails, the latest first. */
  async list(state: 'failing' | 'waiting' | 'sent' | null, limit: number): Promise<DeliveryView[]> {
    const condition = {
      failing: `state <> 'sent' and last_error is not null`,
      waiting: `state in ('waiting', 'sending')`,
      sent: `state = 'sent'`,
    };
    const { rows } = await this.pool.query<DeliveryView>(
      `select message_id as "messageId", channel, recipient, kind, subject, state, attempts,
              next_at as "nextAt", sent_at as "sentAt", last_error as "lastError"
         from reminders.deliveries join reminders.messages on id = message_id
        where ${state ? condition[state] : 'true'} order by next_at desc limit $1`,
      [limit],
    );
    return rows;
  }
}
