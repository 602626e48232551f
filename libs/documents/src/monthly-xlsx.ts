import {
  balanceWords,
  notCountedNotes,
  tellsAges,
  TOTAL,
  UNFILLED,
  type Counted,
  type MonthlyBalance,
  type MonthlyForm,
} from '#statistics';
import { UNTOLD } from './figure-rows.js';

const BOLD = { bold: true };
/** Far below the 1 048 576 rows of a sheet, and what is made in memory in a minute. */
export const MOST_LISTED = 300_000;

type Total = MonthlyForm['total'];
interface Column {
  readonly group: string;
  readonly name: string;
  readonly cell: string;
  readonly value: (row: Total) => number | string;
}

/** What stands for a number that is null: it is not told, or nothing that is recorded can tell. */
export const missingWord = (cell: string): string => (tellsAges(cell) ? UNTOLD : UNFILLED);

/** The table's columns in order: single ones stand alone, grouped ones under their heading. */
function columnsOf(total: Total): Column[] {
  return Object.entries(total).flatMap(([group, cells]): Column[] => {
    const key = group as keyof Total;
    if (typeof cells === 'number')
      return [{ group: '', name: group, cell: group, value: (row) => row[key] as number }];
    return Object.keys(cells).map((name): Column => {
      const cell = `${group}.${name}`;
      const value = (row: Total): number | string => {
        const told = (row[key] as Readonly<Record<string, number | null>>)[name];
        return told === null ? missingWord(cell) : (told ?? 0);
      };
      return { group, name, cell, value };
    });
  });
}

/** A file that a cell counts. */
export interface CountedIn extends Counted {
  readonly cell: string;
}

/** The files behind the cells, each cell whole or not at all, and the cells that would make the sheet too long. */
export function listedWithin(
  cells: readonly string[],
  behind: (cell: string) => readonly Counted[],
  most: number,
): { readonly lines: readonly CountedIn[]; readonly leftOut: readonly string[] } {
  const lines: CountedIn[] = [];
  const leftOut: string[] = [];
  for (const cell of cells) {
    const files = behind(cell);
    if (lines.length + files.length > most) leftOut.push(cell);
    else for (const file of files) lines.push({ ...file, cell });
  }
  return { lines, leftOut };
}

const leftOutWords = (leftOut: readonly string[], most: number): string =>
  `“数字依据”最多列 ${most} 行，以下栏目没有列出：${leftOut.join('、')}。要看其中一栏的档案，请在“月报”页面点开该栏的数字，或者按司法所分别导出。`;

/** The ministry's monthly table as offices send it in, with filler and date to be signed, and a sheet of the files it counts. */
export async function monthlyXlsx(
  form: MonthlyForm,
  on: string,
  behind: (cell: string) => readonly Counted[],
  /** All lines at once, as whoever reads them is told them. */
  told: (lines: readonly CountedIn[]) => Promise<readonly CountedIn[]>,
  most: number = MOST_LISTED,
): Promise<Buffer> {
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
  const groups = columns.map(({ group }, index) => (columns[index - 1]?.group === group ? '' : group));
  sheet.addRow(['', ...groups]).font = BOLD;
  sheet.addRow(['单位', ...columns.map(({ name }) => name), '核对']).font = BOLD;
  const line = (office: string, row: Total): (number | string)[] => [
    office,
    ...columns.map(({ value }) => value(row)),
    ...checked(form.balance.find((one) => one.office === office)),
  ];
  for (const row of form.rows) sheet.addRow(line(row.office, row));
  sheet.addRow(line(TOTAL, form.total)).font = BOLD;
  const cells = columns.map(({ cell }) => cell);
  const { lines, leftOut } = listedWithin(cells, behind, most);
  const cut = leftOut.length > 0 ? [leftOutWords(leftOut, most)] : [];
  for (const note of [...notesOf(form), ...cut]) sheet.addRow([note]);
  sheet.addRow([`填表人：`, '', '', '', `填表日期：${on}`]);
  sheet.getColumn(1).width = 24;
  const files = workbook.addWorksheet('数字依据', { views: [{ state: 'frozen', ySplit: 1 }] });
  files.columns = [{ width: 28 }, { width: 18 }, { width: 30 }, { width: 22 }, { width: 14 }];
  files.addRow(['栏目', '司法所', '档案号或编号', '事项编号', '计入日期']).font = BOLD;
  for (const { cell, office, fileNumber, ref, day } of await told(lines))
    files.addRow([cell, office, fileNumber, ref ?? '', day]);
  for (const note of cut) files.addRow([note]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const checked = (balance: MonthlyBalance | undefined): string[] => (balance ? [balanceWords(balance)] : []);

function notesOf({ asOf, unknownOffences, notCounted }: MonthlyForm): string[] {
  return [
    `事实截至 ${asOf}；“未填”是没有登记、无从统计，不是零。`,
    ...(unknownOffences.length > 0 ? [`计入“其他”的罪名：${unknownOffences.join('、')}`] : []),
    ...notCountedNotes(notCounted),
  ];
}
