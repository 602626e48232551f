import { notCountedNotes, type ToldMonthlyForm } from '#statistics';

import { UNTOLD } from './figure-rows.js';

type Total = ToldMonthlyForm['total'];
type Column = readonly [group: string, name: string, value: (row: Total) => number | string];

/** The table's columns in order: single ones stand alone, grouped ones under their heading. */
function columnsOf(total: Total): Column[] {
  return Object.entries(total).flatMap(([group, cells]): Column[] => {
    const key = group as keyof Total;
    if (typeof cells === 'number') return [['', group, (row) => row[key] as number]];
    return Object.keys(cells).map((name) => [
      group,
      name,
      (row) => {
        const told = (row[key] as Readonly<Record<string, number | null>>)[name];
        return told === null ? UNTOLD : (told ?? 0);
      },
    ]);
  });
}

/** The ministry's monthly table as offices send it in, with filler and date to be signed. */
export async function monthlyXlsx(form: ToldMonthlyForm, on: string): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('社区矫正人员情况统计表', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 3 }],
  });
  const columns = columnsOf(form.total);
  sheet.addRow([`社区矫正人员情况统计表（${form.month.replace('-', '年')}月）`]).font = {
    bold: true,
    size: 14,
  };
  sheet.addRow([
    '',
    ...columns.map(([group], index) => (columns[index - 1]?.[0] === group ? '' : group)),
  ]).font = { bold: true };
  sheet.addRow(['单位', ...columns.map(([, name]) => name)]).font = { bold: true };
  for (const row of form.rows) sheet.addRow([row.office, ...columns.map(([, , value]) => value(row))]);
  sheet.addRow(['合计', ...columns.map(([, , value]) => value(form.total))]).font = { bold: true };
  if (form.unknownOffences.length > 0) sheet.addRow([`计入“其他”的罪名：${form.unknownOffences.join('、')}`]);
  for (const note of notCountedNotes(form.notCounted)) sheet.addRow([note]);
  sheet.addRow([`填表人：`, '', '', '', `填表日期：${on}`]);
  sheet.getColumn(1).width = 24;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
