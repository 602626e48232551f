import type { PoolClient } from 'pg';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { until } from '../../../database/testing/until.js';
import { eventStoreContract, sampleEvent } from '../../testing/event-store.contract.js';
import { PostgresEventStore } from './postgres-event-store.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

async function emptyStore(): Promise<PostgresEventStore> {
  await database.pool.query('drop schema if exists event_store cascade');
  const store = new PostgresEventStore(database.pool);
  await store.prepare();
  return store;
}

eventStoreContract('PostgreSQL', emptyStore);

describe('the PostgreSQL history', () => {
  const tampered = async (sql: string): Promise<string[]> => {
    const store = await emptyStore();
    for (const stream of ['a', 'b', 'c']) {
      await store.append({ streamId: stream, expected: 0, events: [sampleEvent({ stream }), sampleEvent()] });
    }
    await database.pool.query(sql);
    return (await store.verify()).map(({ fault, position }) => `${fault}@${position}`);
  };

  it('shows an altered event by its position', async () => {
    const faults = await tampered(`update event_store.events set data = '{"stream":"x"}' where position = 3`);
    expect(faults).toEqual(['altered@3']);
  });

  it('shows a removed event', async () => {
    expect(await tampered('delete from event_store.events where position = 4')).toContain('gap@5');
  });

  it('shows two swapped events', async () => {
    const faults = await tampered(
      `update event_store.events e set data = o.data from event_store.events o
        where (e.position, o.position) in ((1, 3), (3, 1))`,
    );
    expect(faults).toEqual(['altered@1', 'altered@3']);
  });

  it('shows a cut-off end', async () => {
    expect(await tampered('delete from event_store.events where position >= 5')).toEqual(['truncated@4']);
  });

  it('lets a subscription go on, however often its connection says that it broke', async () => {
    const store = await emptyStore();
    const opened: PoolClient[] = [];
    const note = (client: PoolClient): void => void opened.push(client);
    database.pool.on('acquire', note);
    const seen: number[] = [];
    const subscription = store.subscribe(0, (events) => {
      seen.push(...events.map(({ position }) => position));
      return Promise.resolve();
    });
    await store.append({ streamId: 'a', expected: 0, events: [sampleEvent()] });
    await until(() => seen.length === 1);
    database.pool.off('acquire', note);
    for (const client of new Set(opened)) {
      if (client.listenerCount('notification') === 0) continue;
      client.emit('error', new Error('Connection terminated unexpectedly'));
      client.emit('error', new Error('Connection terminated unexpectedly'));
    }
    await store.append({ streamId: 'a', expected: 1, events: [sampleEvent()] });
    await until(() => seen.length === 2);
    await subscription.stop();
  });

  it('shares one commit among appends that arrive together', async () => {
    const store = await emptyStore();
    const append = (n: number) => store.append({ streamId: `s${n}`, expected: 0, events: [sampleEvent()] });
    // The first waits at the lock that another one holds; those that come meanwhile gather behind it.
    const other = await database.pool.connect();
    await other.query('begin; select 1 from event_store.head for update');
    const first = append(0);
    await until(async () => {
      const { rowCount } = await database.pool.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rowCount === 1;
    });
    const others = Array.from({ length: 63 }, (_, n) => append(n + 1));
    await other.query('commit');
    other.release();
    await Promise.all([first, ...others]);
    const { rows } = await database.pool.query<{ events: string; commits: string }>(
      'select count(*) as events, count(distinct xmin::text) as commits from event_store.events',
    );
    expect(rows).toEqual([{ events: '64', commits: '2' }]);
  });

  it('keeps neighbours of an append that the server cannot take', async () => {
    const store = await emptyStore();
    const bad = { ...sampleEvent(), id: 'not-a-uuid' };
    const results = await Promise.allSettled([
      store.append({ streamId: 'good', expected: 0, events: [sampleEvent()] }),
      store.append({ streamId: 'bad', expected: 0, events: [bad] }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
