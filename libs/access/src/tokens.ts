import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '#application';
import { rightsChanged } from './recently-known.js';
import { digestOf, newSecret } from './secrets.js';

export interface TokenEntry {
  readonly id: string;
  readonly account: string;
  readonly title: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const DAY_MS = 24 * 3_600_000;

/** Keys for other systems: each acts for an account, with some of its rights, until a day. */
export class Tokens {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** @returns the token itself, told once */
  async give(
    accountId: string,
    title: string,
    scopes: readonly string[],
    days: number,
  ): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> {
    const [id, token] = [randomUUID(), `cc_${newSecret()}`];
    const now = this.clock.now();
    const expiresAt = new Date(now + days * DAY_MS);
    await this.pool.query(
      `insert into access.tokens (id, digest, account_id, title, scopes, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, digestOf(token), accountId, title, scopes, new Date(now), expiresAt],
    );
    return { id, token, expiresAt };
  }

  async all(): Promise<TokenEntry[]> {
    const { rows } = await this.pool.query<TokenEntry>(
      `select t.id, a.name as account, t.title, t.scopes, t.created_at as "createdAt", t.expires_at as "expiresAt",
              t.used_at as "usedAt"
         from access.tokens t join access.accounts a on a.id = t.account_id order by t.created_at desc`,
    );
    return rows;
  }

  async revoke(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from access.tokens where id = $1', [id]);
    rightsChanged();
    return rowCount === 1;
  }
}
