import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../apps/server/src/create-app.js';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { idNumber } from './ledger-workshop.js';
import { staffOf, type Staff } from './staff.js';

const TODAY = '2023-06-15';
let runtime: TestRuntime;
let app: NestFastifyApplication;
let address: string;
let staff: Staff;

beforeAll(async () => {
  runtime = await openTestRuntime(TODAY);
  staff = await staffOf(runtime);
  app = await createApp(runtime);
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, never> & {
    id: string;
    version: number;
    position: number;
    code?: string;
    article?: string;
    detail?: string;
  };
  readonly text: string;
}

async function call(
  method: 'GET' | 'POST',
  url: string,
  payload?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(address + url, {
    method,
    headers: {
      ...staff.who(url),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined
      ? {}
      : { body: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  });
  const type = answer.headers.get('content-type') ?? '';
  const text = await answer.text();
  const body = (type.includes('json') ? JSON.parse(text) : {}) as Answer['body'];
  return { status: answer.status, type, body, text };
}
const post = (url: string, body: unknown, headers?: Record<string, string>) =>
  call('POST', url, body, headers);

let count = 0;
const enrolment = (changes: object = {}) => ({
  fileNumber: `测〔2023〕${++count}号`,
  name: '张三',
  sex: 'male',
  idNumber: idNumber('1990-01-01', '011'),
  address: '麻旺镇',
  offence: '盗窃罪',
  category: 'suspended_sentence',
  decisionOrgan: '酉阳县人民法院',
  origin: 'new',
  effectiveOn: '2023-01-10',
  reportedInOn: '2023-01-15',
  enrolledOn: '2023-01-15',
  termStart: '2023-01-10',
  termEnd: '2023-12-09',
  level: 'ordinary',
  keyRegime: false,
  ...changes,
});
const newCase = async (changes: object = {}) => (await post('/api/v1/cases', enrolment(changes))).body.id;
const leave = {
  leaveId: 'L1',
  appliedOn: '2023-06-10',
  reason: 'medical',
  destination: '重庆市',
  startOn: '2023-06-20',
  dueOn: '2023-06-29',
};

describe('a case over HTTP', () => {
  it('goes from enrolment over leave and transfer to its end, and the figures follow', async () => {
    const paper = (grantedOn: string) => ({ grantedOn, documentNumber: '假1号' });
    const id = await newCase();
    const path = `/api/v1/cases/${id}`;
    expect((await post(`${path}/leaves`, leave)).status).toBe(201);
    expect(
      await post(`${path}/leaves/L1/grant`, { authority: 'judicial_office', ...paper('2023-06-12') }),
    ).toMatchObject({
      status: 422,
      type: 'application/problem+json; charset=utf-8',
      body: { code: 'leave-authority', article: '社区矫正法实施办法第二十七条', status: 422 },
    });
    expect(
      (await post(`${path}/leaves/L1/grant`, { authority: 'county_institution', ...paper('2023-06-12') }))
        .status,
    ).toBe(201);
    expect((await post(`${path}/release`, { endKind: 'term_served', endedOn: '2023-06-15' })).body.code).toBe(
      'release-before-term',
    );
    const other = await newCase();
    const steps: [string, object][] = [
      ['transfers', { transferId: 'T1', appliedOn: '2023-05-01', destination: '黔江区' }],
      ['transfers/T1/consultation', { consultedOn: '2023-05-03' }],
      ['transfers/T1/reply', { repliedOn: '2023-05-08', reply: 'agree' }],
      [
        'transfers/T1/decision',
        {
          decidedOn: '2023-05-10',
          decision: 'granted',
          authority: 'county_institution',
          documentNumber: '变1号',
        },
      ],
      ['transfers/T1/file', { fileHandedOverOn: '2023-05-12' }],
      ['transfers/T1/arrival', { arrivedOn: '2023-05-15' }],
    ];
    for (const [step, body] of steps)
      expect([step, (await post(`/api/v1/cases/${other}/${step}`, body)).status]).toEqual([step, 201]);
    const third = await newCase();
    const { body } = await post(`/api/v1/cases/${third}/termination`, {
      endKind: 'died',
      endedOn: '2023-06-01',
    });
    const figures = await call(
      'GET',
      `/api/v1/figures?from=2023-01-01&to=2023-12-31&waitFor=${body.position}`,
    );
    expect(figures.body).toMatchObject({
      enrolled: 3,
      terminated: 1,
      transferredOut: 1,
      residenceChanges: 1,
      caseload: { closing: 1 },
    });
    const files = await call('GET', '/api/v1/figures/enrolled/files?from=2023-01-01&to=2023-12-31');
    expect(files.body).toMatchObject({ count: 3 });
    const file = await call('GET', path);
    expect(file.body).toMatchObject({ status: 'under_correction', office: '麻旺司法所' });
    const caseload = await call('GET', '/api/v1/cases?on=2023-06-15&limit=10');
    expect((caseload.body as unknown as { items: unknown[] }).items).toHaveLength(1);
  });

  it('assesses', async () => {
    const commission = {
      assessmentNumber: '评1',
      commissionedBy: '法院',
      name: '李四',
      sex: 'male',
      idNumber: idNumber('1990-01-01', '011'),
      address: '麻旺镇',
      intendedCategory: 'suspended_sentence',
      fastTrack: true,
      receivedOn: '2023-06-01',
    };
    const { body } = await post('/api/v1/assessments', commission);
    expect(
      (
        await post(`/api/v1/assessments/${body.id}/submission`, {
          submittedOn: '2023-06-05',
          opinion: 'suitable',
        })
      ).status,
    ).toBe(201);
    expect(
      (
        await post(`/api/v1/assessments/${body.id}/submission`, {
          submittedOn: '2023-06-06',
          opinion: 'suitable',
        })
      ).status,
    ).toBe(422);
  });
});

describe('the same order again', () => {
  it('is carried out once, also when fifty come at once, and answered the same', async () => {
    const id = await newCase();
    const again = () => post(`/api/v1/cases/${id}/leaves`, leave, { 'idempotency-key': 'once' });
    const answers = await Promise.all(Array.from({ length: 50 }, again));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(
      (await runtime.store.readStream(`correction-${id}`)).filter(({ type }) => type === 'LeaveRequested'),
    ).toHaveLength(1);
    expect(
      (
        await post(
          `/api/v1/cases/${id}/leaves`,
          { ...leave, destination: '成都市' },
          { 'idempotency-key': 'once' },
        )
      ).body.code,
    ).toBe('key-used');
  });

  it('on one case lets one of many racing officers win; the others are told', async () => {
    const id = await newCase();
    const race = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        post(`/api/v1/cases/${id}/leaves`, { ...leave, leaveId: `R${n}` }),
      ),
    );
    const statuses = race.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(201);
    for (const status of statuses) expect([201, 409]).toContain(status);
    const version = (await runtime.store.readStream(`correction-${id}`)).length;
    expect(
      (
        await post(
          `/api/v1/cases/${id}/leaves`,
          { ...leave, leaveId: 'S1' },
          { 'if-match': `"${version - 1}"` },
        )
      ).status,
    ).toBe(409);
    expect(
      (await post(`/api/v1/cases/${id}/leaves`, { ...leave, leaveId: 'S1' }, { 'if-match': `"${version}"` }))
        .status,
    ).toBe(201);
  });
});

describe('bad requests', () => {
  it('are told all at once, each at its field, in Chinese', async () => {
    const { status, body } = await post('/api/v1/cases', {
      ...enrolment(),
      sex: 'x',
      enrolledOn: '2023-02-30',
      extra: 1,
    });
    expect(status).toBe(400);
    const violations = (body as unknown as { violations: { field: string; message: string }[] }).violations;
    expect(violations.map(({ field }) => field).sort()).toEqual(['enrolledOn', 'extra', 'sex']);
    for (const { message } of violations) expect(message).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    ['POST', '/api/v1/cases', '{bad', 400],
    ['POST', '/api/v1/cases', '[]', 400],
    ['POST', '/api/v1/cases', 'null', 400],
    ['POST', '/api/v1/cases', `{"name":"${'x'.repeat(2_000_000)}"}`, 413],
    ['POST', '/api/v1/cases/none/release', '{}', 400],
    ['GET', '/api/v1/cases/none', undefined, 400],
    ['GET', '/api/v1/cases/00000000-0000-4000-8000-000000000000', undefined, 404],
    ['GET', '/api/v1/figures', undefined, 400],
    ['GET', '/api/v1/figures?from=2023-01-01&to=2022-01-01', undefined, 400],
    ['GET', '/api/v1/figures?from[]=2023-01-01&to=2023-02-01', undefined, 400],
    ['GET', '/api/v1/figures/none/files?from=2023-01-01&to=2023-02-01', undefined, 404],
    ['GET', '/api/v1/cases?limit=0', undefined, 400],
    ['GET', '/nowhere', undefined, 404],
  ] as const)('%s %s', async (method, url, body, status) => {
    const answer = await call(method, url, body);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(answer.text).not.toMatch(/node_modules|at \w+ \(/);
  });

  it('an order for a case that is not there is not found', async () => {
    const nobody = '/api/v1/cases/00000000-0000-4000-8000-000000000000';
    expect((await post(`${nobody}/release`, { endKind: 'pardoned', endedOn: '2023-06-01' })).status).toBe(
      404,
    );
  });

  it('text that no database takes is refused, not swallowed', async () => {
    const broken = ['\u0000', '\ud800', '\u001b[31m'].map((name) =>
      post('/api/v1/cases', enrolment({ name })),
    );
    expect((await Promise.all(broken)).map(({ status }) => status)).toEqual([400, 400, 400]);
  });
});

describe('the description of the interface', () => {
  it('names every order and question, with what they can answer', async () => {
    const { body } = await call('GET', '/api/openapi.json');
    const document = body as unknown as {
      paths: Record<string, Record<string, { summary?: string; responses: object }>>;
    };
    expect(Object.keys(document.paths).length).toBeGreaterThan(100);
    for (const operations of Object.values(document.paths)) {
      for (const [method, { summary, responses }] of Object.entries(operations)) {
        expect(summary).toMatch(/[\u4e00-\u9fff]/);
        if (method === 'post' && '201' in responses && '409' in responses)
          expect(Object.keys(responses)).toEqual(expect.arrayContaining(['201', '400', '409', '422']));
      }
    }
  });
});
