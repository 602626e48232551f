import type { Pool, PoolClient } from 'pg';
import type { EventStore, RecordedEvent } from '#event-store';
import { NATIONAL_LAW, type Law } from '#statute';
import { READ_SCHEMA } from '../schema/entities.js';
import { EventApplier, LIVE } from './event-applier.js';

const PAGE = 5_000;

/**
 * Keeps the registers equal to what the events give. Rows of a case are a pure function of its events, so a
 * batch of events is projected by putting the rows of the cases it touches in the place of the old ones;
 * rows, sums and checkpoint move in one transaction.
 */
export class Projector {
  private readonly applier: EventApplier;
  private running: Promise<number> | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    law: Law = NATIONAL_LAW,
  ) {
    this.applier = new EventApplier(store, law);
  }

  /** Projects everything that is in the store now; returns the position reached. */
  catchUp(): Promise<number> {
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  /** Projects at least up to a position. */
  async catchUpTo(position: number): Promise<void> {
    while ((await this.catchUp()) < position);
  }

  private async run(): Promise<number> {
    for (;;) {
      const { position, more } = await this.step();
      if (!more) return position;
    }
  }

  private async step(): Promise<{ position: number; more: boolean }> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const from = await lockCheckpoint(client);
      const page = await readPage(this.store, from, Number.MAX_SAFE_INTEGER);
      if (page.to > from) {
        await this.applier.apply(client, LIVE, page.events, from, page.to);
        await moveCheckpoint(client, page.to);
      }
      await client.query('commit');
      return { position: page.to, more: page.more };
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

export interface Page {
  readonly events: readonly RecordedEvent[];
  /** The position that is reached when these events are applied. */
  readonly to: number;
  readonly more: boolean;
}

/**
 * The next events to apply. Staged ones are passed over: they count when their batch is completed, and are then
 * found by their batch.
 */
export async function readPage(store: EventStore, from: number, upTo: number): Promise<Page> {
  const head = Math.min(await store.head(), upTo);
  const read = await store.readAll(from, PAGE, 'unbatched');
  const events = read.filter(({ position }) => position <= head);
  const more = read.length === PAGE && events.length === PAGE;
  return { events, to: more ? (events.at(-1)?.position ?? head) : Math.max(head, from), more };
}

const CHECKPOINT = `select position from ${READ_SCHEMA}.checkpoint where name = 'registers'`;

export async function readCheckpoint(client: Pool | PoolClient, lock = false): Promise<number> {
  const { rows } = await client.query<{ position: string }>(lock ? `${CHECKPOINT} for update` : CHECKPOINT);
  return Number(rows[0]?.position ?? 0);
}

export const lockCheckpoint = (client: PoolClient): Promise<number> => readCheckpoint(client, true);

export const moveCheckpoint = (client: PoolClient, position: number): Promise<unknown> =>
  client.query(`update ${READ_SCHEMA}.checkpoint set position = $1 where name = 'registers'`, [position]);
