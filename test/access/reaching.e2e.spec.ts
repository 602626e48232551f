import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { stableId } from '#application';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';

/**
 * A file opened with somebody's identity number opens no other file of his, closes none that others work on, and seals
 * none for good: who knows a number has no more in his hand than before.
 */
const ELSEWHERE = '龙潭司法所';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Headers;
let head: Headers;
let other: Headers;
let approver: Headers;
let foreign: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  const knowing = { seesRestricted: true };
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  head = await accountOf(runtime, 'head', [{ role: 'office_head', area: OFFICE }], knowing);
  other = await accountOf(runtime, 'other', [{ role: 'office_worker', area: OFFICE }], knowing);
  approver = await accountOf(runtime, 'approver', [{ role: 'county_approver', area: OFFICE }]);
  foreign = await accountOf(runtime, 'foreign', [{ role: 'office_worker', area: ELSEWHERE }], knowing);
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
  await office.runtime.projector.catchUp();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
}
const done = async (path: string, who: Headers, body: object): Promise<string> => {
  const { status, text, body: told } = await ask(path, who, body);
  expect([path, status, status === 201 ? '' : text]).toEqual([path, 201, '']);
  return String(told['id']);
};

const { type: _type, ...ENROLMENT } = ENROL;
let made = 0;
/** Each with a number of its own. */
const enrolled = (who: Headers, name: string, number: string, changes: object = {}): Promise<string> => {
  made++;
  return done('cases', who, { ...ENROLMENT, name, idNumber: number, fileNumber: `触${made}`, ...changes });
};
const ENDED = { endKind: 'term_served', endedOn: '2024-01-09' };
const SEALS = { step: 'RecordSealed', on: '2024-01-09' };
const RESTRICTS = { step: 'AccessRestricted', on: '2024-01-09', note: '亲属' };
const BASIS = { reason: '公安机关持函查询', basis: '未成年人犯罪记录封存的实施办法第十六条' };

async function sealedFile(name: string, number: string): Promise<string> {
  const id = await enrolled(head, name, number);
  await done(`cases/${id}/release`, head, ENDED);
  await done(`cases/${id}/steps`, head, SEALS);
  return id;
}
/** Two people open it. */
async function opened(id: string, by: Headers): Promise<void> {
  const opening = await done(`cases/${id}/openings`, by, BASIS);
  expect((await ask(`cases/${id}/openings/${opening}`, approver, undefined, 'PUT')).status).toBe(200);
}

describe('a sealed file', () => {
  it('is not opened by a look that one person takes at another file of the same person', async () => {
    const number = idNumber('2005-06-01', '011');
    const sealed = await sealedFile('甲封存', number);
    const adult = await enrolled(worker, '甲封存', number, {
      minorAtOffence: false,
      enrolledOn: '2024-01-08',
      termEnd: '2024-12-09',
    });
    await done(`cases/${adult}/steps`, worker, RESTRICTS);
    await done(`cases/${adult}/openings`, worker, { reason: '看一下' });
    expect((await ask(`cases/${adult}`, worker)).text).toContain('甲封存');
    expect((await ask(`cases/${sealed}`, worker)).status).toBe(404);
    expect((await ask(`cases/${sealed}/reveal`, worker, { reason: '看一下' })).status).toBe(404);
  });

  it('is not opened by a look that was allowed before it was sealed', async () => {
    const id = await enrolled(head, '乙封存', idNumber('2005-06-02', '011'));
    await done(`cases/${id}/release`, head, ENDED);
    await done(`cases/${id}/openings`, worker, { reason: '送医' });
    expect((await ask(`cases/${id}`, worker)).text).toContain('乙封存');
    await done(`cases/${id}/steps`, head, SEALS);
    expect((await ask(`cases/${id}`, worker)).status).toBe(404);
  });

  it('answers who would open it without a basis as a file that is not there', async () => {
    await sealedFile('丙封存', idNumber('2005-06-03', '011'));
    const asking = (fileNumber: string) =>
      ask(`cases/${stableId('correction', OFFICE, fileNumber)}/openings`, worker, { reason: '试' });
    const [there, none] = [await asking(`触${made}`), await asking('触无此号')];
    const said = ({ status, body: { detail, code } }: typeof there) => ({ status, detail, code });
    expect(said(there)).toEqual(said(none));
    expect(there).toMatchObject({ status: 404, text: expect.stringContaining('法律依据') as string });
  });

  it('is no longer one when who opened it with another ends the sealing, and only then', async () => {
    const id = await sealedFile('丁封存', idNumber('2005-06-04', '011'));
    const order = { on: '2024-01-09', note: '身份证号登记有误，实为成年人' };
    expect((await ask(`cases/${id}/unsealing`, head, order)).status).toBe(404);
    await opened(id, head);
    expect((await ask(`cases/${id}/steps`, head, { step: 'RecordUnsealed', ...order })).status).toBe(400);
    expect((await ask(`cases/${id}/steps`, head, RESTRICTS)).status).toBe(404);
    const { actions } = (await ask(`cases/${id}`, head)).body as { actions: { title: string }[] };
    expect(actions.map(({ title }) => title)).toEqual([
      expect.stringContaining('解除封存'),
      expect.stringContaining('登记查询封存犯罪记录的申请'),
    ]);
    // Who agreed did not open it for himself.
    expect((await ask(`cases/${id}/unsealing`, approver, order)).status).toBe(404);
    await done(`cases/${id}/unsealing`, head, order);
    expect((await ask(`cases/${id}`, head)).text).toContain('丁封存');
    expect((await ask(`cases/${id}/unsealing`, head, order)).status).toBe(422);
    await done(`cases/${id}/steps`, head, SEALS);
    expect((await ask(`cases/${id}`, worker)).status).toBe(404);
  });

  it('is asked about by the procedure: who opened it with another records the query and answers it', async () => {
    const id = await sealedFile('己封存', idNumber('2005-06-05', '011'));
    const query = { ref: '查1', on: '2024-01-09', kind: 'own', note: '升学需要' };
    const answer = { on: '2024-01-09', kind: 'no_record', note: '证明1号' };
    const [asked, answered] = [
      `cases/${id}/sealed-queries`,
      `cases/${id}/sealed-queries/${encodeURIComponent('查1')}/answer`,
    ];
    expect((await ask(asked, head, query)).status).toBe(404);
    await opened(id, head);
    expect((await ask(asked, worker, query)).status).toBe(404);
    await done(asked, head, query);
    expect((await ask(answered, head, { ...answer, kind: 'refused' })).status).toBe(422);
    await done(answered, head, answer);
    expect((await ask(`cases/${id}`, worker)).status).toBe(404);
  });

  it('was not made one by who himself made the person a minor', async () => {
    const id = await enrolled(head, '戊成年', idNumber('1990-01-01', '011'));
    await done(`cases/${id}/release`, head, ENDED);
    const correction = {
      record: 'particulars',
      fields: { idNumber: idNumber('2006-01-01', '011') },
      reason: '证件登记有误',
    };
    await done(`cases/${id}/corrections`, head, correction);
    const refused = await ask(`cases/${id}/steps`, head, SEALS);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('须由另一人登记');
    await done(`cases/${id}/steps`, other, SEALS);
  });
});

