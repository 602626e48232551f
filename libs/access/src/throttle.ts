import type { Pool } from 'pg';
import type { Clock } from '#application';

const QUARTER_MS = 15 * 60_000;

/** How many tries are free within a quarter of an hour, and how long one waits after that. */
export interface Policy {
  readonly free: number;
  readonly lockMs: number;
}

/** One browser, or one address that guesses at one name. */
export const ONE_SENDER: Policy = { free: 10, lockMs: QUARTER_MS };
/** All addresses together that guess at one name: slowed down and never locked, or anybody could keep him out. */
export const ALL_SENDERS: Policy = { free: 100, lockMs: 10_000 };

/**
 * Counts wrong tries in buckets. A browser that somebody signed in with before has a bucket of its own, and so has each
 * address, so that a stranger who guesses at a colleague's name locks out himself and not the colleague.
 */
export class Throttle {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a try before it is known to be wrong, so that many at the same time are no way around it; a right one
   * takes it back. A try that comes too late does not make the lock longer.
   */
  async count(
    bucket: string,
    { free, lockMs }: Policy,
  ): Promise<{ readonly isTooMany: boolean; readonly isLast: boolean }> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ count: number }>(
      `insert into access.failures as f (bucket, count, last_at) values ($1, 1, $2)
       on conflict (bucket) do update set
         last_at = case when f.count >= $5 and f.last_at >= $4 then f.last_at else excluded.last_at end,
         count = case when f.last_at < $3 then 1 else f.count + 1 end
       returning count`,
      [bucket, new Date(now), new Date(now - QUARTER_MS), new Date(now - lockMs), free],
    );
    const count = rows[0]?.count ?? 0;
    return { isTooMany: count > free, isLast: count === free };
  }

  async forget(bucket: string): Promise<void> {
    await this.pool.query('delete from access.failures where bucket = $1 or last_at < $2', [
      bucket,
      new Date(this.clock.now() - QUARTER_MS),
    ]);
  }

  /** Milliseconds until a bucket is open again; 0 when it is. */
  async closedFor(bucket: string, { free, lockMs }: Policy): Promise<number> {
    const { rows } = await this.pool.query<{ last_at: Date }>(
      'select last_at from access.failures where bucket = $1 and count >= $2',
      [bucket, free],
    );
    const until = (rows[0]?.last_at.getTime() ?? -Infinity) + lockMs;
    return Math.max(0, until - this.clock.now());
  }
}
