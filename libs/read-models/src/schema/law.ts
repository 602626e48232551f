import type { DataSource } from 'typeorm';
import { READ_SCHEMA } from './entities.js';

/** The law that the rows were made by, and a county's rules in it as they were given. */
export interface StoredLaw {
  readonly edition: string;
  readonly local: unknown;
}

export async function storedLaw(source: DataSource): Promise<StoredLaw | null> {
  const rows = await source.query<StoredLaw[]>(`select edition, local from ${READ_SCHEMA}.law`);
  return rows[0] ?? null;
}

export async function storeLaw(source: DataSource, { edition, local }: StoredLaw): Promise<void> {
  await source.query(
    `insert into ${READ_SCHEMA}.law (edition, local) values ($1, $2)
     on conflict (single) do update set edition = excluded.edition, local = excluded.local`,
    [edition, JSON.stringify(local ?? null)],
  );
}
