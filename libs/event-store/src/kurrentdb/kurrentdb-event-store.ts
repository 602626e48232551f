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
  type HistoryPage,
  type NewEvent,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
  type Subscription,
} from '../port.js';
import type { Acknowledged } from './acknowledged.js';
import type { AnchorBook } from './anchors.js';
import { decoded, envelopeOf, type ClientEvent } from './envelope.js';
import { KnownStreams, type KnownStream } from './known-streams.js';
import { HistoryUnavailable, NodeBehind, persistently, within } from './patience.js';
import { BY_THE_LEADER, HistoryReader, readEvents, type KurrentDBSettings } from './reading.js';
import { restoreRuns } from './restore.js';
import { sortedByStream } from './sorted-by-stream.js';
import { subscribe } from './subscription.js';
import { verifyHistory } from './verify.js';

const SUBSCRIBED_AHEAD = 2_000;
const STREAMS_AT_ONCE = 32;
/** Others may race us on a stream whose version nobody named; so often it is tried again. */
const ANY_TRIES = 50;
/** Between two tries to append where a deposed leader stands in the way. */
const UNSETTLED_MS = 200;

interface Capabilities {
  readonly serverVersion: string;
  supports(method: { readonly path: string }): boolean;
}
const SEVERAL = { path: '/kurrentdb.protocol.v2.streams.StreamsService/AppendSession' };

/** What is not KurrentDB's to do. */
export interface Surroundings {
  readonly exclusively: EventStore['exclusively'];
  readonly anchors: AnchorBook;
  readonly acknowledged: Acknowledged;
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
  private readonly history: HistoryReader;

