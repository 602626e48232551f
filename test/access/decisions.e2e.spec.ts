import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ExcelJS from 'exceljs';
import { Accounts } from '../../libs/access/src/index.js';
import { workbookBytes } from '../../libs/ledger/src/index.js';
import { intake, leave, workbook, type Row } from '../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';
import { until } from '../until.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TODAY = '2023-06-15';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
const people: Record<string, Headers> = {};
const who = (name: string): Headers => people[name] as Headers;
beforeAll(async () => {
  office = await TestOffice.open(TODAY, { queue: null });
  ({ app, base } = await served(office.runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  for (const [name, role] of [
    ['worker', 'office_worker'],
    ['head', 'office_head'],
    ['officer', 'county_officer'],
    ['county', 'county_approver'],
  ] as const)
    people[name] = await accountOf(office.runtime, name, [{ role, area: OFFICE }]);
  // Somebody must always be able to manage accounts.
  await accountOf(office.runtime, 'admin', [{ role: 'administrator', area: OFFICE }]);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

type Body = Readonly<Record<string, unknown>>;
interface Line {
  readonly number: string;
  readonly status: string;
  readonly organ: string;
}

async function send(method: string, path: string, name: string, body?: object) {
  const answer = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...who(name), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return { status: answer.status, bytes, body: (isJson ? JSON.parse(bytes.toString()) : {}) as Body };
}
const get = async (path: string, name = 'head') => {
  await office.runtime.projector.catchUp();
  return send('GET', path, name);
};
const post = (path: string, body: object, name = 'worker') => send('POST', path, name, body);

async function bring(sheets: Record<string, readonly Row[]>, name = 'worker', correctionReason?: string) {
  await office.runtime.projector.catchUp();
  const taken = await fetch(`${base}/api/v1/ledgers`, {
    method: 'POST',
    headers: { ...who(name), 'content-type': XLSX },
    body: new Uint8Array(await workbookBytes(workbook(sheets).sheets)),
  });
  const { id } = (await taken.json()) as { readonly id: string };
  await post(`ledgers/${id}/import`, { mends: [], ...(correctionReason ? { correctionReason } : {}) }, name);
  const state = async () => (await get(`ledgers/${id}`, name)).body;
  await until(async () => {
    const { state: now, report } = await state();
    return now !== 'importing' && (report !== null || now === 'failed');
  }, 120_000);
  return (await state()) as { readonly state: string; readonly report: Body };
}

const { type: _type, ...ENROLMENT } = ENROL;
let count = 0;
/** A file that an order opened, so that it is live since its enrolment. */
async function enrolled(): Promise<{ readonly id: string; readonly number: string }> {
  const number = `决${++count}`;
  const { body } = await post('cases', { ...ENROLMENT, fileNumber: number });
  return { id: String(body['id']), number };
}
const long = (number: string, file: string, changes: Row = {}): Row =>
  leave(number, file, {
    批准机关: '县级社区矫正机构',
    申请日期: '2023-06-01',
    批准日期: '2023-06-10',
    外出起: '2023-06-12',
    应返日期: '2023-07-09',
    销假日期: '',
    ...changes,
  });
const warning = (number: string, file: string, changes: Row = {}): Row => ({
  奖惩编号: number,
  档案号: file,
  种类: '警告',
  决定日期: '2023-06-10',
  事由: '违反规定',
  ...changes,
});
const waiting = async (name = 'county'): Promise<Line[]> =>
  (await get('registers/decisions?status=awaiting&limit=500', name)).body['items'] as Line[];
const figures = async (): Promise<Body> =>
  (await get(`figures?from=2023-01-01&to=2023-12-31&asOf=${TODAY}`)).body;
const key = (record: string, ref: string): string => encodeURIComponent(`${record}:${ref}`);
const detailsOf = async (id: string): Promise<Body> => (await get(`cases/${id}`)).body['details'] as Body;

describe('a worker who makes decisions by a ledger (S8)', () => {
  it.each(['worker', 'head', 'officer'])('%s: they are recorded, and wait for the county', async (name) => {
    const { number } = await enrolled();
    const { state, report } = await bring(
      { 请销假: [long(`假${name}`, number)], 奖惩: [warning(`奖${name}`, number, { 决定文号: '警1号' })] },
      name,
    );
    expect([state, report['awaiting'], report['conflicts']]).toEqual(['done', 2, []]);
    const lines = (await waiting()).filter((one) => [`假${name}`, `奖${name}`].includes(one.number));
    expect(lines).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ organ: 'county_institution', documentNumber: '警1号' }),
      ]),
    );
  });

  it('a file and its history come in as they are', async () => {
    const { report } = await bring({
      入矫: [intake('史1')],
      请销假: [long('史假1', '史1')],
      奖惩: [warning('史奖1', '史1')],
    });
    expect(report['awaiting']).toBe(0);
    const later = await bring({ 请销假: [leave('史假0', '史1', { 批准机关: '县级社区矫正机构' })] });
    expect(later.report['awaiting']).toBe(0);
    const live = await bring({ 奖惩: [warning('史奖2', '史1', { 决定日期: TODAY })] });
    expect(live.report['awaiting']).toBe(1);
  });

  it('a longer leave by a ledger waits, by an order it is refused with the way out', async () => {
    const { id, number } = await enrolled();
    await bring({ 请销假: [long('长1', number)] }, 'head');
    await post(`cases/${id}/decisions/${key('leave', '长1')}/confirmation`, {}, 'county');
    const longer = { record: 'leave', ref: '长1', fields: { dueOn: '2023-07-11' }, reason: '笔误' };
    for (const name of ['worker', 'head', 'officer']) {
      const { status, body } = await post(`cases/${id}/corrections`, longer, name);
      expect([status, body['code']]).toEqual([422, 'decided-elsewhere']);
      expect(JSON.stringify(body)).toContain('县级社区矫正机构审批人');
    }
    expect((await post(`cases/${id}/corrections`, longer, 'county')).status).toBe(403);
    expect((await post(`cases/${id}/decisions/corrections`, longer, 'worker')).status).toBe(403);
    const sheets = { 请销假: [long('长1', number, { 应返日期: '2023-07-11' })] };
    expect((await bring(sheets)).report['conflicts']).toHaveLength(1);
    expect((await bring(sheets, 'worker', '台账更正')).report['awaiting']).toBe(1);
    expect(await detailsOf(id)).toMatchObject({ leaves: [{ dueOn: '2023-07-11' }] });
    await post(`cases/${id}/decisions/${key('leave', '长1')}/dispute`, { reason: '没有延长' }, 'county');
    expect(await detailsOf(id)).toMatchObject({
      leaves: [{ dueOn: '2023-07-09' }],
      decisions: [{ status: 'disputed', reason: '没有延长' }],
    });
    expect((await post(`cases/${id}/decisions/corrections`, longer, 'county')).status).toBe(201);
  });

  it('a sanction is voided by the body, or with its document and waiting for it', async () => {
    const { id, number } = await enrolled();
    await bring({ 奖惩: [warning('撤1', number)] }, 'head');
    await post(`cases/${id}/decisions/${key('sanction', '撤1')}/confirmation`, {}, 'county');
    const voiding = { record: 'sanction', ref: '撤1', reason: '误登' };
    for (const name of ['worker', 'head', 'officer'])
      expect((await post(`cases/${id}/voidings`, voiding, name)).status).toBe(422);
    const before = (await figures())['sanctions'] as { readonly warning: number };
    const told = await post(`cases/${id}/voidings`, { ...voiding, documentNumber: '撤〔2023〕1号' });
    expect(told.status).toBe(201);
    expect((await waiting()).map(({ number: one }) => one)).toContain('撤1');
    expect((await figures())['sanctions']).toMatchObject({ warning: before.warning - 1 });
    await post(`cases/${id}/decisions/${key('sanction', '撤1')}/dispute`, { reason: '没有撤销' }, 'county');
    expect((await figures())['sanctions']).toMatchObject({ warning: before.warning });
    const file = { record: 'particulars', reason: '重复建档' };
    expect((await post(`cases/${id}/voidings`, file)).status).toBe(422);
    expect((await post(`cases/${id}/decisions/voidings`, voiding, 'county')).status).toBe(201);
  });
});

