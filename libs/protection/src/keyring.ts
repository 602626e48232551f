import { randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient } from 'pg';
import { eachAlone, ExplainedFailure, inTransaction } from '#database';
import type { MasterKeys } from './master-keys.js';
import {
  CannotOpen,
  KEY_BYTES,
  suiteOf,
  SUITES,
  type Suite,
  type SuiteKey,
  type SuiteName,
} from './suites.js';
import type { DataKey } from './sealed-value.js';

/** What stands in the place of what each event of a destroyed file said, by the event's id. */
export type Remains = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The keys of one file. */
export interface FileKeys {
  /** What is sealed now is sealed with this; absent once the keys are destroyed. */
  readonly current: DataKey | undefined;
  readonly keyOf: (no: number) => DataKey | undefined;
  /** Null while the file can be read. */
  readonly remains: Remains | null;
}

export interface KeyRow {
  readonly stream_id: string;
  readonly no: number;
  readonly master: string;
  readonly suite: string;
  readonly wrapped: Buffer;
}

/** A file that a key is needed for, and the person that it is about, where something personal is said of one. */
export interface NewFile {
  readonly streamId: string;
  readonly needsKey: boolean;
  readonly person: string | null;
}

/** As many as one import or rebuild works on at a time, several times over. */
const REMEMBERED = 8_000;
/** After this a key destroyed by another process is gone here too. */
const REMEMBERED_MS = 60_000;
const AT_ONCE = 1_000;

/** Emptied by who takes it: the loader remembers the last that it handed out. */
interface Handed {
  keys: FileKeys | null;
}

type SecretRow = Pick<KeyRow, 'master' | 'suite' | 'wrapped'>;

export const secretContext = (name: string): string => `secret ${name}`;
const contextOf = (streamId: string, no: number): string => `key ${streamId} ${no}`;

/** A key encrypted by a master key. */
export const wrap = (suite: Suite, master: Buffer, context: string, key: Buffer): Buffer =>
  suite.seal(suite.keyOf(master), randomBytes(suite.nonceBytes), context, key);

export const unwrap = (suite: Suite, master: Buffer, context: string, wrapped: Buffer): Buffer =>
  suite.open(suite.keyOf(master), context, wrapped);

export const wrapFileKey = (
  suite: Suite,
  master: Buffer,
  row: Pick<KeyRow, 'stream_id' | 'no'>,
  key: Buffer,
) => wrap(suite, master, contextOf(row.stream_id, row.no), key);
export const unwrapFileKey = (masters: MasterKeys, row: KeyRow): Buffer =>
  unwrap(suiteOf(row.suite), masters.key(row.master), contextOf(row.stream_id, row.no), row.wrapped);

/** What is in force for new keys. */
export interface InForce {
  readonly master: string;
  readonly suite: SuiteName;
}

export async function inForce(client: Pool | PoolClient): Promise<InForce | null> {
  const { rows } = await client.query<InForce>(
    `select m.id as master, s.name as suite from protection.masters m cross join protection.suite s where m.current`,
  );
  return rows[0] ?? null;
}

/** The keys of all files. A file's key is made with the first personal thing that is recorded in it. */
export class Keyring {
  /** Opened keys leave memory by themselves, also those that nobody asks for again. */
  private readonly known: LRUCache<string, FileKeys>;
  private readonly reading: DataLoader<string, Handed>;
  private readonly making: DataLoader<NewFile, null>;

  private constructor(
    private readonly pool: Pool,
    private readonly masters: MasterKeys,
    private now: InForce,
    rememberedMs: number,
  ) {
    this.known = new LRUCache({ max: REMEMBERED, ttl: rememberedMs, ttlAutopurge: true });
    const options = { cache: false, maxBatchSize: AT_ONCE };
    this.reading = new DataLoader(
      eachAlone((ids: readonly string[]) => this.read(ids)),
      options,
    );
    this.making = new DataLoader(
      eachAlone((files: readonly NewFile[]) => this.make(files)),
      options,
    );
  }

