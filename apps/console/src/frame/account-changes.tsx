import { momentWords, t } from '../language/language.js';
import { useWho } from './who.js';

/** What others did with the own account: whoever came in as somebody else meanwhile cannot make it go away. */
export function AccountChanges() {
  const { changes } = useWho().me;
  if (changes.length === 0) return null;
  return (
    <aside className="failure" aria-label={t('您的账号被更改过')}>
      <details>
        <summary>
          {t('近三十天内，您的账号被他人更改过{n}次；不是您要求的，请报告所长或审计员', {
            n: changes.reduce((sum, { times }) => sum + times, 0),
          })}
        </summary>
        <ul>
          {changes.map(({ at, account, act, reason, times }) => (
            <li key={`${account} ${act} ${reason ?? ''}`}>
              {t('{at}，{account}：{what}', {
                at: momentWords(at),
                account,
                what: reason ? `${act}（${reason}）` : act,
              })}
              {times > 1 && t('（共{n}次）', { n: times })}
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );
}
