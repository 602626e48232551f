import { OBLIGATION_RULES, SANCTION, wordOf } from '#statute';
import type { Report } from './report.js';

/** Stands beside a number of which some wait for the body that decided. */
export const awaited = (n: number | undefined, unit: string): string =>
  n ? `（其中${n}${unit}待确认）` : '';

/** What of `kind: number` is above nought, as `训诫1人次、警告2人次`. */
export const listed = (counts: readonly (readonly [string, number])[], unit: string): string =>
  counts
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word}${n}${unit}`)
    .join('、');

/** How a missed duty of the subject is told. */
const MISSED: Readonly<Record<string, string>> = {
  'report-in': '未按规定时间报到',
  'regular-report': '未按期报告',
  'health-report': '未按期报告身体情况',
  'medical-review': '未按期提交病情复查情况',
  'transfer-report-in': '变更执行地后未按期报到',
  'personal-summary': '未按期提交个人总结',
};
export const missedWord = (code: string): string =>
  MISSED[code] ?? `未按期履行“${OBLIGATION_RULES.find((rule) => rule.code === code)?.title.zh ?? code}”`;

const FOR_A_BREACH = [
  'reprimand',
  'warning',
  'publicSecurityPenalty',
  'revoke_suspension_proposal',
  'revoke_parole_proposal',
];
/** Also taken where nobody broke a rule, as when an illness is cured. */
const WITHOUT_BLAME = 'recall_proposal';

function sanctions({ sanctions: decided, awaiting }: Report): string {
  const all = Object.entries(decided).filter(([kind]) => FOR_A_BREACH.includes(kind));
  const counts = all.map(
    ([kind, n]) =>
      [wordOf(SANCTION, kind === 'publicSecurityPenalty' ? 'public_security_penalty' : kind), n] as const,
  );
  const told = listed(counts, '人次');
  const waiting = all.reduce((sum, [kind]) => sum + (awaiting[`sanctions.${kind}`] ?? 0), 0);
  return told === '' ? '' : `违反规定受到处理：${told}${awaited(waiting, '人次')}`;
}

/** Who was late already when the period began. */
const OVERDUE: Readonly<Record<string, string>> = {
  'leave-return': '期初已逾期未归',
  'report-in': '期初已逾期未报到',
  'transfer-report-in': '期初已逾期未到新执行地报到',
};

function broken({ conduct }: Report): string {
  const duties = Object.entries(conduct.duties).map(([code, n]) => [missedWord(code), n] as const);
  const before = Object.entries(conduct.overdueBefore).map(
    ([code, n]) => [OVERDUE[code] ?? code, n] as const,
  );
  const told = listed([['查实违反监督管理规定', conduct.violations], ...duties, ...before], '人次');
  return told === '' ? '' : `有违反规定情形：${told}`;
}

/** Out of contact or of supervision: told, whether or not a rule was broken. */
function away({ conduct, offSupervision, missedIntake }: Report): string {
  const people = [
    ['期初已失去联系', conduct.lostBefore],
    ['脱管', offSupervision.people],
    ['漏管', missedIntake.people],
  ] as const;
  // Where some of them are 脱管, that is told.
  const absences = offSupervision.people > 0 ? 0 : conduct.absences;
  const times = [
    ['失去联系', conduct.contactLost],
    ['脱离监督管理而不构成脱管', absences],
  ] as const;
  return [listed(times, '人次'), listed(people, '人')].filter((words) => words !== '').join('、');
}

const ENDED_BY_FAULT = ['suspension_revoked', 'parole_revoked', 'recalled'];

/** What is found and told elsewhere in the paragraph, and forbids to say that nobody broke the rules. */
const isToldElsewhere = ({ leave, reoffending, terminatedByKind }: Report): boolean =>
  leave.returnedLate + leave.outstanding - leave.dueOnAsOf - leave.endedBefore > 0 ||
  leave.dueLater.returnedLate + leave.dueLater.outstanding > 0 ||
  reoffending.people > 0 ||
  ENDED_BY_FAULT.some((kind) => terminatedByKind[kind]);

/** Who broke the rules, and what was decided against them; that nobody did only where nothing says otherwise. */
export function conductWords(report: Report): string {
  const recalls = report.sanctions[WITHOUT_BLAME] ?? 0;
  const told = [
    broken(report),
    away(report),
    sanctions(report),
    listed([[wordOf(SANCTION, WITHOUT_BLAME), recalls]], '人次'),
  ].filter((words) => words !== '');
  if (told.length > 0) return told.join('，');
  return isToldElsewhere(report) ? '' : '无人违反规定';
}