  /** Makes the first master key on an empty database. @throws ExplainedFailure where the file of master keys is not the one */
  static async open(
    pool: Pool,
    masters: MasterKeys,
    suite: SuiteName,
    rememberedMs = REMEMBERED_MS,
  ): Promise<Keyring> {
    const now = await inTransaction(pool, async (client) => {
      await client.query(`select pg_advisory_xact_lock(hashtext('protection.masters'))`);
      const known = await inForce(client);
      if (known) return known;
      const first = { master: masters.add(), suite };
      await client.query('insert into protection.masters values ($1, true)', [first.master]);
      await client.query('insert into protection.suite (name) values ($1)', [suite]);
      return first;
    });
    masters.key(now.master);
    return new Keyring(pool, masters, now, rememberedMs);
  }

  /** The keys of files; those without are left out. */
  async keysOf(streamIds: readonly string[]): Promise<ReadonlyMap<string, FileKeys>> {
    const found = new Map<string, FileKeys>();
    const unknown: string[] = [];
    for (const id of streamIds) {
      const keys = this.known.get(id);
      if (keys) found.set(id, keys);
      else unknown.push(id);
    }
    if (unknown.length === 0) return found;
    for (const [index, handed] of (await this.reading.loadMany(unknown)).entries()) {
      if (handed instanceof Error) throw handed;
      const { keys } = handed;
      handed.keys = null;
      if (keys) found.set(unknown[index] as string, keys);
    }
    return found;
  }

  /** Puts keys and persons of files on record, durably, before anything is sealed with them. */
  async ensure(files: readonly NewFile[]): Promise<void> {
    for (const done of await this.making.loadMany(files)) if (done instanceof Error) throw done;
  }

  /** A key of the system itself, made when it is first asked for. */
  async secret(name: string): Promise<{ readonly key: SuiteKey; readonly suite: Suite }> {
    const { master, suite: letter, wrapped } = (await this.secretRow(name)) ?? (await this.makeSecret(name));
    const suite = suiteOf(letter);
    return {
      key: suite.keyOf(unwrap(suite, this.masters.key(master), secretContext(name), wrapped)),
      suite,
    };
  }

  private async secretRow(name: string): Promise<SecretRow | undefined> {
    const { rows } = await this.pool.query<SecretRow>(
      'select master, suite, wrapped from protection.secrets where name = $1',
      [name],
    );
    return rows[0];
  }

  private async makeSecret(name: string): Promise<SecretRow> {
    const { master } = this.now;
    const suite = SUITES[this.now.suite];
    const wrapped = wrap(suite, this.masters.key(master), secretContext(name), randomBytes(KEY_BYTES));
    const made = { master, suite: suite.letter, wrapped };
    await this.pool.query('insert into protection.secrets values ($1, $2, $3, $4) on conflict do nothing', [
      name,
      master,
      suite.letter,
      wrapped,
    ]);
    // Another process may have been first.
    return (await this.secretRow(name)) ?? made;
  }

  /** Nothing is remembered of any file. */
  forgetAll(): void {
    this.known.clear();
  }

  /** Nothing is remembered of these files. */
  forget(streamIds: readonly string[]): void {
    for (const id of streamIds) this.known.delete(id);
  }

  private async read(streamIds: readonly string[]): Promise<Handed[]> {
    try {
      return await this.readOnce(streamIds);
    } catch (error) {
      // The master key was changed between the reading of the rows and of the file: the rows are new by now.
      if (!(error instanceof ExplainedFailure)) throw error;
      return this.readOnce(streamIds, true);
    }
  }

