import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { importLedger, readWorkbook } from '#ledger';
import { destroyFiles, filesOfPerson, rotateMaster } from '#protection';
import type { CaseRow } from '#register';
import { createApp } from '../../../apps/server/src/create-app.js';
import { idNumber } from '../../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../../office.js';
import { accountOf, type Headers } from '../../staff.js';
import { keepStore } from './keep-store.js';

/** Files that not everybody may see, by the interface, among those of the demonstration ledger. */

const TODAY = '2024-01-09';
const CHILD = '2007-06-01';
const GROWN = '1985-05-05';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let head: Headers;
let worker: Headers;
let county: Headers;
let count = 0;

async function send(
  method: string,
  path: string,
  by: Headers,
  body?: object,
): Promise<{ readonly id: string }> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...by, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  const answer = JSON.parse(text) as { readonly id: string };
  await office.runtime.projector.catchUp();
  return answer;
}
const post = (path: string, body: object, by = head) => send('POST', path, by, body);
const step = (id: string, name: string, more: object = {}, by = head) =>
  post(`cases/${id}/steps`, { step: name, on: TODAY, ...more }, by);

const { type: _type, ...ENROLMENT } = ENROL;
const person = (name: string, birth: string) => {
  const { sex, address } = ENROLMENT;
  return { name, sex, address, idNumber: idNumber(birth, String(101 + 2 * count++)), phone: '13812345678' };
};
type Person = ReturnType<typeof person>;

const enrolled = async (who: Person, number: string): Promise<string> =>
  (await post('cases', { ...ENROLMENT, ...who, fileNumber: `闭司矫字〔2023〕${number}号` })).id;
const released = (id: string) => post(`cases/${id}/release`, { endKind: 'term_served', endedOn: TODAY });

/** The other files that one person can have. */
async function otherFiles({ phone: _phone, ...who }: Person, number: string): Promise<void> {
  const assessment = await post('assessments', {
    ...who,
    office: OFFICE,
    assessmentNumber: `闭评${number}`,
    commissionedBy: '酉阳县人民法院',
    intendedCategory: 'suspended_sentence',
    fastTrack: false,
    receivedOn: '2022-12-01',
  });
  await post(`assessments/${assessment.id}/submission`, { submittedOn: '2022-12-08', opinion: 'suitable' });
  const incoming = await post('incoming-transfers', {
    ...who,
    office: OFFICE,
    incomingNumber: `闭迁${number}`,
    fromPlace: '重庆市秀山县',
    consultationReceivedOn: '2022-12-12',
  });
  await post(`incoming-transfers/${incoming.id}/reply`, { replySentOn: '2022-12-13', reply: 'agree' });
  const resettlement = await post('resettlements', {
    ...who,
    office: OFFICE,
    resettlementNumber: `闭帮${number}`,
    source: 'correction',
    correctionFileNumber: `闭司矫字〔2023〕${number}号`,
    releasedOn: TODAY,
  });
  await post(`resettlements/${resettlement.id}/file`, { openedOn: TODAY });
  const aid = await post('family-aids', {
    office: OFFICE,
    aidNumber: `闭助${number}`,
    prisonerName: who.name,
    beneficiaryName: '童小',
    relation: '子女',
    aidType: '临时救助',
    appliedOn: '2024-01-02',
  });
  await post(`family-aids/${aid.id}/check`, { checkedOn: '2024-01-03', passed: true, finding: '属实' });
  await post(`family-aids/${aid.id}/confirmation`, { approvedOn: '2024-01-04', monthlyFen: 90_000 });
}

async function minors(): Promise<void> {
  const live = await enrolled(person('童一', CHILD), '001');
  const member = { name: '王芳', sex: 'female', role: '教师', versedInMinors: true };
  await post(`cases/${live}/group`, { formedOn: '2023-01-14', members: [member] });
  await post(`cases/${live}/openings`, { reason: '突发疾病送医' }, worker);
}

