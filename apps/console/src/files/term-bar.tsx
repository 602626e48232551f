import { daysBetween, LEVEL } from '#statute';
import type { Known } from '../api/questions.js';
import { dayWords, say, t, today } from '../language/language.js';

/** How much of the term has passed. */
export function TermBar({ record }: { readonly record: Known }) {
  const [from, to] = [String(record['termStart']), String(record['termEnd'])];
  const now = today();
  const whole = Math.max(1, daysBetween(from, to) + 1);
  const passed = Math.min(whole, Math.max(0, daysBetween(from, now) + 1));
  const left = daysBetween(now, to);
  const level = LEVEL[record['level'] as keyof typeof LEVEL];
  return (
    <div className="term">
      <progress max={whole} value={passed} aria-label={t('矫正期进度')} />
      <p>
        {dayWords(from)} — {dayWords(to)}
        {left >= 0 ? t('，还有 {n} 天', { n: left }) : t('，已过 {n} 天', { n: -left })}
        {level && ` · ${say(level)}`}
      </p>
    </div>
  );
}
