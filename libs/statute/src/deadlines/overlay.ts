import { isDay } from '../day.js';
import { PARTY, type Party } from '../terms.js';
import { ALWAYS, each, norm } from './building.js';
import { carriesDate, MILESTONES, type Milestone } from './milestones.js';
import type { Condition, DueRule, ObligationRule } from './rule.js';

/** A fault in a county's rule file: where it stands in the file, and why it cannot be accepted. */
export interface OverlayFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export interface Overlaid {
  readonly offices: readonly string[] | null;
  readonly rules: readonly ObligationRule[];
  readonly faults: readonly OverlayFault[];
}

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;
type Fault = (path: Path, message: string) => null;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const LONGEST_TEXT = 200;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 3_660;

function unknownKeys(entry: Fields, known: readonly string[], path: Path, fault: Fault): void {
  for (const key of Object.keys(entry)) {
    if (!known.includes(key)) fault([...path, key], `不认识的项“${key}”，可用的有：${known.join('、')}。`);
  }
}

function milestoneIn(value: unknown, path: Path, fault: Fault): Milestone | null {
  if (typeof value === 'string' && Object.hasOwn(MILESTONES, value)) return value as Milestone;
  return fault(path, `没有名为“${String(value)}”的事件。`);
}

const UNITS = ['day', 'working-day', 'month', 'hour'] as const;

function countedDue(due: Fields, path: Path, fault: Fault): DueRule | null {
  const { count, unit } = due;
  if (!isCount(count)) return fault([...path, 'count'], '期限的数目应为正整数。');
  const found = UNITS.find((known) => known === unit);
  if (!found) return fault([...path, 'unit'], `期限的单位应为 ${UNITS.join('、')} 之一。`);
  return { kind: 'after-opening', count, unit: found, rolls: found === 'day' || found === 'month' };
}

function datedDue(due: Fields, opens: Milestone, path: Path, fault: Fault): DueRule | null {
  const key = 'on' in due ? 'on' : 'before';
  const date = due[key];
  if (typeof date !== 'string' || !carriesDate(opens, date)) {
    return fault(
      [...path, key],
      `期限算不出来：“${MILESTONES[opens].zh}”（${opens}）不带日期“${String(date)}”。`,
    );
  }
  if (key === 'on') return { kind: 'on-date', date };
  if (!isCount(due['days'])) return fault([...path, 'days'], '提前的天数应为正整数。');
  return { kind: 'before-date', date, days: due['days'] };
}

function dueIn(value: unknown, opens: Milestone, path: Path, fault: Fault): DueRule | null {
  if (!isFields(value)) return fault(path, '缺少期限（due）。');
  unknownKeys(value, ['count', 'unit', 'on', 'before', 'days', 'each'], path, fault);
  if ('each' in value) {
    const period = value['each'];
    const known = period === 'week' || period === 'month' || isCount(period);
    return known ? each(period) : fault([...path, 'each'], '周期应为 week、month 或月数。');
  }
  if ('on' in value || 'before' in value) return datedDue(value, opens, path, fault);
  return countedDue(value, path, fault);
}

function conditionIn(value: unknown, path: Path, fault: Fault): Condition | null {
  if (value === undefined) return {};
  const fits = (one: unknown): boolean =>
    typeof one === 'string' || typeof one === 'boolean' || (Array.isArray(one) && one.every(isText));
  if (isFields(value) && Object.values(value).every(fits)) return value as Condition;
  return fault(path, '条件（onlyIf）应为“名称: 值”，值为文字、true/false 或文字的列表。');
}

const ADD_KEYS = ['add', 'title', 'opens', 'onlyIf', 'due', 'discharges', 'owedBy', 'article', 'from', 'to'];

function partyIn(value: unknown, path: Path, fault: Fault): Party | null {
  if (typeof value === 'string' && Object.hasOwn(PARTY, value)) return value as Party;
  return fault(path, `责任方应为 ${Object.keys(PARTY).join('、')} 之一。`);
}

function dischargesIn(value: unknown, path: Path, fault: Fault): Milestone[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = list.map((one) => milestoneIn(one, path, fault));
  return found.every((one) => one !== null) ? found : null;
}

function dayIn(entry: Fields, key: 'from' | 'to', path: Path, fault: Fault): string | null {
  const value = entry[key];
  if (value === undefined) return null;
  return typeof value === 'string' && isDay(value)
    ? value
    : fault([...path, key], '应为 YYYY-MM-DD 形式的日期。');
}

function added(entry: Fields, path: Path, fault: Fault): ObligationRule | null {
  unknownKeys(entry, ADD_KEYS, path, fault);
  const texts = (['add', 'title', 'article'] as const).filter((key) => !isText(entry[key]));
  for (const key of texts) fault([...path, key], `缺少“${key}”，或者超过 ${LONGEST_TEXT} 个字。`);
  const opens = milestoneIn(entry['opens'], [...path, 'opens'], fault);
  const discharges = dischargesIn(entry['discharges'], [...path, 'discharges'], fault);
  const owedBy = partyIn(entry['owedBy'], [...path, 'owedBy'], fault);
  const onlyIf = conditionIn(entry['onlyIf'], [...path, 'onlyIf'], fault);
  const due = opens && dueIn(entry['due'], opens, [...path, 'due'], fault);
  const force = {
    from: dayIn(entry, 'from', path, fault) ?? ALWAYS.from,
    to: dayIn(entry, 'to', path, fault),
  };
  const parts = { opens, discharges, owedBy, onlyIf, due };
  if (texts.length > 0 || !isWhole(parts)) return null;
  return normOf(entry, parts, force, path, fault);
}

