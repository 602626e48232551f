import {
  AGGREGATES,
  aggregateOf,
  confidentialityOf,
  fold,
  type AggregateName,
  type Confidentiality,
  type CorrectionCase,
} from '#casework';
import { Batches, type EventStore, type RecordedEvent } from '#event-store';
import {
  isOpenOn,
  keyOfBreach,
  keysOfDeadline,
  ladderOf,
  reasonOf,
  type BreachName,
  type Ladder,
  type Obligation,
} from '#obligations';
import {
  contradictionsOf,
  irregularitiesOf,
  owedIn,
  samePersonFaults,
  type CaseRow,
  type FoundIrregularity,
} from '#register';
import type { Day, Rulebook } from '#statute';
import { REGISTER_ENTITIES } from '../schema/entities.js';
import { numberColumn, type StoredRow } from '../schema/register-tables.js';
import { personFileOf, Registers, type RegisterSources } from './registers.js';
import { eventTitle } from './event-titles.js';
import { isOfAFile, reasonOf as faultOf } from '../projection/file-faults.js';
import { REGISTER_OF } from './kept.js';
import { FileParked, parkedByNumber, parkedFile } from './parked.js';

/** One fact of the file: when it happened, when and by whom it was recorded. */
export interface FileFact {
  readonly occurredOn: Day;
  readonly recordedAt: string;
  readonly actor: string;
  readonly type: string;
  readonly title: string;
  readonly data: unknown;
}

export interface FileObligation {
  /** The id of its rule, and the duty. */
  readonly rule: string;
  readonly code: string;
  /** What it is about inside the case. */
  readonly ref: string;
  readonly title: string;
  readonly article: string;
  readonly owedBy: string;
  readonly openedOn: Day;
  readonly dueOn: Day;
  /** Years whose notice of days off is not published: not empty, the last day is provisional and may still move. */
  readonly unpublishedYears: readonly number[];
  /** Why it falls on that day: what opened it, how it is counted, how sure the article is. */
  readonly reason: string;
}

export interface CaseFile {
  readonly fileNumber: string;
  readonly office: string;
  readonly streamId: string;
  readonly version: number;
  readonly confidentiality: Confidentiality;
  readonly status: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** In the order in which they happened. */
  readonly facts: readonly FileFact[];
  readonly obligations: readonly FileObligation[];
  readonly irregularities: readonly FoundIrregularity[];
  /** What sanctions the facts support, and why; only for correction cases. */
  readonly ladder?: Ladder;
}

interface Found {
  readonly streamId: string;
  readonly number: string;
  /** Its line in the register of its kind. */
  readonly row: object;
}

/** A case by its stream, or by the number staff know it by: file, assessment, resettlement or aid number. */
export type CaseReference =
  { readonly streamId: string } | { readonly number: string; readonly office?: string };

async function lineOf(
  { readModels, vault }: RegisterSources,
  name: AggregateName,
  where: Readonly<Record<string, string>>,
): Promise<Found | null> {
  const kind = REGISTER_OF[name];
  const stored = await readModels.getRepository(REGISTER_ENTITIES[kind]).findOneBy(where);
  const [row] = stored ? await vault.opened(kind, [stored as StoredRow<typeof kind>]) : [];
  if (!row) return null;
  return {
    streamId: row.streamId,
    number: String((row as unknown as Record<string, unknown>)[numberColumn(REGISTER_OF[name])]),
    row,
  };
}

async function find(sources: RegisterSources, reference: CaseReference): Promise<Found | null> {
  if ('streamId' in reference) {
    const { streamId } = reference;
    const name = aggregateOf(streamId);
    if (name === undefined) return null;
    return lineOf(sources, name, { streamId });
  }
  const { number, office } = reference;
  for (const name of Object.keys(REGISTER_OF) as AggregateName[]) {
    const found = await lineOf(sources, name, {
      [numberColumn(REGISTER_OF[name])]: number,
      ...(office ? { office } : {}),
    });
    if (found) return found;
  }
  return null;
}

/** A file with what it was drawn up from, for whoever asks what can be done with it. */
export interface OpenedFile {
  readonly file: CaseFile;
  readonly aggregate: AggregateName;
  readonly state: unknown;
  /** The facts that count. */
  readonly events: readonly RecordedEvent[];
  readonly owed: readonly Obligation[];
}

type FileSources = RegisterSources & { readonly store: EventStore };

/** One case as a reader of the paper file would go through it; null when there is none of that number. */
export const caseFile = async (
  sources: FileSources,
  reference: CaseReference,
  today: Day,
): Promise<CaseFile | null> => (await openFile(sources, reference, today))?.file ?? null;

