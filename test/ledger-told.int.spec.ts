import { importLedger, ledgerSheets, type ImportOptions, type ReadWorkbook } from '#ledger';
import { caseFile, compareProjections } from '#read-models';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { idNumber, intake, workbook, type Row } from './ledger-workshop.js';
import { importInto } from './importing.js';

const OFFICE = '麻旺司法所';
const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await openTestRuntime();
});
afterEach(() => runtime.close());

const bring = (ledger: ReadWorkbook, options: Partial<ImportOptions> = {}) =>
  importInto(runtime, ledger, options);
const report = () => runtime.figures.report({ period: YEAR, office: OFFICE, knownAt: null });

describe('what a ledger tells beside the usual', () => {
  const full = workbook({
    入矫: [
      intake('1号', {
        犯罪时未满18周岁: '否',
        原判刑期: '有期徒刑一年',
        先行羁押天数: '12',
        证件类型: '居民身份证',
        出生日期: '1990-01-01',
      }),
      intake('2号', { 矫正类别: '管制' }),
      intake('3号'),
      intake('4号', { 接收日期: '', 报到日期: '' }),
    ],
    奖惩: [
      {
        奖惩编号: '减1',
        档案号: '1号',
        决定文号: '（2023）渝04刑更1号',
        种类: '裁定减刑',
        决定日期: '2023-06-01',
        事由: '有重大立功表现',
        减刑后矫正期止: '2023-12-09',
      },
      {
        奖惩编号: '奖1',
        档案号: '3号',
        决定文号: '',
        种类: '警告',
        决定日期: '2023-06-01',
        事由: '不按时报告',
        减刑后矫正期止: '不适用',
      },
    ],
    解除终止: [
      { 档案号: '1号', 类型: '期满解除', 日期: '2023-12-09', 书面鉴定日期: '2023-11-01', 死亡性质: '' },
      {
        档案号: '2号',
        类型: '其他终止',
        日期: '2023-08-01',
        书面鉴定日期: '',
        死亡性质: '',
        说明: '重新犯罪',
      },
      { 档案号: '3号', 类型: '死亡', 日期: '2023-09-01', 书面鉴定日期: '', 死亡性质: '非正常' },
    ],
  });

  it('comes in once, moves the end of the term, and goes out and in again the same', async () => {
    const { rejected, irregularities } = await bring(full);
    expect(rejected).toEqual([]);
    expect(irregularities).toEqual([]);
    expect(await bring(full)).toMatchObject({ unchanged: 9, conflicts: [], rejected: [] });
    const rows = await runtime.registers([OFFICE]).all();
    expect(rows.cases.map(({ fileNumber, termEnd, status }) => [fileNumber, termEnd, status])).toEqual([
      ['1号', '2023-12-09', 'released'],
      ['2号', '2024-01-09', 'terminated'],
      ['3号', '2024-01-09', 'terminated'],
      ['4号', '2024-01-09', 'registered'],
    ]);
    expect(await report()).toMatchObject({
      enrolled: 3,
      released: 1,
      terminated: 2,
      terminatedByKind: { other: 1, died: 1 },
      sanctions: { warning: 1 },
    });

    const sheets = ledgerSheets(rows);
    const cells = (title: string, number: string) => {
      const sheet = sheets.find((one) => one.title === title);
      const line = sheet?.rows.find((row) => row.cells.includes(number))?.cells ?? [];
      return Object.fromEntries(sheet?.titles.map((name, index) => [name, line[index]]) ?? []);
    };
    expect(cells('入矫', '1号')).toMatchObject({
      矫正期止: '2024-01-09',
      犯罪时未满18周岁: '否',
      原判刑期: '有期徒刑一年',
      先行羁押天数: '12',
      证件类型: '居民身份证',
      出生日期: '1990-01-01',
    });
    expect(cells('奖惩', '减1')).toMatchObject({ 种类: '裁定减刑', 减刑后矫正期止: '2023-12-09' });
    expect(cells('奖惩', '奖1')).toMatchObject({ 减刑后矫正期止: '不适用' });
    expect(cells('解除终止', '3号')).toMatchObject({ 死亡性质: '非正常' });
    expect(cells('解除终止', '2号')).toMatchObject({ 类型: '其他终止', 说明: '重新犯罪' });

    const elsewhere = await openTestRuntime();
    try {
      const again = { digest: 'again', sheets };
      const { position } = await importLedger(again, { office: OFFICE, actor: 'test' }, elsewhere.imports);
      await elsewhere.projector.catchUpTo(position);
      expect(ledgerSheets(await elsewhere.registers([OFFICE]).all())).toEqual(sheets);
      expect(await elsewhere.figures.report({ period: YEAR, office: OFFICE, knownAt: null })).toEqual(
        await report(),
      );
    } finally {
      await elsewhere.close();
    }
    expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
  });

  it('finds the open file of the same document that is on record', async () => {
    await bring(workbook({ 入矫: [intake('1号')] }));
    const second = intake('2号', {
      身份证号: intake('1号')['身份证号'] ?? '',
      姓名: '李四',
      接收日期: '2023-02-01',
    });
    const { irregularities } = await bring(workbook({ 入矫: [second] }));
    expect(irregularities.map(({ code, row }) => `${code} ${row}`)).toEqual([
      'identity-name 2',
      'second-open-file 2',
    ]);
    const shown = async (number: string) =>
      (await caseFile(runtime, { number }, '2023-06-01'))?.irregularities.map(({ code }) => code);
    expect(await shown('2号')).toEqual(['identity-name', 'second-open-file']);
    expect(await shown('1号')).toEqual(['identity-name']);
  });

  it('keeps silent in a file about another one that who reads it may not know of', async () => {
    const same = idNumber('2006-03-01', '011');
    const row = (number: string, changes: Row) => intake(number, { 身份证号: same, ...changes });
    const later = { 裁判生效日期: '2024-06-10', 文书收到日期: '', 报到日期: '', 接收日期: '2024-06-15' };
    await bring(
      workbook({
        入矫: [
          row('少年1号', { 矫正期止: '2026-01-09' }),
          row('成年2号', { ...later, 姓名: '李四', 矫正期起: '2024-06-10', 矫正期止: '2025-06-09' }),
        ],
      }),
    );
    const shown = async (number: string) =>
      (await caseFile(runtime, { number }, '2024-07-01'))?.irregularities.map(({ code }) => code);
    expect(await shown('成年2号')).not.toContain('second-open-file');
    expect(await shown('少年1号')).toContain('identity-name');
  });
});
