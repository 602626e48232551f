import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { UPCASTS } from '#application';
import type { Configuration } from '#configuration';
import {
  BadInput,
  ExplainedFailure,
  inTransaction,
  LeaseLost,
  Leases,
  markUnder,
  openDatabase,
  refuseLost,
  type Database,
  type Lease,
} from '#database';
import {
  beginHold,
  compareHistories,
  copyHistory,
  currentPlace,
  historyPlace,
  kurrentPlace,
  mappedPosition,
  MOVE_LEASE,
  MoveCalledOff,
  openKurrentDB,
  PostgresEventStore,
  putBack,
  switchPlace,
  type EventStore,
  type KurrentDBEventStore,
  type MovableStore,
} from '#event-store';
import { openProtection, SealedEventStore, type Protection } from '#protection';
import { figuresDigest, movePositions, projectedPosition } from '#read-models';
import { NATIONAL_LAW } from '#statute';
import { prepareHistory } from './runtime.js';
import { kurrentdbOf, runtimeSettings } from './settings.js';

export type Destination = 'kurrentdb' | 'postgresql';

export interface Moved {
  readonly events: number;
  /** False where it was there already. */
  readonly switched: boolean;
}

type Store = MovableStore & EventStore;
type Say = (text: string) => void;

/** What a move works with. */
interface Ends {
  readonly database: Database;
  readonly protection: Protection;
  readonly postgres: PostgresEventStore;
  readonly kurrent: KurrentDBEventStore;
  readonly prefix: string;
  readonly turn: Turn;
}

/** What the holder of the lease says of its work, so that it can be told from a history that is made anew. */
const MOVING = 'migrate';
/** So much may be left to copy while nobody can record; it is copied in pages of so many. */
const SHORT = 500;
const SHORT_PAGE = 50;
/** How long the switch waits for the registers. */
const SHOWN_MS = 10_000;
/** A mover that is stopped while appends wait for him is broken off after this. */
const STOPPED = '60s';

/** The turn of the one who moves the history. Lost because he did not answer for a while, it is his again if nobody had it. */
class Turn {
  private constructor(
    private readonly leases: Leases,
    private lease: Lease,
  ) {}

  static async take(leases: Leases): Promise<Turn> {
    const lease = await leases.tryAcquire(MOVE_LEASE);
    if (!lease)
      throw new ExplainedFailure('另一次迁移正在进行，请等它完成，或者用 migrate --cancel 取消它。');
    await leases.note(lease, MOVING);
    return new Turn(leases, lease);
  }

  /** @throws MoveCalledOff */
  async current(): Promise<Lease> {
    if (!this.lease.isLost) return this.lease;
    const again = await this.leases.tryAcquire(MOVE_LEASE);
    const wasFree = again?.epoch === this.lease.epoch + 1;
    if (again) this.lease = again;
    if (!again || !wasFree) throw new MoveCalledOff();
    await this.leases.note(again, MOVING);
    return again;
  }

  /** Whether it is somebody else's by now, who broke off what was begun. */
  async isTaken(pool: Database['pool']): Promise<boolean> {
    return inTransaction(pool, (client) => refuseLost(client, this.lease)).then(
      () => false,
      (error: unknown) => error instanceof LeaseLost,
    );
  }

  release(): Promise<void> {
    return this.lease.release();
  }
}

/**
 * Moves the history from one store to the other: copies while the office goes on working, compares every event and all
 * that the figures are made of, and then, while nobody can record, copies the rest, takes the positions along and
 * switches by one statement. Broken off at any point before that, the office works where it was, and the move goes on when
 * it is called again. Processes that still work on the old store refuse to record from then on, and say so.
 */
