import { existsSync, mkdirSync, readdirSync, readFileSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { clockOf, instantOf } from '#application';
import { openRuntime, type Runtime } from '#runtime';
import { openTestDatabase } from '../../libs/database/testing/test-database.js';
import { KurrentDBLog } from '../../libs/event-store/testing/kurrentdb-log.js';
import { TestKurrentDB } from '../../libs/event-store/testing/kurrentdb-server.js';
import { restoreDump } from './dump-file.js';

/** Where the stores are: a folder for each release that made some, in it a folder for each store. */
export const STORES = join('test', 'stores', 'made-by');
export const FILES = {
  about: 'store.json',
  dump: 'database.sql.gz',
  keys: 'master-keys.json',
  log: 'kurrentdb.jsonl.gz',
  expected: 'expected.json',
  changed: 'changed.json',
} as const;

/** What somebody says of a store that is kept: who made it and how, and the questions that are asked of it. */
export interface About {
  /** The commit whose programs made it. */
  readonly madeBy: string;
  readonly how: string;
  readonly offices: readonly string[];
  /** The day on which it is opened; nothing of it may depend on the day of the test. */
  readonly today: string;
  /** Whole years whose figures are compared. */
  readonly years: readonly number[];
  readonly overdueOn: readonly string[];
  readonly months: readonly string[];
  /** How the names of its streams begin, where the history is in KurrentDB. */
  readonly kurrentdbPrefix?: string;
}

/** Every store that is kept, as folders. */
export const keptStores = (): string[] =>
  readdirSync(STORES)
    .flatMap((release) => readdirSync(join(STORES, release)).map((name) => join(STORES, release, name)))
    .sort();

export const readJson = <Content>(folder: string, file: string): Content =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content;

export const aboutOf = (folder: string): About => readJson<About>(folder, FILES.about);

export interface OpenedStore {
  readonly about: About;
  readonly runtime: Runtime;
  /** The database as its owner sees it. */
  readonly owner: Pool;
  close(): Promise<void>;
}

/** Restores a store into a database of its own and opens it with the code of this tree, its registers current. */
export async function openKept(folder: string): Promise<OpenedStore> {
  const about = aboutOf(folder);
  const database = await openTestDatabase();
  const node = existsSync(join(folder, FILES.log)) ? await startNode(folder) : null;
  const drop = async (): Promise<void> => {
    node?.stop();
    await database.drop();
  };
  try {
    await restoreDump(join(folder, FILES.dump), database.url);
    mkdirSync(dirname(database.keyFile), { recursive: true });
    const keys = join(folder, FILES.keys);
    if (existsSync(keys)) copyFileSync(keys, database.keyFile);
    const settings = {
      url: database.applicationUrl,
      ownerUrl: database.url,
      dataDir: '',
      keyFile: database.keyFile,
      ...(node
        ? { kurrentdb: { url: node.url, prefix: about.kurrentdbPrefix ?? '', timeoutMs: 10_000 } }
        : {}),
    };
    const runtime = await openRuntime(
      settings,
      clockOf(() => instantOf(about.today, '09:00')),
    );
    await runtime.projector.catchUp();
    const close = async (): Promise<void> => {
      await runtime.close();
      await drop();
    };
    return { about, runtime, owner: database.pool, close };
  } catch (error) {
    await drop();
    throw error;
  }
}

const startNode = (folder: string): Promise<TestKurrentDB> => {
  const lines = gunzipSync(readFileSync(join(folder, FILES.log))).toString('utf8');
  return TestKurrentDB.start({ log: KurrentDBLog.loaded(lines) });
};
