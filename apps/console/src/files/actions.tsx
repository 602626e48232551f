import { Button } from 'antd';
import type { Action } from '../api/questions.js';
import { t } from '../language/language.js';
import { recordNumber } from './record-number.js';

interface Props {
  readonly actions: readonly Action[];
  readonly onDo: (action: Action) => void;
}

/** The record it is about; the file itself goes without saying. */
export const aboutOf = ({ about }: Action): string | null =>
  about === 'case' || about === null ? null : recordNumber(about);

const keyOf = ({ path, step, about }: Action): string => `${path}${step ?? ''}${about ?? ''}`;

/** Everything that can be done now, by subject; what cannot be done says why, with the article. */
export function Actions({ actions, onDo }: Props) {
  if (actions.length === 0) return null;
  const groups = new Map<string, Action[]>();
  for (const action of actions.filter(({ allowed }) => allowed))
    groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  const forbidden = actions.filter(({ allowed }) => !allowed);
  return (
    <section className="actions">
      <h2>{t('可以办理')}</h2>
      {[...groups].map(([group, own]) => (
        <div key={group} className="group">
          <h3>{t(group)}</h3>
          {own.map((action) => (
            <Button key={keyOf(action)} onClick={() => onDo(action)}>
              {t(action.title)} {aboutOf(action) && <small>{aboutOf(action)}</small>}
            </Button>
          ))}
        </div>
      ))}
      {forbidden.length > 0 && (
        <details>
          <summary>{t('现在不能办理的（{n}）', { n: forbidden.length })}</summary>
          <ul>
            {forbidden.map((action) => (
              <li key={keyOf(action)}>
                <Button disabled>{t(action.title)}</Button>
                {action.obstacles.map(({ message, article, instead }) => (
                  <span key={message} className="why">
                    {message}
                    <span className="article">{article}</span>
                    {instead && <span className="instead">{instead}</span>}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
