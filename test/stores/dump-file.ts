import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Lines for psql alone, and a setting that servers before 17 do not know. */
const NOT_SQL = /^(\\(un)?restrict .*|SET transaction_timeout = .*)\n/gm;
const COPY = /^COPY .* FROM stdin;$/;
const END_OF_COPY = '\\.';

/** What `pg_dump` wrote, as any server from 14 on takes it. */
export const packed = (dump: string): Buffer => gzipSync(dump.replace(NOT_SQL, ''), { level: 9 });

/** Copies rows; every line of them ends with a line feed. */
async function copy(client: pg.Client, statement: string, rows: readonly string[]): Promise<void> {
  const stream = client.query(copyFrom(statement));
  stream.end(rows.map((row) => `${row}\n`).join(''));
  await once(stream, 'finish');
}

/** Restores a dump into an empty database, as the owner; accounts of the server that it names are made first. */
export async function restoreDump(file: string, ownerUrl: string): Promise<void> {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await makeRoles(client, lines);
    let sql: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      sql.push(line);
      if (!COPY.test(line)) continue;
      const statement = sql.pop() ?? '';
      await client.query(sql.join('\n'));
      sql = [];
      const end = lines.indexOf(END_OF_COPY, at);
      await copy(client, statement.replace(/;$/, ''), lines.slice(at + 1, end));
      at = end;
    }
    await client.query(sql.join('\n'));
  } finally {
    await client.end();
  }
}

async function makeRoles(client: pg.Client, lines: readonly string[]): Promise<void> {
  const named = lines.flatMap((line) => /^(?:ALTER .* OWNER|GRANT .*) TO (\w+);$/.exec(line)?.[1] ?? []);
  for (const role of new Set(named.filter((name) => name !== 'PUBLIC'))) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role}`);
  }
}
