import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '#database';
import { until } from '../../../test/until.js';
import { refusing } from './patient-postgres.js';
import { openWakeUps } from './queue.js';

const PATIENCE_MS = 120_000;

it('a store that is away is told as one that refuses, and lets everything else have its turn', async () => {
  const away = refusing(() => Promise.reject(new Error('Connection terminated unexpectedly')));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  for (const end = Date.now() + 200; Date.now() < end;) {
    expect(await away().catch((error: unknown) => error)).toMatchObject({ code: 'ECONNREFUSED' });
  }
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
  const other = new Error('another fault');
  expect(await refusing(() => Promise.reject(other))().catch((error: unknown) => error)).toBe(other);
});

it('a queue whose database is killed, whenever that is, wakes again once it is back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  const server = await openEmbedded(folder);
  const woken: string[] = [];
  const queue = await openWakeUps(
    { databaseUrl: server.url },
    (letters) => {
      woken.push(...letters.map(({ messageId }) => messageId));
      return Promise.resolve([]);
    },
    () => Date.now(),
  );
  await queue.queue.waitUntilReady();
  for (const pause of [0, 50, 400, 1_500]) {
    await sleep(pause);
    const pid = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
    process.kill(Number(pid), 'SIGKILL');
    await until(() => server.trouble() !== null, PATIENCE_MS);
    await until(() => server.trouble() === null, PATIENCE_MS);
    const messageId = randomUUID();
    await until(async () => {
      await queue.at([{ messageId, channel: 'email', nextAt: Date.now() }], Date.now());
      return woken.includes(messageId);
    }, PATIENCE_MS);
  }
  await queue.close();
  await server.close();
  rmSync(folder, { recursive: true });
}, 300_000);
