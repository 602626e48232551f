import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { streamOf, systemClock } from '#application';
import { Recipients } from '#reminders';
import { openRuntime, type Runtime } from '#runtime';
import { addDays } from '#statute';
import { openTestDatabase, type TestDatabase } from '../libs/database/testing/test-database.js';
import { TestMailServer } from '../libs/reminders/testing/receivers.js';
import { carryOut, ENROL, OFFICE } from './office.js';
import { until } from './until.js';

const WORKER = join('dist', 'programs', 'worker.js');
const SERVER = join('dist', 'programs', 'server.js');

/** Takes connections and says nothing: whoever sends to it stands between taking and sending. */
async function silentServer(): Promise<Server> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('worker processes', () => {
  let database: TestDatabase;
  let runtime: Runtime;
  let mail: TestMailServer;
  const workers: ChildProcess[] = [];

  const start = async (smtpUrl: string): Promise<ChildProcess> => {
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      MASTER_KEY_FILE: database.keyFile,
      SMTP_URL: smtpUrl,
      REDIS_URL: '',
    };
    const worker = spawn(process.execPath, [WORKER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(worker);
    await new Promise((resolve) => worker.stdout?.once('data', resolve));
    return worker;
  };
  const kill = (worker: ChildProcess, signal: NodeJS.Signals): Promise<unknown> => {
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill(signal);
    return gone;
  };
  const deliveries = async () => {
    const { rows } = await database.pool.query<{ state: string; attempts: number }>(
      'select state, attempts from reminders.deliveries order by state',
    );
    return rows;
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    mail = await TestMailServer.start();
    runtime = await openRuntime({ url: database.url, dataDir: '', keyFile: database.keyFile });
    const today = systemClock.today();
    await new Recipients(database.pool).put({
      id: '王五',
      name: '王五',
      office: OFFICE,
      role: 'officer',
      email: 'wang@office.test',
      webhook: null,
      account: null,
      quietFrom: '00:00',
      quietTo: '00:00',
      digestAt: '23:59',
    });
    const leave = {
      leaveId: 'L1',
      reason: '就医',
      destination: '重庆',
      startOn: today,
      dueOn: addDays(today, 1),
    };
    const { documentsReceivedOn: _none, ...enrol } = ENROL;
    await carryOut(
      runtime,
      { ...enrol, termEnd: addDays(today, 400) },
      { type: 'RequestLeave', ...leave, appliedOn: today },
      { type: 'GrantLeave', leaveId: 'L1', authority: 'judicial_office', grantedOn: today },
    );
  });
  afterAll(async () => {
    await Promise.all(
      workers
        .filter(({ exitCode, signalCode }) => exitCode === null && !signalCode)
        .map((one) => kill(one, 'SIGKILL')),
    );
    await runtime.close();
    await mail.stop();
    await database.drop();
  });

  it('one is killed between taking and sending; two others send it once', async () => {
    const silent = await silentServer();
    const doomed = await start(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    await until(async () => (await deliveries()).some(({ state }) => state === 'sending'));
    await kill(doomed, 'SIGKILL');
    expect(await deliveries()).toEqual([{ state: 'sending', attempts: 1 }]);
    // A minute later the claim has run out.
    await database.pool.query(`update reminders.deliveries set claimed_until = clock_timestamp()`);
    await Promise.all([start(mail.url), start(mail.url)]);
    await until(async () => (await deliveries()).every(({ state }) => state === 'sent'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(mail.received.map(({ subject }) => subject)).toEqual([
      `【提醒】${ENROL.fileNumber} 按期返回并销假：1 天后到期`,
    ]);
    silent.close();
  });

  it('one that is stopped for a while and goes on changes nothing that another did meanwhile', async () => {
    const [, paused] = workers;
    paused?.kill('SIGSTOP');
    const streamId = streamOf('correction', OFFICE, ENROL.fileNumber);
    const today = systemClock.today();
    await runtime.executor.execute({
      aggregate: 'correction',
      streamId,
      actor: 'test',
      commandId: 'lost',
      command: { type: 'ReportLostContact', lostOn: today } as { type: string },
    });
    await until(() => mail.received.length === 3);
    paused?.kill('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const told = mail.received.slice(1).map(({ subject }) => subject.slice('【紧急】'.length));
    expect(told.sort()).toEqual([
      `${ENROL.fileNumber} 查找的同时通报检察院：今天到期`,
      `${ENROL.fileNumber} 组织查找失去联系的对象：今天到期`,
    ]);
  });

  it('the operator sees the queue in the server with the token, and without it nobody does', async () => {
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      MASTER_KEY_FILE: database.keyFile,
      PORT: '0',
      OPERATOR_TOKEN: 'not-an-operator-token',
      REDIS_URL: '',
    };
    const server = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(server);
    let said = '';
    server.stdout?.on('data', (text: Buffer) => (said += text.toString()));
    await until(() => /http:\/\/\S+/.test(said));
    const address = /http:\/\/\S+/.exec(said)?.[0] ?? '';
    const board = (password?: string) => {
      const authorization = `Basic ${Buffer.from(`x:${password}`).toString('base64')}`;
      return fetch(`${address}/admin/queues/api/queues`, password ? { headers: { authorization } } : {});
    };
    expect([(await board()).status, (await board('guess')).status]).toEqual([401, 401]);
    const shown = await board('not-an-operator-token');
    expect([shown.status, (await shown.text()).includes('"name":"reminders"')]).toEqual([200, true]);
    await kill(server, 'SIGTERM');
  });

  it('ends on a signal', async () => {
    const [, second, third] = workers as [ChildProcess, ChildProcess, ChildProcess];
    const codes = await Promise.all([second, third].map((one) => kill(one, 'SIGTERM')));
    expect(codes).toEqual([0, 0]);
  });
});
