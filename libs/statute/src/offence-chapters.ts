import { OFFENCE_NAMES } from './offence-names.js';

/** The chapters of the Criminal Law's special part, as the ministry's monthly table names them. */
export const OFFENCE_CHAPTERS = [
  '危害国家安全',
  '危害公共安全',
  '破坏经济秩序',
  '侵犯公民权利',
  '侵犯财产',
  '妨害社会管理',
  '危害国防利益',
  '贪污贿赂',
  '渎职',
  '其他',
] as const;
export type OffenceChapter = (typeof OFFENCE_CHAPTERS)[number];

/** Where a name ends: at 罪, before the next crime, or before what says more of it. */
const END = '(?=$|罪|[、，,;。/+和及与并]|犯罪|未遂|既遂|中止|预备|致|案)';

/** `{窝藏|包庇}` is one or several of them; a 、 may be left out. */
function patternOf(name: string): RegExp {
  const source = name
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replaceAll('、', '、?');
      const longestFirst = part
        .slice(1, -1)
        .split('|')
        .sort((a, b) => b.length - a.length);
      const one = `(?:${longestFirst.join('|')})`;
      return `${one}(?:、?${one})*`;
    })
    .join('');
  return new RegExp(`^${source}${END}`);
}

const KNOWN: readonly (readonly [pattern: RegExp, chapter: OffenceChapter])[] = OFFENCE_NAMES.flatMap(
  ([chapter, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [patternOf(name), chapter] as const),
);

/** Without what stands in brackets, blanks and what is put before: `（醉驾）`, `犯`, `1.`, `数罪并罚：`. */
const bare = (offence: string): string =>
  offence
    .normalize('NFKC')
    .replace(/[(〔[【<《][^)〕\]】>》]*[)〕\]】>》]/g, '')
    .replace(/[\s“”"'‘’]/g, '')
    .replace(/^.*:/, '')
    .replace(/^[\d.、]+/, '')
    .replace(/^(涉嫌|因|犯)+/, '');

/** The longest known name that a bare text begins with, and its chapter: of several crimes, the first named counts. */
function firstNamed(text: string): readonly [length: number, chapter: OffenceChapter | null] {
  let [longest, found]: [number, OffenceChapter | null] = [0, null];
  for (const [pattern, chapter] of KNOWN) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > longest) [longest, found] = [length, chapter];
  }
  return [longest, found];
}

const lookUp = (offence: string): OffenceChapter | null => firstNamed(bare(offence))[1];

/** What is said of a crime behind its name. */
const BEHIND = /^(?:犯罪|罪|未遂|既遂|中止|预备|案)+/;
const BETWEEN = /^[、，,;。/+和及与并]+/;

/** Whether a text names several crimes: 「掩饰、隐瞒犯罪所得罪」 is one, 「盗窃罪、诈骗罪」 are two. */
export function namesSeveralCrimes(offence: string): boolean {
  if (offence.includes('数罪并罚')) return true;
  const text = bare(offence);
  const [length] = firstNamed(text);
  // A name that is not known ends with its 罪.
  if (length === 0) return (text.replaceAll('犯罪', '').match(/罪/g) ?? []).length > 1;
  const rest = text.slice(length).replace(BEHIND, '');
  const next = rest.replace(BETWEEN, '');
  return next !== '' && (next !== rest || lookUp(next) !== null);
}

const MOST_KEPT = 10_000;
const kept = new Map<string, OffenceChapter | null>();

/** The chapter of a crime by its name, with or without the closing 罪; null where the name is not known. */
export function knownChapterOf(offence: string): OffenceChapter | null {
  let chapter = kept.get(offence);
  if (chapter === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(offence, (chapter = lookUp(offence)));
  }
  return chapter;
}

/** The same; `其他` where the name is not known. */
export const chapterOf = (offence: string): OffenceChapter => knownChapterOf(offence) ?? '其他';