describe('what an office has under way', () => {
  it('is not taken from it by a file that another office opens and restricts later', async () => {
    const person = { name: '己在矫', sex: 'male', address: '某地', idNumber: idNumber('1990-01-02', '011') };
    const mine = await enrolled(worker, person.name, person.idNumber);
    const assessment = await done('assessments', worker, {
      ...person,
      assessmentNumber: '触评1',
      intendedCategory: 'suspended_sentence',
      commissionedBy: '酉阳县人民法院',
      receivedOn: '2024-01-05',
      fastTrack: false,
    });
    const incoming = await done('incoming-transfers', worker, {
      ...person,
      incomingNumber: '触迁1',
      fromPlace: '秀山县',
      consultationReceivedOn: '2024-01-05',
    });
    const theirs = await enrolled(foreign, person.name, person.idNumber, { office: ELSEWHERE });
    await done(`cases/${theirs}/steps`, foreign, RESTRICTS);
    for (const path of [`cases/${mine}`, `assessments/${assessment}`, `incoming-transfers/${incoming}`])
      expect((await ask(path, worker)).text).toContain('己在矫');
    expect((await ask('registers/cases?limit=500', worker)).text).toContain('己在矫');
    expect((await ask(`cases/${theirs}`, foreign)).text).toContain('己在矫');
    const report = { step: 'RegularReportMade', on: '2024-01-09' };
    expect((await ask(`cases/${mine}/steps`, worker, report)).status).toBe(201);
    // Once it is over it is kept like the other.
    await done(`cases/${mine}/release`, head, ENDED);
    expect((await ask(`cases/${mine}`, worker)).text).not.toContain('己在矫');
  });

  it('is over where a transfer was answered with no, or lay unfinished for half a year', async () => {
    const person = { name: '辛未迁', sex: 'male', address: '某地', idNumber: idNumber('1990-01-04', '011') };
    const asked = { fromPlace: '秀山县', consultationReceivedOn: '2024-01-05' };
    const answered = await done('incoming-transfers', worker, {
      ...person,
      ...asked,
      incomingNumber: '触迁2',
    });
    await done(`incoming-transfers/${answered}/reply`, worker, {
      reply: 'disagree',
      replySentOn: '2024-01-09',
    });
    const lying = await done('incoming-transfers', worker, { ...person, ...asked, incomingNumber: '触迁3' });
    const path = (id: string) => `incoming-transfers/${id}`;
    const read_models = 'read_models.incoming_transfers';
    const theirs = await enrolled(foreign, person.name, person.idNumber, { office: ELSEWHERE });
    await done(`cases/${theirs}/steps`, foreign, RESTRICTS);
    expect((await ask(path(answered), worker)).text).not.toContain('辛未迁');
    expect((await ask(path(lying), worker)).text).toContain('辛未迁');
    await office.runtime.owner.query(
      `update ${read_models} set person_since = person_since - interval '7 months' where stream_id = $1`,
      [`incoming-transfer-${lying}`],
    );
    expect((await ask(path(lying), worker)).text).not.toContain('辛未迁');
  });

  it('is kept like a restricted file that was there before, wherever that is', async () => {
    const number = idNumber('1990-01-03', '011');
    const theirs = await enrolled(foreign, '庚迁来', number, { office: ELSEWHERE });
    await done(`cases/${theirs}/steps`, foreign, RESTRICTS);
    const mine = await enrolled(worker, '庚迁来', number);
    expect((await ask(`cases/${mine}`, worker)).text).not.toContain('庚迁来');
    expect((await ask(`cases/${mine}`, head)).text).toContain('庚迁来');
  });
});
