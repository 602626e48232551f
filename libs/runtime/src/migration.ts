import { join } from 'node:path';
import { UPCASTS } from '#application';
import type { Configuration } from '#configuration';
import { BadInput, ExplainedFailure, inTransaction, Leases, openDatabase, type Database } from '#database';
import {
  beginLeaving,
  compareHistories,
  copyHistory,
  historyPlace,
  isStillAt,
  kurrentPlace,
  mappedPosition,
  openKurrentDB,
  PostgresEventStore,
  type EventStore,
  type KurrentDBEventStore,
  type MovableStore,
} from '#event-store';
import { openProtection, SealedEventStore, type Protection } from '#protection';
import { figuresDigest, movePositions, projectedPosition } from '#read-models';
import { NATIONAL_LAW } from '#statute';
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
}

/** So much may be left to copy while nobody can record. */
const SHORT = 500;
/** How long the switch waits for the registers. */
const SHOWN_MS = 10_000;

/**
 * Moves the history from one store to the other: copies while the office goes on working, compares every event and all
 * that the figures are made of, and then, while appends wait, copies the rest, takes the positions along and switches.
 * Broken off at any point, it goes on when it is called again. Processes that still work on the old store refuse to
 * record from then on, and say so.
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
    const kurrent = await openKurrentDB(pool, connection, leases);
    try {
      const keyFile = settings.keyFile ?? join(settings.dataDir, 'secrets', 'master-keys.json');
      const protection = await openProtection(pool, postgres, { keyFile });
      const ends: Ends = { database, protection, postgres, kurrent, prefix: connection.prefix };
      const moved = await leases.exclusively('move-history', () =>
        to === 'kurrentdb' ? moveToKurrentDB(ends, say) : moveToPostgreSQL(ends, say),
      );
      if (!moved) throw new ExplainedFailure('另一次迁移正在进行，请等它完成。');
      return moved;
    } finally {
      await kurrent.close();
    }
  } finally {
    await database.close();
  }
}

async function moveToKurrentDB(
  { database, protection, postgres, kurrent, prefix }: Ends,
  say: Say,
): Promise<Moved> {
  const { movedTo, events } = await historyPlace(database.pool);
  if (movedTo === kurrentPlace(prefix)) return { events, switched: false };
  if (movedTo !== null) throw new ExplainedFailure(`历史记录在 ${movedTo} 中，不在 PostgreSQL 中。`);
  const compared = await copyAndCompare(postgres, kurrent, protection, say);
  say('正在切换：最后的记录复制完之前，登记会稍等片刻。');
  return inTransaction(database.pool, async (client) => {
    // Every append waits for this lock; what it finds then is that the history has moved.
    await client.query('select position from event_store.head for update');
    const rest = await copyHistory(postgres, kurrent);
    const tail = await compareHistories(postgres, kurrent, rest.from, compared);
    await untilShown(database.pool, rest.from);
    await takeAlong(client, postgres, kurrent);
    await client.query('update event_store.head set moved_to = $1', [kurrentPlace(prefix)]);
    return { events: compared.events + tail, switched: true };
  });
}

async function moveToPostgreSQL(
  { database, protection, postgres, kurrent, prefix }: Ends,
  say: Say,
): Promise<Moved> {
  const { pool } = database;
  const { movedTo, events } = await historyPlace(pool);
  if (movedTo === null) return { events, switched: false };
  if (!isStillAt(movedTo, kurrentPlace(prefix))) {
    throw new ExplainedFailure(`历史记录在 ${movedTo} 中，而 HISTORY_PREFIX 指的是另一处。`);
  }
  const compared = await copyAndCompare(kurrent, postgres, protection, say);
  say('正在切换：最后的记录复制完之前，不能登记。');
  await beginLeaving(pool, prefix);
  const rest = await copyHistory(kurrent, postgres);
  const tail = await compareHistories(kurrent, postgres, rest.from, compared);
  await untilShown(pool, rest.from);
  return inTransaction(pool, async (client) => {
    await takeAlong(client, kurrent, postgres);
    await client.query('update event_store.head set moved_to = null');
    return { events: compared.events + tail, switched: true };
  });
}

interface Compared {
  readonly from: number;
  readonly to: number;
  readonly events: number;
}

/** Copies until little is left, and compares what was copied: event for event, and all that figures are made of. */
async function copyAndCompare(from: Store, to: Store, protection: Protection, say: Say): Promise<Compared> {
  let reached = await copyHistory(from, to, (copied) => say(`已复制 ${copied} 条。`));
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
