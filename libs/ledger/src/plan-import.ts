import {
  AGGREGATES,
  confidentialityOf,
  type AggregateName,
  type AnyAggregate,
  type Confidentiality,
  type Fact,
  type FieldConflict,
  type FieldValue,
  type RecordFields,
  type RecordTarget,
  type Acting,
  type Circumstances,
  type Refusal,
} from '#casework';
import { inOnePiece, streamOf, type Steps } from '#application';
import { BadInput } from '#database';
import { contradictionsOf, irregularitiesOf, owedIn } from '#register';
import { NATIONAL_LAW, stateCouncilCalendar, type Day, type WorkingCalendar } from '#statute';
import { writeCell } from './cells.js';
import { closedRow } from './closed-rows.js';
import type { LedgerError, LedgerRow } from './read-ledger.js';
import { stateOf, unreadableRow } from './unreadable-files.js';

/** A recorded cell that the ledger states otherwise; needs `--correct`. */
export interface LedgerConflict {
  /** The file of which something recorded is told. */
  readonly streamId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly recorded: string;
  readonly value: string;
  readonly message: string;
}

/** A recorded fact against the law, at the row that shows it. */
export interface LedgerIrregularity {
  readonly code: string;
  readonly article: string;
  readonly fileNumber: string;
  readonly sheet: string;
  readonly row: number;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly message: string;
}

export interface StreamPlan {
  readonly streamId: string;
  readonly aggregate: AggregateName;
  readonly facts: readonly Fact[];
  /** The state of the case as it is, and as these facts would make it. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface ImportPlan {
  readonly streams: readonly StreamPlan[];
  /** Rows that tell something new, by sheet. */
  readonly imported: Readonly<Record<string, number>>;
  readonly unchanged: number;
  /** The files on record that the rows were compared with: also that nothing differs tells what is recorded. */
  readonly compared: readonly string[];
  readonly conflicts: readonly LedgerConflict[];
  readonly irregularities: readonly LedgerIrregularity[];
  /** Decisions of bodies that whoever brings the ledger cannot take: recorded, and waiting for the body. */
  readonly awaiting: number;
  /** Rows of files that are closed, or cannot be read, as was found when they were to be changed. */
  readonly rejected: readonly LedgerError[];
}

export interface CaseRows {
  readonly streamId: string;
  readonly aggregate: AggregateName;
  readonly number: string;
  readonly rows: LedgerRow[];
}

/** The same in one piece, where nobody else waits. */
export const rowsByCase = (office: string, rows: readonly LedgerRow[]): CaseRows[] =>
  inOnePiece(rowsByCaseSteps(office, rows));

/** Rows by the case they are about. */
export function* rowsByCaseSteps(office: string, rows: readonly LedgerRow[]): Steps<CaseRows[]> {
  const cases = new Map<string, CaseRows>();
  for (const row of rows) {
    const { aggregate, caseField } = row.sheet;
    const number = String(row.fields[caseField]);
    const key = `${aggregate}\t${number}`;
    let found = cases.get(key);
    if (!found)
      cases.set(
        key,
        (found = { streamId: streamOf(aggregate, office, number), aggregate, number, rows: [] }),
      );
    found.rows.push(row);
    yield;
  }
  return [...cases.values()];
}

/** Fields as the record knows them: the file number of a leave names its case and is no field of the leave. */
function recordFields({ sheet, fields }: LedgerRow): RecordFields {
  if (sheet.caseField === sheet.numberField && sheet.record !== 'ending') return fields;
  const { [sheet.caseField]: _case, ...own } = fields;
  return own;
}

/** Particulars before what happened later, so that a case is registered before its leaves. */
const RECORD_ORDER = [
  'particulars',
  'leave',
  'transfer',
  'sanction',
  'reoffence',
  'supervision-gap',
  'ending',
];
const orderOf = ({ sheet }: LedgerRow): number => RECORD_ORDER.indexOf(sheet.record);

interface Planning {
  readonly today: Day;
  readonly correctionReason: string | null;
  /** Facts that count already, by stream. */
  readonly known: ReadonlyMap<string, readonly Fact[]>;
  /** Files with something in them that cannot be read. */
  readonly unreadable?: ReadonlySet<string>;
  /** The day on which each file that is known came in; left out, all is history. */
  readonly liveSince?: ReadonlyMap<string, Day>;
  /** Who brings the ledger. */
  readonly acting?: Acting;
  /** What is on record in each file and by whom. */
  readonly recorded?: ReadonlyMap<string, Acting['recorded']>;
  /** The days off that deadlines are counted by; left out, those that this release knows. */
  readonly calendar?: WorkingCalendar;
  /** A recorded value as it is told; left out, as it is. */
  readonly told?: (field: string, value: string, streamId: string) => string;
  /** Whether files kept so are closed to who imports; left out, none is. */
  readonly closes?: (confidentiality: Confidentiality) => boolean;
}

