import type { Pool, PoolClient } from 'pg';
import { Batches } from '#event-store';
import { REGISTER_KINDS } from '#register';
import {
  COUNT_TABLE_NAMES,
  COUNT_TABLES,
  OWN_COUNT_TABLES,
  createCountTable,
  createPartsTable,
  keyCountTable,
  partsTable,
  sumParts,
} from '../schema/count-tables.js';
import { createRegisterTable, indexRegister } from '../schema/ddl.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { REGISTER_TABLES } from '../schema/register-tables.js';
import { CountSums, MOST_SUMS } from './count-sums.js';
import { projectStream } from './project-stream.js';
import { EventApplier, type Sources, type Target } from './event-applier.js';
import { allLeavesChanged, forgetLeavePeople } from './leave-changes.js';
import { Places } from './places.js';
import { lockCheckpoint, moveCheckpoint, readCheckpoint, readPage } from './projector.js';
import { BulkLoader } from './row-writer.js';

const FLUSH_ROWS = 8_000;

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

/** What was read to fill a schema. */
interface Filled {
  readonly events: number;
  readonly places: Places;
}

/** Fills a schema with what the events up to a position give. */
async function fill(
  client: PoolClient,
  sources: Sources,
  target: Target,
  upTo: number,
  mostSums: number,
): Promise<Filled> {
  const { schema, ...parts } = target;
  const { store, law, vault } = sources;
  await createTables(client, target);
  const batches = await new Batches(store).refresh();
  const loader = new BulkLoader(client, vault, schema, parts.registers);
  const sums = new CountSums();
  const places = new Places();
  let read = 0;
  let sending: Promise<void> = Promise.resolve();
  for await (const slices of store.scanStreams(upTo)) {
    for (const { streamId, events } of slices) {
      read += events.length;
      for (const event of events) places.add(event);
      const rows = projectStream(
        streamId,
        events.filter((event) => batches.counts(event, upTo)),
        law,
      );
      if (parts.figures) sums.add(events[0]?.metadata.office ?? '', rows, 1);
      loader.add(rows);
    }
    if (sums.size >= mostSums) {
      await sending;
      sending = sums.loadParts(client, schema);
      sending.catch(() => undefined);
    }
    if (loader.pending >= FLUSH_ROWS) {
      // One load is under way while the next rows are made; a second one waits for the first.
      await sending;
      sending = loader.flush();
      sending.catch(() => undefined);
    }
  }
  await sending;
  await loader.flush();
  if (parts.figures) await sums.loadParts(client, schema);
  await client.query(`set maintenance_work_mem = '256MB'; set work_mem = '64MB'`);
  if (parts.figures) await addUp(client, schema);
  for (const kind of parts.registers) await client.query(indexRegister(schema, kind));
  await client.query('reset maintenance_work_mem; reset work_mem');
  return { events: read, places };
}

async function createTables(client: PoolClient, { schema, registers, figures }: Target): Promise<void> {
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  for (const kind of registers) await client.query(createRegisterTable(schema, kind));
  if (!figures) return;
  for (const table of COUNT_TABLE_NAMES) await client.query(createCountTable(schema, table));
  for (const table of OWN_COUNT_TABLES) await client.query(createPartsTable(schema, table));
}

/** All parts at once, and the keys after them: adding part to part costs the more the more there is. */
async function addUp(client: PoolClient, schema: string): Promise<void> {
  for (const table of COUNT_TABLE_NAMES)
    await client.query(sumParts(schema, table) + keyCountTable(schema, table));
  for (const table of OWN_COUNT_TABLES) await client.query(`drop table ${schema}.${partsTable(table)}`);
}

export interface Rebuilt {
  readonly events: number;
  readonly position: number;
}

const NEXT = 'read_models_next';

/**
 * Builds the projections anew beside the ones in use, brings them up to date and swaps them in one short
 * transaction: until then readers see the old ones, which go on being projected, and never an empty list.
 * Null when another rebuild is under way. `mostSums`: as many are held in memory before they become a part.
 */
export function rebuild(
  pool: Pool,
  sources: Sources,
  names: readonly string[] = [],
  mostSums = MOST_SUMS,
): Promise<Rebuilt | null> {
  const target: Target = { schema: NEXT, ...partsOf(names) };
  return sources.store.exclusively('rebuild', async () => {
    const client = await pool.connect();
    try {
      const upTo = await sources.store.head();
      const { events, places } = await fill(client, sources, target, upTo, mostSums);
      const position = await swapIn(client, sources, target, upTo, places);
      const tables = tablesOf(target).map((table) => `${READ_SCHEMA}.${table}`);
      // A tenth of the usual sample: enough for these plans, and readers wait for none of it.
      await client.query(`set default_statistics_target = 10`);
      await client.query(`analyze ${tables.join(', ')}`);
      await client.query('reset default_statistics_target');
      return { events, position };
    } finally {
      client.release();
    }
  });
}

async function swapIn(
  client: PoolClient,
  sources: Sources,
  target: Target,
  filledTo: number,
  places: Places,
): Promise<number> {
  await client.query('begin');
  try {
    // From here to the commit the projection waits; what it did since the filling is done to the new tables too.
    const checkpoint = await lockCheckpoint(client);
    const position = Math.max(checkpoint, filledTo);
    await places.flush(client);
    await applyUpTo(client, sources, target, filledTo, position);
    // The tables that are not being rebuilt share the checkpoint, so they come along.
    if (!isAll(target)) await applyUpTo(client, sources, othersThan(target), checkpoint, position);
    for (const table of tablesOf(target)) {
      await client.query(
        `drop table ${READ_SCHEMA}.${table}; alter table ${NEXT}.${table} set schema ${READ_SCHEMA}`,
      );
    }
    await client.query(`drop schema ${NEXT} cascade`);
    await allLeavesChanged(client, position);
    await forgetLeavePeople(client);
    await moveCheckpoint(client, position);
    await client.query('commit');
    return position;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

const isAll = ({ registers, figures }: Target): boolean =>
  figures && registers.length === REGISTER_KINDS.length;

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
    await applier.apply(client, target, page.events, at, page.to);
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
    await fill(client, sources, { schema, ...parts }, position, MOST_SUMS);
    const faults: ProjectionFault[] = [];
    for (const table of tablesOf(parts)) faults.push(...(await difference(client, schema, table)));
    return faults;
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
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
