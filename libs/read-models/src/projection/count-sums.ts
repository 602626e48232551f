import type { PoolClient } from 'pg';
import { LEAD, tellCounts } from '#statistics';
import type { RegisterRows } from '#register';
import {
  aboutColumns,
  addedTo,
  addParts,
  COUNT_TABLE_NAMES,
  createTransientParts,
  OWN_COUNT_TABLES,
  partsTable,
  TRANSIENT,
  type CountTableName,
} from '../schema/count-tables.js';
import { copyLine, copyRows } from './row-writer.js';

interface Sum {
  readonly office: string;
  readonly key: string;
  readonly day: string;
  readonly since: string;
  readonly until: string;
  n: number;
}

/** Sums held in memory; a county's fit, those of many ledgers at once and a country's come to the tables part by part. */
export const MOST_SUMS = 50_000;

type Days = Map<string, number>;
type Bounds = Map<string, Days>;
type Keys = Map<string, Bounds>;
const PLAIN = '';

/** Contributions folded in memory, to be added to the stored sums at once. */
export class CountSums {
  /** By office, key, and day with what bounds it; nested, because joining them to one text costs more than finding them. */
  private readonly offices = new Map<string, Keys>();
  private count = 0;
  private hasTransientParts = false;

  /** All of it or, where it cannot be counted, nothing. */
  add(office: string, rows: RegisterRows, sign: 1 | -1): void {
    try {
      this.tell(office, rows, sign);
    } catch (error) {
      // It is told in the same order and breaks off at the same place.
      try {
        this.tell(office, rows, sign === 1 ? -1 : 1);
      } catch {
        // There.
      }
      throw error;
    }
  }

  private tell(office: string, rows: RegisterRows, sign: 1 | -1): void {
    const own = this.offices.get(office) ?? new Map<string, Bounds>();
    this.offices.set(office, own);
    tellCounts(rows, (key, day, n, since, until) => {
      const bound = since === undefined && until === undefined ? PLAIN : `${since ?? ''}/${until ?? ''}`;
      const days = daysOf(own, key, bound);
      const before = days.get(day);
      if (before === undefined) this.count++;
      days.set(day, (before ?? 0) + sign * n);
    });
  }

  private changed(): Sum[] {
    const sums = [...this.offices].flatMap(([office, keys]) =>
      [...keys].flatMap(([key, bounds]) =>
        [...bounds].flatMap(([bound, days]) => changedDays(office, key, bound, days)),
      ),
    );
    this.offices.clear();
    this.count = 0;
    return sums;
  }

  /** How many sums are held: with many offices there are many, and memory has an end. */
  get size(): number {
    return this.count;
  }

  /** Makes room: puts everything where it waits for `flush`, which has to come in the same transaction. */
  async spill(client: PoolClient): Promise<void> {
    if (!this.hasTransientParts)
      for (const table of OWN_COUNT_TABLES) await client.query(createTransientParts(table));
    this.hasTransientParts = true;
    await this.loadParts(client, TRANSIENT);
  }

  /** Adds everything to the tables of a schema, in the caller's transaction. */
  async flush(client: PoolClient, schema: string): Promise<void> {
    if (this.hasTransientParts) return this.flushParts(client, schema);
    const parts = this.parts();
    for (const [table, sums] of [
      ...parts,
      ['monthly_counts', byMonth(parts.get('daily_counts') ?? [])],
    ] as const)
      await upsert(client, schema, table, sums);
  }

  /** All parts at once: adding each to what is stored costs more. */
  private async flushParts(client: PoolClient, schema: string): Promise<void> {
    await this.loadParts(client, TRANSIENT);
    await client.query(`set local work_mem = '64MB'`);
    for (const table of COUNT_TABLE_NAMES) await client.query(addParts(schema, table));
    for (const table of OWN_COUNT_TABLES) await client.query(`drop table ${TRANSIENT}.${partsTable(table)}`);
    this.hasTransientParts = false;
  }

  /** Puts everything beside what is in the tables of parts already; what is told from here on is the next part. */
  async loadParts(client: PoolClient, schema: string): Promise<void> {
    for (const [table, sums] of this.parts()) {
      const columns = [...aboutColumns(table), 'n'];
      const copy = `copy ${schema}.${partsTable(table)} (${columns.join(', ')}) from stdin`;
      await copyRows(
        client,
        copy,
        sums.map((sum) => copyLine(sum as unknown as Fields, columns)),
      );
    }
  }

  /** What there is, by the table that it belongs to; sums of months follow from those of days. */
  private parts(): ReadonlyMap<CountTableName, readonly Sum[]> {
    const daily: Sum[] = [];
    const dated: Sum[] = [];
    const leads: Sum[] = [];
    for (const sum of this.changed()) {
      if (sum.since !== '' || sum.until !== '')
        dated.push({ ...sum, since: sum.since || '-infinity', until: sum.until || 'infinity' });
      else if (sum.key.startsWith(LEAD)) leads.push(sum);
      else daily.push(sum);
    }
    return new Map([
      ['daily_counts', daily],
      ['dated_counts', dated],
      ['lead_counts', leads],
    ]);
  }
}

type Fields = Readonly<Record<string, string | number>>;

function changedDays(office: string, key: string, bound: string, days: Days): Sum[] {
  const [since = '', until = ''] = bound.split('/');
  return [...days].flatMap(([day, n]) => (n === 0 ? [] : [{ office, key, day, since, until, n }]));
}

function daysOf(keys: Keys, key: string, bound: string): Days {
  let bounds = keys.get(key);
  if (!bounds) keys.set(key, (bounds = new Map<string, Days>()));
  let days = bounds.get(bound);
  if (!days) bounds.set(bound, (days = new Map<string, number>()));
  return days;
}

function byMonth(sums: readonly Sum[]): { office: string; key: string; month: string; n: number }[] {
  const months = new Map<string, { office: string; key: string; month: string; n: number }>();
  for (const { office, key, day, n } of sums) {
    const month = day.slice(0, 7);
    const id = `${office}\t${key}\t${month}`;
    const sum = months.get(id);
    if (sum) sum.n += n;
    else months.set(id, { office, key, month, n });
  }
  return [...months.values()];
}

const CHUNK = 5_000;

async function upsert(
  client: PoolClient,
  schema: string,
  table: CountTableName,
  sums: readonly object[],
): Promise<void> {
  const names = [...aboutColumns(table), 'n'].join(', ');
  for (let from = 0; from < sums.length; from += CHUNK) {
    await client.query(
      `insert into ${schema}.${table} as stored (${names})
       select ${names} from json_populate_recordset(null::${schema}.${table}, $1::json)
       ${addedTo(table)}`,
      [JSON.stringify(sums.slice(from, from + CHUNK))],
    );
  }
}
