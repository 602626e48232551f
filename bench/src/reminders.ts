import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { systemClock } from '#application';
import { Deliveries, openWakeUps, type QueueSettings } from '#reminders';
import { TestRedis, hasRedis } from '../../libs/reminders/testing/redis-server.js';
import { timed, type Result } from './measure.js';

const A_SECOND = 100;
const SECONDS = 10;
const BURST = 5_000;

interface Due {
  readonly messageId: string;
  readonly channel: string;
  readonly nextAt: number;
}

async function addDue(pool: Pool, count: number, at: (index: number) => number): Promise<Due[]> {
  const due = Array.from({ length: count }, (_, index) => ({
    messageId: randomUUID(),
    channel: 'bench',
    nextAt: Math.round(at(index)),
  }));
  const ids = due.map(({ messageId }) => messageId);
  await pool.query(
    `insert into reminders.messages (id, recipient, kind, day, subject, body, created_at)
     select unnest($1::uuid[]), 'bench', 'digest', current_date, '提醒', '正文', now()`,
    [ids],
  );
  await pool.query(
    `insert into reminders.deliveries (message_id, channel, address, next_at)
     select unnest($1::uuid[]), 'bench', 'x', unnest($2::timestamptz[])`,
    [ids, due.map(({ nextAt }) => new Date(nextAt))],
  );
  return due;
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

/** Reminders due one after the other, and many at once, through queue, claim and record; the way out takes no time. */
async function ours(pool: Pool, settings: QueueSettings, on: string): Promise<Result[]> {
  const left = new Map<string, number>();
  const deliveries = new Deliveries(
    pool,
    {
      bench: {
        send: ({ messageId }) => {
          left.set(messageId, Date.now());
          return Promise.resolve();
        },
        close: () => undefined,
      },
    },
    systemClock,
  );
  // As in the product: a sweep every second helps when the queue cannot keep up.
  const sweeping = setInterval(() => void deliveries.sweep(1_500), 1_000);
  const wakeUps = await openWakeUps(settings, (letters) => deliveries.deliver(letters), Date.now);
  const gone = async (due: readonly Due[]): Promise<void> => {
    while (!due.every(({ messageId }) => left.has(messageId)))
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const start = Date.now() + 3_000;
  const due = await addDue(pool, A_SECOND * SECONDS, (index) => start + (index * 1_000) / A_SECOND);
  await wakeUps.at(due, Date.now());
  await gone(due);
  const lateness = due.map(({ messageId, nextAt }) => (left.get(messageId) ?? 0) - nextAt);
  const halfPastEight = Date.now();
  const burst = await addDue(pool, BURST, () => halfPastEight);
  const drained = await timed(async () => {
    await wakeUps.at(burst, Date.now());
    await gone(burst);
  });
  clearInterval(sweeping);
  await wakeUps.close();
  return [
    { name: `due reminder leaves, ${A_SECOND}/s, ${on}, p50`, value: percentile(lateness, 0.5), unit: 'ms' },
    { name: `… p99`, value: percentile(lateness, 0.99), unit: 'ms', goal: { most: 500 } },
    {
      name: `… earliest (never before it is due)`,
      value: Math.min(...lateness),
      unit: 'ms',
      goal: { least: 0 },
    },
    // 50 000 at half past eight within a minute.
    {
      name: `burst of ${BURST}, ${on}`,
      value: (BURST / drained.ms) * 1_000,
      unit: 'sent/s',
      goal: { least: 833 },
    },
  ];
}

/** BullMQ alone: jobs that do nothing. */
async function bare({ redisUrl, databaseUrl }: QueueSettings, on: string): Promise<Result> {
  const connection = redisUrl
    ? { url: redisUrl, maxRetriesPerRequest: null }
    : ({ connectionString: databaseUrl, schema: 'bullmq', migrate: true } as never);
  const factory = (redisUrl ? undefined : createPostgresBackend) as never;
  const queue = new Queue('bare', { connection, defaultJobOptions: { removeOnComplete: true } }, factory);
  let done = 0;
  const worker = new Worker(
    'bare',
    () => Promise.resolve(void done++),
    { connection, concurrency: 16 },
    factory,
  );
  await worker.waitUntilReady();
  const { ms } = await timed(async () => {
    await queue.addBulk(Array.from({ length: BURST }, (_, index) => ({ name: 'job', data: { index } })));
    while (done < BURST) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await worker.close();
  await queue.close();
  return { name: `BullMQ alone, ${BURST} jobs, ${on}`, value: (BURST / ms) * 1_000, unit: 'jobs/s' };
}

export async function benchReminders(pool: Pool, databaseUrl: string): Promise<Result[]> {
  const results = [
    ...(await ours(pool, { databaseUrl }, 'without Redis')),
    await bare({ databaseUrl }, 'on PostgreSQL'),
  ];
  if (!hasRedis()) return results;
  const redis = await TestRedis.start();
  try {
    const settings = { databaseUrl, redisUrl: redis.url };
    results.push(...(await ours(pool, settings, 'with Redis')), await bare(settings, 'on Redis'));
  } finally {
    await redis.stop();
  }
  return results;
}
