import { SHEETS } from '#ledger';

/** Of a correction, a completion or a voiding: which record it is about, and which of its columns. */
export function changeWords(data: unknown): string {
  const { record, ref, fields } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof record !== 'string') return '';
  const sheets = SHEETS.filter((one) => one.record === record);
  const [sheet] = sheets;
  const titleOf = (field: string): string =>
    sheets.flatMap(({ columns }) => columns).find((column) => column.field === field)?.title ?? field;
  const name = sheet ? sheet.title : record;
  const number = typeof ref === 'string' && ref !== '' ? `“${ref}”` : '';
  const changed =
    typeof fields === 'object' && fields !== null ? Object.keys(fields).map(titleOf).join('、') : '';
  return `（${name}${number}${changed === '' ? '' : `：${changed}`}）`;
}
