import { addDays, addMonths, type Day } from '#statute';
import { chanceOf, Draw } from './chance.js';
import { AWAY, CATEGORIES, DESTINATIONS, GROUNDS, HEAVIEST, INTAKE, OFFENCES } from './customs.js';
import { simulatePerson, type Person } from './people.js';
import { supervisionGap } from './supervision-gap.js';

/** The days that are simulated, and where. */
export interface World {
  readonly from: Day;
  /** The last day: what would happen later has not happened. */
  readonly until: Day;
  readonly offices: readonly string[];
  readonly seed: number;
}

/** Rows of the ledger's sheets, as an office would have kept them. */
export type Rows = Readonly<Partial<Record<SheetTitle, readonly (readonly string[])[]>>>;
export type SheetTitle =
  | '入矫'
  | '请销假'
  | '执行地变更'
  | '解除终止'
  | '调查评估'
  | '奖惩'
  | '再犯罪'
  | '安置帮教'
  | '家属救助'
  | '脱管漏管';

/** What happened to one person in one office. */
export interface Life {
  readonly office: string;
  readonly rows: Rows;
  /** The days on which he reported, as he has to each month; which no ledger keeps. */
  readonly reports: readonly { readonly fileNumber: string; readonly on: Day }[];
}

const monthOf = (day: Day): number => Number(day.slice(5, 7)) - 1;

/** The whole past of one subject: one life, or two where he moved to another office. */
export function simulateLives(number: number, world: World): Life[] {
  const draw = new Draw(chanceOf(world.seed, number));
  const office = world.offices[number % world.offices.length] as string;
  const person = simulatePerson(number, draw);
  const enrolledOn = intakeDay(draw, world);
  const effectiveOn = addDays(enrolledOn, -draw.between(2, 9));
  const termEnd = addDays(addMonths(effectiveOn, draw.between(6, 36)), -1);
  const term: Term = {
    person,
    category: draw.of(CATEGORIES),
    offence: draw.of(OFFENCES),
    effectiveOn,
    termEnd,
  };
  const first: Stay = { number: `${number}`, office, origin: '新收', enrolledOn };
  return stays(draw, world, term, first);
}

interface Term {
  readonly person: Person;
  readonly category: string;
  readonly offence: string;
  readonly effectiveOn: Day;
  readonly termEnd: Day;
}
interface Stay {
  readonly number: string;
  readonly office: string;
  readonly origin: '新收' | '迁入';
  readonly enrolledOn: Day;
}

function intakeDay(draw: Draw, { from, until }: World): Day {
  const days = Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000));
  for (;;) {
    const day = addDays(from, draw.between(0, days));
    if (draw.between(1, HEAVIEST) <= (INTAKE[monthOf(day)] ?? HEAVIEST)) return day;
  }
}

/** When a stay in one office ends, and how. */
interface Course {
  readonly fileNumber: string;
  /** The day the case leaves the office's books, also where that is still to come. */
  readonly end: Day;
  /** The last day that anything happens on. */
  readonly present: Day;
  readonly move: Move | null;
  /** The day of a new crime. */
  readonly crime: Day | null;
}

function courseOf(draw: Draw, world: World, term: Term, stay: Stay): Course {
  const { number, origin, enrolledOn } = stay;
  const fileNumber = `模司矫字〔${enrolledOn.slice(0, 4)}〕${number.padStart(7, '0')}号`;
  const lastDay = term.termEnd < world.until ? term.termEnd : world.until;
  const mayMove = origin === '新收' && world.offices.length > 1;
  const move = mayMove && draw.percent(3) ? moveOf(draw, world, term, stay) : null;
  const end = move?.arrivedOn ?? endOf(draw, term, enrolledOn, lastDay);
  const isOver = end < world.until;
  const crime = !move && isOver && draw.percent(0.2) ? addDays(end, -10) : null;
  return { fileNumber, end, present: isOver ? end : world.until, move, crime };
}

const rowIf = <Row>(happened: boolean, row: () => Row): Row[] => (happened ? [row()] : []);

/** What ends the case, where it has ended here, and who goes on with the person. */
function endRows(draw: Draw, { until }: World, term: Term, number: string, course: Course): Rows {
  const { fileNumber, end, move, crime } = course;
  const hasEnded = !move && end <= until && end <= term.termEnd;
  return {
    执行地变更: move ? [transferRow(draw, number, fileNumber, move)] : [],
    再犯罪: crime ? [[`再${number}`, fileNumber, crime, addDays(crime, 6), draw.of(OFFENCES)]] : [],
    解除终止: rowIf(hasEnded, () => endingRow(draw, term, fileNumber, end, crime !== null)),
    安置帮教: rowIf(hasEnded && end === term.termEnd, () =>
      resettlementRow(draw, term, number, fileNumber, end),
    ),
  };
}

