import ExcelJS from 'exceljs';
import { monthlyForm, type Counted } from '#statistics';
import { NO_ROWS } from '#register';
import { listedWithin, monthlyXlsx } from './monthly-xlsx.js';

const file = (fileNumber: string): Counted => ({
  streamId: `correction-${fileNumber}`,
  office: '麻旺司法所',
  fileNumber,
  register: 'cases',
  ref: null,
  day: '2023-05-01',
});
const BEHIND: Readonly<Record<string, readonly Counted[]>> = {
  本月在册: [file('1'), file('2'), file('3')],
  '类别.缓刑': [file('3')],
};
const behind = (cell: string): readonly Counted[] => BEHIND[cell] ?? [];

it.each([
  [4, 4, []],
  [3, 3, ['类别.缓刑']],
  [2, 1, ['本月在册']],
  [0, 0, ['本月在册', '类别.缓刑']],
])('at most %d lines: %d, each cell whole or not at all', (most, listed, leftOut) => {
  const found = listedWithin(['本月在册', '类别.缓刑'], behind, most);
  expect([found.lines.length, found.leftOut]).toEqual([listed, leftOut]);
});

it('says what was left out, on both sheets, and asks once for all lines', async () => {
  const form = monthlyForm(NO_ROWS, ['麻旺司法所'], { month: '2023-05', asOf: '2023-05-31' });
  let asked = 0;
  const bytes = await monthlyXlsx(
    form,
    '2023-06-01',
    behind,
    async (lines) => {
      asked++;
      return Promise.resolve(lines);
    },
    2,
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  expect(asked).toBe(1);
  for (const sheet of workbook.worksheets) {
    const text = JSON.stringify(sheet.getSheetValues());
    expect(text).toContain('没有列出：本月在册。');
    expect(text).toContain('点开该栏的数字');
  }
});
