import { importLedger, readWorkbook } from '#ledger';
import { paragraph } from '#statistics';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { intake, leave, workbook, type Row } from './ledger-workshop.js';

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-02-01' };
let offices = 0;

/** The paragraph of an office that has kept this ledger, as it is told from the sums and counted from the history. */
async function told(sheets: Readonly<Record<string, readonly Row[]>>): Promise<string> {
  const office = `第${++offices}司法所`;
  const { position } = await importLedger(
    workbook(sheets),
    { office, actor: 'test', skipInvalid: false },
    runtime.imports,
  );
  await runtime.projector.catchUpTo(position);
  const text = async (knownAt: string | null): Promise<string> =>
    paragraph(await runtime.figures.report({ period: YEAR, office, knownAt }));
  const stored = await text(null);
  expect(await text(new Date(Date.now() + 60_000).toISOString())).toBe(stored);
  return stored;
}

const aid = (number: string, name: string, changes: Row = {}): Row => ({
  救助编号: number,
  服刑人员姓名: '欧阳某明',
  服刑场所: '某监狱',
  受助人姓名: name,
  与服刑人员关系: '子女',
  受助人出生日期: '2015-01-01',
  救助类型: '无人监管未成年人最低生活保障',
  申请日期: '2023-01-01',
  批准日期: '2023-01-05',
  '月标准（元）': '1300',
  发放起月: '2023-01',
  ...changes,
});