interface Parts {
  readonly opens: Milestone;
  readonly discharges: Milestone[];
  readonly owedBy: Party;
  readonly onlyIf: Condition;
  readonly due: DueRule;
}

const isWhole = (parts: { [Part in keyof Parts]: Parts[Part] | null }): parts is Parts =>
  Object.values(parts).every((part) => part !== null);

function normOf(
  entry: Fields,
  { opens, discharges, owedBy, onlyIf, due }: Parts,
  force: ObligationRule['force'],
  path: Path,
  fault: Fault,
): ObligationRule | null {
  if (discharges.includes(opens) && due.kind !== 'each') {
    return fault([...path, 'discharges'], '循环：开始它的事件同时就了结它。');
  }
  const [code, title, article] = [entry['add'], entry['title'], entry['article']] as [string, string, string];
  return norm(code, title, code, {
    opens,
    due,
    discharges,
    owedBy,
    force,
    ...(Object.keys(onlyIf).length > 0 ? { onlyIf } : {}),
    article: article.includes('规范') ? article : `${article}（地方规范）`,
    source: '地方规则文件',
    grade: 'norm',
  });
}

/** A norm with its count made smaller; a statutory period is nobody's to change. */
function tightened(
  entry: Fields,
  rules: readonly ObligationRule[],
  path: Path,
  fault: Fault,
): { code: string; count: number } | null {
  unknownKeys(entry, ['tighten', 'count'], path, fault);
  const { tighten: code, count } = entry;
  const rows = rules.filter((rule) => rule.code === code);
  const [first] = rows;
  if (typeof code !== 'string' || !first)
    return fault([...path, 'tighten'], `没有代码为“${String(code)}”的期限。`);
  if (first.rank === 'statutory') {
    return fault(
      [...path, 'tighten'],
      `“${first.title.zh}”是法定期限（${first.article}），不得放宽或改动；更严的要求请用 add 另立规范。`,
    );
  }
  if (first.due.kind !== 'after-opening')
    return fault([...path, 'tighten'], `“${first.title.zh}”不是按天数计算的期限，不能收紧。`);
  if (!isCount(count)) return fault([...path, 'count'], '期限的数目应为正整数。');
  if (count >= first.due.count) {
    return fault(
      [...path, 'count'],
      `“${first.title.zh}”现为 ${first.due.count}，只能收紧，不能放宽到 ${count}。`,
    );
  }
  return { code, count };
}

/** Rules that open when another one's deadline is missed must not come round to themselves. */
function loopIn(rules: readonly ObligationRule[]): readonly string[] | null {
  const opensAfter = new Map<string, string[]>();
  for (const { code, opens, onlyIf } of rules) {
    if (opens !== 'obligation-breached') continue;
    const of = onlyIf?.['code'];
    const missed = Array.isArray(of)
      ? (of as string[])
      : typeof of === 'string'
        ? [of]
        : rules.map((rule) => rule.code);
    for (const one of missed) opensAfter.set(one, [...(opensAfter.get(one) ?? []), code]);
  }
  const from = (code: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(code)) return [...way, code];
    for (const next of opensAfter.get(code) ?? []) {
      const loop = from(next, [...way, code]);
      if (loop) return loop;
    }
    return null;
  };
  for (const code of opensAfter.keys()) {
    const loop = from(code, []);
    if (loop) return loop;
  }
  return null;
}

function entriesIn(file: unknown, fault: Fault): readonly unknown[] {
  if (!isFields(file)) return fault([], '规则文件应有 jurisdiction、offices、rules 三项。') ?? [];
  unknownKeys(file, ['jurisdiction', 'offices', 'rules'], [], fault);
  if (!isText(file['jurisdiction']))
    fault(['jurisdiction'], `缺少辖区名称（jurisdiction），或者超过 ${LONGEST_TEXT} 个字。`);
  const { offices, rules } = file;
  if (offices !== undefined && !(Array.isArray(offices) && offices.every(isText))) {
    fault(['offices'], '司法所（offices）应为名称的列表；不写则适用于全部。');
  }
  return Array.isArray(rules) ? (rules as unknown[]) : (fault(['rules'], '缺少规则的列表（rules）。') ?? []);
}

function applied(entry: unknown, rules: ObligationRule[], path: Path, fault: Fault): void {
  if (!isFields(entry)) return void fault(path, '每条规则应有 add 或 tighten。');
  if ('tighten' in entry) {
    const change = tightened(entry, rules, path, fault);
    rules.forEach((rule, at) => {
      if (change && rule.code === change.code && rule.due.kind === 'after-opening') {
        rules[at] = { ...rule, due: { ...rule.due, count: change.count } };
      }
    });
    return;
  }
  const rule = added(entry, path, fault);
  if (!rule) return;
  // An added row goes by its code: it must be nobody's code and nobody's id.
  if (rules.some(({ id, code }) => code === rule.code || id === rule.code))
    fault([...path, 'add'], `代码“${rule.code}”已经有了，请换一个代码。`);
  else {
    rules.push(rule);
    const loop = loopIn(rules);
    if (loop) fault([...path, 'opens'], `循环：${loop.join(' → ')}。`);
  }
}

/** The national rules with a county's additions and tightenings; with any fault nothing of it may be used. */
export function overlaid(national: readonly ObligationRule[], file: unknown): Overlaid {
  const faults: OverlayFault[] = [];
  const fault: Fault = (path, message) => {
    faults.push({ path, message });
    return null;
  };
  const rules = [...national];
  entriesIn(file, fault).forEach((entry, index) => applied(entry, rules, ['rules', index], fault));
  const offices = isFields(file) && Array.isArray(file['offices']) ? (file['offices'] as string[]) : null;
  return { offices, rules, faults };
}
