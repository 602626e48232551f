import pg from 'pg';
import { applicationUrl } from './application-account.js';
import { openEmbedded, type EmbeddedPostgres } from './embedded.js';
import { ExplainedFailure } from './explained-failure.js';
import { openPool } from './pool.js';

/** Days come as `YYYY-MM-DD`; the driver would make instants of them, in the machine's zone. */
const DATE_TYPE = 1082;
pg.types.setTypeParser(DATE_TYPE, (text) => text);

export interface Database {
  readonly url: string;
  /** Another account that owns what the application may only add to; null where one account does everything. */
  readonly ownerUrl: string | null;
  readonly pool: pg.Pool;
  readonly embedded: boolean;
  /** Why the server that we run ourselves does not run now, for anybody to read; null otherwise. */
  trouble(): string | null;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** A PostgreSQL server to use; without it the embedded one of `dataDir` is. */
  readonly url?: string;
  /** The account that prepares the database, where `url` is one with fewer rights; embedded there always is one. */
  readonly ownerUrl?: string;
  readonly dataDir: string;
  readonly poolSize?: number;
}

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const embedded = settings.url ? null : await openEmbedded(settings.dataDir);
  try {
    return await connected(settings, embedded);
  } catch (error) {
    // Whoever joined the embedded server leaves it, also when nothing else could be opened.
    await embedded?.close();
    throw error;
  }
}

async function connected(settings: DatabaseSettings, embedded: EmbeddedPostgres | null): Promise<Database> {
  const ownerUrl = settings.url ? (settings.ownerUrl ?? null) : (embedded?.url ?? null);
  const url = settings.url ?? applicationUrl(ownerUrl ?? '', embedded?.applicationPassword ?? '');
  const pool = openPool(url, settings.poolSize ?? 16);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new ExplainedFailure('连接不上数据库：请检查 DATABASE_URL 和数据库服务是否运行。', String(error));
  }
  return {
    url,
    ownerUrl,
    pool,
    embedded: embedded !== null,
    trouble: () => embedded?.trouble() ?? null,
    close: async () => {
      await pool.end();
      await embedded?.close();
    },
  };
}
