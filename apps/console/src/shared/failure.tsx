import { Refused, type Violation } from '../api/client.js';
import { t } from '../language/language.js';

/** What went wrong, with the article and the way out. */
export function Failure({ error }: { readonly error: unknown }) {
  if (!error) return null;
  if (!(error instanceof Refused))
    return (
      <p role="alert" className="failure">
        {t('页面出现故障，请刷新后再试。')}
      </p>
    );
  const { violations, problem } = error;
  if (violations.length === 0)
    return (
      <p role="alert" className="failure">
        {problem.detail ?? problem.title ?? t('没有办成，请稍后再试。')}
      </p>
    );
  return <Violations violations={violations} />;
}

/** What is wrong, each with its article and the way out; nothing where nothing is. */
export function Violations({ violations }: { readonly violations: readonly Violation[] }) {
  if (violations.length === 0) return null;
  return (
    <ul role="alert" className="failure">
      {violations.map(({ code, message, article, instead }) => (
        <li key={code + message}>
          {message}
          {article && article !== '业务规则' && <span className="article">{article}</span>}
          {instead && <span className="instead">{instead}</span>}
        </li>
      ))}
    </ul>
  );
}
