import type { DataSource } from 'typeorm';
import { aggregateOf, type AggregateName, type Confidentiality } from '#casework';
import type { RegisterKind } from '#register';
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

/** How a file must be kept, the person's other files considered. */
export interface Kept {
  readonly confidentiality: Confidentiality;
  /** By the person's other files alone. */
  readonly reached: Confidentiality;
  /** The person's other files that it is kept like; an opening of one of them opens this one. */
  readonly by: readonly string[];
}

export const ORDINARY: Kept = { confidentiality: 'ordinary', reached: 'ordinary', by: [] };

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

/** SQL: the person's other files that a row, `line`, is kept like. Restricting is for the person, and reaches every file. */
const sourcesOf = (kind: RegisterKind): string =>
  `from ${table('cases')} source where source.person_key = line.person_key and source.stream_id <> line.stream_id
     and source.confidentiality <> 'ordinary'
     and (source.confidentiality = 'restricted' or ${BELONGS[kind] ?? 'false'})`;

const namesPerson = (kind: RegisterKind): boolean => 'personKey' in REGISTER_TABLES[kind].columns;

/** SQL: a file of this kind, `line`, is sealed, by itself or since it belongs to one that is. */
const sealedLine = (kind: RegisterKind): string =>
  BELONGS[kind]
    ? `(line.confidentiality = 'sealed'
        or exists (select 1 ${sourcesOf(kind)} and source.confidentiality = 'sealed'))`
    : `line.confidentiality = 'sealed'`;

/** SQL: the file of a row, `line`, of a register is not sealed. */
export function notSealed(kind: RegisterKind): string {
  if (kind !== 'obligations') return `not ${sealedLine(kind)}`;
  // A duty says only which file it is of.
  return Object.values(REGISTER_OF)
    .map((file) => {
      const isSealed = sealedLine(file).replaceAll('line.', 'file.');
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

interface Found {
  readonly streamId: string;
  readonly own: Confidentiality;
  readonly others: readonly { readonly streamId: string; readonly confidentiality: Confidentiality }[] | null;
}

async function query(
  source: DataSource,
  kind: RegisterKind,
  where: string,
  value: unknown,
): Promise<[string, Kept][]> {
  const others = namesPerson(kind)
    ? `(select jsonb_agg(jsonb_build_object('streamId', source.stream_id, 'confidentiality', source.confidentiality)
          order by source.stream_id) ${sourcesOf(kind)})`
    : 'null::jsonb';
  const found = await source.query<Found[]>(
    `select line.stream_id as "streamId", line.confidentiality as own, ${others} as others
       from ${table(kind)} line where ${where}`,
    [value],
  );
  return found.map(({ streamId, own, others: told }) => {
    const reached = strictest(...(told ?? []).map((other) => other.confidentiality));
    const by = (told ?? []).map((other) => other.streamId);
    return [streamId, { confidentiality: strictest(own, reached), reached, by }];
  });
}

/** How these files must be kept; what has no line in a register is not among them. */
export async function keptOf(
  source: DataSource,
  streamIds: Iterable<string>,
): Promise<ReadonlyMap<string, Kept>> {
  const found = await Promise.all(
    [...byRegister(streamIds)].map(([kind, ids]) => query(source, kind, 'line.stream_id = any($1)', ids)),
  );
  return new Map(found.flat());
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
  const found = await Promise.all(
    Object.values(REGISTER_OF).map((kind) =>
      query(source, kind, `line.office = $1 and not ${isOrdinary(kind)}`, office),
    ),
  );
  return new Map(found.flat());
}
