import { aggregateOf, isPersonal } from '#casework';
import {
  clearDigest,
  ForwardingEventStore,
  refuseUnreadable,
  unreadable,
  upcast,
  type Append,
  type Appended,
  type HistoryPage,
  type EventStore,
  type NewEvent,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamSlice,
  type Subscription,
  type Upcasts,
} from '#event-store';
import type { BlindIndex } from './blind-index.js';
import { FileDestroyed, type FileKeys, type Keyring, type NewFile } from './keyring.js';
import { joined, parted } from './personal-part.js';
import { openText, sealText } from './sealed-value.js';
import { CannotOpen } from './suites.js';

interface Sealed {
  readonly sealed: string;
}
type Fields = Readonly<Record<string, unknown>>;

const isSealed = (data: unknown): data is Sealed & Fields =>
  typeof (data as Partial<Sealed> | null)?.sealed === 'string';

/** Whether something personal stands in it that anybody could read on the disk. */
export const tellsInClear = (data: unknown): boolean =>
  clearDigest(data) !== null || parted(data, isPersonal).personal !== null;

/** An event with the data that are stored of it. */
type Recorded = NewEvent & Pick<RecordedEvent, 'streamId'>;

/** An event's sealed part belongs to it and to no other. */
const contextOf = (streamId: string, eventId: string): string => `${streamId} ${eventId}`;

/** @throws CannotOpen */
function openedData(
  { streamId, id }: Pick<RecordedEvent, 'streamId' | 'id'>,
  data: Sealed & Fields,
  file: FileKeys,
): Fields {
  const personal = file.remains
    ? (file.remains[id] ?? {})
    : (JSON.parse(openText(file.keyOf, contextOf(streamId, id), data.sealed)) as Fields);
  return joined(data, personal);
}

interface Part {
  readonly event: NewEvent;
  readonly open: Fields;
  readonly personal: Fields | null;
}
interface PartedAppend {
  readonly append: Append;
  readonly parts: readonly Part[];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The identity numbers that an event tells, also as a correction. */
const numbersIn = ({ personal }: Part): string[] =>
  [textOf(personal?.['idNumber']), textOf((personal?.['fields'] as Fields | undefined)?.['idNumber'])].filter(
    (number) => number !== undefined,
  );

/**
 * A store whose events say nothing personal to whoever has only the store: that part is sealed under the key of the
 * file before it is appended, and opened when it is read. Links of the chain cover what is sealed, so that the history
 * can be verified without any key, and after a key was destroyed. Older shapes are made today's once they are open.
 */
export class SealedEventStore extends ForwardingEventStore {
  constructor(
    inner: EventStore,
    private readonly keyring: Keyring,
    private readonly index: BlindIndex,
    private readonly upcasts: Upcasts = {},
  ) {
    super(inner);
  }

  override async append(append: Append): Promise<Appended> {
    const [sealed] = await this.sealed([append]);
    return this.inner.append(sealed ?? append);
  }

  override async appendAll(appends: readonly Append[]): Promise<readonly Appended[]> {
    return this.inner.appendAll(await this.sealed(appends));
  }

  override async readStream(streamId: string, options?: ReadStreamOptions): Promise<RecordedEvent[]> {
    const [events] = await Promise.all([
      this.inner.readStream(streamId, options),
      this.fetchKeys([streamId]),
    ]);
    return refuseUnreadable(await this.opened(events));
  }

  override async readStreams(streamIds: readonly string[]): Promise<StreamSlice[]> {
    const [slices] = await Promise.all([this.inner.readStreams(streamIds), this.fetchKeys(streamIds)]);
    return this.openedSlices(slices);
  }

  override async readAll(after: number, limit: number, only?: 'unbatched'): Promise<RecordedEvent[]> {
    return this.opened(await this.inner.readAll(after, limit, only));
  }

  override async readPage(after: number, limit: number, only?: 'unbatched'): Promise<HistoryPage> {
    const page = await this.inner.readPage(after, limit, only);
    return { ...page, events: await this.opened(page.events) };
  }

  override async *scanStreams(upTo: number): AsyncIterable<readonly StreamSlice[]> {
    const pages = this.inner.scanStreams(upTo)[Symbol.asyncIterator]();
    let next = pages.next();
    try {
      for (let page = await next; !page.done; page = await next) {
        // Read ahead while this one is opened.
        next = pages.next();
        next.catch(() => undefined);
        yield await this.openedSlices(page.value);
      }
    } finally {
      // Whoever stops early lets the store stop too.
      await pages.return?.();
    }
  }

  override subscribe(
    after: number,
    handler: (events: readonly RecordedEvent[]) => Promise<void>,
  ): Subscription {
    return this.inner.subscribe(after, async (events) => handler(await this.opened(events)));
  }

