import {
  AGGREGATES,
  confidentialityOf,
  fold,
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
import { streamOf } from '#application';
import { BadInput, ExplainedFailure } from '#database';
import { irregularitiesOf, owedIn } from '#register';
import { NATIONAL_LAW, stateCouncilCalendar, type Day } from '#statute';
import { writeCell } from './cells.js';
import { closedRow } from './closed-rows.js';
import type { LedgerError, LedgerRow } from './read-ledger.js';

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
  readonly conflicts: readonly LedgerConflict[];
  readonly irregularities: readonly LedgerIrregularity[];
  /** Decisions of bodies that whoever brings the ledger cannot take: recorded, and waiting for the body. */
  readonly awaiting: number;
  /** Rows of files that were closed a moment ago, since the ledger was looked through. */
  readonly rejected: readonly LedgerError[];
}

export interface CaseRows {
  readonly streamId: string;
  readonly aggregate: AggregateName;
  readonly number: string;
  readonly rows: LedgerRow[];
}

/** A file of the ledger cannot be read, so that nobody knows what its rows would change. */
export const unreadableFile = (number: string): ExplainedFailure =>
  new ExplainedFailure(
    `档案“${plainNumber(number)}”中有不能读出的记录，台账没有导入。请管理服务器的人用 cli parked 查看原因，或者先去掉这份档案的行。`,
  );

const LONGEST_NUMBER = 60;
const plainNumber = (number: string): string =>
  number.length > LONGEST_NUMBER ? `${number.slice(0, LONGEST_NUMBER)}…` : number;

/** @throws ExplainedFailure */
function knownState(aggregate: AnyAggregate, number: string, facts: readonly Fact[]): unknown {
  try {
    return fold(aggregate, facts);
  } catch {
    throw unreadableFile(number);
  }
}

/** Rows by the case they are about. */
export function rowsByCase(office: string, rows: readonly LedgerRow[]): CaseRows[] {
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
const RECORD_ORDER = ['particulars', 'leave', 'transfer', 'sanction', 'reoffence', 'ending'];
const orderOf = ({ sheet }: LedgerRow): number => RECORD_ORDER.indexOf(sheet.record);

interface Planning {
  readonly today: Day;
  readonly correctionReason: string | null;
  /** Facts that count already, by stream. */
  readonly known: ReadonlyMap<string, readonly Fact[]>;
  /** The day on which each file that is known came in; left out, all is history. */
  readonly liveSince?: ReadonlyMap<string, Day>;
  /** Who brings the ledger. */
  readonly acting?: Acting;
  /** A recorded value as it is told; left out, as it is. */
  readonly told?: (field: string, value: string) => string;
  /** Whether files kept so are closed to who imports; left out, none is. */
  readonly closes?: (confidentiality: Confidentiality) => boolean;
}

const circumstances = (today: Day, liveSince: Day | undefined, acting?: Acting): Circumstances => ({
  today,
  calendar: stateCouncilCalendar,
  liveSince,
  ...(acting ? { acting } : {}),
});

const asItIs = (_field: string, value: string): string => value;

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
  if (refusals.some(({ code }) => code !== 'decision-disputed'))
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

/** What must be recorded so that the store says what the ledger says. Pure. */
export function planImport(cases: readonly CaseRows[], planning: Planning): ImportPlan {
  const { today, known, told = asItIs, closes = () => false, correctionReason, liveSince, acting } = planning;
  const imported: Record<string, number> = {};
  const streams: StreamPlan[] = [];
  const conflicts: LedgerConflict[] = [];
  const irregularities: LedgerIrregularity[] = [];
  const rejected: LedgerError[] = [];
  let unchanged = 0;
  let awaiting = 0;
  for (const { streamId, aggregate: name, number, rows } of cases) {
    const aggregate: AnyAggregate = AGGREGATES[name];
    const before = knownState(aggregate, number, known.get(streamId) ?? []);
    if (closes(confidentialityOf(name, before))) {
      rejected.push(...rows.map(closedRow));
      continue;
    }
    const now = circumstances(today, liveSince?.get(streamId), acting);
    let state = before;
    const facts: Fact[] = [];
    for (const row of [...rows].sort((a, b) => orderOf(a) - orderOf(b))) {
      imported[row.sheet.title] ??= 0;
      const planned = planRow(aggregate, state, row, correctionReason, now);
      const conflicting = [
        ...planned.conflicting.map((conflict) => ledgerConflict(streamId, row, conflict, told)),
        ...planned.refusals.map((refusal) => refusedRow(streamId, row, refusal)),
      ];
      conflicts.push(...conflicting);
      state = planned.state;
      facts.push(...planned.facts);
      if (planned.facts.length > 0) imported[row.sheet.title] = (imported[row.sheet.title] ?? 0) + 1;
      else if (conflicting.length === 0) unchanged++;
    }
    awaiting += reportsIn(facts);
    if (facts.length > 0) streams.push({ streamId, aggregate: name, facts, before, after: state });
    irregularities.push(...irregularRows(name, state, number, rows, today));
  }
  return { streams, imported, unchanged, conflicts, irregularities, rejected, awaiting };
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
  const [was, is] = [told(field, words(recorded)), words(stated)];
  const message = `“${title}”已登记为“${was}”，台账中是“${is}”；确需更正的，请加 --correct 重新导入。`;
  return { streamId, sheet: sheet.title, row, column: title, recorded: was, value: is, message };
}

/** A row that is not recorded again: its body says that it did not decide so. */
function refusedRow(
  streamId: string,
  { sheet, row, fields }: LedgerRow,
  { message, instead }: Refusal,
): LedgerConflict {
  const column = sheet.columns.find(({ field }) => field === sheet.numberField)?.title ?? '';
  const value = String(fields[sheet.numberField]);
  const words = `${message}${instead ?? ''}`;
  return { streamId, sheet: sheet.title, row, column, recorded: '有异议', value, message: words };
}

const isAbout = ({ sheet, fields }: LedgerRow, target: RecordTarget): boolean =>
  sheet.record === target.record && (target.ref === null || String(fields[sheet.numberField]) === target.ref);

function irregularRows(
  name: AggregateName,
  state: unknown,
  fileNumber: string,
  rows: readonly LedgerRow[],
  today: Day,
): LedgerIrregularity[] {
  // Only statutory deadlines are irregularities, and those no county changes.
  const { obligations } = owedIn(name, '', state, NATIONAL_LAW);
  return irregularitiesOf(name, state, obligations, today).flatMap(({ target, ...found }) => {
    const row = rows.find((candidate) => isAbout(candidate, target));
    return row ? [{ ...found, fileNumber, sheet: row.sheet.title, row: row.row }] : [];
  });
}
