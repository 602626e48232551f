import {
  KNOWN_NOTICES,
  noticeFaults,
  noticeRemarks,
  readHolidayNotice,
  stateCouncilCalendar,
  withNotices,
  workingCalendar,
  type HolidayNotice,
} from './index.js';
import { NOTICE_OF_2026 } from '../testing/notices.js';

/** The arrangements as they were published. */
const OF_2019 = `国务院办公厅关于2019年部分节假日安排的通知
国办发明电〔2018〕15号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2019年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2018年12月1日`;
const OF_2024 = `关于2024年部分节假日安排的通知 国办发明电〔2023〕7号
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`;
const OF_2025 = `国务院办公厅关于2025年部分节假日安排的通知
国办发明电〔2024〕12号
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
国务院办公厅
2024年11月12日`;

/** An invented arrangement of 2027. */
const OF_2027: HolidayNotice = {
  year: 2027,
  documentNumber: '国办发明电〔2026〕9号',
  issuedOn: '2026-11-10',
  daysOff: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ...['05', '06', '07', '08', '09', '10', '11'].map((day) => `2027-02-${day}`),
    ...['2027-04-03', '2027-04-04', '2027-04-05'],
    ...['01', '02', '03', '04', '05'].map((day) => `2027-05-${day}`),
    ...['2027-06-09', '2027-09-15'],
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2027-10-${day}`),
  ],
  daysWorked: ['2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
};

describe('a notice as it was published', () => {
  it.each([
    [2019, OF_2019, '国办发明电〔2018〕15号', '2018-12-01'],
    [2024, OF_2024, '国办发明电〔2023〕7号', undefined],
    [2025, OF_2025, '国办发明电〔2024〕12号', '2024-11-12'],
    [2026, NOTICE_OF_2026, '国办发明电〔2025〕7号', '2025-11-04'],
  ])('of %i is read', (year, text, documentNumber, issuedOn) => {
    const read = readHolidayNotice(text);
    expect(read).toMatchObject({ year, documentNumber, issuedOn, problems: [] });
    const notice = { ...read, year, documentNumber, issuedOn: issuedOn ?? `${year - 1}-11-01` };
    expect([noticeFaults(notice, '2026-11-28'), noticeRemarks(notice)]).toEqual([[], []]);
    // Every day of the year as this release knows it; 2019 was changed once more in March (劳动节).
    const without = {
      ...KNOWN_NOTICES,
      years: new Set([...KNOWN_NOTICES.years].filter((one) => one !== year)),
    };
    const entered = workingCalendar(withNotices(without, [notice]));
    const differing = [...KNOWN_NOTICES.daysOff, ...KNOWN_NOTICES.daysWorked]
      .filter((day) => day.startsWith(`${year}-`))
      .filter((day) => entered.isWorkday(day) !== stateCouncilCalendar.isWorkday(day));
    expect(differing.sort()).toEqual(
      year === 2019 ? ['2019-04-28', '2019-05-02', '2019-05-03', '2019-05-05'] : [],
    );
  });

  it('reaches into the December before', () => {
    const read = readHolidayNotice(OF_2019);
    expect(read.daysOff).toEqual(expect.arrayContaining(['2018-12-30', '2018-12-31', '2019-01-01']));
    expect(read.daysWorked).toContain('2018-12-29');
  });

  it('may be a table, a day a line', () => {
    const table = [
      ...OF_2027.daysOff.map((day) => `${day},放假`),
      ...OF_2027.daysWorked.map((day) => `${day.replaceAll('-', '/')} 上班`),
    ].join('\r\n');
    expect(readHolidayNotice(`﻿日期,安排\n${table}`, { documentNumber: OF_2027.documentNumber })).toEqual({
      ...OF_2027,
      issuedOn: undefined,
      problems: [],
    });
  });

  it.each([
    [
      'another year',
      NOTICE_OF_2026.replaceAll('2026年', '2027年'),
      /“2月14日\(周六\)”写的是周六，而 2027-02-14 是周日/,
    ],
    [
      'a day that is none',
      NOTICE_OF_2026.replace('2月28日（周六）', '2月30日（周六）'),
      /“2月30日\(周六\)”不是存在的日期/,
    ],
    ['a wrong count', NOTICE_OF_2026.replace('共9天', '共8天'), /写的是 8 天，所列日期是 9 天/],
    ['from later to earlier', NOTICE_OF_2026.replace('至23日', '至13日'), /起止日期不对/],
    ['nothing of a notice', '请假通知', /看不出是哪一年/],
    ['a year and no days', '2027年部分节假日安排', /没有读到放假日期/],
  ])('is not taken where it holds %s', (_what, text, problem) => {
    expect(readHolidayNotice(text).problems.join('')).toMatch(problem);
  });

  it('is told apart from the year that was typed', () => {
    expect(readHolidayNotice(NOTICE_OF_2026, { year: 2027 }).problems.join('')).toMatch(
      /填写的是2027年，文中是2026年/,
    );
  });
});

describe('what cannot be right in a notice', () => {
  const faults = (change: Partial<HolidayNotice>): string =>
    noticeFaults({ ...OF_2027, ...change }, '2026-11-28')
      .map(({ field, message }) => `${field}: ${message}`)
      .join('\n');

  it('is nothing where it is sound', () => {
    expect(faults({})).toBe('');
    expect(noticeRemarks(OF_2027)).toEqual([]);
  });

  it.each<[string, Partial<HolidayNotice>, RegExp]>([
    ['a year that is too far', { year: 2028 }, /^year: 年份应为不晚于2027年/],
    ['no number', { documentNumber: '明电9号' }, /^documentNumber: 发文字号应写全/],
    ['a day of issue to come', { issuedOn: '2026-12-01' }, /^issuedOn: 成文日期 2026-12-01 晚于今天/],
    ['a day of issue of another year', { issuedOn: '2025-11-04' }, /^issuedOn: .*应在2026年或者2027年成文/],
    ['no day of issue', { issuedOn: '2026-02-30' }, /^issuedOn: 成文日期应为存在的日期/],
    [
      'a day of another year',
      { daysOff: [...OF_2027.daysOff, '2026-10-01'] },
      /^daysOff: 2026-10-01不在2027年/,
    ],
    ['a worked weekday', { daysWorked: ['2027-02-19'] }, /^daysWorked: 2027-02-19不是周六或者周日/],
    ['a day both off and worked', { daysWorked: ['2027-02-07'] }, /^daysWorked: 2027-02-07既放假又上班/],
    [
      'a day off by law that is missing',
      { daysOff: OF_2027.daysOff.filter((day) => day !== '2027-06-09') },
      /^daysOff: 2027-06-09（端午节）是法定节日，通知里却没有放假/,
    ],
  ])('%s', (_what, change, told) => expect(faults(change)).toMatch(told));

  it('is remarked on where days off and worked days do not balance', () => {
    expect(noticeRemarks({ ...OF_2027, daysWorked: ['2027-02-20'] })[0]).toMatch(/加调休上班 1 天应为 14 天/);
  });
});

describe('a notice that was entered', () => {
  it('stands in the place of all that was known of its year, and only of that', () => {
    const early = { ...OF_2027, daysWorked: [...OF_2027.daysWorked, '2027-01-30'] };
    const calendar = workingCalendar(withNotices(KNOWN_NOTICES, [early, OF_2027]));
    expect(calendar.isPublished(2027)).toBe(true);
    expect([calendar.noticeOf(2027), calendar.noticeOf(2026)]).toEqual([
      '2027年按国办发明电〔2026〕9号',
      null,
    ]);
    expect(['2027-02-20', '2027-01-30', '2027-02-09'].map((day) => calendar.isWorkday(day))).toEqual([
      true,
      false,
      false,
    ]);
    expect(calendar.isWorkday('2026-10-10')).toBe(true);
    expect(calendar.addWorkingDays('2026-12-31', 1)).toEqual({ day: '2027-01-04', unpublishedYears: [] });
  });

  it('of a year that the release knows replaces what its notice said of the December before', () => {
    const of2019 = readHolidayNotice(OF_2019);
    const isOf2019 = (day: string): boolean => day.startsWith('2019');
    const corrected: HolidayNotice = {
      year: 2019,
      documentNumber: '国办发明电〔2019〕1号',
      issuedOn: '2019-03-22',
      daysOff: of2019.daysOff.filter(isOf2019),
      daysWorked: of2019.daysWorked.filter(isOf2019),
    };
    const days = ['2018-12-29', '2018-12-31', '2018-10-01'];
    expect(days.map((day) => stateCouncilCalendar.isWorkday(day))).toEqual([true, false, false]);
    const calendar = workingCalendar(withNotices(KNOWN_NOTICES, [corrected]));
    expect(days.map((day) => calendar.isWorkday(day))).toEqual([false, true, false]);
  });

  it.each([
    ['2026-12-17', true],
    ['2026-12-18', false],
    ['2026-12-31', false],
  ])('of the year before leaves the %s to the next year’s notice: replaced %p', (day, isReplaced) => {
    const known = { daysOff: new Set([day]), daysWorked: new Set<string>(), years: new Set([2026, 2027]) };
    const of2026 = { ...OF_2027, year: 2026, daysOff: [], daysWorked: [] };
    expect(withNotices(known, [of2026]).daysOff.has(day)).toBe(!isReplaced);
    const of2027 = { ...OF_2027, daysOff: [], daysWorked: [] };
    expect(withNotices(known, [of2027]).daysOff.has(day)).toBe(isReplaced);
    // What one notice may say, the other one leaves alone.
    expect(noticeFaults({ ...OF_2027, daysOff: [...OF_2027.daysOff, day] }, '2026-11-28')).toHaveLength(
      isReplaced ? 1 : 0,
    );
  });
});
