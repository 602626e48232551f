import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { EN } from '../../apps/console/src/language/en.js';
import { formOf, type FormField } from '../../apps/server/src/http/fields.js';
import { NewAccountDto } from '../../apps/server/src/access/accounts.controller.js';
import { TokenDto } from '../../apps/server/src/access/tokens.controller.js';
import { RecipientDto } from '../../apps/server/src/reminders/recipients.controller.js';
import { ORDER_FORMS } from '../../apps/server/src/orders/forms.js';

const SOURCES = join('apps', 'console', 'src');
const CHINESE = /[\u4e00-\u9fff]/;
/** Said in no language, or only in Chinese: forms of dates, the law's own words, the monthly table's. */
const AS_THEY_ARE = new Set(['业务规则', '（分）', '中文', 'YYYY年M月D日', '单位', '合计']);

/** Letters that leave the office are in Chinese only. */
const LETTERS = /leave-certificate\.tsx$/;

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });

/** What is said through `t`, and every text in Chinese that stands as data. */
function saidIn(path: string): string[] {
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text ?? '');
  // A word with its own English beside it needs none here.
  const paired = new Set([...code.matchAll(/zh: '([^']*)'/g)].map(([, text]) => text ?? ''));
  return quoted.filter((text) => CHINESE.test(text) && !paired.has(text));
}

describe('the console in English', () => {
  it('has a word for everything it says in Chinese', () => {
    const said = files(SOURCES)
      .filter((path) => /\.tsx?$/.test(path) && !/en(-\w+)?\.ts$/.test(path) && !LETTERS.test(path))
      .flatMap(saidIn);
    const missing = [...new Set(said)].filter(
      (text) => !(text in EN) && !AS_THEY_ARE.has(text) && text.length > 1,
    );
    expect(missing).toEqual([]);
  });

  it('has a name for every order and every field of its form', () => {
    const titles = new Set<string>();
    const add = ({ title, of }: FormField): void => {
      titles.add(title);
      of?.forEach(add);
    };
    for (const { title, group, fields } of ORDER_FORMS) {
      titles.add(title).add(group);
      fields.forEach(add);
    }
    formOf(NewAccountDto).forEach(add);
    formOf(RecipientDto).forEach(add);
    formOf(TokenDto).forEach(add);
    expect([...titles].filter((title) => !(title in EN))).toEqual([]);
  });

  it('keeps the places of values in every sentence', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [zh, en] of Object.entries(EN)) expect([zh, places(en)]).toEqual([zh, places(zh)]);
  });
});
