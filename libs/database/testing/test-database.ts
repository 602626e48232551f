import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { applicationUrl, openEmbedded, openPool } from '../src/index.js';

export interface TestDatabase {
  readonly pool: pg.Pool;
  readonly url: string;
  /** The product's own account, which may only add to what must not change. */
  readonly applicationUrl: string;
  /** The master keys of this database alone. */
  readonly keyFile: string;
  drop(): Promise<void>;
}

/** A database of its own on a real server that all suites share and the last one stops. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = await openEmbedded(join(process.cwd(), 'data', 'test'), { throwaway: true });
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = cluster.url.replace(/\/postgres$/, `/${name}`);
  const application = applicationUrl(url, cluster.applicationPassword);
  const keyFile = join(process.cwd(), 'data', 'test-keys', `${name}.json`);
  const pool = openPool(url, 16);
  return {
    pool,
    url,
    applicationUrl: application,
    keyFile,
    drop: async () => {
      await pool.end();
      rmSync(keyFile, { force: true });
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await cluster.close();
    },
  };
}
