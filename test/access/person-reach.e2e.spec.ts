import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parkedFiles, rebuild } from '#read-models';
import { Recipients, USUAL_TIMES } from '#reminders';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { POISONS } from '../poison.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Headers;
let head: Headers;
let approver: Headers;

beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  head = await accountOf(runtime, 'head', [{ role: 'office_head', area: OFFICE }], { seesRestricted: true });
  approver = await accountOf(runtime, 'approver', [{ role: 'county_approver', area: OFFICE }]);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

async function ask(path: string, who: Headers, body?: object, method = body ? 'POST' : 'GET') {
  const answer = await fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...who, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
}
const create = async (kind: string, body: object): Promise<string> => {
  const { status, body: made } = await ask(kind, head, body);
  expect([kind, status]).toEqual([kind, 201]);
  await office.runtime.projector.catchUp();
  return String(made['id']);
};
const order = async (path: string, body: object): Promise<void> => {
  const { status, text } = await ask(path, head, body);
  expect([path, status, status === 201 ? '' : text]).toEqual([path, 201, '']);
  await office.runtime.projector.catchUp();
};

const { type: _type, ...ENROLMENT } = ENROL;
const personOf = (name: string, birth: string) => ({
  name,
  sex: 'male',
  idNumber: idNumber(birth, '011'),
  address: `地址之${name}`,
});
const LISTS = [
  'registers/cases?limit=500',
  'registers/assessments?limit=500',
  'registers/resettlements?limit=500',
  'registers/incomingTransfers?limit=500',
  'registers/obligations?limit=500',
  'cases?limit=500',
  'cases?on=2023-06-01&limit=500',
  'obligations/overdue?on=2024-01-09',
  'obligations/agenda',
  'figures/enrolled/files?from=2023-01-01&to=2023-12-31',
  'figures/assessments.received/files?from=2022-01-01&to=2024-12-31',
  'figures/resettlement.opened/files?from=2022-01-01&to=2024-12-31',
  'obligations/compliance/resettlement-group/opened?from=2022-01-01&to=2024-12-31',
  'inbox?limit=500',
];
/** What all lists tell together. */
const tellsAll = async (who: Headers): Promise<string> => {
  const answers = await Promise.all(LISTS.map((path) => ask(path, who)));
  for (const [at, { status }] of answers.entries()) expect([LISTS[at], status]).toEqual([LISTS[at], 200]);
  return answers.map(({ text }) => text).join('\n');
};

/** A correction file with all that belongs to it, each with a number that begins alike. */
async function filesOf(name: string, birth: string, number: string): Promise<Record<string, string>> {
  const person = personOf(name, birth);
  const assessed = { ...person, intendedCategory: 'suspended_sentence', commissionedBy: '酉阳县人民法院' };
  const assessments = await create('assessments', {
    ...assessed,
    assessmentNumber: `${number}评`,
    receivedOn: '2022-12-01',
    fastTrack: false,
  });
  const incoming = await create('incoming-transfers', {
    ...person,
    incomingNumber: `${number}迁`,
    fromPlace: '秀山县',
    consultationReceivedOn: '2022-12-10',
  });
  const cases = await create('cases', { ...ENROLMENT, ...person, fileNumber: `${number}矫` });
  await order(`cases/${cases}/release`, { endKind: 'term_served', endedOn: '2024-01-09' });
  const resettlements = await create('resettlements', {
    ...person,
    resettlementNumber: `${number}安`,
    source: 'correction',
    correctionFileNumber: `${number}矫`,
    releasedOn: '2024-01-09',
  });
  await order(`resettlements/${resettlements}/file`, { openedOn: '2024-01-09' });
  return { assessments, 'incoming-transfers': incoming, cases, resettlements };
}

/** Its help is over; what is still under way is gone on with by those who may know minors. */
const closeHelp = (id = ''): Promise<void> =>
  order(`resettlements/${id}/closing`, { closedOn: '2024-01-09', ground: 'moved', reason: '迁出' });
const seal = (id = ''): Promise<void> =>
  order(`cases/${id}/steps`, { step: 'RecordSealed', on: '2024-01-09' });

