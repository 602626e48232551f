import type { RecordedEvent, Subscription } from '../port.js';
import type { ClientEvent } from './envelope.js';

/** As many are handed over at once at most. */
const BATCH = 2_000;
const PAUSE_MS = 250;
/** So often it is asked whether something is there that was not delivered. */
const WATCH_MS = 2_000;

/** The client library's subscription: a stream that waits while nobody reads it. */
interface Stream extends AsyncIterable<{ readonly event?: unknown }> {
  readonly readableLength: number;
  unsubscribe(): Promise<void>;
  destroy(): unknown;
}

class Stopped extends Error {}

/** What a subscription is made of. */
export interface Source {
  readonly open: (position: number) => unknown;
  readonly decode: (event: ClientEvent) => RecordedEvent;
  /** The position that the history is known to have reached. */
  readonly known: () => Promise<number>;
}

/**
 * Reads on from `after` for ever, from wherever the cluster's leader is. A subscription that is dropped is opened again
 * after the last event that was handled, and what is delivered twice is handled once; so is one of a node that delivers
 * nothing though more is known to be there, because it was cut off from the others. The handler's error ends it.
 */
export function subscribe(
  { open, decode, known }: Source,
  after: number,
  handler: (events: readonly RecordedEvent[]) => Promise<void>,
): Subscription {
  let running = true;
  let position = after;
  let current: Stream | null = null;
  let handlerFailed = false;
  let isHandling = false;

  const handle = async (events: RecordedEvent[]): Promise<void> => {
    const fresh = events.filter((event) => event.position > position);
    const last = fresh.at(-1);
    if (!last || !running) return;
    isHandling = true;
    try {
      await handler(fresh);
    } catch (error) {
      handlerFailed = true;
      throw error;
    } finally {
      isHandling = false;
    }
    position = last.position;
  };

  const readUntilDropped = async (): Promise<void> => {
    const stream = (current = open(position) as Stream);
    let waiting: RecordedEvent[] = [];
    for await (const { event } of stream) {
      if (!running) throw new Stopped();
      if (event) waiting.push(decode(event as ClientEvent));
      if (waiting.length < BATCH && stream.readableLength > 0) continue;
      const batch = waiting;
      waiting = [];
      await handle(batch);
    }
  };

  /** Twice at the same position, while more is known to be there: whoever delivers does not have it. */
  let stoodAt = -1;
  const watch = setInterval(() => {
    const [seen, stream] = [position, current];
    if (isHandling) return;
    known().then(
      (there) => {
        if (there <= seen || position !== seen || isHandling) stoodAt = -1;
        else if (stoodAt === seen) leave(stream);
        else stoodAt = seen;
      },
      () => undefined,
    );
  }, WATCH_MS).unref();

  const loop = async (): Promise<void> => {
    while (running) {
      try {
        await readUntilDropped();
      } catch (error) {
        if (handlerFailed) throw error;
      } finally {
        leave(current);
      }
      if (running) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const done = loop().finally(() => clearInterval(watch));
  done.catch(() => undefined);
  return {
    done,
    stop: async () => {
      running = false;
      leave(current);
      await done.catch(() => undefined);
    },
  };
}

/** A stream that is no longer read; what it still says is nobody's error. */
function leave(stream: Stream | null): void {
  if (!stream) return;
  (stream as unknown as NodeJS.ReadableStream).on('error', () => undefined);
  void stream.unsubscribe().catch(() => undefined);
  stream.destroy();
}
