import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import {
  importLedger,
  ledgerSheets,
  readWorkbook,
  writeWorkbook,
  type ImportOptions,
  type ReadWorkbook,
} from '#ledger';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { intake, leave, workbook, type Row } from './ledger-workshop.js';
import { importInto } from './importing.js';

const OFFICE = '麻旺司法所';
const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await openTestRuntime();
});
afterEach(() => runtime.close());

const gap = (number: string, file: string, changes: Row = {}): Row => ({
  记录编号: number,
  档案号: file,
  种类: '脱管',
  情形: '失去联系',
  脱离时间: '2023-03-05 18:00',
  发现时间: '2023-03-06 09:00',
  恢复时间: '2023-03-10',
  ...changes,
});
const LEDGER = {
  入矫: [intake('1号'), intake('2号'), intake('3号', { 报到日期: '2023-02-01', 接收日期: '2023-02-01' })],
  请销假: [leave('假1', '2号', { 销假日期: '' })],
  脱管漏管: [
    gap('脱1', '1号', { 通报检察院日期: '2023-03-06', 备注: '手机关机' }),
    gap('脱2', '1号', { 脱离时间: '', 发现时间: '2023-05-01', 恢复时间: '' }),
    gap('漏1', '3号', {
      种类: '漏管',
      情形: '',
      脱离时间: '2023-01-21',
      发现时间: '2023-01-22',
      恢复时间: '2023-02-01',
    }),
    gap('漏2', '2号', {
      种类: '漏管',
      情形: '',
      脱离时间: '',
      发现时间: '2023-01-12',
      恢复时间: '',
      正当理由: '是',
    }),
  ],
};

const bring = (ledger: ReadWorkbook, options: Partial<ImportOptions> = {}) =>
  importInto(runtime, ledger, options);
const figures = (period = YEAR, knownAt: string | null = null) =>
  runtime.figures.report({ period, office: OFFICE, knownAt });
const numbers = async (period = YEAR, knownAt: string | null = null) => {
  const { offSupervision, missedIntake } = await figures(period, knownAt);
  return [offSupervision.people, missedIntake.people];
};
const monthly = (month: string) =>
  runtime.figures.monthly({ month, asOf: '2024-01-05', office: OFFICE, knownAt: null });
const files = async (name: string) => {
  const found = await runtime.figures.explain(name, { period: YEAR, office: OFFICE, knownAt: null });
  return found.map(({ fileNumber, ref, day }) => [fileNumber, ref, day].join(' ')).sort();
};
const exported = async (from: TestRuntime) => ledgerSheets(await from.registers([OFFICE]).all());
const gapsIn = (sheets: Awaited<ReturnType<typeof exported>>) =>
  sheets.find(({ title }) => title === '脱管漏管');

