import { ENDING, SANCTION, wordOf } from '#statute';
import { notCountedNotes } from './not-counted.js';
import { periodWords } from './period.js';
import type { Report } from './report.js';

const yuan = (fen: number): string => {
  const amount = fen / 100;
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
};

/** 李某: a yearly report is public, so people are named by their surname only. */
const surname = (name: string): string => `${[...name][0] ?? ''}某`;

/** Stands beside a number of which some wait for the body that decided. */
const awaited = (n: number | undefined, unit: string): string => (n ? `（其中${n}${unit}待确认）` : '');

/** What of `kind: number` is above nought, as `训诫1人次、警告2人次`. */
const listed = (counts: readonly (readonly [string, number])[], unit: string): string =>
  counts
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word}${n}${unit}`)
    .join('、');

function endings(report: Report): string {
  if (report.terminated === 0) return '';
  const kinds = Object.entries(report.terminatedByKind).map(
    ([kind, n]) => [wordOf(ENDING, kind), n] as const,
  );
  return `终止矫正${report.terminated}人（${listed(kinds, '人')}），`;
}

/** Who broke the rules, by what was decided against them; empty when nobody did. */
function violations({ sanctions, reoffending, awaiting }: Report): string {
  const { commendation: _praise, publicSecurityPenalty, ...others } = sanctions;
  const decided = Object.entries(others).map(([kind, n]) => [wordOf(SANCTION, kind), n] as const);
  const penalties = [wordOf(SANCTION, 'public_security_penalty'), publicSecurityPenalty] as const;
  const sanctioned = listed([...decided, penalties], '人次');
  const waiting = Object.entries(awaiting)
    .filter(([name]) => name.startsWith('sanctions.') && name !== 'sanctions.commendation')
    .reduce((sum, [, n]) => sum + n, 0);
  if (sanctioned !== '') return `${sanctioned}${awaited(waiting, '人次')}`;
  return reoffending.people > 0 ? '有人重新犯罪' : '';
}

/** Only where it is so does it say that all came back in time and nobody broke the rules. */
function leaves(report: Report): string {
  const { granted, due, returnedOnTime, returnedLate, outstanding } = report.leave;
  const broken = violations(report);
  const revoked = ['suspension_revoked', 'parole_revoked', 'recalled'].some(
    (kind) => report.terminatedByKind[kind],
  );
  const conduct =
    broken !== ''
      ? `违反规定受到处理：${broken}`
      : revoked || returnedLate + outstanding > 0
        ? ''
        : '无人违反规定';
  const end = conduct === '' ? '。' : `，${conduct}。`;
  const head = `请销假${granted}人次${awaited(report.awaiting['leave.granted'], '人次')}`;
  if (due === 0) return `${head}${end}`;
  if (returnedOnTime === due) return `${head}，按时销假${end}`;
  const late = listed(
    [
      ['逾期返回', returnedLate],
      ['到期未归', outstanding],
    ],
    '人次',
  );
  return `${head}，其中到期${due}人次，按期返回${returnedOnTime}人次，${late}${end}`;
}

function aid({ familyAid }: Report): string {
  const { beneficiaries, monthlyTotalFen, prisoners } = familyAid;
  if (beneficiaries === 0) return '';
  const [only] = prisoners;
  const whose = prisoners.length === 1 && only ? `为在监狱服刑人员${surname(only)}的家属` : '为服刑人员家属';
  const each = monthlyTotalFen / beneficiaries;
  const amount = Number.isInteger(each)
    ? `每人落实生活补助费${yuan(each)}元/月`
    : `共落实生活补助费${yuan(monthlyTotalFen)}元/月`;
  return `${whose}协助办理生活补助${beneficiaries}人，${amount}。`;
}

/** The paragraph an office writes in its yearly report, with these figures and in its register. */
export function paragraph(report: Report): string {
  const { enrolled, released, residenceChanges, assessments, reoffending, caseload } = report;
  const closing = `截至期末在册${caseload.closing}人。`;
  return [
    `${periodWords(report.period)}，辖区司法所入矫${enrolled}人，解除${released}人，${endings(report)}`,
    `变更居住地${residenceChanges}人${awaited(report.awaiting['residenceChanges'], '人')}，调查评估${assessments.completed}人。${leaves(report)}`,
    `重新犯罪的事件发生${reoffending.people}人。${aid(report)}${closing}`,
    ...notCountedNotes(report.notCounted),
  ].join('');
}
