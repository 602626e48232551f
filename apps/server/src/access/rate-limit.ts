export const RATE_LIMIT = Symbol('rate limit');

const WINDOW_MS = 60_000;
/** More than a person with a busy console asks for, far less than taking the whole register out takes. */
export const REQUESTS_PER_MINUTE = 600;

/** Requests of one sender in a minute, counted in this process. */
export class RateLimit {
  private counts = new Map<string, number>();
  private since = performance.now();

  constructor(
    private readonly perMinute: number,
    private readonly onFull: (who: string) => void = () => undefined,
  ) {}

  /** Counts a request. @returns seconds to wait, 0 when it may go on */
  full(who: string): number {
    const now = performance.now();
    if (now - this.since >= WINDOW_MS) {
      this.counts = new Map();
      this.since = now;
    }
    const count = (this.counts.get(who) ?? 0) + 1;
    this.counts.set(who, count);
    if (count <= this.perMinute) return 0;
    if (count === this.perMinute + 1) this.onFull(who);
    return Math.ceil((WINDOW_MS - (now - this.since)) / 1_000);
  }

  /** A request that turned out to be another sender's. */
  giveBack(who: string): void {
    const count = this.counts.get(who) ?? 0;
    if (count > 0) this.counts.set(who, count - 1);
  }
}
