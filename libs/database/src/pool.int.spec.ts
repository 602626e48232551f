import pg, { type PoolClient } from 'pg';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { isConnectionLost } from './connection-lost.js';
import { openPool, SteadyClient } from './pool.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

/** As a server that is restarted ends them. */
async function broken(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
}

describe('a connection that the server ends', () => {
  it('while somebody holds it and asks nothing, refuses his next question, and the pool goes on', async () => {
    const pool = openPool(database.url, 1);
    const client = await pool.connect();
    await client.query('begin');
    await broken(client);
    const refused = await client.query('select 1').catch((error: unknown) => error);
    expect(isConnectionLost(refused)).toBe(true);
    client.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  it('in a pool that another opens with our connections, ends no process', async () => {
    const pool = new pg.Pool({
      connectionString: database.url,
      max: 1,
      Client: SteadyClient,
    } as pg.PoolConfig);
    pool.on('error', () => undefined);
    const client = await pool.connect();
    await broken(client);
    expect(isConnectionLost(await client.query('select 1').catch((error: unknown) => error))).toBe(true);
    client.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  it('before its user listens, is told to him once he does', async () => {
    const client = new SteadyClient(database.url);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    const told = await new Promise((resolve) => client.on('error', resolve));
    expect(isConnectionLost(told)).toBe(true);
  });
});
