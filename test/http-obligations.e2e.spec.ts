import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENROL, OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { staffOf, type Staff } from './staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let staff: Staff;
beforeAll(async () => {
  office = await TestOffice.open('2023-06-01', { queue: {} });
  staff = await staffOf(office.runtime);
  ({ app, base } = await served(office.runtime, office.clock));
  await office.enrol();
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const send =
  (method: string) =>
  async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${base}/api/v1/${path}`, {
      method,
      headers: { ...staff.who(path), ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : null) as Record<string, never> & { items: Record<string, unknown>[] },
    };
  };
const [get, post, put, remove] = [send('GET'), send('POST'), send('PUT'), send('DELETE')];
const caseId = async (): Promise<string> => {
  const { body } = await get('cases');
  return String(body.items[0]?.['id']);
};

describe('steps over HTTP', () => {
  it('are taken, and refused with the article', async () => {
    const id = await caseId();
    const taken = await post(`cases/${id}/steps`, { step: 'RegularReportMade', on: '2023-06-01' });
    expect([taken.status, taken.body['events']]).toEqual([
      201,
      [{ type: 'RegularReportMade', occurredOn: '2023-06-01' }],
    ]);
    const refused = await post(`cases/${id}/steps`, { step: 'LeaveFiled', on: '2023-06-01', ref: 'L9' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'unknown-record', article: '社区矫正法实施办法第二十七条' },
    });
  });
  it('with every wrong field named at once', async () => {
    const { status, body } = await post(`cases/${await caseId()}/steps`, {
      step: 'Dance',
      on: '2023-02-30',
      at: 'noon',
    });
    expect(status).toBe(400);
    const violations = body['violations'] as unknown as { field: string; message: string }[];
    expect(violations.map(({ field }) => field).sort()).toEqual(['at', 'on', 'step']);
  });
});

describe('what is owed', () => {
  it('agenda, overdue, compliance and the rules they rest on', async () => {
    await office.on('2023-07-03');
    const { body: agenda } = await get('obligations/agenda');
    // The subject was taken on the books, and nobody held the declaration.
    const codes = (items: unknown) => (items as { code: string }[]).map(({ code }) => code);
    expect(codes(agenda['overdue'])).toEqual(['intake']);
    const { body: rules } = await get('obligations/rules');
    const release = rules.items.find(({ code }) => code === 'release');
    expect(release).toMatchObject({
      article: '社区矫正法第四十四条',
      owedBy: '县级社区矫正机构',
      grade: 'text',
    });
    const period = 'from=2023-01-01&to=2023-12-31';
    const { body: kept } = await get(`obligations/compliance?${period}`);
    expect(kept.items.find(({ code }) => code === 'documents-receipt')).toMatchObject({
      onTime: 1,
      late: 0,
      open: 0,
    });
    const { body: listed } = await get(`obligations/compliance/documents-receipt/onTime?${period}`);
    expect(listed.items.map(({ fileNumber }) => fileNumber)).toEqual([ENROL.fileNumber]);
    expect(codes((await get('obligations/overdue?on=2023-06-01')).body.items)).toEqual(['intake']);
  });
  it.each([
    ['obligations/overdue?on=soon', 400],
    ['obligations/compliance?from=2023-01-01', 400],
    ['obligations/compliance?from=2023-02-01&to=2023-01-01', 400],
    ['obligations/compliance/release/sometimes?from=2023-01-01&to=2023-12-31', 404],
    ['obligations/compliance/nothing/late?from=2023-01-01&to=2023-12-31', 404],
    ['inbox?before=x', 400],
    ['inbox?open=maybe', 400],
    ['inbox?limit=100000', 400],
    ['reminders/deliveries?state=lost', 400],
  ])('%s is answered with %i in Chinese', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body['detail']).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the inbox', () => {
  it('shows a notice with who read it and who did it; the first stays named', async () => {
    await post(`cases/${await caseId()}/steps`, { step: 'SubjectDetained', on: '2023-07-03', ref: 'D1' });
    await office.runtime.projector.catchUp();
    await office.on('2023-07-06');
    const { body } = await get(`inbox?office=${encodeURIComponent(OFFICE)}&open=true`);
    const item = body.items.find(({ code }) => code === 'custody-notice');
    expect(item).toMatchObject({ stillOwed: true, readAt: null, recipient: `officer@${OFFICE}` });
    const id = String(item?.['id']);
    await put(`inbox/${id}/read`);
    const again = await send('PUT')(`inbox/${id}/read`, undefined, staff.approver);
    expect(again.body['readBy']).toBe('head');
    const done = await send('PUT')(`inbox/${id}/done`, undefined, staff.approver);
    expect(done.body['doneBy']).toBe('approver');
    const { body: open } = await get('inbox?open=true');
    expect(open.items.map((one) => one['id'])).not.toContain(id);
    expect((await put('inbox/999999/read', { by: '王五' })).status).toBe(404);
    expect((await put('inbox/x/read', { by: '王五' })).status).toBe(404);
  });
});

describe('who is told', () => {
  it('is put, listed and retired; every wrong field is named', async () => {
    const person = { name: '王五', role: 'officer', email: 'wang@office.test' };
    expect((await put('reminders/recipients/wang', person)).body).toMatchObject({
      id: 'wang',
      digestAt: '08:30',
    });
    expect((await get('reminders/recipients')).body.items).toHaveLength(1);
    const wrong = await put('reminders/recipients/wang', {
      ...person,
      role: 'king',
      email: 'nobody',
      quietFrom: '25:00',
    });
    const violations = wrong.body['violations'] as unknown as { field: string }[];
    expect(violations.map(({ field }) => field).sort()).toEqual(['email', 'quietFrom', 'role']);
    expect((await remove('reminders/recipients/wang')).status).toBe(200);
    expect((await remove('reminders/recipients/wang')).status).toBe(404);
    expect((await get('reminders/deliveries')).body.items).toEqual([]);
  });
});

describe('every answer', () => {
  it('has an id, is kept by nobody on the way, and lets a browser load nothing from elsewhere', async () => {
    for (const path of ['/', '/api/v1/cases', '/api/v1/nowhere', '/api/openapi.json']) {
      const { headers } = await fetch(`${base}${path}`, { headers: { 'x-request-id': 'office-7' } });
      expect([path, headers.get('x-request-id')]).toEqual([path, 'office-7']);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const odd = await fetch(`${base}/api/v1/cases`, { headers: { 'x-request-id': 'a b"c' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('health', () => {
  it('says where projection and clock are, and 503 with position and reason while the registers stand still', async () => {
    const { status, body } = await get('health');
    expect([status, body['status'], body['projection']?.['behind']]).toEqual([200, 'ok', 0]);
    const { pool } = office.runtime.database;
    const streamId = `correction-${await caseId()}`;
    await pool.query('alter table read_models.obligations rename to away');
    const at = (await office.runtime.store.head()) + 1;
    const metadata = {
      schemaVersion: 1,
      occurredOn: '2023-07-06',
      office: OFFICE,
      actor: 'x',
      commandId: 'x',
      causationId: 'x',
      correlationId: 'x',
    };
    const unknown = {
      id: '00000000-0000-5000-8000-0000000000bb',
      type: 'SubjectAbducted',
      data: {},
      metadata,
    };
    await office.runtime.store.append({ streamId, expected: 'any', events: [unknown] });
    await office.runtime.projector.catchUp().catch(() => undefined);

    const stopped = await get('health');
    expect(stopped.status).toBe(503);
    expect(stopped.body['projection']?.['stopped']).toEqual({
      position: at,
      reason: '名册暂时不能更新，详情见服务器的日志。',
    });
    const waiting = await get(`cases?waitFor=${at}`);
    expect([waiting.status, waiting.body['detail']]).toEqual([
      503,
      `名册停在第 ${at} 号事件之前，暂时不能显示新登记的内容；已登记的没有丢失。`,
    ]);
    expect((await get('cases')).status).toBe(200);

    await pool.query('alter table read_models.away rename to obligations');
    await office.runtime.projector.catchUp();
    const again = await get('health');
    expect([again.status, again.body['projection']?.['stopped']]).toEqual([200, null]);
  });

  it('says how many files an event that nobody knows keeps from being shown, which and why', async () => {
    const { status, body } = await get('health');
    expect([status, body['projection']?.['parked']]).toEqual([200, 1]);
    const { body: parked } = await get('parked');
    expect(parked.items).toEqual([
      expect.objectContaining({ reason: '有本程序不认识的记录：SubjectAbducted' }),
    ]);
  });
});
