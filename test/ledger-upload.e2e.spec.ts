import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ExcelJS from 'exceljs';
import { workbookBytes } from '../libs/ledger/src/index.js';
import { intake, leave, workbook, type Row } from './ledger-workshop.js';
import { OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { accountOf, type Headers } from './staff.js';
import { until } from './until.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Headers;
let other: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-05', { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  other = await accountOf(runtime, 'other', [{ role: 'office_worker', area: OFFICE }]);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const bring = async (sheets: Record<string, readonly Row[]>, who = worker) => {
  const body = await workbookBytes(workbook(sheets).sheets);
  const answer = await fetch(`${base}/api/v1/ledgers`, {
    method: 'POST',
    headers: { ...who, 'content-type': XLSX },
    body: new Uint8Array(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const post = async (path: string, body: object, who = worker) => {
  const answer = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    headers: { ...who, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return {
    status: answer.status,
    bytes,
    body: (isJson ? JSON.parse(bytes.toString()) : {}) as Record<string, unknown>,
  };
};
const get = async (path: string, who = worker) => {
  const answer = await fetch(`${base}/api/v1/${path}`, { headers: who });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return {
    status: answer.status,
    bytes,
    body: (isJson ? JSON.parse(bytes.toString()) : {}) as Record<string, unknown>,
  };
};

const BAD = { 接收日期: '2023-02-30' };
const sheets = { 入矫: [intake('台1'), intake('台2', BAD)], 请销假: [leave('假1', '台1')] };

describe('a ledger brought over HTTP', () => {
  it('is looked through: every problem at its cell, and nothing recorded', async () => {
    const { status, body } = await bring(sheets);
    expect([status, body['state'], body['office']]).toEqual([201, 'read', OFFICE]);
    const id = String(body['id']);
    const preview = await post(`ledgers/${id}/preview`, { mends: [] });
    expect(preview.body['rejected']).toEqual([
      expect.objectContaining({ sheet: '入矫', row: 3, column: '接收日期', value: '2023-02-30' }),
    ]);
    const rows = await get(`ledgers/${id}/rows?sheet=${encodeURIComponent('入矫')}&from=3&limit=5`);
    expect((rows.body['items'] as { row: number }[]).map(({ row }) => row)).toEqual([3]);
    expect((await get('registers/cases')).body['total']).toBe(0);
  });

  it('is mended in place, says how the figures would change, and is imported once', async () => {
    const { body } = await bring(sheets);
    const id = String(body['id']);
    const mends = [{ sheet: '入矫', row: 3, column: '接收日期', value: '2023-01-16' }];
    const { body: preview } = await post(`ledgers/${id}/preview`, { mends });
    expect([preview['rejectedTotal'], preview['imported']]).toEqual([0, { 入矫: 2, 请销假: 1 }]);
    const changes = preview['changes'] as { year: number; items: { title: string; by: number }[] }[];
    const change = changes.find(({ year }) => year === 2023);
    expect(change?.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: '入矫', by: 2 }),
        expect.objectContaining({ title: '请销假', by: 1 }),
      ]),
    );
    expect((await post(`ledgers/${id}/import`, { mends })).status).toBe(202);
    await until(async () => (await get(`ledgers/${id}`)).body['state'] === 'done');
    const { body: figures } = await get('figures?from=2023-01-01&to=2023-12-31');
    expect([figures['enrolled'], (figures['leave'] as { granted: number }).granted]).toEqual([2, 1]);
    // The same once more tells nothing new.
    const again = await bring({ 入矫: [intake('台1')] });
    const { body: unchanged } = await post(`ledgers/${String(again.body['id'])}/preview`, { mends: [] });
    expect([unchanged['imported'], unchanged['unchanged']]).toEqual([{ 入矫: 0 }, 1]);
  });

  it('is taken back: what it brought is void, what was there before stays, and the figures follow', async () => {
    const { body } = await bring({ 入矫: [intake('台9')], 请销假: [leave('假9', '台1')] });
    const id = String(body['id']);
    await post(`ledgers/${id}/import`, { mends: [] });
    await until(async () => (await get(`ledgers/${id}`)).body['state'] === 'done');
    const granted = async (): Promise<unknown[]> => {
      const { body: figures } = await get('figures?from=2023-01-01&to=2023-12-31');
      return [figures['enrolled'], (figures['leave'] as { granted: number }).granted];
    };
    expect(await granted()).toEqual([3, 2]);
    expect((await post(`ledgers/${id}/undoing`, { reason: '' })).status).toBe(400);
    expect((await post(`ledgers/${id}/undoing`, { reason: '导错了' }, other)).status).toBe(404);
    expect((await post(`ledgers/${id}/undoing`, { reason: '导错了' })).status).toBe(202);
    await until(async () => (await get(`ledgers/${id}`)).body['state'] === 'undone');
    expect((await get(`ledgers/${id}`)).body).toMatchObject({ brought: 2, kept: 0 });
    expect(await granted()).toEqual([2, 1]);
    expect((await post(`ledgers/${id}/undoing`, { reason: '再来' })).status).toBe(409);
  });

  it('is imported by one of those who ask at once, and taken back by one; its rows are gone afterwards', async () => {
    const { body } = await bring({ 入矫: [intake('台21')] });
    const id = String(body['id']);
    const atOnce = async (path: string, asked: object): Promise<number[]> => {
      const all = await Promise.all(Array.from({ length: 4 }, () => post(`ledgers/${id}/${path}`, asked)));
      return all.map(({ status }) => status).sort();
    };
    expect((await post(`ledgers/${id}/undoing`, { reason: '太早' })).status).toBe(409);
    expect(await atOnce('import', { mends: [] })).toEqual([202, 409, 409, 409]);
    await until(async () => (await get(`ledgers/${id}`)).body['state'] === 'done');
    const sheet = encodeURIComponent('入矫');
    expect((await get(`ledgers/${id}/rows?sheet=${sheet}`)).status).toBe(409);
    for (const path of ['import', 'preview', 'annotated'])
      expect([path, (await post(`ledgers/${id}/${path}`, { mends: [] })).status]).toEqual([path, 409]);
    expect((await get(`ledgers/${id}`)).body['sheets']).toEqual(body['sheets']);
    expect(await atOnce('undoing', { reason: '导错了' })).toEqual([202, 409, 409, 409]);
    await until(async () => (await get(`ledgers/${id}`)).body['state'] === 'undone');
    expect((await get(`ledgers/${id}`)).body).toMatchObject({ brought: 1, kept: 0, failure: null });
  });

  it('counts when the registers cannot show it yet, and says why; a failure ends nothing else', async () => {
    const { projector } = office.runtime;
    const { body } = await bring({ 入矫: [intake('台11')] });
    const id = String(body['id']);
    const before = projector.catchUpTo.bind(projector);
    projector.catchUpTo = () => Promise.reject(new Error('no room'));
    try {
      expect((await post(`ledgers/${id}/import`, { mends: [] })).status).toBe(202);
      await until(async () => (await get(`ledgers/${id}`)).body['state'] === 'done');
    } finally {
      projector.catchUpTo = before;
    }
    const failure = String((await get(`ledgers/${id}`)).body['failure']);
    expect(failure).toContain('已经登记');
    expect(failure).not.toContain('no room');
    await post(`ledgers/${id}/undoing`, { reason: '再来' });
    await until(async () => (await get(`ledgers/${id}`)).body['state'] === 'undone');
    expect((await get(`ledgers/${id}`)).body).toMatchObject({ brought: 1, kept: 0, failure: null });
  });

  it('comes back with its errors as notes of the cells', async () => {
    const { body } = await bring(sheets);
    const { bytes } = await post(`ledgers/${String(body['id'])}/annotated`, { mends: [] });
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes as never);
    const sheet = file.getWorksheet('入矫');
    const column = (sheet?.getRow(1).values as string[]).indexOf('接收日期');
    expect(JSON.stringify(sheet?.getRow(3).getCell(column).note)).toContain('这一天不存在');
  });

  it('is nobody else’s, and no workbook is a clear answer', async () => {
    const { body } = await bring(sheets);
    expect((await get(`ledgers/${String(body['id'])}`, other)).status).toBe(404);
    expect((await post(`ledgers/${String(body['id'])}/preview`, { mends: [] }, other)).status).toBe(404);
    const broken = await fetch(`${base}/api/v1/ledgers`, {
      method: 'POST',
      headers: { ...worker, 'content-type': XLSX },
      body: 'no workbook',
    });
    expect([broken.status, ((await broken.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining('不是有效的 Excel 工作簿'),
    ]);
    expect((await post('ledgers', {})).status).toBe(400);
  });

  it('takes as many mended cells as somebody fills down', async () => {
    const { body } = await bring(sheets);
    const one = { sheet: '入矫', row: 3, column: '接收日期', value: '2023-01-16' };
    const mends = Array.from({ length: 2_000 }, () => one);
    expect((await post(`ledgers/${String(body['id'])}/preview`, { mends })).status).toBe(200);
    const more = Array.from({ length: 5_001 }, () => one);
    expect((await post(`ledgers/${String(body['id'])}/preview`, { mends: more })).status).toBe(400);
  });

  it('with a column that is not there is told so', async () => {
    const { body } = await bring(sheets);
    const mends = [{ sheet: '入矫', row: 3, column: '没有这列', value: '1' }];
    const { status, body: told } = await post(`ledgers/${String(body['id'])}/preview`, { mends });
    expect([status, told['detail']]).toEqual([400, '工作表“入矫”没有“没有这列”这一列。']);
    expect((await post(`ledgers/${String(body['id'])}/import`, { mends })).status).toBe(400);
    expect((await get(`ledgers/${String(body['id'])}`)).body['state']).toBe('read');
  });
});

describe('lists and figures as files', () => {
  const load = async (path: string): Promise<ExcelJS.Workbook> => {
    const { status, bytes } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes as never);
    return file;
  };

  it('a list is written as it is seen: its columns, its words, its masks', async () => {
    const file = await load(
      'exports/registers/cases?columns=fileNumber,name,idNumber,category&fileNumber=台1',
    );
    const sheet = file.worksheets[0];
    expect(sheet?.getRow(1).values).toEqual([undefined, '档案号', '姓名', '身份证号', '矫正类别']);
    const [, number, name, idNumber, category] = sheet?.getRow(2).values as string[];
    expect([number, name, category]).toEqual(['台1', '张三', '缓刑']);
    expect(idNumber).toMatch(/^\d\*+\w\w$/);
    const leaves = await load('exports/registers/leaves');
    expect(JSON.stringify(leaves.worksheets[0]?.getRow(2).values)).toContain('张三');
    expect((await get('exports/registers/cases?columns=secret')).status).toBe(400);
  });

  it('the figures come with the files behind each, the month as the ministry’s table', async () => {
    const file = await load('exports/figures?from=2023-01-01&to=2023-12-31&format=xlsx');
    expect(file.worksheets.map(({ name }) => name)).toEqual(['统计表', '数字依据']);
    expect((await load('exports/monthly?month=2023-02')).worksheets[0]?.name).toBe('社区矫正人员情况统计表');
    expect(
      (await get('exports/figures?from=2023-01-01&to=2023-12-31&format=docx')).bytes
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await get('exports/figures?from=2023-01-01&to=2023-12-31&format=pdf')).status).toBe(400);
  });

  it('that they were taken out is on record', async () => {
    const auditor = await accountOf(office.runtime, 'auditor', [{ role: 'auditor', area: OFFICE }]);
    const { body } = await get('looks?account=worker&limit=500', auditor);
    const acts = (body['items'] as { act: string }[]).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['导入台账', '导出名册', '导出统计']));
  });

  it('the months of a chart add up to the year', async () => {
    const { body } = await get('figures/series?from=2023-01&to=2023-12');
    const months = body['items'] as { enrolled: number; caseload: number }[];
    expect(months).toHaveLength(12);
    expect(months.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(2);
    expect(months.at(-1)?.caseload).toBe(2);
    expect((await get('figures/series?from=2023-12&to=2023-01')).status).toBe(400);
    expect((await get('figures/series?from=2000-01&to=2023-01')).status).toBe(400);
  });
});

