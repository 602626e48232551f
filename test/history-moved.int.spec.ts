import { streamOf } from '#application';
import type { CorrectionCommand } from '#casework';
import { configurationOf } from '#configuration';
import { HistoryMoved } from '#event-store';
import { projectedPosition } from '#read-models';
import { moveHistory, openRuntime, startWorker, type Runtime, type RuntimeSettings } from '#runtime';
import { openTestDatabase, type TestDatabase } from '../libs/database/testing/test-database.js';
import { TestKurrentDB } from '../libs/event-store/testing/kurrentdb-server.js';
import { ENROL, OFFICE } from './office.js';

/** Processes that go on with the old settings after the history was moved back from KurrentDB to PostgreSQL. */

const PREFIX = 'moved.';

let database: TestDatabase;
let node: TestKurrentDB;
let old: Runtime;
const opened: Runtime[] = [];

const open = async (more: Partial<RuntimeSettings> = {}): Promise<Runtime> => {
  const { applicationUrl, url, keyFile } = database;
  const runtime = await openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile, ...more });
  opened.push(runtime);
  return runtime;
};

async function enrol({ executor }: Runtime, number: number): Promise<number> {
  const fileNumber = `麻司矫字〔2023〕${number}号`;
  const { position } = await executor.execute({
    aggregate: 'correction',
    streamId: streamOf('correction', OFFICE, fileNumber),
    office: OFFICE,
    opens: true,
    actor: 'test',
    commandId: `enrol-${number}`,
    command: { ...(ENROL as CorrectionCommand), fileNumber } as CorrectionCommand,
  });
  return position;
}

beforeAll(async () => {
  database = await openTestDatabase();
  node = await TestKurrentDB.start();
  old = await open({ kurrentdb: { url: node.url, prefix: PREFIX, timeoutMs: 60_000 } });
  for (const number of [1, 2, 3]) await enrol(old, number);
  await old.projector.catchUp();
  const { applicationUrl, url, keyFile } = database;
  const configuration = configurationOf({
    DATABASE_URL: applicationUrl,
    DATABASE_OWNER_URL: url,
    MASTER_KEY_FILE: keyFile,
    HISTORY_URL: node.url,
    HISTORY_PREFIX: PREFIX,
  });
  expect(await old.projector.lead()).toBe(true);
  expect((await moveHistory(configuration, 'postgresql', () => undefined)).switched).toBe(true);
});
afterAll(async () => {
  for (const runtime of opened) await runtime.close();
  node.stop();
  await database.drop();
});

it('leaves the registers to those who know where the history is, though the old one still led', async () => {
  const before = await projectedPosition(database.pool);
  expect(before).toBe(await (await open()).store.head());
  await expect(old.projector.catchUp()).rejects.toThrow(HistoryMoved);
  await expect(old.projector.lead()).rejects.toThrow(HistoryMoved);
  expect(await projectedPosition(database.pool)).toBe(before);
});

it('shows what is recorded where the history is now', async () => {
  const now = await open();
  const position = await enrol(now, 4);
  await now.projector.catchUpTo(position);
  expect(await projectedPosition(database.pool)).toBe(position);
});

it('keeps where follow-ups have got to, whatever an old clock does', async () => {
  const followed = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ position: string }>(
      'select position from reminders.follow_ups',
    );
    return Number(rows[0]?.position ?? 0);
  };
  const before = await followed();
  const worker = await startWorker(old, { channels: {}, queue: null });
  await worker.obligations.round().catch(() => undefined);
  expect(worker.obligations.health().trouble).toContain('历史记录已经迁移到 PostgreSQL');
  await worker.close();
  expect(await followed()).toBe(before);
});
