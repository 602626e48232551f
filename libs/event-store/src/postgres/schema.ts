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
  -- Milliseconds since 1970, as everywhere below.
  recorded_at bigint not null
);
insert into event_store.head values (true, 0, '\\x', 0) on conflict do nothing;

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
  recorded_at bigint not null,
  batch_id text,
  metadata text not null,
  data text not null,
  chain bytea not null,
  unique (stream_id, version)
);

-- Where the history went, once it lives elsewhere: nothing more is taken here.
alter table event_store.head add column if not exists moved_to text;

-- What a history that lives elsewhere acknowledged last of each stream: see kurrentdb/acknowledged.ts.
create table if not exists event_store.acknowledged (
  prefix text not null,
  stream_id text not null,
  version integer not null,
  position bigint not null,
  primary key (prefix, stream_id)
);
create index if not exists acknowledged_position on event_store.acknowledged (prefix, position);

-- How a history that lives elsewhere stood, from time to time: see kurrentdb/anchors.ts.
create table if not exists event_store.anchors (
  prefix text not null,
  position bigint not null,
  events bigint not null,
  recorded_at bigint not null,
  chain bytea not null,
  primary key (prefix, position)
);

-- The chain: each link is the digest of the link before (for the first event of a call, of the head's) and of
-- what the event says.
create or replace function event_store.link(previous bytea, start bytea, told bytea) returns bytea
language plpgsql immutable as $$ begin return sha256(coalesce(previous, start) || told); end $$;

create or replace aggregate event_store.chain(start bytea, told bytea) (sfunc = event_store.link, stype = bytea);

-- Appends to several streams in one transaction, each on its own terms: what conflicts or was appended
-- before is told, and the rest goes in. Each stream at most once in a call.
create or replace function event_store.append(
  stream_ids text[], expecteds integer[],
  append_nos integer[], event_ids uuid[], types text[], metadatas text[], datas text[], batch_ids text[]
) returns table (o_no integer, o_outcome text, o_version integer, o_position bigint)
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  v_head event_store.head;
  v_at bigint;
  v_current integer[];
  v_known integer[];
  v_sizes integer[];
  v_outcomes integer[] := '{}'; -- 0 appended, 1 repeated, 2 conflict
  v_reached bigint;
begin
  select * into v_head from event_store.head for update;
  if v_head.moved_to is not null then
    raise exception 'history moved to %', v_head.moved_to using errcode = 'CC001';
  end if;
  v_at := greatest((extract(epoch from clock_timestamp()) * 1000)::bigint, v_head.recorded_at);

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
      when v_known[i] = v_sizes[i] then 1
      when v_known[i] > 0 or (expecteds[i] >= 0 and expecteds[i] <> v_current[i]) then 2
      else 0 end;
  end loop;

  v_reached := v_head.position;
  if 0 = any(v_outcomes) then
    with placed as (
      select n.ord, n.id, n.type, n.metadata, n.data, nullif(n.batch_id, '') as batch_id,
             stream_ids[n.no] as stream_id,
             v_head.position + row_number() over (order by n.ord) as position,
             v_current[n.no] + row_number() over (partition by n.no order by n.ord) as version
        from unnest(append_nos, event_ids, types, metadatas, datas, batch_ids)
          with ordinality n(no, id, type, metadata, data, batch_id, ord)
       where v_outcomes[n.no] = 0
    )
    insert into event_store.events
      (position, stream_id, version, event_id, type, recorded_at, batch_id, metadata, data, chain)
      select position, stream_id, version, id, type, v_at, batch_id, metadata, data,
             event_store.chain(v_head.chain, convert_to(concat_ws(E'\\n', position, stream_id, version, id, type,
               v_at, metadata, data), 'UTF8')) over (order by ord)
        from placed
       order by ord;
    insert into event_store.streams (stream_id, version)
      select stream_ids[i], v_current[i] + v_sizes[i]
        from generate_subscripts(stream_ids, 1) i where v_outcomes[i] = 0
      on conflict (stream_id) do update set version = excluded.version;
    select position, chain into v_head.position, v_head.chain from event_store.events order by position desc limit 1;
    update event_store.head set position = v_head.position, chain = v_head.chain, recorded_at = v_at;
    perform pg_notify('event_store', v_head.position::text);
  end if;

  for i in 1 .. cardinality(stream_ids) loop
    o_no := i;
    o_outcome := (array['appended', 'repeated', 'conflict'])[v_outcomes[i] + 1];
    o_version := v_current[i];
    o_position := v_reached;
    if o_outcome = 'appended' then
      o_version := v_current[i] + v_sizes[i];
      v_reached := v_reached + v_sizes[i];
      o_position := v_reached;
    elsif o_outcome = 'repeated' then
      select max(v.version), max(v.position) into o_version, o_position
        from unnest(append_nos, event_ids) n(no, id)
        join event_store.events v on v.event_id = n.id where n.no = i;
    end if;
    return next;
  end loop;
end $$;
`;
