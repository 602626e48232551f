import type { Pool, PoolClient } from 'pg';
import {
  AGGREGATES,
  aggregateOf,
  confidentialityOf,
  fold,
  isSealedBy,
  type AggregateName,
  type Confidentiality,
} from '#casework';
import type { RecordedEvent } from '#event-store';
import type { RegisterRow } from '#register';
import { isDay, type Day } from '#statute';
import type { RowVault } from '../sealing/row-vault.js';
import { PARKED } from '../schema/ddl.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { numberColumn, REGISTER_TABLES } from '../schema/register-tables.js';
import { REGISTER_OF } from '../queries/kept.js';
import { plain, reasonOf } from './file-faults.js';
import { sealedAtIn, type ProjectedCase } from './project-stream.js';

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

export interface NewlyParked extends Omit<ParkedFile, 'reason'> {
  /** Null where it was parked before, for the reason that is known. */
  readonly reason: string | null;
  /** Whom it is about and when the matter ended, as far as it is known: what is kept from somebody reaches the person's other files. */
  readonly idNumber: string | null;
  readonly endedOn: Day | null;
  /** When that was recorded. */
  readonly sealedAt: string | null;
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

/** Of which kind an event is stands open, also where nothing else of it can be read. */
const isRestricted = (events: readonly RecordedEvent[]): boolean =>
  events.findLast(({ type }) => type.startsWith('AccessRestrict'))?.type === 'AccessRestricted';

/** Null where what cannot be read may say that it must be kept more closely. */
function confidentialityIn(
  name: AggregateName,
  events: readonly RecordedEvent[],
  state: unknown,
): Confidentiality | null {
  if (isSealedBy(events)) return 'sealed';
  try {
    const known = confidentialityOf(name, state);
    if (known !== 'ordinary') return known;
    if (isRestricted(events)) return 'restricted';
    return events.some((event) => event.unreadable) ? null : known;
  } catch {
    return null;
  }
}

type Kept = Pick<NewlyParked, 'confidentiality' | 'idNumber' | 'endedOn'>;

/** How it must be kept and whom that reaches, from what can be read of it. */
function keptAs(streamId: string, events: readonly RecordedEvent[], from: ProjectedCase | undefined): Kept {
  const name = aggregateOf(streamId);
  if (!name) return { confidentiality: null, idNumber: null, endedOn: null };
  const state = stateAsFarAsKnown(name, events, from?.state);
  const { particulars, ending, ...own } = (state ?? {}) as Told;
  const idNumber = particulars?.idNumber ?? own.idNumber;
  const endedOn = ending?.endedOn;
  return {
    confidentiality: confidentialityIn(name, events, state),
    idNumber: typeof idNumber === 'string' ? idNumber : null,
    endedOn: typeof endedOn === 'string' && isDay(endedOn) ? endedOn : null,
  };
}

/** What may stand in the state of a file that says something which makes no sense. */
interface Told {
  readonly particulars?: { readonly idNumber?: unknown };
  readonly ending?: { readonly endedOn?: unknown };
  readonly idNumber?: unknown;
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

/** A file as it is put aside; `error` null: as it was, with what came since. */
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
    ...keptAs(streamId, events, from),
    sealedAt: sealedAtIn(events) ?? from?.sealedAt ?? null,
    position,
    reason: error === null ? null : reasonOf(error),
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

/**
 * In the transaction that takes them out of the registers, before it does. One that was parked before keeps its place
 * and day. Whose file it is, where that cannot be read any more, its line still says, or else what its keys were made for.
 */
export async function park(
  client: PoolClient,
  schema: string,
  vault: RowVault,
  files: readonly NewlyParked[],
): Promise<void> {
  for (const { streamId, office, fileNumber, confidentiality, position, reason, ...more } of files) {
    const person = more.idNumber === null ? null : vault.personOf(more.idNumber);
    await client.query(
      `insert into ${schema}.${PARKED} as held
         (stream_id, office, file_number, confidentiality, position, reason, is_counted, ended_on, sealed_at, person_keys)
       values ($1, $2, $3, $4, $5, coalesce($6::text, ''), $7, $8, $10::timestamptz, coalesce(
         case when $9::text is not null then array[$9::text] end,
         (select array[line.person_key] from ${READ_SCHEMA}.${REGISTER_TABLES.cases.table} line where line.stream_id = $1),
         array(select token from protection.persons where stream_id = $1)))
       on conflict (stream_id) do update set reason = coalesce($6::text, held.reason), office = excluded.office,
         file_number = coalesce(excluded.file_number, held.file_number),
         confidentiality = coalesce(excluded.confidentiality, held.confidentiality),
         ended_on = excluded.ended_on,
         sealed_at = coalesce(excluded.sealed_at, held.sealed_at),
         person_keys = case when $9::text is null and held.person_keys <> '{}' then held.person_keys
           else excluded.person_keys end`,
      [
        ...[streamId, office, fileNumber, confidentiality, position, reason],
        ...[more.isCounted, more.endedOn, person, more.sealedAt],
      ],
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
