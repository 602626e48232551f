import type { Pool } from 'pg';
import type { Clock } from '#application';
import type { Channel, Letter } from './channels.js';
import type { Delivery, Outgoing } from './messages.js';
import { RECEIVES } from './recipients.js';
import { keyOf, Refusals, safeWords } from './refusals.js';
import { stillOwed } from './still-owed.js';

/** Longer than any channel tries; by the database's clock, so that machines whose clocks differ agree. */
const CLAIM_SECONDS = 60;
/** So young a claim is surely still ours. */
const SAFE_MS = (CLAIM_SECONDS * 1_000) / 2;
const AT_ONCE = 100;
const SIDE_BY_SIDE = 8;
/** Those that refused are tried beside the others, so that waiting for them keeps nobody waiting. */
const REFUSING_SIDE_BY_SIDE = 2;

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

/** One with the file that it is about, where it is about one. */
export interface FoundDelivery extends DeliveryView {
  readonly streamId: string | null;
}

interface Claimed extends Letter {
  readonly channel: string;
  readonly attempts: number;
  readonly owed: boolean;
}

/** What goes to one destination: one after the other. */
interface Lane {
  readonly key: string;
  readonly letters: readonly Claimed[];
}

function lanesOf(claimed: readonly Claimed[]): Lane[] {
  const lanes = new Map<string, Claimed[]>();
  for (const letter of claimed) lanes.set(keyOf(letter), [...(lanes.get(keyOf(letter)) ?? []), letter]);
  return [...lanes].map(([key, letters]) => ({ key, letters }));
}

/** Takes what is due to go out and sends it, each once, whoever wakes whom and however often. */
export class Deliveries {
  private readonly refusals: Refusals;
  /** What is being sent now, by destination. */
  private readonly busy = new Map<string, Promise<unknown>>();

  constructor(
    private readonly pool: Pool,
    private readonly channels: Readonly<Record<string, Channel>>,
    private readonly clock: Clock,
  ) {
    this.refusals = new Refusals(pool, clock);
  }

  /**
   * Sends those that are due and that nobody else has. A claim that ran out (its process died between taking and
   * sending) is taken over. Resolves to what is to be tried again, and when.
   */
  async deliver(wanted: readonly Delivery[]): Promise<Outgoing[]> {
    const claimedAt = performance.now();
    const lanes = lanesOf(await this.claim(wanted));
    if (lanes.length === 0) return [];
    const refusing = await this.refusals.among(lanes.flatMap(({ letters }) => letters.slice(0, 1)));
    const again: Outgoing[] = [];
    const helper = async (own: Lane[]): Promise<void> => {
      for (let next = own.shift(); next; next = own.shift())
        again.push(...(await this.inTurn(next, claimedAt)));
    };
    const helpers = (own: Lane[], count: number): Promise<void>[] =>
      Array.from({ length: count }, () => helper(own));
    await Promise.all([
      ...helpers(
        lanes.filter(({ key }) => !refusing.has(key)),
        SIDE_BY_SIDE,
      ),
      ...helpers(
        lanes.filter(({ key }) => refusing.has(key)),
        REFUSING_SIDE_BY_SIDE,
      ),
    ]);
    return again;
  }

  /** After whatever else this process is sending there. */
  private async inTurn(lane: Lane, claimedAt: number): Promise<Outgoing[]> {
    const before = this.busy.get(lane.key) ?? Promise.resolve();
    const own = before.then(() => this.sendLane(lane, claimedAt));
    // What fails here is ours or the database's: the claims run out, and the letters are taken up again.
    const settled = own.catch(() => []);
    this.busy.set(lane.key, settled);
    const again = await settled;
    if (this.busy.get(lane.key) === settled) this.busy.delete(lane.key);
    return again;
  }

  private async sendLane({ letters }: Lane, claimedAt: number): Promise<Outgoing[]> {
    const again: Outgoing[] = [];
    const [first] = letters;
    let held = first ? await this.refusals.waiting(first) : null;
    for (const letter of letters) {
      held ??= await this.send(letter, claimedAt);
      if (!held) continue;
      await this.postpone(letter, held);
      again.push({ messageId: letter.messageId, channel: letter.channel, nextAt: held.until });
    }
    return again;
  }

  /** Until when it, and all that goes to the same place, must wait, and why; null once it is gone. */
  private async send(letter: Claimed, claimedAt: number): Promise<{ until: number; said: string } | null> {
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
      const said = safeWords(error);
      return { until: await this.refusals.refused(letter, said), said };
    }
    // Each at once and by itself: what is sent and not yet marked when the machine fails would be sent again.
    const sent = `state = 'sent', sent_at = $4, claimed_until = null, last_error = null`;
    await this.settle(letter, sent, [new Date(this.clock.now())]);
    await this.refusals.taken(letter);
    return null;
  }

  private async postpone(letter: Claimed, { until, said }: { until: number; said: string }): Promise<void> {
    const waiting = `state = 'waiting', next_at = $4, claimed_until = null, last_error = $5`;
    await this.settle(letter, waiting, [new Date(until), said]);
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
              (told.stream_id is null or ${stillOwed('$2')}) and ${RECEIVES('told.recipient')} as owed
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

  /** What went out, waits, or fails to people of these offices and areas (null: to anybody), the latest first. */
  async list(
    state: 'failing' | 'waiting' | 'sent' | null,
    limit: number,
    areas: readonly string[] | null = null,
  ): Promise<FoundDelivery[]> {
    const condition = {
      failing: `state in ('waiting', 'sending') and last_error is not null`,
      waiting: `state in ('waiting', 'sending')`,
      sent: `state = 'sent'`,
    };
    const { rows } = await this.pool.query<FoundDelivery>(
      `select message_id as "messageId", channel, recipient, kind, subject, state, attempts,
              next_at as "nextAt", sent_at as "sentAt", last_error as "lastError", stream_id as "streamId"
         from reminders.deliveries join reminders.messages told on told.id = message_id
        where ${state ? condition[state] : 'true'}
          and ($2::text[] is null or exists (select 1 from reminders.recipients known
            where known.id = recipient and known.office = any($2)))
        order by next_at desc limit $1`,
      [limit, areas],
    );
    return rows;
  }
}
