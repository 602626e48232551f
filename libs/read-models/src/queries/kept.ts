import type { DataSource } from 'typeorm';
import { aggregateOf, type AggregateName, type Confidentiality } from '#casework';
import type { RegisterKind } from '#register';
import { PARKED } from '../schema/ddl.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { REGISTER_TABLES } from '../schema/register-tables.js';

/** The register in which each kind of file has its one line. */
export const REGISTER_OF = {
  correction: 'cases',
  assessment: 'assessments',
  resettlement: 'resettlements',
  'family-aid': 'familyAids',
  'incoming-transfer': 'incomingTransfers',
} as const satisfies Readonly<Record<AggregateName, RegisterKind>>;

/** Files by the register in which each has its line, each once; what is no file is left out. */
export function byRegister(streamIds: Iterable<string>): ReadonlyMap<RegisterKind, readonly string[]> {
  const byKind = new Map<RegisterKind, string[]>();
  for (const streamId of new Set(streamIds)) {
    const aggregate = aggregateOf(streamId);
    if (!aggregate) continue;
    const kind = REGISTER_OF[aggregate];
    byKind.set(kind, [...(byKind.get(kind) ?? []), streamId]);
  }
  return byKind;
}

interface Source {
  readonly streamId: string;
  readonly confidentiality: Confidentiality;
}

/** How a file must be kept, the person's other files considered. */
export interface Kept {
  readonly confidentiality: Confidentiality;
  /** By the person's other files alone. */
  readonly reached: Confidentiality;
  /** The person's other files that it is kept like. */
  readonly by: readonly Source[];
  /** Sealed by another file only, and still under way: whoever may know minors goes on with it. */
  readonly goesOn: boolean;
}

export const ORDINARY: Kept = { confidentiality: 'ordinary', reached: 'ordinary', by: [], goesOn: false };

const table = (kind: RegisterKind): string => `${READ_SCHEMA}.${REGISTER_TABLES[kind].table}`;

/**
 * SQL: whether a file of this kind, `line`, belongs to a correction file, `source`, of the same person: the assessment
 * or transfer before it, the resettlement that follows from it. What began after it ended belongs to another matter,
 * so that a juvenile's sealed file does not hide the file of a grown man.
 */
const BELONGS: Readonly<Partial<Record<RegisterKind, string>>> = {
  assessments: `(source.ended_on is null or line.received_on <= source.ended_on)`,
  incomingTransfers: `(source.ended_on is null or line.consultation_received_on <= source.ended_on)`,
  resettlements: `(line.correction_file_number = source.file_number or source.ended_on is null
    or coalesce(line.released_on, line.opened_on) is null
    or coalesce(line.released_on, line.opened_on) <= source.ended_on + interval '3 months')`,
};

/** SQL: a file of this kind, `line`, is still under way. */
const UNDER_WAY: Readonly<Partial<Record<RegisterKind, string>>> = {
  cases: 'line.ended_on is null and line.departed_on is null',
  assessments: 'line.submitted_on is null',
  incomingTransfers: `line.arrived_on is null and line.reply is distinct from 'disagree'`,
  resettlements: 'line.closed_on is null',
};
/** SQL: short matters that were left unfinished are not under way any more half a year later. */
const UNFINISHED = `source.person_since < line.person_since + interval '6 months'`;
const LASTS: Readonly<Partial<Record<RegisterKind, string>>> = {
  assessments: UNFINISHED,
  incomingTransfers: UNFINISHED,
};
/** Those in which the person goes on being cared for when what was before them is sealed. */
const GOES_ON: ReadonlySet<RegisterKind> = new Set(['resettlements']);

const PARKED_FILES = `${READ_SCHEMA}.${PARKED}`;
const COLUMNS = 'stream_id, office, confidentiality, ended_on, file_number, sealed_at';

/**
 * SQL: how a file that cannot be shown is kept where that cannot be read. Sealing is seen from the kind of an event, which
 * can always be read, so it may be a minor's or restricted; like a restricted one it hides who it is in every file.
 */
