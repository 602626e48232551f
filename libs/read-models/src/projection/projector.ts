import type { Pool, PoolClient } from 'pg';
import type { EventStore, RecordedEvent } from '#event-store';
import { READ_SCHEMA } from '../schema/entities.js';
import { EventApplier, LIVE, type Sources } from './event-applier.js';

const PAGE = 5_000;

/**
 * Keeps the registers equal to what the events give. Rows of a case are a pure function of its events, so a
 * batch of events is projected by putting the rows of the cases it touches in the place of the old ones;
 * rows, sums and checkpoint move in one transaction.
 */
export class Projector {
  private readonly applier: EventApplier;
  private running: Promise<number> | null = null;
  private stop: ProjectionStop | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly sources: Sources,
  ) {
    this.applier = new EventApplier(sources);
  }

  /** Projects everything that is in the store now; returns the position reached. @throws ProjectionStopped */
  catchUp(): Promise<number> {
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  /** Where the projection stands still and why; null while it goes on. */
  get stoppedAt(): ProjectionStop | null {
    return this.stop;
  }

  /** Projects at least up to a position. */
  async catchUpTo(position: number): Promise<void> {
    while ((await this.catchUp()) < position);
  }

  private async run(): Promise<number> {
    for (;;) {
      const { position, more } = await this.step(PAGE).catch((error: unknown) => this.upToTheFault(error));
      this.stop = null;
      if (!more) return position;
    }
  }

  /**
   * A page that cannot be applied is applied event by event, so that everything before the one that cannot is
   * shown, and the one that cannot is named. Nothing is skipped.
   */
  private async upToTheFault(first: unknown): Promise<{ position: number; more: boolean }> {
    for (;;) {
      try {
        const done = await this.step(1);
        if (!done.more) return done;
      } catch (error) {
        if (error instanceof LawChanged) throw error;
        const reached = await readCheckpoint(this.pool);
        const [next] = await this.sources.store.readAll(reached, 1, 'unbatched');
        if (!next) throw first;
        this.stop = {
          position: next.position,
          reason: error instanceof Error ? error.message : String(error),
        };
        throw new ProjectionStopped(this.stop, error);
      }
    }
  }

  /** Another process may have started under new rules and made the rows anew by them; ours must not mix with those. */
  private async refuseOtherLaw(client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ edition: string }>(`select edition from ${READ_SCHEMA}.law`);
    const edition = rows[0]?.edition;
    if (edition !== undefined && edition !== this.sources.law.edition) throw new LawChanged();
  }

  private async step(limit: number): Promise<{ position: number; more: boolean }> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const from = await lockCheckpoint(client);
      await this.refuseOtherLaw(client);
      const page = await readPage(this.sources.store, from, Number.MAX_SAFE_INTEGER, limit);
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

/** The first position that could not be projected, and what was said. */
export interface ProjectionStop {
  readonly position: number;
  readonly reason: string;
}

/** An event cannot be projected: the registers stay as they were before it until the cause is mended. */
export class ProjectionStopped extends Error {
  constructor(
    readonly stop: ProjectionStop,
    cause: unknown,
  ) {
    super(`projection stopped before position ${stop.position}: ${stop.reason}`, { cause });
    this.name = 'ProjectionStopped';
  }
}

/** The rules were changed by another process: this one still judges by the old ones and has to be started anew. */
export class LawChanged extends Error {
  constructor() {
    super('期限规则已由另一个进程更换，本进程仍按旧规则计算，请重新启动。');
    this.name = 'LawChanged';
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
export async function readPage(store: EventStore, from: number, upTo: number, limit = PAGE): Promise<Page> {
  const head = Math.min(await store.head(), upTo);
  const read = await store.readAll(from, limit, 'unbatched');
  const events = read.filter(({ position }) => position <= head);
  const more = read.length === limit && events.length === limit;
  return { events, to: more ? (events.at(-1)?.position ?? head) : Math.max(head, from), more };
}

const CHECKPOINT = `select position from ${READ_SCHEMA}.checkpoint where name = 'registers'`;

export async function readCheckpoint(client: Pool | PoolClient, lock = false): Promise<number> {
  const { rows } = await client.query<{ position: string }>(lock ? `${CHECKPOINT} for update` : CHECKPOINT);
  return Number(rows[0]?.position ?? 0);
}

/** The position up to which the registers show what is recorded. */
export const projectedPosition = (pool: Pool): Promise<number> => readCheckpoint(pool);

export const lockCheckpoint = (client: PoolClient): Promise<number> => readCheckpoint(client, true);

export const moveCheckpoint = (client: PoolClient, position: number): Promise<unknown> =>
  client.query(`update ${READ_SCHEMA}.checkpoint set position = $1 where name = 'registers'`, [position]);
