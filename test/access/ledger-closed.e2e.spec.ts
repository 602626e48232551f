import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { importLedger, workbookBytes } from '../../libs/ledger/src/index.js';
import { idNumber, intake, leave, workbook, type Row } from '../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';
import { until } from '../until.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Headers;
let head: Headers;
let auditor: Headers;

/** One of each kind of file, each with words of its own. */
const PEOPLE = {
  ordinary: { number: '台1', name: '全公开', birth: '1985-02-03' },
  minor: { number: '台2', name: '米诺诺', birth: '2007-06-01' },
  restricted: { number: '台3', name: '蓝限知', birth: '1986-07-08' },
  sealed: { number: '台4', name: '封小存', birth: '2007-06-03' },
};
type Kind = keyof typeof PEOPLE;
const KINDS = Object.keys(PEOPLE) as Kind[];
const CLOSED: readonly Kind[] = ['minor', 'restricted', 'sealed'];
const canaries = (kind: Kind): string[] => {
  const { name, birth } = PEOPLE[kind];
  return [name, idNumber(birth, '011'), `罪名之${name}`, `地址之${name}`, `139${birth.replaceAll('-', '')}`];
};

beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  worker = await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  head = await accountOf(runtime, 'head', [{ role: 'office_head', area: OFFICE }], { seesRestricted: true });
  auditor = await accountOf(runtime, 'auditor', [{ role: 'auditor', area: '*' }]);
  for (const kind of KINDS) {
    const { number: fileNumber, name } = PEOPLE[kind];
    const [, id, offence, address, phone] = canaries(kind) as [string, string, string, string, string];
    const person = { name, idNumber: id, offence, address, phone };
    await office.correct({ ...ENROL, ...person, fileNumber }, fileNumber);
  }
  const { number } = PEOPLE.sealed;
  await office.correct({ type: 'Release', endKind: 'term_served', endedOn: '2024-01-09' }, number);
  await office.correct({ type: 'TakeStep', step: 'RecordSealed', on: '2024-01-09' }, number);
  const restricts = { type: 'TakeStep', step: 'AccessRestricted', on: '2024-01-09', note: '亲属' } as const;
  await office.correct(restricts, PEOPLE.restricted.number);
  await runtime.projector.catchUp();
});
afterAll(async () => {
  await app.close();
  await office.close();
});

async function send(path: string, who: Headers, body?: object): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${base}/api/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...who, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** A ledger of these sheets, brought; answers its address. */
async function brought(sheets: Readonly<Record<string, readonly Row[]>>, who: Headers): Promise<string> {
  const answer = await fetch(`${base}/api/v1/ledgers`, {
    method: 'POST',
    headers: { ...who, 'content-type': XLSX },
    body: new Uint8Array(await workbookBytes(workbook(sheets).sheets)),
  });
  return `ledgers/${((await answer.json()) as { id: string }).id}`;
}

const invented = (kind: Kind): Row =>
  intake(PEOPLE[kind].number, { 姓名: '不知其名', 联系电话: '13000000000' });
const versions = async (): Promise<number[]> =>
  Promise.all(KINDS.map(async (kind) => (await office.file(PEOPLE[kind].number))?.version ?? 0));

