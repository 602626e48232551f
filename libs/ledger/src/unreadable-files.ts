import { AGGREGATES, fold, type AggregateName, type AnyAggregate, type Fact } from '#casework';
import { rowAbout } from './closed-rows.js';
import { shownValue, type LedgerError, type LedgerRow } from './read-ledger.js';

/** What the facts of a file come to; null where they say what this program does not know. */
export function stateOf(name: AggregateName, facts: readonly Fact[]): { readonly state: unknown } | null {
  const aggregate: AnyAggregate = AGGREGATES[name];
  try {
    return { state: fold(aggregate, facts) };
  } catch {
    return null;
  }
}

/** A row about a file of which nobody knows what the row would change. */
export function unreadableRow(row: LedgerRow): LedgerError {
  const { value, ...at } = rowAbout(row);
  const shown = shownValue(value);
  const message = `档案“${shown}”中有不能读出的记录，台账不能登记或更改它，本行没有导入；已登记的没有丢失。请管理服务器的人用 cli parked 查看原因，处理后再导入本行，或者先删去本行。`;
  return { ...at, value: shown, code: 'file-unreadable', message };
}
