import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { Deliveries, openWakeUps } from '#reminders';
import { hasRedis, TestRedis } from '../libs/reminders/testing/redis-server.js';
import { TestGateway, TestMailServer } from '../libs/reminders/testing/receivers.js';
import { openClock, TestOffice } from './office.js';
import { until } from './until.js';

const SECRET = randomBytes(24).toString('base64');

const redisHere = hasRedis();
const BACKENDS = redisHere ? (['postgresql', 'redis', 'none'] as const) : (['postgresql', 'none'] as const);

/** A leave from 5 to 9 June 2023, a Friday; the officer has mail and is told. */
async function officeWithLeave(settings: Parameters<typeof TestOffice.open>[1]): Promise<TestOffice> {
  const office = await TestOffice.open('2023-06-01', settings);
  await office.person('王五', 'officer', { email: 'wang@office.test' });
  await office.enrol();
  await office.begin('2023-06-01');
  await office.grantLeave();
  await office.correct({ type: 'TakeStep', step: 'LeaveFiled', on: '2023-06-01', ref: 'L1' });
  return office;
}

describe.each(BACKENDS)('reminders, the queue on %s', (backend) => {
  let redis: TestRedis | null = null;
  let mail: TestMailServer;
  let gateway: TestGateway;
  let office: TestOffice;
  const settings = () => ({
    channels: { smtpUrl: mail.url, webhookSecret: SECRET, webhookHosts: [new URL(gateway.url).host] },
    queue: backend === 'none' ? null : redis ? { redisUrl: redis.url } : {},
  });
  /** Everything that is due has left, whoever woke whom. */
  const settled = async () => {
    await office.clock.sweep();
    await until(async () =>
      (await office.clock.deliveries.pending(10)).every(({ nextAt }) => nextAt > office.runtime.clock.now()),
    );
  };
  const subjects = () => mail.received.map(({ subject }) => subject);

  beforeAll(async () => {
    if (backend === 'redis') redis = await TestRedis.start();
  });
  afterAll(() => redis?.stop());
  beforeEach(async () => {
    [mail, gateway] = await Promise.all([TestMailServer.start(), TestGateway.start()]);
    office = await officeWithLeave(settings());
  });
  afterEach(async () => {
    await office.close();
    await Promise.all([mail.stop(), gateway.stop()]);
    await redis?.flush();
  });

  it('each step leaves once, on its day', async () => {
    for (const day of ['2023-06-05', '2023-06-06', '2023-06-07', '2023-06-08', '2023-06-09']) {
      await office.on(day);
      await office.clock.round();
      await settled();
    }
    expect(subjects()).toEqual([
      '【提醒】麻司矫字〔2023〕001号 按期返回并销假：3 天后到期',
      '【提醒】麻司矫字〔2023〕001号 按期返回并销假：1 天后到期',
      '【提醒】麻司矫字〔2023〕001号 按期返回并销假：今天到期',
    ]);
    expect(mail.received[0]?.text).toContain('最迟 6月9日（周五）。依据：社区矫正法实施办法第二十八条。');
    // The file is named, and nobody in it: mail is read by others.
    expect(mail.received.map(({ text }) => text).join()).not.toContain('张三');
  });

  it('two workers, and rounds without end, send no step twice', async () => {
    const other = await openClock(office.runtime, settings());
    await office.on('2023-06-08');
    await Promise.all([1, 2, 3].flatMap(() => [office.clock.round(), other.round()]));
    await Promise.all([office.clock.sweep(), other.sweep()]);
    await settled();
    await other.close();
    expect(subjects()).toHaveLength(2);
    const { rows } = await office.runtime.database.pool.query(
      "select 1 from reminders.notices where recipient = $1 and code = 'leave-return'",
      ['王五'],
    );
    expect(rows).toHaveLength(2);
  });

  it('the machine off for a week: one digest, not seven days of noise', async () => {
    await office.on('2023-06-05');
    await office.offUntil('2023-06-14');
    await office.clock.round();
    await settled();
    // The search opened today, and is the loudest there is; all the rest is in one letter. The queue sends several
    // at a time: either may arrive first.
    expect(subjects().sort()).toEqual([
      '【每日提醒】6月14日（周三）：逾期 1 项，将到期 0 项',
      '【紧急】麻司矫字〔2023〕001号 查找未报到、未归的对象：今天到期',
    ]);
    expect(await office.breaches()).toEqual(['leave-return 2023-06-10']);
  });

  it('quiet hours are kept, and what was done meanwhile is not spoken of', async () => {
    await office.on('2023-06-05');
    await office.offUntil('2023-06-06', '22:15');
    await office.clock.sweep();
    expect(subjects()).toEqual([]);
    const [waiting] = await office.clock.deliveries.pending(10);
    expect(new Date(waiting?.nextAt ?? 0).toISOString()).toBe('2023-06-06T23:30:00.000Z');
    await office.correct({ type: 'ReturnFromLeave', leaveId: 'L1', returnedOn: '2023-06-06' });
    office.runtime.setClock('2023-06-07', '07:31');
    await settled();
    expect(subjects()).toEqual([]);
  });

  it('a mail server that refuses is tried again with longer and longer waits, is shown, and nothing is lost', async () => {
    mail.refusing = true;
    await office.on('2023-06-06');
    await settled();
    const [failing] = await office.clock.deliveries.list('failing', 10);
    expect(failing).toMatchObject({ channel: 'email', recipient: '王五', attempts: 1 });
    expect(failing?.lastError).toContain('451');
    office.runtime.setClock('2023-06-06', '09:02');
    await settled();
    const [again] = await office.clock.deliveries.list('failing', 10);
    expect(again?.attempts).toBe(2);
    expect(new Date(again?.nextAt ?? 0).toISOString()).toBe('2023-06-06T01:07:00.000Z');
    mail.refusing = false;
    office.runtime.setClock('2023-06-06', '09:08');
    await settled();
    expect(subjects()).toHaveLength(1);
    expect(await office.clock.deliveries.list('failing', 10)).toEqual([]);
  });

  it('a gateway gets a signed message, with the same id when it is tried again', async () => {
    await office.person('王五', 'officer', { webhook: gateway.url });
    gateway.failures = 1;
    await office.on('2023-06-06');
    await settled();
    office.runtime.setClock('2023-06-06', '09:02');
    await settled();
    expect(gateway.received).toHaveLength(1);
    const [hook] = gateway.received;
    const told = new Webhook(SECRET).verify(hook?.body ?? '', { ...hook?.headers }) as {
      subject: string;
      id: string;
    };
    expect(told.subject).toContain('3 天后到期');
    expect(hook?.headers['webhook-id']).toBe(told.id);
    expect(() => new Webhook(SECRET).verify(`${hook?.body} `, { ...hook?.headers })).toThrow();
  });

  it('a clock set back and forward repeats nothing and forgets nothing', async () => {
    await office.on('2023-06-08');
    await settled();
    for (const [day, time] of [
      ['2023-06-08', '08:00'],
      ['2023-06-07', '09:00'],
      ['2023-06-06', '09:00'],
      ['2023-06-08', '10:00'],
    ] as const) {
      office.runtime.setClock(day, time);
      await office.clock.round();
      await settled();
    }
    expect(subjects()).toHaveLength(2);
    await office.on('2023-06-09');
    await settled();
    expect(subjects()).toHaveLength(3);
  });
});

