import { Queue, Worker, type BackendFactory, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { ExplainedFailure, isConnectionLost, SteadyClient } from '#database';
import { patientPostgres } from './patient-postgres.js';
import type { Delivery, Outgoing } from './messages.js';

const QUEUE = 'reminders';
const SIDE_BY_SIDE = 16;
/** How long the queue's store is waited for; reminders do not depend on it. */
const PATIENCE_MS = 5_000;
/** How long after it went away it is asked for work again. */
const RETRY_MS = 1_000;

export interface QueueSettings {
  /** Redis, where there is one; else the queue lives in the same PostgreSQL, in a schema of its own. */
  readonly redisUrl?: string;
  readonly databaseUrl: string;
}

/** Letters that are due at the same instant travel together: a morning's digests are few jobs, not thousands. */
interface Job {
  readonly letters: readonly Delivery[];
}
const LETTERS = 50;

/** Wakes whoever sends, at the instant a message is due. Losing it loses no reminder: the tables are swept. */
export interface WakeUps {
  readonly queue: Queue;
  /** Asks to be woken; what cannot be asked for now is left to the sweep. */
  at(outgoing: readonly Outgoing[], now: number): Promise<void>;
  /** Asks the queue's store whether it answers; true where it does again after it did not. */
  recovered(): Promise<boolean>;
  /** The last trouble with the queue's store; null while there is none. */
  trouble(): string | null;
  close(): Promise<void>;
}

type Wake = (letters: readonly Delivery[]) => Promise<readonly Outgoing[]>;

interface Backend {
  readonly connection: ConnectionOptions;
  readonly producer: ConnectionOptions;
  readonly factory: BackendFactory | undefined;
}

function backendOf({ redisUrl, databaseUrl }: QueueSettings): Backend {
  if (redisUrl) {
    return {
      connection: { url: redisUrl, maxRetriesPerRequest: null },
      // A producer must not wait for a store that is away: it fails at once, and the sweep takes over.
      producer: { url: redisUrl, maxRetriesPerRequest: 1, enableOfflineQueue: false },
      factory: undefined,
    };
  }
  const connection = {
    connectionString: databaseUrl,
    // BullMQ listens to none of its connections while it holds one between two statements.
    Client: SteadyClient,
    schema: 'bullmq',
    migrate: true,
  } as unknown as ConnectionOptions;
  return { connection, producer: connection, factory: patientPostgres };
}

/** With any other policy Redis may throw waiting jobs away when its memory is full. */
async function refuseForgetfulRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as [string, string];
    if (policy !== 'noeviction') {
      throw new ExplainedFailure(
        `Redis 的 maxmemory-policy 是“${policy}”，内存满时会丢掉提醒任务；请改为 noeviction 再启动。`,
      );
    }
  } catch (error) {
    // Away, or not to be asked: BullMQ connects when it can, and nothing depends on it.
    if (error instanceof ExplainedFailure) throw error;
  } finally {
    redis.disconnect();
  }
}

interface Working {
  close(force: boolean): Promise<void>;
}

/** Keeps somebody at work: one whose connection broke may wait on it for ever, so another takes its place. */
function keepWorking(open: () => Worker<Job>, told: (error: unknown) => void): Working {
  let isClosing = false;
  let replacing: NodeJS.Timeout | null = null;
  let worker = begin();
  function begin(): Worker<Job> {
    const one = open();
    const fails = (error: unknown): void => {
      told(error);
      if (one === worker && isConnectionLost(error)) replaceSoon();
    };
    one.on('error', fails);
    one.run().catch(fails);
    return one;
  }
  function replaceSoon(): void {
    if (isClosing || replacing) return;
    replacing = setTimeout(() => {
      const broken = worker;
      replacing = null;
      worker = begin();
      void withPatience(broken.close(true)).catch(() => undefined);
    }, RETRY_MS).unref();
  }
  return {
    close: (force) => {
      isClosing = true;
      if (replacing) clearTimeout(replacing);
      return worker.close(force);
    },
  };
}

/** Opens the queue on the store that the settings name; the same code on both. */
export async function openWakeUps(
  settings: QueueSettings,
  wake: Wake,
  nowOf: () => number,
): Promise<WakeUps> {
  if (settings.redisUrl) await refuseForgetfulRedis(settings.redisUrl);
  const { connection, producer, factory } = backendOf(settings);
  let trouble: string | null = null;
  const noteTrouble = (error: unknown): void => {
    trouble = error instanceof Error ? error.message : String(error);
  };
  const queue = new Queue<Job>(
    QUEUE,
    { connection: producer, defaultJobOptions: { removeOnComplete: true, removeOnFail: 1_000 } },
    factory as never,
  );
  queue.on('error', noteTrouble);
  const at = async (outgoing: readonly Outgoing[], now: number): Promise<void> => {
    if (outgoing.length === 0) return;
    const jobs = jobsOf(outgoing, now);
    try {
      await withPatience(queue.addBulk(jobs));
      trouble = null;
    } catch (error) {
      noteTrouble(error);
    }
  };
  const worker = keepWorking(
    () =>
      new Worker<Job>(
        QUEUE,
        async ({ data: { letters } }) => at(await wake(letters), nowOf()),
        { connection, concurrency: SIDE_BY_SIDE, runRetryDelay: RETRY_MS, autorun: false },
        factory as never,
      ),
    noteTrouble,
  );
  const recovered = async (): Promise<boolean> => {
    if (trouble === null) return false;
    try {
      await withPatience(queue.getDelayedCount());
      trouble = null;
      return true;
    } catch (error) {
      noteTrouble(error);
      return false;
    }
  };
  return {
    queue: queue as unknown as Queue,
    at,
    recovered,
    trouble: () => trouble,
    close: async () => {
      // A store that is away can neither be told nor asked.
      await withPatience(worker.close(trouble !== null)).catch(() => undefined);
      await withPatience(queue.close()).catch(() => undefined);
    },
  };
}

function jobsOf(outgoing: readonly Outgoing[], now: number) {
  const together = new Map<number, Delivery[][]>();
  for (const { messageId, channel, nextAt } of outgoing) {
    const groups = together.get(nextAt) ?? [[]];
    together.set(nextAt, groups);
    if ((groups.at(-1)?.length ?? 0) >= LETTERS) groups.push([]);
    groups.at(-1)?.push({ messageId, channel });
  }
  return [...together].flatMap(([nextAt, groups]) =>
    groups.map((letters) => ({
      name: 'deliver',
      data: { letters },
      opts: {
        jobId: `${letters[0]?.messageId}-${letters[0]?.channel}-${nextAt}-${letters.length}`,
        delay: Math.max(0, nextAt - now),
      },
    })),
  );
}

async function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('队列没有回应')), PATIENCE_MS);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
