import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodyPatience } from '../../apps/server/src/http/incoming-body.js';
import { createApp } from '../../apps/server/src/create-app.js';
import { workbookBytes } from '../../libs/ledger/src/index.js';
import { intake, workbook } from '../ledger-workshop.js';
import { OFFICE, TestOffice } from '../office.js';
import { accountOf, type Headers } from '../staff.js';
import { until } from '../until.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MB = 1024 * 1024;
let office: TestOffice;
let app: NestFastifyApplication;
let impatient: NestFastifyApplication;
let base: string;
let port: number;
let worker: Headers;
let other: Headers;
let third: Headers;
const portOf = (url: string): number => Number(new URL(url).port);
async function openApp(patience: BodyPatience): Promise<NestFastifyApplication> {
  const uploads = { places: { all: 2, ofOneAccount: 1 }, mostBytes: 2 * MB };
  const settings = { requestsPerMinute: 1_000_000, uploads, patience };
  const opened = await createApp(office.runtime, office.clock, settings);
  await opened.listen(0, '127.0.0.1');
  return opened;
}
beforeAll(async () => {
  office = await TestOffice.open('2024-01-05', { queue: null });
  const { runtime } = office;
  const patient = { idleMs: 600_000, bytesPerSecond: 64 };
  app = await openApp(patient);
  impatient = await openApp({ ...patient, idleMs: 1_000 });
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  port = portOf(await app.getUrl());
  const at = [{ role: 'office_worker', area: OFFICE }] as const;
  worker = await accountOf(runtime, 'worker', at);
  other = await accountOf(runtime, 'other', at);
  third = await accountOf(runtime, 'third', at);
});
afterAll(async () => {
  await app.close();
  await impatient.close();
  await office.close();
});

/** A client that is written by hand, byte by byte. */
class Client {
  heard = '';
  isClosed = false;
  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes: Buffer) => (this.heard += bytes.toString('latin1')));
    socket.on('error', () => (this.isClosed = true)).on('close', () => (this.isClosed = true));
  }

  static async open(path: string, headers: Record<string, string>, at = port): Promise<Client> {
    const socket = connect(at, '127.0.0.1');
    await once(socket, 'connect');
    const client = new Client(socket);
    const lines = Object.entries({ host: 'here', ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    return client;
  }

  /** Resolves when it was taken off our hands, or nobody takes it any more. */
  async send(bytes: Buffer): Promise<void> {
    if (!this.isClosed) this.socket.write(bytes);
    await until(() => this.isClosed || !this.socket.writableNeedDrain);
  }

  get status(): number {
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.heard)?.[1] ?? 0);
  }

  answered(): Promise<void> {
    return until(() => this.status > 0, 60_000);
  }

  close(): void {
    this.socket.destroy();
  }
}

const large = (type: string, bytes: number): Record<string, string> => ({
  'content-type': type,
  'content-length': String(bytes),
});

