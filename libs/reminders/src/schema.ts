import type { Pool } from 'pg';
import { inTransaction } from '#database';

/**
 * The truth about reminders: who is told what, and what of it has left. Nothing here is made from events, so it is
 * not rebuilt; a queue only says when to look.
 */
const SCHEMA = `
create schema if not exists reminders;

create table if not exists reminders.recipients (
  id text primary key,
  name text not null,
  -- The office, or for people of the county the county.
  office text not null,
  role text not null,
  email text,
  webhook text,
  quiet_from text not null,
  quiet_to text not null,
  digest_at text not null,
  active boolean not null default true
);

-- One line for one person about one step of one deadline. The key is what makes a step happen once.
create table if not exists reminders.notices (
  id bigint generated always as identity primary key,
  recipient text not null,
  office text not null,
  stream_id text not null,
  ref text not null,
  code text not null,
  file_number text not null,
  due_on date not null,
  step text not null,
  day date not null,
  urgency text not null,
  text text not null,
  created_at timestamptz not null,
  read_at timestamptz, read_by text,
  done_at timestamptz, done_by text,
  -- The digest that it was told in.
  digest uuid,
  unique (stream_id, ref, due_on, step, recipient)
);
create index if not exists notices_inbox on reminders.notices (recipient, id);
create index if not exists notices_untold on reminders.notices (recipient) where digest is null;
create index if not exists notices_office on reminders.notices (office, id);

-- What goes out: a single urgent notice, a day's digest, a week's. Its id is made from what it is, so it is made once.
create table if not exists reminders.messages (
  id uuid primary key,
  recipient text not null,
  kind text not null,
  day date not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  -- The deadline that an urgent message is about; met before it leaves, the message need not.
  stream_id text, ref text, due_on date
);

create table if not exists reminders.deliveries (
  message_id uuid not null references reminders.messages,
  channel text not null,
  address text not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  next_at timestamptz not null,
  claimed_until timestamptz,
  sent_at timestamptz,
  last_error text,
  primary key (message_id, channel)
);
create index if not exists deliveries_due on reminders.deliveries (next_at) where state in ('waiting', 'sending');

-- Where sending failed when it was last tried, and until when nothing is sent there.
create table if not exists reminders.refusals (
  channel text not null,
  address text not null,
  failures integer not null,
  since timestamptz not null,
  retry_at timestamptz not null,
  said text not null,
  primary key (channel, address)
);

-- The account of the person who is told: where that is disabled, nothing is sent any more.
alter table reminders.recipients add column if not exists account text;

-- The last day that was planned, and the last instant that was seen, to notice a stop or a clock set back.
create table if not exists reminders.clock (
  single boolean primary key default true check (single),
  planned date not null,
  seen timestamptz not null
);

-- The edition of the law that it was planned by.
alter table reminders.clock add column if not exists law text;

-- Up to which position what follows from facts by itself was ordered.
create table if not exists reminders.follow_ups (
  single boolean primary key default true check (single),
  position bigint not null
);

-- Files in which something could not be followed, because they cannot be read.
create table if not exists reminders.waiting_follow_ups (stream_id text primary key);
`;

/** Creates what is missing; safe to run again and from several processes. */
export const prepareReminders = (pool: Pool): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('reminders.prepare'))`);
    await client.query(SCHEMA);
  });
