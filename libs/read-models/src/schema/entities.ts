import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { REGISTER_KINDS, type RegisterKind } from '#register';
import { columnName, REGISTER_TABLES, storedColumns, type StoredRow } from './register-tables.js';

export const READ_SCHEMA = 'read_models';

function registerEntity<Kind extends RegisterKind>(kind: Kind): EntitySchema<StoredRow<Kind>> {
  const { table } = REGISTER_TABLES[kind];
  const options: Record<string, EntitySchemaColumnOptions> = {};
  for (const [property, type] of Object.entries(storedColumns(kind))) {
    const primary = property === 'streamId' || property === 'ref';
    options[property] = { type, name: columnName(property), nullable: !primary, primary };
  }
  return new EntitySchema<StoredRow<Kind>>({
    name: kind,
    tableName: table,
    schema: READ_SCHEMA,
    columns: options,
  });
}

/** TypeORM's view of the registers as they are stored: what is personal is opened by `RowVault`. */
export const REGISTER_ENTITIES = Object.fromEntries(
  REGISTER_KINDS.map((kind) => [kind, registerEntity(kind)]),
) as unknown as { readonly [Kind in RegisterKind]: EntitySchema<StoredRow<Kind>> };

/** An office and the county above it. */
export interface OfficePlace {
  readonly name: string;
  readonly county: string | null;
}

export const OfficeEntity = new EntitySchema<OfficePlace>({
  name: 'offices',
  tableName: 'offices',
  schema: READ_SCHEMA,
  columns: { name: { type: 'text', primary: true }, county: { type: 'text', nullable: true } },
});
