import { randomUUID } from 'node:crypto';
import { cameInOn, inTurns, schemaVersionOf, stableId, type Clock, type Steps } from '#application';
import { fieldFault, type Acting, type Confidentiality, type Fact } from '#casework';
import { BadInput, ExplainedFailure } from '#database';
import type { Day, Law } from '#statute';
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
  planImportSteps,
  type ImportPlan,
  rowsByCaseSteps,
  type CaseRows,
  type LedgerConflict,
  type LedgerIrregularity,
  type StreamPlan,
} from './plan-import.js';
import { withClosed, withoutDays } from './closed-rows.js';
import { distinct, placedByNumber, type NumberLookup } from './row-numbers.js';
import { personsTwice, type PersonLookup } from './same-person.js';
import type { ReadWorkbook } from './read-workbook.js';
import {
  readLedgerSteps,
  withoutInvalid,
  type KnownFiles,
  type LedgerError,
  type LedgerRow,
  type ReadLedger,
} from './read-ledger.js';

export interface ImportOptions {
  readonly office: string;
  readonly actor: string;
  readonly dryRun?: boolean;
  readonly skipInvalid?: boolean;
  /** What the person who brings it may decide; left out, nothing. */
  readonly acting?: Acting;
  /** Records changed cells as corrections for this reason; null reports them as conflicts. */
  readonly correctionReason?: string | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of what would be recorded, part by part. */
  readonly onPlanned?: (streams: readonly StreamPlan[]) => Steps<void>;
  /** Aborted where nobody wants it any more; what is not yet complete does not count then. */
  readonly signal?: AbortSignal | undefined;
  /** Who imports, where he is told less than the operator at the machine. */
  readonly reader?: LedgerReader;
}

/** What may be told to who imports, and changed by him. */
export interface LedgerReader {
  /** Whether files that must be kept so are closed to him. */
  readonly closes: (confidentiality: Confidentiality) => boolean;
  /** The files of the office that are closed to him. */
  readonly closedFiles: (office: string) => Promise<ReadonlySet<string>>;
  /** A recorded value as he is told it. */
  readonly told: (field: string, value: string, streamId: string) => string;
}

export interface ImportReport {
  /** False when nothing was written: errors without `skipInvalid`, or a dry run. */
  readonly written: boolean;
  readonly imported: Readonly<Record<string, number>>;
  readonly unchanged: number;
  readonly rejected: readonly LedgerError[];
  readonly irregularities: readonly LedgerIrregularity[];
  /** The files on record that the rows were compared with. */
  readonly compared: readonly string[];
  readonly conflicts: readonly LedgerConflict[];
  /** Decisions of other bodies that wait for their confirmation. */
  readonly awaiting: number;
  readonly unknownSheets: readonly string[];
  /** Position at which the import counts; readers wait for it. */
  readonly position: number;
}

/** What the import needs to know of the world. */
export interface ImportEnvironment extends PersonLookup, NumberLookup {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Keyed: what is mended, and why, is people's, and a plain digest would let anybody try. */
  readonly fingerprint: (text: string) => string;
  /** The law in force; left out, the national one with the days off that this release knows. */
  readonly law?: Law;
  /** File numbers of the office that are in the store. */
  knownFiles(office: string): Promise<KnownFiles>;
  /** Its sealed files, which no ledger changes, whoever brings it. */
  sealedFiles(office: string): Promise<ReadonlySet<string>>;
  /** Its files that cannot be shown; some of them cannot be read either. */
  parkedFiles(office: string): Promise<ReadonlySet<string>>;
}

const EMPTY = {
  imported: {},
  unchanged: 0,
  irregularities: [],
  compared: [],
  conflicts: [],
  awaiting: 0,
} as const;

/** How long an import waits for those before it, and how often it asks. */
const TURN_MS = 600_000;
const AGAIN_MS = 250;

/**
 * Imports a ledger as one unit. Its events are staged under a batch, stream by stream, and count from the
 * moment the batch is completed; killed before that, nothing of it counts, and the same ledger imported
 * again goes on where it stopped. One import at a time; others wait their turn.
 */
