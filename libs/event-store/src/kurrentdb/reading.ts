import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { HistoryPage, RecordedEvent } from '../port.js';
import type { Acknowledged } from './acknowledged.js';
import type { Admission } from './admission.js';
import { NOTHING, passed, type AnchorBook } from './anchors.js';
import { decoded, type ClientEvent } from './envelope.js';
import { isBehind, NodeBehind, persistently } from './patience.js';
import { verifyHistory } from './verify.js';

const PAGE = 2_000;

export interface KurrentDBSettings {
  /** How the names of our streams begin. */
  readonly prefix: string;
  /** How long a call may take, repeats included; in milliseconds. */
  readonly timeoutMs: number;
  /** Tells a refusal that the client library does not. */
  readonly admission?: Admission;
}

/** Of reads: a node that knows that it does not lead says so, and the library turns to the one that does. */
export const BY_THE_LEADER = { requiresLeader: true } as const;

/** Everything that a read gives; one that is broken off, or that `isWhole` finds too short, begins anew. */
export function readEvents(
  settings: KurrentDBSettings,
  open: () => AsyncIterable<{ event?: unknown }>,
  isWhole: (events: readonly RecordedEvent[]) => void = () => undefined,
): Promise<RecordedEvent[]> {
  return persistently(settings, async () => {
    const events: RecordedEvent[] = [];
    try {
      for await (const { event } of open())
        if (event) events.push(decoded(event as ClientEvent, settings.prefix));
    } catch (error) {
      if ((error as { type?: string }).type !== 'stream-not-found') throw error;
      events.length = 0;
    }
    isWhole(events);
    return events;
  });
}

/** The history in its own order. What is known to be there is waited for, whichever node answers. */
export class HistoryReader {
  constructor(
    private readonly client: KurrentDBClient,
    private readonly settings: KurrentDBSettings,
    private readonly acknowledged: Acknowledged,
    private readonly anchors: AnchorBook,
  ) {}

  /** Asked of the server, so that others' events do not travel. */
  get filter() {
    return { filterOn: 'streamName', prefixes: [this.settings.prefix], checkpointInterval: 32 } as never;
  }

  /** At most so many events after a position; fewer only where the history ends, and never before `atLeast`. */
  async pageAfter(after: number, limit: number, atLeast = 0): Promise<RecordedEvent[]> {
    const position = BigInt(after);
    const events = await readEvents(
      this.settings,
      () =>
        this.client.readAll({
          ...BY_THE_LEADER,
          fromPosition: after === 0 ? 'start' : { commit: position, prepare: position },
          // Reading begins with the event that stands at the position.
          maxCount: limit + 1,
          filter: this.filter,
        }),
      (read) => {
        const end = read.at(-1)?.position ?? 0;
        if (read.length <= limit && Math.max(end, after) < atLeast)
          throw new NodeBehind(`position ${atLeast}`);
      },
    );
    const page = events.filter((event) => event.position > after).slice(0, limit);
    this.acknowledged.see(page);
    return page;
  }

  async readAll(after: number, limit: number, only?: 'unbatched'): Promise<RecordedEvent[]> {
    const atLeast = await this.acknowledged.position();
    const found: RecordedEvent[] = [];
    for (let at = after; found.length < limit;) {
      const page = await this.pageAfter(at, Math.min(PAGE, limit), atLeast);
      found.push(...wanted(page, only).slice(0, limit - found.length));
      const last = page.at(-1);
      if (!last) break;
      at = last.position;
    }
    return found;
  }

  /** One page of the server's: its last event is as far as was looked, wanted or not. */
  async readPage(after: number, limit: number, only?: 'unbatched'): Promise<HistoryPage> {
    const page = await this.pageAfter(after, limit, await this.acknowledged.position());
    return { events: wanted(page, only), to: page.at(-1)?.position ?? after, more: page.length === limit };
  }

  /** The whole history up to a position, in order; as far as it goes where nothing is waited for. */
  async *pages(upTo: number, waits = true): AsyncGenerator<RecordedEvent[]> {
    const atLeast = waits ? Math.min(upTo, await this.head()) : 0;
    for (let at = 0; at < upTo;) {
      const page = await this.pageAfter(at, PAGE, atLeast);
      const events = page.filter(({ position }) => position <= upTo);
      if (events.length > 0) yield events;
      if (page.length < PAGE || events.length < page.length) return;
      at = page.at(-1)?.position ?? upTo;
    }
  }

  async head(): Promise<number> {
    return (await this.lastEvent(await this.acknowledged.position()))?.position ?? 0;
  }

