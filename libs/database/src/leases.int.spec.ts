import type { Pool } from 'pg';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { beginUnder, LeaseLost, Leases, LEASES_SCHEMA, refuseLost } from './leases.js';
import { openPool } from './pool.js';

let database: TestDatabase;
const pools: Pool[] = [];
const process_ = (): { pool: Pool; leases: Leases } => {
  const pool = openPool(database.url, 4);
  pools.push(pool);
  return { pool, leases: new Leases(pool) };
};
/** As if its process were stopped: the lease runs out, its connections stay. */
const stopAnswering = (name: string) =>
  database.pool.query(`update coordination.leases set until = clock_timestamp() where name = $1`, [name]);

beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query(LEASES_SCHEMA);
  await database.pool.query(
    'create table written (by text); create table guard (n integer); insert into guard values (1)',
  );
});
afterAll(async () => {
  for (const pool of pools) await pool.end().catch(() => undefined);
  await database.drop();
});

describe('a lease', () => {
  it('is one process’s at a time, and the next one’s when it lets go', async () => {
    const [one, two] = [process_(), process_()];
    const first = await one.leases.tryAcquire('a');
    expect(await two.leases.tryAcquire('a')).toBeNull();
    expect(await one.leases.tryAcquire('a')).toBeNull();
    await first?.release();
    const second = await two.leases.tryAcquire('a');
    expect(second?.epoch).toBe((first?.epoch ?? 0) + 1);
    await second?.release();
  });

  it('is renewed for as long as it is held', async () => {
    const [one, two] = [process_(), process_()];
    const lease = await one.leases.tryAcquire('b');
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    expect(await two.leases.tryAcquire('b')).toBeNull();
    expect(lease?.isLost).toBe(false);
    await lease?.release();
  });

  it('is free at once when the connections of its holder are gone', async () => {
    const [one, two] = [process_(), process_()];
    const lease = await one.leases.tryAcquire('c');
    await database.pool.query(`select pg_terminate_backend(pid) from coordination.leases where name = 'c'`);
    const started = performance.now();
    let next = null;
    while (!next && performance.now() - started < 2_000) next = await two.leases.tryAcquire('c');
    expect(next).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(lease?.isLost).toBe(true);
    await next?.release();
  });

  it('cannot be written under by a holder that was stopped and wakes late', async () => {
    const [one, two] = [process_(), process_()];
    const lease = await one.leases.tryAcquire('d');
    if (!lease) throw new Error('not acquired');
    const client = await one.pool.connect();
    await beginUnder(client, lease);
    await client.query('select n from guard for update');
    await refuseLost(client, lease);
    await client.query(`insert into written values ('one')`);
    await stopAnswering('d');
    const next = await two.leases.tryAcquire('d');
    if (!next) throw new Error('not acquired');
    // The lock that the stopped holder had is free, because its transaction was broken off.
    const other = await two.pool.connect();
    await beginUnder(other, next);
    await other.query('select n from guard for update');
    await refuseLost(other, next);
    await other.query(`insert into written values ('two')`);
    await other.query('commit');
    other.release();
    await expect(client.query('commit')).rejects.toThrow();
    client.release(true);
    const again = await one.pool.connect();
    await beginUnder(again, lease);
    await expect(refuseLost(again, lease)).rejects.toThrow(LeaseLost);
    await again.query('rollback');
    again.release();
    const { rows } = await database.pool.query('select by from written');
    expect(rows).toEqual([{ by: 'two' }]);
    await next.release();
  });

  it('taken over breaks off nothing in another database of the same server', async () => {
    const neighbour = await openTestDatabase();
    await neighbour.pool.query(LEASES_SCHEMA);
    const elsewhere = new Leases(neighbour.pool);
    const theirs = await elsewhere.tryAcquire('f');
    if (!theirs) throw new Error('not acquired');
    const client = await neighbour.pool.connect();
    await beginUnder(client, theirs);
    const [one, two] = [process_(), process_()];
    expect((await one.leases.tryAcquire('f'))?.epoch).toBe(theirs.epoch);
    await stopAnswering('f');
    const next = await two.leases.tryAcquire('f');
    expect(next).not.toBeNull();
    await client.query('commit');
    client.release();
    await next?.release();
    await theirs.release();
    await neighbour.drop();
  });

  it('says who holds it', async () => {
    const { leases } = process_();
    expect(await leases.holderOf('e')).toBeNull();
    const lease = await leases.tryAcquire('e');
    expect((await leases.holderOf('e'))?.holder).toContain(`/${process.pid}`);
    await lease?.release();
    expect(await leases.holderOf('e')).toBeNull();
  });
});
