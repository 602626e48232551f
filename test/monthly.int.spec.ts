import { importLedger, readWorkbook, type ReadWorkbook } from '#ledger';
import type { MonthlyForm, MonthlyNumbers } from '#statistics';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { importInto } from './importing.js';
import { intake, workbook } from './ledger-workshop.js';

const OFFICE = '麻旺司法所';
let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await openTestRuntime();
});
afterEach(() => runtime.close());

const bring = (ledger: ReadWorkbook) => importInto(runtime, ledger);
const sum = (cells: MonthlyNumbers) => Object.values(cells).reduce<number>((total, n) => total + (n ?? 0), 0);
const table = (month: string, asked: { asOf?: string; knownAt?: string } = {}) =>
  runtime.figures.monthly({ month, asOf: '2026-11-28', office: OFFICE, knownAt: null, ...asked });

describe('the ministry’s monthly table', () => {
  it('gives November 2023 of the demonstration ledger as it stood', async () => {
    await bring(await readWorkbook('libs/ledger/demo'));
    expect((await table('2023-11')).total).toMatchObject({
      上月在册: 55,
      本月增加: 1,
      本月减少: { 期满解除: 3, 居住地变更: 0, 其他: 0 },
      本月在册: 53,
      类别: { 管制: 2, 缓刑: 48, 假释: 2, 暂予监外执行: 1, 管制禁止令: 0, 缓刑禁止令: 1 },
      犯罪类型: { 危害公共安全: 8, 侵犯公民权利: 9, 侵犯财产: 13, 妨害社会管理: 23, 其他: 0 },
      户籍: { 城镇: 5, 农村: 48 },
      性别: { 男: 49, 女: 4 },
      民族: { 汉族: 22, 少数民族: 31 },
      年龄: { 不满18: 0, '18至45': 38, '46至60': 11, '61以上': 4 },
      文化程度: { 大专以上: 8, 高中: 9, 初中以下: 36 },
      就业就学: { 就业: 20, 就学: 3, 务农: 20, 无业: 10 },
      累计: { 接受: 78, 警告: 0 },
    });
  });

  it('adds up in every month, and every description covers all on the books', async () => {
    await bring(await readWorkbook('libs/ledger/demo'));
    for (let month = 1; month <= 12; month++) {
      const { total }: MonthlyForm = await table(`2023-${String(month).padStart(2, '0')}`);
      expect(total.上月在册 + total.本月增加 - sum(total.本月减少)).toBe(total.本月在册);
      for (const cells of [
        total.犯罪类型,
        total.户籍,
        total.性别,
        total.民族,
        total.年龄,
        total.文化程度,
        total.就业就学,
      ]) {
        expect(sum(cells)).toBe(total.本月在册);
      }
    }
  });

  it('counts what is not filled in beside the columns, and lists crimes it does not know', async () => {
    await bring(
      workbook({ 入矫: [intake('1号', { 罪名: '某种新罪' }), intake('2号', { 民族: '汉', 户籍: '农村' })] }),
    );
    const form = await table('2023-03');
    expect(form.total).toMatchObject({
      户籍: { 农村: 1, 未填: 1 },
      民族: { 汉族: 1, 未填: 1 },
      犯罪类型: { 其他: 1, 危害公共安全: 1 },
    });
    expect(form.unknownOffences).toEqual(['某种新罪']);
  });

  it('stands as it was recorded by a moment', async () => {
    await bring(workbook({ 入矫: [intake('1号')] }));
    const before = new Date().toISOString();
    const { position } = await importLedger(
      workbook({ 入矫: [intake('1号', { 矫正类别: '管制', 禁止令: '是' })] }),
      { office: OFFICE, actor: 'test', correctionReason: '判决书记载有误' },
      runtime.imports,
    );
    await runtime.projector.catchUpTo(position);
    expect((await table('2023-03')).total.类别).toMatchObject({ 管制: 1, 管制禁止令: 1, 缓刑: 0 });
    expect((await table('2023-03', { knownAt: before })).total.类别).toMatchObject({ 管制: 0, 缓刑: 1 });
    expect((await table('2023-03', { knownAt: '2020-01-01T00:00:00Z' })).total.本月在册).toBe(0);
  });

  it('leaves out what happened after a day, and tells the files behind each cell', async () => {
    await bring(workbook({ 入矫: [intake('1号'), intake('2号', { 接收日期: '2023-01-20' })] }));
    const asked = { month: '2023-01', asOf: '2023-01-17', office: OFFICE, knownAt: null };
    expect((await runtime.figures.monthly(asked)).total.本月在册).toBe(1);
    const files = await runtime.figures.monthlyFiles({ ...asked, asOf: '2023-02-01' });
    expect(files.get('类别.缓刑')?.map(({ fileNumber }) => fileNumber)).toEqual(['1号', '2号']);
    expect(files.get('本月.漏管脱管')).toEqual([]);
  });
});
