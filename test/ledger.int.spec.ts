import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  importLedger,
  ledgerSheets,
  readWorkbook,
  writeWorkbook,
  type ImportOptions,
  type ReadWorkbook,
} from '#ledger';
import { caseFile, compareProjections, rebuild } from '#read-models';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { idNumber, intake, leave, workbook } from './ledger-workshop.js';

const OFFICE = '麻旺司法所';
const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await openTestRuntime();
});
afterEach(() => runtime.close());

const bring = async (ledger: ReadWorkbook, options: Partial<ImportOptions> = {}) => {
  const report = await importLedger(ledger, { office: OFFICE, actor: 'test', ...options }, runtime.imports);
  await runtime.projector.catchUpTo(report.position);
  return report;
};
const report = (period = YEAR, office = OFFICE, knownAt: string | null = null) =>
  runtime.figures.report({ period, office, knownAt });
const folder = () => mkdtempSync(join(tmpdir(), 'ledger-'));

describe('the demonstration ledger', () => {
  const EXPECTED = {
    caseload: { opening: 41, closing: 49 },
    enrolled: 38,
    released: 30,
    terminated: 0,
    residenceChanges: 0,
    assessments: { received: 19, completed: 19, onTime: 19 },
    leave: {
      granted: 18,
      people: 18,
      due: 18,
      returnedOnTime: 18,
      returnedLate: 0,
      outstanding: 0,
      onTimeRate: 1,
    },
    sanctions: { commendation: 0, reprimand: 0, warning: 0, publicSecurityPenalty: 0 },
    reoffending: { people: 0 },
    familyAid: { beneficiaries: 2, monthlyTotalFen: 260_000 },
  };

  it('gives the office its figures, comes in once, goes out and comes in again the same', async () => {
    const demo = await readWorkbook('libs/ledger/demo');
    const first = await bring(demo);
    expect(first.imported).toEqual({
      入矫: 79,
      请销假: 18,
      解除终止: 30,
      调查评估: 19,
      安置帮教: 18,
      家属救助: 2,
    });
    expect(first.irregularities).toEqual([]);
    expect(await report()).toMatchObject(EXPECTED);
    const head = await runtime.store.head();
    expect(await bring(demo)).toMatchObject({ unchanged: 166, conflicts: [], rejected: [] });
    expect(await runtime.store.head()).toBe(head);

    const path = join(folder(), 'out.xlsx');
    await writeWorkbook(path, ledgerSheets(await runtime.registers([OFFICE]).all()));
    const elsewhere = await openTestRuntime();
    try {
      const { position } = await importLedger(
        await readWorkbook(path),
        { office: OFFICE, actor: 'test' },
        elsewhere.imports,
      );
      await elsewhere.projector.catchUpTo(position);
      expect(await elsewhere.figures.report({ period: YEAR, office: OFFICE, knownAt: null })).toEqual(
        await report(),
      );
      const again = ledgerSheets(await elsewhere.registers([OFFICE]).all());
      expect(again).toEqual(ledgerSheets(await runtime.registers([OFFICE]).all()));
    } finally {
      await elsewhere.close();
    }
  });

  it('explains every figure by as many files as it says', async () => {
    await bring(await readWorkbook('libs/ledger/demo'));
    const counted = async (name: string) =>
      (await runtime.figures.explain(name, { period: YEAR, office: OFFICE, knownAt: null })).length;
    const figures = await report();
    expect({
      opening: await counted('caseload.opening'),
      closing: await counted('caseload.closing'),
      enrolled: await counted('enrolled'),
      released: await counted('released'),
      people: await counted('leave.people'),
      onTime: await counted('leave.returnedOnTime'),
      women: await counted('caseload.bySex.female'),
      aided: await counted('familyAid.beneficiaries'),
      duties: await counted('obligations.report-in.onTime'),
    }).toEqual({
      opening: 41,
      closing: 49,
      enrolled: 38,
      released: 30,
      people: 18,
      onTime: 18,
      women: figures.caseload.bySex['female'],
      aided: 2,
      duties: figures.obligations['report-in']?.['onTime'],
    });
  });
});

