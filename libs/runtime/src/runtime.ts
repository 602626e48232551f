import { Directory, Looks, prepareAccess, Sessions } from '#access';
import { CommandExecutor, systemClock, UPCASTS, type Clock } from '#application';
import {
  DatabaseAway,
  isConnectionLost,
  Leases,
  mendCollations,
  openDatabase,
  openPool,
  unlessAborted,
  UsedKeys,
  type Database,
  type DatabaseSettings,
} from '#database';
import {
  openKurrentDB,
  PostgresEventStore,
  settlePlace,
  type EventStore,
  type KurrentDBConnection,
} from '#event-store';
import type { ImportEnvironment } from '#ledger';
import {
  openProtection,
  prepareProtection,
  SealedEventStore,
  type Protection,
  type SuiteName,
} from '#protection';
import {
  Figures,
  officesUnder,
  openReadModels,
  parkedOf,
  Projector,
  Registers,
  RowVault,
  sealedIn,
} from '#read-models';
import { prepareReminders } from '#reminders';
import type { Law } from '#statute';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { grantLeastRights, isPreparedByAnother } from './least-rights.js';
import { diskOf, type DiskHealth } from './observation/disk.js';
import { Metrics } from './observation/metrics.js';
import { ObservedEventStore } from './observation/observed-event-store.js';
import { lawInForce } from './law-in-force.js';

/** Everything that a process of this product works with, opened once and closed in reverse order. */
export interface Runtime {
  readonly database: Database;
  /** Where the embedded database and the keys are; empty where nothing is kept in files. */
  readonly dataDir: string;
  /** How full the disk of that folder is; null where there is none. */
  disk(): Promise<DiskHealth | null>;
  readonly store: EventStore;
  readonly readModels: DataSource;
  readonly projector: Projector;
  readonly leases: Leases;
  readonly metrics: Metrics;
  readonly historyIn: 'postgresql' | 'kurrentdb';
  /** Opens and seals rows of the registers. */
  readonly vault: RowVault;
  readonly protection: Protection;
  readonly executor: CommandExecutor;
  readonly figures: Figures;
  readonly clock: Clock;
  /** The rules that deadlines are judged by, with those of the county. */
  readonly law: Law;
  /** False while rows are still those of another edition of the rules, because the history is away. */
  readonly isSettled: () => boolean;
  /** Judges all files anew where a notice of days off was entered since; whether there was one. */
  readonly settleLaw: () => Promise<boolean>;
  readonly imports: ImportEnvironment;
  readonly registers: (offices: readonly string[]) => Registers;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly looks: Looks;
  close(): Promise<void>;
}

export interface RuntimeSettings extends DatabaseSettings {
  /** A county's rules, YAML or JSON; left out, those of the last start that named one; `none`: none. */
  readonly ruleFile?: string;
  /** Where the master keys are kept; a file in the data folder where it is left out. */
  readonly keyFile?: string;
  /** The algorithms that a new database begins with. */
  readonly suite?: SuiteName;
  /** Where the history is kept, if not in the database. */
  readonly kurrentdb?: KurrentDBConnection;
}

export async function openRuntime(settings: RuntimeSettings, clock: Clock = systemClock): Promise<Runtime> {
  const database = await openDatabase(settings);
  try {
    return await assemble(database, clock, settings);
  } catch (error) {
    // Whoever opened the embedded server leaves it, also when the rest could not be opened.
    await database.close();
    throw error;
  }
}

const AGAIN_MS = 1_000;
/** How often it is asked by which law the registers are. */
const ADOPT_MS = 5_000;

/**
 * The same for what is to run by itself: a database server of somebody else's that is away, or that goes away meanwhile,
 * is waited for, and that is said once.
 */
export async function openRuntimePatiently(settings: RuntimeSettings): Promise<Runtime> {
  for (let hasSaid = false; ; hasSaid = true) {
    try {
      return await openRuntime(settings);
    } catch (error) {
      const isPassing = error instanceof DatabaseAway || isConnectionLost(error);
      if (settings.url === undefined || !isPassing || settings.signal?.aborted) throw error;
      if (!hasSaid) say('连接不上数据库，正在等它恢复：请检查 DATABASE_URL 和数据库服务是否运行。');
    }
    await pause(AGAIN_MS, undefined, settings.signal ? { signal: settings.signal } : {});
  }
}

