import type { RegisterKind } from '#register';
import { columnName, numberColumn, REGISTER_TABLES, tableColumns } from './register-tables.js';

/** A register's table without indexes, for filling in bulk. */
export function createRegisterTable(schema: string, kind: RegisterKind): string {
  const { table } = REGISTER_TABLES[kind];
  const lines = Object.entries(tableColumns(kind)).map(
    ([property, type]) => `${columnName(property)} ${type}`,
  );
  return `create table ${schema}.${table} (${lines.join(', ')});`;
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

/**
 * Sums by day and by month of the contributions that count for everybody; those that count only from or
 * until a day of looking stand by themselves, because they depend on two dates. How early or late duties were
 * done is asked for seldom and has many keys, so it is kept apart.
 */
export const COUNT_TABLES = ['daily_counts', 'monthly_counts', 'dated_counts', 'lead_counts'] as const;

export const createCountTables = (schema: string): string => `
  create table ${schema}.daily_counts (
    office text not null, key text not null, day date not null, n integer not null,
    primary key (office, day, key)
  );
  create table ${schema}.monthly_counts (
    office text not null, key text not null, month text not null, n integer not null,
    primary key (office, month, key)
  );
  create table ${schema}.dated_counts (
    office text not null, key text not null, day date not null, since date not null, until date not null,
    n integer not null,
    primary key (office, day, key, since, until)
  );
${createLeadCounts(schema)}`;

export const createLeadCounts = (schema: string): string => `
  create table ${schema}.lead_counts (
    office text not null, key text not null, day date not null, n integer not null,
    primary key (office, day, key)
  );
`;
