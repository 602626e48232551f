import { termEnd, type Day } from './day.js';
import { namesSeveralCrimes } from './offence-chapters.js';
import { lastDayOf, readSentence, type Sentence } from './sentence.js';
import type { Category } from './terms.js';

/** What a file says of its term. */
export interface ToldTerm {
  readonly category: Category;
  readonly decisionOrgan: string;
  readonly effectiveOn: Day;
  readonly termStart: Day;
  readonly termEnd: Day;
  readonly offence: string;
  readonly originalSentence?: string | undefined;
  readonly priorDetentionDays?: number | undefined;
}

export interface TermFault {
  readonly code: 'term-length' | 'term-end';
  readonly article: string;
  /** The end that would be right, where there is one. */
  readonly dueOn: Day | null;
  readonly message: string;
}

/** Days of the term that a day of custody before it counts for (刑法第四十一、四十四、四十七条). */
const DAYS_FOR_A_DAY: Readonly<Record<Category, number>> = {
  control: 2,
  suspended_sentence: 0,
  parole: 0,
  temporary_release: 1,
};

const LENGTH_ARTICLE: Readonly<Record<Category, string>> = {
  control: '刑法第三十八条、第六十九条',
  suspended_sentence: '刑法第七十三条',
  parole: '刑法第六十九条、第八十一条、第八十三条',
  temporary_release: '刑法第四十五条、第六十九条',
};
const END_ARTICLE: Readonly<Record<Category, string>> = {
  control: '刑法第四十一条',
  suspended_sentence: '刑法第七十三条',
  parole: '刑法第八十三条',
  temporary_release: '刑法第四十四条、第四十七条',
};

/** Months: no term is shorter, none is longer. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly words: string;
}

function boundsOf({ category, offence }: ToldTerm, sentence: Sentence | undefined): Bounds {
  // Of several crimes control may last three years (刑法69).
  if (category === 'control')
    return namesSeveralCrimes(offence)
      ? { least: 3, most: 36, words: '管制数罪并罚的期限为三个月以上三年以下' }
      : { least: 3, most: 24, words: '管制的期限为三个月以上二年以下' };
  if (category === 'suspended_sentence') {
    if (sentence?.kind === 'detention')
      return { least: 2, most: 12, words: '拘役的缓刑考验期限为二个月以上一年以下' };
    if (sentence?.kind === 'imprisonment')
      return { least: 12, most: 60, words: '有期徒刑的缓刑考验期限为一年以上五年以下' };
    return { least: 2, most: 60, words: '缓刑考验期限为二个月以上五年以下' };
  }
  // The rest of at most twenty-five years, of which half is served; ten years for life.
  if (category === 'parole') return { least: 0, most: 150, words: '假释考验期限不超过没有执行完毕的刑期' };
  return { least: 0, most: 300, words: '有期徒刑数罪并罚不超过二十五年' };
}

/** The months of a term that begins and ends on these days; null where it is not of whole months. */
function wholeMonths(start: Day, end: Day): number | null {
  for (let months = 1; months <= 61; months++) {
    const last = termEnd(start, months);
    if (last === end) return months;
    if (last > end) return null;
  }
  return null;
}

function lengthFault(told: ToldTerm, sentence: Sentence | undefined): TermFault | null {
  const { category, termStart, termEnd: end, priorDetentionDays = 0 } = told;
  const { least, most, words } = boundsOf(told, sentence);
  const counted = DAYS_FOR_A_DAY[category] * priorDetentionDays;
  const shortest = least === 0 ? termStart : lastDayOf(termStart, { months: least, days: 0 }, counted);
  const longest = termEnd(termStart, most);
  const article = LENGTH_ARTICLE[category];
  const fault = (message: string, dueOn: Day): TermFault => ({
    code: 'term-length',
    article,
    dueOn,
    message,
  });
  const term = `矫正期 ${termStart} 至 ${end} `;
  if (end < shortest) {
    const custody = category === 'control' && counted === 0 ? '有先行羁押折抵的，请补填“先行羁押天数”。' : '';
    return fault(`${term}过短：${words}，应不早于 ${shortest}。${custody}请与执行通知书核对。`, shortest);
  }
  if (end > longest)
    return fault(`${term}过长：${words}，应不晚于 ${longest}。请与执行通知书核对。`, longest);
  if (category !== 'suspended_sentence' || !sentence) return null;
  const original = lastDayOf(termStart, sentence);
  if (end >= original) return null;
  return fault(`${term}短于原判刑期：缓刑考验期限不能少于原判刑期，应不早于 ${original}。`, original);
}

