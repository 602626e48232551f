import { searchWords, type SearchWord } from '#protection';
import type { RegisterKind, RegisterRow } from '#register';
import type { RowVault } from '../sealing/row-vault.js';
import { READ_SCHEMA } from '../schema/entities.js';
import {
  columnName,
  numberColumn,
  REGISTER_TABLES,
  storedColumns,
  type ColumnType,
  type StoredRow,
} from '../schema/register-tables.js';
import { isOrdinary, notSealed, type Eyes } from './kept.js';
import type { RegisterSources } from './registers.js';

/** What a list can be ordered by: columns that every row has and that an index leads to; the first unless asked. */
export const LIST_SORTS: Readonly<Record<RegisterKind, readonly string[]>> = {
  cases: ['fileNumber', 'termEnd'],
  leaves: ['dueOn', 'startOn'],
  transfers: ['ref'],
  sanctions: ['decidedOn'],
  reoffences: ['ref'],
  supervisionGaps: ['discoveredOn'],
  decisions: ['decidedOn'],
  assessments: ['receivedOn'],
  resettlements: ['ref'],
  familyAids: ['appliedOn'],
  incomingTransfers: ['consultationReceivedOn'],
  obligations: ['dueOn'],
};

/** Columns that tell who somebody is, or are no single value: nobody narrows a list by them. */
const NO_FILTER = new Set([
  'streamId',
  'office',
  'confidentiality',
  'personKey',
  'birth',
  'beneficiaryBirth',
  'regimes',
  'counted',
  'sealed',
]);

/** The columns that a list can be narrowed by; days also by `…From` and `…To`, both included. */
export const listFilters = (kind: RegisterKind): Readonly<Record<string, ColumnType>> =>
  Object.fromEntries(Object.entries(storedColumns(kind)).filter(([name]) => !NO_FILTER.has(name)));

/** Whether a register's rows are found by who they are about. */
export const isSearched = (kind: RegisterKind): boolean => REGISTER_TABLES[kind].isSearched === true;

export interface ListQuery {
  readonly offices: readonly string[];
  readonly sort: string;
  readonly descending: boolean;
  /** What the last row of the page before was ordered by; null for the first page. */
  readonly after: readonly [value: string, streamId: string, ref: string] | null;
  readonly limit: number;
  /** Column, comparison, value. */
  readonly filters: readonly (
    | readonly [column: string, comparison: '=' | '>=' | '<=', value: string]
    | readonly [column: string, comparison: 'is' | 'is not', nothing: null]
  )[];
  /** A name or part of one, pinyin initials, the last four or six of a number or all of it, or a file number. */
  readonly search?: string;
  /** Whether minors are found by who they are. */
  readonly findsMinors?: boolean;
}

export interface ListPage<Kind extends RegisterKind> {
  readonly items: readonly RegisterRow<Kind>[];
  readonly total: number;
  /** There are more than `total`: counting them all would take longer than reading them. */
  readonly isMore: boolean;
}

/** Counted exactly up to here: as many as somebody would page through. */
const COUNTED = 1_000;

type Bind = (value: unknown) => string;

/** What begins like this, for `like`: its own signs stand for themselves. */
const startingWith = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;

/** A word of a search, and whether it is a piece from the middle of a number. */
type Sought = SearchWord & { readonly isPiece: boolean };

/** What is no name and no number of a person is how a file number begins, or, where none begins so, a piece of one. */
async function soughtIn(
  { readModels }: Pick<RegisterSources, 'readModels'>,
  kind: RegisterKind,
  { offices, search = '' }: ListQuery,
): Promise<readonly Sought[]> {
  if (!REGISTER_TABLES[kind].isSearched) return [];
  const begins = `select exists (select 1 from ${READ_SCHEMA}.${REGISTER_TABLES[kind].table} line
    where line.office = any($1) and line.${columnName(numberColumn(kind))} like $2) as it`;
  return Promise.all(
    searchWords(search).map(async (word) => {
      if (word.terms.length > 0) return { ...word, isPiece: false };
      const [told] = await readModels.query<{ it: boolean }[]>(begins, [
        offices,
        startingWith(word.numberStart),
      ]);
      return { ...word, isPiece: told?.it === false };
    }),
  );
}

