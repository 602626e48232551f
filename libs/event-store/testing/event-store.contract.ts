import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../database/testing/until.js';
import { VersionConflict, type EventStore, type NewEvent, type RecordedEvent } from '../src/index.js';

/** An event for tests; `id` and data can be given. */
export const sampleEvent = (data: unknown = {}, id: string = randomUUID()): NewEvent => ({
  id,
  type: 'SampleHappened',
  data,
  metadata: {
    schemaVersion: 1,
    occurredOn: '2023-05-01',
    office: '麻旺司法所',
    actor: 'test',
    commandId: id,
    causationId: id,
    correlationId: id,
  },
});

const append = (store: EventStore, streamId: string, expected: number | 'any', ...events: NewEvent[]) =>
  store.append({ streamId, expected, events });

/** What every adapter must do; run it with a maker of empty stores. */
export function eventStoreContract(name: string, open: () => Promise<EventStore>): void {
  describe(`event store contract: ${name}`, () => {
    let store: EventStore;
    beforeEach(async () => {
      store = await open();
    });

    it('gives back what was appended, with version, position and envelope', async () => {
      const event = sampleEvent({ 姓名: '张三', note: '引号\'"\\ 与\n换行' });
      const appended = await append(store, 'a', 0, event, sampleEvent());
      expect(appended).toMatchObject({ version: 2, repeated: false });
      const read = await store.readStream('a');
      expect(read.map(({ version }) => version)).toEqual([1, 2]);
      expect(read[0]).toMatchObject({ ...event, streamId: 'a' });
      expect(Date.parse(read[0]?.recordedAt ?? '')).toBeGreaterThan(Date.parse('2020-01-01'));
    });

    it('refuses an append that expects another version, and writes nothing of it', async () => {
      await append(store, 'a', 0, sampleEvent());
      const late = append(store, 'a', 0, sampleEvent(), sampleEvent());
      await expect(late).rejects.toThrow(VersionConflict);
      await expect(late).rejects.toMatchObject({ actual: 1 });
      expect(await store.readStream('a')).toHaveLength(1);
      await expect(append(store, 'b', 3, sampleEvent())).rejects.toThrow(VersionConflict);
    });

    it('takes a repeated append as done, also when the stream has moved on', async () => {
      const event = sampleEvent();
      const first = await append(store, 'a', 0, event);
      await append(store, 'a', 1, sampleEvent());
      const again = await append(store, 'a', 0, event);
      expect(again).toEqual({ ...first, repeated: true });
      expect(await store.readStream('a')).toHaveLength(2);
    });

    it('takes a repeated append as done when it expects what the stream is at by now', async () => {
      const event = sampleEvent();
      const first = await append(store, 'a', 0, event);
      const again = await append(store, 'a', 1, event);
      expect(again).toEqual({ ...first, repeated: true });
      const anyhow = await store.append({ streamId: 'a', expected: 'any', events: [event] });
      expect(anyhow).toEqual({ ...first, repeated: true });
      expect(await store.readStream('a')).toHaveLength(1);
    });

    it('appends to one stream in the order in which it is asked', async () => {
      const appends = [1, 2, 3, 4].map((n) => ({
        streamId: 'a',
        expected: n - 1,
        events: [sampleEvent({ n })],
      }));
      const done = await store.appendAll(appends);
      expect(done.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
      expect((await store.readStream('a')).map(({ data }) => data)).toEqual([1, 2, 3, 4].map((n) => ({ n })));
    });

    it('passes over the events of batches, and finds their streams', async () => {
      const batchId = randomUUID();
      const staged = (n: number): NewEvent => {
        const event = sampleEvent({ n });
        return { ...event, metadata: { ...event.metadata, batchId } };
      };
      const told = (type: string): NewEvent => ({ ...sampleEvent({ batchId }), type });
      await append(store, 'a', 0, sampleEvent());
      await append(store, 'batches', 0, told('BatchOpened'));
      await append(store, 'b', 0, staged(1), staged(2));
      await append(store, 'a', 1, staged(3));
      await append(store, 'batches', 1, told('BatchCompleted'));
      await append(store, 'c', 0, sampleEvent());
      expect((await store.readAll(0, 10, 'unbatched')).map(({ streamId }) => streamId)).toEqual([
        'a',
        'batches',
        'batches',
        'c',
      ]);
      expect(await store.readAll(0, 2, 'unbatched')).toHaveLength(2);
      expect(await store.streamsOfBatch(batchId)).toEqual(['a', 'b']);
      expect((await store.readStream('b'))[1]?.metadata.batchId).toBe(batchId);
    });

    it('refuses an append of which only a part was appended before', async () => {
      const event = sampleEvent();
      await append(store, 'a', 0, event);
      await expect(append(store, 'a', 1, event, sampleEvent())).rejects.toThrow(VersionConflict);
      expect(await store.readStream('a')).toHaveLength(1);
    });

    it('lets exactly one of many racing writers win each version', async () => {
      for (let round = 0; round < 20; round++) {
        const race = Array.from({ length: 16 }, (_, writer) =>
          append(store, 'race', round, sampleEvent({ writer })),
        );
        const won = (await Promise.allSettled(race)).filter(({ status }) => status === 'fulfilled');
        expect(won).toHaveLength(1);
      }
      expect((await store.readStream('race')).map(({ version }) => version)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
    });

    it('tells each of several concurrent appends its own position', async () => {
      const done = await Promise.all(
        Array.from({ length: 30 }, (_, n) => append(store, `p${n}`, 0, sampleEvent(), sampleEvent({ n }))),
      );
      for (const [n, { position, version }] of done.entries()) {
        const last = (await store.readStream(`p${n}`)).at(-1);
        expect({ position, version }).toEqual({ position: last?.position, version: last?.version });
      }
    });

    it('judges each of several concurrent appends by itself', async () => {
      const many = await Promise.allSettled([
        append(store, 'x', 0, sampleEvent()),
        append(store, 'y', 7, sampleEvent()),
        append(store, 'z', 'any', sampleEvent(), sampleEvent()),
      ]);
      expect(many.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store.readStreams(['x', 'y', 'z'])).toHaveLength(2);
    });

    it('reads a stream forwards, backwards, from a version and limited', async () => {
      await append(store, 'a', 0, ...[1, 2, 3, 4, 5].map((n) => sampleEvent({ n })));
      const versions = (events: RecordedEvent[]) => events.map(({ version }) => version);
      expect(versions(await store.readStream('a', { from: 3 }))).toEqual([3, 4, 5]);
      expect(versions(await store.readStream('a', { backwards: true, limit: 2 }))).toEqual([5, 4]);
      expect(versions(await store.readStream('a', { backwards: true, from: 3 }))).toEqual([3, 2, 1]);
      expect(versions(await store.readStream('a', { limit: 2 }))).toEqual([1, 2]);
      expect(await store.readStream('nobody')).toEqual([]);
    });

    it('reads all from a position in one order, with instants that never go back', async () => {
      await append(store, 'a', 0, sampleEvent(), sampleEvent());
      await append(store, 'b', 0, sampleEvent());
      const all = await store.readAll(0, 10);
      expect(all.map(({ streamId }) => streamId)).toEqual(['a', 'a', 'b']);
      expect(await store.head()).toBe(all.at(-1)?.position);
      expect(await store.readAll(all[1]?.position ?? 0, 10)).toHaveLength(1);
      expect(await store.eventsUpTo(await store.head())).toBe(3);
      expect(await store.eventsUpTo(all[1]?.position ?? 0)).toBe(2);
      const instants = all.map(({ recordedAt }) => recordedAt);
      expect(instants).toEqual([...instants].sort());
      expect(await store.positionAt(all.at(-1)?.recordedAt ?? '')).toBe(await store.head());
      expect(await store.positionAt('2000-01-01T00:00:00Z')).toBe(0);
    });

    it('scans every stream once and whole', async () => {
      const expected = new Map<string, number>();
      for (let stream = 0; stream < 40; stream++) {
        const size = (stream % 7) + 1;
        expected.set(`s-${stream}`, size);
        await append(store, `s-${stream}`, 0, ...Array.from({ length: size }, () => sampleEvent()));
      }
      const seen = new Map<string, number>();
      for await (const page of store.scanStreams(await store.head())) {
        for (const { streamId, events } of page) {
          expect(seen.has(streamId)).toBe(false);
          seen.set(streamId, events.length);
        }
      }
      expect(seen).toEqual(expected);
    });

    it('subscribes from the past into the present, in order, without gaps or repeats', async () => {
      await append(store, 'a', 0, sampleEvent(), sampleEvent());
      const seen: number[] = [];
      const subscription = store.subscribe(0, (events) => {
        seen.push(...events.map(({ position }) => position));
        return Promise.resolve();
      });
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => append(store, `live-${index % 5}`, 'any', sampleEvent())),
      );
      const head = await store.head();
      await until(() => (seen.at(-1) ?? 0) >= head);
      await subscription.stop();
      expect(seen).toEqual((await store.readAll(0, 1000)).map(({ position }) => position));
    });

    it('stops a subscription whose handler fails, and tells why', async () => {
      await append(store, 'a', 0, sampleEvent());
      const subscription = store.subscribe(0, () => Promise.reject(new Error('cannot')));
      await expect(subscription.done).rejects.toThrow('cannot');
    });

    it('lets one at a time do exclusive work', async () => {
      let release: () => void = () => undefined;
      const gate = new Promise<void>((open_) => (release = open_));
      const first = store.exclusively('import', () => gate.then(() => 'first'));
      await sleep(50);
      expect(await store.exclusively('import', () => Promise.resolve('second'))).toBeNull();
      release();
      expect(await first).toBe('first');
      expect(await store.exclusively('import', () => Promise.resolve('third'))).toBe('third');
    });

    it('finds an untouched history unbroken', async () => {
      await append(store, 'a', 0, sampleEvent({ text: '甲' }), sampleEvent());
      await append(store, 'b', 0, sampleEvent());
      expect(await store.verify()).toEqual([]);
    });

    it('gives the link of each event, which what comes after does not change, and of no other place', async () => {
      await append(store, 'a', 0, sampleEvent({ text: '甲' }), sampleEvent());
      await store.witness();
      await append(store, 'b', 0, sampleEvent());
      const events = await store.readAll(0, 10);
      const links = (): Promise<(string | null)[]> =>
        Promise.all(events.map(({ position }) => store.linkAt(position)));
      const before = await links();
      expect(new Set(before).size).toBe(3);
      for (const link of before) expect(link).toMatch(/^[0-9a-f]{64}$/);
      await append(store, 'c', 0, sampleEvent());
      await store.witness();
      expect(await links()).toEqual(before);
      const head = await store.head();
      expect([await store.linkAt(0), await store.linkAt(head + 1)]).toEqual([null, null]);
    });
  });
}