/** The end that the sentence gives; undefined where the file does not tell it. */
function givenEnd(told: ToldTerm, sentence: Sentence): Day | undefined {
  const { category, decisionOrgan, effectiveOn, termEnd: end, priorDetentionDays = 0 } = told;
  const less = DAYS_FOR_A_DAY[category] * priorDetentionDays;
  switch (category) {
    case 'control':
      if (sentence.kind !== null && sentence.kind !== 'control') return undefined;
      return lastDayOf(effectiveOn, sentence, less);
    case 'suspended_sentence': {
      // The probation may be longer than the sentence; what is not told is still of whole months from the effect.
      if (sentence.probation) return lastDayOf(effectiveOn, sentence.probation);
      const months = wholeMonths(effectiveOn, end);
      return months === null && sentence.kind !== 'life' ? nearestTo(effectiveOn, end) : end;
    }
    case 'parole':
      if (sentence.kind === 'life') return termEnd(effectiveOn, 120);
      return atMost(end, lastDayOf(effectiveOn, sentence));
    case 'temporary_release': {
      if (sentence.kind === 'life') return undefined;
      const whole = lastDayOf(effectiveOn, sentence, less);
      // A prison lets out somebody whose sentence has been running: only the court's own decision begins with it.
      return decisionOrgan.includes('法院') ? whole : atMost(end, whole);
    }
    default: {
      const unknown: never = category;
      return unknown;
    }
  }
}

const atMost = (end: Day, last: Day): Day => (end > last ? last : end);

/** The last day of so many whole months that comes nearest before or on the end, or of one month. */
function nearestTo(start: Day, end: Day): Day {
  let nearest = termEnd(start, 1);
  for (let months = 2; termEnd(start, months) <= end; months++) nearest = termEnd(start, months);
  return nearest;
}

function endFault(told: ToldTerm, sentence: Sentence): TermFault | null {
  const { category, effectiveOn, termEnd: end, originalSentence = '', priorDetentionDays = 0 } = told;
  const dueOn = givenEnd(told, sentence);
  if (dueOn === undefined || dueOn === end) return null;
  if (category === 'suspended_sentence' && !sentence.probation) {
    const message = `矫正期止 ${end} 与推算不符：缓刑考验期限按月、按年宣告，自裁判生效日期 ${effectiveOn} 起算不是整月，较近的整月为 ${dueOn}。请与执行通知书核对。`;
    return { code: 'term-end', article: END_ARTICLE[category], dueOn, message };
  }
  const factor = DAYS_FOR_A_DAY[category];
  const custody =
    factor === 0
      ? ''
      : priorDetentionDays > 0
        ? `，先行羁押 ${priorDetentionDays} 日折抵 ${factor * priorDetentionDays} 日`
        : '，有先行羁押折抵的请补填“先行羁押天数”';
  const message = `矫正期止 ${end} 与推算不符：原判刑期“${originalSentence}”自 ${effectiveOn} 起计算${custody}，应为 ${dueOn}。请与执行通知书核对。`;
  return { code: 'term-end', article: END_ARTICLE[category], dueOn, message };
}

/** What does not fit in a term as it is told: its length (刑法38, 69, 73, 83), and the end that the sentence gives. */
export function termFaults(told: ToldTerm): TermFault[] {
  if (told.termEnd < told.termStart) return [];
  const sentence = told.originalSentence === undefined ? undefined : readSentence(told.originalSentence);
  const end = sentence ? endFault(told, sentence) : null;
  return [lengthFault(told, sentence), end].filter((fault) => fault !== null);
}
