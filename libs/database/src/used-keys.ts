import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** What each key of an order that opens a file was used for: two files are two streams, and neither knows of the other. */
export const USED_KEYS_SCHEMA = `
create schema if not exists coordination;
create table if not exists coordination.used_keys (
  digest bytea primary key,
  used_for text not null,
  at timestamptz not null default clock_timestamp()
);
`;

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** A key is for whoever is first, also of several processes. */
export class UsedKeys {
  constructor(private readonly pool: Pool) {}

  /** @returns what the key is used for: this, unless it was something else before */
  async claim(key: string, use: string): Promise<string> {
    const { rows } = await this.pool.query<{ used_for: string }>({
      name: 'claim-key',
      // Whoever waits for another one's insert reads it only with the next statement, hence the update that changes nothing.
      text: `insert into coordination.used_keys as known (digest, used_for) values ($1, $2)
             on conflict (digest) do update set used_for = known.used_for returning used_for`,
      values: [digestOf(key), use],
    });
    return rows[0]?.used_for ?? use;
  }

  /** Nothing came of it. */
  async release(key: string, use: string): Promise<void> {
    await this.pool.query('delete from coordination.used_keys where digest = $1 and used_for = $2', [
      digestOf(key),
      use,
    ]);
  }
}
