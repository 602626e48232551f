import { useQuery } from '@tanstack/react-query';
import { api, ask, type Answers } from '../api/client.js';
import { useWho } from '../frame/who.js';
import { dayWords, say, t } from '../language/language.js';

type Rule = Answers['RulesAnswer']['items'][number];

export function useRules() {
  const { office, me } = useWho();
  const at = office || me.offices[0] || '';
  return useQuery({
    queryKey: ['rules', at],
    queryFn: () => ask(api.GET('/api/v1/obligations/rules', { params: { query: at ? { office: at } : {} } })),
    staleTime: 600_000,
  });
}

const forceWords = ({ force }: Rule): string =>
  `${dayWords(force.from)} ${t('起')}${force.to ? `，${t('至')} ${dayWords(force.to)}` : ''}`;

/** Rules in words: who owes what, from when, how long, by which article, since when. */
export function RuleTable({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('期限和依据')}>
      <table className="rules">
        <thead>
          <tr>
            {['事项', '自何时起', '期限', '怎样算办结', '谁来办', '依据', '施行'].map((title) => (
              <th key={title} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{say(rule.title)}</th>
              <td>{rule.opensWhen}</td>
              <td>{rule.term}</td>
              <td>{rule.metBy.join('、')}</td>
              <td>{rule.owedBy}</td>
              <td>
                {rule.article}
                <small>
                  {rule.source}
                  <br />
                  {say(rule.gradeWords)}
                  {rule.inference && (
                    <>
                      <br />
                      {t('本系统的理解（条文没有写明）')}：{rule.inference}
                    </>
                  )}
                </small>
              </td>
              <td>{forceWords(rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