describe('the paragraph of a ledger', () => {
  it('says what the example’s report says', async () => {
    const office = '麻旺司法所';
    const ledger = await readWorkbook('libs/ledger/demo');
    const { position } = await importLedger(ledger, { office, actor: 'test' }, runtime.imports);
    await runtime.projector.catchUpTo(position);
    const period = { ...YEAR, asOf: '2024-01-05' };
    const text = paragraph(await runtime.figures.report({ period, office, knownAt: null }));
    for (const words of [
      '入矫38人，解除30人，变更居住地0人，调查评估19人。请销假18人次，按时销假，无人违反规定。',
      '重新犯罪的事件发生0人',
      '为在监狱服刑人员李某的家属协助办理生活补助2人，每人落实生活补助费1300元/月',
    ])
      expect(text).toContain(words);
  });

  it('does not say that all came back where one of the turn of the year has not', async () => {
    const turn = leave('2', '1号', { 外出起: '2023-12-28', 应返日期: '2024-01-03', 销假日期: '' });
    const text = await told({
      入矫: [intake('1号', { 矫正期止: '2025-01-09' })],
      请销假: [leave('1', '1号'), turn],
    });
    expect(text).toContain('请销假2人次，到期应返1人次，按期返回1人次，期内外出、期后到期的到期未归1人次。');
    expect(text).not.toMatch(/按时销假|无人违反规定/);
  });

  it('says that somebody reported in late though nothing was decided', async () => {
    const late = { 裁判生效日期: '2023-01-09', 报到日期: '2023-02-01', 接收日期: '2023-02-01' };
    const text = await told({
      入矫: [intake('1号', { ...late, 矫正期止: '2024-01-08', 矫正期起: '2023-01-09' })],
    });
    expect(text).toContain('有违反规定情形：未按规定时间报到1人次');
    expect(text).not.toMatch(/无人违反规定|受到处理/);
  });

  describe('of who was late already when the year began', () => {
    const SINCE_2022 = {
      裁判生效日期: '2022-01-10',
      文书收到日期: '2022-01-12',
      报到日期: '2022-01-15',
      接收日期: '2022-01-15',
      矫正期起: '2022-01-10',
      矫正期止: '2025-01-09',
    };
    const away = (due: string, back: string): Row =>
      leave('1', '1号', {
        申请日期: '2022-12-01',
        批准日期: '2022-12-02',
        外出起: '2022-12-25',
        应返日期: due,
        销假日期: back,
      });
    const text = (row: Row) => told({ 入矫: [intake('1号', SINCE_2022)], 请销假: [row] });

    it('does not say that nobody broke the rules', async () => {
      const late = '请销假0人次，有违反规定情形：期初已逾期未归1人次。';
      expect(await text(away('2022-12-28', ''))).toContain(late);
      expect(await text(away('2022-12-31', '2023-01-02'))).toContain(late);
      expect(await text(away('2022-12-31', '2022-12-31'))).toContain('请销假0人次，无人违反规定。');
      expect(await text(away('2022-12-28', '2022-12-31'))).toContain('请销假0人次，无人违反规定。');
    });

    it('tells who reported in late in the year though it was due in the one before', async () => {
      const late = { 裁判生效日期: '2022-12-15', 矫正期起: '2022-12-15', 文书收到日期: '2022-12-20' };
      const row = intake('1号', { ...late, 报到日期: '2023-01-20', 接收日期: '2023-01-20' });
      expect(await told({ 入矫: [row] })).toContain('有违反规定情形：期初已逾期未报到1人次');
    });

    it('waits no more for who has left the books', async () => {
      const sheets = { 入矫: [intake('1号', SINCE_2022)], 请销假: [away('2022-12-28', '')] };
      const gone = [{ 档案号: '1号', 类型: '死亡', 日期: '2022-12-30' }];
      expect(await told({ ...sheets, 解除终止: gone })).toContain('无人违反规定');
    });
  });

  it('tells the files of who was late already', async () => {
    const office = `第${offices + 1}司法所`;
    const row = { 裁判生效日期: '2022-12-15', 矫正期起: '2022-12-15', 文书收到日期: '2022-12-20' };
    await told({
      入矫: [
        intake('1号', { ...row, 报到日期: '2023-01-20', 接收日期: '2023-01-20' }),
        intake('2号', { ...row, 报到日期: '2022-12-26', 接收日期: '2022-12-26' }),
        intake('3号', { ...row, 报到日期: '', 接收日期: '' }),
      ],
    });
    const asked = { period: YEAR, office, knownAt: null };
    const report = await runtime.figures.report(asked);
    expect(report.conduct.overdueBefore).toEqual({ 'report-in': 2 });
    const files = await runtime.figures.explain('conduct.overdueBefore.report-in', asked);
    expect(files.map(({ fileNumber }) => fileNumber)).toEqual(['1号', '3号']);
  });

  it('does not call somebody late whose case was over before he had to be back', async () => {
    const long = { 矫正期止: '2025-01-09' };
    const gone = (on: string) => [{ 档案号: '1号', 类型: '死亡', 日期: on }];
    const rows = [leave('1', '1号', { 销假日期: '' }), leave('2', '2号')];
    expect(
      await told({
        入矫: [intake('1号', long), intake('2号', long)],
        请销假: rows,
        解除终止: gone('2023-03-06'),
      }),
    ).toContain('请销假2人次，到期应返2人次，按期返回1人次，应返时矫正已经结束1人次，无人违反规定。');
    expect(
      await told({ 入矫: [intake('1号', long)], 请销假: [rows[0] as Row], 解除终止: gone('2023-03-09') }),
    ).toContain('到期未归1人次');
    const turn = leave('1', '1号', { 外出起: '2023-12-28', 应返日期: '2024-01-03', 销假日期: '' });
    expect(
      await told({ 入矫: [intake('1号', long)], 请销假: [turn], 解除终止: gone('2023-12-30') }),
    ).toContain('请销假1人次，期内均未到期，无人违反规定。');
  });

  it('tells one child of two prisoners once, and that an amount is missing beside another', async () => {
    const text = await told({
      家属救助: [
        aid('1', '甲'),
        aid('2', '甲', { 服刑人员姓名: '王某', 救助类型: '助学', '月标准（元）': '' }),
        aid('3', '甲', { 受助人出生日期: '', 救助类型: '医疗', '月标准（元）': '200' }),
        aid('4', '乙'),
      ],
    });
    expect(text).toContain(
      '协助办理生活补助2人，落实生活补助费1人1300元/月，1人1500元/月（另有救助的金额未登记）。',
    );
  });

  it('calls a new crime a new crime, and one from before the judgment not', async () => {
    const crime = (number: string, on: string): Row => ({
      记录编号: number,
      档案号: '1号',
      犯罪日期: on,
      发现日期: '2023-06-20',
      罪名: '盗窃罪',
    });
    const text = await told({ 入矫: [intake('1号')], 再犯罪: [crime('1', '2023-06-01')] });
    expect(text).toContain('重新犯罪的事件发生1人。');
    expect(text).not.toMatch(/无人违反规定|受到处理/);
    expect(await told({ 入矫: [intake('1号')], 再犯罪: [crime('1', '2022-06-01')] })).toContain(
      '无人违反规定。重新犯罪的事件发生0人，另发现漏罪1人。',
    );
  });

  it('tells aid by standard', async () => {
    const text = await told({
      入矫: [intake('1号')],
      家属救助: [
        aid('1', '甲', { 发放起月: '2023-04', 发放止月: '2023-06' }),
        aid('2', '甲', { 发放起月: '2023-07', '月标准（元）': '1400' }),
        aid('3', '乙', { 发放止月: '2023-01', '月标准（元）': '1200.50' }),
        aid('4', '丙', { '月标准（元）': '' }),
      ],
    });
    expect(text).toContain(
      '为在监狱服刑人员欧阳某的家属协助办理生活补助3人，落实生活补助费1人1200.50元/月，1人1400元/月，1人金额未登记。',
    );
  });
});