  constructor(
    private readonly client: KurrentDBClient,
    private readonly settings: KurrentDBSettings,
    private readonly surroundings: Surroundings,
  ) {
    const { acknowledged, anchors } = surroundings;
    this.history = new HistoryReader(client, settings, acknowledged, anchors);
  }

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
    const until = performance.now() + this.settings.timeoutMs;
    for (let tries = ANY_TRIES; ;) {
      const before = await this.knownAt(streamId, expected);
      const repeated = repeatOf(before, streamId, expected, events);
      if (repeated) return repeated;
      const position = await this.write(streamId, before.version, events);
      if (position !== null) {
        // Whoever moves the history may have begun meanwhile: what is taken after he copied the rest is not promised.
        await this.surroundings.refuseMoved();
        const version = before.version + events.length;
        this.known.appended(streamId, before, events, position);
        await this.surroundings.acknowledged.note({ streamId, version, position });
        return { version, position, repeated: false };
      }
      // Somebody else was first: what he wrote tells whether it was this very append.
      const now = this.known.read(streamId, await this.readWhole(streamId));
      if (now.version === before.version) await this.waitForNothing(streamId, until);
      else if (tries-- === 0) throw new VersionConflict(streamId, expected, now.version);
    }
  }

  /** Refused, though nothing is there: the node that answered has what no other will take, and will lose it. @throws HistoryUnavailable */
  private async waitForNothing(streamId: string, until: number): Promise<void> {
    if (performance.now() > until) throw new HistoryUnavailable(new NodeBehind(`the end of ${streamId}`));
    await new Promise((resolve) => setTimeout(resolve, UNSETTLED_MS));
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
      const { position } = await persistently(this.settings, (left) =>
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
    const isPart = backwards || from !== undefined || limit !== undefined;
    return isPart ? this.readPart(streamId, options) : this.readWhole(streamId);
  }

  private async readWhole(streamId: string): Promise<RecordedEvent[]> {
    const versions = await this.surroundings.acknowledged.versions([streamId]);
    return this.readKnown(streamId, versions.get(streamId) ?? 0);
  }

  /** A stream that has so many events at least. */
  private async readKnown(streamId: string, version: number): Promise<RecordedEvent[]> {
    const events = await this.readPart(streamId, {}, version);
    this.surroundings.acknowledged.see(events.slice(-1));
    this.known.read(streamId, events);
    return events;
  }

  /** Where the last event must be among what is read, it is waited for. */
  private readPart(
    streamId: string,
    { backwards = false, from, limit }: ReadStreamOptions,
    version = 0,
  ): Promise<RecordedEvent[]> {
    const edge = backwards ? 'end' : 'start';
    return readEvents(
      this.settings,
      () =>
        this.client.readStream(this.named(streamId), {
          ...BY_THE_LEADER,
          direction: backwards ? 'backwards' : 'forwards',
          fromRevision: from === undefined ? edge : BigInt(Math.max(0, from - 1)),
          ...(limit === undefined ? {} : { maxCount: limit }),
        }),
      (events) => {
        if ((events.at(-1)?.version ?? 0) < version) throw new NodeBehind(`${streamId} at ${version}`);
      },
    );
  }

  async readStreams(streamIds: readonly string[]): Promise<StreamSlice[]> {
    const slices: StreamSlice[] = [];
    for (let at = 0; at < streamIds.length; at += STREAMS_AT_ONCE) {
      const part = streamIds.slice(at, at + STREAMS_AT_ONCE);
      const versions = await this.surroundings.acknowledged.versions(part);
      const read = await Promise.all(
        part.map(async (streamId) => ({
          streamId,
          events: await this.readKnown(streamId, versions.get(streamId) ?? 0),
        })),
      );
      slices.push(...read.filter(({ events }) => events.length > 0));
    }
    return slices;
  }

  readAll(after: number, limit: number, only?: 'unbatched'): Promise<RecordedEvent[]> {
    return this.history.readAll(after, limit, only);
  }

  readPage(after: number, limit: number, only?: 'unbatched'): Promise<HistoryPage> {
    return this.history.readPage(after, limit, only);
  }

  async streamsOfBatch(batchId: string): Promise<string[]> {
    const lives = await this.readStream(BATCH_STREAM);
    const own = lives.filter(({ data }) => (data as { batchId?: string }).batchId === batchId);
    const end = own.length > 1 ? own.at(-1)?.position : undefined;
    return this.history.streamsBetween(batchId, own[0]?.position ?? 0, end);
  }

  scanStreams(upTo: number): AsyncIterable<readonly StreamSlice[]> {
    return sortedByStream(this.history.pages(upTo), upTo);
  }

  head(): Promise<number> {
    return this.history.head();
  }

  /** Asks for something, however much whoever answers knows. @throws HistoryUnavailable, HistoryRefused */
  async answers(): Promise<void> {
    await this.history.lastEvent();
  }

  acceptEnd(): Promise<number> {
    return this.history.acceptEnd();
  }

  async lastEvent(): Promise<RecordedEvent | null> {
    return this.history.lastEvent(await this.surroundings.acknowledged.position());
  }

  eventsUpTo(position: number): Promise<number> {
    return this.history.eventsUpTo(position);
  }

  positionAt(instant: string): Promise<number> {
    return this.history.positionAt(instant);
  }

  subscribe(after: number, handler: (events: readonly RecordedEvent[]) => Promise<void>): Subscription {
    const from = (position: number) => ({ commit: BigInt(position), prepare: BigInt(position) });
    const open = (position: number) =>
      this.client.subscribeToAll(
        {
          ...BY_THE_LEADER,
          fromPosition: position === 0 ? 'start' : from(position),
          filter: this.history.filter,
        },
        { highWaterMark: SUBSCRIBED_AHEAD },
      );
    const decode = (event: ClientEvent) => this.seen(decoded(event, this.settings.prefix));
    const known = () => this.surroundings.acknowledged.position();
    return subscribe({ open, decode, known }, after, handler);
  }

  private seen(event: RecordedEvent): RecordedEvent {
    this.surroundings.acknowledged.see([event]);
    return event;
  }

  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
    return this.surroundings.exclusively(name, work);
  }

  witness(): Promise<void> {
    return this.history.witness();
  }

  linkAt(position: number): Promise<string | null> {
    return this.history.linkAt(position);
  }

  async verify(): Promise<HistoryFault[]> {
    await this.witness();
    const anchors = await this.surroundings.anchors.all();
    // A history that stays shorter is walked as it is, and found to be.
    const isShort = await this.history.isShort();
    const faults = await verifyHistory(this.history.pages(Number.MAX_SAFE_INTEGER, !isShort), anchors);
    if (!isShort || faults.some(({ fault }) => fault === 'truncated')) return faults;
    const [known, end] = [await this.surroundings.acknowledged.position(), await this.history.lastEvent()];
    const message = `历史应到位置 ${known}；现在只到位置 ${end?.position ?? 0}。`;
    return [...faults, { position: end?.position ?? 0, streamId: null, fault: 'truncated', message }];
  }

  eventAt(position: number): Promise<RecordedEvent | null> {
    return this.history.eventAt(position);
  }

  /** Why nothing can be moved here, in words; null where it can. */
  contradiction(): Promise<string | null> {
    return this.history.contradiction();
  }

  restore(events: readonly RecordedEvent[]): Promise<void> {
    const write = (streamId: string, version: number, run: readonly RecordedEvent[]) =>
      this.write(streamId, version, run, run);
    const readFrom = (streamId: string, from: number) => this.readPart(streamId, { from });
    return restoreRuns({ write, readFrom }, events, this.surroundings.acknowledged);
  }

  /** The version of the server, and whether it could append to several streams at once (25.1); nothing here needs it. */
  async server(): Promise<{ readonly version: string; readonly appendsToSeveralStreams: boolean }> {
    // What the library asks the server before each kind of append; it has no public door.
    const asked = this.client as unknown as { readonly capabilities: Promise<Capabilities> };
    const features = await persistently(this.settings, () => asked.capabilities);
    return { version: features.serverVersion, appendsToSeveralStreams: features.supports(SEVERAL) };
  }

  async close(): Promise<void> {
    await within(this.client.dispose(), this.settings.timeoutMs).catch(() => undefined);
  }

  private named(streamId: string): string {
    return `${this.settings.prefix}${streamId}`;
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
