import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { BadInput } from '#database';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { until } from '../../database/testing/until.js';
import { openRuntimePatiently } from './index.js';

/** A database server of somebody else's, behind a port that opens when it is told to. */

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const settingsAt = (change: (url: URL) => void) => {
  const changed = (text: string): string => {
    const url = new URL(text);
    change(url);
    return url.href;
  };
  const { applicationUrl, url, keyFile } = database;
  return { url: changed(applicationUrl), ownerUrl: changed(url), dataDir: '', keyFile };
};

const listening = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

it('is waited for at the start', async () => {
  const { hostname, port: there } = new URL(database.url);
  const sockets = new Set<Socket>();
  const proxy = createServer((socket) => {
    const onward = connect(Number(there), hostname);
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => undefined);
    }
    socket.pipe(onward).pipe(socket);
  });
  const port = await listening(proxy);
  await new Promise((resolve) => proxy.close(resolve));

  let isOpen = false;
  const opening = openRuntimePatiently(settingsAt((url) => (url.host = `127.0.0.1:${port}`))).then(
    (runtime) => {
      isOpen = true;
      return runtime;
    },
  );
  opening.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(isOpen).toBe(false);
  await listening(proxy, port);
  const runtime = await opening;
  expect(await runtime.store.head()).toBe(0);
  await runtime.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => proxy.close(resolve));
});

it('is not waited for where it is a database that is not there', async () => {
  const settings = settingsAt((url) => (url.pathname = '/nowhere'));
  await expect(openRuntimePatiently(settings)).rejects.toThrow(BadInput);
  await expect(openRuntimePatiently(settings)).rejects.toThrow('没有 DATABASE_URL 所指的数据库');
});

describe('what is given up at the start', () => {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const listeningWith = (greet: (socket: Socket) => void): Promise<number> => {
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      greet(socket);
    });
    servers.push(server);
    return listening(server);
  };
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers.splice(0)) server.close();
    sockets.clear();
  });
  const silent = (): void => undefined;

  it('is not waited for, where the database says nothing', async () => {
    const port = await listeningWith(silent);
    const giveUp = new AbortController();
    const settings = settingsAt((url) => (url.host = `127.0.0.1:${port}`));
    const opening = openRuntimePatiently({ ...settings, signal: giveUp.signal });
    opening.catch(() => undefined);
    await until(() => sockets.size > 0);
    giveUp.abort(new Error('given up'));
    await expect(opening).rejects.toThrow('given up');
  });

  it('is not tried again, where the database is away', async () => {
    const port = await listeningWith((socket) => socket.destroy());
    const giveUp = new AbortController();
    const settings = settingsAt((url) => (url.host = `127.0.0.1:${port}`));
    const opening = openRuntimePatiently({ ...settings, signal: giveUp.signal });
    opening.catch(() => undefined);
    await until(() => sockets.size > 0);
    // In the middle of the pause, however long it took to get there.
    await pause(300);
    const before = sockets.size;
    giveUp.abort();
    await expect(opening).rejects.toThrow();
    expect(sockets.size).toBe(before);
  });

  it('is not waited for, where the history says nothing', async () => {
    const port = await listeningWith(silent);
    const giveUp = new AbortController();
    const own = await openTestDatabase();
    const { applicationUrl, url, keyFile } = own;
    const kurrentdb = {
      url: `kurrentdb://127.0.0.1:${port}?tls=false`,
      prefix: 'given-up',
      timeoutMs: 3_600_000,
    };
    const settings = { url: applicationUrl, ownerUrl: url, dataDir: '', keyFile, kurrentdb };
    const opening = openRuntimePatiently({ ...settings, signal: giveUp.signal });
    opening.catch(() => undefined);
    await until(() => sockets.size > 0);
    giveUp.abort(new Error('given up'));
    await expect(opening).rejects.toThrow('given up');
    await own.drop();
  });
});
