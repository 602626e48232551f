import type { Pool } from 'pg';
import type { Clock } from '#application';
import { storableText } from '#casework';

const MINUTE = 60_000;
/** How long to wait after each failed try; the last one goes on. */
const BACKOFF_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE);
const LONGEST = 500;

/** What somebody else's server said, fit for a database, a page and a log: it may send anything. */
export function safeWords(said: unknown): string {
  const text = said instanceof Error ? said.message : String(said);
  return storableText(text, LONGEST).replace(/\s+/g, ' ').trim() || '没有说明原因';
}

/** Where something is sent. */
export interface Destination {
  readonly channel: string;
  readonly address: string;
}

/** Destinations that refuse or cannot be reached: each is left alone for longer and longer, and harms no other. */
export class Refusals {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Until when, in milliseconds, and why nothing is sent there; null where it may be tried. */
  async waiting({ channel, address }: Destination): Promise<{ until: number; said: string } | null> {
    const { rows } = await this.pool.query<{ retry_at: Date; said: string }>(
      'select retry_at, said from reminders.refusals where channel = $1 and address = $2 and retry_at > $3',
      [channel, address, new Date(this.clock.now())],
    );
    const row = rows[0];
    return row ? { until: row.retry_at.getTime(), said: row.said } : null;
  }

  /** Those of these that refused when they were last tried. */
  async among(destinations: readonly Destination[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<Destination>(
      `select channel, address from reminders.refusals
        where (channel, address) in (select * from unnest($1::text[], $2::text[]))`,
      [destinations.map(({ channel }) => channel), destinations.map(({ address }) => address)],
    );
    return new Set(rows.map(keyOf));
  }

  /** @returns when it may be tried again, in milliseconds */
  async refused({ channel, address }: Destination, said: string): Promise<number> {
    const { rows } = await this.pool.query<{ failures: number }>(
      `insert into reminders.refusals as known (channel, address, failures, since, retry_at, said)
       values ($1, $2, 1, $3, $3, $4)
       on conflict (channel, address) do update set failures = known.failures + 1, said = excluded.said
       returning failures`,
      [channel, address, new Date(this.clock.now()), said],
    );
    const wait = BACKOFF_MS[Math.min(rows[0]?.failures ?? 1, BACKOFF_MS.length) - 1] ?? MINUTE;
    const retryAt = this.clock.now() + wait;
    await this.pool.query('update reminders.refusals set retry_at = $3 where channel = $1 and address = $2', [
      channel,
      address,
      new Date(retryAt),
    ]);
    return retryAt;
  }

  async taken({ channel, address }: Destination): Promise<void> {
    await this.pool.query('delete from reminders.refusals where channel = $1 and address = $2', [
      channel,
      address,
    ]);
  }
}

export const keyOf = ({ channel, address }: Destination): string => `${channel} ${address}`;