/** SQL: the keys of rows that a word of a search finds. */
function found(
  kind: RegisterKind,
  { terms, numberStart, isPiece }: Sought,
  query: ListQuery,
  vault: RowVault,
  bind: Bind,
) {
  const from = `select line.stream_id, line.ref from ${READ_SCHEMA}.${REGISTER_TABLES[kind].table} line`;
  const number = columnName(numberColumn(kind));
  const inOffices = `line.office = any($1) and`;
  if (isPiece) return `${from} where ${inOffices} strpos(line.${number}, ${bind(numberStart)}) > 0`;
  const beginning = `${from} where ${inOffices} line.${number} like ${bind(startingWith(numberStart))}`;
  if (terms.length === 0) return beginning;
  const who = query.findsMinors ? '' : ` and ${isOrdinary(kind)}`;
  return `(${from} where line.tokens @> ${bind(vault.tokensOf(terms))}::bigint[]${who}
    union ${beginning})`;
}

/** Where the rows are: in the index of each office, in order, or among those that a search found. */
function placeOf(
  kind: RegisterKind,
  words: readonly Sought[],
  query: ListQuery,
  vault: RowVault,
  bind: Bind,
) {
  const { table } = REGISTER_TABLES[kind];
  if (words.length === 0) {
    const within = (what: string, where: string, tail: string): string =>
      `unnest($1::text[]) at(office) cross join lateral (
         select ${what} from ${READ_SCHEMA}.${table} line where line.office = at.office and ${where}${tail})`;
    return { hits: '', within };
  }
  const sets = words.map((word) => found(kind, word, query, vault, bind));
  return {
    hits: `with hit as materialized (${sets.join(' intersect ')})`,
    within: (what: string, where: string, tail: string): string =>
      `(select ${what} from hit join ${READ_SCHEMA}.${table} line using (stream_id, ref)
         where line.office = any($1) and ${where}${tail})`,
  };
}

/** The number of a sealed file is told to nobody, so nobody finds by it what follows from that file. */
const LEADING = 'correctionFileNumber';

function eyesFor({ findsMinors, sort, filters }: ListQuery): Eyes {
  const isLed = sort === LEADING || filters.some(([name]) => name === LEADING);
  return findsMinors && !isLed ? 'knowing' : 'everybody';
}

/**
 * A page of a register. Office by office the index gives the rows in order, so that a page costs the same wherever it
 * lies and however many rows there are. Sealed files are in no list.
 */
export async function listRegister<Kind extends RegisterKind>(
  { readModels, vault }: Pick<RegisterSources, 'readModels' | 'vault'>,
  kind: Kind,
  query: ListQuery,
): Promise<ListPage<Kind>> {
  const { offices, sort, descending, after, limit, filters } = query;
  const columns = storedColumns(kind);
  const values: unknown[] = [offices];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const words = await soughtIn({ readModels }, kind, query);
  const { hits, within } = placeOf(kind, words, query, vault, bind);
  const conditions = [
    notSealed(kind, eyesFor(query)),
    ...filters.map(([name, comparison, value]) =>
      value === null
        ? `line.${columnName(name)} ${comparison} null`
        : `line.${columnName(name)} ${comparison} ${bind(value)}::${columns[name] ?? 'text'}`,
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
  const [items, counted] = await Promise.all([
    readModels.query<StoredRow<Kind>[]>(
      `${hits} select ${selected} from ${within('line.*', where, `${beyond} order by ${order('line')} limit ${most}`)} page
        order by ${order('page')} limit ${most}`,
      values,
    ),
    readModels.query<{ n: number }[]>(
      `${hits} select count(*)::integer as n from
         (select 1 from ${within('1', where, ` limit ${COUNTED + 1}`)} one limit ${COUNTED + 1}) counted`,
      countValues,
    ),
  ]);
  const total = counted[0]?.n ?? 0;
  return {
    items: await vault.opened(kind, items),
    total: Math.min(total, COUNTED),
    isMore: total > COUNTED,
  };
}