/** The same, with the state behind it. @throws FileParked */
export async function openFile(
  sources: FileSources,
  reference: CaseReference,
  today: Day,
): Promise<OpenedFile | null> {
  const found = await find(sources, reference);
  const name = found ? aggregateOf(found.streamId) : undefined;
  if (!found || !name) return refuseParked(sources, reference);
  try {
    return await opened(sources, found, name, today);
  } catch (error) {
    // Something was just recorded that the registers are about to leave it out for.
    if (!isOfAFile(error)) throw error;
    const { streamId, number } = found;
    const { office } = found.row as { readonly office: string };
    throw new FileParked({
      streamId,
      office,
      fileNumber: number,
      confidentiality: null,
      reason: faultOf(error),
    });
  }
}

/** @throws FileParked where it is recorded and cannot be shown */
async function refuseParked({ readModels }: FileSources, reference: CaseReference): Promise<null> {
  const parked =
    'streamId' in reference
      ? await parkedFile(readModels, reference.streamId)
      : await parkedByNumber(readModels, reference.number, reference.office);
  if (parked) throw new FileParked(parked);
  return null;
}

/** What the other files of the same document in this office say against this one. */
async function ofSamePerson(sources: RegisterSources, row: CaseRow): Promise<FoundIrregularity[]> {
  const others = await new Registers(sources, [row.office]).filesBeside(row);
  return samePersonFaults(personFileOf(row), others);
}

async function opened(
  sources: FileSources,
  found: Found,
  name: AggregateName,
  today: Day,
): Promise<OpenedFile | null> {
  const { store, law } = sources;
  const batches = await new Batches(store).refresh();
  const history = await store.readStream(found.streamId);
  const events = history.filter((event) => batches.counts(event, Number.MAX_SAFE_INTEGER));
  const office = events[0]?.metadata.office;
  if (office === undefined) return null;
  const aggregate = AGGREGATES[name];
  const state = fold(aggregate, events);
  const { obligations } = owedIn(name, office, state, law);
  const titles = missedTitles(obligations, law.rulesOf(office));
  const owed = obligations
    .filter((obligation) => isOpenOn(obligation, today))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const file: CaseFile = {
    fileNumber: found.number,
    office,
    streamId: found.streamId,
    version: history.at(-1)?.version ?? 0,
    confidentiality: confidentialityOf(name, state),
    status: 'status' in found.row ? String(found.row.status) : '',
    record: found.row as Readonly<Record<string, unknown>>,
    facts: [...events].sort(byBusinessDay).map((event) => fileFact(event, titles)),
    obligations: owed.map(({ rule, ref, openedOn, dueOn, dueAt, unpublishedYears }) => ({
      rule: rule.id,
      code: rule.code,
      ref,
      title: rule.title.zh,
      article: rule.article,
      owedBy: rule.owedBy,
      openedOn,
      dueOn,
      unpublishedYears,
      reason: reasonOf(rule, { openedOn, dueOn, dueAt }, law.calendar),
    })),
    irregularities: [
      ...irregularitiesOf(name, state, obligations, today),
      ...contradictionsOf(name, obligations),
      ...(name === 'correction' ? await ofSamePerson(sources, found.row as CaseRow) : []),
    ],
    ...(name === 'correction' ? { ladder: ladderOf(state as CorrectionCase, obligations, today) } : {}),
  };
  return { file, aggregate: name, state, events, owed: obligations };
}

const byBusinessDay = (a: RecordedEvent, b: RecordedEvent): number =>
  a.metadata.occurredOn === b.metadata.occurredOn
    ? a.version - b.version
    : a.metadata.occurredOn < b.metadata.occurredOn
      ? -1
      : 1;

/** What a missed deadline on record is called. */
type MissedTitle = (breach: BreachName) => string;

/** By its rule; one that an earlier version recorded by its duty alone, by the deadline of the case that it was. */
function missedTitles(obligations: readonly Obligation[], rulebook: Rulebook): MissedTitle {
  const titles = new Map<string, string>();
  for (const { rule, ref, dueOn } of obligations)
    for (const key of keysOfDeadline(rule, ref, dueOn)) titles.set(key, rule.title.zh);
  return (breach) => {
    const rule = breach.rule === undefined ? undefined : rulebook.withId(breach.rule);
    const own = rule?.title.zh ?? titles.get(keyOfBreach(breach));
    return own ?? rulebook.rule(breach.code, breach.dueOn)?.title.zh ?? breach.code;
  };
}

/** A missed deadline is called by the name of the duty, not by its code. */
function titleOf({ type, data }: RecordedEvent, missed: MissedTitle): string {
  const title = eventTitle(type);
  if (type !== 'ObligationBreached' && type !== 'BreachWithdrawn') return title;
  return `${title}：${missed(data as BreachName)}`;
}

const fileFact = (event: RecordedEvent, missed: MissedTitle): FileFact => ({
  occurredOn: event.metadata.occurredOn,
  recordedAt: event.recordedAt,
  actor: event.metadata.actor,
  type: event.type,
  title: titleOf(event, missed),
  data: event.data,
});
