import { streamOf, type Steps } from '#application';
import type { KnownFiles, LedgerError, LedgerRow, ReadLedger } from './read-ledger.js';

const MESSAGE =
  '这份档案不对您开放，台账不能登记或更改它；请删去本行，确需办理的，请交有权查看的人员，或者先按程序申请开启档案。';

/** What somebody may not read is not told by a complaint about its dates either. */
export function withoutDays(known: KnownFiles, office: string, closed: ReadonlySet<string>): KnownFiles {
  if (closed.size === 0) return known;
  return new Map(
    [...known].map(([number, file]) => [
      number,
      closed.has(streamOf('correction', office, number)) ? null : file,
    ]),
  );
}

/** Rows about files that are closed to who imports are errors at their place; what is recorded is not told. */
export function* withClosed(
  ledger: ReadLedger,
  office: string,
  closed: ReadonlySet<string>,
): Steps<ReadLedger> {
  if (closed.size === 0) return ledger;
  const errors: LedgerError[] = [];
  for (const row of ledger.rows) {
    const { sheet, fields } = row;
    if (closed.has(streamOf(sheet.aggregate, office, String(fields[sheet.caseField]))))
      errors.push(closedRow(row));
    yield;
  }
  return errors.length === 0 ? ledger : { ...ledger, errors: [...ledger.errors, ...errors] };
}

/** Where a row says which file it is about. */
export function rowAbout({ sheet, row, fields }: LedgerRow): Omit<LedgerError, 'code' | 'message'> {
  const column = sheet.columns.find(({ field }) => field === sheet.caseField)?.title ?? '';
  return { sheet: sheet.title, row, column, value: String(fields[sheet.caseField]) };
}

export const closedRow = (row: LedgerRow): LedgerError => ({
  ...rowAbout(row),
  code: 'file-closed',
  message: MESSAGE,
});