describe('a list', () => {
  it('is narrowed by what is not filled in', async () => {
    const total = async (filter: string): Promise<number> =>
      Number((await get(`registers/leaves?${filter}`)).body['total']);
    expect([await total('returnedOnEmpty=true'), await total('returnedOnEmpty=false')]).toEqual([0, 1]);
    expect((await get('registers/leaves?returnedOnEmpty=perhaps')).status).toBe(400);
    expect((await get('registers/leaves?nothingEmpty=true')).status).toBe(400);
  });

  it('of those whom other places ask us to take over shows where each stands', async () => {
    const { type: _type, ...person } = {
      type: '',
      name: '迁一',
      sex: 'male',
      idNumber: '500000199406214594',
      address: '酉阳县麻旺镇',
    };
    const asked = {
      ...person,
      office: OFFICE,
      incomingNumber: '迁入1',
      fromPlace: '秀山县',
      consultationReceivedOn: '2024-01-04',
    };
    expect((await post('incoming-transfers', asked)).status).toBe(201);
    await office.runtime.projector.catchUp();
    const { body } = await get('registers/incomingTransfers?replySentOnEmpty=true&search=迁一');
    expect(body['items']).toEqual([
      expect.objectContaining({ ref: '迁入1', name: '迁一', fromPlace: '秀山县' }),
    ]);
  });
});

it('brought by two people at once is imported one after the other, and neither fails', async () => {
  const people = [worker, other];
  const ids: string[] = [];
  for (const [one, who] of people.entries()) {
    const rows = Array.from({ length: 60 }, (_, n) => intake(`同时${one}-${n}`));
    ids.push(String((await bring({ 入矫: rows }, who)).body['id']));
  }
  const begun = await Promise.all(
    ids.map((id, one) => post(`ledgers/${id}/import`, { mends: [] }, people[one])),
  );
  expect(begun.map(({ status }) => status)).toEqual([202, 202]);
  const told = async () =>
    Promise.all(ids.map(async (id, one) => (await get(`ledgers/${id}`, people[one])).body));
  await until(async () => (await told()).every(({ state }) => state !== 'importing'));
  expect((await told()).map(({ state, failure }) => [state, failure])).toEqual([
    ['done', null],
    ['done', null],
  ]);
});
