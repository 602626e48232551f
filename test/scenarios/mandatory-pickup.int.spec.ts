import { MAN, TestOffice } from '../office.js';

/** 必接必送: prison notice — picked up on the day of release — file and group. */
describe('a key person is released from prison', () => {
  const NUMBER = '帮教〔2023〕7号';
  let office: TestOffice;
  const order = (command: Parameters<TestOffice['order']>[2]) =>
    office.order('resettlement', NUMBER, command);
  beforeAll(async () => {
    office = await TestOffice.open('2023-08-01');
    await office.person('李所长', 'head', { email: 'head@office.test' });
    await order({
      type: 'RegisterReleasedPerson',
      resettlementNumber: NUMBER,
      ...MAN,
      source: 'prison',
      releasedOn: '2023-10-01',
      keyCategory: '涉毒',
      mandatoryPickup: true,
    });
  });
  afterAll(() => office.close());

  it('the prison owes its notice thirty days before', async () => {
    expect(await office.owes(NUMBER)).toEqual(['prison-notice 2023-09-01', 'mandatory-pickup 2023-10-01']);
    await office.on('2023-09-02');
    expect(await office.breaches(NUMBER)).toEqual(['prison-notice 2023-09-02']);
    await order({ type: 'ReceivePrisonNotice', noticeReceivedOn: '2023-09-02' });
  });

  it('the pick-up is due on the very day, though it is a holiday', async () => {
    expect(await office.owes(NUMBER)).toEqual(['mandatory-pickup 2023-10-01']);
    await office.on('2023-10-01');
    expect(await office.reminded('mandatory-pickup')).toEqual(
      expect.arrayContaining(['-30', '-7', '-1', '0']),
    );
  });

  it('not picked up, it is the loudest alert there is: to officer, head and county, at once', async () => {
    await office.on('2023-10-02', '06:00');
    const { rows } = await office.runtime.database.pool.query<{
      recipient: string;
      urgency: string;
      text: string;
    }>(
      `select recipient, urgency, text from reminders.notices where code = 'mandatory-pickup' and step = '+1' order by recipient`,
    );
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual([
      'county@麻旺司法所',
      'officer@麻旺司法所',
      '李所长',
    ]);
    expect(rows[0]?.urgency).toBe('loudest');
    expect(rows[0]?.text).toContain('已逾期 1 天');
    const mail = await office.runtime.database.pool.query<{ subject: string; next_at: Date }>(
      `select subject, next_at from reminders.messages join reminders.deliveries on message_id = id
        where kind = 'urgent' and day = '2023-10-02'`,
    );
    expect(mail.rows[0]?.subject).toContain('【紧急】');
    // Six in the morning is in quiet hours; this one does not wait for them.
    expect(mail.rows[0]?.next_at.toISOString()).toBe('2023-10-01T22:00:00.000Z');
    expect(await office.breaches(NUMBER)).toContain('mandatory-pickup 2023-10-02');
  });

  it('brought home, the file is opened for five years and the group is owed within ten days', async () => {
    await order({ type: 'PickUp', pickedUpOn: '2023-10-02' });
    await order({ type: 'OpenResettlementFile', openedOn: '2023-10-02' });
    expect(await office.owes(NUMBER)).toEqual([
      'resettlement-group 2023-10-12',
      'resettlement-end 2028-09-30',
    ]);
  });
});
