import { t } from '../language/language.js';

/** Where something will stand in a moment. */
export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  return (
    <div className="waiting" role="status" aria-label={t('正在读取')}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="bone" />
      ))}
    </div>
  );
}
