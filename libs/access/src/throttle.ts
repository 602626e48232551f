import type { Pool } from 'pg';
import type { Clock } from '#application';

const FREE_TRIES = 10;
const LOCK_MS = 15 * 60_000;

/**
 * Counts wrong tries in buckets. A browser that somebody signed in with before has a bucket of its own, so a
 * stranger who guesses at a colleague's name locks out strangers and not the colleague.
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
  async count(bucket: string): Promise<{ readonly isTooMany: boolean; readonly isLast: boolean }> {
    const now = new Date(this.clock.now());
    const { rows } = await this.pool.query<{ count: number }>(
      `insert into access.failures as f (bucket, count, last_at) values ($1, 1, $2)
       on conflict (bucket) do update set
         last_at = case when f.count >= $4 and f.last_at >= $3 then f.last_at else excluded.last_at end,
         count = case when f.last_at < $3 then 1 else f.count + 1 end
       returning count`,
      [bucket, now, new Date(now.getTime() - LOCK_MS), FREE_TRIES],
    );
    const count = rows[0]?.count ?? 0;
    return { isTooMany: count > FREE_TRIES, isLast: count === FREE_TRIES };
  }

  async forget(bucket: string): Promise<void> {
    await this.pool.query('delete from access.failures where bucket = $1', [bucket]);
  }

  /** Milliseconds until a bucket is open again; 0 when it is. */
  async closedFor(bucket: string): Promise<number> {
    const { rows } = await this.pool.query<{ last_at: Date }>(
      'select last_at from access.failures where bucket = $1 and count >= $2',
      [bucket, FREE_TRIES],
    );
    const until = (rows[0]?.last_at.getTime() ?? -Infinity) + LOCK_MS;
    return Math.max(0, until - this.clock.now());
  }
}
