import type { RegisterKind } from '#register';
import { columnName, numberColumn, REGISTER_TABLES, tableColumns } from './register-tables.js';

export const PARKED = 'parked';

/** A register's table without indexes, for filling in bulk. */
export function createRegisterTable(schema: string, kind: RegisterKind): string {
  const { table } = REGISTER_TABLES[kind];
  const lines = Object.entries(tableColumns(kind)).map(
    ([property, type]) => `${columnName(property)} ${type}`,
  );
  return `create table ${schema}.${table} (${lines.join(', ')});`;
}

/** The files that the registers and sums of this schema leave out, each with what keeps it from being shown. */
export const createParkedTable = (schema: string): string => `
  create table ${schema}.${PARKED} (
    stream_id text primary key,
    office text not null,
    -- As far as they are known.
    file_number text,
    confidentiality text,
    -- Of the event from which on it cannot be shown.
    position bigint not null,
    reason text not null,
    since timestamptz not null default now(),
    -- What it added to the sums before could not be told any more, and is in them until they are made anew.
    is_counted boolean not null default false
  );
  ${reachOfParked(schema)}`;

/** What a file that is left out needs to be kept from somebody in the person's other files: whose it is, and when it ended. */
export function reachOfParked(schema: string): string {
  return `
    alter table ${schema}.${PARKED} add column if not exists ended_on date,
      add column if not exists person_keys text[] not null default '{}',
      add column if not exists sealed_at timestamptz;
    create index if not exists parked_person_keys_idx on ${schema}.${PARKED} using gin (person_keys);`;
}

/** Its key and search indexes. */
export function indexRegister(schema: string, kind: RegisterKind): string {
  const { table, indexes, partialIndexes = [], isSearched } = REGISTER_TABLES[kind];
  const searches = indexes.map(
    (columns) => `create index on ${schema}.${table} (${columns.map(columnName).join(', ')});`,
  );
  const partial = partialIndexes.map(
    ({ columns, where }) =>
      `create index on ${schema}.${table} (${columns.map(columnName).join(', ')}) where ${where};`,
  );
  // A number is found by how it begins; the order of a language's letters is no help in that.
  const found = isSearched
    ? [
        `create index on ${schema}.${table} using gin (tokens);`,
        `create index on ${schema}.${table} (${columnName(numberColumn(kind))} text_pattern_ops);`,
      ]
    : [];
  const key = `alter table ${schema}.${table} add primary key (stream_id, ref);`;
  return [key, ...searches, ...partial, ...found].join('\n');
}
