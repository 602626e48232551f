import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { runCli } from './cli.js';
import { OFFICE, TestOffice } from './office.js';
import { COUNTED, EXPORTS, UNCHANGED } from './parked-doors.js';
import { enrol, POISONS } from './poison.js';
import { served } from './served.js';
import { accountOf, staffOf, type Headers, type Staff } from './staff.js';
import { OUT, textInArchive, textWritten, VERBS, verbsIn } from './verbs.js';

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
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
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
  return textInArchive(Buffer.from(await answer.arrayBuffer()));
};
const cli = (...args: string[]) => runCli(office.runtime, ...args);
const id = (): string => bad.streamId.slice(-36);

it('every address that is read either says what is missing, or cannot miss a file', async () => {
  const { body } = await json(fetch(`${base}/api/openapi.json`));
  const described = Object.entries(body['paths'] as Record<string, object>)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path.replace('/api/v1/', ''));
  const asked = [...COUNTED, ...EXPORTS].map((path) => path.replace(/\?.*$/, ''));
  const isAsked = (path: string): boolean => {
    const shape = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    return asked.some((one) => shape.test(one));
  };
  expect(described.filter((path) => !isAsked(path)).sort()).toEqual(Object.keys(UNCHANGED).sort());
});

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
  });

  it('is told in whatever any verb of the command line prints or writes', async () => {
    expect(Object.keys(VERBS).sort()).toEqual(verbsIn((await cli('--help')).out).sort());
    const folder = mkdtempSync(join(tmpdir(), 'parked-'));
    const silent: string[] = [];
    let n = 0;
    for (const [verb, telling] of Object.entries(VERBS)) {
      if (!('ways' in telling)) continue;
      const help = (await cli(verb, '--help')).out;
      const isAsked = (option: string) => telling.ways.some((args) => args.includes(option));
      // A way of telling that the table does not go.
      for (const option of ['--json', '--explain', '--format', '--out', '--form'])
        if (help.includes(`${option} `) || help.includes(`${option}\n`))
          expect([verb, option, isAsked(option)]).toEqual([verb, option, true]);
      for (const args of telling.ways) {
        const out = join(folder, String(n++));
        const { code, out: printed, told } = await cli(verb, ...args.map((one) => one.replace(OUT, out)));
        const file = args.find((one) => one.startsWith(OUT))?.replace(OUT, out);
        const text = file === undefined ? printed : await textWritten(file);
        const says = /^[[{]/.test(text)
          ? (JSON.parse(text) as Record<string, unknown>)['notCounted'] === 1
          : text.includes(NOTE);
        if (code !== 0 || !says || !told.includes(NOTE)) silent.push([verb, ...args].join(' '));
      }
    }
    rmSync(folder, { recursive: true });
    expect(silent).toEqual([]);
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
