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

  constructor(private readonly bounds: Bounds) {}

  /** @throws QueueFull where another one of this sender would not be taken */
  refuseFull(sender: string): void {
    if (sender === OURS) return;
    if ((this.lanes.get(sender)?.size ?? 0) >= this.bounds.mostInLane)
      throw new QueueFull('lane', RETRY_SECONDS);
    if (this.waiting >= this.bounds.mostInAll) throw new QueueFull('all', RETRY_SECONDS);
  }

  /** @throws QueueFull */
  async run<Result>(sender: string, person: string, work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.bounds.atOnce) {
      this.refuseFull(sender);
      await new Promise<void>((resume) => this.add(sender, person, resume));
    } else this.running++;
    try {
      return await work();
    } finally {
      // Whoever is next takes this place.
      const next = this.next();
      if (next) next();
      else this.running--;
    }
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
