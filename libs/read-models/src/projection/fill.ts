import type { PoolClient } from 'pg';
import { Batches, type StreamSlice } from '#event-store';
import { REGISTER_KINDS } from '#register';
import {
  COUNT_TABLE_NAMES,
  OWN_COUNT_TABLES,
  createCountTable,
  createPartsTable,
  keyCountTable,
  partsTable,
  sumParts,
} from '../schema/count-tables.js';
import { createParkedTable, createRegisterTable, indexRegister, PARKED } from '../schema/ddl.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { CountSums } from './count-sums.js';
import { EventApplier, type Sources, type Target } from './event-applier.js';
import { isOfAFile } from './file-faults.js';
import { parkedIn } from './parked-files.js';
import { Places } from './places.js';
import { projectCase } from './project-stream.js';
import { BulkLoader } from './row-writer.js';

const FLUSH_ROWS = 8_000;

/** What was read to fill a schema. */
export interface Filled {
  readonly events: number;
  readonly places: Places;
}

/** How a schema is filled. */
export interface Filling {
  readonly target: Target;
  readonly upTo: number;
  /** As many sums are held in memory before they become a part. */
  readonly mostSums: number;
  /** Whether files that could not be shown are tried once more; otherwise they are left out here too. */
  readonly triesParked: boolean;
}

/**
 * Fills a schema with what the events up to a position give, in bulk. Files that cannot be shown are left out, and stand
 * in its table of these; where it shows only at the tables which they are, it is done once more, file by file.
 * For a trial it is all in the caller's transaction.
 */
export async function fill(client: PoolClient, sources: Sources, filling: Filling): Promise<Filled> {
  const { isTrial } = filling.target;
  if (isTrial) await client.query('savepoint filling');
  try {
    return await fillInBulk(client, sources, filling);
  } catch (error) {
    if (!isOfAFile(error)) throw error;
    if (isTrial) await client.query('rollback to savepoint filling');
    return await fillFileByFile(client, sources, filling);
  }
}

async function fillInBulk(client: PoolClient, sources: Sources, filling: Filling): Promise<Filled> {
  const { target, upTo, triesParked } = filling;
  const { schema, registers, figures } = target;
  const parked = await createTables(client, target);
  const bulk = new Bulk(client, sources, filling, await new Batches(sources.store).refresh());
  try {
    for await (const slices of sources.store.scanStreams(upTo)) {
      for (const slice of slices) bulk.take(slice, parked.has(slice.streamId));
      await bulk.makeRoom();
    }
  } finally {
    // Also where reading failed: nothing must be on its way when this is done otherwise.
    await bulk.sent();
  }
  await bulk.sendRest();
  await client.query(`set maintenance_work_mem = '256MB'; set work_mem = '64MB'`);
  if (figures) await addUp(client, schema);
  for (const kind of registers) await client.query(indexRegister(schema, kind));
  await client.query('reset maintenance_work_mem; reset work_mem');
  await putAgain(client, sources, target, [...bulk.failing, ...(triesParked ? parked.keys() : [])], upTo);
  return { events: bulk.read, places: bulk.places };
}

/** Makes rows and sums of file after file, and sends them to tables that have no keys yet. */
class Bulk {
  readonly places = new Places();
  /** Files that cannot be shown. */
  readonly failing: string[] = [];
  /** Events read. */
  read = 0;
  private readonly loader: BulkLoader;
  private readonly sums = new CountSums();
  /** One load is under way while the next rows are made; a second one waits for the first. */
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: PoolClient,
    private readonly sources: Sources,
    private readonly filling: Filling,
    private readonly batches: Batches,
  ) {
    const { schema, registers } = filling.target;
    this.loader = new BulkLoader(client, sources.vault, schema, registers);
  }

  take({ streamId, events }: StreamSlice, isLeftOut: boolean): void {
    this.read += events.length;
    const office = events[0]?.metadata.office ?? '';
    // Also of a file that cannot be shown: whose it is can be read.
    this.places.named(office);
    if (isLeftOut) return;
    const { target, upTo } = this.filling;
    const counting = events.filter((event) => this.batches.counts(event, upTo));
    try {
      const shown = projectCase(streamId, counting, this.sources.law);
      for (const event of events) this.places.add(event);
      if (target.figures) this.sums.add(office, shown.rows, 1);
      this.loader.add(shown.rows, shown);
    } catch {
      this.failing.push(streamId);
    }
  }

  async makeRoom(): Promise<void> {
    const { target, mostSums } = this.filling;
    if (this.sums.size >= mostSums) await this.send(() => this.sums.loadParts(this.client, target.schema));
    if (this.loader.pending >= FLUSH_ROWS) await this.send(() => this.loader.flush());
  }

  private async send(work: () => Promise<void>): Promise<void> {
    await this.sending;
    this.sending = work();
    this.sending.catch(() => undefined);
  }

  sent(): Promise<void> {
    return this.sending;
  }

  async sendRest(): Promise<void> {
    await this.loader.flush();
    if (this.filling.target.figures) await this.sums.loadParts(this.client, this.filling.target.schema);
  }
}

