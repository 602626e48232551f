import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { filePlace, registerPage } from '../api/questions.js';
import { useRight, useWho } from '../frame/who.js';
import { dayWords, t } from '../language/language.js';

/** What waits for somebody who decides: leaves that are asked for, transfers that were answered. */
export function Approvals() {
  const { office } = useWho();
  const mayDecide = useRight('case.decide');
  const own: Readonly<Record<string, string>> = office ? { office } : {};
  const waiting = useQuery({
    queryKey: ['approvals', office],
    queryFn: async () => {
      const [leaves, transfers] = await Promise.all([
        registerPage('leaves', { ...own, status: 'requested', limit: '20' }),
        registerPage('transfers', { ...own, repliedOnEmpty: 'false', decidedOnEmpty: 'true', limit: '20' }),
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
            <li key={`${line.streamId}${line.ref}`}>
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
