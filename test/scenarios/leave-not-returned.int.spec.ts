import { OFFICE, TestOffice } from '../office.js';

/** 办法28、38, 法30: not back from leave — search — found or reported — ladder. */
describe('someone does not come back from leave', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open('2023-06-01');
    await office.enrol();
    await office.grantLeave();
  });
  afterAll(() => office.close());

  it('a leave that the office granted is to be filed with the county within three days, and returned from', async () => {
    expect(await office.owes()).toEqual(
      expect.arrayContaining(['leave-filing 2023-06-05', 'leave-return 2023-06-09']),
    );
    await office.correct({ type: 'TakeStep', step: 'LeaveFiled', on: '2023-06-01', ref: 'L1' });
    expect(await office.owes()).not.toContain('leave-filing 2023-06-05');
  });

  it('the return is reminded of three working days before, the day before, and on the day', async () => {
    await office.on('2023-06-09');
    expect(await office.reminded('leave-return')).toEqual(['-3w', '-1', '0']);
    expect(await office.breaches()).toEqual([]);
  });

  it('the day after, the breach is a fact of the case, and the search is owed at once', async () => {
    await office.on('2023-06-10');
    expect(await office.breaches()).toEqual(['leave-return 2023-06-10']);
    expect(await office.owes()).toEqual(expect.arrayContaining(['search 2023-06-10']));
    expect(await office.overdue()).toEqual(['leave-return 1']);
    const today = await office.agenda();
    expect(today.overdue.map(({ title }) => title)).toEqual(['按期返回并销假']);
    expect(today.today[0]).toMatchObject({
      code: 'search',
      metBy: ['组织查找并作记录', '报到或者移送', '销假', '到新执行地报到', '通报公安机关和检察院'],
    });
  });

  it('not found: police and procuratorate are told, and the search duty is met', async () => {
    await office.correct({ type: 'TakeStep', step: 'SearchReported', on: '2023-06-10', ref: 'L1' });
    expect((await office.owes()).filter((line) => line.startsWith('search'))).toEqual([]);
  });

  it('ten days late supports a reprimand, eleven a warning', async () => {
    const proposed = async () => (await office.file())?.ladder?.proposals.map(({ sanction }) => sanction);
    await office.on('2023-06-19');
    expect(await proposed()).toEqual(['reprimand']);
    await office.on('2023-06-20');
    expect(await proposed()).toEqual(['warning']);
  });

  it('back on the twelfth day: the facts are on file, the ladder says why, and nothing is owed any more', async () => {
    await office.on('2023-06-21');
    await office.correct({ type: 'ReturnFromLeave', leaveId: 'L1', returnedOn: '2023-06-21' });
    const file = await office.file();
    expect(file?.ladder).toMatchObject({ daysOffSupervision: 12, warnings: 0 });
    expect(file?.ladder?.proposals[0]).toMatchObject({
      article: '社区矫正法实施办法第三十五条第二项',
      facts: [{ on: '2023-06-09', until: '2023-06-21' }],
    });
    expect((await office.owes()).filter((line) => /leave|search/.test(line))).toEqual([]);
  });

  it('reminders followed every day for a week and then weekly, and the warning that was decided answers the facts', async () => {
    expect(await office.reminded('leave-return')).toEqual(expect.arrayContaining(['+1', '+7']));
    await office.correct({
      type: 'DecideSanction',
      sanctionId: 'S1',
      kind: 'warning',
      decidedOn: '2023-06-21',
      reason: '外出逾期未归十二日',
      authority: 'county_institution',
    });
    const file = await office.file();
    expect(file?.ladder).toMatchObject({ warnings: 1, proposals: [] });
    expect(file?.office).toBe(OFFICE);
  });
});