describe('sealing a correction file', () => {
  it('seals all files that belong to it, in every list, for everybody, and not a later file of a grown man', async () => {
    const files = await filesOf('曾封存', '2005-06-01', '封');
    expect(await tellsAll(head)).toContain('封安');
    await closeHelp(files['resettlements']);
    await seal(files['cases']);
    for (const who of [worker, head, approver])
      expect(await tellsAll(who)).not.toMatch(/封[评迁矫安]|曾封存/);
    for (const [kind, id] of Object.entries(files)) {
      expect([kind, (await ask(`${kind}/${id}`, head)).status]).toEqual([kind, 404]);
      expect([kind, (await ask(`${kind}/${id}/reveal`, head, { reason: '查' })).status]).toEqual([kind, 404]);
    }
    const voiding = { record: 'resettlement', reason: '错' };
    const path = `resettlements/${files['resettlements'] ?? ''}/voidings`;
    expect((await ask(path, head, voiding)).status).toBe(404);
    const found = `registers/resettlements?search=${encodeURIComponent('曾封存')}`;
    expect((await ask(found, head)).body).toMatchObject({ items: [], total: 0 });

    const adult = {
      ...ENROLMENT,
      ...personOf('曾封存', '2005-06-01'),
      fileNumber: '成人矫',
      enrolledOn: '2024-01-08',
      reportedInOn: '2024-01-08',
      documentsReceivedOn: '2024-01-05',
      effectiveOn: '2024-01-04',
      termStart: '2024-01-04',
      termEnd: '2025-01-03',
    };
    const later = await create('cases', adult);
    expect((await ask(`cases/${later}`, worker)).text).toContain('曾封存');
    const all = await tellsAll(worker);
    expect(all).toContain('成人矫');
    expect(all).not.toMatch(/封[评迁矫安]/);
  });

  it('counts them as before', async () => {
    const { body } = await ask('figures?from=2022-01-01&to=2024-12-31', head);
    expect((body['assessments'] as { received: number }).received).toBe(1);
    expect((body['resettlement'] as { opened: number }).opened).toBe(1);
  });

  it('opens them together, when two people open the correction file', async () => {
    const files = await filesOf('小开启', '2006-06-01', '开');
    const { cases = '', resettlements = '' } = files;
    await closeHelp(resettlements);
    await seal(cases);
    const why = { reason: '公安机关持函查询', basis: '未成年人犯罪记录封存的实施办法第十六条' };
    const asked = await ask(`cases/${cases}/openings`, head, why);
    expect((await ask(`resettlements/${resettlements}`, head)).status).toBe(404);
    const agreement = `cases/${cases}/openings/${String(asked.body['id'])}`;
    expect((await ask(agreement, approver, undefined, 'PUT')).status).toBe(200);
    expect((await ask(`resettlements/${resettlements}`, head)).text).toContain('小开启');
    expect((await ask(`resettlements/${resettlements}`, approver)).status).toBe(404);
  });
});

describe('a resettlement that is still under way when the correction file is sealed', () => {
  let id: string;
  beforeAll(async () => {
    const files = await filesOf('小续帮', '2006-09-09', '续');
    id = files['resettlements'] ?? '';
    const remark = {
      record: 'resettlement',
      ref: '续安',
      fields: { address: '新址' },
      reason: '依续矫档案补记',
    };
    await order(`resettlements/${id}/corrections`, remark);
    await seal(files['cases']);
  });

  it('is there for who may know minors, in lists too, without the number of the sealed file', async () => {
    const { status, text } = await ask(`resettlements/${id}`, head);
    expect(status).toBe(200);
    expect(text).toContain('小续帮');
    const all = await tellsAll(head);
    expect(all).toContain('续安');
    for (const told of [text, all]) expect(told).not.toMatch(/续[评迁矫]/);
    const found = `registers/resettlements?search=${encodeURIComponent('小续帮')}`;
    expect((await ask(found, head)).body).toMatchObject({ total: 1 });
    const led = `registers/resettlements?correctionFileNumber=${encodeURIComponent('续矫')}`;
    expect((await ask(led, head)).body).toMatchObject({ total: 0, items: [] });
    const sorted = await ask('registers/resettlements?sort=correctionFileNumber', head);
    expect(sorted.text).not.toContain('续安');
  });

  it('is not there for anybody else', async () => {
    for (const who of [worker, approver]) {
      expect((await ask(`resettlements/${id}`, who)).status).toBe(404);
      expect(await tellsAll(who)).not.toMatch(/续安|小续帮/);
    }
    const group = { groupFormedOn: '2024-01-09' };
    expect((await ask(`resettlements/${id}/group`, worker, group)).status).toBe(404);
    const voiding = { record: 'resettlement', reason: '错' };
    expect((await ask(`resettlements/${id}/voidings`, worker, voiding)).status).toBe(404);
  });

  it('is reminded of to who may know minors, and to nobody else', async () => {
    const { runtime } = office;
    await accountOf(runtime, 'knowing.mail', [{ role: 'office_worker', area: OFFICE }], {
      seesRestricted: true,
    });
    const at = { role: 'officer', office: OFFICE, webhook: null, ...USUAL_TIMES } as const;
    const people = new Recipients(runtime.database.pool);
    await people.put({
      ...at,
      id: '知',
      name: '知情人',
      email: 'knows@example.gov.cn',
      account: 'knowing.mail',
    });
    await people.put({ ...at, id: '不知', name: '不知情人', email: 'not@example.gov.cn', account: 'worker' });
    await office.on('2024-01-19');
    const { rows } = await runtime.database.pool.query<{ recipient: string; body: string }>(
      `select recipient, text as body from reminders.notices where stream_id = $1
       union all select recipient, subject || body from reminders.messages`,
      [`resettlement-${id}`],
    );
    const told = rows.filter(({ body }) => body.includes('续安'));
    expect(new Set(told.map(({ recipient }) => recipient))).toContain('知');
    expect(told.map(({ recipient }) => recipient)).not.toContain('不知');
    expect(rows.map(({ body }) => body).join('\n')).not.toMatch(/小续帮|续矫/);
    expect(await tellsAll(worker)).not.toContain('续安');
  });

  it('takes orders of who may know minors, and is sealed to all when it is closed', async () => {
    await closeHelp(id);
    expect((await ask(`resettlements/${id}`, head)).status).toBe(404);
    expect(await tellsAll(head)).not.toMatch(/续安|小续帮/);
  });
});

