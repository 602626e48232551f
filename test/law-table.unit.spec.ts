import { readFileSync } from 'node:fs';
import prettier from 'prettier';
import { STEPS, type StepDefinition } from '#casework';
import { lawTable } from '#obligations';
import {
  gradeOfArticle,
  INFERENCES,
  MEASURES_ARTICLES,
  OBLIGATION_RULES,
  OPINION_ARTICLES,
  SANCTION_LADDER,
} from '#statute';
import { eventTitle } from '../libs/read-models/src/queries/event-titles.js';

const DIGITS = '〇一二三四五六七八九';
/** The number of an article, written in figures or in Chinese. */
function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const ten = words.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** The articles of a document that are cited, `A第一条、第二条、B第三条`. */
function articlesOf(cited: string, document: string): number[] {
  const found: number[] = [];
  let isOfIt = false;
  for (const part of cited
    .replace(/（[^）]*）/gu, (inner) => (/^（\d{4}/.test(inner) ? inner : ''))
    .split('、')) {
    const number = /^(.*?)第([一二三四五六七八九十\d]+)条/u.exec(part);
    if (!number) continue;
    if (number[1]) isOfIt = number[1] === document;
    if (isOfIt) found.push(numberOf(String(number[2])));
  }
  return found;
}

/** What carries the law, as docs/law.md lists it. */
describe('docs/law.md', () => {
  const articles = [...MEASURES_ARTICLES, ...OPINION_ARTICLES];

  it('is made from the rows as they stand: npm run law', async () => {
    const made = await prettier.format(lawTable(eventTitle), { parser: 'markdown', printWidth: 110 });
    expect(readFileSync('docs/law.md', 'utf8')).toBe(made);
  });

  it('lists every article, once and in order', () => {
    expect(MEASURES_ARTICLES.map(({ article }) => article)).toEqual(
      Array.from({ length: 59 }, (_, at) => at + 1),
    );
    expect(OPINION_ARTICLES.map(({ article }) => article)).toEqual(
      Array.from({ length: 27 }, (_, at) => at + 1),
    );
  });

  it('names only duties and facts that there are, and says why where it names none', () => {
    const codes = new Set(OBLIGATION_RULES.map(({ code }) => code));
    for (const { article, duties = [], facts = [], note } of articles) {
      for (const code of duties) expect([article, code, codes.has(code)]).toEqual([article, code, true]);
      for (const event of facts)
        expect([article, event, eventTitle(event) !== event]).toEqual([article, event, true]);
      if (duties.length + facts.length === 0)
        expect([article, note]).toEqual([article, expect.stringMatching(/。$/)]);
    }
  });

  it.each([
    ['社区矫正法实施办法', MEASURES_ARTICLES],
    ['司发通〔2026〕8号', OPINION_ARTICLES],
  ] as const)('lists under each article of %s the rules that rest on it', (document, list) => {
    const missing = OBLIGATION_RULES.flatMap(({ code, article }) =>
      articlesOf(article, document)
        .filter((number) => !list.find((one) => one.article === number)?.duties?.includes(code))
        .map((number) => `${number} ${code}`),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it.each([
    ['社区矫正法实施办法', MEASURES_ARTICLES],
    ['司发通〔2026〕8号', OPINION_ARTICLES],
  ] as const)(
    'lists under each article of %s the steps that rest on it, or the duty they meet',
    (document, list) => {
      const missing = Object.entries<StepDefinition>(STEPS).flatMap(([type, { article, milestone }]) =>
        articlesOf(article, document)
          .filter((number) => {
            const { duties = [], facts = [] } = list.find((one) => one.article === number) ?? {};
            const meets = OBLIGATION_RULES.some(
              ({ code, opens, discharges }) =>
                duties.includes(code) && milestone !== null && [opens, ...discharges].includes(milestone),
            );
            return !facts.includes(type) && !meets;
          })
          .map((number) => `${number} ${type}`),
      );
      expect(missing).toEqual([]);
    },
  );

  it('shows each rule and each rung with its article, document, grade and days of force', () => {
    const page = readFileSync('docs/law.md', 'utf8');
    for (const { id, article, source, grade, force } of OBLIGATION_RULES) {
      const line = page.split('\n').find((one) => one.startsWith(`| \`${id}\` `)) ?? '';
      for (const word of [article, source, grade, ...(force.from === '1900-01-01' ? [] : [force.from])])
        expect([id, line.includes(word), word]).toEqual([id, true, word]);
    }
    for (const { article, words } of SANCTION_LADDER)
      expect([article, page.includes(article) && page.includes(words)]).toEqual([article, true]);
  });

  it('tells what is inferred, where the rule tells it too', () => {
    const page = readFileSync('docs/law.md', 'utf8');
    for (const { about, reading } of INFERENCES)
      expect([about, page.includes(about) && page.includes(reading)]).toEqual([about, true]);
    const listed = INFERENCES.flatMap(({ rules = [] }) => rules);
    const telling = OBLIGATION_RULES.filter(({ inference }) => inference !== undefined).map(({ id }) => id);
    expect([...listed].sort()).toEqual([...telling].sort());
  });

  it.each([
    ['社区矫正法实施办法第三十四条第一项', 'text'],
    ['社区矫正实施办法（2012）第二十五条第四项', 'collected'],
    ['社区矫正实施办法（2012）第二十三条第一项（条文待核对）', 'norm'],
    ['社区矫正实施办法（2012）第二十四条（条文待核对）', 'norm'],
    ['社区矫正实施办法（2012）第二十六条第四项（条文待核对）', 'norm'],
    ['社区矫正法实施办法第三十六条、治安管理处罚法（2012修正）第六十条（条文待核对）', 'norm'],
    ['社区矫正法实施办法第三十六条、治安管理处罚法（2025）第七十二条第四项、第七十三条第一项', 'collected'],
  ])('a rung by %s is %s', (article, grade) => {
    expect(SANCTION_LADDER.map((rung) => rung.article)).toContain(article);
    expect(gradeOfArticle(article)).toBe(grade);
  });
});
