import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, staffOf, type Headers } from '../staff.js';

/** What no request of ours looks like is refused before anything else reads it, in a problem document. */
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let port: number;
let head: Headers;
let administrator: Headers;

beforeAll(async () => {
  office = await TestOffice.open('2023-06-01', { queue: null });
  ({ app, base } = await served(office.runtime, office.clock, {
    requestsPerMinute: 100_000,
    operatorToken: 'operator of this machine',
  }));
  port = Number(new URL(base).port);
  head = (await staffOf(office.runtime)).officer;
  administrator = await accountOf(office.runtime, 'adm', [{ role: 'administrator', area: '*' }]);
  await office.enrol();
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}
async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${base}${path}`, init);
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text() };
}
const post = (path: string, body: unknown, headers: Headers = {}): Promise<Answer> =>
  ask(`/api/v1/${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** A request in its very bytes, as no client of HTTP would send it. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

function expectProblem({ status, type, text }: Answer, wanted: number): void {
  expect({ status, type }).toEqual({ status: wanted, type: 'application/problem+json; charset=utf-8' });
  expect(JSON.parse(text)).toMatchObject({
    type: 'about:blank',
    status: wanted,
    code: expect.any(String) as string,
  });
  expect(text).toMatch(/[\u4e00-\u9fff]/);
}

const unknownFields = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [n.toString(36), 1]));
const manyObjects = (): object => ({ items: Array.from({ length: 1_000 }, () => unknownFields(20)) });

/** Milliseconds that the processor works on a sign-in, whatever else the machine does meanwhile. */
async function timed(text: string): Promise<{ readonly took: number; readonly answer: Answer }> {
  const begun = process.cpuUsage();
  const answer = await post('cases', text, head);
  const { user, system } = process.cpuUsage(begun);
  return { took: (user + system) / 1_000, answer };
}

describe('a body', () => {
  it.each([
    ['120 000 unknown fields', unknownFields(120_000)],
    ['a list of 400 000', { name: 'x', password: Array.from({ length: 400_000 }, () => 0) }],
    ['many objects with many fields', manyObjects()],
    ['unknown fields in lists', { items: Array.from({ length: 24 }, () => unknownFields(190)) }],
    [
      'unknown fields of known ones',
      { name: unknownFields(190), password: Array.from({ length: 900 }, () => 0) },
    ],
  ])('of %s is refused at once, in few words', async (_, body) => {
    const text = JSON.stringify(body);
    // Of nobody whom we know more than a little is not even read.
    expectProblem(await post('session', text), text.length > 65_536 ? 413 : 400);
    const { took, answer } = await timed(text);
    // Some ten milliseconds, where nothing else runs; squared it would be twenty seconds.
    expect(took).toBeLessThan(1_000);
    expectProblem(answer, 400);
    expect(answer.text.length).toBeLessThan(20_000);
  });

  it('takes time by its size only', async () => {
    const took = async (count: number): Promise<number> => {
      const text = JSON.stringify(unknownFields(count));
      const times = [];
      for (let run = 0; run < 3; run++) {
        times.push((await timed(text)).took);
      }
      return Math.min(...times);
    };
    const [few, many] = [await took(6_000), await took(96_000)];
    // Sixteen times as much: squared it would be 256 times as long.
    expect(many).toBeLessThan(few * 64 + 100);
  });

  it.each(['\u0000', '\ud800', '\u001b'])('with %j anywhere is refused', async (letter) => {
    const { type: _type, ...enrolment } = ENROL;
    expectProblem(await post('cases', { ...enrolment, offence: `a${letter}` }, head), 400);
    expectProblem(await post('cases', { ...enrolment, [`x${letter}`]: 'a' }, head), 400);
    expectProblem(await post('batch', { items: [{ path: 'cases', body: { a: [letter] } }] }, head), 400);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'x',
  ])('as %s is not read', async (type) => {
    const init = { method: 'POST', headers: { 'content-type': type }, body: 'name=adm&password=x' };
    expectProblem(await ask('/api/v1/session', init), 415);
  });

  it.each(['gzip', 'br', 'identity, gzip', 'x'])('packed as %s is not read', async (encoding) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const init = { method: 'POST', headers, body: '{"account":"a","password":"b"}' };
    expectProblem(await ask('/api/v1/session', init), 415);
  });
});

