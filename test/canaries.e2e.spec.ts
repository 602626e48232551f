import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRuntime } from '../libs/runtime/src/index.js';
import { workbookBytes } from '../libs/ledger/src/index.js';
import { idNumber, intake, workbook } from './ledger-workshop.js';
import { ENROL } from './office.js';
import { staffOf, type Headers } from './staff.js';
import { until } from './until.js';

/**
 * Fifty people whom nobody is called like are taken on the books by a running product, worked on, looked for, refused
 * and exported; then every byte that it left on the disk or printed is searched for them.
 */
const PEOPLE = Array.from({ length: 50 }, (_, n) => ({
  name: `蕤媖${String.fromCodePoint(0x4f00 + n)}`,
  idNumber: idNumber(n === 7 ? '2008-03-04' : '1987-11-23', String(301 + n * 2)),
  address: `酉阳县赟龘巷${n}号`,
  phone: `1990${String(7_531_000 + n)}`,
}));
/** Stands in clear beside them: whoever does not find this does not search. */
const FOUND = '鸟〔2023〕';

let folder: string;
let server: ChildProcess;
let url = '';
let printed = '';
let officer: Headers;
const environment = (): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _other, ...rest } = process.env;
  return { ...rest, DATA_DIR: folder, PORT: '0' };
};

async function send(
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: { id: string } & Record<string, unknown>; text: string }> {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: {
      ...officer,
      'idempotency-key': randomUUID(),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as { id: string }, text };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'canaries-'));
  server = spawn(process.execPath, ['dist/programs/server.js'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await until(() => (url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '') !== '');
  const runtime = await openRuntime({ dataDir: folder });
  ({ officer } = await staffOf(runtime));
  await runtime.close();
});
afterAll(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('works on them as an office does', async () => {
  const { type: _type, ...enrolment } = ENROL;
  for (const [n, person] of PEOPLE.entries()) {
    const order = { ...enrolment, ...person, fileNumber: `${FOUND}${n}号` };
    const { status, text } = await send('POST', 'cases', order);
    expect([status, status === 201 ? '' : text]).toEqual([201, '']);
  }
  const [first] = PEOPLE;
  const list = await send(
    'GET',
    `registers/cases?search=${encodeURIComponent(first?.name ?? '')}&waitFor=50`,
  );
  expect(list.body['items']).toHaveLength(1);
  const id = (list.body['items'] as { id: string }[])[0]?.id ?? '';
  const reason = `送${first?.name ?? ''}就医`;
  const leave = {
    reason: 'medical',
    destination: first?.address,
    startOn: '2023-06-05',
    dueOn: '2023-06-09',
    appliedOn: '2023-06-01',
  };
  expect((await send('POST', `cases/${id}/leaves`, leave)).text).toContain('LeaveRequested');
  const corrected = {
    record: 'particulars',
    fields: { address: PEOPLE[1]?.address },
    reason: `${reason}，其母亲患𪚥病`,
  };
  expect((await send('POST', `cases/${id}/corrections`, corrected)).text).toContain('RecordCorrected');
  expect((await send('POST', `cases/${id}/reveal`, { reason: '电话通知' })).text).toContain(first?.idNumber);
  for (const search of ['4594', first?.idNumber, first?.phone, 'ry', first?.phone.slice(-4)])
    expect((await send('GET', `registers/cases?search=${search ?? ''}`)).status).toBe(200);
});

it('refuses what is wrong about them', async () => {
  const { type: _type, ...enrolment } = ENROL;
  const [first] = PEOPLE;
  for (const wrong of [
    { ...enrolment, ...first, fileNumber: `${FOUND}0号` },
    { ...enrolment, ...first, idNumber: `${first?.idNumber.slice(0, 17) ?? ''}?` },
    { ...enrolment, ...first, fileNumber: `\u0000${first?.name ?? ''}` },
    { ...enrolment, ...first, [first?.name ?? '']: 1 },
  ])
    expect((await send('POST', 'cases', wrong)).status).toBeGreaterThanOrEqual(400);
  expect((await send('GET', `registers/cases?${encodeURIComponent(first?.name ?? '')}=1`)).status).toBe(400);
  expect(
    (await send('GET', `registers/cases?search=${encodeURIComponent(`${first?.name ?? ''}\u0000`)}`)).status,
  ).toBe(400);
});

it('takes a ledger that is mended on the page, for a reason, and takes it back', async () => {
  const bytes = await workbookBytes(workbook({ 入矫: [intake(`${FOUND}900号`)] }).sheets);
  const brought = await fetch(`${url}/api/v1/ledgers`, {
    method: 'POST',
    headers: {
      ...officer,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    body: new Uint8Array(bytes),
  });
  const { id } = (await brought.json()) as { id: string };
  const mend = (column: string, value = '') => ({ sheet: '入矫', row: 2, column, value });
  const wish = {
    mends: [mend('姓名', PEOPLE[2]?.name), mend('身份证号', PEOPLE[3]?.idNumber), mend('居住地', '赟龘巷')],
    correctionReason: '其母亲患𪚥病，来电更正',
  };
  expect((await send('POST', `ledgers/${id}/preview`, wish)).body['rejectedTotal']).toBe(0);
  expect((await send('POST', `ledgers/${id}/import`, wish)).status).toBe(202);
  await until(async () => (await send('GET', `ledgers/${id}`)).body['state'] === 'done');
  expect((await send('POST', `ledgers/${id}/undoing`, { reason: '导入了错误的台账' })).status).toBe(202);
  await until(async () => (await send('GET', `ledgers/${id}`)).body['state'] === 'undone');
});

it('imports them from a ledger, rebuilds, verifies and exports them', async () => {
  const cli = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['dist/programs/cli.js', ...args], {
      env: environment(),
      maxBuffer: 1e8,
    });
  const out = mkdtempSync(join(tmpdir(), 'taken-out-'));
  const files = join(out, 'ledger.xlsx');
  await cli('export', files);
  await cli('import', files);
  await cli('rebuild');
  expect((await cli('verify')).stdout).toContain('核对无误');
  await cli('keys', 'rotate');
  expect((await cli('file', `${FOUND}0号`, '--json')).stdout).toContain(PEOPLE[0]?.name);
  writeFileSync(join(folder, 'searched'), FOUND);
  rmSync(out, { recursive: true });
});

function* filesUnder(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const at = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(at);
    else if (entry.isFile()) yield at;
  }
}

it('leaves nothing of them on the disk or in what it printed', async () => {
  server.kill('SIGTERM');
  await once(server, 'exit');
  const marks = [
    ...new Set(PEOPLE.flatMap(({ name, idNumber: number, phone }) => [name, number, phone])),
    '蕤媖',
    '赟龘',
    '𪚥',
  ].map((text) => Buffer.from(text));
  const hits: string[] = [];
  let clear = 0;
  for (const path of filesUnder(folder)) {
    const bytes = readFileSync(path);
    if (bytes.includes(FOUND)) clear++;
    for (const mark of marks) if (bytes.includes(mark)) hits.push(`${path}: ${mark.toString()}`);
  }
  for (const mark of marks) if (printed.includes(mark.toString())) hits.push(`printed: ${mark.toString()}`);
  expect(hits).toEqual([]);
  // In tables and in the write-ahead log.
  expect(clear).toBeGreaterThan(3);
});
