import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ExcelJS from 'exceljs';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';

const OFFICE = '麻旺司法所';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Headers;
let head: Headers;
let county: Headers;
let auditor: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock));
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  head = await accountOf(runtime, 'head', [{ role: 'office_head', area: OFFICE }], { seesRestricted: true });
  county = await accountOf(runtime, 'county', [{ role: 'county_approver', area: OFFICE }]);
  auditor = await accountOf(runtime, 'auditor', [{ role: 'auditor', area: '*' }]);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, never> & {
    readonly id: string;
    readonly position: number;
    readonly items: readonly Record<string, string>[];
    readonly violations?: readonly { readonly code: string; readonly instead?: string }[];
  };
  readonly text: string;
}
async function send(method: string, path: string, headers: Headers, body?: unknown): Promise<Answer> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as Answer['body'], text };
}

/** What an answer says, a workbook's cells as text. */
async function said(path: string, headers: Headers): Promise<{ status: number; text: string }> {
  const response = await fetch(`${base}/api/v1/${path}`, { headers });
  if (!path.startsWith('exports/') || !response.ok)
    return { status: response.status, text: await response.text() };
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(await response.arrayBuffer());
  return {
    status: response.status,
    text: JSON.stringify(file.worksheets.map((sheet) => sheet.getSheetValues())),
  };
}

const { type: _type, ...ENROLMENT } = ENROL;
let count = 0;
async function enrolled(birth: string, name: string, more: object = {}): Promise<string> {
  const person = {
    ...more,
    name,
    idNumber: idNumber(birth, '011'),
    fileNumber: `测${++count}`,
    phone: '13812345678',
  };
  const { body, status } = await send('POST', 'cases', head, { ...ENROLMENT, ...person });
  expect(status).toBe(201);
  await office.runtime.projector.catchUpTo(body.position);
  return body.id;
}
const codes = ({ body }: Answer): string[] => (body.violations ?? []).map(({ code }) => code);

describe('who handles a case', () => {
  it('sees numbers, phones and addresses masked, and in full only with a reason that is kept', async () => {
    const id = await enrolled('1990-01-01', '张三丰');
    const file = await send('GET', `cases/${id}`, worker);
    expect(file.text).toContain('张三丰');
    expect(file.text).not.toContain('13812345678');
    expect(file.text).not.toContain(idNumber('1990-01-01', '011'));
    expect((await send('POST', `cases/${id}/reveal`, worker, {})).status).toBe(400);
    const revealed = await send('POST', `cases/${id}/reveal`, worker, { reason: '电话通知报到' });
    expect(revealed.body).toMatchObject({ name: '张三丰', phone: '13812345678' });
    const { body } = await send('GET', `cases/${id}/readers`, auditor);
    expect(body.items.map(({ act, account, reason }) => [act, account, reason])).toEqual([
      ['查阅查看记录', 'auditor', null],
      ['查看完整信息', 'worker', '电话通知报到'],
      ['查看档案', 'worker', null],
    ]);
  });
});

