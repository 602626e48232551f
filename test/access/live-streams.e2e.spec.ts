import { once } from 'node:events';
import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts, Tokens } from '../../libs/access/src/index.js';
import { streamOf } from '../../libs/application/src/index.js';
import type { EventStore, RecordedEvent } from '../../libs/event-store/src/index.js';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, sessionOf, type Headers } from '../staff.js';
import { until } from '../until.js';

const WORKER = [{ role: 'office_worker', area: OFFICE }] as const;
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
/** What the server hears of changes, besides what is recorded. */
let tell: (events: readonly RecordedEvent[]) => Promise<void>;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const { store } = office.runtime;
  const heard: EventStore = Object.create(store, {
    subscribe: {
      value: (after: number, handler: typeof tell) => store.subscribe(after, (tell = handler)),
    },
  }) as EventStore;
  await accountOf(office.runtime, 'administrator', [{ role: 'administrator', area: '*' }]);
  ({ app, base } = await served({ ...office.runtime, store: heard }, office.clock, {
    streams: { all: 3, ofOneAccount: 2 },
    requestsPerMinute: 100_000,
  }));
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Listener {
  readonly answer: Response;
  hasEnded(): boolean;
  leave(): void;
}

async function listen(headers: Headers): Promise<Listener> {
  const leaving = new AbortController();
  const answer = await fetch(`${base}/api/v1/live`, { headers, signal: leaving.signal });
  let ended = false;
  if (answer.ok)
    void (async () => {
      for await (const _part of answer.body as unknown as AsyncIterable<Uint8Array>);
      ended = true;
    })().catch(() => undefined);
  return { answer, hasEnded: () => ended, leave: () => leaving.abort() };
}

/** Once it is free again: a place is given back when the connection is done. */
async function place(headers: Headers): Promise<Listener> {
  let one = await listen(headers);
  await until(async () => one.answer.ok || (one = await listen(headers)).answer.ok, 30_000);
  return one;
}

it('streams are so many of one account and of all, and a place is free again when one is left', async () => {
  const [first, second] = [
    await accountOf(office.runtime, 'first', WORKER),
    await accountOf(office.runtime, 'second', WORKER),
  ];
  const own = [await listen(first), await listen(first)];
  const third = await listen(first);
  expect([third.answer.status, third.answer.headers.get('retry-after')]).toEqual([429, '30']);
  expect(await third.answer.json()).toMatchObject({
    code: 'too-many-streams',
    detail: '同一账号最多同时打开 2 个变化通知。',
  });
  const other = await listen(second);
  const full = await listen(second);
  expect([full.answer.status, full.answer.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await full.answer.json()).toMatchObject({ code: 'streams-busy' });
  own[0]?.leave();
  const again = await place(second);
  for (const one of [...own, other, again]) one.leave();
}, 120_000);

type Ends = () => Promise<unknown>;
const accounts = (): Accounts => new Accounts(office.runtime.database.pool, office.runtime.clock);
const idOf = async (name: string): Promise<string> =>
  (await accounts().all()).find((one) => one.name === name)?.id ?? '';

describe('a stream ends within seconds', () => {
  const change = async (name: string, more: object): Promise<unknown> =>
    accounts().change(await idOf(name), {
      person: name,
      seesRestricted: false,
      disabled: false,
      assignments: WORKER,
      ...more,
    });
  const CASES: readonly [what: string, begin: (name: string) => Promise<[Headers, Ends]>][] = [
    [
      'when its account is disabled',
      async (name) => [await accountOf(office.runtime, name, WORKER), () => change(name, { disabled: true })],
    ],
    [
      'when its account may read no files any more',
      async (name) => [
        await accountOf(office.runtime, name, WORKER),
        () => change(name, { assignments: [{ role: 'statistician', area: OFFICE }] }),
      ],
    ],
    [
      'when its token is revoked',
      async (name) => {
        const headers = await accountOf(office.runtime, name, WORKER);
        const tokens = new Tokens(office.runtime.database.pool, office.runtime.clock);
        const [token] = await tokens.all(name);
        return [headers, () => tokens.revoke(token?.id ?? '')];
      },
    ],
    [
      'when its session is signed out',
      async (name) => {
        const { headers } = await sessionOf(office.runtime, name, WORKER, 'none');
        return [headers, () => fetch(`${base}/api/v1/session`, { method: 'DELETE', headers })];
      },
    ],
    [
      'when its password is reset',
      async (name) => {
        const { headers, id } = await sessionOf(office.runtime, name, WORKER, 'none');
        return [headers, () => accounts().reset(id, false)];
      },
    ],
  ];
  it.each(CASES)('%s', async (what, begin) => {
    const [headers, end] = await begin(`ends-${CASES.findIndex(([one]) => one === what)}`);
    const stream = await place(headers);
    expect(stream.hasEnded()).toBe(false);
    await end();
    // Asked every five seconds; the rest is for a slow machine.
    await until(() => stream.hasEnded(), 30_000);
  });
});

it('who does not read is let go of, and keeps no memory', async () => {
  await office.enrol();
  const headers = await accountOf(office.runtime, 'slow', WORKER);
  const streamId = streamOf('correction', OFFICE, ENROL.fileNumber);
  const [event] = await office.runtime.store.readStream(streamId);
  if (!event) throw new Error('nothing is recorded');
  const socket = connect(Number(new URL(base).port), '127.0.0.1');
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  const lines = Object.entries({ host: 'x', accept: 'text/event-stream', ...headers });
  socket.write(`GET /api/v1/live HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  socket.pause();
  // More than the kernel takes for somebody who reads nothing.
  const many = Array.from({ length: 2_000 }, () => event);
  let told = 0;
  const { server } = app.getHttpAdapter().getInstance();
  const open = (): Promise<number> =>
    new Promise((resolve) => server.getConnections((_error: unknown, count: number) => resolve(count)));
  const before = await open();
  await until(async () => {
    if (told++ < 200) await tell(many);
    return (await open()) < before;
  }, 120_000);
  socket.destroy();
  await closed;
}, 180_000);