export async function importLedger(
  workbook: ReadWorkbook,
  options: ImportOptions,
  environment: ImportEnvironment,
): Promise<ImportReport> {
  const { office, correctionReason } = options;
  const fault = fieldFault('office', office) ?? fieldFault('correctionReason', correctionReason ?? '');
  if (fault !== null) throw new BadInput(`司法所或更正的理由${fault}`);
  // What only looks need not wait.
  if (options.dryRun) return run(workbook, options, environment);
  for (const end = Date.now() + TURN_MS; ;) {
    options.signal?.throwIfAborted();
    const done = await environment.store.exclusively('ledger-import', () =>
      run(workbook, options, environment),
    );
    if (done) return done;
    if (Date.now() > end) throw new ExplainedFailure('另一份台账正在导入，请等它完成后再试。');
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function run(
  workbook: ReadWorkbook,
  options: ImportOptions,
  environment: ImportEnvironment,
): Promise<ImportReport> {
  const { store } = environment;
  const { office, reader, signal } = options;
  const closed = await (reader ? reader.closedFiles(office) : environment.sealedFiles(office));
  const knownFiles = withoutDays(await environment.knownFiles(office), office, closed);
  const whole = await inTurns(
    readLedgerSteps(workbook.sheets, knownFiles, environment.clock.today()),
    signal,
  );
  const read = await inTurns(withClosed(whole, office, closed), signal);
  const stage = new Stage(await new Batches(store).refresh(), workbook.digest, options, environment);
  const sound = (ledger: ReadLedger) => inTurns(withoutInvalid(ledger, knownFiles), signal);
  const rowsToRecord = async (rows: readonly LedgerRow[]): Promise<CaseRows[]> =>
    inTurns(rowsByCaseSteps(office, await inTurns(distinct(rows), signal)), signal);
  const parked = await environment.parkedFiles(office);
  const doubtful =
    parked.size === 0
      ? []
      : (await rowsToRecord((await sound(read)).good)).filter(({ streamId }) => parked.has(streamId));
  const ledger = await withUnreadable(read, doubtful, stage);
  const base = { unknownSheets: ledger.unknownSheets, position: 0 };
  if (ledger.errors.length > 0 && !options.skipInvalid) {
    return { ...EMPTY, ...base, written: false, rejected: ledger.errors };
  }
  const { good, followers } = await sound(ledger);
  const twice = await personsTwice(good, office, closed, environment, signal);
  const placed = await placedByNumber(good, office, closed, environment, signal);
  const plan = await recordCases(await rowsToRecord(placed.rows), stage, options);
  const position = await stage.complete();
  const rejected = [...ledger.errors, ...followers, ...plan.rejected];
  const compared = [...new Set([...plan.compared, ...twice.compared])];
  const irregularities = [...plan.irregularities, ...twice.irregularities];
  const conflicts = [...placed.conflicts, ...plan.conflicts];
  return {
    ...base,
    ...plan,
    compared,
    irregularities,
    conflicts,
    rejected,
    position,
    written: !options.dryRun,
  };
}

/** Rows about files that cannot be read are errors at their place. `doubtful`: the files that may be such. */
async function withUnreadable(
  ledger: ReadLedger,
  doubtful: readonly CaseRows[],
  stage: Stage,
): Promise<ReadLedger> {
  if (doubtful.length === 0) return ledger;
  const { plan } = await stage.plan(doubtful);
  return { ...ledger, errors: [...ledger.errors, ...plan.rejected] };
}

type Sum = Omit<ImportPlan, 'streams'>;

const isSealed = (confidentiality: Confidentiality): boolean => confidentiality === 'sealed';

const nothing = () => ({
  imported: {} as Record<string, number>,
  unchanged: 0,
  compared: [] as string[],
  conflicts: [] as LedgerConflict[],
  irregularities: [] as LedgerIrregularity[],
  rejected: [] as LedgerError[],
  awaiting: 0,
});

function addPlan(sum: ReturnType<typeof nothing>, plan: ImportPlan): void {
  sum.unchanged += plan.unchanged;
  sum.awaiting += plan.awaiting;
  // One by one: a call takes no more than some hundred thousand arguments.
  for (const one of plan.compared) sum.compared.push(one);
  for (const one of plan.conflicts) sum.conflicts.push(one);
  for (const one of plan.irregularities) sum.irregularities.push(one);
  for (const one of plan.rejected) sum.rejected.push(one);
  for (const [sheet, rows] of Object.entries(plan.imported))
    sum.imported[sheet] = (sum.imported[sheet] ?? 0) + rows;
}

/** Plans and stages the cases a part at a time, so that a large ledger's facts are never all in memory. */
async function recordCases(cases: readonly CaseRows[], stage: Stage, options: ImportOptions): Promise<Sum> {
  const sum = nothing();
  let staging: Promise<void> = Promise.resolve();
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let at = 0; at < cases.length; at += CASES_AT_ONCE) {
      const { plan, versions } = await stage.plan(cases.slice(at, at + CASES_AT_ONCE));
      if (options.onPlanned) await inTurns(options.onPlanned(plan.streams), options.signal);
      addPlan(sum, plan);
      // One part is written while the next is planned, and one more waits, so that the store is never idle.
      await staging;
      options.onProgress?.(at, cases.length);
      staging = writing;
      if (!options.dryRun) writing = stage.add(plan.streams, versions);
      writing.catch(() => undefined);
    }
  } finally {
    // Who gives it up may close the store as soon as he is told.
    await Promise.allSettled([staging, writing]);
  }
  await staging;
  await writing;
  return sum;
}

/** What is recorded of them is sealed in one piece. */
const CASES_AT_ONCE = 250;

