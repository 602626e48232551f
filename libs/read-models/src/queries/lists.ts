import type { DataSource } from 'typeorm';
import type { RegisterKind, RegisterRow } from '#register';
import { READ_SCHEMA } from '../schema/entities.js';
import { columnName, REGISTER_TABLES, type ColumnType } from '../schema/register-tables.js';

/** What a list can be ordered by: columns that every row has and that an index leads to; the first unless asked. */
export const LIST_SORTS: Readonly<Record<RegisterKind, readonly string[]>> = {
  cases: ['fileNumber', 'termEnd'],
  leaves: ['dueOn', 'startOn'],
  transfers: ['ref'],
  sanctions: ['decidedOn'],
  reoffences: ['ref'],
  assessments: ['receivedOn'],
  resettlements: ['ref'],
  familyAids: ['appliedOn'],
  obligations: ['dueOn'],
};

/** Columns that tell who somebody is, or are no single value: nobody searches by them. */
const NO_FILTER = new Set([
  'streamId',
  'office',
  'confidentiality',
  'personKey',
  'name',
  'idNumber',
  'address',
  'phone',
  'birth',
  'regimes',
  'remarks',
  'endRemarks',
  'prisonerName',
  'beneficiaryName',
  'beneficiaryBirth',
]);

/** The columns that a list can be narrowed by; days also by `…From` and `…To`, both included. */
export const listFilters = (kind: RegisterKind): Readonly<Record<string, ColumnType>> =>
  Object.fromEntries(Object.entries(REGISTER_TABLES[kind].columns).filter(([name]) => !NO_FILTER.has(name)));

export interface ListQuery {
  readonly offices: readonly string[];
  readonly sort: string;
  readonly descending: boolean;
  /** What the last row of the page before was ordered by; null for the first page. */
  readonly after: readonly [value: string, streamId: string, ref: string] | null;
  readonly limit: number;
  /** Column, comparison, value. */
  readonly filters: readonly (readonly [column: string, comparison: '=' | '>=' | '<=', value: string])[];
}

export interface ListPage<Kind extends RegisterKind> {
  readonly items: readonly RegisterRow<Kind>[];
  readonly total: number;
  /** There are more than `total`: counting them all would take longer than reading them. */
  readonly isMore: boolean;
}

/** Counted exactly up to here: as many as somebody would page through. */
const COUNTED = 1_000;

/**
 * A page of a register. Office by office the index gives the rows in order, so that a page costs the same wherever it
 * lies and however many rows there are. Sealed files are in no list.
 */
export async function listRegister<Kind extends RegisterKind>(
  source: DataSource,
  kind: Kind,
  { offices, sort, descending, after, limit, filters }: ListQuery,
): Promise<ListPage<Kind>> {
  const { table, columns } = REGISTER_TABLES[kind];
  const values: unknown[] = [offices];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const hasKept = 'confidentiality' in columns;
  const conditions = [
    'line.office = at.office',
    ...(hasKept ? [`line.confidentiality <> 'sealed'`] : []),
    ...filters.map(
      ([name, comparison, value]) =>
        `line.${columnName(name)} ${comparison} ${bind(value)}::${columns[name] ?? 'text'}`,
    ),
  ];
  const where = conditions.join(' and ');
  const countValues = [...values];
  const [column, direction] = [columnName(sort), descending ? 'desc' : 'asc'];
  const order = (of: string): string =>
    [column, 'stream_id', 'ref'].map((name) => `${of}.${name} ${direction}`).join(', ');
  const beyond = after
    ? ` and (line.${column}, line.stream_id, line.ref) ${descending ? '<' : '>'}
        (${bind(after[0])}::${columns[sort] ?? 'text'}, ${bind(after[1])}, ${bind(after[2])})`
    : '';
  const most = bind(limit);
  const selected = Object.keys(columns)
    .map((name) => `page.${columnName(name)} as "${name}"`)
    .join(', ');
  const lateral = (what: string, tail: string): string =>
    `unnest($1::text[]) at(office) cross join lateral (select ${what} from ${READ_SCHEMA}.${table} line where ${where}${tail})`;
  const [items, counted] = await Promise.all([
    source.query<RegisterRow<Kind>[]>(
      `select ${selected} from ${lateral('line.*', `${beyond} order by ${order('line')} limit ${most}`)} page
        order by ${order('page')} limit ${most}`,
      values,
    ),
    source.query<{ n: number }[]>(
      `select count(*)::integer as n from
         (select 1 from ${lateral('1', ` limit ${COUNTED + 1}`)} one limit ${COUNTED + 1}) counted`,
      countValues,
    ),
  ]);
  const total = counted[0]?.n ?? 0;
  return { items, total: Math.min(total, COUNTED), isMore: total > COUNTED };
}
