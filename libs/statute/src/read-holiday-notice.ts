import { addDays, isCountableDay, type Day } from './day.js';
import { weekdayWord, type HolidayNotice } from './holiday-notice.js';

/** What a text tells of a notice; what it does not tell is undefined. */
export interface ReadNotice {
  readonly year: number | undefined;
  readonly documentNumber: string | undefined;
  readonly issuedOn: Day | undefined;
  readonly daysOff: readonly Day[];
  readonly daysWorked: readonly Day[];
  /** What in the text contradicts itself or cannot be read, in sentences for staff. */
  readonly problems: readonly string[];
}

const two = (text: string): string => text.padStart(2, '0');
const TITLE_YEAR = /(\d{4})年部分节假日(?:放假)?安排|(\d{4})年(?:节假日)?放假安排/u;
const DOCUMENT = /国办发(?:明电)?\s*[〔[(](\d{4})[〕\])]\s*第?(\d{1,4})号/u;
const ISSUED = /国务院办公厅\s+(\d{4})年(\d{1,2})月(\d{1,2})日/gu;
/** `2018年12月30日`, `2月4日`, `8日`, with what stands in brackets behind it. */
const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?/gu;
const RANGE = /^\s*(?:至|到|-|—|–|~|～)+\s*$/u;
const KIND = /放假|补休|休息|上班|补班/u;
const COUNT = /(?:共|放假)(\d{1,2})天/u;
/** What is not an arrangement: an encouragement, and what is asked of offices on duty. */
const NO_ARRANGEMENT = /鼓励|期间|值班|妥善|通知如下/u;
/** `2027-01-01,放假` or `2027/1/4 上班`, a day a line. */
const TABLE_LINE = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\s,;]*(\S*)/u;
const OFF_WORDS = /^(?:放假|休|休息|补休|off)$/iu;
const WORKED_WORDS = /^(?:上班|班|补班|worked|work)$/iu;

interface DateTold {
  readonly day: Day;
  readonly month: number;
  readonly hasYear: boolean;
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

/** One day, or the days from one to another, and what is said of them. */
interface Span {
  readonly days: readonly Day[];
  readonly end: number;
}

class Reading {
  readonly off = new Set<Day>();
  readonly worked = new Set<Day>();
  readonly problems: string[] = [];

  constructor(private readonly year: number) {}

  /** The dates of a sentence; month and year go on from the one before. */
  private dates(sentence: string): DateTold[] {
    let [year, month] = [String(this.year), ''];
    const dates: DateTold[] = [];
    for (const match of sentence.matchAll(DATE)) {
      const [said, ownYear, ownMonth, date = '', inside = ''] = match;
      year = ownYear ?? year;
      month = ownMonth ?? month;
      const day = `${year}-${two(month)}-${two(date)}`;
      if (!isCountableDay(day)) {
        this.problems.push(`“${said}”不是存在的日期（按 ${year} 年）。`);
        continue;
      }
      const weekday = /(?:周|星期)([一二三四五六日天])/u.exec(inside)?.[1]?.replace('天', '日');
      if (weekday !== undefined && weekdayWord(day) !== `周${weekday}`)
        this.problems.push(
          `“${said}”写的是周${weekday}，而 ${day} 是${weekdayWord(day)}，请核对年份和日期。`,
        );
      const [start, end] = [match.index, match.index + said.length];
      dates.push({ day, month: Number(month), hasYear: ownYear !== undefined, said, start, end });
    }
    return dates;
  }

  private span(sentence: string, from: DateTold, to: DateTold): Span {
    // From December into the year, where no year is written.
    const isLastYear = to.day < from.day && !from.hasYear && from.month === 12;
    const first = isLastYear ? `${this.year - 1}${from.day.slice(4)}` : from.day;
    const days: Day[] = [];
    for (let day = first; day <= to.day && days.length < 62; day = addDays(day, 1)) days.push(day);
    if (days.length === 0 || days.at(-1) !== to.day)
      this.problems.push(`“${sentence.slice(from.start, to.end)}”的起止日期不对，请核对。`);
    return { days, end: to.end };
  }

