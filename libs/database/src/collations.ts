import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Since which server a database knows the version of its own collation. */
const KNOWS_ITS_OWN = 150_000;
const INSUFFICIENT_PRIVILEGE = '42501';
const LOCK = `hashtext('database.collations')`;
const WAIT_MS = 200;

interface Changed {
  /** Of the database itself; null where that is as it was. */
  readonly own: { readonly was: string; readonly is: string } | null;
  readonly collations: readonly { readonly oid: number; readonly name: string }[];
}

/** Collations whose library sorts otherwise than when they were made, as far as any index of ours depends on them. */
async function changed(client: pg.Client): Promise<Changed> {
  const version = await client.query<{ no: number }>(
    `select current_setting('server_version_num')::int as no`,
  );
  const own =
    (version.rows[0]?.no ?? 0) < KNOWS_ITS_OWN
      ? []
      : (
          await client.query<{ was: string; is: string }>(
            `select datcollversion as was, pg_database_collation_actual_version(oid) as "is" from pg_database
              where datname = current_database() and datcollversion <> pg_database_collation_actual_version(oid)`,
          )
        ).rows;
  const { rows: collations } = await client.query<{ oid: number; name: string }>(
    `select c.oid, c.oid::regcollation::text as name from pg_collation c
      where c.collversion <> pg_collation_actual_version(c.oid)
        and exists (select from pg_index i where c.oid = any(i.indcollation))`,
  );
  return { own: own[0] ?? null, collations };
}

/** Indexes in that order, but not the system's own, which compare bytes. */
async function indexesOf(client: pg.Client, { own, collations }: Changed): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select i.indexrelid::regclass::text as name
       from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_t%'
        and exists (select from unnest(i.indcollation) used(oid)
                     where used.oid = any($1::oid[]) or ($2 and used.oid = 'pg_catalog."default"'::regcollation))
      order by 1`,
    [collations.map(({ oid }) => oid), own !== null],
  );
  return rows.map(({ name }) => name);
}

/** What a rebuild that was broken off left behind. */
async function dropHalfBuilt(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index
      where not indisvalid and indexrelid::regclass::text ~ '_ccnew[0-9]*"?$'`,
  );
  for (const { name } of rows) await client.query(`drop index concurrently if exists ${name}`);
}

/** Others wait by asking again: one that waited inside a statement would be waited for by the rebuild. */
async function lock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${LOCK}) as got`);
    if (rows[0]?.got) return;
    await sleep(WAIT_MS);
  }
}

async function mend(client: pg.Client, say: (text: string) => void): Promise<void> {
  await lock(client);
  const found = await changed(client);
  if (!found.own && found.collations.length === 0) return;
  await dropHalfBuilt(client);
  const indexes = await indexesOf(client, found);
  const versions = found.own ? `（${found.own.was} → ${found.own.is}）` : '';
  say(`数据库的排序规则库已更换${versions}，正在重建 ${indexes.length} 个索引……`);
  // Beside whoever reads and writes.
  for (const name of indexes) await client.query(`reindex index concurrently ${name}`);
  for (const { name } of found.collations) await client.query(`alter collation ${name} refresh version`);
  if (found.own) {
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`alter database ${rows[0]?.name} refresh collation version`);
  }
  say('索引已重建。');
}

/**
 * An operating system or a server that was renewed may sort text otherwise than its indexes are sorted; then rows are
 * not found that are there. Such indexes are built anew before anybody reads by them.
 */
export async function mendCollations(ownerUrl: string, say: (text: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await mend(client, say);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    say(
      '数据库的排序规则库已更换，本系统的账户无权重建索引；请数据库管理员执行 REINDEX DATABASE 和 ALTER DATABASE … REFRESH COLLATION VERSION。',
    );
  } finally {
    await client.end();
  }
}
