import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { eventStoreContract, sampleEvent } from '../../event-store/testing/event-store.contract.js';
import { PostgresEventStore } from '#event-store';
import { MasterKeys } from './master-keys.js';
import {
  FileDestroyed,
  openProtection,
  prepareProtection,
  SealedEventStore,
  type Protection,
} from './index.js';
import { rotateMaster } from './rotation.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const STREAM = 'correction-00000000-0000-4000-8000-000000000001';

async function fresh(): Promise<{
  history: PostgresEventStore;
  protection: Protection;
  store: SealedEventStore;
}> {
  await database.pool.query(
    'drop schema if exists event_store cascade; drop schema if exists protection cascade',
  );
  const history = new PostgresEventStore(database.pool);
  await history.prepare();
  await prepareProtection(database.pool);
  return { history, ...(await reopened(history)) };
}

async function reopened(history: PostgresEventStore, suite: 'aes' | 'sm4' = 'aes') {
  const protection = await openProtection(database.pool, history, { keyFile: database.keyFile, suite });
  return { protection, store: new SealedEventStore(history, protection.keyring, protection.index) };
}

eventStoreContract('sealed, on PostgreSQL', async () => (await fresh()).store);

describe('what is personal', () => {
  const told = {
    name: '张三',
    idNumber: '500000199406214594',
    fileNumber: '一号',
    fields: { phone: '13812345678', level: 'strict' },
  };

  it('is sealed in the store and open to the reader', async () => {
    const { history, store } = await fresh();
    await store.append({
      streamId: STREAM,
      expected: 0,
      events: [sampleEvent(told), sampleEvent({ level: 'x' })],
    });
    const [kept, plain] = await history.readStream(STREAM);
    expect(kept?.data).toEqual({
      fileNumber: '一号',
      fields: { level: 'strict' },
      sealed: expect.stringMatching(/^1a\./) as string,
    });
    expect(plain?.data).toEqual({ level: 'x' });
    const [open] = await store.readStream(STREAM);
    expect(open?.data).toEqual(told);
  });

  it('does not open at another event or in another file', async () => {
    const { store } = await fresh();
    await store.append({
      streamId: STREAM,
      expected: 0,
      events: [sampleEvent(told), sampleEvent({ ...told, name: '李四' })],
    });
    await database.pool.query(
      `update event_store.events e set data = o.data from event_store.events o where o.version = 2 and e.version = 1`,
    );
    await expect(store.readStream(STREAM)).rejects.toThrow('cannot be read');
  });

  it('is not written without a durable key, and a second process opens it', async () => {
    const { history, store } = await fresh();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        store.append({
          streamId: STREAM.replace(/.$/, String.fromCharCode(97 + (n % 6))),
          expected: 'any',
          events: [sampleEvent({ name: `张${n}` })],
        }),
      ),
    );
    const other = await reopened(history);
    const names = (await other.store.readAll(0, 100)).map(({ data }) => (data as { name: string }).name);
    expect(new Set(names).size).toBe(20);
  });

  it('without the file of master keys the system says so and does not start', async () => {
    const { history } = await fresh();
    await expect(
      openProtection(database.pool, history, { keyFile: `${database.keyFile}.gone` }),
    ).rejects.toThrow('主密钥文件');
  });

  it('stays readable, by all processes, while and after the master key is changed', async () => {
    const { history, store, protection } = await fresh();
    const other = await reopened(history);
    await store.append({ streamId: STREAM, expected: 0, events: [sampleEvent(told)] });
    const old = await database.pool.query<{ id: string }>('select id from protection.masters');
    const busy = Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? store : other.store).append({
        streamId: `correction-00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
        expected: 0,
        events: [sampleEvent({ name: `甲${n}` })],
      }),
    );
    const [{ keys }] = await Promise.all([rotateMaster(database.pool, protection.masters), ...busy]);
    expect(keys).toBeGreaterThanOrEqual(1);
    await other.store.append({
      streamId: STREAM.replace(/1$/, '9'),
      expected: 0,
      events: [sampleEvent({ name: '后来' })],
    });
    const third = await reopened(history);
    expect(await third.store.readAll(0, 100)).toHaveLength(42);
    expect(() => new MasterKeys(database.keyFile).key(old.rows[0]?.id ?? '')).toThrow('没有编号为');
  });

  it('is sealed with SM4 once that is set, and what AES sealed stays readable', async () => {
    const { history, store, protection } = await fresh();
    await store.append({ streamId: STREAM, expected: 0, events: [sampleEvent(told)] });
    for (const suite of ['sm4', 'aes', 'sm4'] as const)
      await rotateMaster(database.pool, protection.masters, suite);
    const after = await reopened(history);
    await after.store.append({ streamId: STREAM, expected: 1, events: [sampleEvent({ name: '李四' })] });
    await after.store.append({
      streamId: STREAM.replace(/1$/, '2'),
      expected: 0,
      events: [sampleEvent({ name: '王五' })],
    });
    const kept = (await history.readAll(0, 10)).map(({ data }) =>
      (data as { sealed: string }).sealed.slice(0, 3),
    );
    expect(kept).toEqual(['1a.', '4s.', '1s.']);
    const names = (await after.store.readAll(0, 10)).map(({ data }) => (data as { name: string }).name);
    expect(names).toEqual(['张三', '李四', '王五']);
  });

  it('is refused where a file’s keys are destroyed, and nothing is written', async () => {
    const { store, protection } = await fresh();
    await store.append({ streamId: STREAM, expected: 0, events: [sampleEvent(told)] });
    await database.pool.query(`insert into protection.destroyed (stream_id, remains) values ($1, '{}')`, [
      STREAM,
    ]);
    await database.pool.query('delete from protection.keys');
    protection.keyring.forget([STREAM]);
    await expect(
      store.append({ streamId: STREAM, expected: 1, events: [sampleEvent({ name: '李四' })] }),
    ).rejects.toThrow(FileDestroyed);
    expect(await store.head()).toBe(1);
    expect((await store.readStream(STREAM))[0]?.data).toEqual({
      fileNumber: '一号',
      fields: { level: 'strict' },
    });
  });
});
