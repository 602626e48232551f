import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Action } from '../apps/server/src/orders/actions.js';
import type { OrderForm } from '../apps/server/src/orders/forms.js';
import { idNumber } from './ledger-workshop.js';
import { OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { accountOf, type Headers } from './staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Headers;
let head: Headers;
let county: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2023-06-01', { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  head = await accountOf(runtime, 'head', [{ role: 'office_head', area: OFFICE }]);
  county = await accountOf(runtime, 'county', [{ role: 'county_approver', area: OFFICE }]);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

async function send<Answer>(who: Headers, method: string, path: string, body?: unknown) {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...who, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}
interface File {
  readonly version: number;
  readonly actions: readonly Action[];
  readonly obligations: readonly { readonly code: string; readonly ref: string }[];
}
const fileOf = async (who: Headers, id: string): Promise<File> => {
  await office.runtime.projector.catchUp();
  return (await send<File>(who, 'GET', `cases/${id}`)).body;
};
const titles = (file: File, allowed = true): string[] =>
  file.actions.filter((action) => action.allowed === allowed).map(({ title }) => title);

let made = 0;
async function enrolled(): Promise<string> {
  made++;
  const number = `行动${made}`;
  await office.enrol({ fileNumber: number, idNumber: idNumber('1990-01-01', `${10 + made}1`) });
  const { body } = await send<{ items: { id: string }[] }>(
    worker,
    'GET',
    `registers/cases?fileNumber=${number}`,
  );
  return body.items[0]?.id ?? '';
}

describe('what can be done with a file', () => {
  it('is told for the state it is in, and what cannot be says why and by which article', async () => {
    const id = await enrolled();
    const file = await fileOf(worker, id);
    expect(titles(file)).toEqual(
      expect.arrayContaining(['入矫宣告', '申请外出', '申请变更执行地', '登记失联']),
    );
    const release = file.actions.find(({ title }) => title === '解除矫正');
    expect(release).toMatchObject({
      allowed: false,
      obstacles: [
        { article: '社区矫正法第四十四条', message: expect.stringContaining('2024-01-09') as string },
      ],
    });
    const handover = file.actions.find(({ title }) => title === '移交安置帮教');
    expect(handover?.allowed).toBe(false);
  });

  it('names the duty that each act would meet', async () => {
    const id = await enrolled();
    await send(worker, 'POST', `cases/${id}/declaration`, { declaredOn: '2023-06-01' });
    const file = await fileOf(worker, id);
    const duties = file.obligations.map(({ code, ref }) => `${code}/${ref}`);
    const group = file.actions.find(({ title }) => title === '确定矫正小组');
    expect(group?.meets).toEqual(['group-formed/case']);
    expect(duties).toEqual(expect.arrayContaining([...(group?.meets ?? [])]));
  });

  it('is what the server accepts: every act told as possible is, with its form filled in, accepted', async () => {
    const id = await enrolled();
    const { body } = await send<{ items: OrderForm[] }>(worker, 'GET', 'forms');
    const { actions } = await fileOf(head, id);
    const possible = actions.filter(({ allowed }) => allowed);
    expect(possible.length).toBeGreaterThan(10);
    for (const action of possible) {
      const form = body.items.find(({ path, step }) => path === action.path && step === action.step);
      expect([action.title, form?.title]).toEqual([action.title, action.title]);
    }
    for (const title of ['确定矫正小组', '制定矫正方案', '定期报告', '登记失联']) {
      const action = possible.find((one) => one.title === title);
      const form = body.items.find(({ path, step }) => path === action?.path && step === action.step);
      const filled = Object.fromEntries(
        (form?.fields ?? [])
          .filter(({ optional }) => !optional)
          .map(({ name, kind, of }) => [
            name,
            kind === 'day'
              ? '2023-06-01'
              : kind === 'list'
                ? [
                    Object.fromEntries(
                      (of ?? []).map((field) => [
                        field.name,
                        field.kind === 'flag' ? true : field.words ? Object.keys(field.words)[0] : '甲',
                      ]),
                    ),
                  ]
                : '甲',
          ]),
      );
      const path = form?.path.replace(':id', id) ?? '';
      const { status, body: answer } = await send(head, 'POST', `${path}?check=true`, {
        ...filled,
        ...form?.fixed,
      });
      expect([title, status, answer]).toEqual([title, 200, expect.objectContaining({ accepted: true })]);
    }
  });

  it('is told by person: who asked does not grant, and who has no right is not shown it', async () => {
    const id = await enrolled();
    const asked = {
      appliedOn: '2023-06-01',
      reason: 'medical',
      destination: '重庆市',
      startOn: '2023-06-05',
      dueOn: '2023-06-14',
    };
    await send(head, 'POST', `cases/${id}/leaves`, asked);
    const byWorker = await fileOf(worker, id);
    expect(titles(byWorker)).not.toContain('批准外出');
    // Ten days are beyond the office, and the head asked for it himself.
    expect(titles(await fileOf(head, id))).not.toContain('批准外出');
    const grant = (await fileOf(county, id)).actions.find(({ title }) => title === '批准外出');
    expect(grant).toMatchObject({ allowed: true, given: { authority: 'county_institution' } });
  });

  it('ends with the case: nothing of supervision, and what follows', async () => {
    const id = await enrolled();
    await send(head, 'POST', `cases/${id}/release`, { endKind: 'pardoned', endedOn: '2023-06-01' });
    const file = await fileOf(head, id);
    expect(titles(file)).toEqual(expect.arrayContaining(['移交安置帮教', '登记再犯罪']));
    expect(titles(file)).not.toContain('申请外出');
    expect(file.actions.find(({ title }) => title === '移交安置帮教')?.meets).toEqual([
      expect.stringMatching(/^resettlement-handover\//),
    ]);
  });
});

describe('an order that is only asked about', () => {
  const leave = {
    appliedOn: '2023-06-01',
    reason: 'medical',
    destination: '重庆市',
    startOn: '2023-06-05',
    dueOn: '2023-06-14',
  };

  it('says what it would do and what to mind, and leaves no trace', async () => {
    const id = await enrolled();
    const before = await fileOf(worker, id);
    const asked = await send<{ notes: string[]; version: number }>(
      worker,
      'POST',
      `cases/${id}/leaves?check=true`,
      leave,
    );
    expect(asked).toMatchObject({
      status: 200,
      body: { accepted: true, version: before.version, events: [{ type: 'LeaveRequested' }] },
    });
    expect(asked.body.notes).toEqual([
      '共 10 日（往返当日都计入）。',
      '由县级社区矫正机构批准（社区矫正法实施办法第二十七条）。',
    ]);
    expect((await fileOf(worker, id)).version).toBe(before.version);
    const { body } = await send<{ total: number }>(
      worker,
      'GET',
      `registers/leaves?status=requested&fileNumber=行动${made}`,
    );
    expect(body.total).toBe(0);
  });

  it('is refused as the order itself would be, with the field', async () => {
    const id = await enrolled();
    const late = { ...leave, dueOn: '2024-02-01' };
    const refused = await send<{ violations: unknown[] }>(
      worker,
      'POST',
      `cases/${id}/leaves?check=true`,
      late,
    );
    expect(refused.status).toBe(200);
    expect(refused.body.violations).toEqual([
      expect.objectContaining({ code: 'leave-beyond-term', field: 'dueOn' }),
    ]);
  });

  it('counts the leaves of two months together', async () => {
    const id = await enrolled();
    const first = { ...leave, leaveId: 'L1', startOn: '2023-06-02', dueOn: '2023-06-26' };
    await send(worker, 'POST', `cases/${id}/leaves`, first);
    await send(county, 'POST', `cases/${id}/leaves/L1/grant`, {
      authority: 'county_institution',
      grantedOn: '2023-06-01',
    });
    const second = { ...leave, startOn: '2023-07-01', dueOn: '2023-07-07' };
    const { body } = await send<{ notes: string[] }>(worker, 'POST', `cases/${id}/leaves?check=true`, second);
    expect(body.notes).toEqual([
      '共 7 日（往返当日都计入）。',
      '与已批准的外出合计，两个月内最多 32 日。',
      '由市级社区矫正机构批准（社区矫正法实施办法第二十七条）。',
    ]);
  });

  it('answers 404 outside the area and 400 for an odd question', async () => {
    const id = await enrolled();
    const stranger = await accountOf(office.runtime, 'stranger', [
      { role: 'office_worker', area: '龙潭司法所' },
    ]);
    expect((await send(stranger, 'POST', `cases/${id}/leaves?check=true`, leave)).status).toBe(404);
    expect((await send(worker, 'POST', `cases/${id}/leaves?check=maybe`, leave)).status).toBe(400);
  });
});
