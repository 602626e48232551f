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

export const createCountTable = (schema: string, table: CountTableName): string =>
  `create table ${schema}.${table} (${columnsOf(table)});`;

export const keyCountTable = (schema: string, table: CountTableName): string =>
  `alter table ${schema}.${table} add primary key (${COUNT_TABLES[table].key.join(', ')});`;

/** Where sums are put part by part that belong together; not kept if the server stops, because they are made anew then. */
export const partsTable = (table: CountTableName): string => `${table}_parts`;

export const createPartsTable = (schema: string, table: CountTableName): string =>
  `create unlogged table ${schema}.${partsTable(table)} (${columnsOf(table)});`;

/** Fills a table of sums from its parts. */
export function sumParts(schema: string, table: CountTableName): string {
  const { key, of } = COUNT_TABLES[table];
  const about = aboutColumns(table);
  const [source, columns] = of ? [of.table, of.columns] : [partsTable(table), about];
  const places = about.map((_, index) => index + 1).join(', ');
  return `
    insert into ${schema}.${table} (${about.join(', ')}, n)
    select * from (
      select ${columns.map((column, index) => `${column} as ${about[index] ?? ''}`).join(', ')}, sum(n) as n
        from ${schema}.${source} group by ${places} having sum(n) <> 0
    ) sums order by ${key.join(', ')};`;
}
