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