/** What must not change once it is written is prepared by its owner, where that is another account than ours. */
export async function prepareHistory(
  { ownerUrl, url, pool }: Database,
  store: PostgresEventStore,
): Promise<void> {
  if (ownerUrl === null && (await isPreparedByAnother(pool))) return;
  const owner = ownerUrl === null ? pool : openPool(ownerUrl, 1);
  try {
    await store.prepare(owner);
    await prepareAccess(owner);
    await prepareProtection(owner);
    if (owner !== pool) await grantLeastRights(owner, decodeURIComponent(new URL(url).username));
  } finally {
    if (owner !== pool) await owner.end();
  }
}

interface OpenedHistory {
  readonly history: EventStore;
  readonly closeHistory: () => Promise<void>;
}

/** The history where the settings say that it is; the tables that belong to it in the database are there in any case. */
async function openHistory(
  database: Database,
  leases: Leases,
  { kurrentdb, signal }: RuntimeSettings,
): Promise<OpenedHistory> {
  const { pool } = database;
  const here = new PostgresEventStore(pool, leases);
  await prepareHistory(database, here);
  await settlePlace(pool, kurrentdb?.prefix ?? null);
  if (!kurrentdb) return { history: here, closeHistory: () => Promise.resolve() };
  const there = await openKurrentDB(pool, kurrentdb, leases, undefined, signal);
  return { history: there, closeHistory: () => there.close() };
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function assemble(database: Database, clock: Clock, settings: RuntimeSettings): Promise<Runtime> {
  const {
    ruleFile,
    dataDir,
    keyFile = join(dataDir, 'secrets', 'master-keys.json'),
    suite,
    signal,
  } = settings;
  const { pool } = database;
  await mendCollations(database.ownerUrl ?? database.url, say);
  const leases = new Leases(pool);
  const { history, closeHistory } = await openHistory(database, leases, settings);
  const protection = await openProtection(pool, history, { keyFile, ...(suite ? { suite } : {}) });
  const { keyring, index } = protection;
  const metrics = new Metrics();
  const sealed = new SealedEventStore(history, keyring, index, UPCASTS);
  const store = new ObservedEventStore(sealed, metrics.appends);
  const vault = new RowVault(keyring, index);
  const readModels = await openReadModels(database.url);
  try {
    await prepareReminders(pool);
    const deciding = lawInForce({ pool, store, readModels, vault }, ruleFile, say);
    const inForce = await unlessAborted(deciding, signal, (late) => late.stop());
    const { law } = inForce;
    const sources = { store, readModels, vault, law, adoptLaw: () => inForce.adopt() };
    // Where another process judged all files anew, this one goes by the same.
    const looking = setInterval(() => void inForce.adopt().catch(() => undefined), ADOPT_MS).unref();
    const looks = new Looks(pool, clock);
    const directory = new Directory(pool, (area) => officesUnder(readModels, area));
    const registers = (offices: readonly string[]): Registers => new Registers(sources, offices);
    return {
      database,
      dataDir,
      disk: () => diskOf(dataDir),
      store,
      readModels,
      projector: new Projector(pool, sources, leases),
      leases,
      metrics,
      historyIn: settings.kurrentdb ? 'kurrentdb' : 'postgresql',
      vault,
      protection,
      executor: new CommandExecutor(store, clock, (text) => index.fingerprint(text), new UsedKeys(pool)),
      figures: new Figures(sources),
      clock,
      law,
      isSettled: () => inForce.isSettled(),
      settleLaw: () => inForce.settle(),
      imports: {
        store,
        clock,
        law,
        fingerprint: (text) => index.fingerprint(text),
        knownFiles: (office) => registers([office]).files(),
        filesOfPersons: (office, idNumbers, closed) => registers([office]).filesOfPersons(idNumbers, closed),
        recordsNumbered: (office, register, numbers) =>
          registers([office]).recordsNumbered(register, numbers),
        sealedFiles: (office) => sealedIn(readModels, office),
        parkedFiles: async (office) =>
          new Set((await parkedOf(readModels, [office])).map(({ streamId }) => streamId)),
      },
      registers,
      directory,
      sessions: new Sessions(directory, clock),
      looks,
      close: async () => {
        clearInterval(looking);
        inForce.stop();
        await looks.close();
        await readModels.destroy();
        await closeHistory();
        await database.close();
      },
    };
  } catch (error) {
    await readModels.destroy();
    await closeHistory();
    throw error;
  }
}