const circumstances = (
  { today, calendar = stateCouncilCalendar }: Planning,
  liveSince: Day | undefined,
  acting: Acting | undefined,
): Circumstances => ({
  today,
  calendar,
  liveSince,
  ...(acting ? { acting } : {}),
});

/** Why a row is not recorded and the others are: a decision that its body took stands, in these words. */
const STANDS: Readonly<Record<string, string>> = {
  'decision-disputed': '有异议',
  'decision-refused': '不予批准',
};

const asItIs = (_field: string, value: string, _streamId: string): string => value;

/** What one row adds to its case. */
interface RowPlan {
  readonly facts: readonly Fact[];
  readonly state: unknown;
  readonly conflicting: readonly FieldConflict[];
  /** Why the row is not recorded. */
  readonly refusals: readonly Refusal[];
}

function planRow(
  aggregate: AnyAggregate,
  before: unknown,
  row: LedgerRow,
  correctionReason: string | null,
  now: Circumstances,
): RowPlan {
  const command = {
    type: 'StateRecord',
    record: row.sheet.record,
    fields: recordFields(row),
    ...(correctionReason ? { correctionReason } : {}),
  };
  const decision = aggregate.decide(before, command, now);
  const refusals = decision.accepted ? [] : decision.refusals;
  // What was read is within all bounds; it must not be passed over in silence if it is not.
  if (refusals.some(({ code }) => STANDS[code] === undefined))
    throw new BadInput(refusedWords(row, refusals));
  const facts: readonly Fact[] = decision.accepted ? decision.events : [];
  return {
    facts,
    state: facts.reduce<unknown>((state, fact) => aggregate.evolve(state, fact), before),
    conflicting: correctionReason ? [] : aggregate.conflicts(before, command),
    refusals,
  };
}

const reportsIn = (facts: readonly Fact[]): number =>
  facts.filter(({ type }) => type === 'DecisionReported').length;

/** What the rows of one case come to. */
interface CasePlan {
  readonly stream: StreamPlan;
  /** Sheets of rows that tell something new; of all rows, for those without any. */
  readonly told: readonly { readonly sheet: string; readonly isNew: boolean }[];
  readonly unchanged: number;
  readonly conflicts: readonly LedgerConflict[];
  readonly irregularities: readonly LedgerIrregularity[];
}

function* planCase(
  { streamId, aggregate: name, number, rows }: CaseRows,
  before: unknown,
  planning: Planning,
): Steps<CasePlan> {
  const { correctionReason, liveSince, acting: bringing, recorded, told = asItIs } = planning;
  const aggregate: AnyAggregate = AGGREGATES[name];
  const acting = bringing && { ...bringing, recorded: recorded?.get(streamId) ?? [] };
  const now = circumstances(planning, liveSince?.get(streamId), acting);
  let state = before;
  let unchanged = 0;
  const facts: Fact[] = [];
  const conflicts: LedgerConflict[] = [];
  const sheets: { readonly sheet: string; readonly isNew: boolean }[] = [];
  for (const row of [...rows].sort((a, b) => orderOf(a) - orderOf(b))) {
    const planned = planRow(aggregate, state, row, correctionReason, now);
    const conflicting = [
      ...planned.conflicting.map((conflict) => ledgerConflict(streamId, row, conflict, told)),
      ...planned.refusals.map((refusal) => refusedRow(streamId, row, refusal)),
    ];
    conflicts.push(...conflicting);
    state = planned.state;
    facts.push(...planned.facts);
    const isNew = planned.facts.length > 0;
    sheets.push({ sheet: row.sheet.title, isNew });
    if (!isNew && conflicting.length === 0) unchanged++;
    yield;
  }
  return {
    stream: { streamId, aggregate: name, facts, before, after: state },
    told: sheets,
    unchanged,
    conflicts,
    irregularities: irregularRows(name, state, number, rows, now),
  };
}

