import { createApp } from '../apps/server/src/create-app.js';
import { TestMailServer } from '../libs/reminders/testing/receivers.js';
import { diskHealth, startWorker, type DiskSizes } from '../libs/runtime/src/index.js';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { Recipients, USUAL_TIMES } from '../libs/reminders/src/index.js';
import { OFFICE } from './office.js';
import { until } from './until.js';

/** A disk of 100 GB with so much used of what we may use; five more are kept for its administrator. */
const sizes = (usedPercent: number): DiskSizes => {
  const [blocks, bsize] = [105_000, 1_048_576];
  const bavail = 100_000 - usedPercent * 1_000;
  return { blocks, bfree: bavail + 5_000, bavail, bsize };
};

describe('how full a disk is', () => {
  it.each([
    [0, 'ok'],
    [79.9, 'ok'],
    [80, 'warning'],
    [89.9, 'warning'],
    [90, 'urgent'],
    [100, 'urgent'],
  ])('%f per cent of what we may use is %s', (percent, level) => {
    expect(diskHealth(sizes(percent))).toEqual({
      usedPercent: Math.floor(percent),
      freeMegabytes: Math.round(100_000 - percent * 1_000),
      level,
    });
  });
});

describe('a disk that fills', () => {
  let runtime: TestRuntime;
  let mail: TestMailServer;
  let used = 50;
  beforeAll(async () => {
    mail = await TestMailServer.start();
    const opened = await openTestRuntime('2023-06-01');
    runtime = { ...opened, disk: () => Promise.resolve(diskHealth(sizes(used))) };
    await new Recipients(runtime.database.pool).put({
      id: '管理员',
      name: '管理员',
      office: OFFICE,
      role: 'keeper',
      email: 'keeper@office.test',
      webhook: null,
      account: null,
      ...USUAL_TIMES,
    });
  });
  afterAll(async () => {
    await runtime.close();
    await mail.stop();
  });

  it('is told on the page and in one letter a day for each of the two marks, and nothing before them', async () => {
    const worker = await startWorker(runtime, { channels: { smtpUrl: mail.url }, queue: null });
    const app = await createApp(runtime, worker.obligations);
    await app.listen(0, '127.0.0.1');
    const health = async () => {
      const answer = await fetch(`${(await app.getUrl()).replace('[::1]', '127.0.0.1')}/api/v1/health`);
      const body = (await answer.json()) as { status: string; warnings: string[] };
      return [answer.status, body.status, body.warnings.join()] as const;
    };
    const letters = () => mail.received.filter(({ subject }) => subject.startsWith('【系统】'));
    const rounds = async () => {
      for (let n = 0; n < 2; n++) await worker.obligations.round();
      await worker.obligations.sweep();
    };
    await rounds();
    expect(await health()).toEqual([200, 'ok', '']);
    used = 80;
    await rounds();
    expect(await health()).toEqual([
      200,
      'warning',
      expect.stringContaining('数据磁盘已用 80%，还剩 20000 MB'),
    ]);
    await until(() => Promise.resolve(letters().length === 1));
    used = 90;
    await rounds();
    expect((await health())[2]).toContain('写满之前请尽快清理或扩大磁盘');
    await until(() => Promise.resolve(letters().length === 2));
    expect(letters().map(({ to }) => to)).toEqual(['keeper@office.test', 'keeper@office.test']);
    expect(letters().at(-1)?.text).toContain('数据磁盘已用 90%，还剩 10000 MB');
    await rounds();
    expect(letters()).toHaveLength(2);
    runtime.setClock('2023-06-02');
    await rounds();
    await until(() => Promise.resolve(letters().length === 3));
    used = 50;
    expect(await health()).toEqual([200, 'ok', '']);
    await app.close();
    await worker.close();
  });
});
