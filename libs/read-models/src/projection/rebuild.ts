import type { Pool, PoolClient } from 'pg';
import { Leases } from '#database';
import { REGISTER_KINDS } from '#register';
import { COUNT_TABLE_NAMES, COUNT_TABLES } from '../schema/count-tables.js';
import { PARKED } from '../schema/ddl.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { handToOwner } from '../schema/owner.js';
import { REGISTER_TABLES } from '../schema/register-tables.js';
import { MOST_SUMS } from './count-sums.js';
import { EventApplier, type Sources, type Target } from './event-applier.js';
import { isOfAFile } from './file-faults.js';
import { fill, isAll } from './fill.js';
import { allLeavesChanged, forgetLeavePeople, wrongLeavePeople } from './leave-changes.js';
import { parkedIn } from './parked-files.js';
import type { Places } from './places.js';
import {
  isLockTimeout,
  lockCheckpoint,
  moveCheckpoint,
  readCheckpoint,
  readPage,
  REGISTERS,
  RegistersBusy,
} from './projector.js';

/** `figures` names the sums; every other projection is a register. */
export const PROJECTIONS: readonly string[] = [...REGISTER_KINDS, 'figures'];

type Parts = Omit<Target, 'schema'>;

function partsOf(names: readonly string[]): Parts {
  const wanted = names.length === 0 ? PROJECTIONS : names;
  return {
    registers: REGISTER_KINDS.filter((kind) => wanted.includes(kind)),
    figures: wanted.includes('figures'),
  };
}

const tablesOf = ({ registers, figures }: Parts): string[] => [
  ...registers.map((kind) => REGISTER_TABLES[kind].table),
  ...(figures ? COUNT_TABLE_NAMES : []),
];

export interface Rebuilt {
  readonly events: number;
  readonly position: number;
  /** Files that cannot be shown and are left out. */
  readonly parked: number;
}

const NEXT = 'read_models_next';

/** Done in the transaction that swaps the new tables in. */
export type AtSwap = (client: PoolClient) => Promise<void>;

/**
 * Builds the projections anew beside the ones in use, brings them up to date and swaps them in one short
 * transaction: until then readers see the old ones, which go on being projected, and never an empty list.
 * Files that could not be shown are tried once more. Tables share which files they leave out, so where there are such
 * files all of them are built anew, whichever were named.
 * Null when another rebuild is under way. `mostSums`: as many are held in memory before they become a part. `atSwap`: what
 * changes in the same moment.
 */
export function rebuild(
  pool: Pool,
  sources: Sources,
  names: readonly string[] = [],
  mostSums = MOST_SUMS,
  atSwap?: AtSwap,
): Promise<Rebuilt | null> {
  return sources.store.exclusively('rebuild', async () => {
    const client = await pool.connect();
    try {
      const named = (await parkedIn(client, READ_SCHEMA)).size > 0 ? [] : names;
      const build = (parts: Parts): Build =>
        new Build(pool, client, sources, { schema: NEXT, ...parts }, atSwap);
      return (await build(partsOf(named)).run(mostSums)) ?? (await build(partsOf([])).run(mostSums));
    } finally {
      client.release();
    }
  });
}

/** Whoever waits so long for the checkpoint looks whether the one who has it is still there. */
const LOCK_MS = 5_000;
const LOCK_TRIES = 24;

class Build {
  constructor(
    private readonly pool: Pool,
    private readonly client: PoolClient,
    private readonly sources: Sources,
    private readonly target: Target,
    private readonly atSwap?: AtSwap,
  ) {}

  /** Null where only some tables were wanted, and files have to be left out of all of them. */
  async run(mostSums: number): Promise<Rebuilt | null> {
    const { client, sources, target } = this;
    const upTo = await sources.store.acceptEnd();
    const { events, places } = await fill(client, sources, { target, upTo, mostSums, triesParked: true });
    const position = await this.swapIn(upTo, places);
    if (position === null) return null;
    const tables = tablesOf(target).map((table) => `${READ_SCHEMA}.${table}`);
    // A tenth of the usual sample: enough for these plans, and readers wait for none of it.
    await client.query(`set default_statistics_target = 10`);
    await client.query(`analyze ${tables.join(', ')}`);
    await client.query('reset default_statistics_target');
    return { events, position, parked: (await parkedIn(client, READ_SCHEMA)).size };
  }

