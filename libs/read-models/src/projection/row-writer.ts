import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { REGISTER_KINDS, type RegisterKind, type RegisterRow, type RegisterRows } from '#register';
import { columnName, REGISTER_TABLES } from '../schema/register-tables.js';

const columnsOf = (kind: RegisterKind): string =>
  Object.keys(REGISTER_TABLES[kind].columns).map(columnName).join(', ');

/** Rows with the column names of their table, as PostgreSQL's `json_populate_recordset` reads them. */
const asRecords = (kind: RegisterKind, rows: readonly RegisterRow[]): string => {
  const properties = Object.keys(REGISTER_TABLES[kind].columns);
  const records = rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const property of properties)
      record[columnName(property)] = (row as unknown as Record<string, unknown>)[property];
    return record;
  });
  return JSON.stringify(records);
};

/** Puts the rows of these streams in the place of what the registers held of them, in the caller's transaction. */
export async function replaceRows(
  client: PoolClient,
  { schema, registers }: { readonly schema: string; readonly registers: readonly RegisterKind[] },
  replaced: readonly string[],
  rows: RegisterRows,
): Promise<void> {
  for (const kind of registers) {
    const table = `${schema}.${REGISTER_TABLES[kind].table}`;
    if (replaced.length > 0) await client.query(`delete from ${table} where stream_id = any($1)`, [replaced]);
    const own = rows[kind] as readonly RegisterRow[];
    if (own.length === 0) continue;
    const columns = columnsOf(kind);
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [asRecords(kind, own)],
    );
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const NEEDS_ESCAPE = /[\\\t\n\r]/;

function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return NEEDS_ESCAPE.test(text)
    ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
    : text;
}

/** Collects rows as COPY text and sends them a table at a time; for filling empty tables. */
export class BulkLoader {
  private readonly lines: Record<RegisterKind, string[]>;
  private size = 0;

  constructor(
    private readonly client: PoolClient,
    private readonly schema: string,
    private readonly kinds: readonly RegisterKind[],
  ) {
    this.lines = Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, []])) as unknown as Record<
      RegisterKind,
      string[]
    >;
  }

  add(rows: RegisterRows): void {
    for (const kind of this.kinds) {
      const properties = Object.keys(REGISTER_TABLES[kind].columns);
      for (const row of rows[kind]) {
        const values = row as unknown as Record<string, unknown>;
        let line = copyValue(values[properties[0] as string]);
        for (let index = 1; index < properties.length; index++)
          line += `\t${copyValue(values[properties[index] as string])}`;
        this.lines[kind].push(line);
        this.size++;
      }
    }
  }

  get pending(): number {
    return this.size;
  }

  async flush(): Promise<void> {
    this.size = 0;
    for (const kind of this.kinds) {
      const lines = this.lines[kind];
      if (lines.length === 0) continue;
      this.lines[kind] = [];
      const { table } = REGISTER_TABLES[kind];
      const sink = this.client.query(
        copyFrom(`copy ${this.schema}.${table} (${columnsOf(kind)}) from stdin`),
      );
      await pipeline(Readable.from([`${lines.join('\n')}\n`]), sink);
    }
  }
}
