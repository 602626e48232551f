import { READ_SCHEMA } from './entities.js';

/**
 * Gives what whoever runs this made in a schema to the one who owns the registers: the server's account must go on
 * reading and writing them, whoever made them anew.
 */
export const handToOwner = (schema: string): string => `
do $$
declare
  v_owner name := (select pg_get_userbyid(nspowner) from pg_namespace where nspname = '${READ_SCHEMA}');
  v_table text;
begin
  if v_owner = current_user or not pg_has_role(current_user, v_owner, 'member') then return; end if;
  for v_table in select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = '${schema}' and c.relkind in ('r', 'p')
                    and pg_get_userbyid(c.relowner) = current_user loop
    execute format('alter table %s owner to %I', v_table, v_owner);
  end loop;
end $$`;