  private async swapIn(filledTo: number, places: Places): Promise<number | null> {
    const { client, sources, target } = this;
    const checkpoint = await this.beginAtCheckpoint();
    try {
      // From here to the commit the projection waits; what it did since the filling is done to the new tables too.
      // A history that was cut short ends before what is shown of it: then its end is where it goes on.
      const position = Math.max(Math.min(checkpoint, await sources.store.head()), filledTo);
      await places.flushCarefully(client);
      await applyUpTo(client, sources, target, filledTo, position);
      if (!isAll(target)) {
        if (await this.leavesOut()) {
          await client.query('rollback');
          return null;
        }
        // The tables that are not being rebuilt share the checkpoint, so they come along.
        await applyUpTo(client, sources, othersThan(target), checkpoint, position);
      }
      await client.query(handToOwner(NEXT));
      for (const table of [...tablesOf(target), ...(isAll(target) ? [PARKED] : [])]) {
        await client.query(
          `drop table ${READ_SCHEMA}.${table}; alter table ${NEXT}.${table} set schema ${READ_SCHEMA}`,
        );
      }
      await client.query(`drop schema ${NEXT} cascade`);
      await allLeavesChanged(client, position);
      await forgetLeavePeople(client);
      await moveCheckpoint(client, position);
      await this.atSwap?.(client);
      await client.query('commit');
      return position;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  /** Whether files are left out of the new tables, or of those in use. */
  private async leavesOut(): Promise<boolean> {
    const [next, live] = [await parkedIn(this.client, NEXT), await parkedIn(this.client, READ_SCHEMA)];
    return next.size + live.size > 0;
  }

  /** Begins a transaction in which nobody else projects. @throws RegistersBusy */
  private async beginAtCheckpoint(): Promise<number> {
    const { client, pool } = this;
    for (let tries = LOCK_TRIES; ; tries--) {
      await client.query(`begin; set local lock_timeout = '${LOCK_MS}ms'`);
      try {
        const checkpoint = await lockCheckpoint(client);
        await client.query(`set local lock_timeout = 0`);
        return checkpoint;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        if (!isLockTimeout(error)) throw error;
        if (tries === 0) throw new RegistersBusy();
        // Of one who was stopped in the middle of his work the lease is free, and taking it ends what he had begun.
        await (await new Leases(pool).tryAcquire(REGISTERS))?.release();
      }
    }
  }
}

const othersThan = (target: Target): Target => ({
  schema: READ_SCHEMA,
  registers: REGISTER_KINDS.filter((kind) => !target.registers.includes(kind)),
  figures: !target.figures,
});

async function applyUpTo(
  client: PoolClient,
  sources: Sources,
  target: Target,
  from: number,
  to: number,
): Promise<void> {
  const applier = new EventApplier(sources);
  for (let at = from; at < to;) {
    const page = await readPage(sources.store, at, to);
    if (page.to <= at) return;
    await client.query('savepoint page');
    try {
      await applier.apply(client, target, page.events, at, page.to);
    } catch (error) {
      await client.query('rollback to savepoint page');
      if (!isOfAFile(error)) throw error;
      await applier.applyCarefully(client, target, page.events, at, page.to);
    }
    await client.query('release savepoint page');
    at = page.to;
  }
}

/** A row or sum that a projection holds and the events do not give, or the other way round. */
export interface ProjectionFault {
  readonly projection: string;
  readonly fault: 'missing' | 'surplus';
  readonly row: unknown;
}

const NAMED = 20;

/** Compares every projection with what its events give; all of it in one transaction that is rolled back. */
export async function compareProjections(pool: Pool, sources: Sources): Promise<ProjectionFault[]> {
  const schema = `verify_${process.pid}`;
  const client = await pool.connect();
  try {
    // One snapshot: the tables and their checkpoint belong together, and the projection need not wait.
    await client.query('begin isolation level repeatable read');
    const position = await readCheckpoint(client);
    const parts = partsOf([]);
    const target = { schema, ...parts, isTrial: true } as const;
    const filled = { target, upTo: position, mostSums: MOST_SUMS, triesParked: false };
    const { places } = await fill(client, sources, filled);
    const faults = await unshown(client, schema);
    for (const row of await places.differences(client))
      faults.push({ projection: 'offices', fault: row.stands === undefined ? 'missing' : 'surplus', row });
    for (const row of await wrongLeavePeople(client))
      faults.push({ projection: 'leave_people', fault: 'surplus', row });
    for (const table of tablesOf(parts)) faults.push(...(await difference(client, schema, table)));
    return faults;
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

/** Files that the registers show and that cannot be shown. */
async function unshown(client: PoolClient, schema: string): Promise<ProjectionFault[]> {
  const { rows } = await client.query<{ row: unknown }>(
    `select jsonb_build_object('stream_id', stream_id, 'position', position, 'reason', reason) as row
       from ${schema}.${PARKED} where stream_id not in (select stream_id from ${READ_SCHEMA}.${PARKED}) limit ${NAMED}`,
  );
  return rows.map(({ row }) => ({ projection: PARKED, fault: 'missing', row }));
}

async function difference(client: PoolClient, schema: string, table: string): Promise<ProjectionFault[]> {
  // A sum that came back to zero may stay as a row or not; it says the same.
  const nonZero = table in COUNT_TABLES ? 'where n <> 0' : '';
  const [held, given] = [
    `select * from ${READ_SCHEMA}.${table} ${nonZero}`,
    `select * from ${schema}.${table} ${nonZero}`,
  ];
  const faults: ProjectionFault[] = [];
  for (const [fault, left, right] of [
    ['missing', given, held],
    ['surplus', held, given],
  ] as const) {
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(difference) as row from (${left} except all ${right} limit ${NAMED}) difference`,
    );
    faults.push(...rows.map(({ row }) => ({ projection: table, fault, row })));
  }
  return faults;
}
