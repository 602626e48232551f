import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENROL, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, staffOf, type Headers, type Staff } from '../staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let staff: Staff;
let procurator: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  ({ app, base } = await served(office.runtime, office.clock));
  staff = await staffOf(office.runtime);
  procurator = staff.procurator;
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Body {
  readonly id: string;
  readonly position: number;
  readonly ref: string;
  readonly code?: string;
  readonly failed: number;
  readonly record: Record<string, unknown>;
  readonly facts: readonly { readonly type: string }[];
  readonly obligations: readonly { readonly code: string; readonly dueOn: string }[];
  readonly violations?: readonly { readonly field: string; readonly message: string }[];
  readonly items: readonly { readonly status: number; readonly answer: { readonly detail?: string } }[];
}
async function send(method: string, path: string, headers: Headers, body?: unknown) {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}
const post = (path: string, body: unknown, headers = staff.who(path)) => send('POST', path, headers, body);
const { type: _type, ...ENROLMENT } = ENROL;
let count = 0;
const enrolled = async (): Promise<string> =>
  (await post('cases', { ...ENROLMENT, fileNumber: `更${++count}` })).body.id;
const file = async (id: string): Promise<Body> => {
  await office.runtime.projector.catchUp();
  return (await send('GET', `cases/${id}`, staff.officer)).body;
};

