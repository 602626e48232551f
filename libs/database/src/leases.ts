import { hostname } from 'node:os';
import type { Pool, PoolClient } from 'pg';

/** Who may do what only one process may do at a time. */
export const LEASES_SCHEMA = `
create schema if not exists coordination;
create table if not exists coordination.leases (
  name text primary key,
  -- Host and process, for people; whoever holds it is told by the epoch.
  holder text not null,
  -- Grows with every holder: what is written under an older one is refused.
  epoch bigint not null,
  -- The connection that the holder keeps: once it is gone, so is the holder.
  pid integer not null,
  started timestamptz not null,
  until timestamptz not null,
  since timestamptz not null default clock_timestamp(),
  -- What the holder says of its work.
  note text
);
`;

/** A holder that does not renew for so long is taken for gone: stopped, or cut off. */
const TERM = '2500 milliseconds';
const RENEW_MS = 600;
/** A holder may renew what is just being taken from it. */
const TAKE_TRIES = 10;

interface Taken {
  readonly epoch: string;
  readonly before: string | null;
}

/** Something that this process alone may do, until it lets go or does not answer for some seconds. */
export class Lease {
  private ended = false;

  constructor(
    readonly name: string,
    readonly epoch: number,
    private readonly letGo: (lease: Lease) => Promise<void>,
  ) {}

  /** Somebody else holds it by now, or nobody. */
  get isLost(): boolean {
    return this.ended;
  }

  /** It was found to be another's. */
  lose(): void {
    this.ended = true;
  }

  async release(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.letGo(this);
  }
}

/** The lease is another's by now: what was begun under it must not be completed. */
export class LeaseLost extends Error {
  constructor(name: string) {
    super(`the lease on ${name} is held by another process`);
    this.name = 'LeaseLost';
  }
}

/** Who holds a lease. */
export interface Holding {
  readonly holder: string;
  readonly epoch: number;
  readonly since: string;
  readonly note: string | null;
}

const sessionOf = (name: string, epoch: number | string): string => `lease ${name} ${epoch}`;

/**
 * Leases of this process. A holder that was killed is followed at once, because its connection is gone; one that is
 * stopped, after its term; what it had begun in the database is then broken off, and it can begin nothing more.
 */
