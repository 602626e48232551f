import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ORDERS } from '../apps/server/src/orders/order-controllers.js';
import { streamOf } from '../libs/application/src/index.js';
import { ENROL, MAN, OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { accountOf, type Headers } from './staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Headers;
let colleague: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const at = [{ role: 'office_worker', area: OFFICE }] as const;
  worker = await accountOf(office.runtime, 'worker', at);
  colleague = await accountOf(office.runtime, 'colleague', at);
  ({ app, base } = await served(office.runtime, office.clock));
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const { type: _type, ...enrol } = ENROL;
/** What opens a case of each kind, without its number. */
const BODIES: Readonly<Record<string, object>> = {
  cases: enrol,
  assessments: {
    ...MAN,
    commissionedBy: '法院',
    intendedCategory: 'parole',
    fastTrack: false,
    receivedOn: '2024-01-02',
  },
  resettlements: { ...MAN, source: 'prison', releasedOn: '2024-01-08' },
  'incoming-transfers': { ...MAN, fromPlace: '秀山县', consultationReceivedOn: '2024-01-02' },
  'family-aids': {
    prisonerName: '李某',
    beneficiaryName: '李一诺',
    relation: '子女',
    aidType: '补贴',
    appliedOn: '2023-12-01',
  },
};

const OPENING = ORDERS.flatMap(({ path, opensBy, aggregate }) =>
  opensBy === undefined ? [] : [{ path, opensBy, aggregate }],
);

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function send(path: string, key: string, body: object, who = worker): Promise<Answer> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    headers: { ...who, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}
const codeOf = ({ text }: Answer): unknown => (JSON.parse(text) as { readonly code?: string }).code;

describe.each(OPENING)('a key with which $path opens a file', ({ path, opensBy, aggregate }) => {
  const open = (key: string, number: string, who = worker): Promise<Answer> =>
    send(path, `${path}/${key}`, { ...BODIES[path], office: OFFICE, [opensBy]: number }, who);
  const factsOf = async (number: string): Promise<number> =>
    (await office.runtime.store.readStream(streamOf(aggregate, OFFICE, number))).length;

  it('gives the same answer again, and opens no other file', async () => {
    const first = await open('once', 'A1');
    expect(first.status).toBe(201);
    const facts = await factsOf('A1');
    expect(await open('once', 'A1')).toEqual(first);
    expect(await factsOf('A1')).toBe(facts);
    const second = await open('once', 'A2');
    expect([second.status, codeOf(second)]).toEqual([422, 'key-used']);
    expect(await factsOf('A2')).toBe(0);
  });

  it('opens no file of another kind either', async () => {
    const at = OPENING.findIndex((one) => one.path === path);
    const other = OPENING[(at + 1) % OPENING.length];
    if (!other) throw new Error('no other kind');
    const body = { ...BODIES[other.path], office: OFFICE, [other.opensBy]: 'B1' };
    const answer = await send(other.path, `${path}/once`, body);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'key-used']);
    expect(await office.runtime.store.readStream(streamOf(other.aggregate, OFFICE, 'B1'))).toEqual([]);
  });

  it('opens one file, however many come at once', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => `C${at % 3}`);
    const answers = await Promise.all(numbers.map((number) => open('at-once', number)));
    const opened = new Set(numbers.filter((_, at) => answers[at]?.status === 201));
    expect([...opened]).toHaveLength(1);
    const own = answers.filter((_, at) => opened.has(numbers[at] ?? ''));
    expect(new Set(own.map(({ text }) => text)).size).toBe(1);
    const others = answers.filter((_, at) => !opened.has(numbers[at] ?? ''));
    expect(others.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      others.map(() => [422, 'key-used']),
    );
    const facts = await Promise.all(['C0', 'C1', 'C2'].map(factsOf));
    expect(facts.filter((count) => count > 0)).toHaveLength(1);
  });

  it('is still free after a refusal, and another account has keys of its own', async () => {
    const taken = await open('refused', 'A1');
    expect([taken.status, codeOf(taken)]).toEqual([422, 'number-taken']);
    expect((await open('refused', 'D1')).status).toBe(201);
    expect((await open('refused', 'D2', colleague)).status).toBe(201);
  });

  it('is asked for each order of a batch', async () => {
    const batch = (number: string) =>
      send('batch', `${path}/batch`, {
        items: [{ path, body: { ...BODIES[path], office: OFFICE, [opensBy]: number } }],
      });
    const items = async (answer: Promise<Answer>) =>
      (JSON.parse((await answer).text) as { readonly items: readonly { readonly status: number }[] }).items;
    expect((await items(batch('E1'))).map(({ status }) => status)).toEqual([201]);
    expect((await items(batch('E2'))).map(({ status }) => status)).toEqual([422]);
    expect(await factsOf('E2')).toBe(0);
  });
});
