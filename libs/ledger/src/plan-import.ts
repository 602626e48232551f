import {
  AGGREGATES,
  fold,
  type AggregateName,
  type AnyAggregate,
  type Fact,
  type FieldConflict,
  type FieldValue,
  type RecordFields,
  type RecordTarget,
} from '#casework';
import { streamOf } from '#application';
import { irregularitiesOf, owedIn } from '#register';
import { NATIONAL_LAW, stateCouncilCalendar, type Day } from '#statute';
import { writeCell } from './cells.js';
import type { LedgerRow } from './read-ledger.js';

/** A recorded cell that the ledger states otherwise; needs `--correct`. */
export interface LedgerConflict {
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
}

export interface CaseRows {
  readonly streamId: string;
  readonly aggregate: AggregateName;
  readonly number: string;
  readonly rows: LedgerRow[];
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
}

/** What must be recorded so that the store says what the ledger says. Pure. */
export function planImport(
  cases: readonly CaseRows[],
  { today, correctionReason, known }: Planning,
): ImportPlan {
  const imported: Record<string, number> = {};
  const streams: StreamPlan[] = [];
  const conflicts: LedgerConflict[] = [];
  const irregularities: LedgerIrregularity[] = [];
  let unchanged = 0;
  const now = { today, calendar: stateCouncilCalendar };
  for (const { streamId, aggregate: name, number, rows } of cases) {
    const aggregate: AnyAggregate = AGGREGATES[name];
    const before: unknown = fold(aggregate, known.get(streamId) ?? []);
    let state = before;
    const facts: Fact[] = [];
    for (const row of [...rows].sort((a, b) => orderOf(a) - orderOf(b))) {
      imported[row.sheet.title] ??= 0;
      const fields = recordFields(row);
      const command = {
        type: 'StateRecord',
        record: row.sheet.record,
        fields,
        ...(correctionReason ? { correctionReason } : {}),
      };
      const conflicting = correctionReason ? [] : aggregate.conflicts(state, command);
      conflicts.push(...conflicting.map((conflict) => ledgerConflict(row, conflict)));
      const decision = aggregate.decide(state, command, now);
      const events = decision.accepted ? decision.events : [];
      for (const event of events) state = aggregate.evolve(state, event);
      facts.push(...events);
      if (events.length > 0) imported[row.sheet.title] = (imported[row.sheet.title] ?? 0) + 1;
      else if (conflicting.length === 0) unchanged++;
    }
    if (facts.length > 0) streams.push({ streamId, aggregate: name, facts, before, after: state });
    irregularities.push(...irregularRows(name, state, number, rows, today));
  }
  return { streams, imported, unchanged, conflicts, irregularities };
}

function ledgerConflict(
  { sheet, row }: LedgerRow,
  { field, recorded, stated }: FieldConflict,
): LedgerConflict {
  const column = sheet.columns.find((candidate) => candidate.field === field);
  const title = column?.title ?? '备注';
  const words = (value: FieldValue): string => (column ? writeCell(column, value) : String(value));
  const [was, is] = [words(recorded), words(stated)];
  const message = `“${title}”已登记为“${was}”，台账中是“${is}”；确需更正的，请加 --correct 重新导入。`;
  return { sheet: sheet.title, row, column: title, recorded: was, value: is, message };
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