/** What comes about with a new case, beside it: the inquiry before, a released neighbour, a prisoner's family. */
function besideRows(draw: Draw, term: Term, { number, origin, enrolledOn }: Stay): Rows {
  if (origin !== '新收') return {};
  return {
    调查评估: rowIf(draw.percent(60), () => assessmentRow(draw, term, number)),
    安置帮教: rowIf(draw.percent(12), () => releasedRow(draw, number, enrolledOn)),
    家属救助: rowIf(draw.percent(1), () => aidRow(draw, number, enrolledOn)),
  };
}

/** A case that comes from another office has a number that no subject of its own has. */
const MOVED_IN = 90_000_000;

function stays(draw: Draw, world: World, term: Term, stay: Stay): Life[] {
  const { office, number, enrolledOn } = stay;
  const course = courseOf(draw, world, term, stay);
  const { fileNumber, present, move } = course;
  const [ends, beside] = [endRows(draw, world, term, number, course), besideRows(draw, term, stay)];
  const rows: Rows = {
    ...ends,
    ...beside,
    安置帮教: [...(ends.安置帮教 ?? []), ...(beside.安置帮教 ?? [])],
    入矫: [intakeRow(draw, term, stay, fileNumber)],
    请销假: leaves(draw, number, fileNumber, enrolledOn, present, world.until),
    奖惩: sanctions(draw, number, fileNumber, enrolledOn, present),
    脱管漏管: supervisionGap(world.seed, number, fileNumber, enrolledOn, present),
  };
  const life = { office, rows, reports: reports(draw, fileNumber, enrolledOn, present) };
  if (!move || move.arrivedOn > world.until) return [life];
  const next: Stay = {
    number: String(MOVED_IN + Number(number)),
    office: move.to,
    origin: '迁入',
    enrolledOn: move.arrivedOn,
  };
  return [life, ...stays(draw, world, term, next)];
}

function intakeRow(
  draw: Draw,
  { person, category, offence, effectiveOn, termEnd }: Term,
  stay: Stay,
  fileNumber: string,
): string[] {
  const { origin, enrolledOn } = stay;
  const isNew = origin === '新收';
  const received = addDays(enrolledOn, -draw.between(0, 2));
  return [
    fileNumber,
    person.name,
    person.sex,
    person.idNumber,
    person.address,
    offence,
    category,
    '模拟县人民法院',
    origin,
    effectiveOn,
    isNew && received > effectiveOn ? received : isNew ? enrolledOn : '',
    isNew ? enrolledOn : '',
    enrolledOn,
    effectiveOn,
    termEnd,
    draw.percent(20) ? '严管' : '普管',
    draw.percent(8) ? '是' : '否',
    draw.of(['汉族', '汉族', '苗族', '土家族']),
    draw.of(['城镇', '农村', '农村']),
    draw.of(['大专以上', '高中', '初中以下', '初中以下']),
    draw.of(['就业', '务农', '无业']),
    draw.percent(3) && category === '缓刑' ? '是' : '否',
  ];
}

/** Month by month; back in time as a rule, late now and then, and not back yet where the last day came first. */
function leaves(draw: Draw, number: string, file: string, since: Day, present: Day, until: Day): string[][] {
  const found: string[][] = [];
  for (let month = addDays(since, 20); month < present; month = addMonths(month, 1)) {
    if (!draw.percent(AWAY[monthOf(month)] ?? 0)) continue;
    const start = addDays(month, draw.between(0, 12));
    const days = draw.percent(85) ? draw.between(1, 7) : draw.between(8, 20);
    const due = addDays(start, days - 1);
    if (due >= present) break;
    const back = draw.percent(96)
      ? addDays(due, -draw.between(0, Math.min(1, days - 1)))
      : addDays(due, draw.between(1, 5));
    const organ = days <= 7 ? '司法所' : '县级社区矫正机构';
    found.push([
      `假${number}-${found.length}`,
      file,
      addDays(start, -draw.between(4, 6)),
      draw.of(GROUNDS),
      draw.of(DESTINATIONS),
      organ,
      addDays(start, -draw.between(1, 3)),
      start,
      due,
      back <= until ? back : '',
    ]);
  }
  return found;
}

function assessmentRow(draw: Draw, { person, category, effectiveOn }: Term, number: string): string[] {
  const received = addDays(effectiveOn, -draw.between(45, 90));
  const isFast = draw.percent(15);
  const days = draw.percent(97) ? draw.between(3, isFast ? 5 : 11) : draw.between(18, 25);
  return [
    `评${number}`,
    '模拟县人民法院',
    person.name,
    person.sex,
    person.idNumber,
    person.address,
    category,
    isFast ? '是' : '否',
    received,
    addDays(received, days),
    '适宜',
  ];
}

function sanctions(draw: Draw, number: string, file: string, since: Day, present: Day): string[][] {
  const kinds: [string, number, string][] = [
    ['表扬', 8, '遵守规定，表现良好'],
    ['训诫', 5, '不按规定时间报告'],
    ['警告', 2, '两次违反外出规定'],
    ['提请治安管理处罚', 0.5, '拒不接受监督管理'],
  ];
  const days = Math.round((Date.parse(present) - Date.parse(since)) / 86_400_000);
  if (days < 60) return [];
  return kinds.flatMap(([kind, often, why], index) =>
    draw.percent(often)
      ? [[`惩${number}-${index}`, file, kind, addDays(since, draw.between(30, days - 20)), why]]
      : [],
  );
}

