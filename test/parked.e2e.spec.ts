import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fromBufferPromise } from 'yauzl';
import { createApp } from '../apps/server/src/create-app.js';
import { runCli } from './cli.js';
import { OFFICE, TestOffice } from './office.js';
import { enrol, POISONS } from './poison.js';
import { accountOf, staffOf, type Headers, type Staff } from './staff.js';

const PERIOD = 'from=2023-01-01&to=2023-12-31';
/** Every answer that a file which is left out could change. */
const COUNTED = [
  'cases',
  'registers/cases',
  'registers/obligations?limit=5',
  'obligations/overdue',
  'obligations/agenda',
  `obligations/compliance?${PERIOD}`,
  `obligations/compliance/report-in/opened?${PERIOD}`,
  `figures?${PERIOD}`,
  `figures?${PERIOD}&knownAt=2099-01-01T00:00:00Z`,
  `figures/enrolled/files?${PERIOD}`,
  `figures/series?from=2023-01&to=2023-06`,
  'figures/monthly?month=2023-05',
] as const;
const EXPORTS = [
  'exports/registers/cases',
  `exports/figures?${PERIOD}&format=xlsx`,
  `exports/figures?${PERIOD}&format=docx`,
  'exports/monthly?month=2023-05',
] as const;
const UNOPENED = '加密的内容不能解开（密钥缺失或者内容被改动）';
const NOTE = '有1份档案暂未计入';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let staff: Staff;
let elsewhere: Headers;
let bad: { readonly streamId: string };
let position: number;
let mend: () => Promise<unknown>;
beforeAll(async () => {
  office = await TestOffice.open('2023-06-01', { queue: null });
  const { runtime } = office;
  staff = await staffOf(runtime);
  elsewhere = await accountOf(runtime, 'other', [{ role: 'office_worker', area: '龙潭司法所' }]);
  app = await createApp(runtime, office.clock, { requestsPerMinute: 1_000_000 });
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await enrol(runtime, '甲');
  bad = await enrol(runtime, '乙');
  await runtime.projector.catchUp();
  const { rows } = await runtime.owner.query<{ data: string; position: string }>(
    'select data, position from event_store.events where stream_id = $1 and version = 1',
    [bad.streamId],
  );
  position = Number(rows[0]?.position);
  mend = () =>
    runtime.owner.query('update event_store.events set data = $2 where stream_id = $1 and version = 1', [
      bad.streamId,
      rows[0]?.data,
    ]);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const ask = (method: string, path: string, headers: Headers = staff.officer, body?: object) =>
  fetch(`${base}/api/v1/${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const json = async (answer: Promise<Response>) => {
  const { status, headers, ...rest } = await answer.then(async (got) => ({
    status: got.status,
    headers: got.headers,
    text: await got.text(),
  }));
  return {
    status,
    type: headers.get('content-type') ?? '',
    body: JSON.parse(rest.text || 'null') as Record<string, unknown>,
  };
};
const counts = async (headers?: Headers): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {};
  for (const path of COUNTED) {
    const { status, body } = await json(ask('GET', path, headers));
    found[path] = status === 200 ? (body['notCounted'] ?? 0) : `status ${status}`;
  }
  return found;
};
const everywhere = (n: number): Record<string, number> =>
  Object.fromEntries(COUNTED.map((path) => [path, n]));
/** All text in a workbook or a document. */
const textIn = async (path: string): Promise<string> => {
  const answer = await ask('GET', path);
  expect([path, answer.status]).toEqual([path, 200]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Buffer[] = [];
  for await (const entry of archive.eachEntry())
    if (entry.fileName.endsWith('.xml'))
      for await (const piece of await archive.openReadStreamPromise(entry)) parts.push(piece as Buffer);
  return Buffer.concat(parts).toString();
};
const cli = (...args: string[]) => runCli(office.runtime, ...args);
const id = (): string => bad.streamId.slice(-36);

describe('while every file is shown', () => {
  it('no answer speaks of files that are missing', async () => {
    expect(await counts()).toEqual(everywhere(0));
    for (const path of EXPORTS) expect(await textIn(path)).not.toContain('暂未计入');
    expect((await json(ask('GET', 'parked'))).body).toEqual({ items: [] });
  });
});

describe('a file that cannot be shown', () => {
  beforeAll(async () => {
    await POISONS['a value that somebody altered']?.(office.runtime, bad.streamId);
    expect((await cli('rebuild')).told).toContain(NOTE);
  });

  it('is told beside every list and figure of its office, and of no other', async () => {
    expect(await counts()).toEqual(everywhere(1));
    const { body } = await json(ask('GET', 'registers/cases', elsewhere));
    expect([body['total'], body['notCounted']]).toEqual([0, undefined]);
  });

  it('stands in every workbook and document that is taken out', async () => {
    for (const path of EXPORTS) expect([path, (await textIn(path)).includes(NOTE)]).toEqual([path, true]);
  });

  it('answers 409 with why and the way out; where it is not one’s own, that it is not there', async () => {
    const { status, type, body } = await json(ask('GET', `cases/${id()}`));
    expect([status, type.split(';')[0]]).toEqual([409, 'application/problem+json']);
    expect(body['code']).toBe('file-parked');
    expect(body['detail']).toContain('登记没有丢失');
    const reveal = await json(ask('POST', `cases/${id()}/reveal`, staff.officer, { reason: '核对' }));
    expect([reveal.status, reveal.body['code']]).toEqual([409, 'file-parked']);
    expect((await ask('GET', `cases/${id()}`, elsewhere)).status).toBe(404);
  });

  it('is named with place and reason to its office alone', async () => {
    const { body } = await json(ask('GET', 'parked'));
    expect(body['items']).toEqual([
      expect.objectContaining({ id: id(), office: OFFICE, position, reason: UNOPENED }),
    ]);
    expect((await json(ask('GET', 'parked', elsewhere))).body).toEqual({ items: [] });
  });

  it('is named by the command line, which ends with 1 while it is not shown', async () => {
    const listed = await cli('parked');
    expect([listed.code, listed.out.includes(`第 ${position} 号事件起不能显示：${UNOPENED}`)]).toEqual([
      0,
      true,
    ]);
    expect(listed.told).toContain('cli parked retry');
    const retried = await cli('parked', 'retry');
    expect([retried.code, retried.told.includes('0 份已能显示，重新计入；1 份仍不能显示。')]).toEqual([
      1,
      true,
    ]);
    expect((await cli('parked', 'retry', '没有')).code).toBe(2);
    const verified = await cli('verify');
    expect([verified.code, verified.out.includes('暂未计入')]).toEqual([1, true]);
    expect((await cli('statistics', '--from', '2023-01-01', '--to', '2023-12-31')).told).toContain(NOTE);
    for (const verb of ['agenda', 'overdue']) expect((await cli(verb)).told).toContain(NOTE);
  });

  it('stays left out when it is tried again in vain, and comes back whole once it is mended', async () => {
    expect((await json(ask('POST', 'parked/retry'))).body).toEqual({ shown: 0, parked: 1 });
    expect((await json(ask('POST', 'parked/retry', elsewhere))).body).toEqual({ shown: 0, parked: 0 });
    await mend();
    expect((await json(ask('POST', 'parked/retry'))).body).toEqual({ shown: 1, parked: 0 });
    expect(await counts()).toEqual(everywhere(0));
    const { status, body } = await json(ask('GET', `cases/${id()}`));
    expect([status, body['fileNumber']]).toEqual([200, '乙']);
    expect((await cli('verify')).code).toBe(0);
  });
});
