import { ledgerSheets, type ReadWorkbook } from '#ledger';
import { conduct } from '../libs/ledger/testing/rows.js';
import { openTestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { importInto } from './importing.js';
import { idNumber, intake, leave, workbook } from './ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from './office.js';

let office: TestOffice;
beforeEach(async () => {
  office = await TestOffice.open('2023-06-01');
});
afterEach(() => office.close());

const bring = (ledger: ReadWorkbook, into = office.runtime) => importInto(into, ledger);
const written = async (from = office.runtime) => ledgerSheets(await from.registers([OFFICE]).all());

describe('the numbers of a ledger’s rows', () => {
  it('are told apart where two files have the same, and are read again as they were', async () => {
    const numbers = [ENROL.fileNumber, '麻司矫字〔2023〕099号'];
    for (const [index, fileNumber] of numbers.entries()) {
      await office.enrol({ fileNumber, idNumber: idNumber('1990-01-01', `11${2 * index + 1}`) });
      const asked = { leaveId: '假1', reason: 'medical', destination: '重庆市', appliedOn: '2023-06-01' };
      const days = { startOn: '2023-06-05', dueOn: '2023-06-06' };
      await office.correct({ type: 'RequestLeave', ...asked, ...days }, fileNumber);
      await office.correct(
        { type: 'GrantLeave', leaveId: '假1', authority: 'judicial_office', grantedOn: '2023-06-01' },
        fileNumber,
      );
    }
    await office.runtime.projector.catchUp();
    const sheets = await written();
    const leaves = sheets.find(({ title }) => title === '请销假')?.rows.map(({ cells: [number] }) => number);
    expect(leaves).toEqual(numbers.map((number) => `${number}-假1`).sort());
    expect(await bring({ digest: 'again', sheets })).toMatchObject({
      rejected: [],
      conflicts: [],
      imported: { 入矫: 0, 请销假: 0 },
    });
    const elsewhere = await openTestRuntime('2023-06-01');
    try {
      expect(await bring({ digest: 'else', sheets }, elsewhere)).toMatchObject({
        rejected: [],
        imported: { 入矫: 2, 请销假: 2 },
      });
      expect(await written(elsewhere)).toEqual(sheets);
    } finally {
      await elsewhere.close();
    }
  });

  it('are of one file: a row that names another one is told and not recorded', async () => {
    const files = [intake('1号'), intake('2号')];
    await bring(
      workbook({ 入矫: files, 请销假: [leave('L1', '1号')], 奖惩: [conduct({ 决定日期: '2023-05-01' })] }),
    );
    const moved = workbook({
      请销假: [leave('L1', '2号'), leave('L2', '2号')],
      奖惩: [conduct({ 决定日期: '2023-05-01', 档案号: '2号' })],
    });
    const { conflicts, imported } = await bring(moved);
    expect(imported).toEqual({ 请销假: 1 });
    expect(
      conflicts.map(({ sheet, row, column, recorded, value }) => [sheet, row, column, recorded, value]),
    ).toEqual([
      ['请销假', 2, '档案号', '1号', '2号'],
      ['奖惩', 2, '档案号', '1号', '2号'],
    ]);
    expect(conflicts[0]?.message).toMatch(/另编一个号.*作废/);
  });
});
