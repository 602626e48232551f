import type { Pool } from 'pg';
import { inTransaction } from '#database';

/** What can be made anew from the history, or is not the truth about anything: the application owns it. */
const OWN = ['read_models', 'read_models_next', 'reminders', 'bullmq', 'public'];

/** What must not change once it is written: the application adds to it and reads it. */
const GRANTS = (role: string): string => `
grant usage on schema event_store, access, protection, coordination to ${role};
grant select, insert, update on coordination.leases to ${role};
grant select, insert, update, delete on coordination.used_keys to ${role};
grant select, insert on event_store.events, event_store.anchors to ${role};
grant select, insert, update on event_store.streams, event_store.acknowledged to ${role};
grant select, update on event_store.head to ${role};
grant select, insert, update, delete on all tables in schema access to ${role};
grant select, insert, update, delete on all tables in schema protection to ${role};
revoke update, delete, truncate on access.looks from ${role};
revoke insert, delete, truncate on access.looks_head from ${role};
`;

/** What the owner made in an earlier start, when he did everything himself, each with the order that hands it over. */
const OF_ANOTHER = `
select 0 as step, format('schema %I', nspname) as name
  from pg_namespace
 where nspname = any($1) and nspname <> 'public' and pg_get_userbyid(nspowner) <> $2
union all
select 1, format('table %I.%I', n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any($1) and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) <> $2
 order by 1, 2`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Gives the application's account the least it needs; run by the owner once everything is there. */
export async function grantLeastRights(owner: Pool, account: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  const role = quoted(account);
  await oneAtATime(
    owner,
    `grant connect, create, temporary on database ${quoted(rows[0]?.name ?? '')} to ${role};
    grant usage, create on schema public to ${role};`,
  );
  await handOver(owner, account);
  await oneAtATime(owner, GRANTS(role));
}

/** Each in a transaction of its own: whoever held several at once could wait for a server at work, and it for him. */
async function handOver(owner: Pool, account: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(OF_ANOTHER, [OWN, account]);
  for (const { name } of rows) await oneAtATime(owner, `alter ${name} owner to ${quoted(account)}`);
}

/** Several processes may start at once, and PostgreSQL refuses two that write one row of its catalogue. */
const oneAtATime = (owner: Pool, statement: string): Promise<void> =>
  inTransaction(owner, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('database.rights'))`);
    await client.query(statement);
  });

/** Whether an owner with another account made the history's tables: then there is nothing that we could prepare. */
export async function isPreparedByAnother(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ ours: boolean }>(
    `select pg_has_role(current_user, nspowner, 'member') as ours from pg_namespace where nspname = 'event_store'`,
  );
  return rows[0]?.ours === false;
}