  private spans(sentence: string): Span[] {
    const dates = this.dates(sentence);
    const spans: Span[] = [];
    for (let index = 0; index < dates.length; index++) {
      const [from, to] = [dates[index] as DateTold, dates[index + 1]];
      if (to && RANGE.test(sentence.slice(from.end, to.start))) {
        spans.push(this.span(sentence, from, to));
        index++;
      } else spans.push({ days: [from.day], end: from.end });
    }
    return spans;
  }

  /** What is said of days stands behind them: 1月1日至3日放假，1月4日上班. */
  sentence(sentence: string): void {
    if (!KIND.test(sentence) || NO_ARRANGEMENT.test(sentence)) return;
    const off: Day[] = [];
    for (const { days, end } of this.spans(sentence)) {
      const kind = KIND.exec(sentence.slice(end))?.[0];
      if (kind === undefined) continue;
      if (WORKED_WORDS.test(kind)) this.mark(this.worked, days);
      else off.push(...days);
    }
    this.mark(this.off, off);
    const count = COUNT.exec(sentence)?.[1];
    if (count !== undefined && off.length > 0 && Number(count) !== off.length)
      this.problems.push(`“${sentence.trim()}”写的是 ${count} 天，所列日期是 ${off.length} 天，请核对。`);
  }

  private mark(marked: Set<Day>, days: readonly Day[]): void {
    for (const day of days) marked.add(day);
  }

  /** False where the line is none of a table. */
  tableLine(line: string): boolean {
    const [, year = '', month = '', date = '', word = ''] = TABLE_LINE.exec(line) ?? [];
    if (year === '' || (!OFF_WORDS.test(word) && !WORKED_WORDS.test(word))) return false;
    const day = `${year}-${two(month)}-${two(date)}`;
    if (isCountableDay(day)) (OFF_WORDS.test(word) ? this.off : this.worked).add(day);
    else this.problems.push(`“${line.trim()}”不是存在的日期。`);
    return true;
  }
}

function issuedIn(text: string): Day | undefined {
  const [, year, month = '', date = ''] = [...text.matchAll(ISSUED)].at(-1) ?? [];
  const day = year === undefined ? '' : `${year}-${two(month)}-${two(date)}`;
  return isCountableDay(day) ? day : undefined;
}

function numberIn(text: string): string | undefined {
  const found = DOCUMENT.exec(text);
  return found ? `${found[0].replace(/[\s〔[(].*/u, '')}〔${found[1]}〕${found[2]}号` : undefined;
}

/** The year that the title says, or the only one that a table's days lie in. */
function yearIn(text: string, lines: readonly string[]): number | undefined {
  const title = TITLE_YEAR.exec(text);
  if (title) return Number(title[1] ?? title[2]);
  const years = lines.flatMap((line) => TABLE_LINE.exec(line)?.[1] ?? []);
  return years.length > 0 ? Number(years.sort().at(-1)) : undefined;
}

/**
 * Reads a notice as it was published, pasted whole or from its first holiday on; or a table with a day a line
 * (`2027-01-01,放假`, `2027-01-31,上班`). `given` is what was typed beside it, which counts before what the text says.
 */
export function readHolidayNotice(
  text: string,
  given: Partial<Pick<HolidayNotice, 'year' | 'documentNumber' | 'issuedOn'>> = {},
): ReadNotice {
  const plain = text.normalize('NFKC').replace(/^\uFEFF/u, '');
  const lines = plain.split(/\r?\n/u);
  const told = yearIn(plain, lines);
  const year = given.year ?? told;
  const rest = {
    year,
    documentNumber: given.documentNumber ?? numberIn(plain),
    issuedOn: given.issuedOn ?? issuedIn(plain),
  };
  if (year === undefined)
    return { ...rest, daysOff: [], daysWorked: [], problems: ['看不出是哪一年的放假安排，请填写年份。'] };
  const reading = new Reading(year);
  if (told !== undefined && told !== year)
    reading.problems.push(`填写的是${year}年，文中是${told}年，请核对。`);
  const others = lines.filter((line) => !reading.tableLine(line));
  for (const sentence of others.flatMap((line) => line.split(/[。;]/u))) reading.sentence(sentence);
  if (reading.off.size === 0)
    reading.problems.push('没有读到放假日期：请粘贴通知全文，或者一行一个日期，例如“2027-01-01,放假”。');
  return {
    ...rest,
    daysOff: [...reading.off].sort(),
    daysWorked: [...reading.worked].sort(),
    problems: reading.problems,
  };
}
