import type { RecordTarget } from '../shared/record-keeping.js';

/** The column of a record's sheet in which the number of the decision's document stands. */
const NUMBER_COLUMN: Readonly<Record<string, string>> = { leave: '批准文号', sanction: '决定文号' };

/**
 * Where a decision is told with the number of its document. The sheet of transfers has no column for it, so it is told in
 * the file: over a decision that stands there as a correction, else as a report over the application.
 */
export function withItsNumber({ record, ref }: RecordTarget, isDecided: boolean): string {
  const column = NUMBER_COLUMN[record];
  if (column !== undefined) return `请在“${column}”一栏填写文号后再登记，由决定机关确认。`;
  if (isDecided) return `请在档案中更正${ref ?? ''}的决定结果，并填写决定文号，由决定机关确认。`;
  return '请不填“决定日期”和“决定结果”，先登记申请；再在档案中办理“登记其他机关对变更执行地的决定”，填写决定文号。';
}
