import { randomUUID } from 'node:crypto';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { BATCH_STREAM } from '../batches.js';
import type { MovableStore } from '../moving.js';
import { kurrentPlace } from '../place.js';
import {
  VersionConflict,
  type Append,
  type Appended,
  type EventStore,
  type HistoryFault,
  type NewEvent,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
  type Subscription,
} from '../port.js';
import { NOTHING, passed, type AnchorBook } from './anchors.js';
import { decoded, envelopeOf, type ClientEvent } from './envelope.js';
import { KnownStreams, type KnownStream } from './known-streams.js';
import { persistently, within } from './patience.js';
import { sortedByStream } from './sorted-by-stream.js';
import { subscribe } from './subscription.js';
import { verifyHistory } from './verify.js';

const PAGE = 2_000;
const STREAMS_AT_ONCE = 32;
/** Others may race us on a stream whose version nobody named; so often it is tried again. */
const ANY_TRIES = 50;

export interface KurrentDBSettings {
  /** How the names of our streams begin. */
  readonly prefix: string;
  /** How long a call may take, repeats included; in milliseconds. */
  readonly timeoutMs: number;
}

interface Capabilities {
  readonly serverVersion: string;
  supports(method: { readonly path: string }): boolean;
}
const SEVERAL = { path: '/kurrentdb.protocol.v2.streams.StreamsService/AppendSession' };

/** What is not KurrentDB's to do. */
export interface Surroundings {
  readonly exclusively: EventStore['exclusively'];
  readonly anchors: AnchorBook;
  /** Refuses while the history is being moved away, and after. */
  readonly refuseMoved: () => Promise<void>;
}

type Recorded = Pick<RecordedEvent, 'position' | 'recordedAt'>;

