import { randomUUID } from 'node:crypto';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { openKurrentDB, type NewEvent } from '#event-store';
import type { Runtime } from '#runtime';
import { median, throughput, type Result } from './measure.js';
import { firstLine, program } from './programs.js';

const SECONDS = 3;
const ROUNDS = 3;

const data = { fileNumber: '模司矫字〔2025〕0000001号', sealed: 'x'.repeat(400) };
const metadata = {
  schemaVersion: 1,
  occurredOn: '2025-03-03',
  office: '模拟第1司法所',
  actor: 'bench',
  commandId: 'c',
  causationId: 'c',
  correlationId: 'c',
};

/** What our adapter adds to an append of the client library's own, of the same event; on the server that HISTORY_URL names, else on that of the test tree. */
export async function benchKurrentDB({ database }: Runtime): Promise<Result[]> {
  const server = process.env['HISTORY_URL'] ? null : program('kurrentdb-process.js', {});
  const url = process.env['HISTORY_URL'] ?? (await firstLine(server as NonNullable<typeof server>));
  const prefix = `bench.${randomUUID()}.`;
  const client = KurrentDBClient.connectionString(url);
  const stays = (): Promise<void> => Promise.resolve();
  const store = await openKurrentDB(database.pool, { url, prefix, timeoutMs: 10_000 }, undefined, stays);
  const results: Result[] = [];
  for (const atOnce of [1, 32]) {
    const rates: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const bare = (): Promise<unknown> =>
        client.appendToStream(
          `${prefix}bare-${randomUUID()}`,
          jsonEvent({
            id: randomUUID(),
            type: 'Happened',
            data,
            metadata: { ...metadata, eventId: randomUUID() },
          }),
          { streamState: 'no_stream' },
        );
      const ours = (): Promise<unknown> => {
        const event: NewEvent = { id: randomUUID(), type: 'Happened', data, metadata };
        return store.append({ streamId: `ours-${randomUUID()}`, expected: 0, events: [event] });
      };
      rates.bare.push(await throughput(bare, atOnce, SECONDS));
      rates.ours.push(await throughput(ours, atOnce, SECONDS));
    }
    const [bare, ours] = [median(rates.bare), median(rates.ours)];
    results.push(
      { name: `client library, ${atOnce} at once`, value: bare, unit: 'appends/s' },
      { name: `adapter, ${atOnce} at once`, value: ours, unit: 'appends/s' },
      {
        name: `adapter adds, ${atOnce} at once`,
        value: (bare / ours - 1) * 100,
        unit: '%',
        goal: { most: 20 },
      },
    );
  }
  await store.close();
  await client.dispose();
  server?.kill('SIGTERM');
  return results;
}
