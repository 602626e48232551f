import { randomUUID } from 'node:crypto';
import { TestMailServer } from '../libs/reminders/testing/receivers.js';
import { Health } from '../libs/runtime/src/index.js';
import { OFFICE, TestOffice } from './office.js';
import { append, enrol, POISONS } from './poison.js';

/** Long enough that a register takes it and the list of notices, which adds who is told, does not. */
const REF_LENGTH = 2_590;
const longRef = (): string =>
  Array.from({ length: 80 }, () => randomUUID())
    .join('')
    .slice(0, REF_LENGTH);

async function onLeave({ runtime }: TestOffice, streamId: string, leaveId: string): Promise<void> {
  const leave = { leaveId, reason: '就医', destination: '重庆', startOn: '2023-06-05', dueOn: '2023-06-09' };
  await append(runtime, streamId, 'LeaveRequested', { ...leave, appliedOn: '2023-06-01' });
  const granted = { authority: 'judicial_office', grantedOn: '2023-06-01' };
  await append(runtime, streamId, 'LeaveGranted', { ...leave, ...granted });
}

describe('reminders despite one file', () => {
  let mail: TestMailServer;
  let office: TestOffice;
  const aboutLeave = async (): Promise<string[]> => {
    const { rows } = await office.runtime.database.pool.query<{ file_number: string }>(
      `select distinct file_number from reminders.notices where code = 'leave-return' order by 1`,
    );
    return rows.map(({ file_number }) => file_number);
  };
  beforeEach(async () => {
    mail = await TestMailServer.start();
    office = await TestOffice.open('2023-06-01', { channels: { smtpUrl: mail.url } });
    await office.person(`王五 ${randomUUID()} ${randomUUID()} ${randomUUID()}`, 'officer', {
      email: 'wang@office.test',
    });
    await office.person('李所长', 'head', { email: 'li@office.test' });
  });
  afterEach(async () => {
    await office.close();
    await mail.stop();
  });

  it('whose notices cannot be written: all others are told, and that it is not stands in health', async () => {
    const files = [];
    for (const number of ['甲', '乙', '丙']) files.push(await enrol(office.runtime, number));
    for (const [n, { streamId }] of files.entries())
      await onLeave(office, streamId, n === 1 ? longRef() : `L${n}`);
    await office.runtime.projector.catchUp();
    expect((await office.agenda()).overdue.length).toBeGreaterThan(0);
    await office.on('2023-06-08');
    expect(await aboutLeave()).toEqual(['丙', '甲']);
    await office.clock.sweep();
    const about = mail.received.map(({ subject }) => subject).join();
    expect([about.includes('甲'), about.includes('丙')]).toEqual([true, true]);
    expect(office.clock.health().trouble).toBeNull();
    const health = await new Health(office.runtime, 'all', office.clock).report();
    expect(health.warnings.join()).toContain('有 1 份档案的提醒不能生成');
  });

  it.each(Object.entries(POISONS))('with %s: all others are told', async (_what, poison) => {
    const { streamId: good } = await enrol(office.runtime, '甲');
    const { streamId: bad } = await enrol(office.runtime, '乙');
    await onLeave(office, good, 'L1');
    await onLeave(office, bad, 'L2');
    // Once before it is known to be bad, when all is told as it stands, and with what comes afterwards.
    await poison(office.runtime, bad);
    await office.on('2023-06-08');
    expect(await aboutLeave()).toContain('甲');
    await office.on('2023-06-12');
    expect(office.clock.health().trouble).toBeNull();
    await office.clock.sweep();
    const weekly = mail.received.find(({ subject }) => subject.includes('每周汇总'));
    expect(weekly?.text).toContain('有1份档案暂未计入。');
  });
});

describe('a weekly letter', () => {
  it('says nothing of missing files where there are none', async () => {
    const mail = await TestMailServer.start();
    const office = await TestOffice.open('2023-06-01', { channels: { smtpUrl: mail.url } });
    await office.person('李所长', 'head', { email: 'li@office.test' });
    await enrol(office.runtime, '甲');
    await office.on('2023-06-05');
    await office.clock.sweep();
    const weekly = mail.received.find(({ subject }) => subject.includes('每周汇总'));
    expect(weekly?.text).toContain(OFFICE);
    expect(weekly?.text).not.toContain('暂未计入');
    await office.close();
    await mail.stop();
  });
});