interface Known {
  readonly known: ReadonlyMap<string, readonly Fact[]>;
  readonly unreadable: ReadonlySet<string>;
  /** The version each stream was planned on; whoever works on the case meanwhile makes the import fail, not double. */
  readonly versions: ReadonlyMap<string, number>;
  readonly liveSince: ReadonlyMap<string, Day>;
  readonly recorded: ReadonlyMap<string, Acting['recorded']>;
}

/** Whoever brings a ledger at the machine itself keeps the office's books and decides nothing. */
const clerk = (account: string): Acting => ({
  account,
  organs: ['judicial_office'],
  decides: [],
  recorded: [],
});

/** Where an import's events are put until it is complete; the batch is opened with the first of them. */
class Stage {
  private opening: Promise<BatchOpened> | null = null;

  private readonly store: EventStore;
  private readonly clock: Clock;

  constructor(
    private readonly batches: Batches,
    private readonly digest: string,
    private readonly options: ImportOptions,
    private readonly environment: ImportEnvironment,
  ) {
    ({ store: this.store, clock: this.clock } = environment);
  }

  /** What must be recorded of these cases, and the versions that is planned on. */
  async plan(
    cases: readonly CaseRows[],
  ): Promise<{ readonly plan: ImportPlan; readonly versions: ReadonlyMap<string, number> }> {
    const { versions, ...known } = await this.known(cases);
    const { told, closes = isSealed } = this.options.reader ?? {};
    const { law } = this.environment;
    const planning = planImportSteps(cases, {
      ...known,
      today: this.clock.today(),
      correctionReason: this.options.correctionReason ?? null,
      acting: this.options.acting ?? clerk(this.options.actor),
      closes,
      ...(law ? { calendar: law.calendar } : {}),
      ...(told ? { told } : {}),
    });
    return { plan: await inTurns(planning, this.options.signal), versions };
  }

  /** The facts of these cases that count. What an unfinished import left does not. */
  private async known(cases: readonly CaseRows[]): Promise<Known> {
    const known = new Map<string, readonly Fact[]>();
    const unreadable = new Set<string>();
    const versions = new Map<string, number>();
    const liveSince = new Map<string, Day>();
    const recorded = new Map<string, Acting['recorded']>();
    const today = this.clock.today();
    for (const { streamId, events } of await this.store.readStreams(cases.map((one) => one.streamId))) {
      if (events.some((event) => event.unreadable)) {
        unreadable.add(streamId);
        continue;
      }
      const counting = events.filter((event) => this.batches.counts(event, Number.MAX_SAFE_INTEGER));
      known.set(streamId, counting.map(asFact));
      recorded.set(streamId, counting.map(asRecorded));
      versions.set(streamId, events.at(-1)?.version ?? 0);
      const since = cameInOn(counting, today);
      if (since !== undefined) liveSince.set(streamId, since);
    }
    return { known, unreadable, versions, liveSince, recorded };
  }

  async add(streams: readonly StreamPlan[], versions: ReadonlyMap<string, number>): Promise<void> {
    if (streams.length === 0) return;
    this.opening ??= openBatch(this.batches, this.digest, this.options, this.environment);
    const batch = await this.opening;
    const appends = streams.map((stream) =>
      staged(stream, versions.get(stream.streamId) ?? 0, batch, this.options, this.clock.today()),
    );
    await appendOrExplain(this.store, appends);
  }

  /** From here on the import counts. Returns that position; 0 when there was nothing to record. */
  async complete(): Promise<number> {
    const batch = await this.opening;
    if (!batch) return 0;
    return this.batches.tell('BatchCompleted', batch, metadata(batch, this.options, this.clock.today()));
  }
}

const asFact = ({ type, metadata, data }: RecordedEvent): Fact => ({
  type,
  occurredOn: metadata.occurredOn,
  data,
});

const asRecorded = ({ type, data, metadata }: RecordedEvent): Acting['recorded'][number] => ({
  type,
  data,
  actor: metadata.actor,
});

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
  { clock, fingerprint }: ImportEnvironment,
): Promise<BatchOpened> {
  const { office } = options;
  const whole = `${ledgerDigest}/${options.skipInvalid ? 'skip' : 'all'}/${options.correctionReason ?? ''}`;
  const digest = fingerprint(whole);
  const today = clock.today();
  for (const other of batches.all()) {
    if (other.status !== 'open') continue;
    // Earlier releases wrote the whole of it down; sealing the history makes it the digest.
    if ([digest, whole].includes(other.digest) && other.office === office) return other;
    await batches.tell('BatchAbandoned', other, metadata(other, options, today));
  }
  const batch = { batchId: randomUUID(), office, purpose: 'ledger-import', digest } as const;
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
  schemaVersion: 1,
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
  today: Day,
): Append {
  const events = facts.map((fact, index): NewEvent => ({
    id: stableId(batch.batchId, streamId, String(index)),
    type: fact.type,
    data: fact.data,
    metadata: {
      ...metadata(batch, options, fact.occurredOn),
      schemaVersion: schemaVersionOf(fact.type),
      recordedOn: today,
      batchId: batch.batchId,
    },
  }));
  return { streamId, expected, events };
}