describe('the daily and the weekly digest', () => {
  it('each officer at half past eight what is new, and on Mondays the head the office’s week', async () => {
    const mail = await TestMailServer.start();
    const office = await officeWithLeave({ channels: { smtpUrl: mail.url } });
    await office.person('赵六', 'head', { email: 'head@office.test' });
    await office.correct({ type: 'TakeStep', step: 'DocumentsFoundMissing', on: '2023-06-01' });
    // Told at once: what is left is the organ's, in five days.
    await office.correct({ type: 'TakeStep', step: 'DocumentsMissingTold', on: '2023-06-01' });
    await office.offUntil('2023-06-02', '08:29');
    await office.clock.sweep();
    expect(mail.received).toEqual([]);
    await office.offUntil('2023-06-02', '08:30');
    await office.offUntil('2023-06-02', '08:31');
    await office.clock.sweep();
    // Due on 6 June: three working days before is 1 June, when it was opened.
    expect(mail.received.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
      'head@office.test 【每周汇总】麻旺司法所：逾期未办 0 项',
      'wang@office.test 【每日提醒】6月2日（周五）：逾期 0 项，将到期 1 项',
    ]);
    await office.offUntil('2023-06-12', '08:30');
    await office.clock.sweep();
    const weekly = mail.received.filter(({ subject }) => subject.startsWith('【每周汇总】'));
    expect(weekly.at(-1)?.text).toContain('上周到期 4 项：按期 2 项，逾期办理 0 项，尚未办理 2 项。');
    await office.close();
    await mail.stop();
  });
});

