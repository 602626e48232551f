import {
  KNOWN_NOTICES,
  NATIONAL_LAW,
  stateCouncilCalendar,
  withNotices,
  workingCalendar,
  type ObligationRule,
} from '#statute';
import { provisionalYears, reasonOf } from './index.js';

const reason = (code: string, openedOn: string, dueOn: string, dueAt: string | null = null): string => {
  const rule = NATIONAL_LAW.rulesOf('').rule(code, openedOn) as ObligationRule;
  return reasonOf(rule, { openedOn, dueOn, dueAt }, stateCouncilCalendar);
};

describe('why a deadline falls on its day', () => {
  it.each([
    [
      reason('report-in', '2023-01-13', '2023-01-28'),
      '2023-01-13 裁判生效，次日起算 10 日，至 2023-01-23；该日为节假日，顺延至 2023-01-28。依据：社区矫正法第二十一条（法定期限，条文已与公布文本核对）。',
    ],
    [
      reason('assessment-opinion', '2023-04-27', '2023-05-15'),
      '2023-04-27 收到委托函及所附材料，次日起算 10 个工作日（按国务院放假安排），至 2023-05-15。依据：社区矫正法实施办法第十四条（法定期限，条文已与公布文本核对）。',
    ],
    [reason('assessment-opinion', '2023-04-27', '2023-06-01'), '商定的期限是 2023-06-01'],
    [
      reason('minor-seal', '2023-06-05', '2023-06-08'),
      '条文已与公布文本核对）。本系统的理解（条文没有写明）：“刑事执行完毕”不包括撤销缓刑、撤销假释和收监执行',
    ],
    [
      reason('release', '2026-03-01', '2026-03-01'),
      '本系统的理解（条文没有写明）：期满时收监执行建议尚未决定的',
    ],
    [reason('release-certificate', '2026-03-02', '2026-03-02'), '本系统的理解（条文没有写明）：外出未销假的'],
    [
      reason('resettlement-handover', '2026-03-02', '2026-03-02'),
      '本系统的理解（条文没有写明）：办法第五十三条仍笼统写衔接安置帮教',
    ],
    [
      reason('interval-notice', '2023-06-05', '2023-06-06'),
      '本系统的理解（条文没有写明）：批准机关按办法第二十四条',
    ],
    [
      reason('leave-return', '2023-06-01', '2023-06-09'),
      '批准外出，期限即所载日期 2023-06-09（不因休息日顺延）',
    ],
    [reason('final-appraisal', '2023-03-12', '2024-02-08'), '所载日期 2024-03-09 之前 30 日，至 2024-02-08'],
    [reason('resettlement-handover', '2023-10-01', '2023-10-01'), '解除矫正，当天办理'],
    [
      reason('regular-report', '2023-06-05', '2023-06-11'),
      '每周（至周日）一次，本期至 2023-06-11。依据：社区矫正法实施办法第二十四条（频次为工作规范）（工作规范，不是法定期限）',
    ],
    [reason('medical-review', '2023-06-05', '2023-09-05'), '每 3 个月一次，本期至 2023-09-05'],
    [
      reason('arrest-decision', '2023-06-05', '2023-06-07', '2023-06-07T10:30'),
      '起 48 小时，至 2023-06-07 10:30（不因休息日顺延）',
    ],
    [reason('plan-made', '2023-06-05', '2023-07-05'), '次日起算 30 日，至 2023-07-05。'],
    [
      reason('group-formed', '2023-06-05', '2023-06-12'),
      '至 2023-06-10；该日为周末或者节假日，顺延至 2023-06-12',
    ],
  ])('%s', (said, expected) => expect(said).toContain(expected));
});

describe('why a deadline is provisional', () => {
  const PROVISIONAL = '年的放假安排尚未公布或者录入，暂按法定节日和周末推算，该日为暂定，公布后可能变动。';
  /** As this release knew it before the notice of 2026 came out. */
  const until2025 = (days: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...days].filter((day) => day < '2026-01-01'));
  const early = workingCalendar({
    daysOff: until2025(KNOWN_NOTICES.daysOff),
    daysWorked: until2025(KNOWN_NOTICES.daysWorked),
    years: new Set([2025]),
  });
  const said = (code: string, openedOn: string, dueOn: string): string =>
    reasonOf(
      NATIONAL_LAW.rulesOf('').rule(code, openedOn) as ObligationRule,
      { openedOn, dueOn, dueAt: null },
      early,
    );

  it.each([
    ['documents-receipt', '2025-12-27', '2026-01-02', true],
    ['assessment-opinion', '2025-12-29', '2026-01-13', true],
    // Of the days that are counted none lies in the next year.
    ['documents-receipt', '2025-12-22', '2025-12-29', false],
    // Agreed, and not counted.
    ['assessment-opinion', '2025-12-29', '2026-02-02', false],
    // A day that stands in a paper, and a period that ends with its month.
    ['leave-return', '2025-12-29', '2026-01-02', false],
    ['regular-report', '2025-12-29', '2026-01-04', false],
  ])('%s of %s, due %s: %s', (code, openedOn, dueOn, isProvisional) => {
    const rule = NATIONAL_LAW.rulesOf('').rule(code, openedOn) as ObligationRule;
    expect(provisionalYears(rule, { openedOn, dueOn }, early)).toEqual(isProvisional ? [2026] : []);
    expect(said(code, openedOn, dueOn).includes(`2026 ${PROVISIONAL}`)).toBe(isProvisional);
  });

  it('quotes the notice that the operator entered', () => {
    const notice = {
      year: 2027,
      documentNumber: '国办发明电〔2026〕9号',
      issuedOn: '2026-11-10',
      daysOff: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
      daysWorked: ['2027-01-09'],
    };
    const calendar = workingCalendar(withNotices(KNOWN_NOTICES, [notice]));
    const words = (code: string, openedOn: string, dueOn: string): string =>
      reasonOf(
        NATIONAL_LAW.rulesOf('').rule(code, openedOn) as ObligationRule,
        { openedOn, dueOn, dueAt: null },
        calendar,
      );
    expect(words('documents-receipt', '2026-12-27', '2027-01-05')).toContain(
      '至 2027-01-01；该日为节假日（2027年按国办发明电〔2026〕9号），顺延至 2027-01-05。依据',
    );
    expect(words('assessment-opinion', '2026-12-28', '2027-01-12')).toContain(
      '10 个工作日（按国务院放假安排：2027年按国办发明电〔2026〕9号），至 2027-01-12。依据',
    );
  });
});