describe('what was asked for here', () => {
  const asked = { appliedOn: '2023-06-14', reason: 'medical', destination: '重庆市' };
  const days = { startOn: '2023-06-16', dueOn: '2023-06-18' };
  const row = (number: string, file: string, changes: Row = {}): Row =>
    leave(number, file, {
      批准机关: '司法所',
      申请日期: '2023-06-14',
      批准日期: TODAY,
      外出起: '2023-06-16',
      应返日期: '2023-06-18',
      销假日期: '',
      ...changes,
    });
  const ask = (id: string, leaveId: string, by: string) =>
    post(`cases/${id}/leaves`, { leaveId, ...asked, ...days }, by);
  const waits = async (number: string): Promise<number> =>
    (await waiting('head')).filter((one) => one.number === number).length;

  it('and refused is made a grant by no ledger of a worker, but with the document and waiting', async () => {
    const { id, number } = await enrolled();
    await ask(id, '假G', 'worker');
    const refusal = { authority: 'judicial_office', refusedOn: TODAY, refusalReason: '未提交证明材料' };
    expect((await post(`cases/${id}/leaves/假G/refuse`, refusal, 'head')).status).toBe(201);
    for (const leaveNumber of ['假G', '假G2']) {
      const { report } = await bring({ 请销假: [row(leaveNumber, number)] });
      expect([report['awaiting'], report['conflicts']]).toEqual([
        0,
        expect.arrayContaining([expect.objectContaining({ recorded: '不予批准' })]),
      ]);
    }
    const fields = { authority: 'judicial_office', grantedOn: TODAY };
    const told = await post(`cases/${id}/corrections`, { record: 'leave', ref: '假G', fields, reason: '补' });
    expect([told.status, told.body['code']]).toEqual([422, 'decided-elsewhere']);
    const voiding = await post(`cases/${id}/voidings`, { record: 'leave', ref: '假G', reason: '误登' });
    expect([voiding.status, voiding.body['code']]).toEqual([422, 'decided-elsewhere']);
    expect(await detailsOf(id)).toMatchObject({ leaves: [{ status: 'refused' }] });
    const { report } = await bring({ 请销假: [row('假G', number, { 批准文号: '假〔2023〕9号' })] });
    expect(report['awaiting']).toBe(1);
    expect(await waits('假G')).toBe(1);
    expect(await detailsOf(id)).toMatchObject({
      leaves: [{ status: 'granted', grantedOverRefusalOf: TODAY }],
    });
  });

  it('by the head waits for another, whoever of them tells it', async () => {
    const { id, number } = await enrolled();
    await ask(id, '假E', 'head');
    const { report } = await bring({ 请销假: [row('假E', number)] }, 'head');
    expect(report['awaiting']).toBe(1);
    const path = `cases/${id}/decisions/${key('leave', '假E')}/confirmation`;
    const own = await post(path, {}, 'head');
    expect(own.body['code']).toBe('two-persons');
    expect(JSON.stringify(own.body)).toContain('请县级社区矫正机构审批人登录办理');
    // The only head asked for it, so that the county answers for the office from its papers.
    expect((await post(path, {}, 'county')).body['code']).toBe('from-paper');
    const paper = { documentNumber: '假〔2023〕8号', decidedOn: TODAY };
    expect((await post(path, paper, 'county')).status).toBe(201);
    expect(await detailsOf(id)).toMatchObject({ decisions: [{ status: 'confirmed' }] });
  });

  it('a place asked for again after a refusal is granted by the ledger, and waits', async () => {
    const { id, number } = await enrolled();
    const apply = (transferId: string, appliedOn: string) =>
      post(`cases/${id}/transfers`, { transferId, appliedOn, destination: '秀山县' }, 'worker');
    const no = {
      authority: 'county_institution',
      decidedOn: '2023-06-05',
      decision: 'refused',
      documentNumber: '变1号',
    };
    await apply('变1', '2023-06-01');
    expect((await post(`cases/${id}/transfers/变1/decision`, no, 'county')).status).toBe(201);
    expect((await apply('变2', '2023-06-08')).status).toBe(201);
    const { report } = await bring({
      执行地变更: [
        {
          变更编号: '变2',
          档案号: number,
          申请日期: '2023-06-08',
          迁入地: '秀山县',
          决定日期: '2023-06-12',
          决定结果: '准予变更',
        },
      ],
    });
    expect([report['awaiting'], report['conflicts']]).toEqual([1, []]);
  });
});

