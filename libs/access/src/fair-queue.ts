/** Too many wait already, of this sender or of all; worth trying again in so many seconds. */
export class QueueFull extends Error {
  constructor(
    readonly of: 'lane' | 'all',
    readonly retryAfterSeconds: number,
  ) {
    super('too many wait');
    this.name = 'QueueFull';
  }
}

interface Lane {
  /** The lanes inside it, or what waits there. */
  readonly waiting: Map<string, (() => void)[]>;
  size: number;
}

export interface Bounds {
  /** So many are worked on at the same time. */
  readonly atOnce: number;
  /** And of one sender; left out, as many as of all. */
  readonly atOnceOfOne?: number;
  readonly mostInLane: number;
  readonly mostInAll: number;
}

/** Work of the system itself, which is never refused. */
export const OURS = '';
const RETRY_SECONDS = 5;

/**
 * Costly work, taken in turn from each sender: a hundred from one of them delay another by one. What one sender sends for
 * several people is taken in turn from each of those.
 */
export class FairQueue {
  private readonly lanes = new Map<string, Lane>();
  private waiting = 0;
  private running = 0;
  private readonly runningOf = new Map<string, number>();

  constructor(private readonly bounds: Bounds) {}

  /** @throws QueueFull where another one of this sender would not be taken */
  refuseFull(sender: string): void {
    if (sender === OURS) return;
    if ((this.lanes.get(sender)?.size ?? 0) >= this.bounds.mostInLane)
      throw new QueueFull('lane', RETRY_SECONDS);
    if (this.waiting >= this.bounds.mostInAll) throw new QueueFull('all', RETRY_SECONDS);
  }

  /** @throws QueueFull, or the reason of the signal, where whoever waits goes away before it is his turn */
  async run<Result>(
    sender: string,
    person: string,
    work: () => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    signal?.throwIfAborted();
    if (this.running >= this.bounds.atOnce || this.isBusy(sender)) {
      this.refuseFull(sender);
      await this.turn(sender, person, signal);
    } else this.begin(sender);
    try {
      return await work();
    } finally {
      this.end(sender);
      // Whoever is next takes this place.
      this.next()?.();
    }
  }

  private turn(sender: string, person: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.remove(sender, person, resume);
        reject(signal?.reason as Error);
      };
      const resume = (): void => {
        signal?.removeEventListener('abort', leave);
        this.begin(sender);
        resolve();
      };
      this.add(sender, person, resume);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  private isBusy(sender: string): boolean {
    return (this.runningOf.get(sender) ?? 0) >= (this.bounds.atOnceOfOne ?? this.bounds.atOnce);
  }

  private begin(sender: string): void {
    this.running++;
    this.runningOf.set(sender, (this.runningOf.get(sender) ?? 0) + 1);
  }

  private end(sender: string): void {
    this.running--;
    const left = (this.runningOf.get(sender) ?? 1) - 1;
    if (left > 0) this.runningOf.set(sender, left);
    else this.runningOf.delete(sender);
  }

  private remove(sender: string, person: string, resume: () => void): void {
    const lane = this.lanes.get(sender);
    const own = lane?.waiting.get(person);
    const at = own?.indexOf(resume) ?? -1;
    if (!lane || !own || at < 0) return;
    own.splice(at, 1);
    if (own.length === 0) lane.waiting.delete(person);
    this.waiting--;
    if (--lane.size === 0) this.lanes.delete(sender);
  }

  private add(sender: string, person: string, resume: () => void): void {
    const lane = this.lanes.get(sender) ?? { waiting: new Map<string, (() => void)[]>(), size: 0 };
    this.lanes.set(sender, lane);
    const own = lane.waiting.get(person);
    if (own) own.push(resume);
    else lane.waiting.set(person, [resume]);
    lane.size++;
    this.waiting++;
  }

  /** The first of the lane whose turn it is; the lane, and the person in it, go to the end of their rows. */
  private next(): (() => void) | undefined {
    for (const [sender, lane] of this.lanes) {
      if (this.isBusy(sender)) continue;
      this.lanes.delete(sender);
      for (const [person, own] of lane.waiting) {
        lane.waiting.delete(person);
        const resume = own.shift();
        if (own.length > 0) lane.waiting.set(person, own);
        lane.size--;
        this.waiting--;
        if (lane.size > 0) this.lanes.set(sender, lane);
        return resume;
      }
    }
    return undefined;
  }
}
