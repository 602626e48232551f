import { CATEGORY, ENDING, LEVEL, OBLIGATION_RULES, ORIGIN, SANCTION, SEX, type TermList } from '#statute';
import { DUTY_PARTS, missedWord, type DutyPart, type Report } from '#statistics';

/** One line of the printed table: what staff read, the figure's name for its list of files, and the number. */
export interface FigureRow {
  readonly title: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** How much of it waits for the confirmation of the body that decided. */
  readonly awaiting?: number;
}

const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  'caseload.opening': ['期初在册', '人'],
  enrolled: ['入矫', '人'],
  released: ['解除', '人'],
  terminated: ['终止', '人'],
  transferredOut: ['变更执行地迁出（已在新执行地报到）', '人'],
  'caseload.closing': ['期末在册', '人'],
  residenceChanges: ['变更居住地（准予）', '人'],
  'assessments.received': ['调查评估：收到委托', '人'],
  'assessments.completed': ['调查评估：提交意见', '人'],
  'assessments.onTime': ['调查评估：按期提交', '人'],
  'leave.granted': ['请销假', '人次'],
  'leave.people': ['请假人数', '人'],
  'leave.due': ['到期应返', '人次'],
  'leave.returnedOnTime': ['按时销假', '人次'],
  'leave.returnedLate': ['逾期返回', '人次'],
  'leave.outstanding': ['到期未归', '人次'],
  'conduct.violations': ['查实违反监督管理规定', '人次'],
  'conduct.contactLost': ['失去联系', '人次'],
  'reoffending.people': ['重新犯罪', '人'],
  'reoffending.earlierCrimes': ['发现漏罪', '人'],
  'offSupervision.people': ['脱管', '人'],
  'missedIntake.people': ['漏管', '人'],
  'familyAid.beneficiaries': ['家属救助：受助人', '人'],
  'resettlement.opened': ['安置帮教：建档', '人'],
  'resettlement.pickupsDue': ['必接必送：应接', '人'],
  'resettlement.pickupsDone': ['必接必送：已接', '人'],
  'resettlement.groupsOnTime': ['安置帮教：按期成立小组', '人'],
  'caseload.keyRegime': ['期末在册：重点监管', '人'],
  'caseload.minors': ['期末在册：未成年', '人'],
};

const AGE_BANDS: TermList = {
  'under-18': { zh: '不满18岁', en: 'under 18' },
  '18-45': { zh: '18至45岁', en: '18 to 45' },
  '46-60': { zh: '46至60岁', en: '46 to 60' },
  '61-over': { zh: '61岁以上', en: '61 and over' },
};

const BREAKDOWNS: ReadonlyArray<readonly [string, string, TermList]> = [
  ['caseload.byCategory', '期末在册：', CATEGORY],
  ['caseload.bySex', '期末在册：', SEX],
  ['caseload.byAge', '期末在册：', AGE_BANDS],
  ['caseload.byLevel', '期末在册：', LEVEL],
  ['enrolledBy.origin', '入矫：', ORIGIN],
  ['enrolledBy.category', '入矫：', CATEGORY],
  ['releasedByKind', '解除：', ENDING],
  ['terminatedByKind', '终止：', ENDING],
  ['sanctions', '奖惩：', { ...SANCTION, publicSecurityPenalty: SANCTION.public_security_penalty }],
];

/** Where the name for the list of files differs from the place in the report. */
const LISTED_AS: Readonly<Record<string, string>> = {
  'enrolledBy.origin': 'enrolled.byOrigin',
  'enrolledBy.category': 'enrolled.byCategory',
  releasedByKind: 'released.byKind',
  terminatedByKind: 'terminated.byKind',
};

const DUTY_WORDS: Readonly<Record<DutyPart, string>> = {
  opened: '期内开始',
  onTime: '按期',
  late: '逾期办理',
  missed: '逾期未办，不能再办',
  open: '逾期未办，还可办',
  lapsed: '到期前随案终结',
};

function valueAt(report: Report, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], report);
}

/** What stands in the place of a number that would tell who somebody is. */
export const UNTOLD = '不显示（人数过少）';

/** What is not told has one line that says so. */
function untoldRows(untold: readonly string[]): FigureRow[] {
  const titles: Readonly<Record<string, string | undefined>> = {
    'caseload.minors': '期末在册：未成年',
    'caseload.byAge': '期末在册：年龄',
    ...Object.fromEntries(OBLIGATION_RULES.map(({ id, title }) => [`rules.${id}`, title.zh])),
  };
  return untold.flatMap((path) => {
    const title = titles[path];
    return title === undefined ? [] : [{ title, name: '', value: UNTOLD, unit: '' }];
  });
}

/** Every line of the yearly table, in the order in which an office reads it; what is not told is said to be so. */
export function figureRows(report: Report, untold: readonly string[] = []): FigureRow[] {
  const rows = [...singles(report), ...brokenDown(report), ...missed(report), ...duties(report)];
  const isTold = ({ name }: FigureRow): boolean =>
    !untold.some((path) => name === path || name.startsWith(`${path}.`));
  const counted = rows.filter(isTold).map((row) => {
    const awaiting = report.awaiting[row.name] ?? 0;
    return awaiting > 0 ? { ...row, awaiting } : row;
  });
  return [...counted, ...untoldRows(untold)];
}

function singles(report: Report): FigureRow[] {
  const rows = Object.entries(TITLES).map(([name, [title, unit]]): FigureRow => {
    return { title, name, value: String(valueAt(report, name)), unit };
  });
  const { onTimeRate } = report.leave;
  rows.push({
    title: '按时销假率',
    name: '',
    value: onTimeRate === null ? '—' : `${(onTimeRate * 100).toFixed(2)}%`,
    unit: '',
  });
  const yuan = (report.familyAid.monthlyTotalFen / 100).toFixed(2);
  rows.push({ title: '家属救助：月标准合计', name: 'familyAid.monthlyTotalFen', value: yuan, unit: '元/月' });
  return rows;
}

function brokenDown(report: Report): FigureRow[] {
  const rows: FigureRow[] = [];
  for (const [path, prefix, words] of BREAKDOWNS) {
    for (const [code, n] of Object.entries(valueAt(report, path) as Record<string, number>)) {
      const name = `${LISTED_AS[path] ?? path}.${code}`;
      rows.push({
        title: `${prefix}${words[code]?.zh ?? (code === 'unknown' ? '未填' : code)}`,
        name,
        value: String(n),
        unit: '人',
      });
    }
  }
  return rows;
}

const missed = ({ conduct }: Report): FigureRow[] =>
  Object.entries(conduct.duties).map(([code, n]) => ({
    title: missedWord(code),
    name: `conduct.duties.${code}`,
    value: String(n),
    unit: '人次',
  }));

function duties(report: Report): FigureRow[] {
  const rows: FigureRow[] = [];
  for (const [id, counts] of Object.entries(report.rules)) {
    const title = OBLIGATION_RULES.find((rule) => rule.id === id)?.title.zh ?? id;
    for (const part of DUTY_PARTS) {
      rows.push({
        title: `${title}：${DUTY_WORDS[part]}`,
        name: `rules.${id}.${part}`,
        value: String(counts[part] ?? 0),
        unit: '件',
      });
    }
  }
  return rows;
}
