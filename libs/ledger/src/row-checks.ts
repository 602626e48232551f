import type { FieldValue, RecordFields } from '#casework';
import {
  birthIn,
  dayIn,
  isEarlier,
  isUnder,
  momentWords,
  readIdentityNumber,
  SEX,
  wordOf,
  type Day,
} from '#statute';
import type { BadCell } from './row-cells.js';
import type { Sheet } from './sheets.js';

/** Tells of a bad cell: its column, what stands in it, a code and words for staff. */
export type Report = (column: string, value: string, code: string, message: string) => void;

const textOf = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const titleOf = (sheet: Sheet, field: string): string =>
  sheet.columns.find((column) => column.field === field)?.title ?? field;

/** What cannot be true of whom the row is about. */
function checkPerson(fields: RecordFields, report: Report): void {
  const idNumber = textOf(fields['idNumber']);
  const reading = idNumber === undefined ? undefined : readIdentityNumber(idNumber);
  if (idNumber === undefined || !reading?.ok) return;
  const { sex, birth } = fields;
  if (typeof sex === 'string' && reading.sex !== sex) {
    const says = wordOf(SEX, reading.sex);
    report('身份证号', idNumber, 'identity-sex', `身份证号表明性别为${says}，与本行“性别”不符。`);
  }
  if (typeof birth === 'string' && reading.birth !== birth) {
    const message = `“出生日期”${birth} 与身份证号中的出生日期 ${reading.birth} 不符。`;
    report('出生日期', birth, 'identity-birth-date', message);
  }
}

/** A crime of a child under twelve is none (刑法17), so a day or a number is wrong. */
function checkAge(fields: RecordFields, report: Report): void {
  const [idNumber, effectiveOn] = [textOf(fields['idNumber']), textOf(fields['effectiveOn'])];
  if (idNumber === undefined || effectiveOn === undefined) return;
  if (!isUnder(birthIn(idNumber), 12, effectiveOn)) return;
  const message = `裁判生效日期 ${effectiveOn} 时不满十二周岁，不负刑事责任（刑法第十七条），请核对身份证号和日期。`;
  report('裁判生效日期', effectiveOn, 'under-age', message);
}

/** What has not happened yet is no fact. */
function checkFuture(
  { columns, remarks = [] }: Sheet,
  fields: RecordFields,
  today: Day,
  report: Report,
): void {
  for (const { title, field, kind, isAhead } of [...columns, ...remarks]) {
    const day = textOf(fields[field]);
    if (isAhead || (kind !== 'day' && kind !== 'moment') || day === undefined || dayIn(day) <= today)
      continue;
    const words = momentWords(day);
    const message = `“${title}”${words} 晚于今天 ${today}，尚未发生的事不能登记，请核对年份和日期。`;
    report(title, words, 'future-date', message);
  }
}

/** `unread`: fields whose cells cannot be read, which are no reason to compare with the next ones. */
function checkOrder(sheet: Sheet, fields: RecordFields, unread: ReadonlySet<string>, report: Report): void {
  for (const [later, ...candidates] of sheet.order ?? []) {
    const earlier = candidates.find((field) => fields[field] !== undefined || unread.has(field)) ?? '';
    const [end, start] = [textOf(fields[later]), textOf(fields[earlier])];
    if (end === undefined || start === undefined || !isEarlier(end, start)) continue;
    const [title, value, than] = [titleOf(sheet, later), momentWords(end), momentWords(start)];
    report(title, value, 'date-order', `“${title}”${value} 早于“${titleOf(sheet, earlier)}”${than}。`);
  }
}

/** Nobody arrives, and no file goes, where no move was granted. */
function checkRefused(fields: RecordFields, report: Report): void {
  if (fields['decision'] !== 'refused') return;
  for (const [field, title] of [
    ['fileHandedOverOn', '档案移交日期'],
    ['arrivedOn', '新执行地报到日期'],
  ] as const) {
    const day = textOf(fields[field]);
    if (day === undefined) continue;
    const message = `决定结果为“不予变更”，不应有“${title}”${day}，请核对决定结果。`;
    report(title, day, 'refused-transfer', message);
  }
}

/** A decision and its day stand together: what has no day, or no result, would be counted nowhere and unseen. */
function checkDecided({ decision, decidedOn }: RecordFields, bad: readonly BadCell[], report: Report): void {
  const unread = new Set(bad.map(({ column }) => column.field));
  if (decision === undefined && decidedOn !== undefined && !unread.has('decision'))
    report('决定结果', '', 'required', '已填写“决定日期”而没有“决定结果”，两项应当一起填写。');
  if (decidedOn === undefined && decision !== undefined && !unread.has('decidedOn'))
    report('决定日期', '', 'required', '已填写“决定结果”而没有“决定日期”，两项应当一起填写。');
}

/** Where no first month is told, aid begins in the month of its approval. */
function checkAid({ firstMonth, lastMonth, approvedOn }: RecordFields, report: Report): void {
  const [last, approved] = [textOf(lastMonth), textOf(approvedOn)?.slice(0, 7)];
  if (textOf(firstMonth) !== undefined || last === undefined || approved === undefined) return;
  if (last >= approved) return;
  report('发放止月', last, 'date-order', `“发放止月”${last} 早于批准的月份 ${approved}。`);
}

/** What cannot be a fact in one row, by itself; each at its cell. `today` null: nothing lies ahead. */
export function checkRow(
  sheet: Sheet,
  fields: RecordFields,
  bad: readonly BadCell[],
  today: Day | null,
  report: Report,
): void {
  checkPerson(fields, report);
  if (today !== null) checkFuture(sheet, fields, today, report);
  checkOrder(sheet, fields, new Set(bad.map(({ column }) => column.field)), report);
  if (sheet.record === 'particulars') checkAge(fields, report);
  if (sheet.record === 'transfer') {
    checkRefused(fields, report);
    checkDecided(fields, bad, report);
  }
  if (sheet.record === 'family-aid') checkAid(fields, report);
}
