import type { Pool } from 'pg';
import { inTransaction } from '#database';

/** Who may come in, and what they looked at. Nothing secret is kept that could be used: only digests. */
const SCHEMA = `
create schema if not exists access;

create table if not exists access.accounts (
  id uuid primary key,
  -- Never given to anybody else: it stands beside records for ever.
  name text not null unique,
  person text not null,
  -- Who he is at the office's own identity provider.
  outside_name text unique,
  password text,
  must_change boolean not null default true,
  password_expires timestamptz,
  second_factor text,
  -- The last time step that was used: a code works once.
  second_factor_step bigint,
  sees_restricted boolean not null default false,
  disabled boolean not null default false,
  created_at timestamptz not null
);
create table if not exists access.assignments (
  account_id uuid not null references access.accounts, role text not null, area text not null,
  primary key (account_id, role, area)
);
create table if not exists access.recovery_codes (
  account_id uuid not null references access.accounts, digest bytea not null, primary key (account_id, digest)
);
create table if not exists access.sessions (
  digest bytea primary key,
  account_id uuid not null references access.accounts,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  address text not null,
  -- 'password', or 'outside' where the office's own provider vouched.
  via text not null default 'password'
);
create index if not exists sessions_account on access.sessions (account_id);
create table if not exists access.tokens (
  id uuid primary key,
  digest bytea not null unique,
  account_id uuid not null references access.accounts,
  title text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
-- Who asked for it, and who else agreed; those of before this was asked for go on until they end.
alter table access.tokens add column if not exists asked_by text;
alter table access.tokens add column if not exists confirmed_by text;
alter table access.tokens add column if not exists confirmed_at timestamptz;
update access.tokens set confirmed_at = created_at where asked_by is null and confirmed_at is null;
-- Browsers that somebody signed in with: they are counted apart from strangers who guess at the same name.
create table if not exists access.devices (
  digest bytea primary key, account_id uuid not null references access.accounts, seen_at timestamptz not null
);
-- A browser that several people share knows each of them.
create table if not exists access.device_accounts (
  digest bytea not null, account_id uuid not null references access.accounts, seen_at timestamptz not null,
  primary key (digest, account_id)
);
insert into access.device_accounts select digest, account_id, seen_at from access.devices on conflict do nothing;
create table if not exists access.failures (
  bucket text primary key, count integer not null, last_at timestamptz not null
);

-- Resets that wait until a second administrator asks for the same.
create table if not exists access.resets (
  account_id uuid primary key references access.accounts,
  asked_by text not null,
  second_factor boolean not null,
  asked_at timestamptz not null
);

-- Or a new name at the office's own identity provider: null where it is the password.
alter table access.resets add column if not exists outside_name text;
alter table access.resets drop constraint if exists resets_pkey;
create unique index if not exists resets_kind on access.resets (account_id, (outside_name is null));

-- Who got the password or the outside name of an account, where that let him come in as its holder.
alter table access.accounts add column if not exists handed_by text;
alter table access.accounts add column if not exists handed_at timestamptz;

-- Roles that an account had when it was last changed.
create table if not exists access.former_roles (
  account_id uuid not null references access.accounts, role text not null, ended_at timestamptz not null,
  primary key (account_id, role)
);

create table if not exists access.outside_attempts (
  state bytea primary key, browser bytea not null, verifier text not null, nonce text not null,
  begun_at timestamptz not null
);

create table if not exists access.openings (
  id uuid primary key,
  account text not null,
  stream_id text not null,
  reason text not null,
  basis text,
  asked_at timestamptz not null,
  agreed_by text,
  until timestamptz
);
create index if not exists openings_case on access.openings (stream_id, account);

-- The record of looks. Each line is chained to the one before: a line changed or taken out shows.
create table if not exists access.looks_head (
  single boolean primary key default true check (single), no bigint not null, chain bytea not null
);
insert into access.looks_head values (true, 0, '\\x') on conflict do nothing;
create table if not exists access.looks (
  no bigint primary key,
  at timestamptz not null,
  account text not null,
  act text not null,
  office text not null,
  subject text not null,
  reason text,
  address text not null,
  request text not null,
  chain bytea not null
);
create index if not exists looks_subject on access.looks (subject, no);
create index if not exists looks_account on access.looks (account, no);
-- Where a list tells of several offices, or of an area with offices below it: all of them.
alter table access.looks add column if not exists offices text[];
create index if not exists looks_offices on access.looks using gin (offices);
create index if not exists looks_office on access.looks (office, no);

create or replace function access.told(l access.looks) returns bytea language sql immutable as $$
  select convert_to(concat_ws(E'\\n', l.no, extract(epoch from l.at)::text, l.account, l.act, l.office, l.subject,
    coalesce(l.reason, ''), l.address, l.request, array_to_string(l.offices, E'\\t')), 'UTF8') $$;

-- The office of a file of whichever kind, also of one that cannot be shown.
create or replace function access.office_of(subject text) returns text language plpgsql stable as $$
begin
  return (select office from (
    select office from read_models.cases where stream_id = 'correction-' || subject
    union all select office from read_models.assessments where stream_id = 'assessment-' || subject
    union all select office from read_models.resettlements where stream_id = 'resettlement-' || subject
    union all select office from read_models.family_aids where stream_id = 'family-aid-' || subject
    union all select office from read_models.incoming_transfers where stream_id = 'incoming-transfer-' || subject
    union all select office from read_models.parked where stream_id = any(array['correction-' || subject,
      'assessment-' || subject, 'resettlement-' || subject, 'family-aid-' || subject, 'incoming-transfer-' || subject])
  ) files limit 1);
end $$;

create or replace function access.record_looks(lines jsonb) returns void language plpgsql as $$
declare
  v_head access.looks_head;
  v_line access.looks;
  v_told jsonb;
begin
  select * into v_head from access.looks_head for update;
  for v_told in select * from jsonb_array_elements(lines) loop
    v_line := jsonb_populate_record(null::access.looks, v_told);
    if (v_line.office = '' and v_line.subject <> '') then
      v_line.office := coalesce(access.office_of(v_line.subject), '');
    end if;
    v_head.no := v_head.no + 1;
    v_line.no := v_head.no;
    v_head.chain := sha256(v_head.chain || access.told(v_line));
    v_line.chain := v_head.chain;
    insert into access.looks select v_line.*;
  end loop;
  update access.looks_head set no = v_head.no, chain = v_head.chain;
end $$;
`;

/** Creates what is missing; safe to run again and from several processes. */
export const prepareAccess = (pool: Pool): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('access.prepare'))`);
    await client.query(SCHEMA);
  });
