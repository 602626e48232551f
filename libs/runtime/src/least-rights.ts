import type { Pool } from 'pg';
import { inTransaction } from '#database';

/** What can be made anew from the history, or is not the truth about anything: the application owns it. */
const OWN = ['read_models', 'read_models_next', 'reminders', 'bullmq', 'public'];

/** What must not change once it is written: the application adds to it and reads it. */
const GRANTS = (role: string): string => `
grant usage on schema event_store, access, protection, coordination to ${role};
grant select, insert, update on coordination.leases to ${role};
grant select, insert on event_store.events, event_store.anchors to ${role};
grant select, insert, update on event_store.streams to ${role};
grant select, update on event_store.head to ${role};
grant select, insert, update, delete on all tables in schema access to ${role};
grant select, insert, update, delete on all tables in schema protection to ${role};
revoke update, delete, truncate on access.looks from ${role};
revoke insert, delete, truncate on access.looks_head from ${role};
`;

/** Tables of an earlier start, when the owner did everything himself. */
const HAND_OVER = (role: string): string => `
do $$
declare
  v_name text;
begin
  for v_name in select format('schema %I', nspname) from pg_namespace where nspname = any('{${OWN.join()}}')
                and nspname <> 'public' loop
    execute 'alter ' || v_name || ' owner to ${role}';
  end loop;
  for v_name in select format('%s %I.%I', case c.relkind when 'S' then 'sequence' else 'table' end, n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = any('{${OWN.join()}}') and c.relkind in ('r', 'p')
                   and pg_get_userbyid(c.relowner) <> '${role}' loop
    execute 'alter ' || v_name || ' owner to ${role}';
  end loop;
end $$;
`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Gives the application's account the least it needs; run by the owner once everything is there. */
export const grantLeastRights = (owner: Pool, account: string): Promise<void> =>
  inTransaction(owner, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('database.rights'))`);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const role = quoted(account);
    await client.query(`grant connect, create, temporary on database ${quoted(rows[0]?.name ?? '')} to ${role};
      grant usage, create on schema public to ${role};`);
    await client.query(HAND_OVER(role));
    await client.query(GRANTS(role));
  });

/** Whether an owner with another account made the history's tables: then there is nothing that we could prepare. */
export async function isPreparedByAnother(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ ours: boolean }>(
    `select pg_has_role(current_user, nspowner, 'member') as ours from pg_namespace where nspname = 'event_store'`,
  );
  return rows[0]?.ours === false;
}
