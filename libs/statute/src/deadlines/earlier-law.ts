import { days, months, norm, OLD_MEASURES, on, statutory } from './building.js';
import { APPRAISAL, RELEASE } from './ending.js';
import type { ObligationRule } from './rule.js';

/** What was owed under the measures of 2012 where today's row has another article or another number of days. */
export const EARLIER_RULES: readonly ObligationRule[] = [
  statutory('leave-return', '按期返回并报告', 'return from leave', {
    id: 'leave-return-2012',
    opens: 'leave-granted',
    due: on('dueOn'),
    discharges: ['leave-returned'],
    owedBy: 'subject',
    urgency: 'loud',
    breachLeadsTo: ['search', 'ladder'],
    article: '社区矫正实施办法（2012）第十三条',
    ...OLD_MEASURES,
    irregular: 'late-or-missing',
  }),
  statutory('transfer-report-in', '到新居住地报到', 'report at the new place', {
    id: 'transfer-report-in-2012',
    opens: 'arrival-due',
    due: days(7),
    discharges: ['arrival-registered'],
    owedBy: 'subject',
    urgency: 'loud',
    breachLeadsTo: ['search', 'ladder'],
    article: '社区矫正实施办法（2012）第十四条',
    ...OLD_MEASURES,
    irregular: 'late',
  }),
  norm('final-appraisal', '期满前作出书面鉴定', 'written appraisal before the term ends', {
    id: 'final-appraisal-2012',
    ...APPRAISAL,
    article: '社区矫正实施办法（2012）第三十条（期限为工作规范）',
    ...OLD_MEASURES,
  }),
  statutory('release', '期满解除社区矫正', 'release on the day the term ends', {
    id: 'release-2012',
    ...RELEASE,
    article: '社区矫正实施办法（2012）第三十条',
    ...OLD_MEASURES,
  }),
  statutory('revocation-ruling', '对撤销建议作出裁定', 'rule on the revocation', {
    id: 'revocation-ruling-2012',
    opens: 'revocation-proposed',
    due: months(1),
    discharges: ['proposal-ruled'],
    owedBy: 'court',
    tells: ['county'],
    tellsWhenLate: ['officer'],
    breachLeadsTo: ['tell-procuratorate'],
    article: '社区矫正实施办法（2012）第二十五条',
    ...OLD_MEASURES,
  }),
];
