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
  private stopped = false;

  constructor(private readonly pool: Pool) {}

  async connect(): Promise<void> {
    if (this.client || this.stopped) return;
    try {
      const client = await this.pool.connect();
      client.on('notification', (_message: Notification) => this.ring());
      client.on('error', () => this.drop(client));
      await client.query('listen event_store');
      this.client = client;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    }
  }

  private drop(client: PoolClient): void {
    client.release(true);
    if (this.client === client) this.client = null;
    this.ring();
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
    this.client?.release(true);
    this.client = null;
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
