export type Language = 'zh' | 'en';
const KEPT = 'language';

let current: Language = 'zh';
/** The English words, fetched when somebody wants them. */
let english: Readonly<Record<string, string>> = {};

export const keptLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

export const language = (): Language => current;

/** From now on; whoever shows something shows it anew. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'en') english = (await import('./en.js')).EN;
  current = wanted;
  localStorage.setItem(KEPT, wanted);
  document.documentElement.lang = wanted === 'en' ? 'en' : 'zh-CN';
}

/** A text as it is said in Chinese, or in English where that is spoken; `{n}` stands for a value. */
export function t(zh: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = current === 'en' ? (english[zh] ?? zh) : zh;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A word that the law's own lists have in both. */
export const say = (term: { readonly zh: string; readonly en: string } | undefined): string =>
  term?.[current] ?? '';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** A day as people write it: 2026年3月5日 星期四. */
export function dayWords(day: string, withWeekday = false): string {
  const [year, month, date] = day.split('-').map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date));
  if (current === 'en')
    return at.toLocaleDateString('en-GB', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      ...(withWeekday ? { weekday: 'short' } : {}),
    });
  const words = `${year}年${month}月${date}日`;
  return withWeekday ? `${words} 星期${WEEKDAYS[at.getUTCDay()]}` : words;
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment in the office's own time, `2026-03-05 09:30`. */
export const momentWords = (instant: string): string => SHANGHAI.format(new Date(instant));

/** Today in Asia/Shanghai. */
export const today = (): string => momentWords(new Date().toISOString()).slice(0, 10);
