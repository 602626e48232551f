import { t } from '../language/language.js';

/** Said beside a last day that waits for a year's notice of days off: it may still move. */
export function Provisional({ years }: { readonly years: readonly number[] }) {
  if (years.length === 0) return null;
  const why = t('{years} 年的放假安排尚未公布或者录入，公布后这一天可能变动', { years: years.join('、') });
  return (
    <small className="provisional" title={why}>
      （{t('暂定')}）
    </small>
  );
}
