import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventStoreContract, sampleEvent } from '../../testing/event-store.contract.js';
import { until } from '../../../database/testing/until.js';
import { KurrentDBLog } from '../../testing/kurrentdb-log.js';
import { TestKurrentDB } from '../../testing/kurrentdb-server.js';
import { useKurrentDB } from '../../testing/kurrentdb-stores.js';
import type { RecordedEvent } from '../port.js';
import type { KurrentDBEventStore } from './kurrentdb-event-store.js';
import { HistoryUnavailable } from './patience.js';
import { sortedByStream } from './sorted-by-stream.js';

const { node, store: storeAt } = useKurrentDB();

const storeOn = (url: string, prefix?: string, timeoutMs?: number): Promise<KurrentDBEventStore> =>
  storeAt(url, { prefix, timeoutMs });

const PATIENT_MS = 300_000;
const batches = TestKurrentDB.start();
eventStoreContract('KurrentDB, appends in batches', async () =>
  storeOn((await batches).url, undefined, PATIENT_MS),
);
const single = TestKurrentDB.start({ appendsInBatches: false });
eventStoreContract('KurrentDB, older than 21.10', async () =>
  storeOn((await single).url, undefined, PATIENT_MS),
);
afterAll(async () => {
  (await batches).stop();
  (await single).stop();
});

const append = (store: KurrentDBEventStore, streamId: string, expected: number, ...ids: string[]) =>
  store.append({ streamId, expected, events: ids.map((id) => sampleEvent({ id }, id)) });
const prefixOf = (store: KurrentDBEventStore): string => /（(.*)）/.exec(store.place)?.[1] ?? '';
const lengthOf = async (store: KurrentDBEventStore, streamId: string) =>
  (await store.readStream(streamId)).length;

/** A node that answers, at the same address, with what the history was when it was dumped. */
describe('a node that does not know all that was acknowledged', () => {
  async function behind() {
    const server = await node();
    const store = await storeOn(server.url, undefined, PATIENT_MS);
    await append(store, 'a', 0, randomUUID());
    const old = server.log.dumped();
    const { position } = await append(store, 'a', 1, randomUUID());
    const fresh = await append(store, 'b', 0, randomUUID());
    const whole = server.log;
    server.stop();
    const stale = await node({ log: KurrentDBLog.loaded(old) }, server.port);
    const knows = async (): Promise<void> => {
      await until(() => stale.calls.read > 1);
      stale.stop();
      await node({ log: whole }, server.port);
    };
    return { store, stale, knows, position, end: fresh.position };
  }

  it.each([
    ['a stream', (store: KurrentDBEventStore) => lengthOf(store, 'a'), 2],
    ['a stream that is not there yet', (store: KurrentDBEventStore) => lengthOf(store, 'b'), 1],
    ['streams', async (store: KurrentDBEventStore) => (await store.readStreams(['a', 'b'])).length, 2],
    ['a page', async (store: KurrentDBEventStore) => (await store.readPage(0, 100)).events.length, 3],
    ['all', async (store: KurrentDBEventStore) => (await store.readAll(0, 100)).length, 3],
    ['the number of events', async (store: KurrentDBEventStore) => store.eventsUpTo(await store.head()), 3],
  ] as const)('is not taken at its word for %s', async (_what, ask, right) => {
    const { store, knows } = await behind();
    const [answer] = await Promise.all([ask(store), knows()]);
    expect(answer).toBe(right);
  });

  it('is not taken at its word for the head, nor by another process', async () => {
    const { stale, knows, end, store } = await behind();
    const other = await storeOn(stale.url, prefixOf(store), PATIENT_MS);
    const [head] = await Promise.all([other.head(), knows()]);
    expect(head).toBe(end);
    expect(await lengthOf(other, 'a')).toBe(2);
  });

  it('keeps nothing from being appended where it should be, once the leader is found', async () => {
    const { store, knows } = await behind();
    const [done] = await Promise.all([append(store, 'a', 2, randomUUID()), knows()]);
    expect(done.version).toBe(3);
  });

  it('delivers nothing for long: a subscription of which nothing comes is opened again', async () => {
    const server = await node();
    const store = await storeOn(server.url, undefined, PATIENT_MS);
    server.willFail('subscribe', 'silent');
    const seen: number[] = [];
    const subscription = store.subscribe(0, (events) => {
      seen.push(...events.map(({ version }) => version));
      return Promise.resolve();
    });
    await until(() => server.calls.subscribe === 1);
    await append(store, 'a', 0, randomUUID());
    await until(() => seen.length === 1);
    await subscription.stop();
    expect(server.calls.subscribe).toBe(2);
  });

  it('is told to be behind, where it stays so, and its end is taken for the end where that is asked for', async () => {
    const server = await node();
    const store = await storeOn(server.url, undefined, 1_000);
    await append(store, 'a', 0, randomUUID());
    const old = server.log.dumped();
    await append(store, 'a', 1, randomUUID());
    server.stop();
    await node({ log: KurrentDBLog.loaded(old) }, server.port);
    await expect(store.readStream('a')).rejects.toThrow(HistoryUnavailable);
    await expect(store.head()).rejects.toThrow(HistoryUnavailable);
    expect((await store.verify()).map(({ fault }) => fault)).toEqual(['truncated']);
    const end = await store.acceptEnd();
    expect(await store.head()).toBe(end);
    expect(await lengthOf(store, 'a')).toBe(1);
  });
});

