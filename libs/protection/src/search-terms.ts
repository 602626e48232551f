import { pinyin } from 'pinyin-pro';

/**
 * What somebody is found by, and what is looked for: the same terms, of which only keyed digests are kept. Names by two
 * or more characters in a row, pinyin initials by two or more letters, numbers whole or by their last four or six.
 */
export interface Person {
  readonly names: readonly string[];
  readonly idNumber: string | undefined;
  readonly phone: string | undefined;
}

const TAILS = [4, 6] as const;
const LETTERS = new Map<string, readonly string[]>();
const MOST_SPELLINGS = 8;

/** The first letters of all readings of a character: 重 is c and z. */
function lettersOf(character: string): readonly string[] {
  let letters = LETTERS.get(character);
  if (letters === undefined) {
    const read = pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true });
    LETTERS.set(character, (letters = [...new Set(read.map((one) => one.slice(0, 1).toLowerCase()))]));
  }
  return letters;
}

/** The initials that a name may be looked for by, with every reading of its characters (单 is s as a surname, d else). */
export function initialsOf(name: string): readonly string[] {
  let spelled: readonly string[] = [''];
  for (const character of name) {
    const further = spelled.flatMap((start) => lettersOf(character).map((letter) => start + letter));
    spelled = further.slice(0, MOST_SPELLINGS);
  }
  return spelled;
}

/** Every run of two or more. */
function runs(letters: readonly string[], mark: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < letters.length - 1; from++) {
    for (let to = from + 2; to <= letters.length; to++)
      found.push(`${mark}:${letters.slice(from, to).join('')}`);
  }
  return found;
}

/** Longer names than this are cut: runs grow with the square. */
const LONGEST_NAME = 12;

const whole = (number: string): string => `whole:${number}`;
const tail = (number: string, length: number): string => `tail:${number.slice(-length)}`;

export function termsOf({ names, idNumber, phone }: Person): string[] {
  const terms = new Set<string>();
  for (const name of names) {
    const letters = [...name.replaceAll(/[·•\s]/g, '')].slice(0, LONGEST_NAME);
    for (const term of runs(letters, 'name')) terms.add(term);
    for (const spelled of initialsOf(letters.join('')))
      for (const term of runs([...spelled], 'initials')) terms.add(term);
  }
  for (const number of [idNumber, phone]) {
    if (!number) continue;
    terms.add(whole(number));
    for (const length of TAILS) if (number.length > length) terms.add(tail(number, length));
  }
  return [...terms];
}

/** What one word of a search means: terms of a person, any of which, or the beginning of a file number. */
export interface SearchWord {
  readonly terms: readonly string[];
  readonly numberStart: string;
}

const HAN = /^[\p{Script=Han}·•]{2,}$/u;
const LATIN = /^[a-z]{2,12}$/i;
const DIGITS = /^\d{4,17}[\dx]$|^\d{4}$|^\d{3}x$/i;

function termsSought(word: string): string[] {
  if (HAN.test(word)) return [`name:${word.replaceAll(/[·•]/g, '').slice(0, LONGEST_NAME)}`];
  if (LATIN.test(word)) return [`initials:${word.toLowerCase()}`];
  if (!DIGITS.test(word)) return [];
  const number = word.toUpperCase();
  return TAILS.some((length) => number.length === length) ? [tail(number, number.length)] : [whole(number)];
}

/** The words of a search; all must be met. */
export const searchWords = (text: string): SearchWord[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ terms: termsSought(word), numberStart: word }));
