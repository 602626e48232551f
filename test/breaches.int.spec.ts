import { importLedger, readWorkbook } from '#ledger';
import { compareProjections, compliance, COMPLIANCE_PARTS } from '#read-models';
import { TestMailServer } from '../libs/reminders/testing/receivers.js';
import { ENROL, OFFICE, openClock, TestOffice } from './office.js';

const DEMO = 'libs/ledger/demo';

async function withLedger(today: string, mail: TestMailServer): Promise<TestOffice> {
  const office = await TestOffice.open(today, { channels: { smtpUrl: mail.url } });
  const workbook = await readWorkbook(DEMO);
  const { position } = await importLedger(
    workbook,
    { office: OFFICE, actor: 'test' },
    office.runtime.imports,
  );
  await office.runtime.projector.catchUpTo(position);
  return office;
}

describe('a past that is imported', () => {
  let mail: TestMailServer;
  let office: TestOffice;
  beforeAll(async () => {
    mail = await TestMailServer.start();
    office = await withLedger('2026-11-25', mail);
    await office.person('王五', 'officer', { email: 'wang@office.test' });
  });
  afterAll(async () => {
    await office.close();
    await mail.stop();
  });
  const breaches = async () => {
    const events = await office.runtime.store.readAll(0, 100_000);
    return events.filter(({ type }) => type === 'ObligationBreached');
  };

  it('has every missed deadline recorded as of its own day, once, whoever does it how often', async () => {
    const before = await office.overdue();
    expect(before.length).toBeGreaterThan(50);
    const other = await openClock(office.runtime);
    await Promise.all([office.clock.round(), other.round()]);
    await office.clock.round();
    await other.close();
    const found = await breaches();
    expect(new Set(found.map(({ streamId, data }) => JSON.stringify([streamId, data]))).size).toBe(
      found.length,
    );
    expect(found.length).toBe(before.length);
    for (const { metadata, data } of found) {
      expect(metadata.occurredOn).toBe((data as { breachedOn: string }).breachedOn);
      expect((data as { noticedOn: string }).noticedOn).toBe('2026-11-25');
    }
  });

  it('is not reminded of a hundred times: one digest', async () => {
    await office.clock.sweep();
    expect(mail.received.map(({ subject }) => subject.replace(/\d+ 项/g, 'n 项'))).toEqual([
      '【每日提醒】11月25日（周三）：逾期 n 项，将到期 n 项',
    ]);
  });

  it('stays what it was: the registers, what is overdue on any past day, and the figures', async () => {
    const { law, readModels, clock } = office.runtime;
    expect(await compareProjections(office.runtime.database.pool, office.runtime)).toEqual([]);
    expect(await office.overdue('2023-12-31')).toEqual([]);
    const period = { from: '2023-01-01', to: '2023-12-31', asOf: clock.today() };
    const lines = await compliance(readModels, [OFFICE], law, period, clock.today());
    const medians = Object.fromEntries(lines.map(({ rule, medianDays }) => [rule, medianDays]));
    expect(medians).toMatchObject({
      'decision-documents': -9,
      'report-in': -6,
      intake: -3,
      'assessment-opinion': -5.5,
      'assessment-opinion-fast-track': -3,
      'leave-return': 0,
      'final-appraisal': -6,
      release: 0,
      'resettlement-group': -9,
    });
    expect(lines.find(({ code }) => code === 'leave-return')).toMatchObject({
      opened: 18,
      onTime: 18,
      late: 0,
    });
  });

  it('a number of compliance is as long as its list', async () => {
    const { readModels, law, figures, clock } = office.runtime;
    const period = { from: '2023-01-01', to: '2026-11-25', asOf: clock.today() };
    for (const line of await compliance(readModels, [OFFICE], law, period, clock.today())) {
      for (const part of COMPLIANCE_PARTS) {
        const request = { period, office: OFFICE, knownAt: null };
        const list = await figures.explain(`rules.${line.rule}.${part}`, request);
        expect([line.rule, part, list.length]).toEqual([line.rule, part, line[part]]);
      }
    }
  });
});

