import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ExcelJS from 'exceljs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importLedger } from '../libs/ledger/src/index.js';
import { runCli } from './cli.js';
import { idNumber, intake, workbook, type Row } from './ledger-workshop.js';
import { OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { accountOf, type Headers } from './staff.js';

const TODAY = '2024-01-09';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let head: Headers;
let worker: Headers;
let reader: Headers;
let before: string;

const bring = async (rows: readonly Row[]): Promise<void> => {
  const options = { office: OFFICE, actor: 'test', correctionReason: '判决书记载有误' };
  const { position } = await importLedger(workbook({ 入矫: rows }), options, office.runtime.imports);
  await office.runtime.projector.catchUpTo(position);
};

beforeAll(async () => {
  office = await TestOffice.open(TODAY, { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  const of = (role: 'office_head' | 'office_worker' | 'statistician') => [{ role, area: OFFICE }];
  head = await accountOf(runtime, 'head', of('office_head'), { seesRestricted: true });
  worker = await accountOf(runtime, 'worker', of('office_worker'));
  reader = await accountOf(runtime, 'reader', of('statistician'));
  const young = { 身份证号: idNumber('2006-06-01', '033'), 姓名: '小明明' };
  await bring([
    intake('1号'),
    intake('2号'),
    intake('3号', young),
    intake('4号', { 接收日期: '2023-12-20' }),
  ]);
  before = new Date().toISOString();
  await bring([intake('1号', { 矫正类别: '管制', 禁止令: '是' })]);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const get = async (path: string, who = head) => {
  const answer = await fetch(`${base}/api/v1/${path}`, { headers: who });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return {
    status: answer.status,
    bytes,
    body: (isJson ? JSON.parse(bytes.toString()) : {}) as Record<string, unknown>,
  };
};
const totalOf = async (query: string) =>
  (await get(`figures/monthly?month=2023-12&${query}`)).body['total'] as Record<string, unknown>;

describe('the table of a month over HTTP', () => {
  it('stands as of a day, and as it was recorded by a moment', async () => {
    expect(await totalOf('')).toMatchObject({ 本月增加: 1, 本月在册: 4, 类别: { 管制: 1, 管制禁止令: 1 } });
    expect(await totalOf('asOf=2023-12-19')).toMatchObject({ 本月增加: 0, 本月在册: 3 });
    expect(await totalOf(`knownAt=${before}`)).toMatchObject({ 类别: { 管制: 0, 缓刑: 4 } });
    expect((await get('figures/monthly?month=2023-12&asOf=2023-02-30')).status).toBe(400);
  });

  it('is refused of a month that has not begun', async () => {
    for (const query of ['month=2024-02', 'month=2027-11', 'month=2023-12&asOf=2023-11-30']) {
      const { status, bytes } = await get(`figures/monthly?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(bytes.toString()).toContain('还没有开始');
      expect((await get(`exports/monthly?${query}`)).status).toBe(400);
      expect((await get(`figures/monthly/files?cell=本月在册&${query}`)).status).toBe(400);
    }
  });

  it('tells the files behind each cell, as many as it says', async () => {
    const files = (cell: string, who = head) => get(`figures/monthly/files?month=2023-12&cell=${cell}`, who);
    expect((await files('本月在册')).body).toMatchObject({ cell: '本月在册', count: 4 });
    const { items } = (await files('类别.管制禁止令')).body as { items: { fileNumber: string }[] };
    expect(items.map(({ fileNumber }) => fileNumber)).toEqual(['1号']);
    expect((await files('年龄.不满18')).body).toMatchObject({ count: 1 });
    expect((await files('年龄.不满18', worker)).status).toBe(404);
    expect((await files('本月在册', reader)).status).toBe(403);
    expect((await files('没有这一格')).status).toBe(404);
  });

  it('tells nobody how many minors there are who may not know one or two, and says what is not filled in', async () => {
    const { body } = await get('figures/monthly?month=2023-12', worker);
    const { 年龄, 类别 } = body['total'] as Record<string, Record<string, number | null>>;
    expect([...new Set(Object.values(年龄 ?? {}))]).toEqual([null]);
    expect(类别).toMatchObject({ 缓刑: 3, 缓刑禁止令: null, 禁止令未填: 3 });
    expect(await totalOf('')).toMatchObject({ 年龄: { 不满18: 1 } });
  });

  it('comes as a workbook with a line that adds up and a sheet of the files', async () => {
    const sheets = async (who: Headers): Promise<[string, string]> => {
      const file = new ExcelJS.Workbook();
      await file.xlsx.load((await get('exports/monthly?month=2023-12', who)).bytes as never);
      const text = (name: string): string => JSON.stringify(file.getWorksheet(name)?.getSheetValues());
      return [text('社区矫正人员情况统计表'), text('数字依据')];
    };
    const [table, files] = await sheets(head);
    expect(table).toContain('上月在册3 + 本月增加1 − 本月减少0 = 4，与本月在册4相符');
    expect(table).toContain('未填');
    expect(files).toContain('年龄.不满18');
    expect(files).toContain('4号');
    expect((await sheets(worker))[1]).not.toContain('年龄');
    expect((await sheets(reader))[1]).not.toContain('4号');
  });
});

it('the command line takes the same options, and explains a cell', async () => {
  const cli = (...args: string[]) =>
    runCli(office.runtime, 'statistics', '--form', 'monthly', '--month', '2023-12', ...args);
  const total = async (...args: string[]) =>
    (JSON.parse((await cli(...args)).out) as { total: Record<string, unknown> }).total;
  expect(await total('--as-of', '2023-12-19')).toMatchObject({ 本月在册: 3 });
  expect(await total('--known-at', before)).toMatchObject({ 类别: { 管制: 0 } });
  const explained = await cli('--explain', '类别.管制');
  expect((JSON.parse(explained.out) as { fileNumber: string }[]).map((one) => one.fileNumber)).toEqual([
    '1号',
  ]);
  const refused = [
    ['--as-of', '2023-11-30'],
    ['--explain', '没有这一格'],
    ['--explain', '类别.缓刑禁止令'],
    ['--from', '2023-01-01'],
  ];
  for (const args of refused) {
    const { code, told } = await cli(...args);
    expect([args, code]).toEqual([args, 2]);
    expect(told).toMatch(/还没有开始|没有名为|未填|--month/);
  }
  const out = join(tmpdir(), `monthly-${process.pid}.xlsx`);
  expect((await cli('--format', 'xlsx', '--out', out)).code).toBe(0);
  await rm(out);
}, 300_000);
