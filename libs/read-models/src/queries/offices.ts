import type { DataSource } from 'typeorm';
import { OfficeEntity } from '../schema/entities.js';

/** The offices a name stands for: itself, or all offices below it where it names a county. */
export async function officesUnder(source: DataSource, name: string): Promise<string[]> {
  const places = source.getRepository(OfficeEntity);
  const below = await places.find({ where: { county: name }, order: { name: 'ASC' } });
  return below.length > 0 ? below.map((office) => office.name) : [name];
}

export const allOffices = (source: DataSource): Promise<{ name: string; county: string | null }[]> =>
  source.getRepository(OfficeEntity).find({ order: { name: 'ASC' } });
