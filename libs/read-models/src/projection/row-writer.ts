import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { RegisterKind, RegisterRow, RegisterRows } from '#register';
import type { RecordedSince } from './project-stream.js';
import type { RowVault } from '../sealing/row-vault.js';
import { columnName, REGISTER_TABLES, tableColumns } from '../schema/register-tables.js';

const columnsOf = (kind: RegisterKind): string => Object.keys(tableColumns(kind)).map(columnName).join(', ');

/** Takes what the registers hold of these streams out, in the caller's transaction. */
export async function removeStreams(
  client: PoolClient,
  { schema, registers }: { readonly schema: string; readonly registers: readonly RegisterKind[] },
  streamIds: readonly string[],
): Promise<void> {
  if (streamIds.length === 0) return;
  for (const kind of registers) {
    const table = `${schema}.${REGISTER_TABLES[kind].table}`;
    await client.query(`delete from ${table} where stream_id = any($1)`, [streamIds]);
  }
}

/** Takes rows out of the registers, in the caller's transaction. */
export async function removeRows(
  client: PoolClient,
  { schema, registers }: { readonly schema: string; readonly registers: readonly RegisterKind[] },
  gone: RegisterRows,
): Promise<void> {
  for (const kind of registers) {
    const places: readonly RegisterRow[] = gone[kind];
    if (places.length === 0) continue;
    await client.query(
      `delete from ${schema}.${REGISTER_TABLES[kind].table} held using unnest($1::text[], $2::text[]) gone(stream_id, ref)
        where held.stream_id = gone.stream_id and held.ref = gone.ref`,
      [places.map(({ streamId }) => streamId), places.map(({ ref }) => ref)],
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

interface Loading {
  readonly kind: RegisterKind;
  readonly properties: readonly string[];
  readonly keep: ((row: never) => boolean) | undefined;
  readonly copy: string;
  rows: { readonly row: RegisterRow; readonly since: RecordedSince }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A row as COPY reads it, its columns in this order; `instead` stands in the place of what the row says. */
export function copyLine(row: Fields, properties: readonly string[], instead?: Fields): string {
  let line = '';
  for (const property of properties) {
    const value = copyValue(instead?.[property] ?? row[property]);
    line += line === '' ? value : `\t${value}`;
  }
  return line;
}

/** Sends lines to a `copy … from stdin`. */
export async function copyRows(client: PoolClient, copy: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await pipeline(Readable.from([`${lines.join('\n')}\n`]), client.query(copyFrom(copy)));
}

/** Collects rows, seals them and sends them a table at a time, in the caller's transaction. */
export class BulkLoader {
  private readonly loading: readonly Loading[];
  private size = 0;

  constructor(
    private readonly client: PoolClient,
    private readonly vault: RowVault,
    schema: string,
    kinds: readonly RegisterKind[],
  ) {
    this.loading = kinds.map((kind) => {
      const { table, keep } = REGISTER_TABLES[kind];
      const copy = `copy ${schema}.${table} (${columnsOf(kind)}) from stdin`;
      return { kind, properties: Object.keys(tableColumns(kind)), keep, copy, rows: [] };
    });
  }

  add(rows: RegisterRows, since: RecordedSince): void {
    for (const { kind, keep, rows: waiting } of this.loading) {
      for (const row of rows[kind]) {
        if (keep && !keep(row as never)) continue;
        waiting.push({ row, since });
        this.size++;
      }
    }
  }

  get pending(): number {
    return this.size;
  }

  async flush(): Promise<void> {
    this.size = 0;
    for (const table of this.loading) {
      if (table.rows.length === 0) continue;
      const rows = table.rows.splice(0);
      const sealedOf = await this.vault.sealer(
        table.kind,
        rows.map(({ row }) => row),
      );
      const lines = rows.map(({ row, since: { personSince, sealedAt } }) => {
        const instead = { ...sealedOf(row), personSince, sealedAt };
        return copyLine(row as unknown as Fields, table.properties, instead);
      });
      await copyRows(this.client, table.copy, lines);
    }
  }
}