/** The history on KurrentDB. */
export class KurrentDBEventStore implements EventStore, MovableStore {
  private readonly known = new KnownStreams();
  /** Appends to one stream go one after the other; those to different streams side by side. */
  private readonly lines = new Map<string, Promise<unknown>>();
  private atWork = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly client: KurrentDBClient,
    private readonly settings: KurrentDBSettings,
    private readonly surroundings: Surroundings,
  ) {}

  get place(): string {
    return kurrentPlace(this.settings.prefix);
  }

  append(append: Append): Promise<Appended> {
    const before = this.lines.get(append.streamId);
    const work = (): Promise<Appended> => this.inTurn(() => this.appendNow(append));
    const next = before ? before.then(work, work) : work();
    this.lines.set(append.streamId, next);
    const done = (): void => {
      if (this.lines.get(append.streamId) === next) this.lines.delete(append.streamId);
    };
    next.then(done, done);
    return next;
  }

  /** Bounds what is under way, so that a large import waits here and not in memory of the client library. */
  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.atWork >= STREAMS_AT_ONCE * 2) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.atWork++;
    try {
      return await work();
    } finally {
      this.atWork--;
      this.queue.shift()?.();
    }
  }

  private async appendNow({ streamId, expected, events }: Append): Promise<Appended> {
    await this.surroundings.refuseMoved();
    for (let tries = ANY_TRIES; ; tries--) {
      const before = await this.knownAt(streamId, expected);
      const repeated = repeatOf(before, streamId, expected, events);
      if (repeated) return repeated;
      const position = await this.write(streamId, before.version, events);
      if (position !== null) {
        this.known.appended(streamId, before, events, position);
        return { version: before.version + events.length, position, repeated: false };
      }
      // Somebody else was first: what he wrote tells whether it was this very append.
      this.known.read(streamId, await this.readWhole(streamId));
      if (tries === 0) throw new VersionConflict(streamId, expected, before.version);
    }
  }

  /** The stream as far as must be known to tell a repeat from a new append; what was read before may have grown since. */
  private async knownAt(streamId: string, expected: Append['expected']): Promise<KnownStream> {
    const known = this.known.get(streamId);
    if (known !== undefined && (expected === 'any' || known.version >= expected)) return known;
    // A stream that is expected not to be there holds nothing that could be repeated; the server checks that.
    if (expected === 0) return { version: 0, ids: new Map() };
    return this.known.read(streamId, await this.readWhole(streamId));
  }

  /** The position reached; null where the stream was not at that version. */
  private async write(
    streamId: string,
    version: number,
    events: readonly NewEvent[],
    recorded?: readonly Recorded[],
  ): Promise<number | null> {
    // One id for each try of this call and no other: the server takes a repeat after a lost answer as done, and
    // never takes another's append for ours.
    const now = new Date().toISOString();
    const records = events.map((event, index) => ({
      id: randomUUID(),
      type: event.type,
      data: event.data as Record<string, unknown>,
      metadata: envelopeOf(event, recorded?.[index]?.recordedAt ?? now, recorded?.[index]?.position),
      contentType: 'application/json' as const,
    }));
    try {
      const { position } = await persistently(this.settings.timeoutMs, (left) =>
        this.client.appendToStream(this.named(streamId), records as never, {
          streamState: version === 0 ? 'no_stream' : BigInt(version - 1),
          deadline: Math.max(1, Math.ceil(left)),
        }),
      );
      return position === undefined
        ? await this.positionOf(streamId, version + events.length)
        : Number(position.commit);
    } catch (error) {
      if ((error as { type?: string }).type === 'wrong-expected-version') return null;
      throw error;
    }
  }

  /** Where an event stands that is known to be there. */
  private async positionOf(streamId: string, version: number): Promise<number> {
    const [event] = await this.readPart(streamId, { from: version, limit: 1 });
    return event?.position ?? 0;
  }

  appendAll(appends: readonly Append[]): Promise<Appended[]> {
    return Promise.all(appends.map((append) => this.append(append)));
  }

  async readStream(streamId: string, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    const { backwards, from, limit } = options;
    if (backwards || from !== undefined || limit !== undefined) return this.readPart(streamId, options);
    const events = await this.readWhole(streamId);
    this.known.read(streamId, events);
    return events;
  }

  private readWhole(streamId: string): Promise<RecordedEvent[]> {
    return this.readPart(streamId, {});
  }

  private async readPart(
    streamId: string,
    { backwards = false, from, limit }: ReadStreamOptions,
  ): Promise<RecordedEvent[]> {
    const edge = backwards ? 'end' : 'start';
    return this.decoded(() =>
      this.client.readStream(this.named(streamId), {
        direction: backwards ? 'backwards' : 'forwards',
        fromRevision: from === undefined ? edge : BigInt(Math.max(0, from - 1)),
        ...(limit === undefined ? {} : { maxCount: limit }),
      }),
    );
  }

  async readStreams(streamIds: readonly string[]): Promise<StreamSlice[]> {
    const slices: StreamSlice[] = [];
    for (let at = 0; at < streamIds.length; at += STREAMS_AT_ONCE) {
      const part = streamIds.slice(at, at + STREAMS_AT_ONCE);
      const read = await Promise.all(
        part.map(async (streamId) => ({ streamId, events: await this.readStream(streamId) })),
      );
      slices.push(...read.filter(({ events }) => events.length > 0));
    }
    return slices;
  }

  async readAll(after: number, limit: number, only?: 'unbatched'): Promise<RecordedEvent[]> {
    const found: RecordedEvent[] = [];
    for (let at = after; found.length < limit;) {
      const page = await this.pageAfter(at, Math.min(PAGE, limit));
      const wanted = page.filter(({ metadata }) => only === undefined || metadata.batchId === undefined);
      found.push(...wanted.slice(0, limit - found.length));
      const last = page.at(-1);
      if (!last) break;
      at = last.position;
    }
    return found;
  }

  private async pageAfter(after: number, limit: number): Promise<RecordedEvent[]> {
    const position = BigInt(after);
    const events = await this.decoded(() =>
      this.client.readAll({
        fromPosition: after === 0 ? 'start' : { commit: position, prepare: position },
        // Reading begins with the event that stands at the position.
        maxCount: limit + 1,
        filter: this.filter,
      }),
    );
    return events.filter((event) => event.position > after).slice(0, limit);
  }

  /** Asked of the server, so that others' events do not travel. */
  private get filter() {
    return { filterOn: 'streamName', prefixes: [this.settings.prefix], checkpointInterval: 32 } as never;
  }

  async streamsOfBatch(batchId: string): Promise<string[]> {
    const lives = await this.readStream(BATCH_STREAM);
    const own = lives.filter(({ data }) => (data as { batchId?: string }).batchId === batchId);
    const end = own.length > 1 ? own.at(-1)?.position : undefined;
    const streams = new Set<string>();
    for (let at = own[0]?.position ?? 0; ;) {
      const page = await this.pageAfter(at, PAGE);
      for (const { streamId, metadata } of page) if (metadata.batchId === batchId) streams.add(streamId);
      at = page.at(-1)?.position ?? at;
      if (page.length < PAGE || (end !== undefined && at >= end)) break;
    }
    return [...streams].sort();
  }

  scanStreams(upTo: number): AsyncIterable<readonly StreamSlice[]> {
    return sortedByStream(this.pages(upTo), upTo);
  }

  /** The whole history up to a position, in order. */
  async *pages(upTo: number): AsyncGenerator<RecordedEvent[]> {
    for (let at = 0; at < upTo;) {
      const page = await this.pageAfter(at, PAGE);
      const events = page.filter(({ position }) => position <= upTo);
      if (events.length > 0) yield events;
      if (page.length < PAGE || events.length < page.length) return;
      at = page.at(-1)?.position ?? upTo;
    }
  }

  async head(): Promise<number> {
    return (await this.lastEvent())?.position ?? 0;
  }

  async lastEvent(): Promise<RecordedEvent | null> {
    const [event] = await this.decoded(() =>
      this.client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1, filter: this.filter }),
    );
    return event ?? null;
  }

  async eventsUpTo(position: number): Promise<number> {
    const anchor = await this.surroundings.anchors.at(position);
    let [events, at] = [anchor?.events ?? 0, anchor?.position ?? 0];
    while (at < position) {
      const page = await this.pageAfter(at, PAGE);
      events += page.filter((event) => event.position <= position).length;
      at = page.at(-1)?.position ?? position;
    }
    return events;
  }

  async positionAt(instant: string): Promise<number> {
    await this.witness();
    const at = Date.parse(instant);
    const isBefore = ({ recordedAt }: RecordedEvent): boolean => Date.parse(recordedAt) <= at;
    let position = (await this.surroundings.anchors.before(at))?.position ?? 0;
    for (;;) {
      const page = await this.pageAfter(position, PAGE);
      const last = page.filter(isBefore).at(-1);
      position = last?.position ?? position;
      if (page.length < PAGE || last !== page.at(-1)) return position;
    }
  }

  subscribe(after: number, handler: (events: readonly RecordedEvent[]) => Promise<void>): Subscription {
    const from = (position: number) => ({ commit: BigInt(position), prepare: BigInt(position) });
    const open = (position: number) =>
      this.client.subscribeToAll(
        { fromPosition: position === 0 ? 'start' : from(position), filter: this.filter },
        { highWaterMark: PAGE },
      );
    return subscribe(open, (event) => decoded(event, this.settings.prefix), after, handler);
  }

  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
    return this.surroundings.exclusively(name, work);
  }

  async witness(): Promise<void> {
    await this.surroundings.anchors.advance((after, limit) => this.pageAfter(after, limit));
  }

  async linkAt(position: number): Promise<string | null> {
    let at = (await this.surroundings.anchors.at(position)) ?? NOTHING;
    while (at.position < position) {
      const page = await this.pageAfter(at.position, PAGE);
      for (const event of page) if (event.position <= position) at = passed(at, event);
      if ((page.at(-1)?.position ?? position) >= position) break;
    }
    return at.position === position && position > 0 ? at.chain.toString('hex') : null;
  }

  async verify(): Promise<HistoryFault[]> {
    await this.witness();
    const anchors = await this.surroundings.anchors.all();
    return verifyHistory(this.pages(Number.MAX_SAFE_INTEGER), anchors);
  }

  /** Events of one stream that follow each other go together; the order of all is kept. */
  async restore(events: readonly RecordedEvent[]): Promise<void> {
    for (let at = 0; at < events.length;) {
      const { streamId = '', version = 1 } = events[at] ?? {};
      let end = at + 1;
      while (events[end]?.streamId === streamId) end++;
      const run = events.slice(at, end);
      if ((await this.write(streamId, version - 1, run, run)) === null) {
        throw new VersionConflict(streamId, version - 1, (await this.readWhole(streamId)).length);
      }
      at = end;
    }
  }

  /** The version of the server, and whether it could append to several streams at once (25.1); nothing here needs it. */
  async server(): Promise<{ readonly version: string; readonly appendsToSeveralStreams: boolean }> {
    // What the library asks the server before each kind of append; it has no public door.
    const asked = this.client as unknown as { readonly capabilities: Promise<Capabilities> };
    const features = await persistently(this.settings.timeoutMs, () => asked.capabilities);
    return { version: features.serverVersion, appendsToSeveralStreams: features.supports(SEVERAL) };
  }

  async close(): Promise<void> {
    await within(this.client.dispose(), this.settings.timeoutMs).catch(() => undefined);
  }

  private named(streamId: string): string {
    return `${this.settings.prefix}${streamId}`;
  }

  /** Everything that a read gives; one that is broken off begins anew. */
  private decoded(open: () => AsyncIterable<{ event?: unknown }>): Promise<RecordedEvent[]> {
    return persistently(this.settings.timeoutMs, async () => {
      const events: RecordedEvent[] = [];
      try {
        for await (const { event } of open()) {
          if (event) events.push(decoded(event as ClientEvent, this.settings.prefix));
        }
      } catch (error) {
        if ((error as { type?: string }).type === 'stream-not-found') return [];
        throw error;
      }
      return events;
    });
  }
}

/**
 * What this append gave when it was made before. @throws VersionConflict where the stream is at another version, or
 * holds only a part of it
 */
function repeatOf(
  { version, ids }: KnownStream,
  streamId: string,
  expected: Append['expected'],
  events: readonly NewEvent[],
): Appended | null {
  const found = events.map(({ id }) => ids.get(id));
  const last = found.at(-1);
  if (events.length === 0) {
    const newest = [...ids.values()].at(-1);
    return { version, position: newest?.position ?? 0, repeated: true };
  }
  if (last && found.every((one) => one !== undefined)) return { ...last, repeated: true };
  const isPart = found.some((one) => one !== undefined);
  if (isPart || (expected !== 'any' && expected !== version)) {
    throw new VersionConflict(streamId, expected, version);
  }
  return null;
}
