import type { Pool, PoolClient } from 'pg';
import {
  beginUnder,
  ExplainedFailure,
  inTransaction,
  isDiskFull,
  LeaseLost,
  Leases,
  refuseLost,
  type Lease,
} from '#database';
import { HistoryMoved, isAway, refuseElsewhere, type EventStore, type RecordedEvent } from '#event-store';
import { READ_SCHEMA } from '../schema/entities.js';
import { EventApplier, LIVE, type Sources } from './event-applier.js';
import { isOfAFile } from './file-faults.js';
import { parkedIn } from './parked-files.js';

const PAGE = 5_000;

/** The lease on the registers. */
export const REGISTERS = 'registers';
/** How long somebody at a command waits for whoever is at work on the registers. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 15;
/** How often it is asked whether the registers are nobody's. */
const ASK_MS = 500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Keeps the registers equal to what the events give. Rows of a case are a pure function of its events, so a
 * batch of events is projected by putting the rows of the cases it touches in the place of the old ones;
 * rows, sums and checkpoint move in one transaction. One process at a time does it, under a lease; the others wait
 * for it, and whoever finds nobody at it does it himself.
 */
export class Projector {
  private readonly applier: EventApplier;
  private running: Promise<number> | null = null;
  private stop: ProjectionStop | null = null;
  private lease: Lease | null = null;
  private showing: Promise<number | null> | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly sources: Sources,
    private readonly leases = new Leases(pool),
    mostSums?: number,
  ) {
    this.applier = new EventApplier(sources, mostSums);
  }

  /** Becomes the one who projects, until `standBack`; false while another one is. @throws HistoryMoved */
  async lead(): Promise<boolean> {
    await refuseElsewhere(this.pool, this.sources.store.place);
    if (this.lease?.isLost !== false) this.lease = await this.leases.tryAcquire(REGISTERS);
    return this.lease !== null;
  }

  /** Lets another one project. */
  async standBack(): Promise<void> {
    const lease = this.lease;
    this.lease = null;
    await lease?.release();
  }

  get isLeading(): boolean {
    return this.lease?.isLost === false;
  }

  /** Who projects, and where it stands still; null where nobody does. */
  async leader(): Promise<{ holder: string; since: string; stopped: ProjectionStop | null } | null> {
    const holding = await this.leases.holderOf(REGISTERS);
    if (!holding) return null;
    const { holder, since, note } = holding;
    return { holder, since, stopped: note === null ? null : (JSON.parse(note) as ProjectionStop) };
  }

  /** Projects everything that is in the store now, or waits until it is; returns the position reached. @throws ProjectionStopped */
  catchUp(): Promise<number> {
    const again = (): Promise<number> => this.catchUp();
    if (this.showing) return this.showing.then(again, again);
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  /** Where the projection stands still and why; null while it goes on. */
  get stoppedAt(): ProjectionStop | null {
    return this.stop;
  }

  /** Until the registers show at least a position. */
  async catchUpTo(position: number): Promise<void> {
    while ((await this.catchUp()) < position);
  }

  /** Until they show these events, which come right after a position: where that is theirs, nothing is read again. */
  async show(after: number, events: readonly RecordedEvent[]): Promise<void> {
    const to = events.at(-1)?.position ?? after;
    while (this.running) if ((await this.running) >= to) return;
    if (this.lease?.isLost === false) {
      const atHand = { after, page: { events, to, more: false } };
      this.showing = this.projectUnder(this.lease, atHand).finally(() => (this.showing = null));
      if (((await this.showing) ?? -1) >= to) return;
    }
    await this.catchUpTo(to);
  }

  private async run(): Promise<number> {
    // Asked of the store only where somebody else projects.
    let head: number | null = null;
    for (let asked = -ASK_MS; ;) {
      // Who waits for another may have become the one himself meanwhile.
      const done = this.lease?.isLost === false ? await this.projectUnder(this.lease) : null;
      if (done !== null) return done;
      head ??= await this.sources.store.head();
      const shown = await readCheckpoint(this.pool);
      if (shown >= head) return shown;
      if (performance.now() - asked >= ASK_MS) {
        asked = performance.now();
        await refuseElsewhere(this.pool, this.sources.store.place);
        const reached = await this.projectOnce();
        if (reached !== null) return reached;
      }
      await pause(LOOK_MS);
    }
  }

  /** Null where somebody else is at it. */
  private async projectOnce(): Promise<number | null> {
    const lease = await this.leases.tryAcquire(REGISTERS);
    return lease && (await this.projectUnder(lease).finally(() => lease.release()));
  }

  /** Null where somebody else took over meanwhile. */
  private async projectUnder(lease: Lease, atHand?: AtHand): Promise<number | null> {
    try {
      return await this.project(lease, atHand);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      lease.lose();
      return null;
    }
  }

  private async project(lease: Lease, atHand?: AtHand): Promise<number> {
    for (;;) {
      const { position, more } = await this.step(lease, atHand).catch((error: unknown) =>
        this.carefully(lease, error),
      );
      if (this.stop !== null) await this.leases.note(lease, null);
      this.stop = null;
      if (!more) return position;
    }
  }

  /** A page that fails because of a file is applied once more without that file; anything else stops all, and is tried again. */
  private async carefully(lease: Lease, first: unknown): Promise<{ position: number; more: boolean }> {
    if (isOthersTurn(first)) throw first;
    try {
      if (!isOfAFile(first)) throw first;
      return await this.step(lease, undefined, true);
    } catch (error) {
      if (isOthersTurn(error)) throw error;
      this.stop = { position: (await readCheckpoint(this.pool)) + 1, reason: saidBy(error) };
      await this.leases.note(lease, JSON.stringify(this.stop)).catch(() => undefined);
      throw new ProjectionStopped(this.stop, error);
    }
  }

  /**
   * Tries once more to show files that could not be shown; all of them where none is named.
   * @returns how many are shown now, and how many of these are still left out
   */
  async retryParked(streamIds?: readonly string[]): Promise<Retried> {
    return this.atTheCheckpoint(async (client, at) => {
      const parked = [...(await parkedIn(client, READ_SCHEMA)).keys()];
      const wanted = streamIds ? parked.filter((one) => streamIds.includes(one)) : parked;
      await this.applier.put(client, LIVE, wanted, at);
      const left = await parkedIn(client, READ_SCHEMA);
      const still = wanted.filter((streamId) => left.has(streamId)).length;
      return { shown: wanted.length - still, parked: still };
    });
  }

  /** Work on the registers as they are, while nobody changes them. @throws ExplainedFailure where they are not to be had */
  private async atTheCheckpoint<Result>(
    work: (client: PoolClient, position: number) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await inTransaction(this.pool, async (client) => {
        await client.query(`set local lock_timeout = '${PATIENCE_MS}ms'`);
        const at = await lockCheckpoint(client);
        await this.refuseOtherLaw(client);
        await refuseElsewhere(client, this.sources.store.place);
        return await work(client, at);
      });
    } catch (error) {
      if (isLockTimeout(error)) throw new RegistersBusy();
      throw error;
    }
  }

  /**
   * Another process may have made the rows anew: by a notice of days off, which is taken over, or by new rules, which ours
   * must not mix with.
   */
  private async refuseOtherLaw(client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ edition: string }>(`select edition from ${READ_SCHEMA}.law`);
    const edition = rows[0]?.edition;
    const isOurs = (): boolean => edition === undefined || edition === this.sources.law.edition;
    if (!isOurs()) await this.sources.adoptLaw?.();
    if (!isOurs()) throw new LawChanged();
  }

  private async step(
    lease: Lease,
    atHand?: AtHand,
    isCareful = false,
  ): Promise<{ position: number; more: boolean }> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      await beginUnder(client, lease);
      const from = await lockCheckpoint(client);
      await refuseLost(client, lease);
      await this.refuseOtherLaw(client);
      // The checkpoint may have been taken along to other positions since.
      await refuseElsewhere(client, this.sources.store.place);
      const page =
        atHand?.after === from
          ? atHand.page
          : await readPage(this.sources.store, from, Number.MAX_SAFE_INTEGER);
      if (page.to > from) {
        const how = isCareful ? 'applyCarefully' : 'apply';
        await this.applier[how](client, LIVE, page.events, from, page.to);
        await moveCheckpoint(client, page.to);
      }
      await client.query('commit');
      return { position: page.to, more: page.more };
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Nothing is wrong with the events: this process must not project, not any longer, or not while a database is away. */
const isOthersTurn = (error: unknown): boolean =>
  error instanceof LawChanged ||
  error instanceof LeaseLost ||
  error instanceof HistoryMoved ||
  isAway(error) ||
  isDiskFull(error);

/** What is said of a fault of the database or of the system: it names no person. */
const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const isLockTimeout = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === '55P03';

/** Files that were tried once more. */
export interface Retried {
  readonly shown: number;
  readonly parked: number;
}

/** Somebody is at work on the registers, or was stopped while he was. */
export class RegistersBusy extends ExplainedFailure {
  constructor() {
    super('名册正由另一个进程更新，等了一会儿仍没有轮到，请稍后再试；如果那个进程已不响应，请把它停掉。');
    this.name = 'RegistersBusy';
  }
}

/** Events that were read already, and after which position they come. */
interface AtHand {
  readonly after: number;
  readonly page: Page;
}

/** The first position that could not be projected, though no single file is at fault, and what was said. */
export interface ProjectionStop {
  readonly position: number;
  readonly reason: string;
}

/** Nothing can be projected just now: the registers stay as they are until the cause is gone. */
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
  const page = await store.readPage(from, limit, 'unbatched');
  if (page.to <= upTo) return page;
  return { events: page.events.filter(({ position }) => position <= upTo), to: upTo, more: false };
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
