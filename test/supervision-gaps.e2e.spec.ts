import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENROL, TestOffice } from './office.js';
import { served } from './served.js';
import { staffOf, type Staff } from './staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let staff: Staff;
beforeAll(async () => {
  office = await TestOffice.open('2023-05-20', { queue: null });
  staff = await staffOf(office.runtime);
  ({ app, base } = await served(office.runtime, office.clock));
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly events?: readonly { readonly type: string }[];
    readonly violations?: readonly { readonly field: string; readonly code?: string }[];
  };
}
async function send(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...staff.who(path), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
async function done(path: string, body: object): Promise<Answer['body']> {
  const answer = await send(path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const types = ({ events = [] }: Answer['body']) => events.map(({ type }) => type);
const figures = async () => {
  await office.runtime.projector.catchUp();
  const { body } = await send('figures?from=2023-01-01&to=2023-12-31');
  return [body['offSupervision'], body['missedIntake']];
};

it('records who was off supervision over HTTP, to its end, its correction and its voiding', async () => {
  const { type: _type, ...enrolment } = ENROL;
  const id = String((await done('cases', enrolment))['id']);
  const found = { kind: 'off_supervision', ground: 'contact_lost', discoveredAt: '2023-05-06T09:30' };

  const wrong = await send(`cases/${id}/supervision-gaps`, { ...found, discoveredAt: '2023-05-06 9:30' });
  expect([wrong.status, wrong.body.violations?.map(({ field }) => field)]).toEqual([400, ['discoveredAt']]);
  const early = await send(`cases/${id}/supervision-gaps`, {
    ...found,
    beganAt: '2023-05-07',
    recoveredAt: '2023-06-01',
  });
  expect([early.status, early.body.violations?.map(({ code }) => code)]).toEqual([
    422,
    ['future-date', 'date-order'],
  ]);

  const recorded = await done(`cases/${id}/supervision-gaps`, {
    ...found,
    beganAt: '2023-05-05',
    procuratorateToldOn: '2023-05-06',
  });
  const recordId = String(recorded['recordId']);
  expect(recordId).toMatch(/^脱2023-/);
  expect(types(recorded)).toEqual(['SupervisionGapFound', 'SupervisionGapNotified']);
  expect(await figures()).toEqual([{ people: 1 }, { people: 0 }]);

  const of = `cases/${id}/supervision-gaps/${encodeURIComponent(recordId)}`;
  expect(types(await done(`${of}/notices`, { policeToldOn: '2023-05-08' }))).toEqual([
    'SupervisionGapNotified',
  ]);
  expect((await send(`${of}/notices`, {})).status).toBe(422);
  expect(types(await done(`${of}/recovery`, { recoveredAt: '2023-05-10T08:00' }))).toEqual([
    'SupervisionGapEnded',
  ]);
  expect((await send(`${of}/recovery`, { recoveredAt: '2023-05-11' })).status).toBe(422);

  const { details } = (await send(`cases/${id}`)).body as { readonly details?: object };
  expect(details).toMatchObject({
    supervisionGaps: [{ recordId, recoveredAt: '2023-05-10T08:00', policeToldOn: '2023-05-08' }],
  });

  const record = { record: 'supervision-gap', ref: recordId, reason: '录入有误' };
  const bad = await send(`cases/${id}/corrections`, { ...record, fields: { recoveredAt: '昨天' } });
  expect([bad.status, bad.body.violations?.map(({ field }) => field)]).toEqual([400, ['fields.recoveredAt']]);
  await done(`cases/${id}/corrections`, { ...record, fields: { kind: '漏管', recoveredAt: '2023-05-09' } });
  expect(await figures()).toEqual([{ people: 0 }, { people: 1 }]);
  const files = await send('figures/missedIntake.people/files?from=2023-01-01&to=2023-12-31');
  expect(files.body['items']).toMatchObject([{ fileNumber: ENROL.fileNumber, ref: recordId }]);
  await done(`cases/${id}/voidings`, record);
  expect(await figures()).toEqual([{ people: 0 }, { people: 0 }]);
});