export async function moveHistory(configuration: Configuration, to: Destination, say: Say): Promise<Moved> {
  const settings = runtimeSettings(configuration);
  const connection = kurrentdbOf(configuration);
  if (!connection) throw new BadInput('请设置 HISTORY_URL，指明要迁往或迁自的 KurrentDB。');
  const database = await openDatabase(settings);
  const { pool } = database;
  try {
    const leases = new Leases(pool);
    const postgres = new PostgresEventStore(pool, leases);
    await prepareHistory(database, postgres);
    const kurrent = await openKurrentDB(pool, connection, leases);
    try {
      const keyFile = settings.keyFile ?? join(settings.dataDir, 'secrets', 'master-keys.json');
      const protection = await openProtection(pool, postgres, { keyFile });
      const turn = await Turn.take(leases);
      try {
        const ends: Ends = { database, protection, postgres, kurrent, prefix: connection.prefix, turn };
        return await (to === 'kurrentdb' ? moveToKurrentDB(ends, say) : moveToPostgreSQL(ends, say));
      } catch (error) {
        throw (await turn.isTaken(pool)) ? new MoveCalledOff() : error;
      } finally {
        await turn.release();
      }
    } finally {
      await kurrent.close();
    }
  } finally {
    await database.close();
  }
}

/** What calling a move off found. */
export interface CalledOff {
  /** Where the history is. */
  readonly place: string | null;
  /** Events in the database, also where the history is elsewhere: what was copied stays there. */
  readonly events: number;
}

/**
 * Calls off a move that was begun and not ended, whether its process lives or not: the office works where it was. What was
 * copied stays in the target; another move goes on from there. Needs the database only.
 */
export async function cancelMove(configuration: Configuration): Promise<CalledOff> {
  const database = await openDatabase(runtimeSettings(configuration));
  const { pool } = database;
  try {
    const leases = new Leases(pool);
    const lease = await leases.takeFrom(MOVE_LEASE, MOVING);
    if (!lease)
      throw new ExplainedFailure('历史记录正由另一个进程重新封装（keys seal），不是迁移，没有取消。');
    try {
      const { hold } = await historyPlace(pool);
      if (hold) await putBack(pool, hold);
      const { place, events } = await historyPlace(pool);
      return { place, events };
    } finally {
      await lease.release();
    }
  } finally {
    await database.close();
  }
}

/** What is kept of these names is of another server, or of streams that are gone. */
class UsedPrefix extends ExplainedFailure {
  constructor(prefix: string, detail: string) {
    super(
      `前缀“${prefix}”以前用过，留存的情况与这个 KurrentDB 中的记录不符，没有迁移；请另选一个 HISTORY_PREFIX。`,
      detail,
    );
  }
}

/** A transaction that whoever takes the turn breaks off, and the database itself when its holder is stopped. */
const underTurn = <Result>(
  { database: { pool }, turn }: Ends,
  work: (client: PoolClient, lease: Lease) => Promise<Result>,
): Promise<Result> =>
  inTransaction(pool, async (client) => {
    const lease = await turn.current();
    await markUnder(client, lease);
    await client.query(`set local idle_in_transaction_session_timeout = '${STOPPED}'`);
    return work(client, lease);
  });

/** @throws MoveCalledOff */
const refuseCalledOff = (client: PoolClient, lease: Lease): Promise<void> =>
  refuseLost(client, lease).catch((error: unknown) => {
    throw error instanceof LeaseLost ? new MoveCalledOff() : error;
  });

async function moveToKurrentDB(ends: Ends, say: Say): Promise<Moved> {
  const { database, protection, postgres, kurrent, prefix } = ends;
  const { pool } = database;
  const { place, events } = await currentPlace(pool);
  if (place === kurrentPlace(prefix)) return { events, switched: false };
  if (place !== null) throw new ExplainedFailure(`历史记录在 ${place} 中，不在 PostgreSQL 中。`);
  const contradiction = await kurrent.contradiction();
  if (contradiction !== null) throw new UsedPrefix(prefix, contradiction);
  const compared = await copyAndCompare(postgres, kurrent, protection, say);
  say('正在切换：最后的记录复制完之前，登记会稍等片刻。');
  return underTurn(ends, async (client, lease) => {
    // Every append waits for this lock; what it finds then is that the history has moved.
    await client.query('select position from event_store.head for update');
    // The transaction says that it lives, and hears whether it was called off.
    const onPage = (): Promise<void> => refuseCalledOff(client, lease);
    await onPage();
    const rest = await copyHistory(postgres, kurrent, { onPage, page: SHORT_PAGE });
    const tail = await compareHistories(postgres, kurrent, rest.from, compared);
    await untilShown(pool, rest.from);
    await takeAlong(client, postgres, kurrent);
    await onPage();
    await switchPlace(client, null, kurrentPlace(prefix));
    return { events: compared.events + tail, switched: true };
  });
}

