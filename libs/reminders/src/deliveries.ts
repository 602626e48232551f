import type { Pool } from 'pg';
import type { Clock } from '#application';
import type { Channel, Letter } from './channels.js';
import type { Delivery, Outgoing } from './messages.js';
import { stillOwed } from './still-owed.js';

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
  readonly channel: string;
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
   * Sends those that are due and that nobody else has. A claim that ran out (its process died between taking and
   * sending) is taken over. Resolves to what is to be tried again, and when.
   */
  async deliver(wanted: readonly Delivery[]): Promise<Outgoing[]> {
    const claimedAt = performance.now();
    const claimed = await this.claim(wanted);
    const again: Outgoing[] = [];
    const helper = async (): Promise<void> => {
      for (let next = claimed.shift(); next; next = claimed.shift()) {
        const { messageId, channel } = next;
        const nextAt = await this.send(next, claimedAt);
        if (nextAt !== null) again.push({ messageId, channel, nextAt });
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, helper));
    return again;
  }

  private async send(letter: Claimed, claimedAt: number): Promise<number | null> {
    if (!letter.owed) {
      await this.settle(letter, `state = 'settled', claimed_until = null`, []);
      return null;
    }
    // A process that was stopped or busy meanwhile may have lost its claim to another one: then it lets go.
    if (performance.now() - claimedAt > SAFE_MS) return null;
    try {
      const way = this.channels[letter.channel];
      if (!way) throw new Error(`没有名为 ${letter.channel} 的渠道。`);
      await way.send(letter);
    } catch (error) {
      return this.failed(letter, error);
    }
    // Each at once and by itself: what is sent and not yet marked when the machine fails would be sent again.
    const sent = `state = 'sent', sent_at = $4, claimed_until = null, last_error = null`;
    await this.settle(letter, sent, [new Date(this.clock.now())]);
    return null;
  }

  private async claim(wanted: readonly Delivery[]): Promise<Claimed[]> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<Claimed>(
      `with wanted as (select unnest($1::uuid[]) as message_id, unnest($3::text[]) as channel),
       claimed as (
         update reminders.deliveries one
            set state = 'sending', attempts = attempts + 1,
                claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
           from wanted
          where one.message_id = wanted.message_id and one.channel = wanted.channel and next_at <= $4
            and (state = 'waiting' or (state = 'sending' and claimed_until < clock_timestamp()))
          returning one.message_id, one.channel, address, attempts)
       select message_id as "messageId", channel, address, attempts, kind, subject, body,
              (told.stream_id is null or ${stillOwed('$2')}) as owed
         from claimed join reminders.messages told on told.id = claimed.message_id`,
      [
        wanted.map(({ messageId }) => messageId),
        this.clock.today(),
        wanted.map(({ channel }) => channel),
        new Date(now),
      ],
    );
    return rows;
  }

  private async failed(letter: Claimed, error: unknown): Promise<number> {
    const wait = BACKOFF_MS[Math.min(letter.attempts, BACKOFF_MS.length) - 1] ?? MINUTE;
    const nextAt = this.clock.now() + wait;
    const waiting = `state = 'waiting', next_at = $4, claimed_until = null, last_error = $5`;
    const reason = error instanceof Error ? error.message : String(error);
    await this.settle(letter, waiting, [new Date(nextAt), reason]);
    return nextAt;
  }

  /** The number of the try is what tells a claim from a later one of somebody else, which is not ours to change. */
  private settle(
    { messageId, channel, attempts }: Claimed,
    change: string,
    values: readonly unknown[],
  ): Promise<unknown> {
    return this.pool.query(
      `update reminders.deliveries set ${change}
        where message_id = $1 and channel = $2 and attempts = $3 and state = 'sending'`,
      [messageId, channel, attempts, ...values],
    );
  }

  /** Sends whatever has been due for a while: the queue lost it, or cannot keep up. */
  async sweep(overdueMs: number): Promise<void> {
    for (;;) {
      const { rows } = await this.pool.query<Delivery>(
        `select message_id as "messageId", channel from reminders.deliveries
          where state in ('waiting', 'sending') and next_at <= $1
            and (state = 'waiting' or claimed_until < clock_timestamp())
          order by next_at limit ${AT_ONCE}`,
        [new Date(this.clock.now() - overdueMs)],
      );
      await this.deliver(rows);
      if (rows.length < AT_ONCE) return;
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
