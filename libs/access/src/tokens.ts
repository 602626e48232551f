import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '#application';
import type { Account } from './accounts.js';
import { rightsChanged } from './recently-known.js';
import { roleOf, type Right } from './roles.js';
import { digestOf, newToken } from './secrets.js';

export interface TokenEntry {
  readonly id: string;
  readonly account: string;
  readonly title: string;
  readonly scopes: readonly string[];
  /** Null for tokens that were given before this was kept. */
  readonly askedBy: string | null;
  readonly confirmedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Nobody has confirmed it yet: it opens nothing. */
  readonly awaits: boolean;
}

export interface GivenToken {
  readonly id: string;
  /** Told once; only a digest is kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

export interface TokenRequest {
  readonly title: string;
  readonly scopes: readonly Right[];
  readonly days: number;
}

const DAY_MS = 24 * 3_600_000;
/** What nobody confirmed by then has to be asked for again. */
const CONFIRMED_WITHIN_MS = 3 * DAY_MS;

const COLUMNS = `t.id, a.name as account, t.title, t.scopes, t.asked_by as "askedBy", t.confirmed_by as "confirmedBy",
  t.created_at as "createdAt", t.expires_at as "expiresAt", t.used_at as "usedAt", t.confirmed_at is null as awaits`;

/** What of these an account has no right to itself; a token gives away nothing that its account has not. */
export const beyondRights = (
  { assignments }: Pick<Account, 'assignments'>,
  scopes: readonly Right[],
): readonly Right[] =>
  scopes.filter((scope) => !assignments.some(({ role }) => roleOf(role).rights.includes(scope)));

/** Keys for other systems: each acts for an account, with some of its rights, until a day. */
export class Tokens {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** For the account that asks, which has proved who it is. */
  async give(account: Pick<Account, 'id' | 'name'>, request: TokenRequest): Promise<GivenToken> {
    return this.insert(account.id, account.name, account.name, request);
  }

  /** For another account: it opens nothing until another person than `askedBy` confirms it. */
  async propose(
    account: Pick<Account, 'id'>,
    askedBy: string,
    request: TokenRequest,
  ): Promise<Omit<GivenToken, 'token'>> {
    const { id, expiresAt } = await this.insert(account.id, askedBy, null, request);
    return { id, expiresAt };
  }

  /** @returns null where nothing waits under this id any more, or `by` asked for it */
  async confirm(id: string, by: string): Promise<GivenToken | null> {
    const token = newToken();
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ expiresAt: Date }>(
      `update access.tokens set digest = $3, confirmed_by = $2, confirmed_at = $4
        where id = $1 and confirmed_at is null and asked_by <> $2 and created_at > $5
        returning expires_at as "expiresAt"`,
      [id, by, digestOf(token), new Date(now), new Date(now - CONFIRMED_WITHIN_MS)],
    );
    return rows[0] ? { id, token, expiresAt: rows[0].expiresAt } : null;
  }

  /** The newest first; those of one account only where it is named. */
  async all(account: string | null = null): Promise<TokenEntry[]> {
    const { rows } = await this.pool.query<TokenEntry>(
      `select ${COLUMNS} from access.tokens t join access.accounts a on a.id = t.account_id
        where $1::text is null or a.name = $1 order by t.created_at desc, t.id`,
      [account],
    );
    return rows;
  }

  async find(id: string): Promise<TokenEntry | null> {
    const { rows } = await this.pool.query<TokenEntry>(
      `select ${COLUMNS} from access.tokens t join access.accounts a on a.id = t.account_id where t.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async revoke(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from access.tokens where id = $1', [id]);
    rightsChanged();
    return rowCount === 1;
  }

  private async insert(
    accountId: string,
    askedBy: string,
    confirmedBy: string | null,
    { title, scopes, days }: TokenRequest,
  ): Promise<GivenToken> {
    const [id, token] = [randomUUID(), newToken()];
    const now = new Date(this.clock.now());
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    await this.pool.query(
      `insert into access.tokens
         (id, digest, account_id, title, scopes, created_at, expires_at, asked_by, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text, case when $9::text is null then null else $6::timestamptz end)`,
      [id, digestOf(token), accountId, title, scopes, now, expiresAt, askedBy, confirmedBy],
    );
    return { id, token, expiresAt };
  }
}