describe('what waits', () => {
  it('stands beside each figure that counts it, in the table, the paragraph and the list', async () => {
    const { id, number } = await enrolled();
    const before = await figures();
    await bring({ 请销假: [long('数1', number)], 奖惩: [warning('数奖1', number)] });
    const now = await figures();
    const awaiting = (answer: Body): Record<string, number> => answer['awaiting'] as Record<string, number>;
    const by = (name: string): number => (awaiting(now)[name] ?? 0) - (awaiting(before)[name] ?? 0);
    expect([by('leave.granted'), by('sanctions.warning')]).toEqual([1, 1]);
    // All these files are of the same man.
    expect(awaiting(now)['leave.people']).toBe(1);
    expect(now['rows']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'leave.granted', awaiting: awaiting(now)['leave.granted'] }),
      ]),
    );
    expect(String(now['paragraph'])).toMatch(/请销假\d+人次（其中\d+人次待确认）/);
    const period = `from=2023-01-01&to=2023-12-31&asOf=${TODAY}`;
    const { body } = await get(`figures/leave.granted/files?${period}`);
    expect(body['items']).toEqual(
      expect.arrayContaining([expect.objectContaining({ ref: '数1', awaiting: true })]),
    );
    const { bytes } = await get(`exports/figures?${period}&format=xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.getWorksheet('统计表')?.getRow(3).getCell(4).value).toBe('其中待确认');
    await post(`cases/${id}/decisions/${key('leave', '数1')}/confirmation`, {}, 'county');
    const after = await figures();
    expect((awaiting(after)['leave.granted'] ?? 0) - (awaiting(before)['leave.granted'] ?? 0)).toBe(0);
    expect(after['leave']).toEqual(now['leave']);
  });

  it('can be answered only by an approver of the body, who finds it among what can be done', async () => {
    const { id, number } = await enrolled();
    await bring({ 奖惩: [warning('答1', number)] });
    const path = `cases/${id}/decisions/${key('sanction', '答1')}`;
    for (const name of ['worker', 'officer'])
      expect((await post(`${path}/confirmation`, {}, name)).status).toBe(403);
    expect((await post(`${path}/confirmation`, {}, 'head')).body['code']).toBe('not-your-authority');
    const { actions } = (await get(`cases/${id}`, 'county')).body as {
      readonly actions: readonly {
        readonly path: string;
        readonly about: string;
        readonly allowed: boolean;
      }[];
    };
    expect(actions.filter(({ about, allowed }) => about === 'sanction:答1' && allowed)).toHaveLength(2);
    expect((await post(`${path}/confirmation`, { documentNumber: '警2号' }, 'county')).status).toBe(201);
    expect(await detailsOf(id)).toMatchObject({
      sanctions: [{ documentNumber: '警2号' }],
      decisions: [{ status: 'confirmed' }],
    });
    expect((await post(`${path}/dispute`, { reason: '晚了' }, 'county')).body['code']).toBe('already-done');
  });

  it('an order that tells a decision wants the number of its document', async () => {
    const { id } = await enrolled();
    const sanction = { sanctionId: '令1', kind: 'warning', decidedOn: '2023-06-10', reason: '违反规定' };
    const without = await post(`cases/${id}/reported-sanctions`, sanction);
    expect(without.status).toBe(400);
    expect(JSON.stringify(without.body)).toContain('documentNumber');
    const told = await post(`cases/${id}/reported-sanctions`, { ...sanction, documentNumber: '警3号' });
    expect(told.status).toBe(201);
    expect(await detailsOf(id)).toMatchObject({
      decisions: [{ status: 'awaiting', documentNumber: '警3号' }],
    });
  });

  it('the head confirms from the paper where nobody of the body has an account, and not his own word', async () => {
    const { database, clock } = office.runtime;
    const accounts = new Accounts(database.pool, clock);
    const approver = (await accounts.all()).find(({ name }) => name === 'county');
    const { id, number } = await enrolled();
    await bring({ 奖惩: [warning('纸1', number)] });
    await bring({ 奖惩: [warning('纸2', number)] }, 'head');
    await accounts.change(String(approver?.id), {
      person: 'county',
      seesRestricted: false,
      disabled: true,
      assignments: [{ role: 'county_approver', area: OFFICE }],
    });
    const paper = { documentNumber: '警4号', decidedOn: '2023-06-10' };
    const confirm = (ref: string, body: object) =>
      post(`cases/${id}/decisions/${key('sanction', ref)}/confirmation`, body, 'head');
    const bare = await confirm('纸1', {});
    expect([bare.status, bare.body['code']]).toEqual([422, 'from-paper']);
    expect((await confirm('纸2', paper)).body['code']).toBe('two-persons');
    expect((await confirm('纸1', paper)).status).toBe(201);
  });
});
