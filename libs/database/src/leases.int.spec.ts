import type { Pool } from 'pg';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { until } from '../testing/until.js';
import { beginUnder, LeaseLost, type Lease, Leases, LEASES_SCHEMA, refuseLost } from './leases.js';
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
/** It may have been renewed in between. */
async function takeOver(leases: Leases, name: string): Promise<Lease> {
  const taken: (Lease | null)[] = [];
  await until(async () => {
    await stopAnswering(name);
    taken.push(await leases.tryAcquire(name));
    return taken.at(-1) !== null;
  });
  return taken.at(-1) as Lease;
}

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
    const held = async () => {
      const { rows } = await database.pool.query<{ until: Date; epoch: string }>(
        `select until, epoch from coordination.leases where name = 'b'`,
      );
      return { until: rows[0]?.until.getTime() ?? 0, epoch: Number(rows[0]?.epoch) };
    };
    const first = (await held()).until;
    // Longer than it would have been held without being renewed.
    await until(async () => (await held()).until > first + 4_500);
    expect([(await held()).epoch, lease?.isLost]).toEqual([lease?.epoch, false]);
    await database.pool.query(`update coordination.leases set until = 'infinity' where name = 'b'`);
    expect(await two.leases.tryAcquire('b')).toBeNull();
    await lease?.release();
  });

  it('is free at once when the connections of its holder are gone', async () => {
    const [one, two] = [process_(), process_()];
    const lease = await one.leases.tryAcquire('c');
    // Its term has no end, so that nothing but the connection can free it.
    await database.pool.query(
      `with endless as (update coordination.leases set until = 'infinity' where name = 'c' returning pid)
       select pg_terminate_backend(pid) from endless`,
    );
    let next: Lease | null = null;
    await until(async () => (next = await two.leases.tryAcquire('c')) !== null);
    await until(() => lease?.isLost === true);
    await (next as Lease | null)?.release();
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
    const next = await takeOver(two.leases, 'd');
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
    const next = await takeOver(two.leases, 'f');
    await client.query('commit');
    client.release();
    await next.release();
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
