import { ENDING, wordOf } from '#statute';
import { awaited, conductWords, listed } from './conduct-words.js';
import { notCountedNotes } from './not-counted.js';
import { periodWords } from './period.js';
import type { AidStandard, Report } from './report.js';
import { surnameOnly } from './surname.js';

const yuan = (fen: number): string => {
  const amount = fen / 100;
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
};

function endings(report: Report): string {
  if (report.terminated === 0) return '';
  const kinds = Object.entries(report.terminatedByKind).map(
    ([kind, n]) => [wordOf(ENDING, kind), n] as const,
  );
  return `终止矫正${report.terminated}人（${listed(kinds, '人')}），`;
}

/**
 * How leaves were kept. Those begun and those due are two populations, so the due ones are told apart unless they are the
 * same; 按时销假 only where none of either is late or out past its last day.
 */
function returns({ due, granted, returnedOnTime, ...leave }: Report['leave']): string[] {
  const { returnedLate, dueOnAsOf, endedBefore, dueLater, sameBegunAndDue } = leave;
  const outstanding = leave.outstanding - dueOnAsOf - endedBefore;
  const isKept = returnedLate + outstanding + dueLater.returnedLate + dueLater.outstanding === 0;
  if (due === 0 && granted === 0) return [];
  const today = listed([['当日应返尚未返回', dueOnAsOf]], '人次');
  const ended = listed([['应返时矫正已经结束', endedBefore]], '人次');
  if (isKept && sameBegunAndDue && today === '' && ended === '') return ['按时销假'];
  const onTime = isKept && returnedOnTime > 0 && ended === '' ? '按时销假' : `按期返回${returnedOnTime}人次`;
  const counted: readonly (readonly [string, number])[] = [
    ['逾期返回', returnedLate],
    ['到期未归', outstanding],
  ];
  const later = listed(
    [
      ['逾期返回', dueLater.returnedLate],
      ['到期未归', dueLater.outstanding],
    ],
    '人次',
  );
  return [
    ...(due === 0 ? ['期内均未到期'] : [`到期应返${due}人次`, onTime, today, listed(counted, '人次'), ended]),
    later === '' ? '' : `期内外出、期后到期的${later}`,
  ].filter((words) => words !== '');
}

function leaves(report: Report): string {
  const { granted } = report.leave;
  const head = `请销假${granted}人次${awaited(report.awaiting['leave.granted'], '人次')}`;
  const parts = [head, ...returns(report.leave), conductWords(report)];
  return `${parts.filter((words) => words !== '').join('，')}。`;
}

const moreThan = ({ andMore }: AidStandard): string => (andMore ? '（另有救助的金额未登记）' : '');

/** `1人1200元/月，1人1400元/月`: by standard, never an average that nobody gets. */
function amounts(standards: readonly AidStandard[], people: number): string {
  const [only] = standards;
  if (standards.length === 1 && only) {
    const { monthlyFen } = only;
    if (monthlyFen === null) return '金额未登记';
    return `${people > 1 ? '每人' : ''}落实生活补助费${yuan(monthlyFen)}元/月${moreThan(only)}`;
  }
  const each = standards.map((standard) =>
    standard.monthlyFen === null
      ? `${standard.people}人金额未登记`
      : `${standard.people}人${yuan(standard.monthlyFen)}元/月${moreThan(standard)}`,
  );
  return `落实生活补助费${each.join('，')}`;
}

function aid({ familyAid }: Report): string {
  const { beneficiaries, standards, prisoners } = familyAid;
  if (beneficiaries === 0) return '';
  const [only] = prisoners;
  const whose =
    prisoners.length === 1 && only ? `为在监狱服刑人员${surnameOnly(only)}的家属` : '为服刑人员家属';
  return `${whose}协助办理生活补助${beneficiaries}人，${amounts(standards, beneficiaries)}。`;
}

function crimes({ reoffending: { people, earlierCrimes } }: Report): string {
  const earlier = earlierCrimes > 0 ? `，另发现漏罪${earlierCrimes}人` : '';
  return `重新犯罪的事件发生${people}人${earlier}。`;
}

/** The paragraph an office writes in its yearly report, with these figures and in its register. */
export function paragraph(report: Report): string {
  const { enrolled, released, residenceChanges, assessments, caseload } = report;
  const closing = `截至期末在册${caseload.closing}人。`;
  return [
    `${periodWords(report.period)}，辖区司法所入矫${enrolled}人，解除${released}人，${endings(report)}`,
    `变更居住地${residenceChanges}人${awaited(report.awaiting['residenceChanges'], '人')}，调查评估${assessments.completed}人。${leaves(report)}`,
    `${crimes(report)}${aid(report)}${closing}`,
    ...notCountedNotes(report.notCounted),
  ].join('');
}
