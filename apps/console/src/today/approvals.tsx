import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { CONFIRMATION, DECIDED_RECORD } from '#register';
import { ORGAN } from '#statute';
import { filePlace, registerPage } from '../api/questions.js';
import { useRight, useWho } from '../frame/who.js';
import { dayWords, say, t } from '../language/language.js';

const word = (words: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, code: unknown) =>
  say(words[String(code)]);

/** What waits for somebody who decides: leaves asked for, transfers answered, decisions told of his body. */
export function Approvals() {
  const { office, me } = useWho();
  const mayDecide = useRight('case.decide');
  const own: Readonly<Record<string, string>> = office ? { office } : {};
  const waiting = useQuery({
    queryKey: ['approvals', office],
    queryFn: async () => {
      // The head knows of all in his office: where nobody of the body is here, it is he who confirms from the paper.
      const [organ = ''] = me.decides;
      const ofBody: Readonly<Record<string, string>> = me.decides.includes('judicial_office')
        ? {}
        : { organ };
      const [leaves, transfers, decisions] = await Promise.all([
        registerPage('leaves', { ...own, status: 'requested', limit: '20' }),
        registerPage('transfers', { ...own, repliedOnEmpty: 'false', decidedOnEmpty: 'true', limit: '20' }),
        registerPage('decisions', { ...own, ...ofBody, status: 'awaiting', limit: '20' }),
      ]);
      return [
        ...leaves.items.map((line) => ({
          line,
          text: t('申请外出，{from} 至 {to}，{where}', {
            from: dayWords(String(line['startOn'])),
            to: dayWords(String(line['dueOn'])),
            where: String(line['destination']),
          }),
        })),
        ...transfers.items.map((line) => ({
          line,
          text: t('申请变更执行地到{where}', { where: String(line['destination']) }),
        })),
        ...decisions.items.map((line) => ({
          line: Object.assign({}, line, { ref: String(line['number']) }),
          text: t('{what}：{organ}的决定，{standing}', {
            what: word(DECIDED_RECORD, line['record']),
            organ: word(ORGAN, line['organ']),
            standing: word(CONFIRMATION, line['status']),
          }),
        })),
      ];
    },
    enabled: mayDecide,
  });
  if (!mayDecide || !waiting.data || waiting.data.length === 0) return null;
  return (
    <section className="part" aria-label={t('待我审批')}>
      <h2>
        {t('待我审批')} <span className="count">{waiting.data.length}</span>
      </h2>
      <ul className="approvals">
        {waiting.data.map(({ line, text }) => {
          const { path, id } = filePlace(line.streamId);
          return (
            <li key={`${line.streamId}${line.ref}${text}`}>
              <Link to={`/files/${path}/${id}`}>
                {String(line['name'])} {line.ref}
              </Link>{' '}
              {text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
