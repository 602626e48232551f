import { randomUUID } from 'node:crypto';
import { SCHEMA_VERSION, stableId, type Clock } from '#application';
import type { Fact } from '#casework';
import { ExplainedFailure } from '#database';
import {
  Batches,
  VersionConflict,
  type Append,
  type BatchOpened,
  type EventMetadata,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '#event-store';
import {
  planImport,
  rowsByCase,
  type CaseRows,
  type LedgerConflict,
  type LedgerIrregularity,
  type StreamPlan,
} from './plan-import.js';
import type { ReadWorkbook } from './read-workbook.js';
import {
  readLedger,
  withoutInvalid,
  type KnownFiles,
  type LedgerError,
  type LedgerRow,
} from './read-ledger.js';

export interface ImportOptions {
  readonly office: string;
  readonly actor: string;
  readonly dryRun?: boolean;
  readonly skipInvalid?: boolean;
  /** Records changed cells as corrections for this reason; null reports them as conflicts. */
  readonly correctionReason?: string | null;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportReport {
  /** False when nothing was written: errors without `skipInvalid`, or a dry run. */
  readonly written: boolean;
  readonly imported: Readonly<Record<string, number>>;
  readonly unchanged: number;
  readonly rejected: readonly LedgerError[];
  readonly irregularities: readonly LedgerIrregularity[];
  readonly conflicts: readonly LedgerConflict[];
  readonly unknownSheets: readonly string[];
  /** Position at which the import counts; readers wait for it. */
  readonly position: number;
}

/** What the import needs to know of the world. */
export interface ImportEnvironment {
  readonly store: EventStore;
  readonly clock: Clock;
  /** File numbers of the office that are in the store. */
  knownFiles(office: string): Promise<KnownFiles>;
}

const EMPTY = { imported: {}, unchanged: 0, irregularities: [], conflicts: [] } as const;

/**
 * Imports a ledger as one unit. Its events are staged under a batch, stream by stream, and count from the
 * moment the batch is completed; killed before that, nothing of it counts, and the same ledger imported
 * again goes on where it stopped. One import at a time.
 */
export async function importLedger(
  workbook: ReadWorkbook,
  options: ImportOptions,
  environment: ImportEnvironment,
): Promise<ImportReport> {
  const done = await environment.store.exclusively('ledger-import', () =>
    run(workbook, options, environment),
  );
  if (!done) throw new ExplainedFailure('另一份台账正在导入，请等它完成后再试。');
  return done;
}

async function run(
  workbook: ReadWorkbook,
  options: ImportOptions,
  environment: ImportEnvironment,
): Promise<ImportReport> {
  const { store, clock } = environment;
  const knownFiles = await environment.knownFiles(options.office);
  const ledger = readLedger(workbook.sheets, knownFiles);
  const base = { unknownSheets: ledger.unknownSheets, position: 0 };
  if (ledger.errors.length > 0 && !options.skipInvalid) {
    return { ...EMPTY, ...base, written: false, rejected: ledger.errors };
  }
  const { good, followers } = withoutInvalid(ledger, knownFiles);
  const batches = await new Batches(store).refresh();
  const cases = rowsByCase(options.office, distinct(good));
  const { facts: known, versions } = await knownFacts(store, batches, cases);
  const correctionReason = options.correctionReason ?? null;
  const planned = planImport(cases, { today: clock.today(), correctionReason, known });
  const { streams, ...told } = planned;
  const report = { ...base, ...told, rejected: [...ledger.errors, ...followers] };
  if (options.dryRun) return { ...report, written: false };
  const position = await record(store, batches, workbook.digest, streams, versions, options, clock);
  return { ...report, written: true, position };
}

/** A row written twice, word for word, states one thing. */
function distinct(rows: readonly LedgerRow[]): LedgerRow[] {
  const seen = new Set<string>();
  return rows.filter(({ sheet, fields }) => {
    const id = `${sheet.title}\t${String(fields[sheet.numberField])}`;
    return !seen.has(id) && seen.add(id);
  });
}

const STREAMS_AT_ONCE = 2_000;

interface Known {
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** The version each stream was planned on; whoever works on the case meanwhile makes the import fail, not double. */
  readonly versions: ReadonlyMap<string, number>;
}

/** The facts that count of every case in the ledger. What an unfinished import left does not. */
async function knownFacts(store: EventStore, batches: Batches, cases: readonly CaseRows[]): Promise<Known> {
  const facts = new Map<string, readonly Fact[]>();
  const versions = new Map<string, number>();
  if ((await store.head()) === 0) return { facts, versions };
  for (let at = 0; at < cases.length; at += STREAMS_AT_ONCE) {
    const ids = cases.slice(at, at + STREAMS_AT_ONCE).map(({ streamId }) => streamId);
    for (const { streamId, events } of await store.readStreams(ids)) {
      const counting = events.filter((event) => batches.counts(event, Number.MAX_SAFE_INTEGER));
      facts.set(streamId, counting.map(asFact));
      versions.set(streamId, events.at(-1)?.version ?? 0);
    }
  }
  return { facts, versions };
}

const asFact = ({ type, metadata, data }: RecordedEvent): Fact => ({
  type,
  occurredOn: metadata.occurredOn,
  data,
});

async function record(
  store: EventStore,
  batches: Batches,
  digest: string,
  streams: readonly StreamPlan[],
  versions: ReadonlyMap<string, number>,
  options: ImportOptions,
  clock: Clock,
): Promise<number> {
  if (streams.length === 0) return 0;
  const batch = await openBatch(batches, digest, options, clock);
  const total = streams.length;
  for (let at = 0; at < total; at += STREAMS_AT_ONCE) {
    const appends = streams
      .slice(at, at + STREAMS_AT_ONCE)
      .map((stream) => staged(stream, versions.get(stream.streamId) ?? 0, batch, options));
    await appendOrExplain(store, appends);
    options.onProgress?.(Math.min(at + STREAMS_AT_ONCE, total), total);
  }
  return batches.tell('BatchCompleted', batch, metadata(batch, options, clock.today()));
}

async function appendOrExplain(store: EventStore, appends: readonly Append[]): Promise<void> {
  try {
    await store.appendAll(appends);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    throw new ExplainedFailure(
      '导入期间有人办理了台账中的档案，本次导入没有生效；请再次导入同一台账。',
      error.message,
    );
  }
}

/** Goes on with an unfinished import of the same ledger; gives up any other one, whose process is gone. */
async function openBatch(
  batches: Batches,
  ledgerDigest: string,
  options: ImportOptions,
  clock: Clock,
): Promise<BatchOpened> {
  const { office } = options;
  const digest = `${ledgerDigest}/${options.skipInvalid ? 'skip' : 'all'}/${options.correctionReason ?? ''}`;
  const today = clock.today();
  for (const other of batches.all()) {
    if (other.status !== 'open') continue;
    if (other.digest === digest && other.office === office) return other;
    await batches.tell('BatchAbandoned', other, metadata(other, options, today));
  }
  const batch = { batchId: randomUUID(), office, purpose: 'ledger-import', digest };
  await batches.tell('BatchOpened', batch, metadata(batch, options, today));
  return batch;
}

/** Gives up unfinished imports whose process is gone, so that their cases can be worked on; for the start of a server. */
export async function abandonUnfinishedImports(store: EventStore, clock: Clock): Promise<number> {
  const abandoned = await store.exclusively('ledger-import', async () => {
    const batches = await new Batches(store).refresh();
    const open = batches.all().filter(({ status }) => status === 'open');
    for (const batch of open) {
      await batches.tell(
        'BatchAbandoned',
        batch,
        metadata(batch, { office: batch.office, actor: 'system' }, clock.today()),
      );
    }
    return open.length;
  });
  return abandoned ?? 0;
}

type By = Pick<ImportOptions, 'office' | 'actor'>;

const metadata = (batch: BatchOpened, { office, actor }: By, occurredOn: string): EventMetadata => ({
  schemaVersion: SCHEMA_VERSION,
  occurredOn,
  office,
  actor,
  commandId: batch.batchId,
  causationId: batch.batchId,
  correlationId: batch.batchId,
});

/** Ids come from batch, stream and place, so that an append repeated after a kill changes nothing. */
function staged(
  { streamId, facts }: StreamPlan,
  expected: number,
  batch: BatchOpened,
  options: ImportOptions,
): Append {
  const events = facts.map((fact, index): NewEvent => ({
    id: stableId(batch.batchId, streamId, String(index)),
    type: fact.type,
    data: fact.data,
    metadata: { ...metadata(batch, options, fact.occurredOn), batchId: batch.batchId },
  }));
  return { streamId, expected, events };
}
