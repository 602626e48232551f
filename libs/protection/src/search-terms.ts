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
const MOST_READINGS = 2;
const MOST_SPELLINGS = 4;

/** The first letters of the usual readings of a character: 重 is z and c. */
function lettersOf(character: string): readonly string[] {
  let letters = LETTERS.get(character);
  if (letters === undefined) {
    const options = { pattern: 'first', toneType: 'none', type: 'array' } as const;
    const [surname = ''] = pinyin(character, { ...options, surname: 'all' });
    const read = [surname, ...pinyin(character, { ...options, multiple: true })];
    const distinct = [...new Set(read.map((one) => one.slice(0, 1).toLowerCase()))];
    LETTERS.set(character, (letters = distinct.slice(0, MOST_READINGS)));
  }
  return letters;
}

/** The initials that a name may be looked for by, with the readings of its characters (单 is s as a surname, d else). */
export function initialsOf(name: string): readonly string[] {
  let spelled: readonly string[] = [''];
  for (const character of name) {
    const letters = lettersOf(character);
    if (letters.length === 1) spelled = spelled.map((start) => start + letters.join(''));
    else {
      const further = spelled.flatMap((start) => letters.map((letter) => start + letter));
      spelled = further.slice(0, MOST_SPELLINGS);
    }
  }
  return spelled;
}

const LONGEST_RUN = 3;

/** Every run of two and of three: of longer ones it is enough that all their threes are there. */
function addRuns(letters: readonly string[], mark: string, terms: Set<string>): void {
  for (let at = 0; at < letters.length - 1; at++) {
    const two = `${mark}:${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
    terms.add(two);
    const third = letters[at + 2];
    if (third !== undefined) terms.add(two + third);
  }
}

/** The runs that a name must have where this stands in it. */
function runsSought(letters: readonly string[], mark: string): string[] {
  if (letters.length <= LONGEST_RUN) return [`${mark}:${letters.join('')}`];
  return letters
    .slice(LONGEST_RUN - 1)
    .map((_, at) => `${mark}:${letters.slice(at, at + LONGEST_RUN).join('')}`);
}

const whole = (number: string): string => `whole:${number}`;
const tail = (number: string, length: number): string => `tail:${number.slice(-length)}`;

const withoutDots = (name: string): string => name.replaceAll(/[·•\s]/g, '');

export function termsOf({ names, idNumber, phone }: Person): string[] {
  const terms = new Set<string>();
  for (const name of names) {
    const letters = withoutDots(name);
    addRuns([...letters], 'name', terms);
    for (const spelled of initialsOf(letters)) addRuns([...spelled], 'initials', terms);
  }
  for (const number of [idNumber, phone]) {
    if (!number) continue;
    terms.add(whole(number));
    for (const length of TAILS) if (number.length > length) terms.add(tail(number, length));
  }
  return [...terms];
}

/** What one word of a search means: terms of a person, all of which, or the beginning of a file number. */
export interface SearchWord {
  readonly terms: readonly string[];
  readonly numberStart: string;
}

const HAN = /^[\p{Script=Han}·•]{2,}$/u;
const LATIN = /^[a-z]{2,12}$/i;
const DIGITS = /^\d{4,17}[\dx]$|^\d{4}$|^\d{3}x$/i;

function termsSought(word: string): string[] {
  if (HAN.test(word)) return runsSought([...withoutDots(word)], 'name');
  if (LATIN.test(word)) return runsSought([...word.toLowerCase()], 'initials');
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
