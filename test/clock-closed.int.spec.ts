import { setTimeout as sleep } from 'node:timers/promises';
import { openClock, TestOffice } from './office.js';
import { until } from './until.js';

it('the clock is closed once all that it began at its start has ended: its database may go then', async () => {
  const office = await TestOffice.open('2023-06-01', { queue: null });
  const clock = await openClock(office.runtime, { queue: null });
  let answer: () => void = () => undefined;
  const asked = new Promise<never[]>((resolve) => (answer = () => resolve([])));
  Object.assign(clock.deliveries, { pending: () => asked });
  clock.start();
  await until(() => clock.health().lastRound !== null);
  let isClosed = false;
  const closing = clock.close().then(() => (isClosed = true));
  await sleep(500);
  expect(isClosed).toBe(false);
  answer();
  await closing;
  await office.close();
});

it('what it began and the database does not answer any more ends without a word', async () => {
  const office = await TestOffice.open('2023-06-01', { queue: null });
  const clock = await openClock(office.runtime, { queue: null });
  const gone = Promise.reject<never[]>(new Error('Cannot use a pool after calling end on the pool'));
  Object.assign(clock.deliveries, { pending: () => gone });
  clock.start();
  await clock.close();
  await office.close();
});