describe('a minor’s correction file', () => {
  it('keeps its resettlement file so too, though he grew up meanwhile', async () => {
    const { resettlements = '' } = await filesOf('小成年', '2005-07-01', '未');
    const { text, body } = await ask(`resettlements/${resettlements}`, worker);
    expect(body['confidentiality']).toBe('minor');
    expect(text).not.toContain('小成年');
    const search = `registers/resettlements?search=${encodeURIComponent('小成年')}`;
    expect((await ask(search, worker)).body['total']).toBe(0);
    expect((await ask(search, head)).body['total']).toBe(1);
  });
});

describe('restricting a correction file', () => {
  it('restricts every file of the person, until it is lifted', async () => {
    const files = await filesOf('欧阳避嫌', '1985-05-05', '限');
    const second = await create('cases', {
      ...ENROLMENT,
      ...personOf('欧阳避嫌', '1985-05-05'),
      fileNumber: '限二矫',
    });
    const note = { on: '2024-01-09', note: '系本所工作人员亲属' };
    await order(`cases/${second}/steps`, { step: 'AccessRestricted', ...note });
    const all = await tellsAll(worker);
    expect(all).toContain('限安');
    expect(all).not.toContain('欧阳避嫌');
    for (const [kind, id] of Object.entries(files)) {
      const { status, text } = await ask(`${kind}/${id}`, worker);
      expect([kind, status]).toEqual([kind, 200]);
      expect(text).toContain('（限制知悉）');
      expect(text).not.toContain('欧阳避嫌');
    }
    expect(await tellsAll(head)).toContain('欧阳避嫌');
    await order(`cases/${second}/steps`, { step: 'AccessRestrictionLifted', ...note });
    expect(await tellsAll(worker)).toContain('欧阳避嫌');
  });
});

describe.each(Object.keys(POISONS))('a correction file that cannot be shown for %s', (fault) => {
  const no = Object.keys(POISONS).indexOf(fault) + 1;
  const park = async (id = ''): Promise<void> => {
    const streamId = `correction-${id}`;
    await POISONS[fault]?.(office.runtime, streamId);
    // Nothing is remembered of it by who puts it aside.
    await rebuild(office.runtime.database.pool, office.runtime);
    const parked = await parkedFiles(office.runtime.database.pool);
    expect(parked.map((file) => file.streamId)).toContain(streamId);
  };

  it('seals what belongs to it as before', async () => {
    const files = await filesOf(`旧案${no}`, `2005-02-0${no}`, `旧${no}`);
    await closeHelp(files['resettlements']);
    await seal(files['cases']);
    await park(files['cases']);
    const told = new RegExp(`旧${no}[评迁矫安]|旧案${no}`);
    for (const who of [worker, head, approver]) expect(await tellsAll(who)).not.toMatch(told);
    for (const [kind, id] of Object.entries(files))
      expect([kind, (await ask(`${kind}/${id}`, head)).status]).toEqual([kind, 404]);
  });

  it('restricts the person’s other files as before', async () => {
    const files = await filesOf(`避嫌${no}`, `1984-02-0${no}`, `避${no}`);
    const { cases = '', resettlements = '' } = files;
    await order(`cases/${cases}/steps`, { step: 'AccessRestricted', on: '2024-01-09', note: '亲属' });
    await park(cases);
    const all = await tellsAll(worker);
    expect(all).toContain(`避${no}安`);
    expect(all).not.toContain(`避嫌${no}`);
    expect((await ask(`resettlements/${resettlements}`, worker)).text).not.toContain(`避嫌${no}`);
    expect((await ask(`resettlements/${resettlements}`, head)).text).toContain(`避嫌${no}`);
  });
});

describe('a correction file of which not even the key is left', () => {
  it('keeps the person’s other files from whom it may be closed to', async () => {
    const { cases = '', resettlements = '' } = await filesOf('小无钥', '2005-08-08', '钥');
    expect((await ask(`resettlements/${resettlements}`, worker)).text).not.toContain('小无钥');
    await POISONS['a key that is gone']?.(office.runtime, `correction-${cases}`);
    await rebuild(office.runtime.database.pool, office.runtime);
    expect((await ask(`resettlements/${resettlements}`, worker)).text).not.toContain('小无钥');
    expect(await tellsAll(worker)).not.toContain('小无钥');
    expect((await ask(`resettlements/${resettlements}`, head)).text).toContain('小无钥');
  });
});
