import type { DataSource } from 'typeorm';
import { OfficeEntity, READ_SCHEMA } from '../schema/entities.js';

/** The offices a name stands for: itself, or all offices below it where it names a county, a city or a province. */
export async function officesUnder(source: DataSource, name: string): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(
    `with recursive below(name) as (
       select o.name from ${READ_SCHEMA}.offices o where o.county = $1
       union select o.name from ${READ_SCHEMA}.offices o join below b on o.county = b.name
     )
     select b.name from below b
      where not exists (select 1 from ${READ_SCHEMA}.offices o where o.county = b.name) order by b.name`,
    [name],
  );
  return rows.length > 0 ? rows.map((office) => office.name) : [name];
}

export const allOffices = (source: DataSource): Promise<{ name: string; county: string | null }[]> =>
  source.getRepository(OfficeEntity).find({ order: { name: 'ASC' } });