describe('reading', () => {
  it('takes GB18030 and UTF-8, every way of writing a day, blanks and unknown columns', async () => {
    const path = folder();
    const titles = [
      '档案号',
      '姓名',
      '性别',
      '身份证号',
      '居住地',
      '罪名',
      '矫正类别',
      '决定机关',
      '来源',
      '裁判生效日期',
      '报到日期',
      '接收日期',
      '矫正期起',
      '矫正期止',
      '帮扶人',
    ];
    const line = [
      '　A1号 ',
      '张三',
      '男',
      idNumber('1990-01-01', '011').toLowerCase(),
      '酉阳县',
      '盗窃罪',
      '缓刑',
      '法院',
      '新收',
      '2023年1月10日',
      '2023.1.15',
      '2023/1/15',
      '2023-01-10',
      '2024-01-09',
      '李 村长',
    ];
    // GB18030 bytes of the two lines, by way of the decoder's own table.
    const decoder = new TextDecoder('gb18030');
    const table = new Map<string, number[]>();
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++)
        if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
    const bytes = [...`${titles.join(',')}\r\n${line.join(',')}\r\n`].flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (table.get(character) ?? []),
    );
    writeFileSync(join(path, '入矫.csv'), Uint8Array.from(bytes));
    await bring(await readWorkbook(path));
    expect(await runtime.registers([OFFICE]).findCase('A1号')).toMatchObject({
      effectiveOn: '2023-01-10',
      reportedInOn: '2023-01-15',
      enrolledOn: '2023-01-15',
      remarks: '{"帮扶人":"李 村长"}',
    });
    const sheets = ledgerSheets(await runtime.registers([OFFICE]).all());
    expect(sheets[0]?.titles.at(-1)).toBe('帮扶人');
    expect(sheets[0]?.rows[0]?.cells.at(-1)).toBe('李 村长');
  });

  it('keeps what looks like a formula as text, out and in again', async () => {
    await bring(workbook({ 入矫: [intake('1号', { 姓名: '=cmd|calc', 居住地: '+86' })] }));
    const path = join(folder(), 'csv');
    await writeWorkbook(path, ledgerSheets(await runtime.registers([OFFICE]).all()));
    expect(await bring(await readWorkbook(path))).toMatchObject({ unchanged: 1, conflicts: [] });
  });
});

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

describe('a later ledger', () => {
  it('adds what is new, reports what differs, and corrects it only when told', async () => {
    await bring(workbook({ 入矫: [intake('1号')], 请销假: [leave('L1', '1号', { 销假日期: '' })] }));
    const later = workbook({
      入矫: [intake('1号'), intake('2号')],
      请销假: [leave('L1', '1号', { 应返日期: '2023-03-09' })],
    });
    expect(await bring(later)).toMatchObject({
      imported: { 入矫: 1, 请销假: 1 },
      unchanged: 1,
      conflicts: [
        { sheet: '请销假', row: 2, column: '应返日期', recorded: '2023-03-08', value: '2023-03-09' },
      ],
    });
    const before = new Date().toISOString();
    expect(await bring(later, { correctionReason: '台账更正' })).toMatchObject({
      conflicts: [],
      imported: { 请销假: 1 },
    });
    const file = await caseFile(runtime.readModels, runtime.store, { number: '1号' }, '2026-11-24');
    expect(file?.facts.at(-1)).toMatchObject({
      type: 'RecordCorrected',
      actor: 'test',
      data: { fields: { dueOn: '2023-03-09' }, reason: '台账更正' },
    });
    const march = { from: '2023-03-09', to: '2023-03-09', asOf: '2024-01-05' };
    expect((await report(march)).leave.due).toBe(1);
    expect((await report(march, OFFICE, before)).leave.due).toBe(0);
  });

  it('keeps offices apart, and adds them up under their county', async () => {
    const other = '龙潭司法所';
    await bring(workbook({ 入矫: [intake('1号'), intake('2号')] }));
    await bring(workbook({ 入矫: [intake('1号')] }, 'other'), { office: other });
    expect([(await report()).enrolled, (await report(YEAR, other)).enrolled]).toEqual([2, 1]);
    for (const office of [OFFICE, other]) {
      const by = {
        office,
        actor: 'test',
        commandId: office,
        causationId: office,
        correlationId: office,
        schemaVersion: 1,
        occurredOn: '2023-01-01',
      };
      await runtime.store.append({
        streamId: `office-${office}`,
        expected: 'any',
        events: [
          { id: crypto.randomUUID(), type: 'OfficePlaced', data: { office, county: '酉阳县' }, metadata: by },
        ],
      });
    }
    await runtime.projector.catchUp();
    expect((await report(YEAR, '酉阳县')).enrolled).toBe(3);
  });
});

describe('projections', () => {
  it('are rebuilt beside and swapped, and verify names a row that was touched', async () => {
    await bring(await readWorkbook('libs/ledger/demo'));
    const { pool } = runtime.database;
    expect(await compareProjections(pool, runtime.store)).toEqual([]);
    await pool.query(`update read_models.cases set name = '改' where file_number = '麻司矫字〔2021〕001号'`);
    await pool.query(
      `update read_models.daily_counts set n = n + 1 where key = 'enrolled' and day = '2023-03-01'`,
    );
    const faults = await compareProjections(pool, runtime.store);
    expect(new Set(faults.map(({ projection }) => projection))).toEqual(
      new Set(['cases', 'daily_counts'].filter((name) => faults.some((fault) => fault.projection === name))),
    );
    expect(
      faults.find(({ fault, projection }) => fault === 'surplus' && projection === 'cases'),
    ).toMatchObject({ row: { name: '改' } });
    await rebuild(pool, runtime.store, ['cases', 'figures']);
    expect(await compareProjections(pool, runtime.store)).toEqual([]);
    expect(await report()).toMatchObject({ enrolled: 38, caseload: { closing: 49 } });
  });
});
