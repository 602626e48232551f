import { addDays, termEnd, type Day } from './day.js';

/** A length in law: whole months, and days beside them. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

/** A sentence as a judgment says it; `kind` is null where only the length is told. */
export interface Sentence extends Length {
  readonly kind: 'control' | 'detention' | 'imprisonment' | 'life' | null;
  /** The probation of a suspended sentence, where it is told with it. */
  readonly probation: Length | null;
}

const KINDS = {
  管制: 'control',
  拘役: 'detention',
  有期徒刑: 'imprisonment',
  无期徒刑: 'life',
} as const;
const DIGITS = '零一二三四五六七八九';
const NUMBER = '(\\d{1,3}|[零〇一二两三四五六七八九十百]{1,5})';
const LENGTH = `(?:${NUMBER}年(半)?)?(?:[零又]?${NUMBER}个?(半)?月(半)?)?(?:[零又]?${NUMBER}[日天])?`;
const SENTENCE = new RegExp(
  `^(?:原判|判处)?(管制|拘役|有期徒刑|无期徒刑)?${LENGTH}(?:缓刑(?:考验期)?限?为?${LENGTH})?$`,
);

/** `三`, `十二`, `二十五` or digits as a number. */
function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['零', plain];
  const digit = (one: string | undefined, empty: number): number =>
    one ? Number([...one].map((character) => DIGITS.indexOf(character)).join('')) : empty;
  return digit(tens, 1) * 10 + digit(ones, 0);
}

/** Six groups of {@link LENGTH}; null where nothing is told. */
function lengthIn(groups: readonly (string | undefined)[]): Length | null {
  const [years, halfYear, months, halfOf, halfAfter, days] = groups;
  const length = {
    months: numberOf(years) * 12 + (halfYear ? 6 : 0) + numberOf(months),
    // Half a month is fifteen days (刑诉解释第二百零二条).
    days: numberOf(days) + ((halfOf ?? halfAfter) ? 15 : 0),
  };
  return length.months + length.days > 0 ? length : null;
}

/** Reads `3年6个月`, `拘役4个月`, `有期徒刑一年，缓刑二年`, `无期徒刑`; undefined for what is no sentence. */
export function readSentence(text: string): Sentence | undefined {
  const [plain = ''] = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[,;、](?=缓刑|宣告缓刑)/g, '')
    .replace(/宣告(?=缓刑)/g, '')
    .split(/[,;。(]/);
  const parts = SENTENCE.exec(plain.replace(/^(管制|拘役|有期徒刑)?半年/, '$16个月'));
  if (!parts) return undefined;
  const [, word, ...groups] = parts;
  const kind = word === undefined ? null : KINDS[word as keyof typeof KINDS];
  const own = lengthIn(groups.slice(0, 6));
  if (kind === 'life') return own ? undefined : { kind, months: 0, days: 0, probation: null };
  return own ? { kind, ...own, probation: lengthIn(groups.slice(6)) } : undefined;
}

/** Last day of so long from a day on, that day included (刑诉解释第二百零二条), less so many days. */
export const lastDayOf = (from: Day, { months, days }: Length, less = 0): Day =>
  addDays(termEnd(from, months), days - less);