describe('a cluster that has trouble', () => {
  it.each([{ appendsInBatches: true }, { appendsInBatches: false }])(
    'takes an append once, whether its connection or its answer is lost or it never answers (%j)',
    async (settings) => {
      const server = await node(settings);
      const store = await storeOn(server.url);
      let version = 0;
      for (const fault of ['lost-before', 'lost-after', 'silent'] as const) {
        server.willFail('append', fault);
        const done = await append(store, 'a', version, randomUUID(), randomUUID());
        version += 2;
        expect(done).toMatchObject({ version, repeated: false });
        expect(done.position).toBe(await store.head());
      }
      expect(await lengthOf(store, 'a')).toBe(6);
      expect(server.calls.append).toBeGreaterThanOrEqual(6);
    },
  );

  it('reads again what was broken off', async () => {
    const server = await node();
    const store = await storeOn(server.url);
    await append(store, 'a', 0, randomUUID());
    server.willFail('read', 'lost-before', 'silent', 'lost-before');
    expect(await lengthOf(store, 'a')).toBe(1);
    expect(await lengthOf(store, 'a')).toBe(1);
  });

  it('is followed to its new leader', async () => {
    const leader = await node();
    const follower = await node({ log: leader.log });
    const store = await storeOn(follower.url);
    await append(store, 'a', 0, randomUUID());
    follower.leader = leader;
    follower.willFail('append', 'not-leader');
    await append(store, 'a', 1, randomUUID());
    expect(leader.calls.append).toBe(1);
    expect(await lengthOf(store, 'a')).toBe(2);
  });

  it('is waited for while it starts anew', async () => {
    const server = await node();
    const store = await storeOn(server.url, 'restart.', PATIENT_MS);
    await append(store, 'a', 0, randomUUID());
    server.stop();
    const later = append(store, 'a', 1, randomUUID());
    await new Promise((resolve_) => setTimeout(resolve_, 800));
    await node({ log: server.log }, server.port);
    expect((await later).version).toBe(2);
    expect(await lengthOf(store, 'a')).toBe(2);
  });

  it('that stays away is said so, and not waited for for ever', async () => {
    const server = await node();
    const store = await storeOn(server.url, undefined, 1_000);
    server.stop();
    await expect(append(store, 'a', 0, randomUUID())).rejects.toThrow('KurrentDB');
    await expect(store.readStream('a')).rejects.toThrow('KurrentDB');
  });

  it('delivers every event once and in order, dropped and repeated as it may be', async () => {
    const server = await node();
    const store = await storeOn(server.url);
    const seen: number[] = [];
    server.willFail('subscribe', 'lost-before', 'again', 'not-leader', 'again');
    const subscription = store.subscribe(0, (events) => {
      seen.push(...events.map(({ position }) => position));
      return Promise.resolve();
    });
    for (let round = 0; round < 30; round++) {
      await append(store, `s${round % 3}`, Math.floor(round / 3), randomUUID());
      if (round % 6 === 5) server.dropSubscriptions();
      await new Promise((resolve_) => setTimeout(resolve_, 20));
    }
    const head = await store.head();
    await until(() => (seen.at(-1) ?? 0) >= head);
    await subscription.stop();
    expect(seen).toEqual((await store.readAll(0, 100)).map(({ position }) => position));
    expect(server.calls.subscribe).toBeGreaterThanOrEqual(4);
  });
});