  /**
   * Of events that were recorded before what they say was sealed, what they are to say; null where nothing personal
   * stands in clear. Of a destroyed file it is left out.
   */
  async sealedLate(events: readonly Recorded[]): Promise<readonly (Fields | null)[]> {
    const telling = events.filter(({ data }) => tellsInClear(data));
    if (telling.length === 0) return events.map(() => null);
    const sealed = new Map<string, Fields>();
    const isBatch = ({ data }: Recorded): boolean => clearDigest(data) !== null;
    for (const { id, data } of telling.filter(isBatch)) sealed.set(id, this.withDigest(data) as Fields);
    const clear = telling.filter((event) => !isBatch(event));
    const known = await this.keyring.keysOf([...new Set(clear.map(({ streamId }) => streamId))]);
    const whole = clear.map((event) => {
      const file = known.get(event.streamId);
      const data = isSealed(event.data) && file ? openedData(event, event.data, file) : event.data;
      return { ...event, data };
    });
    const isDestroyed = ({ streamId }: Recorded): boolean => known.get(streamId)?.remains != null;
    for (const { id, data } of whole.filter(isDestroyed))
      sealed.set(id, { ...parted(data, isPersonal).open, sealed: '' });
    const byStream = new Map<string, Recorded[]>();
    for (const event of whole.filter((one) => !isDestroyed(one)))
      byStream.set(event.streamId, [...(byStream.get(event.streamId) ?? []), event]);
    const streams = [...byStream].map(([streamId, of]): Append => ({
      streamId,
      expected: 'any',
      events: of,
    }));
    for (const append of await this.sealed(streams))
      for (const { id, data } of append.events) sealed.set(id, data as Fields);
    return events.map(({ id }) => sealed.get(id) ?? null);
  }

  /** What these events say, open, in the shape in which it was recorded. */
  async openedLate(events: readonly Recorded[]): Promise<readonly unknown[]> {
    const ids = events.filter(({ data }) => isSealed(data)).map(({ streamId }) => streamId);
    const keys = await this.keyring.keysOf([...new Set(ids)]);
    return events.map((event) => {
      const file = keys.get(event.streamId);
      if (!isSealed(event.data)) return this.withDigest(event.data);
      if (!file) throw new CannotOpen();
      return openedData(event, event.data, file);
    });
  }

  /** What an event says of a batch, known by a keyed digest where it was known by a text. */
  private withDigest(data: unknown): unknown {
    const told = clearDigest(data);
    return told === null ? data : { ...(data as Fields), digest: this.index.fingerprint(told) };
  }

  private async sealed(appends: readonly Append[]): Promise<readonly Append[]> {
    const all = appends.map((append): PartedAppend => ({
      append,
      parts: append.events.map((event) => ({ event, ...parted(event.data, isPersonal) })),
    }));
    const personal = all.filter(({ parts }) => parts.some((part) => part.personal !== null));
    if (personal.length === 0) return appends;
    const keys = await this.keysFor(personal);
    return all.map(({ append, parts }) => {
      const current = keys.get(append.streamId)?.current;
      const events = parts.map(({ event, open, personal: told }) => {
        if (told === null) return event;
        if (!current) throw new FileDestroyed();
        const sealed = sealText(current, contextOf(append.streamId, event.id), JSON.stringify(told));
        return { ...event, data: { ...open, sealed } };
      });
      return { ...append, events };
    });
  }

  /** The keys of these files; made, durably, where there are none. */
  private async keysFor(appends: readonly PartedAppend[]): Promise<ReadonlyMap<string, FileKeys>> {
    const ids = [...new Set(appends.map(({ append }) => append.streamId))];
    const known = await this.keyring.keysOf(ids);
    const news = appends.flatMap(({ append: { streamId }, parts }): NewFile[] => {
      const needsKey = !known.has(streamId);
      const numbers = parts.flatMap(numbersIn);
      if (numbers.length === 0) return needsKey ? [{ streamId, needsKey, person: null }] : [];
      return numbers.map((number) => ({ streamId, needsKey, person: this.index.person(number) }));
    });
    if (news.length === 0) return known;
    await this.keyring.ensure(news);
    return new Map([...known, ...(await this.keyring.keysOf(ids.filter((id) => !known.has(id))))]);
  }

  /** While the events are on their way, so that opening them waits for nothing more. */
  private fetchKeys(streamIds: readonly string[]): Promise<unknown> {
    return this.keyring.keysOf(streamIds.filter((id) => aggregateOf(id) !== undefined));
  }

  private async opened(events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
    const ids = new Set<string>();
    for (const { streamId, data } of events) if (isSealed(data)) ids.add(streamId);
    if (ids.size === 0) return events.map((event) => this.inTodaysShape(event));
    const keys = await this.keyring.keysOf([...ids]);
    return events.map((event) => this.openedEvent(event, keys));
  }

  private async openedSlices(slices: readonly StreamSlice[]): Promise<StreamSlice[]> {
    const ids = slices.filter(({ events }) => events.some(({ data }) => isSealed(data)));
    const keys = await this.keyring.keysOf(ids.map(({ streamId }) => streamId));
    return slices.map(({ streamId, events }) => ({
      streamId,
      events: events.map((event) => this.openedEvent(event, keys)),
    }));
  }

  /** What nothing opens is told as such: many files are read at once, and it is one file's trouble. */
  private openedEvent(event: RecordedEvent, keys: ReadonlyMap<string, FileKeys>): RecordedEvent {
    const { data } = event;
    if (!isSealed(data)) return this.inTodaysShape(event);
    let opened: unknown;
    try {
      const file = keys.get(event.streamId);
      if (!file) throw new CannotOpen();
      opened = openedData(event, data, file);
    } catch {
      return unreadable(event, 'sealed');
    }
    return this.inTodaysShape({ ...event, data: opened });
  }

  private inTodaysShape(event: RecordedEvent): RecordedEvent {
    try {
      return upcast(this.upcasts, event);
    } catch {
      return unreadable(event, 'shape');
    }
  }
}
