import type { Notification, Pool, PoolClient } from 'pg';
import type { RecordedEvent, Subscription } from '../port.js';

const PAGE = 5_000;
/** The notification is only a wake-up; should one be lost with its connection, this is how late a reader is. */
const POLL_MS = 2_000;
const RECONNECT_MS = 500;

type Read = (after: number, limit: number) => Promise<RecordedEvent[]>;

/** Wakes sleepers on a PostgreSQL notification; reconnects by itself. */
class Doorbell {
  private client: PoolClient | null = null;
  private ring: () => void = () => undefined;
  private drop: () => void = () => undefined;
  private stopped = false;

  constructor(private readonly pool: Pool) {}

  async connect(): Promise<void> {
    if (this.client || this.stopped) return;
    const client = await this.pool.connect().catch(() => null);
    if (client && (await this.listen(client))) this.client = client;
    else await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
  }

  /** False where the connection ended meanwhile, or nobody waits any more. */
  private async listen(client: PoolClient): Promise<boolean> {
    let isOpen = true;
    // A connection that breaks may say so more than once.
    const drop = (): void => {
      if (isOpen) client.release(true);
      isOpen = false;
      if (this.client === client) this.client = null;
      this.ring();
    };
    this.drop = drop;
    client.on('notification', (_message: Notification) => this.ring());
    client.on('error', drop);
    await client.query('listen event_store').catch(drop);
    if (this.stopped) drop();
    return isOpen;
  }

  wait(): Promise<void> {
    this.ring();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  stop(): void {
    this.stopped = true;
    this.drop();
    this.ring();
  }
}

/** Reads on from `after` for ever. The handler's error ends the subscription at the last handled position. */
export function subscribe(
  pool: Pool,
  read: Read,
  after: number,
  handler: (events: readonly RecordedEvent[]) => Promise<void>,
): Subscription {
  const doorbell = new Doorbell(pool);
  let running = true;
  const loop = async (): Promise<void> => {
    let position = after;
    try {
      while (running) {
        await doorbell.connect();
        const rung = doorbell.wait();
        const events = await readOrRetry(read, position);
        if (events === null || events.length === 0) {
          await rung;
          continue;
        }
        await handler(events);
        position = events.at(-1)?.position ?? position;
      }
    } finally {
      doorbell.stop();
    }
  };
  const done = loop();
  done.catch(() => undefined);
  return {
    done,
    stop: async () => {
      running = false;
      doorbell.stop();
      await done.catch(() => undefined);
    },
  };
}

/** A lost connection is waited out; only the handler can end a subscription. */
async function readOrRetry(read: Read, position: number): Promise<RecordedEvent[] | null> {
  try {
    return await read(position, PAGE);
  } catch {
    return null;
  }
}