const onRedis = redisHere ? describe : describe.skip;
onRedis('Redis fails', () => {
  let redis: TestRedis;
  let mail: TestMailServer;
  let office: TestOffice;
  beforeEach(async () => {
    [redis, mail] = await Promise.all([TestRedis.start(), TestMailServer.start()]);
    office = await officeWithLeave({ channels: { smtpUrl: mail.url }, queue: { redisUrl: redis.url } });
  });
  afterEach(async () => {
    await office.close();
    await Promise.all([redis.stop(), mail.stop()]);
  });

  it('wiped while reminders wait in it: every one leaves, once', async () => {
    await office.on('2023-06-05');
    await office.offUntil('2023-06-06', '22:15');
    expect(await office.clock.queue?.getDelayedCount()).toBe(1);
    await redis.flush();
    expect(await office.clock.queue?.getDelayedCount()).toBe(0);
    office.runtime.setClock('2023-06-07', '07:32');
    await office.clock.sweep();
    await office.clock.sweep();
    expect(mail.received).toHaveLength(1);
  });

  it('killed and away for an hour: orders are taken, reminders leave without it, and once it is back with it', async () => {
    await office.on('2023-06-05');
    await redis.kill();
    await office.on('2023-06-06');
    await office.correct({ type: 'TakeStep', step: 'DocumentsFoundMissing', on: '2023-06-06' });
    expect(office.clock.health().queueTrouble).not.toBeNull();
    office.runtime.setClock('2023-06-06', '10:00');
    await office.clock.sweep();
    expect(mail.received.filter(({ subject }) => subject.includes('3 天后到期'))).toHaveLength(1);
    await redis.start();
    await until(async () => {
      await office.clock.round();
      return office.clock.health().queueTrouble === null;
    });
    await office.on('2023-06-08');
    await until(() => mail.received.some(({ subject }) => subject.includes('1 天后到期')));
    expect(new Set(mail.received.map(({ id }) => id)).size).toBe(mail.received.length);
  });

  it('that would throw waiting jobs away is refused by name', async () => {
    const forgetful = await TestRedis.start('allkeys-lru');
    await expect(openClock(office.runtime, { queue: { redisUrl: forgetful.url } })).rejects.toThrow(
      'maxmemory-policy 是“allkeys-lru”',
    );
    await forgetful.stop();
  });
});

onRedis('a storm', () => {
  it('wiped among two thousand letters, each delivered three times over by two workers: every one leaves, once', async () => {
    const [redis, office] = await Promise.all([TestRedis.start(), TestOffice.open('2023-06-01')]);
    const { database, url, clock } = office.runtime;
    const sent: string[] = [];
    const way = {
      send: ({ messageId }: { messageId: string }) => Promise.resolve(void sent.push(messageId)),
      close: () => undefined,
    };
    const senders = [1, 2].map(() => new Deliveries(database.pool, { bench: way }, clock));
    const queues = await Promise.all(
      senders.map((sender) =>
        openWakeUps(
          { redisUrl: redis.url, databaseUrl: url },
          (letters) => sender.deliver(letters),
          () => clock.now(),
        ),
      ),
    );
    const letters = Array.from({ length: 2_000 }, () => ({
      messageId: randomUUID(),
      channel: 'bench',
      nextAt: clock.now(),
    }));
    const ids = letters.map(({ messageId }) => messageId);
    await database.pool.query(
      `insert into reminders.messages (id, recipient, kind, day, subject, body, created_at)
       select unnest($1::uuid[]), 'x', 'digest', current_date, '', '', now()`,
      [ids],
    );
    await database.pool.query(
      `insert into reminders.deliveries (message_id, channel, address, next_at)
       select unnest($1::uuid[]), 'bench', 'x', $2`,
      [ids, new Date(clock.now())],
    );
    const backwards = [...letters].reverse();
    await Promise.all([
      queues[0]?.at(letters, clock.now()),
      queues[1]?.at(backwards, clock.now()),
      ...senders.map((sender) => sender.deliver(letters.filter((_, index) => index % 7 === 0))),
      redis.flush(),
    ]);
    await Promise.all(senders.map((sender) => sender.sweep(0)));
    await until(() => sent.length >= letters.length);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent.length).toBe(letters.length);
    expect(new Set(sent)).toEqual(new Set(ids));
    await Promise.all(queues.map((queue) => queue.close()));
    await Promise.all([office.close(), redis.stop()]);
  });
});
