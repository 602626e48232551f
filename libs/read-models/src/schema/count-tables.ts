/** A table of sums: what each of them is about, column by column, and in which order they are looked for. */
interface CountTable {
  readonly about: Readonly<Record<string, 'text' | 'date'>>;
  readonly key: readonly string[];
  /** What its sums are made of, where that is another table's sums. */
  readonly of?: { readonly table: CountTableName; readonly columns: readonly string[] };
}

export type CountTableName = 'daily_counts' | 'monthly_counts' | 'dated_counts' | 'lead_counts';

/**
 * Sums by day and by month of the contributions that count for everybody; those that count only from or
 * until a day of looking stand by themselves, because they depend on two dates. How early or late duties were
 * done is asked for seldom and has many keys, so it is kept apart.
 */
export const COUNT_TABLES: Readonly<Record<CountTableName, CountTable>> = {
  daily_counts: {
    about: { office: 'text', key: 'text', day: 'date' },
    key: ['office', 'day', 'key'],
  },
  monthly_counts: {
    about: { office: 'text', key: 'text', month: 'text' },
    key: ['office', 'month', 'key'],
    of: { table: 'daily_counts', columns: ['office', 'key', `to_char(day, 'YYYY-MM')`] },
  },
  dated_counts: {
    about: { office: 'text', key: 'text', day: 'date', since: 'date', until: 'date' },
    key: ['office', 'day', 'key', 'since', 'until'],
  },
  lead_counts: {
    about: { office: 'text', key: 'text', day: 'date' },
    key: ['office', 'day', 'key'],
  },
};

export const COUNT_TABLE_NAMES = Object.keys(COUNT_TABLES) as CountTableName[];

export const aboutColumns = (table: CountTableName): string[] => Object.keys(COUNT_TABLES[table].about);

const columnsOf = (table: CountTableName): string =>
  [...Object.entries(COUNT_TABLES[table].about), ['n', 'integer']]
    .map(([name, type]) => `${name} ${type} not null`)
    .join(', ');

/** Those that others follow from. */
export const OWN_COUNT_TABLES = COUNT_TABLE_NAMES.filter((table) => !COUNT_TABLES[table].of);

export const createCountTable = (schema: string, table: CountTableName): string =>
  `create table ${schema}.${table} (${columnsOf(table)});`;

export const keyCountTable = (schema: string, table: CountTableName): string =>
  `alter table ${schema}.${table} add primary key (${COUNT_TABLES[table].key.join(', ')});`;

/** Where sums are put part by part that belong together; not kept if the server stops, because they are made anew then. */
export const partsTable = (table: CountTableName): string => `${table}_parts`;

export const createPartsTable = (schema: string, table: CountTableName): string =>
  `create unlogged table ${schema}.${partsTable(table)} (${columnsOf(table)});`;

/** Parts that last as long as a transaction, and are gone with it. */
export const TRANSIENT = 'pg_temp';
export const createTransientParts = (table: CountTableName): string =>
  `create temporary table ${partsTable(table)} (${columnsOf(table)}) on commit drop;`;

/** Puts what is in a table of parts, or follows from it, into a table of sums. */
function summed(schema: string, table: CountTableName, source: string): string {
  const { key, of } = COUNT_TABLES[table];
  const about = aboutColumns(table);
  const columns = of?.columns ?? about;
  const places = about.map((_, index) => index + 1).join(', ');
  return `
    insert into ${schema}.${table} as stored (${about.join(', ')}, n)
    select * from (
      select ${columns.map((column, index) => `${column} as ${about[index] ?? ''}`).join(', ')}, sum(n) as n
        from ${source} group by ${places} having sum(n) <> 0
    ) sums order by ${key.join(', ')}`;
}

/** Fills a table of sums, that has no key yet, from its parts. */
export const sumParts = (schema: string, table: CountTableName): string =>
  `${summed(schema, table, `${schema}.${COUNT_TABLES[table].of?.table ?? partsTable(table)}`)};`;

/** What is added to a sum that is there already, whichever way the new one comes. */
export const addedTo = (table: CountTableName): string =>
  `on conflict (${COUNT_TABLES[table].key.join(', ')}) do update set n = stored.n + excluded.n`;

/** Adds the parts of this transaction to a table of sums in use. */
export const addParts = (schema: string, table: CountTableName): string =>
  `${summed(schema, table, `${TRANSIENT}.${partsTable(COUNT_TABLES[table].of?.table ?? table)}`)} ${addedTo(table)};`;
