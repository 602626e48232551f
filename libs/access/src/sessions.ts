import type { Clock } from '#application';
import { isDiskFull } from '#database';
import { ACCOUNT_COLUMNS, type Directory, type FoundAccount } from './directory.js';
import { RecentlyKnown, rightsChanged } from './recently-known.js';
import { digestOf } from './secrets.js';
import type { Viewer } from './viewer.js';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;
/** How exactly the last use is known; each time would be a write for every request. */
const SEEN_EVERY_MS = 60_000;

export interface SignedIn {
  readonly viewer: Viewer;
  /** What a request that changes something must repeat; null for tokens, which no browser sends by itself. */
  readonly csrf: string | null;
}

interface FoundToken extends FoundAccount {
  readonly token_id: string;
  readonly used_at: Date | null;
  readonly scopes: string[];
}

/** Who a request comes from. */
export class Sessions {
  private readonly recently = new RecentlyKnown();

  constructor(
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** What a page asks by itself is no use of a session: one that nobody sits at ends. */
  bySession(session: string, isUse = true): Promise<SignedIn | null> {
    const digest = digestOf(session);
    const key = `${this.keyOf(digest)} ${isUse ? 'used' : 'asked'}`;
    return this.recently.find(key, () => this.askSession(digest, isUse));
  }

  /** A clock that was moved asks anew: sessions end by it. */
  private keyOf(digest: Buffer): string {
    return `${digest.toString('base64url')} ${Math.floor(this.clock.now() / SEEN_EVERY_MS)}`;
  }

  private async askSession(digest: Buffer, isUse: boolean): Promise<SignedIn | null> {
    const now = this.clock.now();
    const { rows } = await this.directory.pool.query<FoundAccount & { csrf: string; seen_at: Date }>({
      name: 'session',
      text: `select s.csrf, s.seen_at, s.via, ${ACCOUNT_COLUMNS}
               from access.sessions s join access.accounts a on a.id = s.account_id
              where s.digest = $1 and s.seen_at > $2 and s.created_at > $3 and not a.disabled`,
      values: [digest, new Date(now - IDLE_MS), new Date(now - ABSOLUTE_MS)],
    });
    const [found] = rows;
    if (!found) return null;
    if (isUse && now - found.seen_at.getTime() > SEEN_EVERY_MS) {
      await this.note('update access.sessions set seen_at = $2 where digest = $1', [digest, new Date(now)]);
    }
    return { viewer: await this.directory.viewer(found), csrf: found.csrf };
  }

  /** When it was last used; while the disk is full it cannot be told, and whoever is signed in goes on reading. */
  private async note(text: string, values: readonly unknown[]): Promise<void> {
    await this.directory.pool.query(text, [...values]).catch((error: unknown) => {
      if (!isDiskFull(error)) throw error;
    });
  }

  async end(session: string): Promise<void> {
    rightsChanged();
    await this.directory.pool.query('delete from access.sessions where digest = $1', [digestOf(session)]);
  }

  byToken(token: string): Promise<SignedIn | null> {
    const digest = digestOf(token);
    return this.recently.find(this.keyOf(digest), () => this.askToken(digest));
  }

  private async askToken(digest: Buffer): Promise<SignedIn | null> {
    const now = this.clock.now();
    const { rows } = await this.directory.pool.query<FoundToken>({
      name: 'token',
      text: `select t.id as token_id, t.used_at, t.scopes, ${ACCOUNT_COLUMNS}
               from access.tokens t join access.accounts a on a.id = t.account_id
              where t.digest = $1 and t.confirmed_at is not null and t.expires_at > $2 and not a.disabled`,
      values: [digest, new Date(now)],
    });
    const [found] = rows;
    if (!found) return null;
    if (now - (found.used_at?.getTime() ?? 0) > SEEN_EVERY_MS) {
      const values = [found.token_id, new Date(now)];
      await this.note('update access.tokens set used_at = $2 where id = $1', values);
    }
    return { viewer: await this.directory.viewer(found, found.scopes), csrf: null };
  }
}