describe('the sheet 脱管漏管', () => {
  it('is counted by people, each figure explained by its records', async () => {
    const { imported, rejected, irregularities } = await bring(workbook(LEDGER));
    expect([imported['脱管漏管'], rejected]).toEqual([4, []]);
    expect(irregularities.filter(({ sheet }) => sheet === '脱管漏管')).toEqual([]);
    expect(await numbers()).toEqual([1, 1]);
    expect(await files('offSupervision.people')).toEqual(['1号 脱1 2023-03-06']);
    expect(await files('missedIntake.people')).toEqual(['3号 漏1 2023-01-22']);
    expect(await numbers({ ...YEAR, from: '2023-05-01' })).toEqual([1, 0]);
    expect(await numbers({ ...YEAR, asOf: '2023-01-21' })).toEqual([0, 0]);
    expect(await numbers(YEAR, '2099-01-01T00:00:00Z')).toEqual([1, 1]);
  });

  it('stands in the ministry’s monthly table, and who waits to be looked at beside it', async () => {
    await bring(workbook(LEDGER));
    const cells = async (month: string) => {
      const { 漏管脱管, 漏管脱管待核 } = (await monthly(month)).total.本月;
      return [漏管脱管, 漏管脱管待核];
    };
    // The leave of 2号 fell due on 2023-03-08, and nobody came back.
    expect([await cells('2023-01'), await cells('2023-03'), await cells('2023-06')]).toEqual([
      [1, 0],
      [1, 1],
      [0, 1],
    ]);
    await bring(
      workbook({ 脱管漏管: [gap('脱3', '2号', { 脱离时间: '2023-03-09', 发现时间: '2023-03-09' })] }),
    );
    expect(await cells('2023-03')).toEqual([2, 0]);
  });

  it('comes in once, is filled in, and changed only by a correction', async () => {
    await bring(workbook(LEDGER));
    expect(await bring(workbook(LEDGER))).toMatchObject({ imported: { 脱管漏管: 0 }, conflicts: [] });
    const later = [gap('脱2', '1号', { 脱离时间: '', 发现时间: '2023-05-01', 恢复时间: '2023-05-04 8:30' })];
    expect(await bring(workbook({ 脱管漏管: later }))).toMatchObject({ imported: { 脱管漏管: 1 } });
    const other = { 脱管漏管: [gap('脱1', '1号', { 发现时间: '2023-03-06 10:00', 种类: '漏管' })] };
    const { conflicts } = await bring(workbook(other));
    expect(conflicts.map(({ column, recorded, value }) => [column, recorded, value])).toEqual([
      ['种类', '脱管', '漏管'],
      ['发现时间', '2023-03-06 09:00', '2023-03-06 10:00'],
    ]);
    await bring(workbook(other), { correctionReason: '核对原始记录' });
    expect(await files('missedIntake.people')).toEqual(['1号 脱1 2023-03-06', '3号 漏1 2023-01-22']);
  });

  it('goes out as a workbook and comes in again the same', async () => {
    await bring(workbook(LEDGER));
    const sheets = await exported(runtime);
    expect(gapsIn(sheets)?.rows[2]?.cells.slice(4, 8)).toEqual([
      '2023-03-05 18:00',
      '2023-03-06 09:00',
      '2023-03-10',
      '',
    ]);
    const path = join(mkdtempSync(join(tmpdir(), 'gaps-')), 'out.xlsx');
    await writeWorkbook(path, sheets);
    const elsewhere = await openTestRuntime();
    try {
      const options = { office: OFFICE, actor: 'test' };
      const { position, rejected } = await importLedger(await readWorkbook(path), options, elsewhere.imports);
      await elsewhere.projector.catchUpTo(position);
      expect(rejected).toEqual([]);
      expect(await exported(elsewhere)).toEqual(sheets);
      const same = await elsewhere.figures.report({ period: YEAR, office: OFFICE, knownAt: null });
      expect(same).toEqual(await figures());
    } finally {
      await elsewhere.close();
    }
  });

  it('takes cells of date and time as Excel stores them', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'gaps-')), 'in.xlsx');
    const book = new ExcelJS.Workbook();
    const rows = book.addWorksheet('脱管漏管');
    rows.addRow(['记录编号', '档案号', '种类', '脱离时间', '发现时间', '恢复时间', '通报检察院日期']);
    // 2023-03-05 18:29:59.6, 2023-03-06 without an hour, 2023-03-10 12:00, 2023-03-06 16:30.
    rows.addRow(['脱1', '1号', '脱管', 44_990 + 66_599.6 / 86_400, 44_991, 44_995.5, 44_991.6875]);
    for (const column of [4, 5, 6, 7]) rows.getRow(2).getCell(column).numFmt = 'yyyy-mm-dd hh:mm';
    await book.xlsx.writeFile(path);
    await bring(workbook({ 入矫: [intake('1号')] }));
    expect((await bring(await readWorkbook(path))).rejected).toEqual([]);
    const sheet = gapsIn(await exported(runtime));
    const cells = sheet?.rows[0]?.cells ?? [];
    expect([cells.slice(4, 7), cells[8]]).toEqual([
      ['2023-03-05 18:30', '2023-03-06', '2023-03-10 12:00'],
      '2023-03-06',
    ]);
    expect(cells[sheet?.titles.indexOf('通报检察院日期（时刻）') ?? -1]).toBe('16:30');
  });

  it('tells what the law did not allow, at its row', async () => {
    const told = { 发现时间: '2026-03-06 09:00', 脱离时间: '', 恢复时间: '', 通报检察院日期: '2026-03-08' };
    const { irregularities } = await bring(
      workbook({ 入矫: [intake('1号', { 矫正期止: '2026-12-31' })], 脱管漏管: [gap('脱1', '1号', told)] }),
    );
    expect(irregularities.filter(({ sheet }) => sheet === '脱管漏管')).toMatchObject([
      {
        code: 'search-procuratorate-notice',
        fileNumber: '1号',
        row: 2,
        dueOn: '2026-03-06',
        doneOn: '2026-03-08',
      },
    ]);
  });
});
