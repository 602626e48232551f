import { type ImportOptions, type ReadWorkbook } from '#ledger';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { idNumber, intake, leave, workbook } from './ledger-workshop.js';
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
const report = (period = YEAR, office = OFFICE, knownAt: string | null = null) =>
  runtime.figures.report({ period, office, knownAt });

describe('broken rows', () => {
  const broken = workbook({
    入矫: [
      intake('1号', { 身份证号: '500000199001010000', 接收日期: '2023-02-30', 罪名: '' }),
      intake('2号', { 性别: '女' }),
      intake('3号'),
      intake('3号', { 罪名: '盗窃罪' }),
      intake('4号', { 矫正类别: '剥夺政治权利' }),
      intake('5号'),
    ],
    请销假: [
      leave('L1', '9号'),
      leave('L2', '1号'),
      leave('L3', '5号', { 应返日期: '2023-03-01', 销假日期: '' }),
      leave('L4', '5号'),
    ],
    解除终止: [{ 档案号: '5号', 类型: '期满解除', 日期: '2022-12-31' }],
  });
  const places = (rejected: readonly { sheet: string; row: number; column: string; code: string }[]) =>
    rejected.map(({ sheet, row, column, code }) => `${sheet}${row} ${column} ${code}`).sort();
  const ERRORS = [
    '入矫2 接收日期 date-impossible',
    '入矫2 罪名 required',
    '入矫2 身份证号 identity-check-digit',
    '入矫3 身份证号 identity-sex',
    '入矫5 档案号 duplicate-number',
    '入矫6 矫正类别 not-in-list',
    '请销假2 档案号 unknown-file',
    '请销假4 应返日期 date-order',
    '解除终止2 日期 end-before-intake',
  ].sort();

  it('are told all at once, each at its cell, and nothing is written', async () => {
    const { rejected, written } = await bring(broken);
    expect(places(rejected)).toEqual(ERRORS);
    for (const { message } of rejected) expect(message).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(written).toBe(false);
    expect(await runtime.store.head()).toBe(0);
  });

  it('can be skipped, and with them the rows of a bad file', async () => {
    const { rejected, imported } = await bring(broken, { skipInvalid: true });
    expect(places(rejected)).toEqual([...ERRORS, '请销假3 档案号 file-rejected'].sort());
    expect(imported).toEqual({ 入矫: 2, 请销假: 1 });
  });

  it('a dry run writes nothing, and says what would be written', async () => {
    expect(await bring(workbook({ 入矫: [intake('1号')] }), { dryRun: true })).toMatchObject({
      written: false,
      imported: { 入矫: 1 },
    });
    expect(await runtime.store.head()).toBe(0);
  });

  it('a missing column is told once, at the titles', async () => {
    const { 罪名: _offence, ...without } = intake('1号');
    expect(places((await bring(workbook({ 入矫: [without] }))).rejected)).toEqual([
      '入矫1 罪名 column-missing',
    ]);
  });
});

describe('what was against the law', () => {
  it('is recorded, and reported with its article', async () => {
    const { irregularities } = await bring(
      workbook({
        入矫: [
          intake('1号', { 报到日期: '2023-02-20', 接收日期: '2023-02-20' }),
          intake('2号', { 来源: '迁入', 报到日期: '2023-02-20', 接收日期: '2023-02-20' }),
          intake('3号'),
        ],
        请销假: [
          leave('L1', '1号', { 销假日期: '2023-03-10' }),
          leave('L2', '3号', { 应返日期: '2023-03-24', 销假日期: '2023-03-24' }),
          leave('L3', '3号', {
            批准机关: '县级社区矫正机构',
            批准日期: '2023-04-18',
            外出起: '2023-04-20',
            应返日期: '2023-05-01',
            销假日期: '',
          }),
        ],
        执行地变更: [
          {
            变更编号: 'B1',
            档案号: '2号',
            申请日期: '2023-06-01',
            迁入地: '黔江区',
            征求意见日期: '2023-06-07',
            收到回复日期: '2023-06-10',
            回复意见: '同意',
            决定日期: '2023-06-12',
            决定结果: '准予变更',
            档案移交日期: '2023-06-20',
            新执行地报到日期: '2023-06-20',
          },
        ],
        解除终止: [
          {
            档案号: '1号',
            类型: '期满解除',
            日期: '2024-01-10',
            书面鉴定日期: '2023-12-20',
            安置帮教移交日期: '2024-01-12',
          },
        ],
        调查评估: [
          {
            评估编号: 'P1',
            委托机关: '法院',
            姓名: '李四',
            性别: '男',
            身份证号: idNumber('1990-01-01', '011'),
            居住地: '麻旺镇',
            拟适用类别: '缓刑',
            速裁程序: '否',
            委托函收到日期: '2023-04-27',
            意见提交日期: '2023-05-16',
          },
          {
            评估编号: 'P2',
            委托机关: '法院',
            姓名: '李四',
            性别: '男',
            身份证号: idNumber('1990-01-01', '011'),
            居住地: '麻旺镇',
            拟适用类别: '缓刑',
            速裁程序: '是',
            委托函收到日期: '2023-04-27',
            意见提交日期: '',
          },
        ],
        安置帮教: [
          {
            帮教编号: 'F1',
            姓名: '王五',
            性别: '男',
            身份证号: idNumber('1985-01-01', '011'),
            居住地: '麻旺镇',
            来源: '刑满释放',
            释放日期: '2023-05-01',
            必接必送: '是',
            接回日期: '',
          },
        ],
      }),
    );
    expect(
      irregularities.map(({ code, fileNumber, sheet, row }) => `${code} ${fileNumber} ${sheet}${row}`).sort(),
    ).toEqual(
      [
        'report-in 1号 入矫2',
        'leave-return 1号 请销假2',
        'leave-authority 3号 请销假3',
        'leave-cumulative 3号 请销假4',
        'leave-return 3号 请销假4',
        'transfer-consult 2号 执行地变更2',
        'transfer-file 2号 执行地变更2',
        'transfer-report-in 2号 执行地变更2',
        'final-appraisal 1号 解除终止2',
        'release 1号 解除终止2',
        'resettlement-handover 1号 解除终止2',
        'assessment-opinion P1 调查评估2',
        'assessment-opinion P2 调查评估3',
        'mandatory-pickup F1 安置帮教2',
      ].sort(),
    );
    for (const { article, message } of irregularities) expect(message === '' || article === '').toBe(false);
    expect((await report()).leave).toMatchObject({
      granted: 3,
      people: 2,
      due: 3,
      returnedOnTime: 1,
      returnedLate: 1,
      outstanding: 1,
      onTimeRate: 0.3333,
    });
    const overdue = async (on: string) =>
      (await runtime.registers([OFFICE]).overdue(on)).map(
        ({ code, fileNumber, daysOverdue }) => `${code} ${fileNumber} ${daysOverdue}`,
      );
    expect(await overdue('2023-06-22')).toEqual([
      'leave-return 3号 52',
      'mandatory-pickup F1 52',
      'assessment-opinion P2 45',
    ]);
    expect(await overdue('2023-03-09')).toEqual(['leave-return 1号 1']);
  });
});
