import { MAN, TestOffice } from '../office.js';

/** 办法30–31: moving the place of execution, with the duties of both places and of the subject. */
describe('moving away', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open('2023-06-05');
    await office.enrol();
    await office.correct({
      type: 'ApplyForTransfer',
      transferId: 'T1',
      appliedOn: '2023-06-05',
      destination: '秀山县',
    });
  });
  afterAll(() => office.close());

  it('the new place is consulted within five days, the last of which is a Saturday', async () => {
    expect(await office.owes()).toContain('transfer-consult 2023-06-12');
    await office.correct({ type: 'SendConsultation', transferId: 'T1', consultedOn: '2023-06-05' });
    expect(await office.owes()).not.toContain('transfer-consult 2023-06-12');
  });

  it('granted, the file is due in five days, and the subject in seven from being told', async () => {
    await office.on('2023-06-15');
    await office.correct({ type: 'ReceiveReply', transferId: 'T1', repliedOn: '2023-06-12', reply: 'agree' });
    await office.correct({
      type: 'DecideTransfer',
      transferId: 'T1',
      decidedOn: '2023-06-15',
      decision: 'granted',
      authority: 'county_institution',
    });
    expect(await office.owes()).toEqual(
      expect.arrayContaining(['transfer-file 2023-06-20', 'transfer-report-in 2023-06-25']),
    );
    await office.on('2023-06-16');
    await office.correct({
      type: 'TakeStep',
      step: 'TransferDecisionDelivered',
      on: '2023-06-16',
      ref: 'T1',
    });
    expect(await office.owes()).toContain('transfer-report-in 2023-06-25');
  });

  it('the file goes late: a breach; the subject does not arrive: a search by the old place', async () => {
    await office.on('2023-06-21');
    expect(await office.breaches()).toEqual(['transfer-file 2023-06-21']);
    await office.on('2023-06-26');
    expect(await office.breaches()).toContain('transfer-report-in 2023-06-26');
    expect(await office.owes()).toContain('search 2023-06-26');
  });

  it('once the new place has registered the arrival only the file is owed here, until it is handed over', async () => {
    await office.correct({ type: 'RegisterArrival', transferId: 'T1', arrivedOn: '2023-06-26' });
    expect(await office.owes()).toEqual(['transfer-file 2023-06-20']);
    await office.correct({ type: 'HandOverFile', transferId: 'T1', fileHandedOverOn: '2023-06-26' });
    expect(await office.owes()).toEqual([]);
  });
});

describe('moving in', () => {
  let office: TestOffice;
  const order = (command: Parameters<TestOffice['order']>[2]) =>
    office.order('incoming-transfer', '迁入1号', command);
  beforeAll(async () => {
    office = await TestOffice.open('2023-06-05');
    await order({
      type: 'ReceiveConsultation',
      incomingNumber: '迁入1号',
      ...MAN,
      fromPlace: '秀山县',
      consultationReceivedOn: '2023-06-05',
    });
  });
  afterAll(() => office.close());
  const owed = async () => {
    const { today, thisWeek, next30Days, overdue } = await office.agenda();
    return [...overdue, ...today, ...thisWeek, ...next30Days].map(({ code, dueOn }) => `${code} ${dueOn}`);
  };

  it('the reply is owed within five days, and the receipt within five of the file', async () => {
    expect(await owed()).toEqual(['transfer-reply 2023-06-12']);
    await office.on('2023-06-12');
    await order({ type: 'SendReply', replySentOn: '2023-06-12', reply: 'agree' });
    expect(await owed()).toEqual([]);
    await office.on('2023-06-20');
    await order({ type: 'ReceiveFile', fileReceivedOn: '2023-06-20' });
    expect(await owed()).toEqual(['transfer-receipt 2023-06-25']);
    await order({ type: 'SendFileReceipt', receiptSentOn: '2023-06-20' });
    expect(await owed()).toEqual([]);
  });

  it('steps are taken in their order, and not after a refusal to take over', async () => {
    await expect(order({ type: 'SendReply', replySentOn: '2023-06-20', reply: 'agree' })).rejects.toThrow(
      '已于',
    );
    const refused = (command: Parameters<TestOffice['order']>[2]) =>
      office.order('incoming-transfer', '迁入2号', command);
    await expect(refused({ type: 'ReceiveFile', fileReceivedOn: '2023-06-20' })).rejects.toThrow(
      '上一步还没有登记',
    );
  });
});
