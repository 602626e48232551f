import { enteredNotices, enterHolidayNotice, OrderRefused } from '#application';
import { compareProjections } from '#read-models';
import { openRuntime } from '#runtime';
import type { HolidayNotice } from '#statute';
import { ENROL, TestOffice } from './office.js';

/** An invented arrangement: 4 January is off, and Saturday the 9th is worked instead. */
const NOTICE: HolidayNotice = {
  year: 2027,
  documentNumber: '国办发明电〔2026〕9号',
  issuedOn: '2026-12-10',
  daysOff: [
    ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
    ...['05', '06', '07', '08', '09', '10', '11'].map((day) => `2027-02-${day}`),
    ...['2027-04-03', '2027-04-04', '2027-04-05', '2027-06-09', '2027-09-15'],
    ...['01', '02', '03', '04', '05'].map((day) => `2027-05-${day}`),
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2027-10-${day}`),
  ],
  daysWorked: ['2027-01-09', '2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
};

/** The 4th is worked after all. */
const CORRECTED: HolidayNotice = {
  ...NOTICE,
  daysOff: NOTICE.daysOff.filter((day) => day !== '2027-01-04'),
  daysWorked: NOTICE.daysWorked.filter((day) => day !== '2027-01-09'),
};

const ASSESSMENT = '麻司调评字〔2026〕001号';

/** Documents received on 27 December, whose receipt is due in five days; an assessment of the 28th, due in ten working days. */
async function atTheEndOf2026(): Promise<TestOffice> {
  const office = await TestOffice.open('2026-12-28');
  await office.correct({
    ...ENROL,
    effectiveOn: '2026-12-22',
    documentsReceivedOn: '2026-12-27',
    reportedInOn: '2026-12-28',
    enrolledOn: '2026-12-28',
    termStart: '2026-12-22',
    termEnd: '2027-12-21',
  });
  await office.order('assessment', ASSESSMENT, {
    type: 'CommissionAssessment',
    assessmentNumber: ASSESSMENT,
    name: '李四',
    sex: 'male',
    idNumber: ENROL.idNumber,
    address: ENROL.address,
    commissionedBy: '酉阳县人民法院',
    intendedCategory: 'suspended_sentence',
    fastTrack: false,
    receivedOn: '2026-12-28',
  });
  return office;
}

const enter = async (office: TestOffice, notice: HolidayNotice = NOTICE): Promise<void> => {
  await office.runtime.projector.catchUpTo(await enterHolidayNotice(office.runtime, '县局', notice));
  await office.runtime.settleLaw();
};

describe('deadlines of a year not yet announced', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await atTheEndOf2026();
  });
  afterAll(() => office.close());

  const lineOf = async (code: string) => {
    const { overdue, today, thisWeek, next30Days } = await office.agenda();
    return [overdue, today, thisWeek, next30Days].flat().find((one) => one.code === code);
  };
  const due = async (code: string): Promise<readonly unknown[]> => {
    const line = await lineOf(code);
    return [line?.dueOn, line?.unpublishedYears];
  };
  const reasonFor = async (code: string): Promise<string> => (await lineOf(code))?.reason ?? '';
  const reminders = async (): Promise<string[]> => {
    const { rows } = await office.runtime.database.pool.query<{ text: string }>(
      `select text from reminders.notices where code = 'documents-receipt' order by id`,
    );
    return rows.map(({ text }) => text);
  };
  /** In the order in which they were recorded. */
  const facts = async () => {
    const events = await office.runtime.store.readStream((await office.file())?.streamId ?? '');
    return events.flatMap(({ type, data }) => {
      const { code, dueOn, reason } = data as Record<string, string>;
      return code === 'documents-receipt' ? [[type, dueOn, ...(reason ? [reason] : [])].join(' ')] : [];
    });
  };

  it('leave out the days off by law, and say that they are provisional', async () => {
    expect(await due('documents-receipt')).toEqual(['2027-01-04', [2027]]);
    expect(await due('assessment-opinion')).toEqual(['2027-01-12', [2027]]);
    expect(await reasonFor('documents-receipt')).toContain('2027 年的放假安排尚未公布或者录入');
    const receipt = (await office.file())?.obligations.find(({ code }) => code === 'documents-receipt');
    expect(receipt).toMatchObject({
      unpublishedYears: [2027],
      reason: expect.stringContaining('该日为暂定') as string,
    });
  });

  it('are reminded of with that said', async () => {
    await office.on('2026-12-31');
    expect((await reminders()).at(-1)).toContain('最迟 2027年1月4日（周一），暂定日期');
  });

  it('are missed by what is known', async () => {
    await office.on('2027-01-05');
    expect(await facts()).toEqual(['ObligationBreached 2027-01-04']);
  });

  it('move when the notice is entered: what was recorded too early is put right, and the history says why', async () => {
    await enter(office);
    await office.clock.round();
    expect(await due('documents-receipt')).toEqual(['2027-01-05', []]);
    // Of the ten working days one fell away and one, a Saturday, was added.
    expect(await due('assessment-opinion')).toEqual(['2027-01-12', []]);
    expect(await facts()).toEqual([
      'ObligationBreached 2027-01-04',
      'BreachWithdrawn 2027-01-04 2027年放假安排（国办发明电〔2026〕9号）录入后，期限由暂定的 2027-01-04 改为 2027-01-05',
    ]);
    expect(await reasonFor('documents-receipt')).toContain('2027年按国办发明电〔2026〕9号');
    expect(await reasonFor('documents-receipt')).not.toContain('暂定');
    // Today is its last day now: that is told, though it was told of the day before as well.
    expect((await reminders()).at(-1)).toContain('今天到期');
    expect((await reminders()).at(-1)).not.toContain('暂定');
  });

  it('are missed again by what is announced', async () => {
    await office.on('2027-01-06');
    expect((await facts()).at(-1)).toBe('ObligationBreached 2027-01-05');
    expect(await compareProjections(office.runtime.database.pool, office.runtime)).toEqual([]);
    expect(await office.runtime.store.verify()).toEqual([]);
  });

  it('move again when the notice was entered wrongly and is entered once more', async () => {
    await enter(office, CORRECTED);
    await office.clock.round();
    // The first one was right after all, and stands again.
    expect((await facts()).slice(-2).sort()).toEqual([
      'BreachWithdrawn 2027-01-05 2027年放假安排（国办发明电〔2026〕9号）录入后，期限由 2027-01-05 改为 2027-01-04',
      'ObligationBreached 2027-01-04',
    ]);
    expect(await compareProjections(office.runtime.database.pool, office.runtime)).toEqual([]);
    expect((await enteredNotices(office.runtime.store)).map(({ enteredBy }) => enteredBy)).toEqual([
      '县局',
      '县局',
    ]);
  });

  it('are the same to every process and after a restart', async () => {
    const { url, keyFile, law, clock } = office.runtime;
    const again = await openRuntime({ url, dataDir: '', keyFile }, clock);
    expect([again.law.edition, again.law.calendar.noticeOf(2027)]).toEqual([
      law.edition,
      '2027年按国办发明电〔2026〕9号',
    ]);
    expect(await compareProjections(again.database.pool, again)).toEqual([]);
    await enter(office);
    // Another one that was open all the while goes by what it finds.
    await again.projector.catchUp();
    await again.executor.execute({
      aggregate: 'correction',
      streamId: (await office.file())?.streamId ?? '',
      actor: 'test',
      commandId: 'later',
      command: { type: 'TakeStep', step: 'DocumentsReceiptSent', on: '2027-01-05' } as { type: string },
    });
    await again.projector.catchUp();
    expect(again.law.edition).toBe(office.runtime.law.edition);
    expect(await compareProjections(again.database.pool, again)).toEqual([]);
    await again.close();
  });
});

describe('a reminder whose day moves into the past', () => {
  it('is made good when the days off become others', async () => {
    const office = await atTheEndOf2026();
    await enter(office);
    // Three working days before 12 January is Friday the 8th, as the Saturday is worked.
    await office.on('2027-01-07');
    expect(await office.reminded('assessment-opinion')).toEqual([]);
    office.runtime.setClock('2027-01-08', '08:00');
    // Now it was the 7th.
    await enter(office, CORRECTED);
    await office.clock.round();
    await office.clock.round();
    expect(await office.reminded('assessment-opinion')).toEqual(['-3w']);
    await office.close();
  });
});

describe('a notice that is entered', () => {
  it('is refused with all that is wrong with it, and where it says the same', async () => {
    const office = await atTheEndOf2026();
    const wrong = { ...NOTICE, documentNumber: '', daysWorked: ['2027-01-08'] };
    const refused = await enterHolidayNotice(office.runtime, '县局', wrong).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OrderRefused);
    expect((refused as OrderRefused).refusals.map(({ field }) => field)).toEqual([
      'documentNumber',
      'daysWorked',
    ]);
    expect(await enteredNotices(office.runtime.store)).toEqual([]);
    await enter(office);
    const shuffled = { ...NOTICE, daysOff: [...NOTICE.daysOff].reverse() };
    await expect(enterHolidayNotice(office.runtime, '县局', shuffled)).rejects.toThrow('已经录入，内容相同');
    await office.close();
  });
});
