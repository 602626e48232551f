import type { RecordedEvent, Subscription } from '../port.js';
import type { ClientEvent } from './envelope.js';

/** As many are handed over at once at most. */
const BATCH = 2_000;
const PAUSE_MS = 250;

/** The client library's subscription: a stream that waits while nobody reads it. */
interface Stream extends AsyncIterable<{ readonly event?: unknown }> {
  readonly readableLength: number;
  unsubscribe(): Promise<void>;
  destroy(): unknown;
}

class Stopped extends Error {}

/**
 * Reads on from `after` for ever, from wherever the cluster's leader is. A subscription that is dropped is opened again
 * after the last event that was handled, and what is delivered twice is handled once. The handler's error ends it.
 */
export function subscribe(
  open: (position: number) => unknown,
  decode: (event: ClientEvent) => RecordedEvent,
  after: number,
  handler: (events: readonly RecordedEvent[]) => Promise<void>,
): Subscription {
  let running = true;
  let position = after;
  let current: Stream | null = null;
  let handlerFailed = false;

  const handle = async (events: RecordedEvent[]): Promise<void> => {
    const fresh = events.filter((event) => event.position > position);
    const last = fresh.at(-1);
    if (!last || !running) return;
    try {
      await handler(fresh);
    } catch (error) {
      handlerFailed = true;
      throw error;
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
  const done = loop();
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