  private async readOnce(streamIds: readonly string[], isLast = false): Promise<Handed[]> {
    const [keys, destroyed] = await Promise.all([
      this.pool.query<KeyRow>({
        name: 'protection-keys',
        text: 'select stream_id, no, master, suite, wrapped from protection.keys where stream_id = any($1) order by no',
        values: [streamIds],
      }),
      this.pool.query<{ stream_id: string; remains: Remains }>({
        name: 'protection-destroyed',
        text: 'select stream_id, remains from protection.destroyed where stream_id = any($1)',
        values: [streamIds],
      }),
    ]);
    const remains = new Map(destroyed.rows.map((row) => [row.stream_id, row.remains]));
    const ofFile = new Map<string, KeyRow[]>();
    for (const row of keys.rows) {
      const rows = ofFile.get(row.stream_id);
      if (rows) rows.push(row);
      else ofFile.set(row.stream_id, [row]);
    }
    return streamIds.map((id) => {
      const found = this.fileKeys(ofFile.get(id) ?? [], remains.get(id) ?? null, isLast);
      if (found) this.known.set(id, found);
      return { keys: found };
    });
  }

  private fileKeys(rows: readonly KeyRow[], remains: Remains | null, isLast: boolean): FileKeys | null {
    if (remains) return { current: undefined, keyOf: () => undefined, remains };
    if (rows.length === 0) return null;
    const keys = rows.flatMap((row) => this.dataKey(row, isLast) ?? []);
    return { current: keys.at(-1), keyOf: (no) => keys.find((key) => key.no === no), remains: null };
  }

  /** Null for one that somebody altered, or whose master key is nowhere: its file cannot be read, and those read with it can. */
  private dataKey(row: KeyRow, isLast: boolean): DataKey | null {
    try {
      const suite = suiteOf(row.suite);
      return { no: row.no, suite, key: suite.keyOf(unwrapFileKey(this.masters, row)) };
    } catch (error) {
      if (error instanceof CannotOpen || (isLast && error instanceof ExplainedFailure)) return null;
      throw error;
    }
  }

  /** What is in force now. @throws ExplainedFailure where the file of master keys does not have it */
  private async refresh(): Promise<void> {
    this.now = (await inForce(this.pool)) ?? this.now;
    this.masters.key(this.now.master);
  }

  private async make(files: readonly NewFile[]): Promise<null[]> {
    if (!this.masters.has(this.now.master)) await this.refresh();
    for (;;) {
      const { master, suite } = this.now;
      const fresh = files.filter(({ needsKey }) => needsKey).map(({ streamId }) => streamId);
      const persons = files.filter((file) => file.person !== null);
      const wrapped = fresh.map((stream_id) =>
        wrapFileKey(SUITES[suite], this.masters.key(master), { stream_id, no: 1 }, randomBytes(KEY_BYTES)),
      );
      // Locked against a change of the master key, which would leave these keys behind.
      const { rows } = await this.pool.query<{ same: boolean }>({
        name: 'protection-make',
        text: `
          with master as materialized (select id from protection.masters where current and id = $1 for share),
          keys as (
            insert into protection.keys (stream_id, no, master, suite, wrapped)
            select fresh.id, 1, $1, $2, fresh.wrapped from unnest($3::text[], $4::bytea[]) fresh(id, wrapped), master
            where not exists (select 1 from protection.destroyed gone where gone.stream_id = fresh.id)
            on conflict do nothing),
          persons as (
            insert into protection.persons (token, stream_id)
            select * from unnest($5::text[], $6::text[]) on conflict do nothing)
          select exists (select 1 from master) as same`,
        values: [
          master,
          SUITES[suite].letter,
          fresh,
          wrapped,
          persons.map(({ person }) => person),
          persons.map(({ streamId }) => streamId),
        ],
      });
      if (rows[0]?.same) return files.map(() => null);
      await this.refresh();
    }
  }
}

/** Something personal was to be recorded in a file whose keys are destroyed. */
export class FileDestroyed extends ExplainedFailure {
  constructor() {
    super('这份档案的个人信息已经依法销毁，不能再登记内容。');
    this.name = 'FileDestroyed';
  }
}
