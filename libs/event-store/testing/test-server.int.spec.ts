import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Call, Fault } from './kurrentdb-faults.js';
import { TestKurrentDB } from './kurrentdb-server.js';
import { RawClient, thrownBy, type Thrown } from './raw-client.js';

/** The test server alone: the errors of a real one, as the client library throws them. */
const servers: TestKurrentDB[] = [];
const clients: RawClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  for (const server of servers.splice(0)) server.stop();
});

async function start(...settings: Parameters<typeof TestKurrentDB.start>): Promise<TestKurrentDB> {
  const server = await TestKurrentDB.start(...settings);
  servers.push(server);
  return server;
}
function clientOf(url: string): RawClient {
  const client = new RawClient(url);
  clients.push(client);
  return client;
}

const said = (type: string, message = ''): Partial<Thrown> => ({
  type,
  message: expect.stringContaining(message) as string,
});
// The reader of the library is a binary that says no more than the kind of an error.
const UNAVAILABLE = said('unavailable', 'UnavailableError');
const ELSEWHERE = said('not-leader');

describe.each([
  {
    appends: 'in batches',
    appendsInBatches: true,
    notReady: said('unknown', 'Could not recognize Server Is Not Ready'),
    tooBusy: said('unknown', 'Could not recognize Server Is Busy'),
    timeout: said('deadline-exceeded'),
  },
  {
    appends: 'one by one',
    appendsInBatches: false,
    notReady: said('unavailable', 'Server Is Not Ready'),
    tooBusy: said('unavailable', 'Server Is Too Busy'),
    timeout: said('unknown', 'Operation timed out'),
  },
])('the client library that appends $appends', ({ appendsInBatches, notReady, tooBusy, timeout }) => {
  const kinds: [Fault, Partial<Thrown>, Partial<Thrown>, Partial<Thrown>][] = [
    ['not-ready', notReady, UNAVAILABLE, said('unavailable', 'Server Is Not Ready')],
    ['too-busy', tooBusy, UNAVAILABLE, said('unavailable', 'Server Is Too Busy')],
    ['not-leader', ELSEWHERE, ELSEWHERE, ELSEWHERE],
    ['read-only', ELSEWHERE, ELSEWHERE, ELSEWHERE],
    ['timeout', timeout, said('unknown'), said('unknown', 'Operation timed out')],
    ['access-denied', said('access-denied'), said('access-denied'), said('access-denied')],
    ['unauthenticated', said('access-denied'), said('access-denied'), said('access-denied')],
    ['lost-before', said('unavailable'), UNAVAILABLE, said('unavailable')],
  ];

  it.each(kinds)('throws on %s what it throws with a real server', async (fault, append, read, subscribe) => {
    const server = await start({ appendsInBatches });
    const client = clientOf(server.url);
    await client.append('s');
    const failing = async (call: Call, work: () => Promise<unknown>): Promise<Thrown> => {
      server.willFail(call, fault);
      return thrownBy(work());
    };
    expect(await failing('append', () => client.append('s'))).toMatchObject(append);
    expect(await failing('read', () => client.idsOf('s'))).toMatchObject(read);
    expect(await failing('read', () => client.readAll('start'))).toMatchObject(read);
    expect(await failing('subscribe', () => client.firstAfter('start'))).toMatchObject(subscribe);
    expect(await client.idsOf('s')).toHaveLength(1);
  });
});

it('refuses everything while it starts, and does it after', async () => {
  const server = await start();
  const client = clientOf(server.url);
  server.isReady = false;
  expect((await thrownBy(client.append('s'))).message).toBe('Could not recognize Server Is Not Ready');
  expect((await thrownBy(client.idsOf('s'))).type).toBe('unavailable');
  server.isReady = true;
  await client.append('s');
  expect(await client.idsOf('s')).toHaveLength(1);
});

it('is read only from where an event begins, or after the last one', async () => {
  const server = await start();
  const client = clientOf(server.url);
  const [first, second] = [await client.append('s'), await client.append('s')];
  await client.append('t');
  expect(await client.readAll(first)).toEqual([first, second]);
  expect(await client.readAll(second)).toEqual([second]);
  for (const position of [first - 1, first + 1, second - 1]) {
    expect(await thrownBy(client.readAll(position))).toMatchObject(UNAVAILABLE);
    expect(await thrownBy(client.firstAfter(position))).toMatchObject(said('unknown'));
    expect(await thrownBy(client.readAll(position, { direction: 'backwards' }))).toMatchObject(UNAVAILABLE);
  }
  expect(await client.readAll(second, { direction: 'backwards' })).toEqual([first]);
  expect(await client.firstAfter(first)).toBe(second);
  expect(await client.readAll(1_000_000)).toEqual([]);
});

it('refuses a wrong name and password, and nobody at all', async () => {
  const folder = join('libs', 'event-store', 'testing', 'certificate');
  const tls = { cert: readFileSync(join(folder, 'cert.pem')), key: readFileSync(join(folder, 'key.pem')) };
  const server = await start({ tls, credentials: 'admin:changeit' });
  const url = `${server.url}&tlsCAFile=${resolve(folder, 'ca.pem')}`;
  await clientOf(url).append('s');
  for (const other of [url.replace('changeit', 'guess'), url.replace('admin:changeit@', '')]) {
    const stranger = clientOf(other);
    expect(await thrownBy(stranger.append('s'))).toMatchObject(said('access-denied'));
    expect(await thrownBy(stranger.idsOf('s'))).toMatchObject(said('access-denied'));
    expect(await thrownBy(stranger.readAll('start'))).toMatchObject(said('access-denied'));
    expect(await thrownBy(stranger.firstAfter('start'))).toMatchObject(said('access-denied'));
  }
});
