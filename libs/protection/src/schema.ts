import type { Pool } from 'pg';
import { inTransaction } from '#database';

/** The keys of the files, each encrypted by a master key that is not in the database. */
const SCHEMA = `
create schema if not exists protection;

create table if not exists protection.masters (
  id text primary key,
  -- New keys are encrypted by this one; one row at most.
  current boolean not null,
  made_at timestamptz not null default now()
);
create unique index if not exists masters_current on protection.masters (current) where current;

-- How new keys encrypt; also that of the keys' own encryption.
create table if not exists protection.suite (
  single boolean primary key default true check (single), name text not null
);

create table if not exists protection.keys (
  stream_id text not null, no integer not null, master text not null, suite text not null, wrapped bytea not null,
  primary key (stream_id, no)
);

-- Keys of the system itself, such as that of the blind index.
create table if not exists protection.secrets (
  name text primary key, master text not null, suite text not null, wrapped bytea not null
);

-- The files of one person, by a keyed digest of the identity number.
create table if not exists protection.persons (
  token text not null, stream_id text not null, primary key (token, stream_id)
);

-- Files whose keys are destroyed, and what stands in the place of each thing that they said.
create table if not exists protection.destroyed (
  stream_id text primary key, remains jsonb not null, destroyed_at timestamptz not null default now()
);
`;

/** Creates what is missing; safe to run again and from several processes. */
export const prepareProtection = (owner: Pool): Promise<void> =>
  inTransaction(owner, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('protection.prepare'))`);
    await client.query(SCHEMA);
  });