interface Move {
  readonly to: string;
  readonly appliedOn: Day;
  readonly decidedOn: Day;
  readonly arrivedOn: Day;
}

function moveOf(
  draw: Draw,
  { offices, until }: World,
  { termEnd }: Term,
  { enrolledOn, office }: Stay,
): Move | null {
  const appliedOn = addDays(enrolledOn, draw.between(40, 120));
  const decidedOn = addDays(appliedOn, draw.between(10, 25));
  const arrivedOn = addDays(decidedOn, draw.percent(95) ? draw.between(2, 7) : draw.between(8, 12));
  const to = draw.of(offices.filter((one) => one !== office));
  return arrivedOn < addDays(termEnd, -60) && arrivedOn <= until
    ? { to, appliedOn, decidedOn, arrivedOn }
    : null;
}

const transferRow = (
  draw: Draw,
  number: string,
  file: string,
  { to, appliedOn, decidedOn, arrivedOn }: Move,
): string[] => {
  const asked = addDays(appliedOn, draw.between(1, 2));
  return [
    `变${number}`,
    file,
    appliedOn,
    to,
    asked,
    addDays(decidedOn, -1),
    '同意',
    decidedOn,
    '准予变更',
    addDays(decidedOn, 1),
    arrivedOn,
  ];
};

/** The day the case ends, if nothing comes before the term's own end. */
function endOf(draw: Draw, { termEnd, effectiveOn }: Term, enrolledOn: Day, lastDay: Day): Day {
  const early = addDays(effectiveOn, draw.between(90, 700));
  return draw.percent(1.5) && early > addDays(enrolledOn, 30) && early < lastDay ? early : termEnd;
}

const REVOKED: Readonly<Record<string, string>> = {
  缓刑: '撤销缓刑',
  假释: '撤销假释',
  暂予监外执行: '收监执行',
  管制: '死亡',
};

function endingRow(
  draw: Draw,
  { category, termEnd }: Term,
  file: string,
  end: Day,
  afterCrime: boolean,
): string[] {
  if (end === termEnd && !afterCrime) {
    const late = draw.percent(1) ? draw.between(1, 3) : 0;
    return [file, '期满解除', addDays(end, late), addDays(end, -draw.between(31, 40)), addDays(end, late)];
  }
  return [file, draw.percent(20) && !afterCrime ? '死亡' : (REVOKED[category] ?? '死亡'), end, '', ''];
}

const resettlementRow = (draw: Draw, { person }: Term, number: string, file: string, end: Day): string[] => [
  `帮${number}`,
  person.name,
  person.sex,
  person.idNumber,
  person.address,
  '社区矫正解除',
  file,
  end,
  '',
  '否',
  '',
  addDays(end, draw.between(0, 2)),
  addDays(end, draw.between(2, 6)),
  addMonths(end, 36),
];

/** Released from prison, whom the same office helps to settle. */
function releasedRow(draw: Draw, number: string, near: Day): string[] {
  const person = simulatePerson(Number(number) + 5_000_000, draw);
  const released = addDays(near, draw.between(-30, 30));
  const isFetched = draw.percent(20);
  return [
    `帮${number}-1`,
    person.name,
    person.sex,
    person.idNumber,
    person.address,
    '刑满释放',
    '',
    released,
    isFetched ? '重点帮教对象' : '',
    isFetched ? '是' : '否',
    isFetched ? released : '',
    addDays(released, draw.between(1, 5)),
    addDays(released, draw.between(2, 8)),
    addMonths(released, 60),
  ];
}

function aidRow(draw: Draw, number: string, near: Day): string[] {
  const applied = addDays(near, draw.between(10, 60));
  const approved = addDays(applied, draw.between(10, 25));
  const child = simulatePerson(Number(number) + 7_000_000, draw);
  return [
    `助${number}`,
    '李某',
    '模拟市监狱',
    child.name,
    '子女',
    `${draw.between(2010, 2018)}-05-06`,
    '事实无人抚养儿童基本生活补贴',
    applied,
    approved,
    String(draw.of([1_100, 1_300, 1_500])),
    addMonths(approved, 1).slice(0, 7),
    '',
  ];
}

/** In the first days of each month; three of a hundred are missed. */
function reports(draw: Draw, fileNumber: string, since: Day, present: Day): Life['reports'] {
  const found: { fileNumber: string; on: Day }[] = [];
  for (let month = addMonths(`${since.slice(0, 7)}-01`, 1); ; month = addMonths(month, 1)) {
    const on = addDays(month, draw.between(0, 5));
    if (on >= present) return found;
    if (!draw.percent(3)) found.push({ fileNumber, on });
  }
}
