import type { SignedIn } from './sessions.js';

/** For so long a right taken away by another process may still be used; what this process takes away is gone at once. */
const FRESH_MS = 500;
const MOST = 10_000;

let edition = 0;

/** Somebody's rights, password or sessions changed here. */
export const rightsChanged = (): void => void edition++;

/** Who was asked for a moment ago, by the digest of what he showed: a busy page does not ask the database each time. */
export class RecentlyKnown {
  private readonly known = new Map<
    string,
    { readonly at: number; readonly edition: number; readonly who: SignedIn }
  >();

  async find(key: string, ask: () => Promise<SignedIn | null>): Promise<SignedIn | null> {
    const found = this.known.get(key);
    if (found?.edition === edition && performance.now() - found.at < FRESH_MS) return found.who;
    const asked = { at: performance.now(), edition };
    const who = await ask();
    this.known.delete(key);
    if (this.known.size >= MOST) this.known.clear();
    // What changed while it was being asked is asked again.
    if (who && asked.edition === edition) this.known.set(key, { ...asked, who });
    return who;
  }
}
