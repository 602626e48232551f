/**
 * The store's own tables. Positions are given under the lock of the one `head` row, which is held until
 * commit: they have no gaps, and the order of positions is the order of commits, so a reader that has seen
 * position n can never later find something before it.
 */
export const EVENT_STORE_SCHEMA = `
create schema if not exists event_store;

create table if not exists event_store.head (
  single boolean primary key default true check (single),
  position bigint not null,
  chain bytea not null,
  recorded_at timestamptz(3) not null
);
insert into event_store.head values (true, 0, '\\x', 'epoch') on conflict do nothing;

create table if not exists event_store.streams (
  stream_id text primary key,
  version integer not null
);

create table if not exists event_store.events (
  position bigint primary key,
  stream_id text not null,
  version integer not null,
  event_id uuid not null unique,
  type text not null,
  recorded_at timestamptz(3) not null,
  metadata text not null,
  data text not null,
  chain bytea not null,
  unique (stream_id, version)
);
create index if not exists events_by_instant on event_store.events using brin (recorded_at);

-- Appends to several streams in one transaction, each on its own terms: what conflicts or was appended
-- before is told, and the rest goes in. Each stream at most once in a call.
create or replace function event_store.append(
  stream_ids text[], expecteds integer[],
  append_nos integer[], event_ids uuid[], types text[], metadatas text[], datas text[]
) returns table (o_no integer, o_outcome text, o_version integer, o_position bigint)
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  v_head event_store.head;
  v_at timestamptz(3);
  v_current integer[];
  v_known integer[];
  v_sizes integer[];
  v_outcomes text[] := '{}';
  v_step integer := 0;
  v_last_no integer := 0;
  e record;
  a_position bigint[] := '{}';
  a_stream text[] := '{}';
  a_version integer[] := '{}';
  a_id uuid[] := '{}';
  a_type text[] := '{}';
  a_metadata text[] := '{}';
  a_data text[] := '{}';
  a_chain bytea[] := '{}';
begin
  select * into v_head from event_store.head for update;
  v_at := greatest(clock_timestamp()::timestamptz(3), v_head.recorded_at);

  select array_agg(coalesce(s.version, 0) order by a.no) into v_current
    from unnest(stream_ids) with ordinality a(stream_id, no)
    left join event_store.streams s on s.stream_id = a.stream_id;
  select array_agg(c.known order by c.no), array_agg(c.size order by c.no) into v_known, v_sizes
    from (select n.no, count(v.event_id)::integer as known, count(*)::integer as size
            from unnest(append_nos, event_ids) n(no, id)
            left join event_store.events v on v.event_id = n.id
           group by n.no) c;

  for i in 1 .. cardinality(stream_ids) loop
    v_outcomes := v_outcomes || case
      when v_known[i] = v_sizes[i] then 'repeated'
      when v_known[i] > 0 or (expecteds[i] >= 0 and expecteds[i] <> v_current[i]) then 'conflict'
      else 'appended' end;
  end loop;

  for e in
    select n.no, n.id, n.type, n.metadata, n.data, s.stream_id
      from unnest(append_nos, event_ids, types, metadatas, datas) with ordinality n(no, id, type, metadata, data, ord),
           lateral (select stream_ids[n.no] as stream_id) s
     order by n.ord
  loop
    continue when v_outcomes[e.no] <> 'appended';
    if e.no <> v_last_no then
      v_step := v_current[e.no];
      v_last_no := e.no;
    end if;
    v_step := v_step + 1;
    v_head.position := v_head.position + 1;
    v_head.chain := sha256(v_head.chain || convert_to(concat_ws(E'\\n', v_head.position, e.stream_id, v_step, e.id,
      e.type, (extract(epoch from v_at) * 1000)::bigint, e.metadata, e.data), 'UTF8'));
    a_position := a_position || v_head.position;
    a_stream := a_stream || e.stream_id;
    a_version := a_version || v_step;
    a_id := a_id || e.id;
    a_type := a_type || e.type;
    a_metadata := a_metadata || e.metadata;
    a_data := a_data || e.data;
    a_chain := a_chain || v_head.chain;
  end loop;

  if cardinality(a_position) > 0 then
    insert into event_store.events
      (position, stream_id, version, event_id, type, recorded_at, metadata, data, chain)
      select n.position, n.stream_id, n.version, n.id, n.type, v_at, n.metadata, n.data, n.chain
        from unnest(a_position, a_stream, a_version, a_id, a_type, a_metadata, a_data, a_chain)
          n(position, stream_id, version, id, type, metadata, data, chain);
    insert into event_store.streams (stream_id, version)
      select stream_ids[i], v_current[i] + v_sizes[i]
        from generate_subscripts(stream_ids, 1) i where v_outcomes[i] = 'appended'
      on conflict (stream_id) do update set version = excluded.version;
    update event_store.head set position = v_head.position, chain = v_head.chain, recorded_at = v_at;
    perform pg_notify('event_store', v_head.position::text);
  end if;

  for i in 1 .. cardinality(stream_ids) loop
    o_no := i;
    o_outcome := v_outcomes[i];
    o_version := v_current[i];
    o_position := v_head.position;
    if o_outcome = 'appended' then
      o_version := v_current[i] + v_sizes[i];
    elsif o_outcome = 'repeated' then
      select max(v.version), max(v.position) into o_version, o_position
        from unnest(append_nos, event_ids) n(no, id)
        join event_store.events v on v.event_id = n.id where n.no = i;
    end if;
    return next;
  end loop;
end $$;
`;