describe('what others do at the same time', () => {
  it('is told apart from a repeat: the same id with another content was somebody else', async () => {
    const server = await node();
    const [one, two] = [await storeOn(server.url, 'x.'), await storeOn(server.url, 'x.')];
    const id = randomUUID();
    const first = await one.append({ streamId: 'a', expected: 0, events: [sampleEvent({ by: 1 }, id)] });
    const second = await two.append({ streamId: 'a', expected: 0, events: [sampleEvent({ by: 2 }, id)] });
    expect(first.repeated).toBe(false);
    expect(second).toEqual({ ...first, repeated: true });
    expect((await two.readStream('a'))[0]?.data).toEqual({ by: 1 });
  });

  it('does not travel: the server sends what begins with our prefix', async () => {
    const server = await node();
    const [ours, theirs] = [await storeOn(server.url, 'ours.'), await storeOn(server.url, 'theirs.')];
    await append(theirs, 'a', 0, randomUUID());
    await append(ours, 'a', 0, randomUUID());
    await append(theirs, 'a', 1, randomUUID());
    expect(await ours.readAll(0, 10)).toHaveLength(1);
    expect(await theirs.readAll(0, 10)).toHaveLength(2);
    expect((await ours.server()).appendsToSeveralStreams).toBe(false);
  });
});

describe('a connection that is to be safe', () => {
  const folder = join('libs', 'event-store', 'testing', 'certificate');
  const tls = { cert: readFileSync(join(folder, 'cert.pem')), key: readFileSync(join(folder, 'key.pem')) };
  const authority = `&tlsCAFile=${resolve(folder, 'ca.pem')}`;

  it('is encrypted, and brings name and password', async () => {
    const server = await node({ tls, credentials: 'admin:changeit' });
    const store = await storeOn(server.url + authority);
    await append(store, 'a', 0, randomUUID());
    expect(await lengthOf(store, 'a')).toBe(1);
    await expect(storeOn(server.url.replace('changeit', 'guess') + authority)).rejects.toThrow(
      'KurrentDB 拒绝了 HISTORY_URL 中的用户名或密码',
    );
  });
});

describe('a history that was altered', () => {
  const own = (server: TestKurrentDB) => server.log.records.filter(({ stream }) => !stream.startsWith('$'));
  const faults = async (tamper: (server: TestKurrentDB) => void): Promise<string[]> => {
    const server = await node();
    const store = await storeOn(server.url);
    for (const stream of ['a', 'b', 'c']) await append(store, stream, 0, randomUUID(), randomUUID());
    await store.witness();
    for (const stream of ['a', 'b', 'c']) await append(store, stream, 2, randomUUID());
    expect(await store.verify()).toEqual([]);
    tamper(server);
    return (await store.verify()).map(({ fault }) => fault);
  };
  const without = (server: TestKurrentDB, gone: readonly unknown[]) =>
    server.log.remove((record) => gone.includes(record));

  it('shows a changed event', async () => {
    const changed = await faults((server) => {
      for (const record of own(server).slice(1, 2)) record.data = Buffer.from('{"x":1}');
    });
    expect(changed).toEqual(['altered']);
  });
  it('shows a removed event', async () => {
    const removed = await faults((server) => without(server, own(server).slice(2, 3)));
    expect(removed).toEqual(['version', 'altered']);
  });
  it('shows a cut-off end', async () => {
    expect(await faults((server) => without(server, own(server).slice(-2)))).toEqual(['truncated']);
  });
});

it('puts a history together by stream with flat memory', async () => {
  const event = (streamId: string, version: number): RecordedEvent => ({
    ...sampleEvent({ text: '甲' }),
    streamId,
    version,
    position: version,
    recordedAt: '2024-01-01T00:00:00.000Z',
  });
  async function* pages() {
    for (let version = 1; version <= 20; version++) {
      yield Array.from({ length: 500 }, (_, stream) => event(`s${stream}`, version));
      await Promise.resolve();
    }
  }
  const seen = new Map<string, number[]>();
  for await (const page of sortedByStream(pages(), 2 ** 30)) {
    for (const { streamId, events } of page) {
      expect(seen.has(streamId)).toBe(false);
      seen.set(
        streamId,
        events.map(({ version }) => version),
      );
    }
  }
  expect(seen.size).toBe(500);
  for (const versions of seen.values()) expect(versions).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
});