describe('a ledger with the numbers of files that are closed to who brings it', () => {
  it('tells nothing of what is recorded in them, each row being an error at its place', async () => {
    const ledger = await brought({ 入矫: KINDS.map(invented) }, worker);
    for (const wish of [
      { mends: [] },
      { mends: [], skipInvalid: true },
      { mends: [], correctionReason: '更正' },
    ]) {
      const { status, text } = await send(`${ledger}/preview`, worker, wish);
      expect(status).toBe(200);
      for (const kind of CLOSED) for (const canary of canaries(kind)) expect(text).not.toContain(canary);
      const { rejected } = JSON.parse(text) as { rejected: { row: number; code: string; message: string }[] };
      const closed = rejected.filter(({ code }) => code === 'file-closed');
      expect(closed.map(({ row }) => row)).toEqual(expect.arrayContaining([3, 4, 5]));
      expect(closed[0]?.message).toContain('这份档案不对您开放');
    }
  });

  it('does not tell by a complaint about an end when somebody was taken on', async () => {
    const ends = CLOSED.map((kind) => ({
      档案号: PEOPLE[kind].number,
      类型: '期满解除',
      日期: '2020-01-01',
    }));
    const ledger = await brought({ 解除终止: ends }, worker);
    const { text } = await send(`${ledger}/preview`, worker, { mends: [] });
    expect(text).toContain('file-closed');
    expect(text).not.toMatch(/end-before-intake|2023-01-13/);
  });

  it('tells what is recorded of an open file masked, and that is a look at it', async () => {
    const ledger = await brought({ 入矫: [invented('ordinary')] }, worker);
    const { text } = await send(`${ledger}/preview`, worker, { mends: [] });
    expect(text).toContain('全公开');
    const [, id, , address, phone] = canaries('ordinary');
    for (const masked of [id, address, phone]) expect(text).not.toContain(masked);
    const looks = await send('looks?account=worker&limit=500', auditor);
    const { items } = JSON.parse(looks.text) as { items: { act: string; subject: string }[] };
    const file = await office.file(PEOPLE.ordinary.number);
    expect(items.find(({ act }) => act === '台账比对')?.subject).toBe(file?.streamId.slice(-36));
  });

  it('changes none of them, with a reason and with the bad rows left out', async () => {
    const before = await versions();
    const ledger = await brought(
      { 入矫: KINDS.map(invented), 请销假: CLOSED.map((kind) => leave(`假${kind}`, PEOPLE[kind].number)) },
      worker,
    );
    const wish = { mends: [], skipInvalid: true, correctionReason: '更正' };
    expect((await send(`${ledger}/import`, worker, wish)).status).toBe(202);
    await until(async () => (await send(ledger, worker)).text.includes('"state":"done"'));
    const after = await versions();
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]).toBeGreaterThan(before[0] ?? 0);
    const { text } = await send(ledger, worker);
    for (const kind of CLOSED) for (const canary of canaries(kind)) expect(text).not.toContain(canary);
  });

  it('is not helped by an opening, which is for reading', async () => {
    const id = (await office.file(PEOPLE.minor.number))?.streamId.slice(-36) ?? '';
    expect((await send(`cases/${id}/openings`, worker, { reason: '送医' })).status).toBe(201);
    expect((await send(`cases/${id}`, worker)).text).toContain(PEOPLE.minor.name);
    const ledger = await brought({ 入矫: [invented('minor')] }, worker);
    const { text } = await send(`${ledger}/preview`, worker, { mends: [] });
    expect(text).toContain('file-closed');
  });

  it('changes those that the bringer may know, and a sealed one for nobody', async () => {
    const ledger = await brought({ 入矫: KINDS.map(invented) }, head);
    const { text } = await send(`${ledger}/preview`, head, { mends: [], skipInvalid: true });
    expect(text).toContain(PEOPLE.minor.name);
    for (const canary of canaries('sealed')) expect(text).not.toContain(canary);
    const { rejected } = JSON.parse(text) as { rejected: { row: number; code: string }[] };
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([[5, 'file-closed']]);
  });

  it('by the operator at the machine changes no sealed file either, and says so', async () => {
    const before = await versions();
    const { imports } = office.runtime;
    const options = { office: OFFICE, actor: 'operator', skipInvalid: true, correctionReason: '更正' };
    const report = await importLedger(workbook({ 入矫: [invented('sealed')] }), options, imports);
    expect(report.rejected.map(({ row, code }) => [row, code])).toEqual([[2, 'file-closed']]);
    expect(await versions()).toEqual(before);
  });
});