describe('a body of somebody whom nobody knows', () => {
  it.each([
    ['a workbook', '/api/v1/ledgers', XLSX],
    ['an order', '/api/v1/cases', 'application/json'],
    ['a form', '/api/v1/cases', 'application/x-www-form-urlencoded'],
    ['a batch', '/api/v1/batch', 'application/json'],
    ['a foreign type', '/api/v1/ledgers', 'video/mp4'],
  ])('is answered before it is there, and the connection closed: %s', async (_what, path, type) => {
    const client = await Client.open(path, large(type, 60 * MB));
    await client.answered();
    expect(client.status).toBe(401);
    expect(client.heard).toContain('not-signed-in');
    await until(() => client.isClosed, 60_000);
  });

  it('is not kept: twenty send sixty million bytes each', async () => {
    const before = process.memoryUsage.rss();
    let most = before;
    const piece = Buffer.alloc(MB, 0x20);
    const clients = await Promise.all(
      Array.from({ length: 20 }, () => Client.open('/api/v1/ledgers', large(XLSX, 60 * MB + 1))),
    );
    await Promise.all(
      clients.map(async (client) => {
        for (let sent = 0; sent < 60 && !client.isClosed; sent++) {
          await client.send(piece);
          most = Math.max(most, process.memoryUsage.rss());
        }
      }),
    );
    await until(() => clients.every(({ status, isClosed }) => status === 401 && isClosed), 60_000);
    // Twelve hundred million bytes were sent.
    expect((most - before) / MB).toBeLessThan(200);
  });

  it.each(['/api/v1/session', '/api/v1/nothing-here', '/nothing'])('is small: %s', async (path) => {
    const send = (bytes: number) =>
      fetch(`${base}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'x'.repeat(bytes) }),
      });
    expect((await send(100)).status).not.toBe(413);
    const { status } = await send(70_000);
    expect(status).toBe(413);
  });

  it('is answered on a connection that goes on where it was small', async () => {
    for (let turn = 0; turn < 3; turn++) {
      const answer = await fetch(`${base}/api/v1/cases`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'x'.repeat(2_000) }),
      });
      expect([answer.status, answer.headers.get('connection')]).toEqual([401, 'keep-alive']);
    }
  });
});

describe('a workbook of somebody whom we know', () => {
  const bytesOf = (): Promise<Buffer> => workbookBytes(workbook({ 入矫: [intake('台1')] }).sheets);
  const bring = async (who: Headers, bytes?: Buffer) => {
    const body = new Uint8Array(bytes ?? (await bytesOf()));
    const headers = { ...who, 'content-type': XLSX };
    const answer = await fetch(`${base}/api/v1/ledgers`, { method: 'POST', headers, body });
    const told = (await answer.json()) as { code?: string; violations?: { instead?: string }[] };
    return { status: answer.status, told, retryAfter: answer.headers.get('retry-after') };
  };
  const drip = (who: Headers, at = port): Promise<Client> =>
    Client.open('/api/v1/ledgers', { ...who, ...large(XLSX, MB) }, at);

  it('that stops coming is given up, and its place is free again', async () => {
    const client = await drip(worker, portOf(await impatient.getUrl()));
    await client.send(Buffer.from('PK'));
    await client.answered();
    expect([client.status, client.heard.includes('too-slow')]).toEqual([408, true]);
    await until(() => client.isClosed, 60_000);
    const again = await drip(worker, portOf(await impatient.getUrl()));
    await again.answered();
    expect(again.status).toBe(408);
  });

  it('that drips is given up though it never stops', async () => {
    const client = await drip(worker, portOf(await impatient.getUrl()));
    const timer = setInterval(() => void client.send(Buffer.from('P')), 100);
    await client.answered().finally(() => clearInterval(timer));
    expect(client.status).toBe(408);
  });

  it('waits for nobody: who has one under way, and who finds no place, is told when to come again', async () => {
    const first = await drip(worker);
    // Its place is taken as soon as its head is there.
    let again = await bring(worker);
    await until(async () => again.status === 429 || (again = await bring(worker)).status === 429);
    expect([again.status, again.told.code, again.retryAfter]).toEqual([429, 'one-at-a-time', '10']);
    const second = await drip(other);
    let full = await bring(third);
    await until(async () => full.status === 503 || (full = await bring(third)).status === 503);
    expect([full.status, full.told.code, full.retryAfter]).toEqual([503, 'uploads-busy', '10']);
    first.close();
    second.close();
    await until(async () => (await bring(third)).status === 201);
  });

  it('is no larger than may be, whether it says so or not', async () => {
    const { status, told } = await bring(worker, Buffer.alloc(3 * MB, 0x50));
    expect([status, told.code]).toEqual([413, 'too-large']);
    expect((await bring(worker)).status).toBe(201);
  });

  it('is as large as a workbook only where it is one', async () => {
    const headers = { ...worker, 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'x'.repeat(1.5 * MB) });
    const answer = await fetch(`${base}/api/v1/ledgers`, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
  });

  it('is taken by its own route only', async () => {
    const headers = { ...worker, 'content-type': XLSX };
    const answer = await fetch(`${base}/api/v1/cases`, { method: 'POST', headers, body: 'PK' });
    expect(answer.status).toBe(415);
  });
});

describe('one pace for every body', () => {
  const JSON_TYPE = 'application/json';
  const KINDS: readonly (readonly [what: string, path: string, type: string, isKnown: boolean])[] = [
    ['a sign-in', '/api/v1/session', JSON_TYPE, false],
    ['an order', '/api/v1/cases', JSON_TYPE, true],
    ['a batch', '/api/v1/batch', JSON_TYPE, true],
    ['a workbook', '/api/v1/ledgers', XLSX, true],
  ];
  const opened = async (path: string, type: string, isKnown: boolean, length: Headers) =>
    Client.open(
      path,
      { ...(isKnown ? third : {}), 'content-type': type, ...length },
      portOf(await impatient.getUrl()),
    );

  it.each(KINDS)('%s that stops is given up in the same words', async (_what, path, type, isKnown) => {
    for (const isChunked of [false, true]) {
      const length: Headers = isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': '50000' };
      const client = await opened(path, type, isKnown, length);
      await client.send(Buffer.from(isChunked ? '1\r\n{\r\n' : '{'));
      await client.answered();
      expect([client.status, client.heard.includes('"too-slow"')]).toEqual([408, true]);
      client.close();
    }
  });

  it.each(KINDS)(
    '%s that is slow but goes on is taken, whatever it takes',
    async (_what, path, type, isKnown) => {
      const client = await opened(path, type, isKnown, { 'content-length': '4000' });
      // Twice as long as nothing may come, and much faster than is asked on the average.
      for (let sent = 0; sent < 4_000; sent += 200) {
        await client.send(Buffer.alloc(200, 0x20));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await client.answered();
      expect([400, 422]).toContain(client.status);
    },
  );
});