const AS_PARKED = `coalesce(confidentiality, 'restricted')`;

/** SQL: the correction files of a row's person, `line`, that must be kept from somebody, those that cannot be shown too. */
const CLOSED = `(
  select ${COLUMNS}, person_since from ${table('cases')}
   where person_key = line.person_key and confidentiality <> 'ordinary'
  union all
  select ${COLUMNS.replace('confidentiality', `${AS_PARKED} as confidentiality`)}, null from ${PARKED_FILES}
   where person_keys @> array[line.person_key] and stream_id like 'correction-%'
     and confidentiality is distinct from 'ordinary')`;

/**
 * SQL: a sealing reaches the files that were this person's when it was recorded. A file that becomes his later, opened or
 * corrected by whoever tries a number, must not tell by being sealed that the number is of somebody sealed.
 */
const WAS_HIS = `(source.confidentiality <> 'sealed' or source.sealed_at is null or line.person_since is null
    or line.person_since <= source.sealed_at)`;

/**
 * SQL: what an office had under way before another office opened a file of the same person goes on as it was: its
 * officers know him, and nobody takes their work from them by opening and restricting a file elsewhere. Sealing reaches all.
 */
const goesOnElsewhere = (kind: RegisterKind): string =>
  `coalesce(source.confidentiality <> 'sealed' and source.office <> line.office
     and ${UNDER_WAY[kind] ?? 'false'} and line.person_since < source.person_since
     and (${LASTS[kind] ?? 'true'}), false)`;

/** SQL: those of them that it is kept like. Restricting is for the person, and reaches every file. */
const reaching = (belongs: string): string =>
  `from ${CLOSED} source where source.stream_id <> line.stream_id
     and (source.confidentiality = 'restricted' or ${belongs})`;

const sourcesOf = (kind: RegisterKind): string => {
  const all = reaching(BELONGS[kind] ? `${BELONGS[kind]} and ${WAS_HIS}` : 'false');
  return UNDER_WAY[kind] ? `${all} and not ${goesOnElsewhere(kind)}` : all;
};

const namesPerson = (kind: RegisterKind): boolean => 'personKey' in REGISTER_TABLES[kind].columns;

/** Whose eyes a list is for: `knowing`, of somebody who may know minors. */
export type Eyes = 'everybody' | 'knowing';

/** SQL: a file of this kind, `line`, is sealed, by itself or since it belongs to one that is. */
function sealedLine(kind: RegisterKind, eyes: Eyes): string {
  if (!BELONGS[kind]) return `line.confidentiality = 'sealed'`;
  const goesOn = (eyes === 'knowing' && GOES_ON.has(kind) && UNDER_WAY[kind]) || 'false';
  return `(line.confidentiality = 'sealed' or not (${goesOn})
     and exists (select 1 ${sourcesOf(kind)} and source.confidentiality = 'sealed'))`;
}

/** SQL: the file of a row, `line`, of a register is not sealed to these eyes. */
export function notSealed(kind: RegisterKind, eyes: Eyes = 'everybody'): string {
  if (kind !== 'obligations') return `not ${sealedLine(kind, eyes)}`;
  // A duty says only which file it is of.
  return Object.values(REGISTER_OF)
    .map((file) => {
      const isSealed = sealedLine(file, eyes).replaceAll('line.', 'file.');
      return `not exists (select 1 from ${table(file)} file where file.stream_id = line.stream_id and ${isSealed})`;
    })
    .join(' and ');
}

/** SQL: nobody's identity need be kept from anybody in a row, `line`. */
export const isOrdinary = (kind: RegisterKind): string =>
  namesPerson(kind)
    ? `(line.confidentiality = 'ordinary' and not exists (select 1 ${sourcesOf(kind)}))`
    : `line.confidentiality = 'ordinary'`;

