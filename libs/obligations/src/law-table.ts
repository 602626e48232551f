import {
  CATEGORY,
  gradeOfArticle,
  GRADES,
  INFERENCES,
  MEASURES_ARTICLES,
  MILESTONES,
  OBLIGATION_RULES,
  OPINION_ARTICLES,
  organWords,
  PARTY,
  SANCTION_AUTHORITY,
  SANCTION_LADDER,
  sanctionWord,
  wordOf,
  type ArticleCarried,
  type LadderRung,
  type ObligationRule,
} from '#statute';
import { inferenceWords, termOf } from './reason.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const head = (...titles: readonly string[]): string[] => [row(...titles), row(...titles.map(() => '---'))];

const forceWords = ({ force }: Pick<ObligationRule, 'force'>): string =>
  `${force.from === '1900-01-01' ? '不限' : force.from}${force.to === null ? '' : `至 ${force.to}`}`;

const gradeWords = ({ rank, grade }: ObligationRule): string => (rank === 'norm' ? 'norm' : grade);

function ruleRow(rule: ObligationRule): string {
  const conditions = Object.entries(rule.onlyIf ?? {}).map(([name, value]) => `${name}=${String(value)}`);
  return row(
    `\`${rule.id}\``,
    rule.title.zh,
    rule.article + (rule.inference ? `（${inferenceWords(rule.inference)}）` : ''),
    rule.source,
    gradeWords(rule),
    forceWords(rule),
    [MILESTONES[rule.opens].zh, ...(conditions.length > 0 ? [`（${conditions.join('，')}）`] : [])].join(''),
    termOf(rule.due),
    wordOf(PARTY, rule.owedBy),
    rule.discharges.map((milestone) => MILESTONES[milestone].zh).join('、'),
  );
}

function articleRow(
  { article, about, duties = [], facts = [], note = '' }: ArticleCarried,
  titleOf: (event: string) => string,
): string {
  const carried = [
    ...duties.map((code) => `\`${code}\``),
    ...facts.map((event) => `${titleOf(event)}（\`${event}\`）`),
  ];
  return row(String(article), about, carried.join('、'), note);
}

const rungRow = (rung: LadderRung): string =>
  row(
    sanctionWord(rung.sanction),
    rung.words,
    rung.article,
    gradeOfArticle(rung.article),
    forceWords(rung),
    rung.only?.map((category) => wordOf(CATEGORY, category)).join('、') ?? '各类',
    organWords(SANCTION_AUTHORITY[rung.sanction].organs),
  );

/** The rules and the articles as one page in Markdown; `titleOf` says what staff call an event. */
export function lawTable(titleOf: (event: string) => string): string {
  const articles = (list: readonly ArticleCarried[]): string[] => [
    ...head('条', '内容', '由哪些期限、事实承担', '说明'),
    ...list.map((one) => articleRow(one, titleOf)),
  ];
  return [
    '# The law in this system',
    '',
    'Made from the rows of `libs/statute` by `npm run law`; do not edit. Every deadline is a row: what opens it, how long it runs, who owes it, what meets it, and from when to when it is in force. A fact is judged by the rule of its own day.',
    '',
    'How far the words of an article were compared:',
    '',
    ...Object.entries(GRADES).map(([grade, words]) => `- \`${grade}\`: ${words.zh} (${words.en})`),
    '',
    '## Rules',
    '',
    ...head('规则', '事项', '依据', '文件', '核对', '施行', '自何时起', '期限', '责任方', '怎样算办结'),
    ...OBLIGATION_RULES.map(ruleRow),
    '',
    '## 处分阶梯',
    '',
    'What the facts of a case support; the system proposes, a person decides. A breach is judged by the law of its own day.',
    '',
    ...head('建议', '情形', '依据', '核对', '施行', '适用类别', '由谁决定'),
    ...SANCTION_LADDER.map(rungRow),
    '',
    '## 本系统的理解',
    '',
    'What no text says and the system only infers from one. Each is shown where it matters, and a person decides.',
    '',
    ...head('事项', '条文怎样写', '本系统怎样办', '在哪里看到', '规则'),
    ...INFERENCES.map(({ about, text, reading, shown, rules = [] }) =>
      row(about, text, reading, shown, rules.map((id) => `\`${id}\``).join('、')),
    ),
    '',
    '## 社区矫正法实施办法（司发通〔2020〕59号）',
    '',
    ...articles(MEASURES_ARTICLES),
    '',
    '## 关于进一步加强社区矫正工作衔接配合管理的意见（司发通〔2026〕8号）',
    '',
    ...articles(OPINION_ARTICLES),
    '',
  ].join('\n');
}
