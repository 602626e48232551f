import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
import { sessionOf, type Headers } from '../staff.js';
import { until } from '../until.js';

const DAY = '2024-01-09';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
beforeAll(async () => {
  office = await TestOffice.open(DAY, { queue: null });
  ({ app, base } = await served(office.runtime, office.clock));
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const at = (time: string): void => office.runtime.setClock(DAY, time);
async function signedIn(name: string): Promise<Headers> {
  at('09:00');
  return (await sessionOf(office.runtime, name, [{ role: 'office_worker', area: OFFICE }], 'none')).headers;
}
const asks = async (headers: Headers): Promise<number> => {
  const answer = await fetch(`${base}/api/v1/registers/cases`, { headers });
  await answer.arrayBuffer();
  return answer.status;
};

/** The stream of changes, and whether the server ended it. */
async function listening(headers: Headers): Promise<{ hasEnded: () => boolean; leave: () => void }> {
  const leaving = new AbortController();
  const { body } = await fetch(`${base}/api/v1/live`, { headers, signal: leaving.signal });
  let ended = false;
  void (async () => {
    for await (const _part of body as unknown as AsyncIterable<Uint8Array>);
    ended = true;
  })().catch(() => undefined);
  return { hasEnded: () => ended, leave: () => leaving.abort() };
}
/** Longer than between two looks at whether who listens still may. */
const aLook = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 6_000));

it('an open page keeps no session alive: not its stream of changes, nor what it asks by itself', async () => {
  const headers = await signedIn('idle');
  const stream = await listening(headers);
  at('09:25');
  await aLook();
  // As a browser does when a stream has ended.
  (await listening(headers)).leave();
  expect(await asks({ ...headers, 'x-unattended': '1' })).toBe(200);
  expect(stream.hasEnded()).toBe(false);
  at('09:31');
  await until(() => stream.hasEnded(), 30_000);
  expect(await asks(headers)).toBe(401);
}, 120_000);

it('a person who works keeps it, though the page also asks by itself', async () => {
  const headers = await signedIn('busy');
  const stream = await listening(headers);
  at('09:25');
  expect(await asks({ ...headers, 'x-unattended': '1' })).toBe(200);
  expect(await asks(headers)).toBe(200);
  at('09:31');
  await aLook();
  expect([stream.hasEnded(), await asks(headers)]).toEqual([false, 200]);
  stream.leave();
}, 120_000);
