import { Recipients } from '#reminders';
import { openRuntime, type Runtime } from '#runtime';
import { addDays } from '#statute';
import { openTestDatabase, type TestDatabase } from '../libs/database/testing/test-database.js';
import { TestMailServer } from '../libs/reminders/testing/receivers.js';
import { hasRedis, TestRedis } from '../libs/reminders/testing/redis-server.js';
import { streamOf } from '#application';
import { ENROL, OFFICE } from './office.js';
import { ServerProgram } from './server-program.js';
import { accountOf } from './staff.js';
import { until } from './until.js';

/** The whole product while Redis is away: from its start, and once more after it was there. */

const PATIENCE_MS = 180_000;
/** What "within seconds" may take on a machine that has much else to do. */
const SOON_MS = 60_000;

let database: TestDatabase;
let redis: TestRedis;
let mail: TestMailServer;
let runtime: Runtime;
let server: ServerProgram;

/** Somebody who is due back from a leave today, of which his officer is told at once. */
async function onLeave(fileNumber: string): Promise<void> {
  const today = runtime.clock.today();
  const [month, week] = [addDays(today, -40), addDays(today, -5)];
  const dates = { effectiveOn: month, documentsReceivedOn: month, reportedInOn: month, enrolledOn: month };
  const leave = { leaveId: 'L1', reason: '就医', destination: '重庆市区', startOn: week, dueOn: today };
  const order = {
    aggregate: 'correction',
    streamId: streamOf('correction', OFFICE, fileNumber),
    office: OFFICE,
    opens: true,
    actor: '李所长',
  } as const;
  for (const command of [
    { ...ENROL, ...dates, fileNumber, termStart: month, termEnd: addDays(today, 300) },
    { type: 'RequestLeave', ...leave, appliedOn: week },
    { type: 'GrantLeave', leaveId: 'L1', authority: 'judicial_office', grantedOn: week },
  ] as const)
    await runtime.executor.execute({ ...order, commandId: `${fileNumber} ${command.type}`, command });
}

const letters = (fileNumber: string): string[] =>
  mail.received.map(({ subject }) => subject).filter((subject) => subject.includes(fileNumber));
/** Told of this file, within seconds. */
const told = (fileNumber: string): Promise<void> =>
  until(() => letters(fileNumber).some((subject) => subject.includes('今天到期')), SOON_MS);

const onRedis = hasRedis() ? describe : describe.skip;
onRedis('Redis is away', () => {
  beforeAll(async () => {
    [database, redis, mail] = await Promise.all([
      openTestDatabase(),
      TestRedis.away(),
      TestMailServer.start(),
    ]);
    const { applicationUrl, url, keyFile } = database;
    runtime = await openRuntime({ url: applicationUrl, ownerUrl: url, dataDir: '', keyFile });
    const headers = await accountOf(runtime, 'officer', [{ role: 'office_worker', area: OFFICE }]);
    server = new ServerProgram(database, headers);
    await new Recipients(runtime.database.pool).put({
      id: '王五',
      name: '王五',
      office: OFFICE,
      role: 'officer',
      email: 'wang@office.test',
      webhook: null,
      account: null,
      // Whatever the hour of this run.
      quietFrom: '00:00',
      quietTo: '00:00',
      digestAt: '08:30',
    });
  });
  afterAll(async () => {
    server.kill();
    await runtime.close();
    await Promise.all([redis.stop(), mail.stop()]);
    await database.drop();
  });

  const health = () => server.dependency('redis');
  const isAway = async (): Promise<void> => {
    await until(async () => (await health())?.status === 'trouble', PATIENCE_MS);
    expect((await health())?.said).toContain('Redis');
    expect(await server.ask('/health')).toMatchObject({ status: 200, body: { ready: true } });
  };
  const isBack = (): Promise<void> => until(async () => (await health())?.status === 'ok', SOON_MS);

  it('from the start and while it runs: work goes on, reminders leave all the same, and it is back by itself', async () => {
    await onLeave('离司矫字〔2026〕1号');
    await server.start({ REDIS_URL: redis.url, SMTP_URL: mail.url });
    try {
      await until(async () => (await server.ask('/health/ready')).status === 200, PATIENCE_MS);
      await isAway();
      expect((await server.enrol(1)).status).toBe(201);
      await told('离司矫字〔2026〕1号');
      await onLeave('离司矫字〔2026〕2号');
      await told('离司矫字〔2026〕2号');

      for (const [index, number] of ['3', '5'].entries()) {
        await redis.start();
        await isBack();
        await onLeave(`离司矫字〔2026〕${number}号`);
        await told(`离司矫字〔2026〕${number}号`);
        expect((await server.enrol(2 + index * 2)).status).toBe(201);

        await redis.kill();
        await onLeave(`离司矫字〔2026〕${Number(number) + 1}号`);
        await told(`离司矫字〔2026〕${Number(number) + 1}号`);
        await isAway();
        expect((await server.enrol(3 + index * 2)).status).toBe(201);
      }
      await redis.start();
      await isBack();
      const ids = mail.received.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    } finally {
      await server.stop();
    }
  }, 900_000);
});