describe('a minor', () => {
  it('is nobody for who must not know, in the file, in what was written, in the list', async () => {
    const id = await enrolled('2007-06-01', '小明明');
    const member = { name: '王芳', sex: 'female', role: '教师', versedInMinors: true };
    const noted = await send('POST', `cases/${id}/group`, head, {
      formedOn: '2023-01-14',
      members: [member],
    });
    expect(noted.status).toBe(201);
    const plan = { madeOn: '2023-01-20', summary: '小明明由其姑姑照看' };
    expect((await send('POST', `cases/${id}/plan`, head, plan)).status).toBe(201);
    const found = async (by: Headers): Promise<number> =>
      (await send('GET', `registers/cases?search=${encodeURIComponent('小明明')}`, by)).body.items.length;
    expect([await found(worker), await found(head)]).toEqual([0, 1]);
    for (const path of [`cases/${id}`, 'cases', `cases?waitFor=999`]) {
      const { status, text } = await send('GET', path, worker);
      expect(status).toBe(200);
      expect(text).not.toContain('小明明');
      expect(text).not.toContain('2007-06-01');
    }
    expect((await send('GET', `cases/${id}`, head)).text).toContain('小明明');
    const { text } = await send('POST', `cases/${id}/reveal`, worker, { reason: '想知道' });
    expect(text).not.toContain('小明明');
  });

  it('is shown for half an hour to who gives a reason, and the head is told', async () => {
    const id = await enrolled('2007-06-02', '小亮亮');
    expect((await send('POST', `cases/${id}/openings`, worker, { reason: '突发疾病送医' })).status).toBe(201);
    expect((await send('GET', `cases/${id}`, worker)).text).toContain('小亮亮');
    expect((await send('GET', `cases/${id}`, county)).text).not.toContain('小亮亮');
    const { body } = await send('GET', 'inbox', head);
    expect(body.items[0]).toMatchObject({ recipient: `head@${OFFICE}` });
    expect(body.items[0]?.['text']).toMatch(
      /^worker开启了未成年人档案 测\d+（三十分钟）。理由：突发疾病送医$/,
    );
    office.runtime.setClock('2024-01-09', '09:31');
    expect((await send('GET', `cases/${id}`, worker)).text).not.toContain('小亮亮');
    office.runtime.setClock('2024-01-09');
  });

  it('in a sealed file is opened by two people, on a basis in law, for a day', async () => {
    const id = await enrolled('2007-06-03', '小红红');
    await send('POST', `cases/${id}/release`, head, { endKind: 'term_served', endedOn: '2024-01-09' });
    expect(
      (await send('POST', `cases/${id}/steps`, head, { step: 'RecordSealed', on: '2024-01-09' })).status,
    ).toBe(201);
    await office.runtime.projector.catchUp();
    expect((await send('GET', `cases/${id}`, head)).status).toBe(404);
    const listed = await send('GET', 'registers/cases?limit=500', head);
    expect(listed.body.items.length).toBeGreaterThan(0);
    expect(listed.body.items.map((row) => row['id'])).not.toContain(id);
    expect((await send('POST', `cases/${id}/openings`, head, { reason: '查询' })).text).toContain('法律依据');
    const request = { reason: '公安机关持函查询', basis: '未成年人犯罪记录封存的实施办法第十六条' };
    const asked = await send('POST', `cases/${id}/openings`, head, request);
    expect([asked.status, asked.body['until']]).toEqual([201, null]);
    const agreement = `cases/${id}/openings/${asked.body.id}`;
    expect((await send('PUT', agreement, head)).status).toBe(404);
    expect((await send('GET', `cases/${id}`, head)).status).toBe(404);
    expect((await send('PUT', agreement, county)).status).toBe(200);
    expect((await send('GET', `cases/${id}`, head)).text).toContain('小红红');
    expect((await send('GET', `cases/${id}`, county)).status).toBe(404);
    office.runtime.setClock('2024-01-10', '09:01');
    expect((await send('GET', `cases/${id}`, head)).status).toBe(404);
    office.runtime.setClock('2024-01-09');
  });

  it('is no figure of one or two for who must not know', async () => {
    const path = 'figures?from=2023-01-01&to=2024-12-31';
    const statistician = await accountOf(office.runtime, 'figures', [{ role: 'statistician', area: OFFICE }]);
    const { body } = await send('GET', path, statistician);
    expect(body['suppressed']).toContain('caseload.minors');
    expect((body['caseload'] as unknown as { minors: null }).minors).toBeNull();
    expect((await send('GET', path, head)).body['suppressed']).toBeUndefined();
    expect((await send('GET', `figures/enrolled.minors/files${path.slice(7)}`, worker)).status).toBe(404);
  });
});

