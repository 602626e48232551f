import { createHash } from 'node:crypto';

/** More than an area has people at work; what is forgotten costs one question of the database. */
const MOST = 20_000;

/**
 * Whose a session or token was when it was last asked for. It lets nobody in: it only says whom a request is counted
 * to before anything is asked, so that whoever sends what nobody knows is told to wait without a query, and those who
 * sit behind the same address and were seen here before are not. Those who were not seen yet wait with the senders of
 * made-up sessions at their address, but not with those who show nothing.
 */
export class KnownSenders {
  private readonly accounts = new Map<string, string>();

  of(shown: string): string | undefined {
    return this.accounts.get(keyOf(shown));
  }

  remember(shown: string, accountId: string): void {
    const key = keyOf(shown);
    this.accounts.delete(key);
    this.accounts.set(key, accountId);
    const [oldest] = this.accounts.keys();
    if (this.accounts.size > MOST && oldest !== undefined) this.accounts.delete(oldest);
  }

  forget(shown: string): void {
    this.accounts.delete(keyOf(shown));
  }
}

/** The secret itself is kept nowhere. */
const keyOf = (shown: string): string => createHash('sha256').update(shown).digest('base64url');
