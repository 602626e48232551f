import pg from 'pg';
import { openTestDatabase } from '../../database/testing/test-database.js';
import { openRuntime } from './index.js';

describe('opening', () => {
  it('leaves nothing open when the store cannot be prepared', async () => {
    const database = await openTestDatabase();
    await database.pool.query('create schema event_store; create table event_store.head (nothing integer)');
    await expect(
      openRuntime({ url: database.url, dataDir: '', keyFile: database.keyFile }),
    ).rejects.toThrow();
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::integer as n from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and application_name <> 'keep'
          and query like '%event_store%' and state is distinct from 'idle'`,
    );
    expect(rows[0]?.n).toBe(0);
    await admin.end();
    await database.drop();
  });
});