describe('a man of thirty who was a child when he did it', () => {
  const LISTS = [
    'cases?limit=500',
    'registers/cases?limit=500',
    'registers/obligations?limit=500',
    'obligations/agenda?to=2024-12-31',
    'exports/registers/cases',
    'inbox',
  ];
  it('is nobody, beside the duty to seal his record or without it, in lists, exports and reminders', async () => {
    const id = await enrolled('1993-06-01', '陈旧案', {
      minorAtOffence: true,
      originalSentence: '拘役4个月',
    });
    await send('POST', `cases/${id}/release`, head, { endKind: 'term_served', endedOn: '2024-01-09' });
    await office.runtime.projector.catchUp();
    const knowing: string[] = [];
    for (const path of LISTS) {
      const other = await said(path, worker);
      const told = await said(path, head);
      expect([path, other.status, told.status]).toEqual([path, 200, 200]);
      if (told.text.includes('陈旧案')) knowing.push(path);
      expect(other.text).not.toContain('陈旧案');
      expect(other.text).not.toContain('1993-06-01');
    }
    expect(knowing).toEqual(LISTS.slice(1, -1));
  });
});

describe('who reads figures only', () => {
  it('reads no name, not even of somebody whose family was helped', async () => {
    const aid = {
      aidNumber: '助1',
      prisonerName: '牢中人',
      beneficiaryName: '小孩子',
      relation: '子女',
      aidType: '补贴',
      appliedOn: '2024-01-02',
    };
    const { body } = await send('POST', 'family-aids', head, aid);
    const passed = { checkedOn: '2024-01-03', passed: true, finding: '属实' };
    expect((await send('POST', `family-aids/${body.id}/check`, head, passed)).status).toBe(201);
    const confirmed = { approvedOn: '2024-01-04', monthlyFen: 130_000 };
    expect((await send('POST', `family-aids/${body.id}/confirmation`, head, confirmed)).status).toBe(201);
    await office.runtime.projector.catchUp();
    const reader = await accountOf(office.runtime, 'reader', [{ role: 'statistician', area: OFFICE }]);
    const path = 'figures?from=2024-01-01&to=2024-12-31';
    expect((await send('GET', path, head)).text).toContain('牢中人');
    const { text } = await send('GET', path, reader);
    expect(text).toContain('"beneficiaries":1');
    expect(text).not.toMatch(/牢中人|牢某|小孩子/);
  });
});

describe('a decision', () => {
  const LEAVE = {
    leaveId: 'L1',
    appliedOn: '2024-01-05',
    reason: 'medical',
    destination: '重庆',
    startOn: '2024-01-09',
  };
  const grant = (id: string, by: Headers, authority: string): Promise<Answer> =>
    send('POST', `cases/${id}/leaves/L1/grant`, by, { authority, grantedOn: '2024-01-09' });

  it('is taken by another person than the one who put the request on record', async () => {
    const id = await enrolled('1990-01-02', '李四');
    const request = { ...LEAVE, dueOn: '2024-01-09' };
    expect((await send('POST', `cases/${id}/leaves`, head, request)).status).toBe(201);
    const own = await grant(id, head, 'judicial_office');
    expect([own.status, codes(own)]).toEqual([422, ['two-persons']]);
    expect(own.body.violations?.[0]?.instead).toContain('县级社区矫正机构审批人');
    const second = await accountOf(office.runtime, 'second', [{ role: 'office_head', area: OFFICE }]);
    expect((await grant(id, second, 'judicial_office')).status).toBe(201);
  });

  it('is taken in the name of one’s own body only, and told together with what the law says', async () => {
    const id = await enrolled('1990-01-03', '王五');
    await send('POST', `cases/${id}/leaves`, worker, {
      ...LEAVE,
      dueOn: '2024-01-08',
      startOn: '2024-01-08',
    });
    expect(codes(await grant(id, head, 'county_institution'))).toContain('not-your-authority');
    const sanction = { sanctionId: 'S1', kind: 'warning', decidedOn: '2024-01-09', reason: '未按时报到' };
    const bySanction = (by: Headers, authority: string) =>
      send('POST', `cases/${id}/sanctions`, by, { ...sanction, authority });
    expect(codes(await bySanction(head, 'judicial_office'))).toEqual(['sanction-authority']);
    expect(codes(await bySanction(head, 'county_institution'))).toEqual(['not-your-authority']);
    expect((await bySanction(county, 'county_institution')).status).toBe(201);
  });
});

