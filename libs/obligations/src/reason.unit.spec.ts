import { NATIONAL_LAW, stateCouncilCalendar, type ObligationRule } from '#statute';
import { reasonOf } from './index.js';

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
      '2023-04-27 收到调查评估委托，次日起算 10 个工作日（按国务院放假安排），至 2023-05-15。依据：社区矫正法实施办法第十四条（法定期限，条文已与公布文本核对）。',
    ],
    [reason('assessment-opinion', '2023-04-27', '2023-06-01'), '商定的期限是 2023-06-01'],
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
