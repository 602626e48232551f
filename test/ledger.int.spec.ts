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
    const file = await caseFile(runtime, { number: '1号' }, '2026-11-24');
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
    expect(await compareProjections(pool, runtime)).toEqual([]);
    await pool.query(
      `update read_models.cases set offence = '改' where file_number = '麻司矫字〔2021〕001号'`,
    );
    await pool.query(
      `update read_models.daily_counts set n = n + 1 where key = 'enrolled' and day = '2023-03-01'`,
    );
    const faults = await compareProjections(pool, runtime);
    expect(new Set(faults.map(({ projection }) => projection))).toEqual(
      new Set(['cases', 'daily_counts'].filter((name) => faults.some((fault) => fault.projection === name))),
    );
    expect(
      faults.find(({ fault, projection }) => fault === 'surplus' && projection === 'cases'),
    ).toMatchObject({ row: { offence: '改' } });
    await rebuild(pool, runtime, ['cases', 'figures']);
    expect(await compareProjections(pool, runtime)).toEqual([]);
    expect(await report()).toMatchObject({ enrolled: 38, caseload: { closing: 49 } });
  });
});

describe('people on leave', () => {
  it('are counted anew when a leave of the period changes, and only then', async () => {
    await bring(workbook({ 入矫: [intake('1号'), intake('2号')], 请销假: [leave('L1', '1号')] }));
    expect((await report()).leave.people).toBe(1);
    const kept = async () =>
      (await runtime.database.pool.query<{ n: number }>('select n from read_models.leave_people')).rows;
    expect(await kept()).toEqual([{ n: 1 }]);
    await bring(
      workbook({
        入矫: [intake('1号'), intake('2号')],
        请销假: [
          leave('L1', '1号'),
          leave('L2', '2号'),
          leave('L3', '2号', {
            批准日期: '2023-06-01',
            外出起: '2023-06-05',
            应返日期: '2023-06-06',
            销假日期: '',
          }),
        ],
      }),
    );
    expect((await report()).leave).toMatchObject({ people: 2, granted: 3 });
    expect((await report({ from: '2023-06-01', to: '2023-06-30', asOf: '2024-01-05' })).leave.people).toBe(1);
    expect((await report()).leave.people).toBe(2);
  });
});
