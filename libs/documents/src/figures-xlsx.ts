import { notCountedNotes, paragraph, periodWords, type Counted, type Report } from '#statistics';
import { figureRows } from './figure-rows.js';

const BOLD = { bold: true };

/** The files behind a figure, by the figure's name. */
export type Behind = (name: string) => Promise<readonly Counted[]>;

/** The table, the paragraph, and a sheet of the files behind each figure. */
export async function figuresXlsx(
  report: Report,
  office: string,
  behind: Behind,
  untold: readonly string[] = [],
): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const table = workbook.addWorksheet('统计表');
  table.columns = [{ width: 44 }, { width: 14 }, { width: 8 }, { width: 12 }];
  table.addRow([`${office} ${periodWords(report.period)} 社区矫正工作统计`]).font = { bold: true, size: 14 };
  table.addRow([[`事实截至 ${report.period.asOf}`, ...notCountedNotes(report.notCounted)].join('；')]);
  const rows = figureRows(report, untold);
  const isAwaited = rows.some(({ awaiting }) => awaiting !== undefined);
  table.addRow(['项目', '数', '单位', ...(isAwaited ? ['其中待确认'] : [])]).font = BOLD;
  for (const { title, value, unit, awaiting } of rows) {
    const number = Number(value);
    table.addRow([title, Number.isNaN(number) ? value : number, unit, ...(awaiting ? [awaiting] : [])]);
  }
  table.addRow([]);
  const text = table.addRow([paragraph(report)]);
  table.mergeCells(text.number, 1, text.number, 3);
  text.getCell(1).alignment = { wrapText: true, vertical: 'top' };
  text.height = 120;

  const files = workbook.addWorksheet('数字依据', { views: [{ state: 'frozen', ySplit: 1 }] });
  files.columns = [{ width: 40 }, { width: 18 }, { width: 30 }, { width: 22 }, { width: 14 }];
  files.addRow(['项目', '司法所', '档案号或编号', '事项编号', '计入日期']).font = BOLD;
  for (const { title, name } of rows) {
    if (name === '') continue;
    for (const line of await behind(name))
      files.addRow([
        title,
        line.office,
        line.fileNumber,
        line.ref ?? '',
        line.day,
        ...(line.awaiting ? ['待确认'] : []),
      ]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
