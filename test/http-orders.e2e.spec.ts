import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ORDERS } from '../apps/server/src/orders/order-controllers.js';
import { ENROL, MAN, TestOffice } from './office.js';
import { served } from './served.js';
import { staffOf, type Staff } from './staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let staff: Staff;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  staff = await staffOf(office.runtime);
  ({ app, base } = await served(office.runtime, office.clock));
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Answer {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly code?: string;
    readonly events?: readonly { readonly type: string }[];
    readonly violations?: readonly { readonly field: string; readonly message: string }[];
  } & Readonly<Record<string, unknown>>;
}

async function post(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    headers: { ...staff.who(path), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
const NOBODY = '00000000-0000-4000-8000-000000000000';
const somewhere = (path: string): string => path.replace(':id', NOBODY).replace(/:\w+/g, 'X1');
const done = async (path: string, body: object): Promise<string[]> => {
  const answer = await post(path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return (answer.body.events ?? []).map(({ type }) => type);
};

describe.each(ORDERS.map((row) => [`${row.type} at ${row.path}`, row] as const))('%s', (_name, row) => {
  it('names every field that is missing, and the one that nobody knows, in Chinese', async () => {
    const { status, body } = await post(somewhere(row.path), { nobodyKnows: 1 });
    expect(status).toBe(400);
    const fields = (body.violations ?? []).map(({ field }) => field);
    expect(fields).toContain('nobodyKnows');
    for (const field of fields) expect([...Object.keys(row.fields), 'nobodyKnows']).toContain(field);
    const missing = (body.violations ?? []).filter(({ field }) => field !== 'nobodyKnows');
    for (const { message } of missing) expect(message).toMatch(/^缺少[\u4e00-\u9fff].*。$/);
  });

  it('is described with its fields', async () => {
    const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as {
      paths: Record<
        string,
        { post?: { requestBody: { content: Record<string, { schema: { $ref: string } }> } } }
      >;
      components: { schemas: Record<string, { properties?: object }> };
    };
    const path = `/api/v1/${row.path.replace(/:(\w+)/g, '{$1}')}`;
    const reference = document.paths[path]?.post?.requestBody.content['application/json']?.schema.$ref ?? '';
    const schema = document.components.schemas[reference.slice(reference.lastIndexOf('/') + 1)];
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(Object.keys(row.fields).sort());
  });
});

describe('a case from intake to resettlement, all of it over HTTP', () => {
  let id = '';
  it('is taken in, declared, given a group, a plan and a level', async () => {
    const { type: _type, ...enrolment } = ENROL;
    id = (await post('cases', enrolment)).body.id;
    expect(await done(`cases/${id}/declaration`, { declaredOn: '2023-01-13' })).toEqual(['IntakeDeclared']);
    const members = [{ name: '李四', sex: 'female', role: '村委会' }];
    expect(await done(`cases/${id}/group`, { formedOn: '2023-01-16', members })).toEqual([
      'CorrectionGroupFormed',
    ]);
    expect(await done(`cases/${id}/plan`, { madeOn: '2023-01-20', summary: '每月走访' })).toEqual([
      'CorrectionPlanMade',
    ]);
    const level = { changedOn: '2023-02-01', level: 'strict', reason: '风险评估', documentNumber: '等1号' };
    expect(await done(`cases/${id}/level`, level)).toEqual(['LevelChanged']);
  });
  it('says which member of a group is wrong, and where', async () => {
    const { status, body } = await post(`cases/${id}/group`, {
      formedOn: '2023-01-16',
      members: [
        { name: '李四', sex: 'female', role: '村委会' },
        { name: '', sex: 'x' },
      ],
    });
    expect(status).toBe(400);
    expect((body.violations ?? []).map(({ field }) => field).sort()).toEqual([
      'members.1.name',
      'members.1.role',
      'members.1.sex',
    ]);
    expect((await post(`cases/${id}/group`, { formedOn: '2023-01-16', members: 'nobody' })).status).toBe(400);
  });
  it('is sanctioned by who may, lost and found', async () => {
    const sanction = {
      sanctionId: 'S1',
      kind: 'reprimand',
      decidedOn: '2023-03-01',
      reason: '迟到',
      documentNumber: '训1号',
    };
    const refused = await post(`cases/${id}/sanctions`, { ...sanction, authority: 'judicial_office' });
    expect([refused.status, refused.body.code]).toEqual([422, 'sanction-authority']);
    await done(`cases/${id}/sanctions`, { ...sanction, authority: 'county_institution' });
    await done(`cases/${id}/lost-contact`, { lostOn: '2023-04-01' });
    expect(await done(`cases/${id}/regained-contact`, { regainedOn: '2023-04-02' })).toEqual([
      'ContactRegained',
    ]);
  });
  it('is appraised, released and handed over, and the resettlement file is there', async () => {
    await done(`cases/${id}/appraisal`, { appraisedOn: '2023-12-08' });
    await done(`cases/${id}/release`, { endKind: 'term_served', endedOn: '2024-01-09' });
    await done(`cases/${id}/handover`, { handedOverOn: '2024-01-09' });
    await office.clock.round();
    await office.runtime.projector.catchUp();
    const file = await office.file(`帮教-${ENROL.fileNumber}`);
    const resettled = String(file?.streamId).slice('resettlement-'.length);
    expect(await done(`resettlements/${resettled}/group`, { groupFormedOn: '2024-01-09' })).toEqual([
      'ResettlementGroupFormed',
    ]);
  });
});

describe('the other kinds of cases over HTTP', () => {
  it('a key person from prison', async () => {
    const person = {
      ...MAN,
      resettlementNumber: '帮9',
      source: 'prison',
      releasedOn: '2024-01-08',
      mandatoryPickup: true,
    };
    const { body } = await post('resettlements', person);
    await done(`resettlements/${body.id}/prison-notice`, { noticeReceivedOn: '2024-01-05' });
    await done(`resettlements/${body.id}/pickup`, { pickedUpOn: '2024-01-08' });
    expect(await done(`resettlements/${body.id}/file`, { openedOn: '2024-01-09' })).toEqual([
      'ResettlementFileOpened',
    ]);
  });
  it('somebody who moves in', async () => {
    const consultation = {
      ...MAN,
      incomingNumber: '迁入9',
      fromPlace: '秀山县',
      consultationReceivedOn: '2024-01-02',
    };
    const { body } = await post('incoming-transfers', consultation);
    await done(`incoming-transfers/${body.id}/reply`, { replySentOn: '2024-01-05', reply: 'agree' });
    await done(`incoming-transfers/${body.id}/file`, { fileReceivedOn: '2024-01-08' });
    expect(await done(`incoming-transfers/${body.id}/receipt`, { receiptSentOn: '2024-01-09' })).toEqual([
      'IncomingReceiptSent',
    ]);
  });
  it('aid to a family', async () => {
    const application = {
      aidNumber: '助9',
      prisonerName: '李某',
      beneficiaryName: '李一诺',
      relation: '子女',
      aidType: '补贴',
      appliedOn: '2023-12-01',
    };
    const { body } = await post('family-aids', application);
    await done(`family-aids/${body.id}/check`, { checkedOn: '2023-12-10', passed: true, finding: '属实' });
    expect(
      await done(`family-aids/${body.id}/confirmation`, { approvedOn: '2023-12-20', monthlyFen: 130_000 }),
    ).toEqual(['AidConfirmed']);
    expect(
      (await post(`family-aids/${body.id}/confirmation`, { approvedOn: '2023-12-20', monthlyFen: 12.5 }))
        .status,
    ).toBe(400);
  });
  it('sex and identity number agree in every kind of case', async () => {
    const person = { ...MAN, sex: 'female' };
    const assessment = {
      assessmentNumber: '评9',
      commissionedBy: '法院',
      intendedCategory: 'parole',
      fastTrack: false,
      receivedOn: '2024-01-02',
    };
    for (const [path, body] of [
      ['assessments', { ...person, ...assessment }],
      ['resettlements', { ...person, resettlementNumber: '帮10', source: 'prison' }],
      [
        'incoming-transfers',
        { ...person, incomingNumber: '迁入10', fromPlace: '秀山县', consultationReceivedOn: '2024-01-02' },
      ],
    ] as const) {
      const answer = await post(path, body);
      expect([path, answer.status, answer.body.violations?.[0]?.message]).toEqual([
        path,
        400,
        '性别与身份证号不符。',
      ]);
    }
  });
  it('an assessment with an agreed extension', async () => {
    const commission = {
      ...MAN,
      assessmentNumber: '评8',
      commissionedBy: '法院',
      intendedCategory: 'parole',
      fastTrack: false,
      receivedOn: '2024-01-02',
    };
    const { body } = await post('assessments', commission);
    await done(`assessments/${body.id}/extension`, {
      extendedOn: '2024-01-05',
      agreedDueOn: '2024-02-01',
      reason: '居住地待核实',
      documentNumber: '酉法函〔2024〕1号',
    });
    expect(
      await done(`assessments/${body.id}/submission`, { submittedOn: '2024-01-09', opinion: 'suitable' }),
    ).toEqual(['AssessmentSubmitted']);
  });
});
