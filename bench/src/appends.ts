import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { Pool } from 'pg';
import type { EventStore, NewEvent } from '#event-store';
import { throughput, type Result } from './measure.js';

const DATA = {
  leaveId: '假2023-001',
  authority: 'judicial_office',
  grantedOn: '2023-07-29',
  reason: 'family_matter',
  destination: '浙江省宁波市',
  startOn: '2023-07-31',
  dueOn: '2023-08-01',
};

const eventFor = (id: string): NewEvent => ({
  id,
  type: 'LeaveGranted',
  data: DATA,
  metadata: {
    schemaVersion: 1,
    occurredOn: '2023-07-29',
    office: '模拟司法所',
    actor: 'bench',
    commandId: id,
    causationId: id,
    correlationId: id,
  },
});

/** Appends of one event to streams of their own, 32 at once, against one-row inserts and Emmett on the same server. */
export async function benchAppends(
  pool: Pool,
  url: string,
  store: EventStore,
  seconds: number,
): Promise<Result[]> {
  await pool.query(
    `create table if not exists public.bare (id uuid primary key, stream text, version int, data jsonb, unique (stream, version))`,
  );
  const bare = (): Promise<unknown> => {
    const id = randomUUID();
    const body = { ...eventFor(id) };
    return pool.query({
      name: 'bare',
      text: 'insert into public.bare values ($1, $2, 1, $3)',
      values: [id, `s-${id}`, JSON.stringify(body)],
    });
  };
  const ours = (): Promise<unknown> => {
    const id = randomUUID();
    return store.append({ streamId: `correction-${id}`, expected: 0, events: [eventFor(id)] });
  };
  const emmett = getPostgreSQLEventStore(url);
  const theirs = (): Promise<unknown> =>
    emmett.appendToStream(`s-${randomUUID()}`, [{ type: 'LeaveGranted', data: DATA } as never]);
  await theirs();
  const rates: Record<string, number[]> = { bare: [], ours: [], theirs: [] };
  // Alternating rounds, so that a slow minute of the machine hits all alike.
  for (let round = 0; round < 3; round++) {
    rates['bare']?.push(await throughput(bare, 32, seconds));
    rates['ours']?.push(await throughput(ours, 32, seconds));
    rates['theirs']?.push(await throughput(theirs, 32, seconds));
  }
  await emmett.close();
  const [inserts = 0, appends = 0, others = 0] = Object.values(rates).map(
    (values) => [...values].sort((a, b) => a - b)[1] ?? 0,
  );
  return [
    { name: 'bare one-row inserts, 32 at once', value: inserts, unit: '/s' },
    { name: 'appends, 32 at once', value: appends, unit: '/s' },
    { name: 'Emmett appendToStream, 32 at once', value: others, unit: '/s' },
    { name: 'append ÷ bare insert', value: appends / inserts, unit: '×', goal: { least: 1 } },
    { name: 'append ÷ Emmett', value: appends / others, unit: '×', goal: { least: 4 } },
  ];
}
