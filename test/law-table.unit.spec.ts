import { readFileSync } from 'node:fs';
import prettier from 'prettier';
import { lawTable } from '#obligations';
import { MEASURES_ARTICLES, OBLIGATION_RULES, OPINION_ARTICLES } from '#statute';
import { eventTitle } from '../libs/read-models/src/queries/event-titles.js';

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
});