async function moveToPostgreSQL(ends: Ends, say: Say): Promise<Moved> {
  const { database, protection, postgres, kurrent, prefix, turn } = ends;
  const { pool } = database;
  const { place, events } = await currentPlace(pool);
  if (place === null) return { events, switched: false };
  if (place !== kurrentPlace(prefix)) {
    throw new ExplainedFailure(`历史记录在 ${place} 中，而 HISTORY_PREFIX 指的是另一处。`);
  }
  const compared = await copyAndCompare(kurrent, postgres, protection, say);
  say('正在切换：最后的记录复制完之前，不能登记。');
  const { epoch } = await turn.current();
  const hold = await beginHold(pool, place, epoch);
  try {
    const rest = await copyHistory(kurrent, postgres);
    const tail = await compareHistories(kurrent, postgres, rest.from, compared);
    await untilShown(pool, rest.from);
    return await underTurn(ends, async (client, lease) => {
      await takeAlong(client, kurrent, postgres);
      await refuseCalledOff(client, lease);
      await switchPlace(client, hold, null);
      return { events: compared.events + tail, switched: true };
    });
  } catch (error) {
    // Not when it switched and only the answer was lost: then the hold is gone.
    await putBack(pool, hold).catch(() => undefined);
    throw error;
  }
}

interface Compared {
  readonly from: number;
  readonly to: number;
  readonly events: number;
}

/** Copies until little is left, and compares what was copied: event for event, and all that figures are made of. */
async function copyAndCompare(from: Store, to: Store, protection: Protection, say: Say): Promise<Compared> {
  let reached = await copyHistory(from, to, { onPage: (copied) => say(`已复制 ${copied} 条。`) });
  const events = await compareHistories(from, to, reached.from);
  const opened = (store: Store): EventStore =>
    new SealedEventStore(store, protection.keyring, protection.index, UPCASTS);
  const [ours, theirs] = [
    await figuresDigest(opened(from), NATIONAL_LAW, reached.from),
    await figuresDigest(opened(to), NATIONAL_LAW, reached.to),
  ];
  if (ours !== theirs) throw new ExplainedFailure('迁移核对不符：两处历史得出的数字不同，没有切换。');
  say(`已核对 ${events} 条：编号、次序、内容和由其得出的数字都相同。`);
  const compared = { from: reached.from, to: reached.to, events };
  // What came in meanwhile, until the rest is soon done.
  do reached = await copyHistory(from, to);
  while (reached.copied > SHORT);
  return compared;
}

/**
 * Until the registers show everything, so that who recorded something before the switch sees it after: positions are
 * other numbers then. Where nobody projects now, it is shown later.
 */
async function untilShown(pool: Database['pool'], position: number): Promise<void> {
  for (const end = performance.now() + SHOWN_MS; performance.now() < end;) {
    if ((await projectedPosition(pool)) >= position) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Everything that remembers how far it has read a history goes on at the same event. */
async function takeAlong(client: Parameters<typeof movePositions>[0], from: Store, to: Store): Promise<void> {
  const mapped = (position: number): Promise<number> => mappedPosition(from, to, position);
  await movePositions(client, mapped);
  // A row that a clock is just writing for the first time is waited for.
  await client.query('insert into reminders.follow_ups values (true, 0) on conflict do nothing');
  const { rows } = await client.query<{ position: string }>(
    'select position from reminders.follow_ups for update',
  );
  for (const { position } of rows) {
    await client.query('update reminders.follow_ups set position = $1', [await mapped(Number(position))]);
  }
}
