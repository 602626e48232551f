import {
  atOnce,
  days,
  MEASURES,
  monthsWithout,
  norm,
  OPINION_2026,
  PENALTY_LAW_2025,
  SEALING_RULES,
  SINCE_2020,
  statutory,
  workingDays,
} from './building.js';
import { COUNTY } from './ending.js';
import { NOW, OPINION, SECOND } from './notices.js';
import { early } from './reminder-steps.js';
import type { ObligationRule } from './rule.js';

/** Minors, sealed records, the exit restriction, and until when a breach can be punished. */
export const PROTECTION_RULES: readonly ObligationRule[] = [
  statutory('guardian-notice', '通知未成年对象的监护人到场', "call the minor's guardian", {
    opens: 'minor-proceeding',
    discharges: ['guardian-called'],
    ...NOW,
    article: '社区矫正法实施办法第五十五条',
    ...MEASURES,
    force: SINCE_2020,
  }),
  statutory('sealed-query-answer', '答复对封存犯罪记录的查询', 'answer the query about the sealed record', {
    opens: 'sealed-query-received',
    due: workingDays(3),
    discharges: ['sealed-query-answered'],
    ...COUNTY,
    urgency: 'loud',
    outlivesCase: true,
    article: '关于未成年人犯罪记录封存的实施办法第十五条、第十六条',
    ...SEALING_RULES,
  }),
  norm(
    'exit-restriction',
    '限制出境并通知移民管理机构',
    'restrict the exit and tell the immigration authority',
    {
      opens: 'exit-restriction-missing',
      due: atOnce,
      discharges: ['exit-restriction-made'],
      owedBy: 'decision_organ',
      tells: ['officer', 'county'],
      breachLeadsTo: ['tell-procuratorate'],
      article: `${OPINION}第10条、社区矫正法实施办法第七条（“作出时”，发现未办理的当日为工作规范）`,
      ...OPINION_2026,
    },
  ),
  statutory(
    'penalty-time-bar',
    '六个月内提请治安管理处罚（逾期不再处罚）',
    'propose a penalty within six months',
    {
      opens: 'penalty-possible',
      due: monthsWithout(6),
      discharges: ['penalty-settled'],
      ...COUNTY,
      reminders: early(30, 15, 7),
      expires: true,
      ...SECOND,
      article: '治安管理处罚法（2025）第二十五条、第七十二条第四项、第七十三条第一项',
      ...PENALTY_LAW_2025,
    },
  ),
  statutory('incoming-prison-notice', '看守所、监狱通报接收档案', 'tell the new place of the file', {
    opens: 'prison-file-received',
    due: days(5),
    discharges: ['prison-file-told'],
    owedBy: 'prison',
    tells: ['officer', 'county'],
    breachLeadsTo: ['tell-procuratorate'],
    article: '社区矫正法实施办法第三十一条',
    ...MEASURES,
    force: SINCE_2020,
  }),
];