describe('null in a field', () => {
  it('says that it is not filled in', async () => {
    const manager = await accountOf(office.runtime, 'manager', [{ role: 'office_head', area: OFFICE }]);
    const optional = ['office', 'email', 'webhook', 'quietFrom', 'quietTo', 'digestAt', 'account'];
    const put = (body: object): Promise<Answer> =>
      ask('/api/v1/reminders/recipients/null', {
        method: 'PUT',
        headers: { ...manager, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const nothing = Object.fromEntries(optional.map((field) => [field, null]));
    const answer = await put({ name: '李所长', role: 'head', ...nothing });
    expect(answer).toMatchObject({
      status: 200,
      text: expect.stringContaining('"digestAt":"08:30"') as string,
    });
    expectProblem(await put({ name: null, role: 'head' }), 400);
    const { type: _type, ...enrolment } = ENROL;
    const some = { documentsReceivedOn: null, reportedInOn: null, phone: null };
    const enrolled = await post('cases?check=true', { ...enrolment, fileNumber: '空1', ...some }, head);
    expect(enrolled).toMatchObject({
      status: 200,
      text: expect.stringContaining('"accepted":true') as string,
    });
  });
});

describe('a text that is too long', () => {
  const { type: _type, ...enrolment } = ENROL;
  const texts = ['fileNumber', 'name', 'address', 'offence', 'decisionOrgan', 'office'];

  it.each(texts)('is refused at %s of an order, checked or carried out', async (field) => {
    for (const path of ['cases', 'cases?check=true']) {
      const answer = await post(path, { ...enrolment, [field]: '长'.repeat(2_001) }, head);
      expectProblem(answer, 400);
      expect(JSON.parse(answer.text)).toMatchObject({ violations: [{ field }] });
      expect(answer.text.length).toBeLessThan(1_000);
    }
  });

  it.each([300, 300_000])('is refused in a correction, of %i letters', async (letters) => {
    const { items } = JSON.parse((await ask('/api/v1/cases', { headers: head })).text) as {
      items: { id: string }[];
    };
    const body = { record: 'particulars', fields: { offence: '长'.repeat(letters) }, reason: '抄错' };
    const answer = await post(`cases/${items[0]?.id ?? ''}/corrections`, body, head);
    expectProblem(answer, 400);
    expect(JSON.parse(answer.text)).toMatchObject({ violations: [{ field: 'fields.offence' }] });
    expect(answer.text.length).toBeLessThan(1_000);
  });

  it('is refused in what an administrator sets', async () => {
    const long = '长'.repeat(3_001);
    const put = (path: string, body: object, headers: Headers): Promise<Answer> =>
      ask(`/api/v1/${path}`, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expectProblem(await put('areas', { name: long, below: '酉阳县' }, administrator), 400);
    const rights = { seesRestricted: false, assignments: [{ role: 'auditor', area: long }] };
    expectProblem(await post('accounts', { name: 'x1', person: long, ...rights }, administrator), 400);
    const recipient = { name: long, role: 'officer', email: `${'a'.repeat(300)}@example.cn` };
    expectProblem(await put('reminders/recipients/x', recipient, head), 400);
    expectProblem(
      await put(`reminders/recipients/${'长'.repeat(61)}`, { ...recipient, name: '甲' }, head),
      400,
    );
  });
});

describe('an address', () => {
  it.each([
    'cases?after=%00',
    'cases?office=%00',
    'cases?%00=1',
    'cases?after=%ED%A0%80%00',
    'inbox?recipient=%00',
    'looks?account=%00',
    'looks?subject=%00',
    'registers/cases?search=%00',
    'registers/cases?constructor=1',
    'registers/cases?toString=1',
    'registers/cases?__proto__=1',
    'registers/cases?toStringEmpty=true',
    'registers/cases?hasOwnPropertyFrom=1',
    'registers/cases?office=a&office=b',
    'cases?after=a&after=b',
    'figures?constructor=1',
    `registers/cases?offence=${'x'.repeat(3_000)}`,
    `looks?account=${'x'.repeat(3_000)}`,
    `cases?${'x'.repeat(3_000)}=1`,
    `cases?${Array.from({ length: 60 }, (_, n) => `p${n}=1`).join('&')}`,
  ])('%s is refused', async (path) => {
    for (const headers of [head, administrator]) {
      const answer = await ask(`/api/v1/${path}`, { headers });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    expectProblem(await ask(`/api/v1/${path}`, { headers: head }), 400);
  });

  it.each([
    'registers/constructor',
    'registers/__proto__',
    'registers/cases/facets/constructor',
    'figures/toString/files',
    'forms/constructor',
  ])('%s is not there', async (path) => expectProblem(await ask(`/api/v1/${path}`, { headers: head }), 404));

  it('with NUL in the path is refused', async () => {
    const init = { method: 'PUT', headers: { ...head, 'content-type': 'application/json' }, body: '{}' };
    expectProblem(await ask('/api/v1/reminders/recipients/%00', init), 400);
    expectProblem(await ask('/api/v1/reminders/recipients/a%00b', init), 400);
  });

  it.each([
    ['//[', 404],
    ['//[::1', 404],
    ['/api/v1/cases/%', 400],
    ['/api/v1/%ff', 400],
    [`/api/v1/cases/${'x'.repeat(300)}`, 414],
    ['/nowhere', 404],
    ['/api/v1/nowhere/secret-word', 404],
  ])('%s: the answer does not repeat it', async (path, status) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer).not.toContain(path);
    expect(answer).toMatch(/[\u4e00-\u9fff]/);
  });
});

it.each([
  ['no request', 'nonsense\r\n\r\n', 400],
  ['no host', 'GET /api/v1/health/live HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['too many headers', `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nhost: x\r\na: b\u0000c\r\n\r\n', 400],
  [
    'two lengths',
    'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
    400,
  ],
  ['what is expected of us', 'GET / HTTP/1.1\r\nhost: x\r\nexpect: tea\r\nconnection: close\r\n\r\n', 417],
])('%s is answered by a problem document', async (_, text, status) => {
  const answer = await raw(text);
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
  expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({
    status,
    code: expect.any(String) as string,
  });
});

it('does not let one bad line fail the looks that came with it', async () => {
  const { looks } = office.runtime;
  const look = { act: '查看', office: '', subject: '', reason: null, address: '::1', request: 'r' };
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) =>
      looks.record({ ...look, account: `p${n}`, request: n % 10 === 7 ? 'a\u0000b' : 'r' }),
    ),
  );
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  expect(await looks.verify()).toBeNull();
  const found = await looks.find({ offices: null, limit: 500 });
  expect(found.filter(({ account }) => /^p\d+$/.test(account))).toHaveLength(36);
});