/** The same with the keys of its tables there from the beginning, so that each says at once what it does not take. */
async function fillFileByFile(
  client: PoolClient,
  sources: Sources,
  { target, upTo, triesParked }: Filling,
): Promise<Filled> {
  const parked = await createTables(client, target);
  const { schema, registers, figures } = target;
  if (figures) for (const table of COUNT_TABLE_NAMES) await client.query(keyCountTable(schema, table));
  for (const kind of registers) await client.query(indexRegister(schema, kind));
  const applier = new EventApplier(sources);
  const places = new Places();
  let read = 0;
  for await (const slices of sources.store.scanStreams(upTo)) {
    const ids = slices.map(({ streamId }) => streamId).filter((id) => triesParked || !parked.has(id));
    // Places are put in with everything else.
    const put = (): Promise<void> => applier.put(client, { ...target, isTrial: true }, ids, upTo);
    await (target.isTrial ? put() : inOwnTransaction(client, put));
    const left = await parkedIn(client, schema);
    read += slices.reduce((sum, { events }) => sum + events.length, 0);
    for (const { events } of slices) places.named(events[0]?.metadata.office ?? '');
    const shown = slices.filter(({ streamId }) => !left.has(streamId));
    for (const event of shown.flatMap(({ events }) => events)) places.add(event);
  }
  if (figures)
    for (const table of OWN_COUNT_TABLES) await client.query(`drop table ${schema}.${partsTable(table)}`);
  return { events: read, places };
}

async function inOwnTransaction(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Creates the tables. What is left out in the schema in use is left out here until it is tried. */
async function createTables(client: PoolClient, target: Target): Promise<ReadonlyMap<string, boolean>> {
  const { schema, registers, figures } = target;
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  for (const kind of registers) await client.query(createRegisterTable(schema, kind));
  if (figures) {
    for (const table of COUNT_TABLE_NAMES) await client.query(createCountTable(schema, table));
    for (const table of OWN_COUNT_TABLES) await client.query(createPartsTable(schema, table));
  }
  await client.query(createParkedTable(schema));
  const columns =
    'stream_id, office, file_number, confidentiality, ended_on, person_keys, sealed_at, position, reason, since';
  await client.query(
    `insert into ${schema}.${PARKED} (${columns}) select ${columns} from ${READ_SCHEMA}.${PARKED}`,
  );
  return parkedIn(client, schema);
}

/** Files that failed, or had failed before, one by one. */
async function putAgain(
  client: PoolClient,
  sources: Sources,
  target: Target,
  streamIds: readonly string[],
  upTo: number,
): Promise<void> {
  if (streamIds.length === 0) return;
  const applier = new EventApplier(sources);
  const put = (): Promise<void> => applier.put(client, target, streamIds, upTo);
  await (target.isTrial ? put() : inOwnTransaction(client, put));
}

/** All parts at once, and the keys after them: adding part to part costs the more the more there is. */
async function addUp(client: PoolClient, schema: string): Promise<void> {
  for (const table of COUNT_TABLE_NAMES)
    await client.query(sumParts(schema, table) + keyCountTable(schema, table));
  for (const table of OWN_COUNT_TABLES) await client.query(`drop table ${schema}.${partsTable(table)}`);
}

export const isAll = ({ registers, figures }: Pick<Target, 'registers' | 'figures'>): boolean =>
  figures && registers.length === REGISTER_KINDS.length;