describe('a correction over HTTP', () => {
  it('puts a field right as the ledger reads it; the earlier value stays in the history', async () => {
    const id = await enrolled();
    const fields = { offence: '盗窃罪', termEnd: '2024-3-9', level: 'strict' };
    const corrected = await post(`cases/${id}/corrections`, {
      record: 'particulars',
      fields,
      reason: '录入错误',
    });
    expect(corrected.status).toBe(201);
    const { record, facts } = await file(id);
    expect(record).toMatchObject({ offence: '盗窃罪', termEnd: '2024-03-09', level: 'strict' });
    expect(facts.map(({ type }) => type)).toContain('RecordCorrected');
  });

  it('names every field that is wrong, and the way it should be', async () => {
    const id = await enrolled();
    const fields = {
      idNumber: '500000199406214593',
      termEnd: '2024-02-30',
      level: 'free',
      nobodyKnows: 1,
      fileNumber: 'X',
    };
    const { status, body } = await post(`cases/${id}/corrections`, {
      record: 'particulars',
      fields,
      reason: '录入错误',
    });
    expect(status).toBe(400);
    expect(body.violations?.map(({ field }) => field).sort()).toEqual(
      Object.keys(fields)
        .map((field) => `fields.${field}`)
        .sort(),
    );
    expect(body.violations?.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
  });

  it('takes out a record that should not be there; without a reason it does not', async () => {
    const id = await enrolled();
    const leave = {
      leaveId: 'L1',
      appliedOn: '2024-01-05',
      reason: 'medical',
      destination: '重庆',
      startOn: '2024-01-09',
      dueOn: '2024-01-09',
    };
    await post(`cases/${id}/leaves`, leave);
    await post(`cases/${id}/leaves/L1/grant`, {
      authority: 'judicial_office',
      grantedOn: '2024-01-08',
      documentNumber: '假1号',
    });
    expect((await post(`cases/${id}/voidings`, { record: 'leave', ref: 'L1' })).status).toBe(400);
    expect(
      (await post(`cases/${id}/voidings`, { record: 'leave', ref: 'L9', reason: '误登' })).body.code,
    ).toBe('unknown-record');
    const voiding = { record: 'leave', ref: 'L1', reason: '误登' };
    // Who asked for it takes out no decision over it; who decided does.
    expect((await post(`cases/${id}/voidings`, voiding)).body.code).toBe('two-persons');
    const decider = staff.who(`cases/${id}/leaves/L1/grant`);
    expect((await post(`cases/${id}/voidings`, voiding, decider)).status).toBe(201);
    expect((await file(id)).facts.map(({ type }) => type)).toContain('RecordVoided');
  });
});

describe('a corrective opinion', () => {
  it('is given by the procurator, owed an answer by the office, and answered once', async () => {
    const id = await enrolled();
    expect(
      (await post(`cases/${id}/opinions`, { on: '2024-01-09', note: '未作训诫' }, staff.officer)).status,
    ).toBe(403);
    const step = { step: 'CorrectiveOpinionGiven', on: '2024-01-09', ref: 'X', note: '未作训诫' };
    expect((await post(`cases/${id}/steps`, step)).status).toBe(400);
    const given = await post(`cases/${id}/opinions`, { on: '2024-01-09', note: '未作训诫' }, procurator);
    expect(given.status).toBe(201);
    const { obligations } = await file(id);
    expect(obligations).toContainEqual(
      expect.objectContaining({ code: 'opinion-answer', dueOn: '2024-01-24' }),
    );
    const answer = { on: '2024-01-09', note: '已采纳' };
    const path = `cases/${id}/opinions/${encodeURIComponent(given.body.ref)}/answer`;
    expect((await post(path, answer, procurator)).status).toBe(403);
    expect((await post(path, answer)).status).toBe(201);
    expect((await post(path, answer)).body.code).toBe('already-done');
    expect((await file(id)).obligations.map(({ code }) => code)).not.toContain('opinion-answer');
    expect(
      (await post(`cases/${id}/steps`, { step: 'RegularReportMade', on: '2024-01-09' }, procurator)).status,
    ).toBe(403);
  });
});

describe('a batch', () => {
  it('carries out each item by itself and answers for each; a repeat under one key changes nothing', async () => {
    const [one, two] = [await enrolled(), await enrolled()];
    const report = { step: 'RegularReportMade', on: '2024-01-08' };
    const items = [
      { path: `cases/${one}/steps`, body: report },
      { path: `cases/${two}/steps`, body: report },
      { path: `cases/${two}/steps`, body: { ...report, on: '2024-02-30' } },
      { path: 'accounts', body: {} },
      { path: 'batch', body: { items: [] } },
      { path: `cases/${one}/opinions`, body: { on: '2024-01-09', note: '甲' } },
    ];
    const headers = { ...staff.officer, 'idempotency-key': 'batch-1' };
    const { status, body } = await send('POST', 'batch', headers, { items });
    expect([status, body.items.map((item) => item.status)]).toEqual([200, [201, 201, 400, 400, 400, 403]]);
    expect(body.failed).toBe(4);
    expect((await send('POST', 'batch', headers, { items })).body).toEqual(body);
  });
});

describe('the stream of changes', () => {
  it('tells which file of one’s area changed, and nothing of what', async () => {
    const enrolledElsewhere = async (headers: Headers): Promise<string> => {
      const body = { ...ENROLMENT, fileNumber: `他〔2024〕${++count}`, office: '龙潭司法所' };
      return (await send('POST', 'cases', headers, body)).body.id;
    };
    const elsewhere = await accountOf(office.runtime, 'elsewhere', [
      { role: 'office_worker', area: '龙潭司法所' },
    ]);
    const [ours, theirs] = await Promise.all(
      [staff.officer, elsewhere].map((headers) => fetch(`${base}/api/v1/live`, { headers })),
    );
    expect(ours?.headers.get('content-type')).toContain('text/event-stream');
    /** What has come until that file is told of. */
    const readUntil = async (answer: Response | undefined, file: string): Promise<string> => {
      const reader = answer?.body?.getReader();
      let text = '';
      while (!text.includes(file)) {
        const part = await reader?.read();
        if (!part?.value) throw new Error(`ended before ${file}: ${text}`);
        text += Buffer.from(part.value).toString();
      }
      await reader?.cancel();
      return text;
    };
    const id = await enrolled();
    const last = await enrolledElsewhere(elsewhere);
    const [text, others] = await Promise.all([readUntil(ours, id), readUntil(theirs, last)]);
    expect(text).toContain(id);
    expect(text).not.toContain(ENROL.name);
    expect(others).not.toContain(id);
  });
});
