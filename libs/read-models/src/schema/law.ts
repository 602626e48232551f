import type { DataSource } from 'typeorm';
import type { HolidayNotice } from '#statute';
import { READ_SCHEMA } from './entities.js';

/** The law that the rows were made by: a county's rules in it as they were given, and the notices of days off that were entered. */
export interface StoredLaw {
  readonly edition: string;
  readonly local: unknown;
  readonly notices: readonly HolidayNotice[];
}

export async function storedLaw(source: DataSource): Promise<StoredLaw | null> {
  const rows = await source.query<StoredLaw[]>(`select edition, local, notices from ${READ_SCHEMA}.law`);
  return rows[0] ?? null;
}

/** Where statements are sent; in a transaction, its own connection. */
interface Connection {
  query(text: string, values: unknown[]): Promise<unknown>;
}

export async function storeLaw(
  connection: Connection,
  { edition, local, notices }: StoredLaw,
): Promise<void> {
  await connection.query(
    `insert into ${READ_SCHEMA}.law (edition, local, notices) values ($1, $2, $3)
     on conflict (single) do update
       set edition = excluded.edition, local = excluded.local, notices = excluded.notices`,
    [edition, JSON.stringify(local ?? null), JSON.stringify(notices)],
  );
}
