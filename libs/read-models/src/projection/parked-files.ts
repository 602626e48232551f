import type { Pool, PoolClient } from 'pg';
import {
  AGGREGATES,
  aggregateOf,
  confidentialityOf,
  fold,
  type AggregateName,
  type Confidentiality,
} from '#casework';
import type { RecordedEvent } from '#event-store';
import type { RegisterRow } from '#register';
import { PARKED } from '../schema/ddl.js';
import { numberColumn } from '../schema/register-tables.js';
import { REGISTER_OF } from '../queries/kept.js';
import { plain, reasonOf } from './file-faults.js';
import type { ProjectedCase } from './project-stream.js';

/** A file that cannot be shown, and why: no register and no sum has anything of it. */
export interface ParkedFile {
  readonly streamId: string;
  readonly office: string;
  /** As far as it is known. */
  readonly fileNumber: string | null;
  readonly confidentiality: Confidentiality | null;
  /** Of the event from which on it cannot be shown. */
  readonly position: number;
  readonly reason: string;
}

export interface NewlyParked extends ParkedFile {
  /** It is still in the sums: what it added to them could not be told. */
  readonly isCounted: boolean;
}

/** As long as an index takes without doubt. */
const LONGEST_OFFICE = 200;

/** What its facts say in the order in which they say it, but for those that say nothing. */
function stateAsFarAsKnown(name: AggregateName, events: readonly RecordedEvent[], from: unknown): unknown {
  let state = from ?? AGGREGATES[name].initial;
  for (const event of events) {
    try {
      state = fold(AGGREGATES[name], [event], state);
    } catch {
      // One of those because of which it is parked.
    }
  }
  return state;
}

/** Null where what cannot be read may say that it must be kept more closely. */
function confidentialityIn(
  streamId: string,
  events: readonly RecordedEvent[],
  from: ProjectedCase | undefined,
): Confidentiality | null {
  const name = aggregateOf(streamId);
  if (!name) return null;
  if (events.some(({ type }) => type === 'RecordSealed')) return 'sealed';
  try {
    const known = confidentialityOf(name, stateAsFarAsKnown(name, events, from?.state));
    return known === 'ordinary' && events.some((event) => event.unreadable) ? null : known;
  } catch {
    return null;
  }
}

const NUMBERS = [
  'fileNumber',
  'assessmentNumber',
  'resettlementNumber',
  'aidNumber',
  'incomingNumber',
] as const;

/** The number that staff know it by: of its line in its register, or else as the file was opened under it. */
function numberIn(streamId: string, events: readonly RecordedEvent[], shown: ProjectedCase): string | null {
  const name = aggregateOf(streamId);
  if (!name) return null;
  const kind = REGISTER_OF[name];
  const line = shown.rows[kind][0] as RegisterRow | undefined;
  const opened = (events[0]?.data ?? {}) as Readonly<Record<string, unknown>>;
  const told =
    (line as unknown as Readonly<Record<string, unknown>> | undefined)?.[numberColumn(kind)] ??
    NUMBERS.map((field) => opened[field]).find((value) => typeof value === 'string');
  return typeof told === 'string' ? plain(told) : null;
}

interface FoundSo {
  /** Of the event from which on it cannot be shown, and what can be shown of it until then. */
  readonly position: number;
  readonly shown: ProjectedCase;
  /** What these events come after. */
  readonly from: ProjectedCase | undefined;
  readonly isCounted: boolean;
}

/** A file as it is put aside. */
export function parkedOf(
  streamId: string,
  events: readonly RecordedEvent[],
  error: unknown,
  { position, shown, from, isCounted }: FoundSo,
): NewlyParked {
  return {
    streamId,
    office: plain(from?.office ?? events[0]?.metadata.office ?? '', LONGEST_OFFICE),
    fileNumber: numberIn(streamId, events, shown),
    confidentiality: confidentialityIn(streamId, events, from),
    position,
    reason: reasonOf(error),
    isCounted,
  };
}

/** The files that a schema leaves out, and whether they are still in its sums. */
export async function parkedIn(
  client: Pool | PoolClient,
  schema: string,
): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await client.query<{ stream_id: string; is_counted: boolean }>(
    `select stream_id, is_counted from ${schema}.${PARKED}`,
  );
  return new Map(rows.map(({ stream_id, is_counted }) => [stream_id, is_counted]));
}

/** In the transaction that takes them out of the registers. One that was parked before keeps its place and day. */
export async function park(client: PoolClient, schema: string, files: readonly NewlyParked[]): Promise<void> {
  for (const { streamId, office, fileNumber, confidentiality, position, reason, isCounted } of files) {
    await client.query(
      `insert into ${schema}.${PARKED} as held
         (stream_id, office, file_number, confidentiality, position, reason, is_counted)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (stream_id) do update set reason = excluded.reason, office = excluded.office,
         file_number = coalesce(excluded.file_number, held.file_number),
         confidentiality = coalesce(excluded.confidentiality, held.confidentiality)`,
      [streamId, office, fileNumber, confidentiality, position, reason, isCounted],
    );
  }
}

/** In the transaction that puts them back into the registers. */
export async function release(
  client: PoolClient,
  schema: string,
  streamIds: readonly string[],
): Promise<void> {
  if (streamIds.length === 0) return;
  await client.query(`delete from ${schema}.${PARKED} where stream_id = any($1)`, [streamIds]);
}