describe('what was never done', () => {
  it('is missed for good: every report and review, and the rate is that of none', async () => {
    const office = await TestOffice.open('2026-03-02');
    const days = {
      effectiveOn: '2026-02-20',
      documentsReceivedOn: '2026-02-24',
      reportedInOn: '2026-02-26',
      enrolledOn: '2026-02-26',
      termStart: '2026-02-20',
      termEnd: '2027-02-19',
    };
    await office.enrol({ ...days, level: 'strict' });
    await office.begin('2026-03-02');
    const ill = {
      category: 'temporary_release',
      releaseGround: 'illness',
      decisionOrgan: '重庆市监狱管理局',
    };
    await office.enrol({ ...days, ...ill, fileNumber: '2号' });
    await office.order('correction', '2号', { type: 'DeclareIntake', declaredOn: '2026-03-02' });
    await office.offUntil('2026-10-20');
    const { readModels, law } = office.runtime;
    const kept = async (from: string, to: string, asOf: string): Promise<Record<string, unknown>> => {
      const lines = await compliance(readModels, [OFFICE], law, { from, to, asOf }, asOf);
      return Object.fromEntries(
        lines.map(({ rule, onTime, late, missed, open, onTimeRate }) => [
          rule,
          [onTime, late, missed, open, onTimeRate],
        ]),
      );
    };
    expect(await kept('2026-03-01', '2026-03-31', '2026-04-30')).toMatchObject({
      'regular-report-strict': [0, 0, 4, 0, 0],
    });
    expect(await kept('2026-03-01', '2026-09-30', '2026-10-20')).toMatchObject({
      'regular-report-strict': [0, 0, 30, 0, 0],
      'regular-report-ordinary': [0, 0, 5, 1, 0],
      'health-report': [0, 0, 5, 1, 0],
      'medical-review': [0, 0, 1, 1, 0],
    });
    await office.close();
  });
});

describe('a missed deadline that was none', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open('2023-06-01');
    await office.enrol();
    await office.grantLeave();
    await office.on('2023-06-12');
  });
  afterAll(() => office.close());
  const facts = async () =>
    (await office.file())?.facts
      .filter(({ type, data }) => /Breach/.test(type) && (data as { code: string }).code === 'leave-return')
      .map(({ type, occurredOn }) => `${type} ${occurredOn}`);

  it('is withdrawn when the leave turns out to have been extended before its last day was over, and again a fact when that is missed too', async () => {
    expect(await facts()).toEqual(['ObligationBreached 2023-06-10']);
    const extension = { leaveId: 'L1', dueOn: '2023-06-20', extensionReason: '住院' };
    await office.correct({
      type: 'ExtendLeave',
      ...extension,
      authority: 'county_institution',
      extendedOn: '2023-06-09',
    });
    await office.on('2023-06-13');
    expect(await facts()).toEqual(['ObligationBreached 2023-06-10', 'BreachWithdrawn 2023-06-13']);
    expect(await office.overdue()).not.toContain('leave-return 4');
    await office.on('2023-06-21');
    expect((await facts())?.at(-1)).toBe('ObligationBreached 2023-06-21');
  });

  it('is withdrawn when the day of return is corrected, without anything being erased', async () => {
    await office.correct({ type: 'ReturnFromLeave', leaveId: 'L1', returnedOn: '2023-06-21' });
    await office.correct({
      type: 'CorrectRecord',
      record: 'leave',
      ref: 'L1',
      fields: { returnedOn: '2023-06-20' },
      reason: '登记有误',
    });
    await office.on('2023-06-22');
    expect((await facts())?.at(-1)).toBe('BreachWithdrawn 2023-06-22');
    const { store } = office.runtime;
    expect(await compareProjections(office.runtime.database.pool, office.runtime)).toEqual([]);
    expect(await store.verify()).toEqual([]);
  });

  it('a missed report opens the next period, and the clock catches up month by month', async () => {
    await office.correct({ type: 'DeclareIntake', declaredOn: '2023-01-13' });
    await office.offUntil('2023-06-23');
    const reports = (await office.breaches()).filter((line) => line.startsWith('regular-report'));
    expect(reports).toEqual(['03-01', '04-01', '05-01', '06-01'].map((day) => `regular-report 2023-${day}`));
    // Each by the name of the rule that was missed, not of another one of the same duty.
    const titles = (await office.file())?.facts.flatMap(({ title }) =>
      /定期报告/.test(title) ? [title] : [],
    );
    expect(new Set(titles)).toEqual(new Set(['期限届满未办：定期报告（普管，每月）']));
    const { readModels, law, clock } = office.runtime;
    const period = { from: '2023-01-01', to: '2023-06-30', asOf: clock.today() };
    const lines = await compliance(readModels, [OFFICE], law, period, clock.today());
    // January was not a whole month of reports. May's can be made up for until June's falls due; those before it no longer.
    expect(lines.filter(({ code }) => code === 'regular-report')).toMatchObject([
      {
        rule: 'regular-report-ordinary',
        onTime: 0,
        late: 0,
        missed: 3,
        open: 1,
        due: 4,
        notYetDue: 1,
        onTimeRate: 0,
      },
    ]);
    expect(await office.owes()).toContain('regular-report 2023-06-30');
    await office.correct({ type: 'TakeStep', step: 'RegularReportMade', on: '2023-06-23' }, ENROL.fileNumber);
    expect(await office.owes()).toContain('regular-report 2023-07-31');
  });
});