describe('what others should not be able to send', () => {
  it.each([
    'cases?',
    'registers/cases?',
    'registers/obligations?',
    'obligations/overdue?',
    'obligations/agenda?',
    'obligations/compliance?from=2023-01-01&to=2023-12-31&',
    'figures?from=2023-01-01&to=2023-12-31&',
    'figures/enrolled/files?from=2023-01-01&to=2023-12-31&',
    'inbox?',
  ])('%s about an office, or a county, that is not one’s own finds nothing', async (path) => {
    expect((await send('GET', `${path}office=${OFFICE}`, worker)).status).toBe(200);
    for (const area of ['龙潭司法所', '酉阳县', '没有的所'])
      expect((await send('GET', `${path}office=${area}`, worker)).status).toBe(404);
  });

  it('an opened case cannot be put into an office that is not one’s own', async () => {
    const answer = await send('POST', 'cases', worker, {
      ...ENROLMENT,
      fileNumber: '测X',
      office: '龙潭司法所',
    });
    expect(answer.status).toBe(404);
  });

  it('fields beyond those of the form are named and refused', async () => {
    const id = await enrolled('1990-01-04', '赵六');
    const extra = {
      madeOn: '2023-01-20',
      summary: '要点',
      actor: 'head',
      confidentiality: 'ordinary',
      __proto__x: 1,
    };
    const answer = await send('POST', `cases/${id}/plan`, worker, extra);
    expect(codes(answer)).toEqual(['unknown-field', 'unknown-field', 'unknown-field']);
  });

  it('bodies that are too large or nested too deep are refused, and what they hold is not told back', async () => {
    const id = await enrolled('1990-01-05', '钱七');
    const large = await send('POST', `cases/${id}/plan`, worker, {
      madeOn: '2023-01-20',
      summary: 'x'.repeat(2_000_000),
    });
    expect(large.status).toBe(413);
    const deep = `{"summary":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const response = await fetch(`${base}/api/v1/cases/${id}/plan`, {
      method: 'POST',
      headers: { ...worker, 'content-type': 'application/json' },
      body: deep,
    });
    expect(response.status).toBe(400);
    expect((await response.text()).length).toBeLessThan(2_000);
  });

  it('line ends in a header or a name make no header and no log line of their own', async () => {
    const response = await fetch(`${base}/api/v1/health`, {
      headers: { 'x-request-id': 'a%0d%0aset-cookie: x=1' },
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('x-request-id')).toMatch(/^[\w.-]{1,64}$/);
  });
});

describe('a file that the office restricts', () => {
  it('tells who it is only to those with the right, until one of them lifts it', async () => {
    const id = await enrolled('1985-05-05', '欧阳避嫌');
    const restricts = { step: 'AccessRestricted', on: '2024-01-09', note: '系本所工作人员亲属' };
    expect((await send('POST', `cases/${id}/steps`, worker, restricts)).status).toBe(201);
    await office.runtime.projector.catchUp();
    const byWorker = await send('GET', `cases/${id}`, worker);
    expect(byWorker.body).toMatchObject({
      confidentiality: 'restricted',
      record: { name: '（限制知悉）' },
      actions: [],
    });
    expect(byWorker.text).not.toMatch(/欧阳避嫌|亲属/);
    const search = 'registers/cases?search=欧阳避嫌';
    expect((await send('GET', search, worker)).body.items).toEqual([]);
    expect((await send('GET', search, head)).body.items).toHaveLength(1);
    const lifts = { step: 'AccessRestrictionLifted', on: '2024-01-09', note: '已调离' };
    expect((await send('POST', `cases/${id}/steps`, worker, lifts)).status).toBe(404);
    expect((await send('POST', `cases/${id}/steps`, head, lifts)).status).toBe(201);
    await office.runtime.projector.catchUp();
    expect((await send('GET', `cases/${id}`, worker)).text).toContain('欧阳避嫌');
  });
});