export class Leases {
  private readonly holder = `${hostname()}/${process.pid}`;
  private readonly held = new Set<Lease>();
  private keeper: Promise<PoolClient> | null = null;
  private users = 0;
  private readonly onError = (): void => this.forget();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly pool: Pool) {}

  /** Null while another one holds it. */
  tryAcquire(name: string): Promise<Lease | null> {
    return this.withKeeper((keeper) => this.take(keeper, name));
  }

  private async take(keeper: PoolClient, name: string): Promise<Lease | null> {
    const { rows } = await keeper.query<Taken>(
      `with before as (select epoch from coordination.leases where name = $1),
       me as (select pid, backend_start from pg_stat_activity where pid = pg_backend_pid())
       insert into coordination.leases as held (name, holder, epoch, pid, started, until)
       select $1, $2, 1, me.pid, me.backend_start, clock_timestamp() + $3::interval from me
       on conflict (name) do update
         set holder = excluded.holder, epoch = held.epoch + 1, pid = excluded.pid, started = excluded.started,
             until = excluded.until, since = clock_timestamp(), note = null
         where held.until < clock_timestamp()
            or not exists (select from pg_stat_activity a where a.pid = held.pid and a.backend_start = held.started)
       returning epoch, (select epoch from before) as before`,
      [name, this.holder, TERM],
    );
    const taken = rows[0];
    if (!taken) return null;
    // What an earlier holder left open would keep its locks, and could still be completed when it wakes. Other databases
    // of the same server have leases of the same names.
    if (taken.before !== null) {
      await keeper.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = $1 and datname = current_database()`,
        [sessionOf(name, taken.before)],
      );
    }
    const lease = new Lease(name, Number(taken.epoch), (one) => this.letGo(one));
    this.held.add(lease);
    this.timer ??= setInterval(() => void this.renew(), RENEW_MS).unref();
    return lease;
  }

  /** Runs work that one process at a time may do; `null` when another one is at it. */
  async exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
    const lease = await this.tryAcquire(name);
    if (!lease) return null;
    try {
      return await work();
    } finally {
      await lease.release();
    }
  }

  /** Says something of the work done under a lease, for whoever asks who holds it. */
  async note({ name, epoch }: Lease, note: string | null): Promise<void> {
    await this.pool.query('update coordination.leases set note = $3 where name = $1 and epoch = $2', [
      name,
      epoch,
      note,
    ]);
  }

  /**
   * Takes a lease away from a holder that says this of its work, whether it lives or not; what it had begun under it is
   * broken off. Null where somebody else holds it.
   */
  async takeFrom(name: string, note: string): Promise<Lease | null> {
    const end = `update coordination.leases set until = '-infinity' where name = $1 and note = $2`;
    for (let tries = TAKE_TRIES; tries > 0; tries--) {
      await this.pool.query(end, [name, note]);
      const taken = await this.tryAcquire(name);
      if (taken) return taken;
    }
    return null;
  }

  async holderOf(name: string): Promise<Holding | null> {
    const { rows } = await this.pool.query<{
      holder: string;
      epoch: string;
      since: Date;
      note: string | null;
    }>(
      `select holder, epoch, since, note from coordination.leases l where name = $1 and until >= clock_timestamp()
         and exists (select from pg_stat_activity a where a.pid = l.pid and a.backend_start = l.started)`,
      [name],
    );
    const row = rows[0];
    if (!row) return null;
    const { holder, epoch, since, note } = row;
    return { holder, epoch: Number(epoch), since: since.toISOString(), note };
  }

  private async letGo(lease: Lease): Promise<void> {
    this.held.delete(lease);
    const end = `update coordination.leases set until = '-infinity' where name = $1 and epoch = $2`;
    await this.withKeeper((keeper) => keeper.query(end, [lease.name, lease.epoch])).catch(() => undefined);
  }

  private async renew(): Promise<void> {
    const leases = [...this.held];
    try {
      const { rows } = await this.withKeeper((keeper) =>
        keeper.query<{ name: string }>(
          `update coordination.leases held set until = clock_timestamp() + $3::interval
             from unnest($1::text[], $2::bigint[]) mine(name, epoch)
            where held.name = mine.name and held.epoch = mine.epoch returning held.name`,
          [leases.map(({ name }) => name), leases.map(({ epoch }) => epoch), TERM],
        ),
      );
      const renewed = new Set(rows.map(({ name }) => name));
      for (const lease of leases) if (!renewed.has(lease.name)) this.drop(lease);
    } catch {
      // The keeper's connection is gone, and with it, for everybody else, we are.
      for (const lease of leases) this.drop(lease);
    }
  }

  private drop(lease: Lease): void {
    lease.lose();
    this.held.delete(lease);
  }

  /** The connection by which others see that we live: kept while there is a lease, or somebody at work with it. */
  private async withKeeper<Result>(work: (keeper: PoolClient) => Promise<Result>): Promise<Result> {
    this.users++;
    try {
      this.keeper ??= this.pool.connect().then((client) => {
        client.on('error', this.onError);
        return client;
      });
      return await work(await this.keeper);
    } catch (error) {
      this.forget();
      throw error;
    } finally {
      this.users--;
      this.rest();
    }
  }

  /** It is gone, and with it every lease. */
  private forget(): void {
    for (const lease of this.held) this.drop(lease);
    this.giveBack(true);
  }

  private rest(): void {
    if (this.held.size > 0 || this.users > 0) return;
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.giveBack(false);
  }

  private giveBack(broken: boolean): void {
    const keeper = this.keeper;
    this.keeper = null;
    keeper
      ?.then((client) => {
        client.off('error', this.onError);
        client.release(broken);
      })
      .catch(() => undefined);
  }
}

/**
 * Marks a transaction as done under a lease, so that the next holder can break it off. To be called at its beginning;
 * what is written then must be written under a lock that the next holder has to take as well.
 */
export const beginUnder = async (client: PoolClient, lease: Lease): Promise<void> => {
  await client.query('begin');
  await markUnder(client, lease);
};

/** The same for a transaction that was begun already. */
export const markUnder = async (client: PoolClient, { name, epoch }: Lease): Promise<void> => {
  await client.query(`select set_config('application_name', $1, true)`, [sessionOf(name, epoch)]);
};

/** Takes a lease from whoever has it, in the transaction that changes what it is about: the next holder begins anew. */
export const revoke = async (client: PoolClient, name: string): Promise<void> => {
  await client.query(
    `update coordination.leases set until = '-infinity', epoch = epoch + 1 where name = $1`,
    [name],
  );
};

/** To be asked under that lock. @throws LeaseLost */
export async function refuseLost(client: PoolClient, { name, epoch }: Lease): Promise<void> {
  const { rows } = await client.query<{ epoch: string }>(
    'select epoch from coordination.leases where name = $1',
    [name],
  );
  if (Number(rows[0]?.epoch) !== epoch) throw new LeaseLost(name);
}