/** A case as the ledger would make it, or its rows as errors. */
function* planOrReject(one: CaseRows, planning: Planning): Steps<CasePlan | readonly LedgerError[]> {
  const { known, unreadable, closes = () => false } = planning;
  const facts = known.get(one.streamId) ?? [];
  const before = unreadable?.has(one.streamId) ? null : stateOf(one.aggregate, facts);
  if (!before) return one.rows.map(unreadableRow);
  if (closes(confidentialityOf(one.aggregate, before.state))) return one.rows.map(closedRow);
  try {
    return yield* planCase(one, before.state, planning);
  } catch (error) {
    // Of a new case it is not what is recorded that cannot be understood.
    if (error instanceof BadInput || facts.length === 0) throw error;
    return one.rows.map(unreadableRow);
  }
}

/** The same in one piece, where nobody else waits. */
export const planImport = (cases: readonly CaseRows[], planning: Planning): ImportPlan =>
  inOnePiece(planImportSteps(cases, planning));

/** What must be recorded so that the store says what the ledger says. Pure. */
export function* planImportSteps(cases: readonly CaseRows[], planning: Planning): Steps<ImportPlan> {
  const imported: Record<string, number> = {};
  const streams: StreamPlan[] = [];
  const conflicts: LedgerConflict[] = [];
  const compared: string[] = [];
  const irregularities: LedgerIrregularity[] = [];
  const rejected: LedgerError[] = [];
  let unchanged = 0;
  let awaiting = 0;
  for (const one of cases) {
    yield;
    const plan = yield* planOrReject(one, planning);
    if (!('stream' in plan)) {
      for (const error of plan) rejected.push(error);
      continue;
    }
    for (const { sheet, isNew } of plan.told) imported[sheet] = (imported[sheet] ?? 0) + (isNew ? 1 : 0);
    unchanged += plan.unchanged;
    awaiting += reportsIn(plan.stream.facts);
    if (plan.stream.facts.length > 0) streams.push(plan.stream);
    if (planning.known.has(one.streamId)) compared.push(one.streamId);
    conflicts.push(...plan.conflicts);
    irregularities.push(...plan.irregularities);
  }
  return { streams, imported, unchanged, compared, conflicts, irregularities, rejected, awaiting };
}

const refusedWords = ({ sheet, row }: LedgerRow, refusals: readonly Refusal[]): string =>
  `${sheet.title} 第 ${row} 行不能登记：${refusals.map(({ message }) => message).join('')}`;

function ledgerConflict(
  streamId: string,
  { sheet, row }: LedgerRow,
  { field, recorded, stated }: FieldConflict,
  told: typeof asItIs,
): LedgerConflict {
  const column = sheet.columns.find((candidate) => candidate.field === field);
  const title = column?.title ?? '备注';
  const words = (value: FieldValue): string => (column ? writeCell(column, value) : String(value));
  const [was, is] = [told(field, words(recorded), streamId), words(stated)];
  const message = `“${title}”已登记为“${was}”，台账中是“${is}”；确需更正的，请加 --correct 重新导入。`;
  return { streamId, sheet: sheet.title, row, column: title, recorded: was, value: is, message };
}

/** A row that is not recorded: its body decided otherwise, or says that it did not decide so. */
function refusedRow(
  streamId: string,
  { sheet, row, fields }: LedgerRow,
  { code, message, instead }: Refusal,
): LedgerConflict {
  const column = sheet.columns.find(({ field }) => field === sheet.numberField)?.title ?? '';
  const value = String(fields[sheet.numberField]);
  const words = `${message}${instead ?? ''}`;
  return { streamId, sheet: sheet.title, row, column, recorded: STANDS[code] ?? '', value, message: words };
}

const isAbout = ({ sheet, fields }: LedgerRow, target: RecordTarget): boolean =>
  sheet.record === target.record && (target.ref === null || String(fields[sheet.numberField]) === target.ref);

function irregularRows(
  name: AggregateName,
  state: unknown,
  fileNumber: string,
  rows: readonly LedgerRow[],
  { today, calendar }: Circumstances,
): LedgerIrregularity[] {
  // By the national rules: what a county asks for besides is no irregularity of a ledger.
  const { obligations } = owedIn(name, '', state, { ...NATIONAL_LAW, calendar });
  const all = [...irregularitiesOf(name, state, obligations, today), ...contradictionsOf(name, obligations)];
  return all.flatMap(({ target, ...found }) => {
    const row = rows.find((candidate) => isAbout(candidate, target));
    return row ? [{ ...found, fileNumber, sheet: row.sheet.title, row: row.row }] : [];
  });
}