/** A file that was sealed; with `isOpened` two people have it opened for a day. */
async function sealed(who: Person, number: string, isOpened: boolean): Promise<string> {
  const id = await enrolled(who, number);
  await released(id);
  await step(id, 'RecordSealed');
  const request = { reason: '公安机关持函查询', basis: '未成年人犯罪记录封存的实施办法第十六条' };
  const asked = await post(`cases/${id}/openings`, request);
  if (isOpened) {
    await send('PUT', `cases/${id}/openings/${asked.id}`, county);
    await send('GET', `cases/${id}`, head);
  }
  return id;
}

async function restricted(): Promise<void> {
  const note = '系本所工作人员亲属';
  const closed = await enrolled(person('限一', GROWN), '005');
  await step(closed, 'AccessRestricted', { note }, worker);
  const lifted = await enrolled(person('限二', GROWN), '006');
  await step(lifted, 'AccessRestricted', { note }, worker);
  await step(lifted, 'AccessRestrictionLifted', { note: '已调离' });
  const child = await enrolled(person('限三', CHILD), '007');
  await step(child, 'AccessRestricted', { note });
}

/** One whose files are all finished, as `cli keys destroy` does it. */
async function destroyed(): Promise<void> {
  const { runtime } = office;
  const { pool } = runtime.database;
  const { cases, resettlements } = await runtime.registers([OFFICE]).all();
  const one = cases.find(({ fileNumber, departedOn, personKey }) => {
    const helped = resettlements.some((row) => row.personKey === personKey);
    return fileNumber.startsWith('麻') && departedOn !== null && helped;
  }) as CaseRow;
  const streams = await filesOfPerson(pool, one.streamId);
  for (const id of streams.filter((stream) => stream.startsWith('resettlement-')))
    await post(`resettlements/${id.slice(-36)}/closing`, { closedOn: TODAY, reason: '期满' });
  const { keyring, masters, sealedHistory: store } = runtime.protection;
  const basis = '档案保管期限届满，依县司法局决定';
  await destroyFiles({ pool, store, keyring }, streams, { on: TODAY, basis, actor: 'operator' });
  await rotateMaster(pool, masters);
  await runtime.projector.catchUp();
}

async function people(): Promise<void> {
  const { runtime } = office;
  const open = { seesRestricted: true };
  head = await accountOf(runtime, 'head', [{ role: 'office_head', area: OFFICE }], open);
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  county = await accountOf(runtime, 'county', [{ role: 'county_approver', area: OFFICE }]);
  await accountOf(runtime, 'auditor', [{ role: 'auditor', area: '*' }]);
}

it('keeps the store', async () => {
  office = await TestOffice.open(TODAY, { queue: null });
  const { runtime } = office;
  const demo = await readWorkbook('libs/ledger/demo');
  const { position } = await importLedger(demo, { office: OFFICE, actor: 'test' }, runtime.imports);
  await runtime.projector.catchUpTo(position);
  app = await createApp(runtime, office.clock);
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await people();
  await minors();
  await sealed(person('封一', CHILD), '002', false);
  await sealed(person('封二', CHILD), '003', true);
  const everywhere = person('封三', CHILD);
  await sealed(everywhere, '004', false);
  await otherFiles(everywhere, '004');
  await restricted();
  const ordinary = person('常一', GROWN);
  await released(await enrolled(ordinary, '008'));
  await otherFiles(ordinary, '008');
  await destroyed();
  await office.clock.round();
  await app.close();
  const { cases } = await runtime.registers([OFFICE]).all();
  expect(new Set(cases.map(({ confidentiality }) => confidentiality))).toEqual(
    new Set(['ordinary', 'minor', 'sealed', 'restricted']),
  );
  const { url: ownerUrl, keyFile } = runtime;
  await keepStore({ ownerUrl, keyFile }, process.env['STORE_FOLDER'] ?? '');
  await office.close();
});
