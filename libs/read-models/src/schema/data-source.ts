import pg from 'pg';
import { DataSource } from 'typeorm';
import { OfficeEntity, READ_SCHEMA, REGISTER_ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations.js';
import { handToOwner } from './owner.js';

/** TypeORM's connection to the read models; migrations run once, whoever comes first. */
export async function openReadModels(url: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    // Ours, which reads a day as a day: TypeORM would look for another in the folder of packages, and find one in a bundle.
    driver: pg,
    entities: [...Object.values(REGISTER_ENTITIES), OfficeEntity],
    migrations: MIGRATIONS,
    migrationsTableName: 'read_model_migrations',
    extra: { max: 8 },
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('read_models.migrate'))`);
    await source.runMigrations({ transaction: 'each' });
    await runner.query(handToOwner(READ_SCHEMA));
  } finally {
    await runner.query(`select pg_advisory_unlock(hashtext('read_models.migrate'))`);
    await runner.release();
  }
  return source;
}
