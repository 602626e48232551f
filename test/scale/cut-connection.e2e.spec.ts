import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { openRuntime, type Runtime } from '#runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestDatabase, type TestDatabase } from '../../libs/database/testing/test-database.js';
import { ENROL, OFFICE } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';

let database: TestDatabase;
let proxy: Server;
let runtime: Runtime;
let app: NestFastifyApplication;
let base: string;
let officer: Headers;
/** Once set, the next append reaches the server and its answer does not come back. */
let cutNext = false;
const sockets = new Set<Socket>();

/** Stands between us and PostgreSQL, and breaks a connection off after COMMIT was sent, before the answer. */
async function startProxy(port: number): Promise<number> {
  proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    let isCut = false;
    client.on('data', (chunk: Buffer) => {
      if (cutNext && chunk.includes('event-store-append')) {
        cutNext = false;
        isCut = true;
      }
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => {
      if (!isCut) return void client.write(chunk);
      // The server is done: its answer is what gets lost.
      client.destroy();
      server.destroy();
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return (proxy.address() as AddressInfo).port;
}

beforeAll(async () => {
  database = await openTestDatabase();
  const direct = new URL(database.applicationUrl);
  const through = new URL(database.applicationUrl);
  through.port = String(await startProxy(Number(direct.port)));
  runtime = await openRuntime({
    url: through.href,
    ownerUrl: database.url,
    dataDir: '',
    keyFile: database.keyFile,
  });
  officer = await accountOf(runtime, 'officer', [{ role: 'office_worker', area: OFFICE }]);
  ({ app, base } = await served(runtime));
});
afterAll(async () => {
  await app.close();
  await runtime.close();
  for (const socket of sockets) socket.destroy();
  proxy.close();
  await database.drop();
});

it('an order whose answer is lost between the database and us is told as unknown, and done once when it is sent again', async () => {
  const { type: _type, ...enrol } = ENROL;
  const send = async (number: number) => {
    const answer = await fetch(`${base}/api/v1/cases`, {
      method: 'POST',
      headers: { ...officer, 'content-type': 'application/json', 'idempotency-key': `cut-${number}` },
      body: JSON.stringify({ ...enrol, fileNumber: `断线〔2023〕${number}号` }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  for (let number = 0; number < 10; number++) {
    cutNext = true;
    const first = await send(number);
    expect(first).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(String(first.body['detail'])).toContain('重复提交不会重复登记');
    const again = await send(number);
    expect(again.status).toBe(201);
    expect(await send(number)).toEqual(again);
  }
  const events = await runtime.store.readAll(0, 1_000);
  const enrolled = events.filter(({ type }) => type === 'SubjectEnrolled');
  expect(enrolled).toHaveLength(10);
});