  /** Whether it stays shorter than what was acknowledged; who answers late is waited for. */
  async isShort(): Promise<boolean> {
    try {
      await this.head();
      return false;
    } catch (error) {
      if (isBehind(error)) return true;
      throw error;
    }
  }

  async acceptEnd(): Promise<number> {
    try {
      return await this.head();
    } catch (error) {
      if (!isBehind(error)) throw error;
      const end = (await this.lastEvent())?.position ?? 0;
      await this.acknowledged.forgetAfter(end);
      return end;
    }
  }

  async lastEvent(atLeast = 0): Promise<RecordedEvent | null> {
    const read = {
      ...BY_THE_LEADER,
      fromPosition: 'end',
      direction: 'backwards',
      maxCount: 1,
      filter: this.filter,
    } as const;
    const [event] = await readEvents(
      this.settings,
      () => this.client.readAll(read),
      ([last]) => {
        if ((last?.position ?? 0) < atLeast) throw new NodeBehind(`position ${atLeast}`);
      },
    );
    if (event) this.acknowledged.see([event]);
    return event ?? null;
  }

  /** The event at a position that a server gave; one that it did not give it refuses. */
  async eventAt(position: number): Promise<RecordedEvent | null> {
    const at = BigInt(position);
    const from = { commit: at, prepare: at };
    const read = { ...BY_THE_LEADER, fromPosition: from, maxCount: 1, filter: this.filter };
    const [event] = await readEvents(this.settings, () => this.client.readAll(read));
    return event?.position === position ? event : null;
  }

  /**
   * What is kept of streams of these names and is not so here: they were another server's, or were cleared since. Found
   * without asking for a position, for those that are kept would not be of this server.
   */
  async contradiction(): Promise<string | null> {
    if (await this.isShort()) return '确认登记过的记录不在其中';
    const anchors = await this.anchors.all();
    if (anchors.length === 0) return null;
    const [fault] = await verifyHistory(this.pages(Number.MAX_SAFE_INTEGER, false), anchors);
    return fault?.message ?? null;
  }

  async eventsUpTo(position: number): Promise<number> {
    const anchor = await this.anchors.at(position);
    let [events, at] = [anchor?.events ?? 0, anchor?.position ?? 0];
    const atLeast = Math.min(position, await this.head());
    while (at < position) {
      const page = await this.pageAfter(at, PAGE, atLeast);
      events += page.filter((event) => event.position <= position).length;
      at = page.at(-1)?.position ?? position;
    }
    return events;
  }

  async positionAt(instant: string): Promise<number> {
    const atLeast = await this.head();
    await this.witness();
    const at = Date.parse(instant);
    const isBefore = ({ recordedAt }: RecordedEvent): boolean => Date.parse(recordedAt) <= at;
    let position = (await this.anchors.before(at))?.position ?? 0;
    for (;;) {
      const page = await this.pageAfter(position, PAGE, atLeast);
      const last = page.filter(isBefore).at(-1);
      position = last?.position ?? position;
      if (page.length < PAGE || last !== page.at(-1)) return position;
    }
  }

  /** The streams that events of a batch went to, between its first event in its own stream and its last. */
  async streamsBetween(batchId: string, from: number, end: number | undefined): Promise<string[]> {
    const streams = new Set<string>();
    const atLeast = end ?? (await this.head());
    for (let at = from; ;) {
      const page = await this.pageAfter(at, PAGE, atLeast);
      for (const { streamId, metadata } of page) if (metadata.batchId === batchId) streams.add(streamId);
      at = page.at(-1)?.position ?? at;
      if (page.length < PAGE || (end !== undefined && at >= end)) break;
    }
    return [...streams].sort();
  }

  async linkAt(position: number): Promise<string | null> {
    // A history that was cut short is walked as far as it goes.
    const atLeast = Math.min(position, await this.head().catch(() => 0));
    let at = (await this.anchors.at(position)) ?? NOTHING;
    while (at.position < position) {
      const page = await this.pageAfter(at.position, PAGE, atLeast);
      for (const event of page) if (event.position <= position) at = passed(at, event);
      if ((page.at(-1)?.position ?? position) >= position) break;
    }
    return at.position === position && position > 0 ? at.chain.toString('hex') : null;
  }

  async witness(): Promise<void> {
    await this.anchors.advance((after, limit) => this.pageAfter(after, limit));
  }
}

const wanted = (page: readonly RecordedEvent[], only?: 'unbatched'): RecordedEvent[] =>
  page.filter(({ metadata }) => only === undefined || metadata.batchId === undefined);
