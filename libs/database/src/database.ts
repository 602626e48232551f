import pg from 'pg';
import { applicationUrl } from './application-account.js';
import { openEmbedded, type EmbeddedPostgres } from './embedded.js';
import { isConnectionLost } from './connection-lost.js';
import { BadInput, ExplainedFailure } from './explained-failure.js';
import { openPool } from './pool.js';
import { unlessAborted } from './unless-aborted.js';

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
  /** Whoever opens it wants it no more. */
  readonly signal?: AbortSignal;
}

/** A server that is not ours to start is away, or just starts: whoever can wait asks again. */
export class DatabaseAway extends ExplainedFailure {
  override name = 'DatabaseAway';
}

/** PostgreSQL's words for a name, a password or a database that it does not have. */
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': '数据库拒绝了 DATABASE_URL 中的用户名或密码。',
  '28000': '数据库不让 DATABASE_URL 中的用户登录，请检查用户名和服务器的 pg_hba.conf。',
  '3D000': '数据库服务器上没有 DATABASE_URL 所指的数据库，请先建立。',
};

function refusalOf(error: unknown): ExplainedFailure {
  const refusal = REFUSALS[(error as { readonly code?: string }).code ?? ''];
  if (refusal !== undefined) return new BadInput(refusal, String(error));
  const message = '连接不上数据库：请检查 DATABASE_URL 和数据库服务是否运行。';
  return isConnectionLost(error)
    ? new DatabaseAway(message, String(error))
    : new ExplainedFailure(message, String(error));
}

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const embedded = settings.url
    ? null
    : await openEmbedded(settings.dataDir, settings.signal ? { signal: settings.signal } : {});
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
    await unlessAborted(pool.query('select 1'), settings.signal);
  } catch (error) {
    // A server that says nothing would be waited for.
    await unlessAborted(pool.end(), settings.signal);
    throw refusalOf(error);
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