const STRICTEST: readonly Confidentiality[] = ['sealed', 'minor', 'restricted', 'ordinary'];
export const strictest = (...all: readonly Confidentiality[]): Confidentiality =>
  STRICTEST.find((one) => all.includes(one)) ?? 'ordinary';

/** The same file as its own history says that it is kept, which may be newer than the registers. */
export const keptWith = (kept: Kept, own: Confidentiality): Kept => ({
  ...kept,
  confidentiality: strictest(own, kept.reached),
  goesOn: kept.goesOn && own !== 'sealed',
});

interface Found {
  readonly streamId: string;
  readonly own: Confidentiality;
  readonly isUnderWay: boolean;
  readonly others: readonly Source[] | null;
}

const select = (from: string, own: string, sources: string | null, underWay = 'false'): string => {
  const others = sources
    ? `(select jsonb_agg(jsonb_build_object('streamId', source.stream_id, 'confidentiality', source.confidentiality)
          order by source.stream_id) ${sources})`
    : 'null::jsonb';
  return `select line.stream_id as "streamId", ${own} as own, ${underWay} as "isUnderWay", ${others} as others from ${from} line`;
};

const selectLines = (kind: RegisterKind): string =>
  select(
    table(kind),
    'line.confidentiality',
    namesPerson(kind) ? sourcesOf(kind) : null,
    GOES_ON.has(kind) ? UNDER_WAY[kind] : 'false',
  );

/** A file that cannot be shown is reached too; it does not say when it began, so all but another correction file belongs. */
const SELECT_PARKED = select(
  `(select held.*, one.person_key from ${PARKED_FILES} held left join unnest(held.person_keys) one(person_key) on true)`,
  AS_PARKED,
  reaching(`line.stream_id not like 'correction-%'`),
);

/** Files as they were found; one that stands for several numbers of a person may be found more than once. */
function told(found: readonly Found[]): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const { streamId, own, isUnderWay, others } of found) {
    const { reached: before, by } = kept.get(streamId) ?? ORDINARY;
    const reached = strictest(before, ...(others ?? []).map((other) => other.confidentiality));
    kept.set(streamId, {
      confidentiality: strictest(own, reached),
      reached,
      by: [...by, ...(others ?? [])],
      goesOn: isUnderWay && own !== 'sealed' && reached === 'sealed',
    });
  }
  return kept;
}

async function ask(
  source: DataSource,
  asked: readonly string[],
  value: unknown,
): Promise<ReadonlyMap<string, Kept>> {
  const found = await Promise.all(asked.map((sql) => source.query<Found[]>(sql, [value])));
  return told(found.flat());
}

/** How these files must be kept; what is in no register, and not left out of one either, is not among them. */
export function keptOf(source: DataSource, streamIds: Iterable<string>): Promise<ReadonlyMap<string, Kept>> {
  const ids = [...new Set(streamIds)];
  const asked = [...byRegister(ids).keys()].map((kind) => selectLines(kind));
  return ask(
    source,
    [...asked, SELECT_PARKED].map((sql) => `${sql} where line.stream_id = any($1)`),
    ids,
  );
}

/** The sealed files of an office. */
export async function sealedIn(source: DataSource, office: string): Promise<ReadonlySet<string>> {
  const kept = await keptIn(source, office);
  return new Set(
    [...kept].filter(([, one]) => one.confidentiality === 'sealed').map(([streamId]) => streamId),
  );
}

/** The files of an office that must be kept from somebody. */
export async function keptIn(source: DataSource, office: string): Promise<ReadonlyMap<string, Kept>> {
  const lines = Object.values(REGISTER_OF).map(
    (kind) => `${selectLines(kind)} where line.office = $1 and not ${isOrdinary(kind)}`,
  );
  const kept = await ask(source, [...lines, `${SELECT_PARKED} where line.office = $1`], office);
  return new Map([...kept].filter(([, { confidentiality }]) => confidentiality !== 'ordinary'));
}
